import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { hintFromWords } from '../../../../server/src/testcase/wording/hints';
import { hintOfMade, hintOfMadeAt } from '../../../../server/src/testcase/code/made-things';

describe('what code enters is of', () => {
  const titles: [title: string, table: string | null][] = [
    ['Creating a new harvest', 'harvests'],
    ['can create an event sponsor with images', 'sponsors'],
    ['Login and Create a new lead', 'leads'],
    ['should create an account', 'users'],
    ['Add the product to the cart', 'products'],
    ['should click the Create button', null],
    ['Adding and removing', null],
    ['shows the list', null],
    ['memberStartsTopic', 'topics'],
    ['report absence', 'absences'],
    ['new customer can sign up', null],
    ['AddMissingFields', null],
    ['add customer fields', 'customers'],
    ['returnTrip_Booking_With_Card', null],
    ['update data', null],
  ];
  for (const [title, table] of titles) it(title, () => assert.equal(hintOfMade(title)?.table ?? null, table));

  it('an address that makes something', () => {
    assert.equal(hintOfMadeAt('/event/staff/sponsor/edit')?.table, 'sponsors');
    assert.equal(hintOfMadeAt('https://x.org/admin_meeting/new')?.table, 'meetings');
    assert.equal(hintOfMadeAt('/group/mailing/list/new')?.table, 'mailing_lists');
    assert.equal(hintOfMadeAt('/meetings/7')?.table, undefined);
    assert.equal(hintOfMadeAt('/new')?.table, undefined);
  });

  it('no books where somebody books', () => {
    const about = (title: string): string | undefined => hintFromWords(title, 'the title')?.table;
    assert.deepEqual(
      ['books a trip', 'test_book_table', 'book an appointment', 'adds a book', 'sorts the books'].map(about),
      ['bookings', 'bookings', 'appointments', 'books', 'books'],
    );
  });

  it('what is made rather than of whoever signs up, and what most of its names say', async () => {
    const entity = async (test: string, ...ids: string[]): Promise<string> => {
      const typed = ids.map((id) => `cy.get('#${id}').type('x');`);
      const text = `it('${test}', () => { cy.visit('/register'); ${typed.join(' ')} });`;
      return (await readTestFile('x.cy.js', text)).scenarios[0].entities[0].name;
    };
    assert.equal(await entity('registers a new customer', 'first_name', 'city'), 'customers');
    assert.equal(await entity('signs up', 'first_name', 'city'), 'users');
    assert.equal(await entity('enrols a pupil', 'pupil_name', 'city'), 'pupils');
    const pupil = `it('enrols a pupil', () => { cy.get('#pupil_name').type('x'); cy.get('#locker').type('4'); });`;
    assert.equal((await readTestFile('x.cy.js', pupil)).scenarios[0].entities[0].name, 'pupils');
    const member = `it('joins', () => { cy.get('#member_name').type('x'); cy.get('#member_plan').type('4'); cy.get('#sauna').type('4'); });`;
    assert.equal((await readTestFile('x.cy.js', member)).scenarios[0].entities[0].name, 'members');
    const level = `it('adds a support level', () => { cy.get('#support_level_title').type('x'); });`;
    assert.equal((await readTestFile('x.cy.js', level)).scenarios[0].entities[0].name, 'support_levels');
    const { scenarios } = await readTestFile('x.cy.js', `it('works', () => { cy.get('#patient_ward').type('4'); });`);
    assert.equal(scenarios[0].entities[0].name, 'patients');
  });

  it('no outcome, and whoever signs in on the way', async () => {
    const test = `using OpenQA.Selenium;
public class LoginPage { void Login(string n) { driver.FindElement(By.Id("customer_number")).SendKeys(n); } }
public class PayeePage { void Add(string n) { driver.FindElement(By.Id("sort_code")).SendKeys(n); } }
public class ATests {
  [Test] public void AddPayee() { new LoginPage().Login("7"); new PayeePage().Add("20-11-47"); }
  [Test] public void ChangingQuantity_UpdatesSubtotal() { driver.FindElement(By.Id("qty")).SendKeys("3"); }
}
`;
    const { scenarios } = await readTestFile('ATests.cs', test);
    assert.deepEqual(
      scenarios.map(({ entities }) => entities.map(({ name }) => name)),
      [['users', 'payees'], ['orders']],
    );
  });

  it('what most names begin with', async () => {
    const spec = `RSpec.feature 'x' do
  scenario 'y' do
    fill_in 'sponsor_name', with: 'Acme'
    fill_in 'sponsor_url', with: 'https://acme.example'
    select 'Gold', from: 'sponsor_tier'
  end
end
`;
    const { scenarios } = await readTestFile('a_spec.rb', spec);
    const [{ name, fields }] = scenarios[0].entities;
    assert.deepEqual([name, ...fields.map((field) => field.name)], ['sponsors', 'name', 'url', 'tier']);
  });
});
