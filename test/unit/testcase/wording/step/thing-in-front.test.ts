import assert from 'node:assert/strict';
import type { TableLine } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

const table = (...rows: string[]): TableLine[] => rows.map((row, i) => ({ line: i + 2, cells: row.split('|') }));
const tableOf = (language: string, text: string, ...rows: string[]): string | undefined =>
  readStep({ text, kind: 'context', line: 1, table: table(...rows), docString: null }, lexiconOf(language)).groups.at(
    -1,
  )?.entity?.table;

describe('what the rows of a list are', () => {
  it('is what their first column names, where the step only speaks of the list', () => {
    assert.equal(tableOf('nl', 'de volgende prijzen:', 'medicijn|prijs', 'Zinvit|6', 'Rusta|9'), 'medicijnen');
    assert.equal(tableOf('nl', 'de volgende leveranciers:', 'product|prijs', 'Zinvit|6', 'Rusta|9'), 'suppliers');
  });
});
