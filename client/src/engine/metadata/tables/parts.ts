import { sql } from 'drizzle-orm';
import { type AnyPgColumn, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { SchemaSource } from '../../schema/schema';

/** What the tables share. Enumerations are text with a check, which a later migration can widen in a transaction. */
export const key = () => uuid('id').primaryKey().defaultRandom();
export const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const createdAt = () => time('created_at').notNull().defaultNow();
export const updatedAt = () =>
  time('updated_at')
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date());

export const SCHEMA_SOURCES = [
  'database',
  'sql',
  'openapi',
  'web_form',
  'test_case',
  'domain_pack',
  'user',
] as const satisfies readonly SchemaSource[];

/** A text array as SQL: a check can hold no parameters. */
export function literals(values: readonly string[]) {
  return sql.raw(values.map((value) => `'${value}'`).join(', '));
}

export function oneOf(column: AnyPgColumn, values: readonly string[]) {
  return sql`${column} in (${literals(values)})`;
}

export function isConfidence(column: AnyPgColumn) {
  return sql`${column} between 0 and 1`;
}
