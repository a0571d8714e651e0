import { classifySchema } from '../../../client/src/engine/pii/classify';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import { createProfiler } from '../../../client/src/engine/profile/profile-values';
import type { Relationship, Schema, Table } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { idColumn, nullable, table } from '../../support/schema';

/** `users email name=varchar`: a table with an id and these columns, text unless a type is given. */
export function tableOf(spec: string): Table {
  const [name, ...columns] = spec.split(' ');
  const made = columns.map((text) => {
    const [column, type = 'text'] = text.split('=');
    return nullable(column, builtin(type));
  });
  return table(name, [idColumn(), ...made]);
}

export function classify(
  specs: (string | Table)[],
  relationships: Relationship[] = [],
  more: Partial<Schema> = {},
): Map<string, Classification> {
  const tables = specs.map((spec) => (typeof spec === 'string' ? tableOf(spec) : spec));
  const found = classifySchema({ tables, relationships, enums: [], ...more }, () => null);
  return new Map(found.map((one) => [`${one.table}.${one.column}`, one]));
}

/** `column: class` of the columns that are personal, without those that count rows. */
export function personal(...specs: string[]): string[] {
  return [...classify(specs).values()]
    .filter(({ pii_type: type }) => type !== 'none')
    .map(({ column, pii_type: type }) => `${column}: ${type}`);
}

/** By column, what a table holds whose columns have these values. */
export type ValueClassifier = (
  spec: string,
  values: Record<string, string[]>,
  kind?: 'text' | 'json',
) => Map<string, Classification>;

export async function valueClassifier(): Promise<ValueClassifier> {
  const profiler = await createProfiler();
  return (spec, values, kind = 'text') => {
    const found = classifySchema({ tables: [tableOf(spec)], relationships: [], enums: [] }, (_, { name }) =>
      Object.hasOwn(values, name) ? profiler(values[name], kind) : null,
    );
    return new Map(found.map((one) => [one.column, one]));
  };
}
