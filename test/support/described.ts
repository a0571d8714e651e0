import type { LiteralRow } from '../../client/src/engine/datasets/manifest';
import type { Rule } from '../../client/src/engine/schema/rule';
import {
  displayName,
  type Column,
  type Relationship,
  type Schema,
  type Table,
} from '../../client/src/engine/schema/schema';
import type { ColumnType } from '../../client/src/engine/schema/types';
import type { GeneratorSpec } from '../../client/src/engine/schema/value-hint';
import { createGeneration } from '../../client/src/engine/synthetic/generation';
import { planSynthetic, type SyntheticPlan } from '../../client/src/engine/synthetic/plan';
import { checkRules } from '../../client/src/engine/synthetic/rules/check-rules';
import { collect } from './batches';
import { column } from './schema';

/** A schema with rules, and what is generated for it. */
export interface Described {
  tables: Table[];
  relationships?: Relationship[];
  rules?: Rule[];
  /** Rows of every table. */
  rows: number;
  seed?: string;
}

/** A column whose values a generator makes. */
export function made(name: string, type: ColumnType, generator: GeneratorSpec, given: Partial<Column> = {}): Column {
  return column(name, type, { values: { generator }, ...given });
}

/** A plan whose rules are those given and those that always apply. */
export function planOf({ tables, relationships = [], rules = [], rows, seed = 'tdm' }: Described): SyntheticPlan {
  const schema: Schema = { tables, relationships, enums: [] };
  return planSynthetic(
    { schema, literals: new Map(), counts: new Map(), rules: checkRules(schema, rules).rules },
    { row_counts: { '*': rows }, seed, literals: 'include' },
    [{ name: 'en', weight: 1 }],
  );
}

/** The rows of each table as text, by column name. */
export async function generated(described: Described): Promise<Record<string, LiteralRow[]>> {
  const generation = await createGeneration(planOf(described));
  const result: Record<string, LiteralRow[]> = {};
  for (const table of described.tables) {
    const names = table.columns.map(({ name }) => name);
    const rows = await collect(table, generation.batches(displayName(table)));
    result[displayName(table)] = rows.map((row) =>
      Object.fromEntries(row.map((value, index) => [names[index], value])),
    );
  }
  return result;
}
