import assert from 'node:assert/strict';
import { analyzeTestFile } from '../../../../../server/src/testcase/analyze';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';
import { tokenize } from '../../../../../server/src/testcase/wording/tokens';

function told(text: string, kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf('en'));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

describe('values that no quotes hold', () => {
  const values = (text: string): string[] =>
    tokenize(text, lexiconOf('en')).flatMap(({ kind, text: value }) => (kind === 'value' ? [value] : []));

  it('are days, times, numbers in groups, codes and names behind what has them', () => {
    assert.deepEqual(values('on 3 March 2024 or on May 4, 2025'), ['3 March 2024', 'May 4, 2025']);
    assert.deepEqual(values('between 8am and 10 pm'), ['8am', '10 pm']);
    assert.deepEqual(values('calls +49 30 1234 5678'), ['+49 30 1234 5678']);
    assert.deepEqual(values('the gate B12 of flight XY123'), ['B12', 'XY123']);
    assert.deepEqual(values('nurse Kim Lee of department Surgery'), ['Kim Lee', 'Surgery']);
    assert.deepEqual(values('a desk for Kim Lee'), ['Kim Lee']);
  });

  it('are no labels, parts of pages or techniques', () => {
    assert.deepEqual(values('the customer Number and the product Details page'), []);
    assert.deepEqual(values('the user Home button, the hash SHA256'), []);
    assert.deepEqual(values("customer Ann's order"), []);
  });
});

describe('what an English sentence says besides', () => {
  it('stands behind its name, or before what it is given as', () => {
    assert.deepEqual(told('she approves it with PIN "77"'), ['.PIN=77']);
    assert.deepEqual(told('he gives "flu" as the cause'), ['.cause=flu']);
    assert.deepEqual(told('the club elects Kim Lee as its chair'), ['.chair=Kim Lee']);
    assert.deepEqual(told('the account "7" carries a balance of "5" and a weekly limit of "9"', 'context'), [
      'accounts.name=7',
      'accounts.balance=5',
      'accounts.weekly limit=9',
    ]);
  });

  it('is how much of what is done', () => {
    assert.deepEqual(told('Ann transfers 20 EUR from 11-22 to 33-44'), [
      'transfers.amount=20',
      'transfers.from=11-22',
      'transfers.to=33-44',
    ]);
    assert.deepEqual(told('the owner has filed a claim of 300 on 4 May 2024', 'context'), [
      'claims.amount=300',
      'claims.date=4 May 2024',
    ]);
    assert.deepEqual(told('I have put 2 "Mug" into my cart', 'context'), [
      'cart_items.quantity=2',
      'cart_items.product=Mug',
    ]);
  });

  it('is of the thing that is spoken of, not of where it is', () => {
    assert.deepEqual(told('a concert "Duo" at venue "Barn" on "2024-05-06" with seat limit "40"', 'context'), ['concerts.name=Duo', 'concerts.date=2024-05-06', 'concerts.seat limit=40', 'venues.name=Barn']); // prettier-ignore
    assert.deepEqual(told('there is an article with title "Pies" with category "Food"', 'context'), [
      'articles.title=Pies',
      'articles.category=Food',
    ]);
    assert.deepEqual(told('the exporter "Vento" with EORI number "IT1" files a declaration'), [
      'exporters.name=Vento',
      'exporters.EORI number=IT1',
    ]);
    assert.deepEqual(told('she founds the choir "Ash" with motto "Sing"'), ['choirs.name=Ash', 'choirs.motto=Sing']);
    assert.deepEqual(told('the guest reviews the hotel "Ritz" with 4 stars'), [
      'reviews.hotel=Ritz',
      'reviews.stars=4',
    ]);
  });

  it('is a measure, whatever it is counted in, and when', () => {
    assert.deepEqual(told('an employee "Al" with a leave allowance of 30 days', 'context'), [
      'employees.name=Al',
      'employees.leave allowance=30',
    ]);
    assert.deepEqual(told('a course called Yoga Basics between 8am and 10am', 'context'), [
      'courses.name=Yoga Basics',
      'courses.from=8am',
      'courses.to=10am',
    ]);
    assert.deepEqual(told('an account opened on 4 May 2024 with a rate of 2', 'context'), [
      'accounts.opened on=4 May 2024',
      'accounts.rate=2',
    ]);
  });

  it('is what is measured, by its unit', () => {
    assert.deepEqual(told('the vet registers a dog of 12 kg'), ['.weight=12']);
    assert.deepEqual(told('the cistern holds 900 litres', 'context'), ['.volume=900']);
    assert.deepEqual(told('the till is closed with a coin count of 81.20'), ['.coin count=81.20']);
    assert.deepEqual(told('the agent registers a parcel with a declared value of 70 EUR'), [
      'parcels.declared value=70',
    ]);
    assert.deepEqual(told('I scroll down 300 px and wait 5 seconds'), []);
  });

  it('is a day, a time or a name by how it is joined', () => {
    assert.deepEqual(told('a booking in the name of "Lee" for 19:00', 'context'), [
      'bookings.name=Lee',
      'bookings.time=19:00',
    ]);
    assert.deepEqual(told('a key was given back on "2024-05-04"', 'context'), ['.given back on=2024-05-04']);
    assert.deepEqual(told('a loan that was due on "2024-05-04"', 'context'), ['loans.due date=2024-05-04']);
    assert.deepEqual(told('Mr Lee reserves a table for 4 people on Monday'), [
      'reservations.people=4',
      'reservations.day=Monday',
    ]);
    assert.deepEqual(told('I upload "cv.pdf" as "Short CV"'), ['.Short CV=cv.pdf']);
  });

  it('is nothing that is seen, clicked, or a state of the page', () => {
    assert.deepEqual(told('she sees the message with code "7"', 'outcome'), []);
    assert.deepEqual(told('I click the row with PIN "77"'), []);
    assert.deepEqual(told('I wait for 3 pages'), []);
    assert.deepEqual(told('the file is saved as "x"'), []);
    assert.deepEqual(told('I change the tab from "A" to "B"'), []);
  });
});

describe('what a form of steps is of', () => {
  const tablesOf = (title: string, ...steps: string[]): string[] => {
    const { scenarios } = analyzeTestFile(
      'a.feature',
      `Feature: a\n  Scenario: ${title}\n    ${steps.join('\n    ')}\n`,
    );
    return scenarios[0].entities.map(({ name }) => name);
  };
  const enter = (...labels: string[]): string[] => labels.map((label) => `And I enter "x y" in the "${label}" field`);

  it('is what was clicked to make it, what a page is called after, and what somebody takes part in', () => {
    assert.deepEqual(tablesOf('b', 'When I follow "New parcel"', ...enter('Weight', 'Depot')), ['parcels']);
    assert.deepEqual(tablesOf('b', 'Given I am on the donation page', ...enter('Amount', 'House number')), [
      'donations',
    ]);
    assert.deepEqual(tablesOf('Register for a workshop', ...enter('Full name', 'Email')), ['registrations']);
    assert.deepEqual(tablesOf('b', 'When I click "Add to cart"', ...enter('First name')), ['users']);
  });
});
