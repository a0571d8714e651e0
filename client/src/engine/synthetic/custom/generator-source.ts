import type { GeneratorSpec } from '../../schema/value-hint';
import { displayName } from '../../schema/schema';
import type { ColumnContext } from '../column-context';
import { keyOf } from '../random';
import { readableOf } from '../rules/readings';
import { expressionSource } from '../rules/rule-source';
import { textAt, type ValueSource } from '../value-source';
import { dates } from './dates';
import { fakerMethod, fakerText } from './faker-method';
import { list } from './list';
import { numbers, sequence } from './numbers';
import { patterned } from './patterned';
import { readTemplate, written } from './row-template';
import { fromText } from './typed';

/**
 * The source of a column that says how its values are made; null where nothing is said, or a semantic type, which is
 * the catalogue's.
 */
export function generatorSource(context: ColumnContext): ValueSource | null {
  const { values } = context.column;
  if (values?.generator === undefined) return null;
  const where = `${displayName(context.table.table)}.${context.column.name}`;
  const source = sourceOf(values.generator, context, where);
  if (source === null) return null;
  return { ...source, missing: missingIn(source, context) };
}

/** What a list or an expression leaves out, and the share that the hint says besides; else every row has a value. */
function missingIn({ missing }: ValueSource, { plan, table, column, random }: ColumnContext): (row: number) => boolean {
  if (!column.nullable) return () => false;
  const share = column.values?.null_share ?? 0;
  if (share === 0) return missing ?? (() => false);
  const key = keyOf(plan.seed, displayName(table.table), column.name, 'null');
  return (row) => random.at(key, row).chance(share) || missing?.(row) === true;
}

function sourceOf(spec: GeneratorSpec, context: ColumnContext, where: string): ValueSource | null {
  if ('semantic_type' in spec) return null;
  if ('faker' in spec) return faked(spec, context, where);
  if ('list' in spec) return list(spec.list, context, where);
  if ('pattern' in spec) return patterned(spec.pattern, context, where);
  if ('template' in spec) return templated(spec.template, context, where);
  if ('sequence' in spec) return sequence(spec.sequence, context);
  if ('number' in spec) return numbers(spec.number, context, where);
  if ('date' in spec) return dates(spec.date, context, where);
  if ('expression' in spec) return expressionSource(spec.expression, context);
  return list([spec.constant], { ...context, unique: false }, where);
}

function faked(
  { faker: name, arguments: given = [] }: { faker: string; arguments?: unknown[] },
  context: ColumnContext,
  where: string,
): ValueSource {
  const { key, column } = context;
  return context.localized(({ faker, random }) => {
    const call = fakerMethod(faker, name, given, where);
    const at = (row: number): string | null => {
      random.at(key, row);
      return fakerText(call());
    };
    const source = fromText(column.type, where, (row) => at(row) ?? '');
    return { ...source, missing: (row: number) => at(row) === null };
  });
}

function templated(template: string, context: ColumnContext, where: string): ValueSource {
  const { table } = context.table;
  const sourceOf = readableOf(context);
  const names = table.columns.map(({ name }) => name);
  const parts = readTemplate(template, names, where).map((part) => {
    if (typeof part === 'string') return () => part;
    const source = sourceOf(displayName(table), part.column);
    return (row: number) => (source.missing?.(row) === true ? '' : written(textAt(source, row), part.as));
  });
  const [only] = parts;
  const at = parts.length === 1 ? only : (row: number) => parts.map((part) => part(row)).join('');
  return fromText(context.column.type, where, at);
}
