import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const told = async (feature: string, path: string, text: string): Promise<string[]> => {
  const { scenarios } = await readTestFile('a.feature', feature, sourcesOf([{ path, text }]));
  return scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value}`));
};

const FEATURE = `Feature: Deliveries
  Scenario: a grower
    When they announce the following delivery:
      | variety | Bramley  |
      | crates  | 48       |
      | lorry   | HF-221-K |
`;
const FIELDS = ['variety=Bramley', 'crates=48', 'lorry=HF-221-K'];

describe('tables that definitions take as names and values', () => {
  it('in Ruby, by rows_hash', async () => {
    const steps = `require 'capybara/cucumber'
When(/^they announce the following delivery:$/) do |table|
  table.rows_hash.each { |key, value| fill_in key, with: value }
end`;
    assert.deepEqual(await told(FEATURE, 'steps.rb', steps), FIELDS);
  });

  it('in Java, by a map', async () => {
    const steps = `import io.cucumber.java.en.When;
class Steps {
  @When("they announce the following delivery:")
  public void announce(Map<String, String> data) { page.fill(data); }
}`;
    assert.deepEqual(await told(FEATURE, 'Steps.java', steps), FIELDS);
  });

  it('but not those that have a header', async () => {
    const steps = `import io.cucumber.java.en.When;
class Steps {
  @When("they announce the following delivery:")
  public void announce(List<Map<String, String>> rows) { page.fill(rows); }
}`;
    const feature = FEATURE.replace('| variety | Bramley  |', '| variety | number   |').replace('crates', 'Bramley').replace('lorry', 'Discovery'); // prettier-ignore
    assert.deepEqual(await told(feature, 'Steps.java', steps), ['variety=Bramley', 'number=48']);
  });

  it('and a radio button is of the argument that says which', async () => {
    const steps = `require 'capybara/cucumber'
When('they want grade {word}') do |grade|
  choose grade
end`;
    const feature = `Feature: x\n  Scenario: y\n    When they want grade II\n`;
    assert.deepEqual(await told(feature, 'steps.rb', steps), ['grade=II']);
  });
});

describe('tables of one column', () => {
  const feature = `Feature: Paint
  Scenario: shades
    When they want these shades:
      | Shade |
      | Teal  |
      | Sand  |
`;
  it('begin with its name in .NET', async () => {
    const steps = `using TechTalk.SpecFlow;
[Binding] class Steps { IWebDriver driver;
  [When(@"they want these shades:")] public void Want(Table table) {
    for (int i = 0; i < table.RowCount; i++) driver.FindElement(By.Id("tone")).SendKeys(table.Rows[i]["Shade"]); } }`;
    const { scenarios } = await readTestFile('a.feature', feature, sourcesOf([{ path: 'Steps.cs', text: steps }]));
    const rows = scenarios[0].entities.flatMap((entity) => entity.rows.map(({ values }) => values));
    assert.deepEqual(rows, [{ tone: 'Teal' }, { tone: 'Sand' }]);
  });
});

describe('tables that .NET makes objects of', () => {
  const steps = (does: string): string => `using Reqnroll;
[Binding] class Steps {
  [Given("there is a hive just opened as")]
  public void Opened(Table table) { ${does} }
}`;
  const feature = `Feature: Honey
  Scenario: a beekeeper
    Given there is a hive just opened as
      | frames | drones |
      | 5      | 6      |
`;

  it('are data, whatever the step says of them', async () => {
    const makes = 'var hives = table.CreateSet<Hive>(); store.AddRange(hives);';
    assert.deepEqual(await told(feature, 'Steps.cs', steps(makes)), ['frames=5', 'drones=6']);
  });

  it('are pairs where their header says so', async () => {
    const pairs = feature
      .replace('| frames | drones |', '| Field | Value |')
      .replace('| 5      | 6      |', '| Frames | 5 |');
    assert.deepEqual(await told(pairs, 'Steps.cs', steps('store.Add(table.CreateInstance<Hive>());')), ['frames=5']);
  });

  it('are none where they are compared', async () => {
    const compares = 'foreach (var hive in table.CreateSet<Hive>()) Assert.That(yard.Has(hive.Frames));';
    assert.deepEqual(await told(feature, 'Steps.cs', steps(compares)), []);
  });
});
