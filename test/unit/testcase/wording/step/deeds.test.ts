import assert from 'node:assert/strict';
import { analyzeTestFile } from '../../../../../server/src/testcase/analyze';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function told(text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf('en'));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

describe('what somebody does with things that have names', () => {
  it('makes a row of what is done', () => {
    assert.deepEqual(told('Eve lends "Dune" to Bo until 2024-03-28'), [
      'loans.item=Dune',
      'loans.borrower=Bo',
      'loans.until=2024-03-28',
    ]);
    assert.deepEqual(told('the doctor prescribes "Zinc" with a dose of "5 mg" for 9 days'), [
      'prescriptions.medication=Zinc',
      'prescriptions.dose=5 mg',
      'prescriptions.days=9',
    ]);
    assert.deepEqual(told('guest "Eve" reserves room "12" from "2024-05-06" to "2024-05-08" for 2 guests'), [
      'reservations.room=12',
      'reservations.from=2024-05-06',
      'reservations.to=2024-05-08',
      'reservations.guests=2',
    ]);
    assert.deepEqual(told('I order 3 bagels "Plain" with topping "seeds"'), [
      'orders.quantity=3',
      'orders.bagel=Plain',
      'orders.topping=seeds',
    ]);
  });

  it('makes what stands behind the verb', () => {
    assert.deepEqual(told('she books an appointment on "2024-05-06" at "09:15"'), [
      'appointments.date=2024-05-06',
      'appointments.time=09:15',
    ]);
    assert.deepEqual(told('the agent opens a claim for policy "P-1" with damage "hail"'), [
      'claims.policy=P-1',
      'claims.damage=hail',
    ]);
  });

  it('is how much of what, from where and to where', () => {
    assert.deepEqual(told('Eve transfers 80 EUR from her current account to her savings account'), [
      'transfers.amount=80',
      'transfers.from account=current',
      'transfers.to account=savings',
    ]);
    assert.deepEqual(told('the clerk orders a transfer of 9,500 EUR with the reference "R-1"'), [
      'transfers.amount=9,500',
      'transfers.reference=R-1',
    ]);
    assert.deepEqual(told('she pays USD 15 to Bo'), ['payments.amount=15', 'payments.recipient=Bo']);
    assert.deepEqual(told('I pay by card'), []);
    assert.deepEqual(told('I transfer to the next page'), []);
  });

  it('is told of what is done by nobody, and of several things', () => {
    assert.deepEqual(told('the barista charges 2 x "Tea" and 1 x "Cake" to table 4'), ['charges.quantity=2', 'charges.item=Tea', 'charges.table=4', 'charges.quantity=1', 'charges.item=Cake', 'charges.table=4']); // prettier-ignore
    assert.deepEqual(told('3 hours of overtime are booked on 2024-05-06'), [
      'overtimes.hours=3',
      'overtimes.date=2024-05-06',
    ]);
    assert.deepEqual(told('40 minutes of work are recorded'), ['works.minutes=40']);
    assert.deepEqual(told('the order is shipped'), []);
    assert.deepEqual(told('"Dune" is reserved'), []);
  });

  it('is nothing that has the word of a verb, is shown or is only there', () => {
    assert.deepEqual(told('the exchange rate of "US Dollar"', 'context'), []);
    assert.deepEqual(told('I order the list by "price"'), []);
    assert.deepEqual(told('I open the claim "7"'), []);
    assert.deepEqual(told('I buy the "Checkout" button'), []);
    assert.deepEqual(told('the member borrows "Dune"', 'outcome'), []);
  });

  it('is told by a verb that nobody knows, where it says much of something', () => {
    assert.deepEqual(told('the vet vaccinates "Rex" with vaccine "Nobi" on "2024-05-06"'), [
      '.null=Rex',
      '.vaccine=Nobi',
      '.date=2024-05-06',
    ]);
    assert.deepEqual(told('Ann logs 3.5 hours on project "Apollo"'), ['.hours=3.5', '.project=Apollo']);
    assert.deepEqual(told('I unlike comment "x"'), []);
    assert.deepEqual(told('I limit number of items to 1'), []);
    assert.deepEqual(told('I zoom from 100% to 150%'), []);
    assert.deepEqual(told('the parser reads "x" with mode "y"'), []);
  });

  it('makes a thing that has a name or a number', () => {
    assert.deepEqual(told('the clerk issues a permit "P-1" to "Ann Lee" valid until "2025-01-01"'), [
      'permits.permit number=P-1',
      'permits.holder=Ann Lee',
      'permits.valid until=2025-01-01',
    ]);
    assert.deepEqual(told('I add player "Kim" with number 9 to the team "Rovers"'), [
      'players.name=Kim',
      'players.number=9',
      'players.team=Rovers',
    ]);
    assert.deepEqual(told('Add pet "Rex" of species "dog" born on "2019-01-01" to owner "Eve"'), [
      'pets.name=Rex',
      'pets.species=dog',
      'pets.date of birth=2019-01-01',
      'pets.owner=Eve',
    ]);
    assert.deepEqual(told('Report damage "crack" on "2024-05-06" for policy "P-7"'), [
      'reports.damage=crack',
      'reports.date=2024-05-06',
      'reports.policy=P-7',
    ]);
    assert.deepEqual(told('I report the comment "x"'), []);
    assert.deepEqual(told('I add "Mug" to the cart'), []);
  });

  it('is what changes with a thing that is there', () => {
    assert.deepEqual(told('I withdraw the application "A-1" because of "illness"'), ['applications.reason=illness']);
    assert.deepEqual(told('the clerk extends the loan until "2024-05-06"'), ['loans.until=2024-05-06']);
    assert.deepEqual(told('I close the dialog after 5 seconds'), []);
    assert.deepEqual(told('I transfer 20 EUR from "Giro" to "Rent" with the reference "May"'), [
      'transfers.amount=20',
      'transfers.from=Giro',
      'transfers.to=Rent',
      'transfers.reference=May',
    ]);
    assert.deepEqual(told('I send a message with subject "Hi" and text "Bye" to "a@b.c"'), [
      'messages.subject=Hi',
      'messages.text=Bye',
      'messages.to=a@b.c',
    ]);
  });

  it('is called after the things that a scenario knows', () => {
    const text = [
      'Feature: f',
      '  Scenario: s',
      '    Given the doctors are',
      '      | name    |',
      '      | Dr. Lee |',
      '    And a patient named "Ann Bo"',
      '    When the clerk books an appointment for Ann Bo with Dr. Lee on "2024-05-06"',
    ].join('\n');
    const [scenario] = analyzeTestFile('x.feature', text).scenarios;
    const made = scenario.entities.find(({ name }) => name === 'appointments')!;
    assert.deepEqual(
      made.fields.map(({ name, value }) => `${name}=${value}`),
      ['patient=Ann Bo', 'doctor=Dr. Lee', 'date=2024-05-06'],
    );
  });
});

