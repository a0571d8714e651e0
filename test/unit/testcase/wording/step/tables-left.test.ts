import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(text: string, table: string[][], kind: Step['kind'] = 'context'): string[] {
  const lines = table.map((cells, i) => ({ line: i + 2, cells }));
  const { groups } = readStep({ text, kind, line: 1, table: lines, docString: null }, lexiconOf('en'));
  return groups.flatMap(({ rows }) => rows.map((row) => row.map(({ label, value }) => `${label}=${value}`).join(' ')));
}

const BOATS = [
  ['berth', 'length', 'flag'],
  ['A4', '11.2', 'NL'],
  ['B1', '8.9', 'SE'],
];

describe('tables behind English steps of any verb', () => {
  it('are data where values stand below names', () => {
    const rows = ['berth=A4 length=11.2 flag=NL', 'berth=B1 length=8.9 flag=SE'];
    assert.deepEqual(said('the following boats are in the harbour', BOATS), rows);
    assert.deepEqual(said('the following boats are on the slipway', BOATS), rows);
    assert.deepEqual(said('it is laid out like so:', BOATS, 'action'), rows);
  });

  it('ask how many in a header', () => {
    const table = [
      ['Part', 'How many'],
      ['Rope', '2'],
      ['Anchor', '1'],
    ];
    assert.deepEqual(said('they order these parts:', table, 'action'), [
      'Part=Rope How many=2',
      'Part=Anchor How many=1',
    ]);
  });

  it('are nothing where they are looked at or clicked', () => {
    assert.deepEqual(said('I compare the boats with', BOATS, 'action'), []);
    assert.deepEqual(said('I click the following links', BOATS, 'action'), []);
  });
});
