import assert from 'node:assert/strict';
import { nullable, relationship, table } from '../../support/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { classify, holds, tableOf } from './classified';

describe('what a table is about tells columns whose names do not', () => {
  it('of somebody’s health, by several columns, or by its own name', () => {
    holds('nursing_obs patient_id=int4 pulse_rate=int4:health pain_score=int4:health xq=int4:health batch_no=int4');
    holds('allergies patient_id=int4 allergen:health reaction:health version=int4');
    holds('reactions post_id=int4 user_name:username reaction');
  });

  it('what begins as a finding is one there, and nowhere else', () => {
    holds('patient_visits blood_pressure_sys=int4:health treatment_provided:health treatment_facility');
    holds('past_surgeries patient_id=int4 procedure_details:health');
  });

  it('of what somebody is paid: sums that nobody names, but no hours and days', () => {
    holds(
      'payrolls employee_id=int4 hra=numeric:salary tds=numeric:salary overtime_hrs=numeric days_worked=int4 year=int4',
    );
    holds('pay_lines basic_salary=numeric:salary net_pay=numeric:salary xtra=numeric:salary');
    holds('vouchers employee_id=int4 hra=numeric');
  });

  it('income by its source, among others of it', () => {
    const sources = ['earned', 'ssi', 'tanf'].map((source) => `income_source_${source}=int4:salary`);
    holds(`intakes client_id=int4 ${sources.join(' ')}`);
  });

  it('schools and theatres of somebody are none, addresses of companies nobody’s', () => {
    holds('sunday_school date_of_birth=date:date_of_birth medical_notes:health behaviour_notes:free_text');
    holds('company_addresses street city postal_code', 'customer_addresses street:street_address city:city');
    holds('employee_banks account_number:bank_account account_name:person_name bank_name');
  });

  it('a theatre that points to patients is a case of theirs', () => {
    const to = relationship({
      name: 'fk',
      from: { schema: 'public', name: 'theatre_cases' },
      from_columns: ['stay'],
      to: { schema: 'public', name: 'inpatient_stays' },
      to_columns: ['id'],
    });
    const stays = tableOf('inpatient_stays patient_name diagnosis');
    const found = classify([stays, tableOf('theatre_cases stay=int4 complications')], [to]);
    assert.equal(found.get('theatre_cases.complications')?.pii_type, 'health');
  });

  it('cards that pay expire, points do not', () => {
    holds('credit_cards expire_month=int4:card_expiry expire_year=int4:card_expiry gateway');
    holds('users email:email club_cash_expire_date=timestamp');
  });

  it('an enum says what its columns only refer to', () => {
    const enums = [
      { schema: 'public', name: 'BloodType', labels: ['A', 'B'] },
      { schema: 'public', name: 'LeaveType', labels: ['sick'] },
    ];
    const typed = (name: string, type: string) => nullable(name, { ...builtin(type), schema: 'public' });
    const employee = table('Employee', [typed('bloodTypeId', 'BloodType'), typed('leaveTypeId', 'LeaveType')]);
    const found = classify([employee], [], { enums });
    assert.equal(found.get('Employee.bloodTypeId')?.pii_type, 'health');
    assert.equal(found.get('Employee.leaveTypeId')?.pii_type, 'none');
  });

  it('people by what English calls them at work, by which of several, and by their initials', () => {
    holds('consults email:email cardiologist:person_name chairwoman:person_name playlist german');
    holds(
      'policies driver1_licence:drivers_license',
      'sunday_school email:email child_fn:first_name child_ln:last_name',
    );
    holds('stays pt_name:person_name email:email', 'products name_pt');
  });

  it('the marks of cars where cars are, days of a life, and a handover', () => {
    holds('fleet reg_no:license_plate make', 'courses reg_no');
    holds('members email:email wedding_date=date:other_pii joined_date=date');
    holds(
      'handoffs patient_id=int4 situation:health background:health assessment:health',
      'projects background assessment',
    );
  });

  it('what machines answer is no text of somebody, and what is told in complaints is', () => {
    holds('transactions response_code amount=numeric');
    holds('grievances raised_by:username witness_1:person_name witness_2:person_name details:free_text');
  });

  it('findings that point to patients are theirs, whatever they are called last', () => {
    const to = relationship({
      name: 'fk',
      from: { schema: 'public', name: 'mental_health_screens' },
      from_columns: ['who'],
      to: { schema: 'public', name: 'patients' },
      to_columns: ['id'],
    });
    const screens = tableOf('mental_health_screens who=int4 suicidal_ideation=bool');
    const found = classify([tableOf('patients full_name'), screens], [to]);
    assert.equal(found.get('mental_health_screens.suicidal_ideation')?.pii_type, 'health');
    holds('home_screens theme=int4 suicidal_ideation=bool');
  });

  it('a list of allergies is what it lists, a key of a picture where it is kept', () => {
    holds('patients full_name:person_name allergy_list:health', 'users email:email email_list avatar_key:photo');
  });

  it('names beside what only persons have, and in front what their table is called', () => {
    holds('member_relations related_name:person_name related_dob=date:date_of_birth', 'parts related_name');
    holds('volunteers vol_name:person_name vol_phone:phone notice');
    holds('patients full_name:person_name previous_aco_name');
  });

  it('numbers that stand for a religion do so in rows of somebody', () => {
    holds('people birth_date=date:date_of_birth religion=int4:ethnicity_religion_politics', 'characters race=int4');
  });

  it('where a thing is stands for no address, where somebody lives does', () => {
    holds('pupils forename:first_name epipen_location', 'students forename:first_name location:street_address');
  });

  it('what programs say, and agents that are some', () => {
    holds('messages recipient_id=int4 body:free_text error_message', 'ai_agents name description');
  });

  it('states of places beside their towns, and whom an account belongs to', () => {
    holds('members full_name:person_name naturality_state:region naturality_city:city subscription_state');
    holds('bancos conta:bank_account agencia:bank_account titular:person_name');
  });

  it('a table that keeps findings for a quarter is one of them', () => {
    holds(
      'general_informations user_id=int4 alcohol:health tobacco:health allergies:health weight:health summary:health',
    );
  });

  it('sponsors that are kin, and whether there is a number', () => {
    holds('friends first_name:first_name sponsor_name:person_name sponsor_relationship:other_pii');
    holds('teams sponsor_name', 'clients first_name:first_name no_staff_number=bool');
  });

  it('sums of pay are nobody, sums for a loss no pay', () => {
    holds(
      'bulletins_paie salarie_id=int4 salaire_base=numeric:salary net_a_payer=numeric:salary conges_restants=numeric',
    );
    holds('complaints email:email compensation=numeric');
  });

  it('a group of what somebody is says it still, a signature in Spanish is no company', () => {
    holds('runners email:email gender_category:gender blood_group:health', 'tags gender_category');
    holds('nomina nombre_completo:person_name firma=bytea:photo');
  });

  it('beside findings, which row it is, who changed it and how sure a program is are none', () => {
    holds('vitals patient_id=int4 pulse_rate=int4:health xq=int4:health cp_pid=int4 ai_confidence=numeric');
    holds('conditions patient_id=int4 icd_code:health additional_detail:health void_reason');
  });

  it('who is called by what they were, and what providers are called', () => {
    holds('appeals veteran_name:person_name', 'clients email:email veteran=bool:other_pii', 'providers provider_name');
  });

  it('the bank of a customer’s is theirs, the one that a user entered is not', () => {
    const to = (name: string) =>
      relationship({
        name: 'fk',
        from: { schema: 'public', name: 'banks' },
        from_columns: ['by'],
        to: { schema: 'public', name },
        to_columns: ['id'],
      });
    const type = (of: string): unknown =>
      classify([tableOf('banks by=int4 account_number branch zip_code'), tableOf(`${of} email`)], [to(of)]).get(
        'banks.account_number',
      )?.confidence;
    assert.ok(Number(type('employees')) > Number(type('users')));
  });

  it('what somebody comes for is told, what a visit is described as is not', () => {
    holds('appointments patient_id=int4 reason:free_text', 'page_visits user_id=int4 description');
  });

  it('flags of what somebody is, eats and did, in their row and nowhere else', () => {
    const flags = 'asian_american=bool vegan=bool homeless=bool drug_related_crimes=bool';
    const are = ['ethnicity_religion_politics', 'health', 'other_pii', 'other_pii'];
    const said = flags.split(' ').map((flag, at) => `${flag}:${are[at]}`);
    holds(
      `people first_name:first_name ${said.join(' ')}`,
      'meals vegan=bool gluten_free=bool halal=bool',
      'recipes vegan=bool allergens kosher=bool',
    );
    holds(
      'people email:email deceased=bool:other_pii',
      'cases deceased_name:person_name deceased_dob=date:date_of_birth',
    );
  });

  it('what somebody’s telephone can, their picture’s address, and whom their parents are reached by', () => {
    holds('users email:email work_phone:phone work_phone_can_sms=bool image_url:photo', 'posts image_url');
    holds('applicants email:email parentzip:postal_code parentcity:city');
  });

  it('what somebody explains and signs is theirs', () => {
    holds('people email:email victim_crimes_explanation:free_text conduct_form_signature:photo');
    holds('student_races student_id=int4 explanation');
  });

  it('a genre is a gender beside a name alone', () => {
    holds('feedbacks genre message:free_text', 'eleves nom:person_name genre:gender');
  });
});
