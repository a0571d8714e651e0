import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const steps = `[Binding]
public class Steps {
  [Given(@"I am known as (cook|head waiter)")]
  public void Known(string kind) {
    driver.FindElement(By.Id("login")).SendKeys(kind == "cook" ? "anna" : "otto");
  }
  [When(@"I enter ""(.*)"" in the ""(.*)"" date")]
  public void Dates(string day, string which) {
    if (which.Equals("After")) driver.FindElement(By.Id("date_from")).SendKeys(day);
    else driver.FindElement(By.Id("date_to")).SendKeys(day);
  }
  [When("I type {string} into the element with xpath {string}")]
  public void ByPath(string text, string xpath) { driver.FindElement(By.XPath(xpath)).SendKeys(text); }
  [When("I set the number of plates to 2")]
  public void Plates() { driver.FindElement(By.Id("qty")).SendKeys("2"); }
  [When(@"I rename ""(.*)"" to ""(.*)"" in the list")]
  public void Rename(string dishName, string newDishName) {
    foreach (var row in driver.FindElements(By.ClassName("row")))
      if (row.Text.Equals(dishName)) { row.Click(); driver.FindElement(By.Id("dish")).SendKeys(newDishName); }
  }
}
`;

async function said(step: string, examples = ''): Promise<string[]> {
  const sources = sourcesOf([{ path: 'Steps.cs', text: steps }]);
  const outline = `Feature: Meals\n  Scenario Outline: x\n    When ${step}\n${examples}`;
  const plain = `Feature: Meals\n  Scenario: x\n    When ${step}\n`;
  const read = await readTestFile('a.feature', examples === '' ? plain : outline, sources);
  return read.scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value ?? ''}`));
}

describe('definitions that do as the step says', () => {
  it('are found where their pattern only has alternatives', async () => {
    assert.deepEqual(await said('I am known as head waiter'), ['login=otto']);
  });

  it('enter into the field that one of the values chooses', async () => {
    assert.deepEqual(await said('I enter "2000" in the "After" date'), ['date_from=2000']);
    assert.deepEqual(await said('I enter "2019" in the "Before" date'), ['date_to=2019']);
  });

  it('enter into the element that the step finds', async () => {
    const step = `I type "soup" into the element with xpath "//input[@name='dish']"`;
    assert.deepEqual(await said(step), ['dish=soup']);
  });

  it('enter what the words say, which is one field', async () => {
    assert.equal((await said('I set the number of plates to 2')).length, 1);
  });

  it('only look for a column of an outline by which they find what is changed', async () => {
    const examples = `    Examples:\n      | dishName | newDishName |\n      | Soup | Stew |\n`;
    assert.deepEqual(await said('I rename "<dishName>" to "<newDishName>" in the list', examples), ['dish_name=Stew']);
  });
});
