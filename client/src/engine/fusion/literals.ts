import { refuses } from '../../../../server/src/testcase/mapping/refuses';
import type { KnownTable } from '../../../../server/src/testcase/mapping/known-schema';
import type { LiteralRow } from '../datasets/manifest';

/** A source's written rows as rows of the unified table, and what of them does not fit there, in words. */
export interface MovedLiterals {
  rows: LiteralRow[];
  leftOut: string[];
}

/** `columns` says what each of the source's columns is called in `table`; others are left out. */
export function moveLiterals(
  rows: readonly LiteralRow[],
  columns: ReadonlyMap<string, string>,
  table: KnownTable,
): MovedLiterals {
  const known = new Map(table.columns.map((column) => [column.name, column]));
  const leftOut = new Set<string>();
  const moved = rows.map((row): LiteralRow => {
    const values = Object.entries(row).flatMap(([name, value]): [string, string | null][] => {
      const column = known.get(columns.get(name) ?? '');
      if (column === undefined || column.generated) return [];
      if (value === null) return column.nullable ? [[column.name, null]] : [];
      const refusal = refuses(column, table, value);
      if (refusal === null && !(value.trim() === '' && column.kind !== 'text')) return [[column.name, value]];
      if (refusal !== null) leftOut.add(refusal.message);
      return [];
    });
    return Object.fromEntries(values);
  });
  return { rows: moved.filter((row) => Object.keys(row).length > 0), leftOut: [...leftOut] };
}
