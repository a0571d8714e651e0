import { quoteIdentifier, quoteLiteral, quoteTable } from '../databases/identifiers';
import type { Column, Counting, Schema, Sequence, Table } from '../schema/schema';
import { namesIn } from './sql-names';

/** The SQL that lets sequences go on after the values that the loaded rows hold. */

/** Of the sequences behind a table's identity columns. */
export function continueIdentities(table: Table): string[] {
  return table.columns.filter((column) => column.identity !== null).map((column) => continueIdentity(table, column));
}

function continueIdentity(table: Table, column: Column): string {
  const name = quoteIdentifier(column.name);
  const sequence = `pg_get_serial_sequence(${quoteLiteral(quoteTable(table))}, ${quoteLiteral(column.name)})`;
  const { increment = '1', min, max } = column.counting ?? {};
  const start = column.counting?.start ?? (increment.startsWith('-') ? '-1' : '1');
  const { last, isBegun } = reached(name, { increment, min, max, start });
  return `SELECT setval(${sequence}, ${last}) FROM ${quoteTable(table)} HAVING ${isBegun}`;
}

const NUMBERS: ReadonlySet<string> = new Set(['int2', 'int4', 'int8', 'numeric']);

/** Of the sequences that columns take their defaults from. What has gone less far than its start stays there. */
export function continueSequences(schema: Schema): string[] {
  if ((schema.sequences ?? []).length === 0) return [];
  const columnsOf = new Map<string, string[]>();
  for (const table of schema.tables) {
    for (const column of table.columns) {
      if (column.default === null || column.type.array || !NUMBERS.has(column.type.name)) continue;
      for (const name of namesIn(column.default)) {
        if (name.kind !== 'relation') continue;
        const used = `SELECT ${quoteIdentifier(column.name)}::numeric AS value FROM ${quoteTable(table)}`;
        const known = columnsOf.get(quoteTable(name));
        if (known === undefined) columnsOf.set(quoteTable(name), [used]);
        else known.push(used);
      }
    }
  }
  return (schema.sequences ?? []).flatMap((sequence) => {
    const columns = columnsOf.get(quoteTable(sequence));
    return columns === undefined ? [] : [continueAfter(sequence, columns)];
  });
}

function continueAfter(sequence: Sequence, columns: readonly string[]): string {
  const { last, isBegun } = reached('value', sequence);
  return (
    `SELECT setval(${quoteLiteral(quoteTable(sequence))}::regclass, ${last}::bigint) ` +
    `FROM (${columns.join(' UNION ALL ')}) AS used HAVING ${isBegun}`
  );
}

/**
 * The value that a column has come to, within the bounds of its sequence, and whether it has come to the start. Not the
 * next value, since after the last one there may be none.
 */
function reached(
  column: string,
  { increment, start, min, max }: Pick<Sequence, 'increment' | 'start'> & Partial<Counting>,
): { last: string; isBegun: string } {
  const falls = increment.startsWith('-');
  const furthest = falls ? `min(${column})` : `max(${column})`;
  const bound = falls ? min : max;
  const last = bound === undefined ? furthest : `${falls ? 'greatest' : 'least'}(${furthest}, ${bound})`;
  return { last, isBegun: `${furthest} ${falls ? '<=' : '>='} ${start}` };
}
