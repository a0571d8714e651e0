import { z } from 'zod';
import type { Rule } from '../rule';
import type { Column } from '../schema';
import type { ValueHint } from '../value-hint';
import { readHint } from './hint-shape';

/** `table.column`, `schema.table.column` or `*.column` -> how that column's values are made. */
export type Generators = ReadonlyMap<string, ValueHint>;

/** A request's `config.synthetic.generators`. Throws UserError that names the key and what would be right. */
export function readGenerators(
  raw: Readonly<Record<string, unknown>>,
  where = 'config.synthetic.generators',
): Generators {
  return new Map(Object.entries(raw).map(([column, hint]) => [column, readHint(hint, `${where}["${column}"]`)]));
}

/** A rule as files and requests have it. */
export const RULE_SHAPE = z.strictObject({
  table: z.string().min(1),
  column: z.string().min(1),
  value: z.string().min(1),
  when: z.string().min(1).optional(),
  reason: z.string().optional(),
});

/** The rule without keys that were left out. */
export function plain({ table, column, value, when, reason }: z.infer<typeof RULE_SHAPE>): Rule {
  return {
    table,
    column,
    value,
    ...(when === undefined ? {} : { when }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** A hint over what the source said; a semantic type is the column's own. */
export function hinted(column: Column, hint: ValueHint): Column {
  const { generator, ...bounds } = hint;
  const { generator: given, ...own } = column.values ?? {};
  const values = { ...own, ...bounds };
  if (generator === undefined)
    return { ...column, values: given === undefined ? values : { ...values, generator: given } };
  if ('semantic_type' in generator) return { ...column, semantic_type: generator.semantic_type, values };
  return { ...column, values: { ...values, generator } };
}
