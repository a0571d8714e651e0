import type { LiteralRow } from '../../../client/src/engine/datasets/manifest';
import type { Column, Table } from '../../../client/src/engine/schema/schema';
import { columnRule } from '../../../client/src/engine/schema/sources/semantic-columns';
import type { ColumnType } from '../../../client/src/engine/schema/types';
import { displayName } from '../../../client/src/engine/schema/schema';
import { createGeneration, type GenerateOptions } from '../../../client/src/engine/synthetic/generation';
import type { SyntheticPlan, TablePlan } from '../../../client/src/engine/synthetic/plan';
import { collect } from '../../support/batches';
import { column as plainColumn, idColumn, table as plainTable } from '../../support/schema';

/** A column named `name`, of the type that its meaning calls for unless another is given. */
export function column(name: string, semanticType = name, type?: ColumnType): Column {
  const { types, nullable } = columnRule(semanticType);
  return plainColumn(name, type ?? types[0], { nullable, semantic_type: semanticType });
}

/** A table `users` of an ascending `id` and the columns, each unique where its meaning is. */
export function table(columns: Column[]): Table {
  const unique = columns.filter((each) => columnRule(each.semantic_type ?? '').unique);
  return plainTable('users', [{ ...idColumn(), semantic_type: 'id' }, ...columns], {
    primary_key: { name: 'users_pkey', columns: ['id'] },
    uniques: unique.map((each) => ({ name: `users_${each.name}_key`, columns: [each.name] })),
  });
}

/** A plan of one table. */
export interface OnePlan extends TablePlan, Pick<SyntheticPlan, 'seed' | 'literals'> {
  locale: string;
}

export function plan(columns: Column[], overrides: Partial<OnePlan> = {}): OnePlan {
  return { table: table(columns), seed: 'tdm', locale: 'en', rows: 20, literals: 'include', written: [], ...overrides };
}

/** The plan as the engine has it. */
export function wholePlan({ seed, locale, literals, ...one }: OnePlan): SyntheticPlan {
  return {
    seed,
    locales: [{ name: locale, weight: 1 }],
    literals,
    schema: { tables: [one.table], relationships: [], enums: [] },
    tables: [one],
    rules: [],
    statistics: null,
    decisions: [],
  };
}

/** The rows as text, by column name. */
export async function rowsOf(of: OnePlan, options?: GenerateOptions): Promise<LiteralRow[]> {
  const names = of.table.columns.map(({ name }) => name);
  const generation = await createGeneration(wholePlan(of));
  const rows = await collect(of.table, generation.batches(displayName(of.table), options));
  return rows.map((row): LiteralRow => Object.fromEntries(row.map((value, index) => [names[index], value])));
}

export const valuesOf = (rows: LiteralRow[], name: string): (string | null)[] => rows.map((row) => row[name]!);
