import type { Table } from '../../schema/schema';
import type { ApartPair } from './key-rows';
import { unquoted } from './unique-keys';

const COMPARISON =
  /^\(*\s*("(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)\s*(<>|!=|<|>)\s*("(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)\s*\)*$/u;

/** The pairs of columns that a table's checks keep apart: `user_id <> friend_id`. */
export function apartPairs(table: Table): ApartPair[] {
  return table.checks.flatMap(({ expression }) =>
    expression.split(/\bAND\b/i).flatMap((part): ApartPair[] => {
      const found = COMPARISON.exec(part.trim());
      if (found === null) return [];
      const [, one, sign, other] = found;
      const columns = [unquoted(one), unquoted(other)] as const;
      const types = columns.map((name) => table.columns.find((column) => column.name === name)?.type.name);
      // Keys that are no numbers are in no order that a row's number says.
      const isOrdered = (sign === '<' || sign === '>') && types.every((type) => /^int[248]$/.test(type ?? ''));
      return [{ columns, order: isOrdered ? sign : null }];
    }),
  );
}
