import { refuses } from '../../../../../server/src/testcase/mapping/refuses';
import { limitsOf } from '../../../../../server/src/testcase/negative-rows';
import type { LiteralRow } from '../../datasets/manifest';
import { knownSchema } from '../known-schema';
import { isSameName } from '../names';
import { displayName, type Schema, type Table } from '../schema';

/**
 * Rows that an application should have refused, one wrong value in each: empty, as long as may be, of the wrong form, an
 * injection. Only what the columns hold, in the order of the columns; at most `most` of each table, which is all that
 * there are where that is more. What they leave free is generated.
 */
export function negativeRows(schema: Schema, most: number): Map<string, LiteralRow[]> {
  if (most === 0) return new Map();
  const known = new Map(knownSchema(schema, '').tables.map((table) => [table.name, table]));
  return new Map(
    schema.tables.map((table) => {
      const held = known.get(displayName(table))!;
      const keys = keyColumns(schema, table);
      const rows = held.columns.flatMap((column): LiteralRow[] => {
        if (column.generated || keys.has(column.name)) return [];
        const values = limitsOf({ semantic_type: column.semantic_type ?? 'text', column }, 'x');
        return values
          .filter((value) => (column.kind === 'text' || value !== '') && refuses(column, held, value) === null)
          .map((value) => ({ [column.name]: value }));
      });
      return [displayName(table), inTurns(rows).slice(0, most)];
    }),
  );
}

/** What ties rows together stays right. */
function keyColumns({ relationships }: Schema, table: Table): Set<string> {
  const refers = relationships.filter(({ from }) => isSameName(from, table));
  return new Set([...(table.primary_key?.columns ?? []), ...refers.flatMap(({ from_columns: columns }) => columns)]);
}

/** The first value of each column, then the second of each: a few rows try many columns. */
function inTurns(rows: readonly LiteralRow[]): LiteralRow[] {
  const turns = new Map<string, number>();
  return rows
    .map((row, index) => {
      const [column] = Object.keys(row);
      const turn = turns.get(column) ?? 0;
      turns.set(column, turn + 1);
      return { row, turn, index };
    })
    .sort((one, other) => one.turn - other.turn || one.index - other.index)
    .map(({ row }) => row);
}
