import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { key, createdAt, updatedAt, oneOf } from './parts';

const SSL_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;

/** A database that the user saved. Its password is in SecretStorage or in the environment, never here. */
export const connections = pgTable(
  'connections',
  {
    id: key(),
    name: text('name').notNull().unique('connections_name_unique'),
    host: text('host').notNull(),
    port: integer('port').notNull().default(5432),
    database: text('database').notNull(),
    username: text('username').notNull(),
    sslMode: text('ssl_mode').notNull().default('prefer'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    check('connections_port_check', sql`${table.port} between 1 and 65535`),
    check('connections_ssl_mode_check', oneOf(table.sslMode, SSL_MODES)),
  ],
);

/** A place that tests use: the target database of that name. A protected one is never provisioned. */
export const environments = pgTable('environments', {
  id: key(),
  name: text('name').notNull().unique('environments_name_unique'),
  label: text('label'),
  protected: boolean('protected').notNull().default(false),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
