import assert from 'node:assert/strict';
import { builtin } from '../../../client/src/engine/schema/types';
import { nullable, relationship, table } from '../../support/schema';
import { classify, personal, tableOf, valueClassifier, type ValueClassifier } from './classified';

describe('how people live, what they wrote, and where they have been', () => {
  it('nouns of several spoken languages, with and without their endings', () => {
    assert.deepEqual(personal('magazyny nazwa adres kierownik', 'planteles calle ciudad director'), [
      'kierownik: person_name',
      'director: person_name',
    ]);
    assert.deepEqual(personal('incidentes descripcion', 'creditos monto=numeric descripcion'), [
      'descripcion: free_text',
    ]);
  });

  it('what is measured of patients is of their health, of others not', () => {
    assert.deepEqual(personal('encounters patient_id=int4 pulse=int4 temperature_c=numeric room'), [
      'pulse: health',
      'temperature_c: health',
    ]);
    assert.deepEqual(personal('machines pulse=int4 temperature_c=numeric', 'boxes height=numeric'), []);
  });

  it('who did it, in several languages', () => {
    assert.deepEqual(personal('notenliste erfasst_von gemeld_door banni_par gueltig_von'), [
      'erfasst_von: username',
      'gemeld_door: username',
      'banni_par: username',
    ]);
  });

  it('a track of positions is somebody’s, a list of places nobody’s', () => {
    assert.deepEqual(personal('location_pings latitude=float8 longitude=float8 speed=float8'), [
      'latitude: geo_location',
      'longitude: geo_location',
    ]);
    assert.deepEqual(personal('airports latitude=float8 longitude=float8'), []);
  });

  it('where somebody is seen is theirs', () => {
    const to = relationship({
      name: 'fk',
      from: { schema: 'public', name: 'locations' },
      from_columns: ['member_id'],
      to: { schema: 'public', name: 'members' },
      to_columns: ['id'],
    });
    const found = classify([tableOf('members email'), tableOf('locations member_id=int4 city')], [to]);
    assert.equal(found.get('locations.city')?.pii_type, 'city');
  });

  it('a company’s row says so by what only companies have', () => {
    assert.deepEqual(personal('accounts acct_name industry billing_street billing_city main_contact'), [
      'main_contact: person_name',
    ]);
  });

  it('a file of somebody’s photos is one, a product’s is not', () => {
    assert.deepEqual(personal('photos user_id=int4 url caption', 'product_photos product_id=int4 url'), [
      'url: photo',
      'caption: free_text',
    ]);
  });

  it('licenses to work, cards that are called as tax numbers, names of accounts', () => {
    assert.deepEqual(personal('doctors license_no', 'drivers license_no', 'cards pan', 'bank_accounts nickname'), [
      'license_no: other_pii',
      'license_no: drivers_license',
      'pan: credit_card',
    ]);
  });

  it('a key in Spanish opens nothing', () => {
    assert.deepEqual(personal('materias clave titulo', 'usuarios usuario clave'), [
      'usuario: username',
      'clave: password_hash',
    ]);
  });

  it('names whose words are joined, and several of what is known', () => {
    assert.deepEqual(personal('utenti citta_di_nascita luogo_di_nascita', 'patients emergency_contact_phones'), [
      'citta_di_nascita: city',
      'luogo_di_nascita: city',
      'emergency_contact_phones: phone',
    ]);
  });

  it('bounds are none of what they bound, and a company’s address is none of its name', () => {
    assert.deepEqual(personal('users preference_min_age=int4', 'leave_requests employee_id=int4 reason'), [
      'reason: free_text',
    ]);
    assert.notEqual(classify(['jobs company_address']).get('jobs.company_address')?.pii_type, 'company_name');
  });

  it('what is paid is a salary in a table of them, a line on a map somebody’s where the row is', () => {
    assert.deepEqual(personal('salaries employee_id=int4 amount=numeric', 'trips user_id=int4 path=geometry'), [
      'amount: salary',
      'path: geo_location',
    ]);
    assert.deepEqual(personal('fees amount=numeric', 'districts path=geometry'), []);
  });

  it('what is said of each row tells whom a table of matches is about', () => {
    assert.deepEqual(personal('matches age=int4 religion city_name', 'games home_team score=int4'), [
      'age: age',
      'religion: ethnicity_religion_politics',
      'city_name: city',
    ]);
  });

  it('beside what is known of somebody’s health stands more of it', () => {
    assert.deepEqual(
      personal('patient_labs patient_id=int4 glucose=numeric cholesterol=numeric bmi=numeric xq7=numeric room'),
      ['glucose: health', 'cholesterol: health', 'bmi: health', 'xq7: health'],
    );
    assert.deepEqual(personal('lab_stock glucose=numeric xq7=numeric'), []);
  });

  it('whose address, relation and name it is', () => {
    assert.deepEqual(personal('applications guardian_name guardian_address guardian_relationship feito_por_nome'), [
      'guardian_name: person_name',
      'guardian_address: street_address',
      'guardian_relationship: other_pii',
      'feito_por_nome: person_name',
    ]);
  });

  it('codes that let somebody in, and cars that have a body', () => {
    assert.deepEqual(
      personal('password_reset_codes user_id=int4 code request_ip', 'region_codes code', 'cars body_type'),
      ['code: secret_token', 'request_ip: ip_address'],
    );
  });

  it('pay in Swedish is no longitude, and measures have units', () => {
    assert.deepEqual(
      personal('larare fornamn lon=int4', 'stops lat=float8 lon=float8', 'musteriler ad soyad boy_cm=int4'),
      ['fornamn: first_name', 'lon: salary', 'ad: first_name', 'soyad: last_name', 'boy_cm: other_pii'],
    );
  });

  it('words that end as another word does are not that word', () => {
    assert.deepEqual(personal('medicos nome especialidade crm', 'clienti nome contatto'), [
      'nome: person_name',
      'crm: other_pii',
      'nome: person_name',
      'contatto: phone',
    ]);
  });

  it('what a device is known by, where every column is called after devices', () => {
    assert.deepEqual(personal('devices device_fingerprint device_type device_os device_score=numeric'), [
      'device_fingerprint: device_id',
    ]);
  });

  it('workers and results of a search that have names are persons', () => {
    assert.deepEqual(personal('workers_stage first_name last_name gender', 'workers queue retries=int4'), [
      'first_name: first_name',
      'last_name: last_name',
      'gender: gender',
    ]);
  });

  it('several words that all columns begin with, and what belongs to the person behind', () => {
    const columns = 'phone address occupation birth_date=date'.split(' ').map((name) => `victim_contact_${name}`);
    assert.deepEqual(personal(`victim_contact ${columns.join(' ')}`, 'profiles bio location_city'), [
      'victim_contact_phone: phone',
      'victim_contact_address: street_address',
      'victim_contact_occupation: other_pii',
      'victim_contact_birth_date: date_of_birth',
      'bio: free_text',
      'location_city: city',
    ]);
  });

  it('numbers of members where rows belong to them, measures of patients reached by their record', () => {
    assert.deepEqual(personal('memberships player_id=int4 membership_number', 'tariffs membership_number'), [
      'membership_number: other_pii',
    ]);
    assert.deepEqual(personal('vital_signs record_id=int4 blood_pressure pulse_rate=int4 bmi=numeric weight=numeric'), [
      'blood_pressure: health',
      'pulse_rate: health',
      'bmi: health',
      'weight: health',
    ]);
  });

  it('a reason that is chosen is none that is told', () => {
    const reports = table('reports', [
      nullable('reporter_id', builtin('int4')),
      nullable('reason_code', builtin('varchar', { length: 20 })),
      nullable('details', builtin('text')),
    ]);
    const found = classify([reports]);
    assert.equal(found.get('reports.reason_code')?.pii_type, 'none');
    assert.equal(found.get('reports.details')?.pii_type, 'free_text');
  });
});

describe('numbers that could be dialled, and texts that are few', () => {
  let classified: ValueClassifier;
  before(async () => {
    classified = await valueClassifier();
  });

  it('a tax number stays one, whether or not it could be dialled', () => {
    const rg = Array.from({ length: 20 }, (_, i) => `${21 + i}.34${i % 10}.678-${i % 10}`);
    assert.equal(classified('pessoas nome rg', { rg }).get('rg')?.pii_type, 'national_id');
  });

  it('sentences are told, however few are different', () => {
    const said = [
      'Asked to call back after five.',
      'Came back for the second part.',
      'Wants to speak with the manager.',
    ];
    const remarks = Array.from({ length: 30 }, (_, i) => said[i % 3]);
    assert.equal(classified('members email remarks', { remarks }).get('remarks')?.pii_type, 'free_text');
    const chosen = Array.from({ length: 30 }, (_, i) => ['late', 'early', 'never'][i % 3]);
    assert.notEqual(classified('visitas remarks', { remarks: chosen }).get('remarks')?.pii_type, 'free_text');
  });
});
