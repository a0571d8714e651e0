import type { Expression } from '../../expressions/ast';
import { parseExpression } from '../../expressions/parser';
import { DAY } from '../../expressions/value';
import type { Column, Table } from '../../schema/schema';
import type { ColumnContext } from '../column-context';
import { keyOf } from '../random';
import { partsOf } from '../types/unique-columns';
import type { ValueSource } from '../value-source';
import { EARLY } from './clock';
import { sortOf } from './subject';

/** A column that bounds a range which may overlap no other row's: `EXCLUDE (room WITH =, tsrange(from_at, to_at) WITH &&)`. */
export interface Slot {
  end: 'low' | 'high';
  /** Both columns of the range, for what they share. */
  columns: readonly [low: string, high: string];
}

const RANGES = new Set(['tsrange', 'tstzrange', 'daterange', 'int4range', 'int8range', 'numrange']);

/** What exclusion constraints say of a column that is one end of a range; null where none does. */
export function slotOf(column: Column, table: Table): Slot | null {
  for (const { definition } of table.exclusions ?? []) {
    for (const part of partsOf(definition)) {
      const sql = /^(.*) WITH (?:OPERATOR\(\w+\.)?&&\)?$/s.exec(part)?.[1];
      const parsed = sql === undefined ? null : parseExpression(sql);
      const columns = parsed?.ok === true ? endsOf(parsed.expression) : null;
      if (columns?.includes(column.name) === true) return { end: columns[0] === column.name ? 'low' : 'high', columns };
    }
  }
  return null;
}

function endsOf(expression: Expression): [string, string] | null {
  if (expression.type !== 'call' || !RANGES.has(expression.path.at(-1)!)) return null;
  const [low, high] = expression.arguments.map(columnOf);
  return low === null || high === null ? null : [low, high];
}

function columnOf(expression: Expression): string | null {
  if (expression.type === 'cast') return columnOf(expression.of);
  if (expression.type === 'call' && expression.path[0] === 'coalesce') return columnOf(expression.arguments[0]);
  return expression.type === 'column' ? expression.path.at(-1)! : null;
}

/** Days before the reference date on which the first slot begins. */
const BEFORE = 730;
/** A quarter of an hour. */
const QUARTER = 900e6;

/** Each row its own slot, so that no two ranges meet, whatever else they are compared by. */
export function slotted({ plan, table: { table }, column, random }: ColumnContext): ValueSource | null {
  const slot = slotOf(column, table);
  if (slot === null) return null;
  const key = keyOf(plan.seed, table.schema, table.name, column.name, 'slot');
  /** The first half of a slot is for where it begins, the second for where it ends, its last unit for nobody. */
  const placed =
    (first: number, units: number, unit: number) =>
    (row: number): number => {
      const half = Math.floor((units - 1) / 2);
      const start = slot.end === 'low' ? 0 : half + 1;
      const room = slot.end === 'low' ? half + 1 : units - 1 - start;
      return first + (row * units + start + random.at(key, row).below(Math.max(1, room))) * unit;
    };
  // A range without an end meets everything.
  const missing = (): boolean => false;
  switch (sortOf(column.type)) {
    case 'timestamp':
      return { kind: 'timestamp', at: placed(EARLY - BEFORE * DAY, 8, QUARTER), missing };
    case 'date':
      return { kind: 'date', at: placed(EARLY / DAY - BEFORE, 4, 1), missing };
    case 'whole':
    case 'numeric':
      return { kind: 'integer', at: placed(0, 10, 1), missing };
    default:
      return null;
  }
}
