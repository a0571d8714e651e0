import assert from 'node:assert/strict';
import { personal } from './classified';

describe('columns as clinics, insurers, banks and town halls write them', () => {
  it('what was true at a time is still true, and an answer is none about it', () => {
    assert.deepEqual(personal('policyholders sex_at_birth age_at_issue=int4 smoker_flag=bool email_flag=bool'), [
      'sex_at_birth: gender',
      'age_at_issue: age',
      'smoker_flag: health',
    ]);
  });

  it('units of what is measured of a body say nothing else', () => {
    assert.deepEqual(personal('patients spo2_pct=int2 heart_rate_bpm=int2 discount_pct=int2'), [
      'spo2_pct: health',
      'heart_rate_bpm: health',
    ]);
  });

  it('bodies tell tables of things, dishes have neither health nor age', () => {
    assert.deepEqual(personal('telemetry heart_rate=int2 blood_oxygen=int2 lat=float8 humidity=numeric'), [
      'heart_rate: health',
      'blood_oxygen: health',
      'lat: geo_location',
    ]);
    assert.deepEqual(personal('catering_menu allergens age_range'), []);
  });

  it('whose number it is stands behind, as which of several persons does', () => {
    assert.deepEqual(personal('matrimonios nif_titular testigo_1 conyuge_b religion tomo=int4'), [
      'nif_titular: tax_id',
      'testigo_1: person_name',
      'conyuge_b: person_name',
      'religion: ethnicity_religion_politics',
    ]);
    assert.deepEqual(personal('trabajos trabajadora_social'), ['trabajadora_social: person_name']);
  });

  it('a badge that is carried is somebody’s, one that is won is nobody’s', () => {
    assert.deepEqual(personal('badges employee_id=int4 badge_number pin_hash'), [
      'badge_number: other_pii',
      'pin_hash: password_hash',
    ]);
    assert.deepEqual(personal('badges badge_number icon'), []);
  });

  it('doors have guests and codes, locks between programs have neither', () => {
    assert.deepEqual(personal('smart_lock owner_id=int4 guest_name voice_transcript'), [
      'guest_name: person_name',
      'voice_transcript: free_text',
    ]);
    assert.deepEqual(personal('locks owner_id=int4 voice_transcript'), []);
  });

  it('a customer’s number at a bank is no tax number of Spain', () => {
    assert.deepEqual(personal('accounts cif account_no balance=numeric'), [
      'cif: other_pii',
      'account_no: bank_account',
    ]);
    assert.deepEqual(personal('clientes cif nombre'), ['cif: tax_id', 'nombre: person_name']);
  });

  it('what payments have: no salary, no token, and a customer’s number elsewhere', () => {
    assert.deepEqual(personal('payments user_id=int4 pay_amt=numeric auth_code stripe_customer payee_acct'), [
      'payee_acct: bank_account',
    ]);
  });

  it('notes in somebody’s row are of them, and a word behind them is whose they are', () => {
    assert.deepEqual(personal('guardians court_order_notes=text notes_hr=text notes_count=int4'), [
      'court_order_notes: free_text',
      'notes_hr: free_text',
    ]);
  });

  it('houses and flats are numbers beside a street, and the last door is opened by nobody', () => {
    assert.deepEqual(personal('students house last_door'), []);
    assert.deepEqual(personal('students house flat street city'), [
      'house: street_address',
      'flat: street_address',
      'street: street_address',
      'city: city',
    ]);
  });

  it('a plate in a picture is a picture, the number of a car’s tag its plate', () => {
    assert.deepEqual(personal('calles foto_placa'), []);
    assert.deepEqual(personal('car_losses tag_number veh_make'), ['tag_number: license_plate']);
    assert.deepEqual(personal('vehiculos matricula marca'), ['matricula: license_plate']);
  });

  it('in rides the origin is where somebody was', () => {
    assert.deepEqual(personal('rides passenger_id=int4 origin_lat=float8 origin_lon=float8'), [
      'origin_lat: geo_location',
      'origin_lon: geo_location',
    ]);
  });

  it('what was done is the treatment, and nobody’s given name', () => {
    assert.deepEqual(personal('patients treatment_given surgery_required=bool email_required=bool'), [
      'treatment_given: health',
      'surgery_required: health',
    ]);
  });

  it('reports of what happened are somebody’s, the ways to reach somebody are no names', () => {
    assert.deepEqual(personal('incident_report narrative injuries'), ['narrative: free_text', 'injuries: health']);
    assert.deepEqual(personal('reports narrative injuries'), []);
    assert.deepEqual(personal('claimants preferred_contact'), []);
  });

  it('a machine is as warm as a patient', () => {
    assert.deepEqual(personal('equipment_log temperature_c=numeric technician vendor_phone'), [
      'technician: person_name',
      'vendor_phone: phone',
    ]);
    assert.deepEqual(personal('patient_vitals temperature_c=numeric'), ['temperature_c: health']);
  });

  it('what somebody is called, in front of who they are; a gift’s note in a row of things', () => {
    assert.deepEqual(personal('demandes nom_agent nombre_enfants'), [
      'nom_agent: person_name',
      'nombre_enfants: other_pii',
    ]);
    assert.deepEqual(personal('order_items gift_note note'), ['gift_note: free_text']);
  });

  it('fines, and what their cameras and offices note of somebody', () => {
    assert.deepEqual(personal('multas matricula infractor dni_infractor plate_seen'), [
      'matricula: license_plate',
      'infractor: person_name',
      'dni_infractor: national_id',
      'plate_seen: license_plate',
    ]);
  });

  it('pay that is called gross and net, in a table of pay alone', () => {
    assert.deepEqual(personal('payroll_runs employee_id=int4 gross=numeric net=numeric'), [
      'gross: salary',
      'net: salary',
    ]);
    assert.deepEqual(personal('invoices customer_id=int4 gross=numeric net=numeric'), []);
  });

  it('a car that is somebody’s is where they are, a member’s last position too', () => {
    assert.deepEqual(personal('car_trackers user_id=int4 imei lat=float8'), ['imei: device_id', 'lat: geo_location']);
    assert.deepEqual(personal('members last_position_lat=float8'), ['last_position_lat: geo_location']);
  });

  it('pupils have numbers that are called as names of users elsewhere', () => {
    assert.deepEqual(personal('pupils upn'), ['upn: other_pii']);
    assert.deepEqual(personal('users upn'), ['upn: username']);
  });
});
