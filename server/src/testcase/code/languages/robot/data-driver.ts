import path from 'node:path/posix';
import type { Call, Expression, Import, Span, Statement } from '../../program';
import { squashed } from './keywords';
import type { Cell, Row } from './rows';

/** DataDriver: a library that calls a suite's template with each row of a file. */
export interface DataDriver {
  rows: Import;
}

const ROWS = 'data_driver_rows';
const ROW = 'data_driver_row';

/** null for a suite without it. Left out, the file is called as the suite is. */
export function dataDriverOf(settings: readonly Row[], suite: string): DataDriver | null {
  const row = settings.find(
    ({ cells }) => /^library$/i.test(cells[0].text) && squashed(cells.at(1)?.text ?? '') === 'datadriver',
  );
  if (row === undefined) return null;
  const given = row.cells.slice(2).map(({ text }) => text.replace(/^file=/, ''));
  const file = given.find((text) => /\.\w{2,5}$/.test(text) && !/^\w+=/.test(text));
  const specifier = file ?? path.basename(suite).replace(/\.\w+(?::\d+)?$/, '.csv');
  const plain = specifier.replace(/\\\\?|\$\{\/\}/g, '/').replace(/^\$\{CURDIR\}\/?/i, './');
  return { rows: { specifier: plain.startsWith('.') ? plain : `./${plain}`, names: [ROWS] } };
}

/** `call` with each row of the file, whose columns are called as the keyword's arguments are. */
export function calledWithRows(call: string, columns: readonly Cell[], span: Span): Statement {
  const name = (of: string): Expression => ({ kind: 'name', name: of, span });
  const args = columns.map((cell): Expression => {
    const key: Expression = { kind: 'literal', type: 'string', text: cell.text.replace(/=.*$/s, ''), span };
    return { kind: 'index', object: name(ROW), key, span };
  });
  const value: Call = { kind: 'call', object: null, name: call, args, named: [], span };
  const run: Statement = { kind: 'run', value, line: span.line };
  return { kind: 'each', names: [ROW], over: name(ROWS), body: [run], line: span.line };
}
