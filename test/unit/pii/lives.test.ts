import assert from 'node:assert/strict';
import { builtin } from '../../../client/src/engine/schema/types';
import { nullable, relationship, table } from '../../support/schema';
import { classify, holds, tableOf, valueClassifier, type ValueClassifier } from './classified';

describe('how people live, what they wrote, and where they have been', () => {
  it('nouns of several spoken languages, with and without their endings', () => {
    holds('magazyny nazwa adres kierownik:person_name', 'planteles calle ciudad director:person_name');
    holds('incidentes descripcion:free_text', 'creditos monto=numeric descripcion');
  });

  it('what is measured of patients is of their health, of others not', () => {
    holds('encounters patient_id=int4 pulse=int4:health temperature_c=numeric:health room');
    holds('machines pulse=int4 temperature_c=numeric', 'boxes height=numeric');
  });

  it('who did it, in several languages', () => {
    holds('notenliste erfasst_von:username gemeld_door:username banni_par:username gueltig_von');
  });

  it('a track of positions is somebody’s, a list of places nobody’s', () => {
    holds('location_pings latitude=float8:geo_location longitude=float8:geo_location speed=float8');
    holds('airports latitude=float8 longitude=float8');
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
    holds('accounts acct_name industry billing_street billing_city main_contact:person_name');
  });

  it('a file of somebody’s photos is one, a product’s is not', () => {
    holds('photos user_id=int4 url:photo caption:free_text', 'product_photos product_id=int4 url');
  });

  it('licenses to work, cards that are called as tax numbers, names of accounts', () => {
    holds(
      'doctors license_no:other_pii',
      'drivers license_no:drivers_license',
      'cards pan:credit_card',
      'bank_accounts nickname',
    );
  });

  it('a key in Spanish opens nothing', () => {
    holds('materias clave titulo', 'usuarios usuario:username clave:password_hash');
  });

  it('names whose words are joined, and several of what is known', () => {
    holds('utenti citta_di_nascita:city luogo_di_nascita:city', 'patients emergency_contact_phones:phone');
  });

  it('bounds are none of what they bound, and a company’s address is none of its name', () => {
    holds('users preference_min_age=int4', 'leave_requests employee_id=int4 reason:free_text');
    assert.notEqual(classify(['jobs company_address']).get('jobs.company_address')?.pii_type, 'company_name');
  });

  it('what is paid is a salary in a table of them, a line on a map somebody’s where the row is', () => {
    holds('salaries employee_id=int4 amount=numeric:salary', 'trips user_id=int4 path=geometry:geo_location');
    holds('fees amount=numeric', 'districts path=geometry');
  });

  it('what is said of each row tells whom a table of matches is about', () => {
    holds('matches age=int4:age religion:ethnicity_religion_politics city_name:city', 'games home_team score=int4');
  });

  it('beside what is known of somebody’s health stands more of it', () => {
    holds(
      'patient_labs patient_id=int4 glucose=numeric:health cholesterol=numeric:health bmi=numeric:health xq7=numeric:health room',
    );
    holds('lab_stock glucose=numeric xq7=numeric');
  });

  it('whose address, relation and name it is', () => {
    holds(
      'applications guardian_name:person_name guardian_address:street_address guardian_relationship:other_pii feito_por_nome:person_name',
    );
  });

  it('codes that let somebody in, and cars that have a body', () => {
    holds(
      'password_reset_codes user_id=int4 code:secret_token request_ip:ip_address',
      'region_codes code',
      'cars body_type',
    );
  });

  it('pay in Swedish is no longitude, and measures have units', () => {
    holds(
      'larare fornamn:first_name lon=int4:salary',
      'stops lat=float8 lon=float8',
      'musteriler ad:first_name soyad:last_name boy_cm=int4:other_pii',
    );
  });

  it('words that end as another word does are not that word', () => {
    holds('medicos nome:person_name especialidade crm:other_pii', 'clienti nome:person_name contatto:phone');
  });

  it('what a device is known by, where every column is called after devices', () => {
    holds('devices device_fingerprint:device_id device_type device_os device_score=numeric');
  });

  it('workers and results of a search that have names are persons', () => {
    holds('workers_stage first_name:first_name last_name:last_name gender:gender', 'workers queue retries=int4');
  });

  it('several words that all columns begin with, and what belongs to the person behind', () => {
    const columns = ['phone:phone', 'address:street_address', 'occupation:other_pii', 'birth_date=date:date_of_birth'];
    const all = columns.map((column) => `victim_contact_${column}`);
    holds(`victim_contact ${all.join(' ')}`, 'profiles bio:free_text location_city:city');
  });

  it('numbers of members where rows belong to them, measures of patients reached by their record', () => {
    holds('memberships player_id=int4 membership_number:other_pii', 'tariffs membership_number');
    holds(
      'vital_signs record_id=int4 blood_pressure:health pulse_rate=int4:health bmi=numeric:health weight=numeric:health',
    );
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
