import assert from 'node:assert/strict';
import { nullable, relationship, table } from '../../support/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { classify, holds, tableOf } from './classified';

describe('what a name means in its table', () => {
  it('nouns that say nothing leave the one before them: details of customers are persons', () => {
    holds('customer_details name:person_name phone:phone');
    holds('user_data name:person_name email:email');
  });

  it('a list of states is one, an archive that begins with the word is not', () => {
    holds('states code name');
    holds('state_archived_forms email:email phone_number:phone');
  });

  it('comments on a blog are written, tags of posts are tags', () => {
    holds('comments_blog comment:free_text');
    holds('post_tags comment');
  });

  it('a family name beside it makes it a given one, and the table one of persons', () => {
    holds('alumni_list nome:first_name cognome:last_name eta=int4:age');
  });

  it('what one keeps of persons tells tables whose nouns nobody knows', () => {
    holds('fascicoli geslacht:gender leeftijd=int4:age ziekte:health');
  });

  it('a person’s noun behind says whose it is', () => {
    holds('visits cf_paziente:national_id tel_cliente:phone');
  });

  it('persons are no keys, counts, lists or wishes', () => {
    holds('notes_x key_customer nb_guests preferred_editor why_volunteer subscribed_users');
  });

  it('names are somebody’s where the row itself is reached', () => {
    holds('tours name author_email:email');
    holds('sms_reporters name:person_name mobile:phone');
    holds('fees display_name amount=numeric');
  });

  it('numbers by their neighbours: a house, a card’s end, a post code', () => {
    holds('clientes calle:street_address numero:street_address ciudad:city');
    holds('meters numero kind');
    holds('cards card_number:credit_card expiry_date=date:card_expiry');
    holds('coupons code expiry_date=date');
    holds('customers addr1:street_address city:city pin_code:postal_code');
    holds('users pin_code:password_hash');
  });

  it('cards that show who somebody is do not pay', () => {
    holds('voters voter_card_number:national_id membership_card_number:other_pii credit_card_number:credit_card');
  });

  it('measures, pictures and contacts are a person’s in a person’s row', () => {
    holds('members weight=numeric:other_pii thumbnail:photo contact:phone', 'patients height=numeric:health');
    holds('suppliers contact:person_name', 'products weight=numeric thumbnail');
    holds('users cover_image');
  });

  it('what is described is a person where the row is one', () => {
    holds('profiles username:username description:free_text', 'categories name description');
    holds('feedbacks satisfaction_reason:free_text');
  });

  it('illnesses, and yes or no to them', () => {
    holds(
      'medical_histories prior_stroke:health has_diabetes=bool:health hypertension=bool:health is_smoker=bool:health',
    );
    holds('users has_email=bool show_phone=bool');
  });

  it('who did it, in text', () => {
    holds('admin_log admin_user:username editor:person_name grouped_by');
  });

  it('a user’s id is a reference, unless one signs in with it', () => {
    holds('devices userId', 'sessions user_id');
    holds('users user_id:username password:password_hash');
  });

  it('the smallest integers hold no passwords and telephones, but ages', () => {
    holds('users change_passwd=int2 phone=int2 age=int2:age');
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
    holds('pets name birth_date=date sex owner_name:person_name owner_phone:phone');
    holds('pacientes nombre edad=int4 especie raza');
    holds('pacientes nombre:person_name edad=int4:age raza:ethnicity_religion_politics');
  });

  it('programs sign too, and have providers', () => {
    holds('service_providers signature description name');
    holds('contracts signature:photo signer_name:person_name email:email');
    holds('opt_outs phone_fingerprint=bytea');
  });

  it('where something is written is not what is', () => {
    holds('users notes_url login_link avatar_url:photo');
  });

  it('tenants live somewhere, or are companies of a system', () => {
    holds('tenants first_name:first_name last_name:last_name');
    holds('tenant name city');
  });
});

describe('words of several languages and short forms', () => {
  const cases = [
    'kunden vname:first_name nname:last_name telefonprivat:phone vermerk:free_text',
    'empleados primer_apellido:last_name numero_seguro_social:national_id num_telefono:phone',
    'salaries DAT_NAISS=date:date_of_birth num_tel:phone telpro:phone departement',
    'alunos matricula:other_pii necessidades_especiais:health cpf:national_id',
    'pracownicy KodPocz:postal_code NrDomu:street_address osobaKont:person_name',
    'medewerkers voorvoegsel:last_name huisnummer=int4:street_address gbd=date:date_of_birth',
    'pazienti codice_fiscale:national_id data_morte=date:other_pii patologie:health',
    'musteriler ad:first_name soyad:last_name tckn:national_id dogum_tarihi=date:date_of_birth',
    'persons age_in_yrs:age Weight_in_Kgs:other_pii fth_name:person_name',
  ];
  for (const spec of cases) it(spec.replaceAll(/:\w+/g, ''), () => holds(spec));
});
