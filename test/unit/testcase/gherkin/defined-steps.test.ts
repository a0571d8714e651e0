import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/source-table';

const steps = `const { Given, When, Then } = require('@cucumber/cucumber');

When('{string} signs up from {string}', async function (a, b) {
  await this.page.fill('#email', a);
  await this.page.getByLabel('City').fill(b);
});

When('the {string} box says {string}', async function (label, value) {
  await this.page.getByLabel(label).fill(value);
});

When('the budget of {string} is known', async function (postalCode) {
  await api.post('/budgets', postalCode);
});

Given('I am an administrator', async function () {
  await this.page.fill('#username', 'admin');
  await this.page.fill('#password', 'Admin-1');
});

When('I fill the search with {string}', async function (what) {
  await this.page.getByText(what).click();
});

Then('{string} is the email', async function (email) {
  await this.page.fill('#email', email);
});
`;

/** What a single step says, with the definitions above. */
async function said(step: string): Promise<string[]> {
  const sources = sourcesOf([{ path: 'features/steps.js', text: steps }]);
  const { scenarios, follows } = await readTestFile('a.feature', `Feature: x\n  Scenario: y\n    ${step}\n`, sources);
  const fields = scenarios[0].entities.flatMap((entity) => entity.fields.map(({ name, value }) => `${name}=${value}`));
  if (fields.length > 0) assert.deepEqual(follows, ['features/steps.js']);
  return fields;
}

describe('steps with definitions', () => {
  it('take the names of the fields that their values are typed into', async () => {
    assert.deepEqual(await said('When "a@b.c" signs up from "Rome"'), ['email=a@b.c', 'city=Rome']);
  });

  it('take an argument for the label of another', async () => {
    assert.deepEqual(await said('When the "Postal code" box says "12345"'), ['postal_code=12345']);
  });

  it('take the names of telling parameters', async () => {
    assert.deepEqual(await said('When the budget of "12345" is known'), ['postal_code=12345']);
  });

  it('say what their definition enters of its own accord', async () => {
    assert.deepEqual(await said('Given I am an administrator'), ['username=admin', 'password=Admin-1']);
  });

  it('say nothing where the definition only clicks, and expectations stay what they are', async () => {
    assert.deepEqual(await said('When I fill the search with "Lamp"'), []);
    assert.deepEqual(await said('Then "a@b.c" is the email'), []);
  });
});
