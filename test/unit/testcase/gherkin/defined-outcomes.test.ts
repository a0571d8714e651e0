import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const STEPS = `using Reqnroll;
[Binding]
class Steps
{
  [Then("I review and complete the voyage")]
  public void Complete() { driver.FindElement(By.Id("harbour")).SendKeys("Bergen"); }

  [Then("I fill all of the voyage then a warning should be shown")]
  public void Fill() { driver.FindElement(By.Id("harbour")).SendKeys("Bergen"); }

  [Then("the voyage of the harbour is shown")]
  public void Shown() { driver.FindElement(By.Id("harbour")).SendKeys("Bergen"); }

  [Then("I am on the voyage")]
  public void At() { driver.FindElement(By.Id("harbour")).SendKeys("Bergen"); }

  [Then("I should find the voyage")]
  public void Find() { driver.FindElement(By.Id("harbour")).SendKeys("Bergen"); }

  [Then("I include the cargo of the voyage:")]
  public void Include(Table table)
  {
    foreach (var row in table.CreateSet<CargoRow>()) _page.Put(row.FieldName, row.FieldValue);
  }

  [Then("the cargo of the voyage has:")]
  public void Has(Table table)
  {
    foreach (var row in table.CreateSet<CargoRow>()) _page.Put(row.FieldName, row.FieldValue);
  }
}`;

const told = async (...lines: string[]): Promise<string[]> => {
  const feature = `Feature: x\n  Scenario: y\n    When the ship sails\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const { scenarios } = await readTestFile('a.feature', feature, sourcesOf([{ path: 'Steps.cs', text: STEPS }]));
  return scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value}`));
};

describe('steps behind Then whose definitions enter something', () => {
  it('are done where somebody does them', async () => {
    assert.deepEqual(await told('Then I review and complete the voyage'), ['harbour=Bergen']);
  });

  it('also where they say what is to be seen then', async () => {
    assert.deepEqual(await told('Then I fill all of the voyage then a warning should be shown'), ['harbour=Bergen']);
  });

  for (const step of ['the voyage of the harbour is shown', 'I am on the voyage', 'I should find the voyage'])
    it(`but "${step}" is looked at`, async () => assert.deepEqual(await told(`Then ${step}`), []));

  const table = ['| FieldName | FieldType | FieldValues |', '| Hold | Dropdown | 3 |', '| Weight | TextField | 48 |'];

  it('with a table of fields, what they are and their values', async () => {
    assert.deepEqual(await told('Then I include the cargo of the voyage:', ...table), ['hold=3', 'weight=48']);
  });

  it('but not where the table says what is to be there', async () => {
    assert.deepEqual(await told('Then the cargo of the voyage has:', ...table), []);
  });
});
