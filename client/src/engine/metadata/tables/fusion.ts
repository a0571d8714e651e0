import { boolean, check, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { SchemaSource } from '../../schema/schema';
import { createdAt, key, SCHEMA_SOURCES, oneOf, updatedAt } from './parts';

/** What a user said of a table or column of one source where schemas are joined, by names. */
export const fusionDecisions = pgTable(
  'fusion_decisions',
  {
    id: key(),
    /** The name of the schema that it is joined to. */
    intoName: text('into_name').notNull(),
    source: text('source').$type<SchemaSource>().notNull(),
    fromTable: text('from_table').notNull(),
    /** Empty where the table is meant. */
    fromColumn: text('from_column').notNull(),
    /** `table` or `table.column`; null for none. */
    toPath: text('to_path'),
    prefer: boolean('prefer').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique('fusion_decisions_from_unique').on(
      table.intoName,
      table.source,
      table.fromTable,
      table.fromColumn,
      table.prefer,
    ),
    check('fusion_decisions_source_check', oneOf(table.source, SCHEMA_SOURCES)),
  ],
);
