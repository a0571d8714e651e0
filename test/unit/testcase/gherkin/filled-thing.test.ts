import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const definitions = `const { When } = require('@cucumber/cucumber');
const fill = () => { cy.get('#colour').type('red'); cy.get('#size').type('L'); };
const ask = () => { cy.contains('label', 'Supporting details').invoke('attr', 'for').then((id) => cy.get('#' + id).type('x')); };
When(/^(?:I|Ada) .*$/, () => fill());
When('they say why', () => ask());
`;

async function told(step: string): Promise<string[]> {
  const sources = sourcesOf([{ path: 'features/steps/a.js', text: definitions }]);
  const text = `Feature: Tills\n  Scenario: x\n    When ${step}\n`;
  const { scenarios } = await readTestFile('features/a.feature', text, sources);
  return scenarios[0].entities.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`));
}

describe('what a step speaks of whose definition says which fields are entered', () => {
  it('is what has the details, what is added, and what is searched for', async () => {
    for (const [step, table] of [
      ['Ada enters their passenger details', 'passengers'],
      ['I fill in all the supplier information', 'suppliers'],
      ['Ada adds a note to the till', 'notes'],
      ['I search for an inmate by number', 'inmates'],
    ])
      assert.deepEqual(await told(step), [`${table}.colour`, `${table}.size`], step);
  });

  it('is nothing that is only a part of a page, or is there', async () => {
    for (const step of ['Ada enters their personal details', 'I open the supplier information', 'I add a row to it'])
      assert.deepEqual(await told(step), ['tills.colour', 'tills.size'], step);
  });

  it('keeps names that say little alone, where a page has them', async () => {
    assert.deepEqual(await told('they say why'), ['tills.supporting_details']);
  });
});
