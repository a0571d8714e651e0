import assert from 'node:assert/strict';
import { nullable, relationship, table } from '../../support/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { classify, personal, tableOf } from './classified';

describe('what a name means in its table', () => {
  it('nouns that say nothing leave the one before them: details of customers are persons', () => {
    assert.deepEqual(personal('customer_details name phone'), ['name: person_name', 'phone: phone']);
    assert.deepEqual(personal('user_data name email'), ['name: person_name', 'email: email']);
  });

  it('a list of states is one, an archive that begins with the word is not', () => {
    assert.deepEqual(personal('states code name'), []);
    assert.deepEqual(personal('state_archived_forms email phone_number'), ['email: email', 'phone_number: phone']);
  });

  it('comments on a blog are written, tags of posts are tags', () => {
    assert.deepEqual(personal('comments_blog comment'), ['comment: free_text']);
    assert.deepEqual(personal('post_tags comment'), []);
  });

  it('a family name beside it makes it a given one, and the table one of persons', () => {
    assert.deepEqual(personal('alumni_list nome cognome eta=int4'), [
      'nome: first_name',
      'cognome: last_name',
      'eta: age',
    ]);
  });

  it('what one keeps of persons tells tables whose nouns nobody knows', () => {
    assert.deepEqual(personal('fascicoli geslacht leeftijd=int4 ziekte'), [
      'geslacht: gender',
      'leeftijd: age',
      'ziekte: health',
    ]);
  });

  it('a person’s noun behind says whose it is', () => {
    assert.deepEqual(personal('visits cf_paziente tel_cliente'), ['cf_paziente: national_id', 'tel_cliente: phone']);
  });

  it('persons are no keys, counts, lists or wishes', () => {
    assert.deepEqual(personal('notes_x key_customer nb_guests preferred_editor why_volunteer subscribed_users'), []);
  });

  it('names are somebody’s where the row itself is reached', () => {
    assert.deepEqual(personal('tours name author_email'), ['author_email: email']);
    assert.deepEqual(personal('sms_reporters name mobile'), ['name: person_name', 'mobile: phone']);
    assert.deepEqual(personal('fees display_name amount=numeric'), []);
  });

  it('numbers by their neighbours: a house, a card’s end, a post code', () => {
    assert.deepEqual(personal('clientes calle numero ciudad'), [
      'calle: street_address',
      'numero: street_address',
      'ciudad: city',
    ]);
    assert.deepEqual(personal('meters numero kind'), []);
    assert.deepEqual(personal('cards card_number expiry_date=date'), [
      'card_number: credit_card',
      'expiry_date: card_expiry',
    ]);
    assert.deepEqual(personal('coupons code expiry_date=date'), []);
    assert.deepEqual(personal('customers addr1 city pin_code'), [
      'addr1: street_address',
      'city: city',
      'pin_code: postal_code',
    ]);
    assert.deepEqual(personal('users pin_code'), ['pin_code: password_hash']);
  });

  it('cards that show who somebody is do not pay', () => {
    assert.deepEqual(personal('voters voter_card_number membership_card_number credit_card_number'), [
      'voter_card_number: national_id',
      'membership_card_number: other_pii',
      'credit_card_number: credit_card',
    ]);
  });

  it('measures, pictures and contacts are a person’s in a person’s row', () => {
    assert.deepEqual(personal('members weight=numeric thumbnail contact', 'patients height=numeric'), [
      'weight: other_pii',
      'thumbnail: photo',
      'contact: phone',
      'height: health',
    ]);
    assert.deepEqual(personal('suppliers contact', 'products weight=numeric thumbnail'), ['contact: person_name']);
    assert.deepEqual(personal('users cover_image'), []);
  });

  it('what is described is a person where the row is one', () => {
    assert.deepEqual(personal('profiles username description', 'categories name description'), [
      'username: username',
      'description: free_text',
    ]);
    assert.deepEqual(personal('feedbacks satisfaction_reason'), ['satisfaction_reason: free_text']);
  });

  it('illnesses, and yes or no to them', () => {
    assert.deepEqual(personal('medical_histories prior_stroke has_diabetes=bool hypertension=bool is_smoker=bool'), [
      'prior_stroke: health',
      'has_diabetes: health',
      'hypertension: health',
      'is_smoker: health',
    ]);
    assert.deepEqual(personal('users has_email=bool show_phone=bool'), []);
  });

  it('who did it, in text', () => {
    assert.deepEqual(personal('admin_log admin_user editor grouped_by'), [
      'admin_user: username',
      'editor: person_name',
    ]);
  });

  it('a user’s id is a reference, unless one signs in with it', () => {
    assert.deepEqual(personal('devices userId', 'sessions user_id'), []);
    assert.deepEqual(personal('users user_id password'), ['user_id: username', 'password: password_hash']);
  });

  it('the smallest integers hold no passwords and telephones, but ages', () => {
    assert.deepEqual(personal('users change_passwd=int2 phone=int2 age=int2'), ['age: age']);
  });

  it('a whole number that tells the rows apart is no house number', () => {
    const readers = table('czytelnik', [nullable('nr', builtin('int4')), nullable('ulica', builtin('text'))], {
      primary_key: { name: 'pk', columns: ['nr'] },
    });
    const found = classify([readers]);
    assert.equal(found.get('czytelnik.nr')?.pii_type, 'none');
    assert.equal(found.get('czytelnik.ulica')?.pii_type, 'street_address');
  });

  it('a text that points to a key of no person’s is a reference', () => {
    const to = relationship({
      name: 'fk',
      from: { schema: 'public', name: 'settings' },
      from_columns: ['emailId'],
      to: { schema: 'public', name: 'templates' },
      to_columns: ['slug'],
    });
    const specs = [tableOf('settings emailId contact_email'), tableOf('templates slug')];
    const found = classify(specs, [to]);
    assert.equal(found.get('settings.emailId')?.pii_type, 'none');
    assert.equal(found.get('settings.contact_email')?.pii_type, 'email');
  });

  it('animals have names and birthdays too, their owners are persons', () => {
    assert.deepEqual(personal('pets name birth_date=date sex owner_name owner_phone'), [
      'owner_name: person_name',
      'owner_phone: phone',
    ]);
    assert.deepEqual(personal('pacientes nombre edad=int4 especie raza'), []);
    assert.deepEqual(personal('pacientes nombre edad=int4 raza'), [
      'nombre: person_name',
      'edad: age',
      'raza: ethnicity_religion_politics',
    ]);
  });

  it('programs sign too, and have providers', () => {
    assert.deepEqual(personal('service_providers signature description name'), []);
    assert.deepEqual(personal('contracts signature signer_name email'), [
      'signature: photo',
      'signer_name: person_name',
      'email: email',
    ]);
    assert.deepEqual(personal('opt_outs phone_fingerprint=bytea'), []);
  });

  it('where something is written is not what is', () => {
    assert.deepEqual(personal('users notes_url login_link avatar_url'), ['avatar_url: photo']);
  });

  it('tenants live somewhere, or are companies of a system', () => {
    assert.deepEqual(personal('tenants first_name last_name'), ['first_name: first_name', 'last_name: last_name']);
    assert.deepEqual(personal('tenant name city'), []);
  });
});

