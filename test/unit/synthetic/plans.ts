import { fieldsOf } from '../../../client/src/engine/batch/fields';
import { readText } from '../../../client/src/engine/batch/text-form';
import type { LiteralRow } from '../../../client/src/engine/datasets/manifest';
import type { Column, Table } from '../../../client/src/engine/schema/schema';
import { columnRule } from '../../../client/src/engine/schema/sources/semantic-columns';
import { builtin, type ColumnType } from '../../../client/src/engine/schema/types';
import { generateTable, type GenerateOptions } from '../../../client/src/engine/synthetic/generate';
import type { TablePlan } from '../../../client/src/engine/synthetic/plan';

const provenance = { source: 'test_case' as const, confidence: 1, reason: 'a test' };

/** A column named `name`, of the type that its meaning calls for unless another is given. */
export function column(name: string, semanticType = name, type?: ColumnType): Column {
  const rule = columnRule(semanticType);
  return {
    name,
    type: type ?? rule.types[0],
    nullable: rule.nullable,
    default: null,
    identity: null,
    generated: null,
    semantic_type: semanticType,
    pii_type: null,
    comment: null,
    provenance,
  };
}

/** A table `users` of an ascending `id` and the columns, each unique where its meaning is. */
export function table(columns: Column[]): Table {
  const id: Column = { ...column('id'), type: builtin('int8'), identity: 'by_default' };
  const unique = columns.filter((each) => columnRule(each.semantic_type ?? '').unique);
  return {
    schema: 'public',
    name: 'users',
    columns: [id, ...columns],
    primary_key: { name: 'users_pkey', columns: ['id'] },
    uniques: unique.map((each) => ({ name: `users_${each.name}_key`, columns: [each.name] })),
    checks: [],
    comment: null,
    provenance,
  };
}

export function plan(columns: Column[], overrides: Partial<TablePlan> = {}): TablePlan {
  return { table: table(columns), seed: 'tdm', locale: 'en', rows: 20, literals: 'include', written: [], ...overrides };
}

/** The rows as text, by column name. */
export async function rowsOf(of: TablePlan, options?: GenerateOptions): Promise<LiteralRow[]> {
  const fields = fieldsOf(of.table);
  const rows: LiteralRow[] = [];
  for await (const batch of generateTable(of, options)) {
    for (let index = 0; index < batch.length; index++) {
      const values = batch.vectors.map((vector, position) => {
        const field = fields[position];
        return [field.name, readText(vector, field, index, of.table.columns[position].type)] as const;
      });
      rows.push(Object.fromEntries(values));
    }
  }
  return rows;
}

export const valuesOf = (rows: LiteralRow[], name: string): (string | null)[] => rows.map((row) => row[name]!);
