import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

describe('what a step definition makes on the way', () => {
  it('is of what each page makes that it opens, also where such a page is sent more than once', async () => {
    const feature = 'Feature: a\n  Scenario: b\n    Given an administrator is logged in\n';
    const steps = `Given 'an administrator is logged in' do
  visit "#{STAFF}/login"
  fill_in 'Username', with: 'admin'
  fill_in 'Password', with: 'secret'
  click_on 'Sign in'
  ensure_subject
  visit "#{STAFF}/locations/new"
  fill_in 'Building', with: 'Main'
  click_on 'Save'
  fill_in 'Barcode', with: '123'
  click_on 'Save'
end

def ensure_subject
  visit "#{STAFF}/subjects/new"
  fill_in 'Term', with: 'Maps'
  click_on 'Save'
end
`;
    const sources = sourcesOf([{ path: 'features/step_definitions/a.rb', text: steps }]);
    const { scenarios } = await readTestFile('features/a.feature', feature, sources);
    const told = scenarios[0].entities.map(
      ({ name, fields }) => `${name}: ${fields.map((field) => field.name).join(' ')}`,
    );
    assert.deepEqual(told, ['users: username password', 'subjects: term', 'locations: building barcode']);
  });
});
