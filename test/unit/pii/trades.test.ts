import { holds } from './classified';

describe('columns as clinics, insurers, banks and town halls write them', () => {
  it('what was true at a time is still true, and an answer is none about it', () => {
    holds('policyholders sex_at_birth:gender age_at_issue=int4:age smoker_flag=bool:health email_flag=bool');
  });

  it('units of what is measured of a body say nothing else', () => {
    holds('patients spo2_pct=int2:health heart_rate_bpm=int2:health discount_pct=int2');
  });

  it('bodies tell tables of things, dishes have neither health nor age', () => {
    holds('telemetry heart_rate=int2:health blood_oxygen=int2:health lat=float8:geo_location humidity=numeric');
    holds('catering_menu allergens age_range');
  });

  it('whose number it is stands behind, as which of several persons does', () => {
    holds(
      'matrimonios nif_titular:tax_id testigo_1:person_name conyuge_b:person_name religion:ethnicity_religion_politics tomo=int4',
    );
    holds('trabajos trabajadora_social:person_name');
  });

  it('a badge that is carried is somebody’s, one that is won is nobody’s', () => {
    holds('badges employee_id=int4 badge_number:other_pii pin_hash:password_hash');
    holds('badges badge_number icon');
  });

  it('doors have guests and codes, locks between programs have neither', () => {
    holds('smart_lock owner_id=int4 guest_name:person_name voice_transcript:free_text');
    holds('locks owner_id=int4 voice_transcript');
  });

  it('a customer’s number at a bank is no tax number of Spain', () => {
    holds('accounts cif:other_pii account_no:bank_account balance=numeric');
    holds('clientes cif:tax_id nombre:person_name');
  });

  it('what payments have: no salary, no token, and a customer’s number elsewhere', () => {
    holds('payments user_id=int4 pay_amt=numeric auth_code stripe_customer payee_acct:bank_account');
  });

  it('notes in somebody’s row are of them, and a word behind them is whose they are', () => {
    holds('guardians court_order_notes=text:free_text notes_hr=text:free_text notes_count=int4');
  });

  it('houses and flats are numbers beside a street, and the last door is opened by nobody', () => {
    holds('students house last_door');
    holds('students house:street_address flat:street_address street:street_address city:city');
  });

  it('a plate in a picture is a picture, the number of a car’s tag its plate', () => {
    holds('calles foto_placa');
    holds('car_losses tag_number:license_plate veh_make');
    holds('vehiculos matricula:license_plate marca');
  });

  it('in rides the origin is where somebody was', () => {
    holds('rides passenger_id=int4 origin_lat=float8:geo_location origin_lon=float8:geo_location');
  });

  it('what was done is the treatment, and nobody’s given name', () => {
    holds('patients treatment_given:health surgery_required=bool:health email_required=bool');
  });

  it('reports of what happened are somebody’s, the ways to reach somebody are no names', () => {
    holds('incident_report narrative:free_text injuries:health');
    holds('reports narrative injuries');
    holds('claimants preferred_contact');
  });

  it('a machine is as warm as a patient', () => {
    holds('equipment_log temperature_c=numeric technician:person_name vendor_phone:phone');
    holds('patient_vitals temperature_c=numeric:health');
  });

  it('what somebody is called, in front of who they are; a gift’s note in a row of things', () => {
    holds('demandes nom_agent:person_name nombre_enfants:other_pii');
    holds('order_items gift_note:free_text note');
  });

  it('fines, and what their cameras and offices note of somebody', () => {
    holds('multas matricula:license_plate infractor:person_name dni_infractor:national_id plate_seen:license_plate');
  });

  it('pay that is called gross and net, in a table of pay alone', () => {
    holds('payroll_runs employee_id=int4 gross=numeric:salary net=numeric:salary');
    holds('invoices customer_id=int4 gross=numeric net=numeric');
  });

  it('a car that is somebody’s is where they are, a member’s last position too', () => {
    holds('car_trackers user_id=int4 imei:device_id lat=float8:geo_location');
    holds('members last_position_lat=float8:geo_location');
  });

  it('pupils have numbers that are called as names of users elsewhere', () => {
    holds('pupils upn:other_pii');
    holds('users upn:username');
  });
});