describe('when and where things are', () => {
  it('is since when and until when somebody or something is so', () => {
    assert.deepEqual(told('the nurse with staff number 17 is off sick since 2024-05-06', 'context'), [
      'nurses.staff number=17',
      'nurses.sick since=2024-05-06',
    ]);
    assert.deepEqual(told('"Dr. Lee" is marked as absent on 2024-05-06'), ['.absent on=2024-05-06']);
    assert.deepEqual(told('the invoice is overdue since 2024-05-06', 'context'), ['invoices.overdue since=2024-05-06']);
    assert.deepEqual(told('she returns to work on 2024-05-06'), ['.return date=2024-05-06']);
    assert.deepEqual(told('the leave year starts on 2024-05-06', 'context'), ['.leave year=2024-05-06']);
    assert.deepEqual(told('the page is displayed since 2024-05-06', 'context'), []);
    assert.deepEqual(told('I return to the first page'), []);
  });

  it('is of which kind a thing is, whose, and how much it has', () => {
    assert.deepEqual(told('Bo has a savings account opened on 2024-05-06', 'context'), [
      'accounts.opened on=2024-05-06',
      'accounts.account type=savings',
    ]);
    assert.deepEqual(told('a customer with a premium account', 'context'), ['accounts.account type=premium']);
    assert.deepEqual(told('the premium account is there', 'context'), []);
    assert.deepEqual(told('a driver with a contract of 20 hours per week', 'context'), ['drivers.hours per week=20']);
    assert.deepEqual(told('an hourly rate of 92 EUR', 'context'), ['.hourly rate=92']);
    assert.deepEqual(told('a nurse "Eve" in the Surgery department', 'context'), [
      'nurses.name=Eve',
      'nurses.department=Surgery',
    ]);
  });

  it('is of several things, or of the word that says which', () => {
    assert.deepEqual(told('the office hours are from 09:00 to 16:30', 'context'), [
      'office_hours.from=09:00',
      'office_hours.to=16:30',
    ]);
    assert.deepEqual(told('the deadline is on "2024-05-06"', 'context'), ['.deadline=2024-05-06']);
    assert.deepEqual(told('the user is on "/home"', 'context'), []);
  });
});

describe('a text that somebody writes', () => {
  it('is what stands behind the step', () => {
    const docString = { line: 2, text: 'It is too loud.' };
    const read = (text: string): unknown =>
      readStep({ text, kind: 'action', line: 1, table: [], docString }, lexiconOf('en')).groups.map(
        ({ entity, rows }) => [entity?.table, rows[0][0].label],
      );
    assert.deepEqual(read('the tenant lodges a complaint:'), [['complaints', 'complaint']]);
    assert.deepEqual(read('I run the following script:'), []);
  });
});
