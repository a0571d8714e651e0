import type { CompositeType } from '../../schema/schema';
import { builtin, type ColumnType } from '../../schema/types';
import { keyOf, type Key } from '../random';
import { text, type ValueSource } from '../value-source';
import { arrayText, compositeText, inTextForm, rangeText } from './text-form';
import type { TypeContext } from './type-context';
import type { DistinctSource } from './distinct';

/** Types that are made of others: what makes those is handed in. */
type SourceOf = (type: ColumnType, context: TypeContext) => ValueSource;

/** Elements of an array, at most; each has rows of its own among those of the element's source. */
const MOST_ELEMENTS = 4;

/** The key of a part of a value, which is another than that of the whole. */
const partOf = ({ a, b }: Key, part: string): Key => {
  const own = keyOf(part);
  return { a: a ^ own.a, b: (b + own.b) | 0 };
};

const within = (context: TypeContext, part: string, name = part): TypeContext => ({
  ...context,
  name,
  key: partOf(context.key, part),
  default: null,
});

const elementOf = (type: ColumnType): ColumnType => ({ ...type, array: false });

/** One to four elements. */
export function arraySource(type: ColumnType, context: TypeContext, sourceOf: SourceOf): ValueSource {
  const element = elementOf(type);
  const value = inTextForm(sourceOf(element, { ...within(context, 'element', context.name), element: true }), element);
  const { key, random } = context;
  return text((row) => {
    const count = random.at(key, row).between(1, MOST_ELEMENTS);
    const values = Array.from({ length: count }, (_, index) => value(row * MOST_ELEMENTS + index));
    return arrayText(values, delimiterOf(element));
  });
}

/** Arrays of one element. */
export function distinctArray(
  type: ColumnType,
  context: TypeContext,
  distinctOf: (type: ColumnType, context: TypeContext) => DistinctSource | null,
): DistinctSource | null {
  const element = elementOf(type);
  const distinct = distinctOf(element, within(context, 'element', context.name));
  if (distinct === null) return null;
  const value = inTextForm(distinct.source, element);
  return { size: distinct.size, source: text((row) => arrayText([value(row)], delimiterOf(element))) };
}

const delimiterOf = ({ name, schema }: ColumnType): string => (name === 'box' && schema === null ? ';' : ',');

export function compositeSource({ attributes }: CompositeType, context: TypeContext, sourceOf: SourceOf): ValueSource {
  const values = attributes.map(({ name, type }) => inTextForm(sourceOf(type, within(context, name)), type));
  return text((row) => compositeText(values.map((value) => value(row))));
}

/** One attribute tells the rows apart: the one that has the most values. */
export function distinctComposite(
  { attributes }: CompositeType,
  context: TypeContext,
  sourceOf: SourceOf,
  distinctOf: (type: ColumnType, context: TypeContext) => DistinctSource | null,
): DistinctSource | null {
  const distinct = attributes.map(({ name, type }) => distinctOf(type, within(context, name)));
  const most = distinct.reduce<number>(
    (best, one, at) => ((one?.size ?? 0) > (distinct[best]?.size ?? 0) ? at : best),
    0,
  );
  const chosen = distinct.at(most) ?? null;
  if (chosen === null) return null;
  const values = attributes.map(({ name, type }, at) =>
    inTextForm(at === most ? chosen.source : sourceOf(type, within(context, name)), type),
  );
  return { size: chosen.size, source: text((row) => compositeText(values.map((value) => value(row)))) };
}

const BUILT_IN: Readonly<Record<string, string>> = {
  int4range: 'int4',
  int8range: 'int8',
  numrange: 'numeric',
  tsrange: 'timestamp',
  tstzrange: 'timestamptz',
  daterange: 'date',
};

/** What a range or a multirange is of; null for any other type. */
export function subtypeOf(
  type: ColumnType,
  { ranges = [] }: TypeContext['schema'],
): { subtype: ColumnType; multi: boolean } | null {
  if (type.schema === null) {
    const multi = type.name.endsWith('multirange');
    const name = multi ? type.name.replace(/multirange$/, 'range') : type.name;
    return Object.hasOwn(BUILT_IN, name) ? { subtype: builtin(BUILT_IN[name]), multi } : null;
  }
  for (const { schema, name, multirange, subtype } of ranges) {
    if (schema === type.schema && name === type.name) return { subtype, multi: false };
    if (multirange?.schema === type.schema && multirange.name === type.name) return { subtype, multi: true };
  }
  return null;
}

const DAY = 86_400_000_000;

/** From a value of the subtype to a later one; where nobody knows what is later, of that value alone. */
export function rangeSource(type: ColumnType, context: TypeContext, sourceOf: SourceOf): ValueSource | null {
  const found = subtypeOf(type, context.schema);
  if (found === null) return null;
  const { subtype, multi } = found;
  const low = sourceOf(subtype, within(context, 'bound', context.name));
  const { key, random } = context;
  return ranges(low, subtype, multi, (row) => random.at(key, row).between(1, 30) * unitOf(low));
}

/** Ranges that do not touch: each from a value of its own to the next. */
export function distinctRange(
  type: ColumnType,
  context: TypeContext,
  distinctOf: (type: ColumnType, context: TypeContext) => DistinctSource | null,
): DistinctSource | null {
  const found = subtypeOf(type, context.schema);
  const distinct = found === null ? null : distinctOf(found.subtype, within(context, 'bound', context.name));
  if (found === null || distinct === null) return null;
  const { source, size } = distinct;
  const width = source.kind === 'timestamp' ? 60e6 : source.kind === 'time' ? 1000 : 1;
  return { size, source: ranges(source, found.subtype, found.multi, () => width) };
}

function unitOf({ kind }: ValueSource): number {
  return kind === 'timestamp' ? DAY / 24 : kind === 'time' ? 60e6 : 1;
}

function ranges(low: ValueSource, subtype: ColumnType, multi: boolean, width: (row: number) => number): ValueSource {
  const from = inTextForm(low, subtype);
  const as = (range: string): string => (multi ? `{${range}}` : range);
  switch (low.kind) {
    case 'integer':
    case 'decimal':
    case 'date':
    case 'time':
    case 'timestamp': {
      const { at } = low;
      const to = inTextForm({ ...low, at: (row: number) => at(row) + width(row) }, subtype);
      return text((row) => as(rangeText(from(row), to(row), false)));
    }
    default:
      return text((row) => as(rangeText(from(row), from(row), true)));
  }
}
