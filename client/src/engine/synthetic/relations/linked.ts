import { displayName } from '../../schema/schema';
import type { ColumnContext } from '../column-context';
import { readConstraints } from '../constraints/read-constraints';
import { enumerable } from '../constraints/enumerable';
import { fromText } from '../custom/typed';
import { wordsOf } from '../facts/roles';
import { REFERENCE_DATE } from '../locale';
import { mix32 } from '../random';
import { Skipping } from '../unique';
import { integer, MICROSECONDS_A_DAY, text, textAt, type ValueSource } from '../value-source';
import type { ColumnLink } from './relations';

/** A column that another row, or the column's place in a key, decides; null where its values are its own. */
export function linked(context: ColumnContext): ValueSource | null {
  const { link, column, table } = context;
  const where = `${displayName(table.table)}.${column.name}`;
  switch (link?.kind) {
    case 'parent':
      return ofParent(link, context);
    case 'one_of':
      return ofOneParent(link, context);
    case 'given': {
      const [usual = ''] = link.values;
      const at = remembered(link.at);
      if (link.values.length === 0) return { ...text(() => ''), missing: () => true };
      return { ...fromText(column.type, where, (row) => at(row) ?? usual), missing: (row) => at(row) === null };
    }
    case 'enumerated': {
      const values = enumerable(table.table, column, context.plan.schema);
      if (values === null) return null;
      const index = remembered(link.indexOf);
      const source = fromText(column.type, where, (row) => values.at(Math.max(0, index(row))));
      return { ...source, missing: (row) => index(row) < 0 };
    }
    default:
      return null;
  }
}

/** Numbers and days that begin anew for each parent: an order's lines are 1, 2, 3. Null for every other column. */
export function numbered(context: ColumnContext): ValueSource | null {
  const { link, column, plan, written } = context;
  if (link?.kind !== 'distinct_within') return null;
  const { ordinal } = link;
  if (column.type.name === 'date') {
    const last = Date.parse(REFERENCE_DATE) / (MICROSECONDS_A_DAY / 1000) - 1;
    const { a, b } = context.key;
    // Each parent's days begin elsewhere, some days apart, and go back from there.
    return {
      kind: 'date',
      at: (row) => {
        const own = mix32(link.parentOf(row) ^ a) >>> 0;
        return last - (own % DAYS) - ordinal(row) * (1 + ((mix32(own ^ b) >>> 0) % GAPS));
      },
    };
  }
  const isYear = wordsOf(column.name).some((word) => /^(?:year|jahr|annee|ano|anno)$/.test(word));
  const [first, step] = isYear ? [Number(REFERENCE_DATE.slice(0, 4)) - 1, -1] : [lowest(context), 1];
  const taken = plan.literals === 'ignore' ? [] : [...written].map(Number);
  const free = new Skipping(
    taken.map((value) => (value - first) * step).filter((index) => Number.isSafeInteger(index) && index >= 0),
  );
  return integer((row) => first + step * free.at(ordinal(row)));
}

const DAYS = 700;
const GAPS = 9;

/** The least number above 0 that the column's checks allow. */
function lowest({ table, column, plan }: ColumnContext): number {
  const constraint = readConstraints(table.table, plan.schema).columns.get(column.name);
  const low = constraint?.branches[0]?.low ?? null;
  if (low === null || typeof low.value !== 'bigint') return 1;
  return Math.max(1, Number(low.value) + (low.inclusive ? 0 : 1));
}

function ofParent({ table, column, rowOf }: ColumnLink & { kind: 'parent' }, context: ColumnContext): ValueSource {
  const parent = context.sourceOf(displayName(table), column);
  const row = remembered(rowOf);
  const { missing } = parent;
  const source = moved(parent, row);
  if (!context.column.nullable) return source;
  return { ...source, missing: (at) => row(at) < 0 || (missing?.(row(at)) ?? false) };
}

/** Parents of different tables: their values are of one kind where all of them are, and else text. */
function ofOneParent({ parents, choose, rowOf }: ColumnLink & { kind: 'one_of' }, context: ColumnContext): ValueSource {
  const sources = parents.map(({ table, column }) => context.sourceOf(displayName(table), column));
  const which = remembered(choose);
  const row = remembered(rowOf);
  const at = (own: number): string => textAt(sources[Math.max(0, which(own))], Math.max(0, row(own)));
  const { column, table } = context;
  return {
    ...fromText(column.type, `${displayName(table.table)}.${column.name}`, at),
    missing: (own) => {
      const one = which(own);
      return one < 0 || (sources[one].missing?.(row(own)) ?? false);
    },
  };
}

/** The source's values of other rows. */
function moved(source: ValueSource, rowOf: (row: number) => number): ValueSource {
  const { at } = source;
  return {
    ...source,
    unique: false,
    missing: undefined,
    at: (row: number) => at(Math.max(0, rowOf(row))),
  } as ValueSource;
}

/** A row is asked several times in a row: whether it has a value, and which. */
function remembered<Value>(valueOf: (row: number) => Value): (row: number) => Value {
  let last = -1;
  let value: Value;
  return (row) => {
    if (row !== last) {
      value = valueOf(row);
      last = row;
    }
    return value;
  };
}
