import { z } from 'zod';
import { parseJson, readShape } from '../../json-shape';
import type { Rule } from '../../schema/rule';
import type { ValueHint } from '../../schema/value-hint';
import { readHint } from './hint-shape';

/** `table.column`, `schema.table.column` or `*.column` -> how that column's values are made. */
export type Generators = ReadonlyMap<string, ValueHint>;

const generatorsFile = z.strictObject({
  $schema: z.string().optional(),
  generators: z.record(z.string().min(1), z.unknown()),
});

const rule = z.strictObject({
  table: z.string().min(1),
  column: z.string().min(1),
  value: z.string().min(1),
  when: z.string().min(1).optional(),
  reason: z.string().optional(),
});
const rulesFile = z.strictObject({ $schema: z.string().optional(), rules: z.array(rule) });

/** The text of `.tdm/generators.json`. Throws UserError that names the key and what would be right. */
export function parseGenerators(text: string, name = '.tdm/generators.json'): Generators {
  return readGenerators(readShape(generatorsFile, parseJson(text, name), name).generators, 'generators');
}

/** The same, of a request's `config.synthetic.generators`. */
export function readGenerators(
  raw: Readonly<Record<string, unknown>>,
  where = 'config.synthetic.generators',
): Generators {
  return new Map(Object.entries(raw).map(([column, hint]) => [column, readHint(hint, `${where}["${column}"]`)]));
}

/** The text of `.tdm/rules.json`. Throws UserError that names the key and what would be right. */
export function parseRules(text: string, name = '.tdm/rules.json'): Rule[] {
  return readShape(rulesFile, parseJson(text, name), name).rules.map(plain);
}

/** Rules in a domain pack. */
export const RULE_SHAPE = rule;

export function plain({ table, column, value, when, reason }: z.infer<typeof rule>): Rule {
  return {
    table,
    column,
    value,
    ...(when === undefined ? {} : { when }),
    ...(reason === undefined ? {} : { reason }),
  };
}
