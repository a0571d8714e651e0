import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const steps = `Given(/^I sign in as a "([^"]*)" member$/) do |kind|
  visit '/login'
  fill_in 'Email', with: MEMBERS[kind]['email']
  fill_in 'Password', with: MEMBERS[kind]['password']
end

Given('I register with the password {string}') do |secret|
  fill_in 'Password', with: secret
  fill_in 'Password confirmation', with: secret
end

Given('I enter spring money for the first open year') do
  fill_in 'Budget', with: '70'
end

Given('I choose a payment {string}') do |how|
  case how.to_s
  when 'bank transfer'
    find('#bank').click
  when 'card'
    find('#card').click
  end
  find('#next').click
end
`;

async function said(step: string): Promise<string[]> {
  const sources = sourcesOf([{ path: 'features/step_definitions/steps.rb', text: steps }]);
  const read = await readTestFile(
    'features/a.feature',
    `Feature: Members\n  Scenario: x\n    Given ${step}\n`,
    sources,
  );
  return read.scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value ?? ''}`));
}

describe('what a definition tells otherwise than the words', () => {
  it('is who was looked up by what the step says', async () => {
    assert.deepEqual(await said('I sign in as a "board" member'), ['email=', 'password=']);
  });

  it('is each field that one value is entered into', async () => {
    assert.deepEqual(await said('I register with the password "Gr33n!"'), [
      'password=Gr33n!',
      'password_confirmation=Gr33n!',
    ]);
  });

  it('is no word of the sentence that stands bare', async () => {
    assert.deepEqual(await said('I enter spring money for the first open year'), ['budget=70']);
  });

  it('is not which of several buttons is clicked, where the step says what is chosen', async () => {
    assert.deepEqual(await said('I choose a payment "card"'), ['payment=card']);
  });
});
