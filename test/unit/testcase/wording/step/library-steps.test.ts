import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

/** What a step says of data: `table: label=value, …` for each row. */
function said(text: string, table: string[][] = [], kind: Step['kind'] = 'context'): string[] {
  const lines = table.map((cells, i) => ({ cells, line: i + 2 }));
  const { groups } = readStep({ text, kind, line: 1, table: lines, docString: null }, lexiconOf('en'));
  return groups.flatMap(({ entity, rows }) =>
    rows.map((row) => `${entity?.table ?? '?'}: ${row.map(({ label, value }) => `${label}=${value}`).join(', ')}`),
  );
}

describe('steps that test libraries bring with them', () => {
  it('name their table in quotes', () => {
    const members = [
      ['user', 'cohort'],
      ['ann', 'C7'],
    ];
    assert.deepEqual(said('the following "cohort members" exist:', members), ['cohort_members: user=ann, cohort=C7']);
    assert.deepEqual(said('the following "mod_wiki > pages" exist:', members), ['pages: user=ann, cohort=C7']);
    assert.deepEqual(said('the following "spare parts":', members), ['spare_parts: user=ann, cohort=C7']);
    assert.deepEqual(said('"recipe" content:', members), ['recipes: user=ann, cohort=C7']);
    assert.deepEqual(said('the following "recipes" exist:', members, 'outcome'), []);
  });

  it('have tables whose lines are fields', () => {
    const lines = [
      ['Concept', 'Bread'],
      ['Meaning', 'Food'],
    ];
    assert.deepEqual(said('the following "cohort" exists:', lines), ['cohorts: Concept=Bread, Meaning=Food']);
    assert.deepEqual(said('I set the following fields to these values:', lines, 'action'), [
      '?: Concept=Bread, Meaning=Food',
    ]);
    assert.deepEqual(said('I add a "Wiki" to section "1" and I fill the form with:', lines, 'action'), [
      'wikis: Concept=Bread, Meaning=Food',
    ]);
    assert.deepEqual(said('I am viewing a "recipe" content:', lines), ['recipes: Concept=Bread, Meaning=Food']);
    assert.deepEqual(said('the following config values are set as admin:', lines), []);
  });

  it('say what is set in which row, who is signed in, and where they are', () => {
    assert.deepEqual(said('I set the field "Mark" in the "Ann Lee" "table_row" to "7"', [], 'action'), ['?: Mark=7']);
    assert.deepEqual(said('I am on the "Baking" "wiki activity" page logged in as "ann"'), ['users: username=ann']);
    assert.deepEqual(said('I am on "Baking" course homepage'), []);
    const text = 'I am on the "Baking" "wiki activity" page';
    const { hint } = readStep({ text, kind: 'action', line: 1, table: [], docString: null }, lexiconOf('en'));
    assert.equal(hint?.table, 'wikis');
    assert.deepEqual(said('I am logged in as a user with the "baker" role'), ['users: role=baker']);
  });
});
