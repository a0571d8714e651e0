import assert from 'node:assert/strict';
import { holds, valueClassifier, type ValueClassifier } from './classified';

const numbers = (front: string): string[] => Array.from({ length: 24 }, (_, at) => `${front}${400 + 7 * at}`);

describe('values of things look like those of persons', () => {
  let classified: ValueClassifier;
  before(async () => (classified = await valueClassifier()));
  const typeOf = (spec: string, values: Record<string, string[]>, column: string): string | undefined =>
    classified(spec, values).get(column)?.pii_type;

  it('numbers of orders and versions of programs cannot be dialled, nor reached', () => {
    const dialled = numbers('01762400');
    const versions = ['1.9.213.3', '9.11.140.0', '6.2.116.11', '4.4.12.1'];
    assert.equal(typeOf('orders auftrag_nr', { auftrag_nr: dialled }, 'auftrag_nr'), 'none');
    assert.equal(
      typeOf('customers kontakt', { kontakt: ['01762 400364', '0221 4471120', '0171 2229384'] }, 'kontakt'),
      'phone',
    );
    assert.equal(typeOf('products firmware', { firmware: versions }, 'firmware'), 'none');
    assert.equal(typeOf('products pkg', { pkg: versions }, 'pkg'), 'none');
    const addresses = ['81.2.69.160', '203.0.113.7', '4.4.12.1', '198.51.100.23'];
    assert.equal(typeOf('logins seen_from', { seen_from: addresses }, 'seen_from'), 'ip_address');
    const classes = numbers('27-19-43-').map((code) => code.slice(0, 11));
    assert.equal(typeOf('orders mark', { mark: classes }, 'mark'), 'none');
    assert.equal(typeOf('orders mark', { mark: ['040-50-1630-6', '041-22-9170-3', '458-07-1293-1'] }, 'mark'), 'none');
  });

  it('what is counted begins alike, what people are rung by does not', () => {
    assert.equal(typeOf('orders mark', { mark: numbers('02214400') }, 'mark'), 'none');
    assert.equal(typeOf('orders mark', { mark: ['0221 440077', '089 4471120', '0171 2229384'] }, 'mark'), 'phone');
  });

  it('a company in a list of companies is what it is called, and what persons are called tells which name it is, or a gender', () => {
    const firms = ['Acme Ltd', 'Holz GmbH', 'Steel Inc.'];
    assert.equal(typeOf('suppliers supplier_name', { supplier_name: firms }, 'supplier_name'), 'none');
    const names = { name1: ['Anna', 'Jonas', 'Lea'], name2: ['Schmidt', 'Weber', 'Fischer'] };
    assert.equal(typeOf('mitglied name1 name2 email', names, 'name1'), 'first_name');
    assert.equal(typeOf('mitglied name1 name2 email', names, 'name2'), 'last_name');
    assert.equal(typeOf('mitglied anr', { anr: ['Herr', 'Frau', 'Herr'] }, 'anr'), 'gender');
  });

  it('hours are no addresses of networks', () => {
    const spec = 'visits hour=time';
    assert.equal(typeOf(spec, { hour: ['09:30:00', '14:00:00', '11:30:00'] }, 'hour'), 'none');
  });

  it('a branch is reached at its desk, a supplier through somebody', () => {
    const phone = ['0118 496 5668', '0118 496 8981', '01582 496 1784'];
    const branch = { email: ['store01@brightway.co.uk', 'store08@brightway.co.uk', 'info@brightway.co.uk'], phone };
    const people = { email: ['ann.smith@acme.com', 'john.brown@corp.com', 'mary.jones@firm.com'], phone };
    assert.equal(typeOf('branches email phone', branch, 'email'), 'none');
    assert.equal(typeOf('branches email phone', branch, 'phone'), 'none');
    assert.equal(typeOf('suppliers email phone', people, 'email'), 'email');
    assert.equal(typeOf('suppliers email phone', people, 'phone'), 'phone');
    assert.equal(typeOf('customers email phone', branch, 'email'), 'email');
  });

  it('what is done to a car of somebody speaks of nobody', () => {
    const spec = 'orders customer_id=int4 extent';
    const sentences = (said: string): string[] => Array.from({ length: 24 }, (_, at) => `${said}, part ${at} of it`);
    assert.equal(typeOf(spec, { extent: sentences('The brakes were renewed and greased') }, 'extent'), 'none');
    assert.equal(typeOf(spec, { extent: sentences('Mrs Hill says the brakes are loud') }, 'extent'), 'free_text');
  });

  it('four digits of somebody are a post code beside the rest of an address alone', () => {
    const codes = ['1361', '2534', '6331', '4410'];
    assert.equal(typeOf('doctors full_name bleep', { bleep: codes }, 'bleep'), 'none');
    assert.equal(typeOf('doctors full_name street city bleep', { bleep: codes }, 'bleep'), 'postal_code');
  });

  it('what is described is told where it speaks of persons', () => {
    const told = Array.from({ length: 12 }, (_, at) => `Her mother rang ${at} times about the course`);
    const plain = Array.from({ length: 12 }, (_, at) => `The course takes ${at} weeks in all rooms`);
    assert.equal(typeOf('advising_log student_id=int4 summary', { summary: told }, 'summary'), 'free_text');
    assert.equal(typeOf('advising_log student_id=int4 summary', { summary: plain }, 'summary'), 'none');
  });

  it('a document is taken for the strongest that it holds', () => {
    const answers = ['1981-09-23', '1999-07-15', '1970-01-30'].map((dob) => JSON.stringify({ dob, allergies: 'nuts' }));
    assert.equal(
      classified('form_submissions customer_id=int4 answers=jsonb', { answers }, 'json').get('answers')?.pii_type,
      'health',
    );
  });
});

