import assert from 'node:assert/strict';
import { readTestFile } from '../../../../../server/src/testcase/analyze';

async function fieldsOf(...steps: string[]): Promise<string[]> {
  const { scenarios } = await readTestFile(
    'a.feature',
    `Feature: a\n  Scenario: b\n${steps.map((step) => `    ${step}\n`).join('')}`,
  );
  return scenarios.flatMap(({ entities }) =>
    entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value ?? ''}`)),
  );
}

describe('what is typed where the step before clicked', () => {
  it('is the value of the field that was clicked', async () => {
    assert.deepEqual(
      await fieldsOf(
        'When I click on the City field',
        'And I type in "Bonn"',
        'And I tap the "Email" textbox',
        'And I enter "x"',
      ),
      ['city=Bonn', 'email=x'],
    );
    assert.deepEqual(await fieldsOf('When I click on the City field', 'And I enter the title "Mr"'), ['title=Mr']);
  });

  it('is none where no field was', async () => {
    assert.deepEqual(await fieldsOf('When I click the "Save" button', 'And I type "Bonn"'), []);
    assert.deepEqual(await fieldsOf('When I click the City field', 'And I see "Bonn"'), []);
  });
});
