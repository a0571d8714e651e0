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
