import { z } from 'zod';
import { HINT_KEYS } from '../schema/hints/hint-shape';
import { RULE_SHAPE } from '../schema/hints/read-hints';

/**
 * A domain pack as its file has it. A scenario is a patch of the pack: its tables and columns are put over the pack's,
 * `null` takes one away.
 */
const cardinality = z.strictObject({
  distribution: z.enum(['uniform', 'zipf']).optional(),
  exponent: z.number().positive().optional(),
  at_least_one: z.boolean().optional(),
  null_share: z.number().min(0).max(1).optional(),
  depth: z.int().min(1).max(100).optional(),
});

const column = z.strictObject({
  ...HINT_KEYS,
  type: z.string().min(1).optional(),
  nullable: z.boolean().optional(),
  default: z.string().min(1).optional(),
  unique: z.boolean().optional(),
  check: z.string().min(1).optional(),
  references: z.string().min(1).optional(),
  on_delete: z.enum(['no action', 'restrict', 'cascade', 'set null']).optional(),
  cardinality: cardinality.optional(),
  comment: z.string().optional(),
});

const columnNames = z.array(z.string().min(1)).min(1);

const table = z.strictObject({
  comment: z.string().optional(),
  rows: z.int().min(0).optional(),
  columns: z.record(z.string().min(1), column),
  primary_key: columnNames.optional(),
  uniques: z.array(columnNames).optional(),
  checks: z.array(z.string().min(1)).optional(),
  exclusions: z.array(z.string().min(1)).optional(),
  indexes: z.array(columnNames).optional(),
  foreign_keys: z
    .array(z.strictObject({ columns: columnNames, references: z.string().min(1), to: columnNames }))
    .optional(),
});

/** A patch is looked at when it is put over the pack. */
const scenario = z.strictObject({
  description: z.string().min(1),
  enums: z.record(z.string(), z.unknown()).optional(),
  tables: z.record(z.string(), z.unknown()).optional(),
  rules: z.array(RULE_SHAPE).optional(),
});

const enums = z.record(z.string().min(1), z.array(z.string()).min(1));

export const PACK = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().regex(/^[a-z][a-z0-9_-]*$/),
  description: z.string().min(1),
  enums: enums.optional(),
  tables: z.record(z.string().min(1), table),
  rules: z.array(RULE_SHAPE).optional(),
  scenarios: z.record(z.string().min(1), scenario),
});

/** A pack with one scenario put over it. */
export const PATCHED = z.strictObject({
  enums,
  tables: z.record(z.string().min(1), table),
  rules: z.array(RULE_SHAPE),
});

export type Pack = z.infer<typeof PACK>;
export type Patched = z.infer<typeof PATCHED>;
export type PackTable = z.infer<typeof table>;
export type PackColumn = z.infer<typeof column>;
