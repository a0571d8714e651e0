import assert from 'node:assert/strict';
import { readTestFile } from '../../../../../server/src/testcase/analyze';

async function told(...steps: string[]): Promise<string> {
  const { scenarios } = await readTestFile(
    'a.feature',
    `Feature: a\n  Scenario: b\n${steps.map((step) => `    ${step}\n`).join('')}`,
  );
  return scenarios[0].entities
    .map(({ name, fields }) => `${name}(${fields.map((field) => `${field.name}=${field.value}`).join(', ')})`)
    .join(' ');
}

describe('what is changed of something that is there', () => {
  it('is a field, whose it is, and what it is then', async () => {
    assert.equal(await told('When the admin changes the quota of user "erin" to "5 GB"'), 'users(quota=5 GB)');
    assert.equal(await told('When I change the status of order "A-1" to "shipped"'), 'orders(status=shipped)');
    assert.equal(await told('When I raise the credit limit of customer "Ann" to 500'), 'customers(credit_limit=500)');
    assert.equal(await told('When I set the price of "Assam" to 12'), 'products(price=12)');
  });

  it('is nothing of a page, and nothing that is expected', async () => {
    assert.equal(await told('When I change the view of the page to "List"'), '');
    assert.equal(await told('Then the status of the order should change to "shipped"'), '');
    assert.equal(await told('When I change the tab of the form to "Details"'), '');
  });
});

describe('what steps say of fields in passing', () => {
  it('is what a thing is in by its name', async () => {
    assert.equal(await told(`Given a vehicle in group 'C4'`), 'vehicles(group=C4)');
    assert.equal(await told('Given a shipment with id "s1" in state "booked"'), 'shipments(id=s1, state=booked)');
    assert.equal(await told('Given I am in state "x"'), '');
  });

  it('is a list of names and values, flags among them', async () => {
    assert.equal(
      await told('Given a project exists with name: "Moon", archived: false, size: 12'),
      'projects(name=Moon, archived=false, size=12)',
    );
  });

  it('is chosen in a field of some kind', async () => {
    assert.equal(
      await told('When I pick "05/08/2024" in the "From Date" date picker'),
      'records(from_date=05/08/2024)',
    );
    assert.equal(
      await told('When I select "July 16, 1969" as the "Starts on" date'),
      'records(starts_on=July 16, 1969)',
    );
    assert.equal(await told('When I select "5" as the "Starts on"'), 'records(starts_on=5)');
  });

  it('is what a list is filtered by, in a table', async () => {
    assert.equal(
      await told('When I filter the claims by', '| Handler | Opened After |', '| M. Osei | 2024-01-01 |'),
      'claims(handler=M. Osei, opened_after=2024-01-01)',
    );
  });

  it('is read without the place in front of a step', async () => {
    assert.equal(await told('When Handheld: type quantity "3"'), 'orders(quantity=3)');
    assert.equal(await told('When Handheld: press "ENT"'), '');
  });

  it('is in JSON with columns that stand without quotes', async () => {
    assert.equal(
      await told(
        'When I POST to "/v2/shipments":',
        '"""',
        '{ "reference": "W-1", "weight": <weight>, "note": "<b>" }',
        '"""',
      ),
      'shipments(reference=W-1, weight=null, note=null)',
    );
  });

  it('is chosen in a list, ticked without quotes, typed in an element of a page', async () => {
    assert.equal(await told('When the value "EUR" is selected in the list "Currency"'), 'payments(currency=EUR)');
    assert.equal(await told('When I tick vaccinated'), 'records(vaccinated=true)');
    assert.equal(await told('When I type "94103" in [data-test=zip]'), 'users(zip=94103)');
    assert.equal(await told('When I add "Milk" to the list "Groceries"', 'And I check the results'), '');
  });

  it('is of what holds the things that are listed', async () => {
    assert.equal(
      await told('Given my inventory contains', '| item | count |', '| Iron Ore | 12 |'),
      'inventory(item=Iron Ore, count=12)',
    );
  });
});
