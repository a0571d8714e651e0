import assert from 'node:assert/strict';
import { classifySchema } from '../../../client/src/engine/pii/classify';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import { createProfiler } from '../../../client/src/engine/profile/profile-values';
import type { Relationship, Schema, Table } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { idColumn, nullable, table } from '../../support/schema';

/** `users email name=varchar`: a table with an id and these columns, text unless a type is given. */
export function tableOf(spec: string): Table {
  const { name, columns } = read(spec);
  return table(name, [idColumn(), ...columns.map(({ column, type }) => nullable(column, builtin(type)))]);
}

/** `users email:email age=int4:age`: a table's name, and its columns with their types and what they are to be. */
function read(spec: string): { name: string; columns: { column: string; type: string; wanted?: string }[] } {
  const [name, ...texts] = spec.split(' ');
  const columns = texts.map((text) => {
    const [typed, wanted] = text.split(':');
    const [column, type = 'text'] = typed.split('=');
    return { column, type, wanted };
  });
  return { name, columns };
}

/** Asserts that the columns of these tables are of the class behind their colon, and the others of none. */
export function holds(...specs: string[]): void {
  const wanted = specs
    .map(read)
    .flatMap(({ name, columns }) =>
      columns.filter((one) => one.wanted !== undefined).map((one) => `${name}.${one.column}: ${one.wanted}`),
    );
  const found = [...classify(specs).values()].filter(({ pii_type: type }) => type !== 'none');
  assert.deepEqual(
    found.map(({ table: name, column, pii_type: type }) => `${name}.${column}: ${type}`),
    wanted,
  );
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
