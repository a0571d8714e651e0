import type { ConnectionTest } from './api';
import { openDatabase } from './databases/pool';
import { labelOf, parseConnectionString } from './databases/url';
import { UserError } from './errors';
import type { Metadata } from './metadata/metadata';
import type { ConnectionRecord } from './metadata/records';
import type { Classification, ColumnDecision } from './privacy/classification';
import type { PiiType } from './privacy/pii-types';
import { isSameName } from './schema/names';
import type { RelationshipDecision } from './schema/relationship-decision';
import { displayName, type Schema, type TableName } from './schema/schema';
import { outlineOf, withDecisions, type SchemaOutline, type TableDetail } from './schema-outline';
import { type Passwords, urlOfConnection } from './workflow/source';

const MAX_NAME = 100;

/** Saved connections, and what the user decides about what was discovered through them. */
export class SourceAdmin {
  constructor(
    private readonly metadata: () => Promise<Metadata>,
    private readonly passwords: Passwords,
  ) {}

  async list(): Promise<ConnectionRecord[]> {
    return (await this.metadata()).connections.list();
  }

  /** Throws UserError for a name or a connection string that cannot be; the password in it is not kept. */
  async save(name: string, url: string): Promise<ConnectionRecord> {
    if (!/^[^\s/:@?#]+$/u.test(name) || name.length > MAX_NAME) {
      throw new UserError(`${JSON.stringify(name)} is no name for a connection.`, {
        where: 'name',
        hint: `Use up to ${MAX_NAME} characters without spaces and without / : @ ? #, such as shop-staging.`,
      });
    }
    const { host, port, database, user: username, sslMode } = parseConnectionString(url);
    const { connections } = await this.metadata();
    return connections.save({ name, host, port, database, username, ssl_mode: sslMode });
  }

  async remove(name: string): Promise<void> {
    await (await this.metadata()).connections.remove(name);
  }

  /** Connects and looks. Throws UserError or ConnectionError that says what is wrong. */
  async test(nameOrUrl: string): Promise<ConnectionTest> {
    const url = await this.urlOf(nameOrUrl);
    const database = await openDatabase(url, { maxConnections: 1 });
    try {
      const [found] = await database.query<Omit<ConnectionTest, 'label'>>(TEST_SQL);
      return { label: labelOf(parseConnectionString(url)), ...found };
    } finally {
      await database.close();
    }
  }

  async urlOf(nameOrUrl: string): Promise<string> {
    if (isConnectionString(nameOrUrl)) return nameOrUrl;
    const { connections } = await this.metadata();
    return urlOfConnection(await connections.get(nameOrUrl), this.passwords);
  }

  async classifications(schemaVersionId: string): Promise<Classification[]> {
    const { schemas, privacy } = await this.metadata();
    await schemas.get(schemaVersionId);
    return privacy.classifications(schemaVersionId);
  }

  async outline(schemaVersionId: string): Promise<SchemaOutline> {
    const { schema, classifications } = await this.#known(schemaVersionId);
    return outlineOf(schema, classifications);
  }

  /** Throws UserError when the version does not have the table. */
  async describe(schemaVersionId: string, of: TableName): Promise<TableDetail> {
    const { schema, classifications } = await this.#known(schemaVersionId);
    const table = schema.tables.find((one) => isSameName(one, of));
    if (table === undefined)
      throw new UserError(`That schema version has no table ${displayName(of)}.`, { where: 'table' });
    return { table, classifications: classifications.filter((one) => isSameName({ ...one, name: one.table }, of)) };
  }

  async decidedClasses(): Promise<Record<string, PiiType>> {
    const { schemas, privacy } = await this.metadata();
    const databases = (await schemas.list()).filter(({ source }) => source === 'database');
    databases.sort((one, other) => one.versions[0].created_at.localeCompare(other.versions[0].created_at));
    const decisions = await Promise.all(databases.map(({ id }) => privacy.columnDecisions(id)));
    return Object.fromEntries(
      decisions
        .flat()
        .map((one) => [`${displayName({ schema: one.schema, name: one.table })}.${one.column}`, one.pii_type]),
    );
  }

  async #known(schemaVersionId: string): Promise<{ schema: Schema; classifications: Classification[] }> {
    const { schemas, privacy } = await this.metadata();
    const { schema, schema_id: schemaId } = await schemas.get(schemaVersionId);
    const found = await privacy.classifications(schemaVersionId);
    return { schema, classifications: withDecisions(found, await privacy.columnDecisions(schemaId), schema) };
  }

  /** Kept for every version of the schema. Throws UserError when the version does not have the column. */
  async decideColumn(schemaVersionId: string, decision: ColumnDecision): Promise<void> {
    const { schemas, privacy } = await this.metadata();
    const version = await schemas.get(schemaVersionId);
    const { schema, table: name, column } = decision;
    const table = version.schema.tables.find((one) => isSameName(one, { schema, name }));
    if (table?.columns.some((one) => one.name === column) !== true) {
      throw new UserError(
        `The schema ${version.schema_name} has no column ${displayName({ schema, name })}.${column}.`,
        {
          where: 'column',
          hint: '`tdm schemas VERSION` shows what it has.',
        },
      );
    }
    await privacy.decideColumn(version.schema_id, schemaVersionId, decision);
  }

  /** Throws UserError when the version has no such inferred relationship. */
  async decideRelationship(schemaVersionId: string, decision: RelationshipDecision): Promise<void> {
    const { schemas, privacy } = await this.metadata();
    const version = await schemas.get(schemaVersionId);
    const known = version.schema.relationships.some(
      (one) =>
        one.virtual &&
        isSameName(one.from, decision.from) &&
        isSameName(one.to, decision.to) &&
        one.from_columns.join('\0') === decision.from_columns.join('\0') &&
        one.to_columns.join('\0') === decision.to_columns.join('\0'),
    );
    if (!known) {
      const ends = `${displayName(decision.from)} to ${displayName(decision.to)}`;
      throw new UserError(`The schema ${version.schema_name} has no inferred relationship from ${ends} like that.`, {
        hint: '`tdm schemas relationships VERSION` lists them.',
      });
    }
    await privacy.decideRelationship(version.schema_id, decision);
  }
}

/** A URL or libpq's `key=value` form, as against the name of a saved connection. */
export function isConnectionString(text: string): boolean {
  return text.includes('://') || /\b(?:host|dbname|service)\s*=/.test(text);
}

const TEST_SQL = `
SELECT current_setting('server_version') AS server_version, current_user::text AS role,
       has_database_privilege(current_database(), 'TEMP') AND NOT pg_is_in_recovery() AS may_create_temporary_tables,
       count(*)::int AS tables,
       (count(*) FILTER (WHERE NOT has_table_privilege(c.oid, 'SELECT')))::int AS unreadable_tables
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND n.nspname !~ '^pg_|^information_schema$'`;