describe('words of several languages and short forms', () => {
  const cases: readonly [string, string[]][] = [
    ['kunden vname nname telefonprivat vermerk', ['vname: first_name', 'nname: last_name', 'telefonprivat: phone', 'vermerk: free_text']],
    ['empleados primer_apellido numero_seguro_social num_telefono', ['primer_apellido: last_name', 'numero_seguro_social: national_id', 'num_telefono: phone']],
    ['salaries DAT_NAISS=date num_tel telpro departement', ['DAT_NAISS: date_of_birth', 'num_tel: phone', 'telpro: phone']],
    ['alunos matricula necessidades_especiais cpf', ['matricula: other_pii', 'necessidades_especiais: health', 'cpf: national_id']],
    ['pracownicy KodPocz NrDomu osobaKont', ['KodPocz: postal_code', 'NrDomu: street_address', 'osobaKont: person_name']],
    ['medewerkers voorvoegsel huisnummer=int4 gbd=date', ['voorvoegsel: last_name', 'huisnummer: street_address', 'gbd: date_of_birth']],
    ['pazienti codice_fiscale data_morte=date patologie', ['codice_fiscale: national_id', 'data_morte: other_pii', 'patologie: health']],
    ['musteriler ad soyad tckn dogum_tarihi=date', ['ad: first_name', 'soyad: last_name', 'tckn: national_id', 'dogum_tarihi: date_of_birth']],
    ['persons age_in_yrs Weight_in_Kgs fth_name', ['age_in_yrs: age', 'Weight_in_Kgs: other_pii', 'fth_name: person_name']],
  ]; // prettier-ignore
  for (const [spec, expected] of cases) {
    it(spec, () => assert.deepEqual(personal(spec), expected));
  }
});