describe('names of things of nobody', () => {
  it('a switchboard of a branch, and the machines of a company', () => {
    holds(
      'branches telefon_zentrale email_info',
      'network_devices host_name mac=macaddr mgmt_ip=inet vendor rack',
      'devices owner_name:person_name mac=macaddr:mac_address last_ip=inet:ip_address',
    );
  });

  it('what stands behind a number says for what it is, or whose', () => {
    holds('mitarbeiter iban_gehalt:iban name_voll:person_name telefono_empresa:phone gemeld_via anrede:gender');
    holds('fahrzeuge kennzeichen:license_plate fin:license_plate', 'facturation iban:iban bic:swift_bic');
  });

  it('why somebody comes, beside what they are ill with', () => {
    holds('consultations patient_id=int4 motif:health code_cim10:health groupe_sanguin:health poids_kg=numeric:health');
  });

  it('what is said of persons in the words of offices, ministries and telephones', () => {
    holds(
      'applicant also_known_as:person_name alien_reg_no:national_id felony_conviction=bool:other_pii mrn:other_pii',
      'case_note applicant_id=int4 worker_initials:person_name age_at_adm=int4:age',
      'parking_permit applicant_id=int4 valid_thru=date',
      'contacts contact_first:first_name contact_last:last_name',
      'cdr a_number:phone b_number:phone dur_sec=int4',
      'applications applicant_name:person_name parent_info=jsonb:person_name form_info=jsonb',
    );
  });

  it('heads of names in several languages, whatever stands behind them', () => {
    holds('klienci tel_alarmowy:phone nip_firmy firma_nazwa:company_name nr_karty_mask:credit_card');
    holds('pazienti cognome:last_name nome:first_name medico_base:person_name prov_nascita=bpchar:region');
    holds('referti id_paziente=int4 data_referto=date esito:health refertato_da:username');
    holds('segurados nome:person_name nome_social:first_name cpf:national_id', 'filiais nome cidade uf fone_central');
    holds('emergency_ctc ctc_nm:person_name mfa_phone_last4:phone', 'vacancies hiring_mgr:person_name');
  });

  it('items of pay are what somebody earns, numbers of checks are none of their names', () => {
    holds(
      'payroll_items employee_id=int4 gross_pay=numeric:salary net_pay=numeric:salary bonus=numeric:salary tips=numeric:salary',
      'payroll_wage rate=numeric:salary',
      'payroll_deduction rate=numeric',
      'transmittals check_number_first check_number_last preparer_name:person_name',
      'performance_reviews employee_id=int4 goals:free_text',
      'users email:email goals',
      'carriers license_number',
    );
  });

  it('how a claim stands is no state; words cut short are still of whom they are', () => {
    holds('policies pol_stat=bpchar');
    holds('customers cust_nm:person_name pyr_nm:person_name plt_no:license_plate cnty:region dvc_fngrprnt:device_id');
  });
});

describe('columns of things are called as those of persons are', () => {
  it('extensions of files, numbers of papers, the end, what is not normal', () => {
    holds('uploads filename extension mime_type', 'employees office_phone_extension:phone');
    holds('receipts document_number amount=numeric', 'guests document_number:national_id');
    holds('periodes libelle debut fin', 'tests alvo_abn');
    holds('products identification_number weight=numeric');
  });

  it('words that end as other names do', () => {
    holds('reports spaltenbreite kontolaenge tagesabschluss pluginname tagname');
    holds('trips_planned destinazione mode_of_travel preis_von erfasst_von:username');
  });

  it('numbers and states that only what all columns begin with is in front of', () => {
    holds('aufkopf auf_nr auf_netto=numeric auf_stat auf_dat auf_art');
    holds('claims pol_nbr pol_start=date loss_amt=numeric');
  });

  it('procedures of an office, and of a patient', () => {
    holds('procedures user_id=int4 libelle description closing_reason');
    holds('procedures patient_id=int4 description:health');
  });
});
