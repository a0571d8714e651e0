import { randomUUID } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import { typeSql } from '../databases/identifiers';
import { IntegrityError, UserError } from '../errors';
import { tableKey } from '../schema/names';
import { displayName, type Schema, type SchemaSource } from '../schema/schema';
import type { SchemaStatistics } from '../schema/statistics';
import { type Access, chunks, isUuid, type Orm } from './access';
import { canonicalHash } from './canonical';
import { storableWriting, storableText } from './guard';
import type { SchemaRecord, SchemaVersionDetail, SchemaVersionRecord } from './records';
import { columns, connections, relationships, schemas, schemaVersions, tables } from './tables';

export interface NewSchemaVersion {
  name: string;
  source: SchemaSource;
  schema: Schema;
  /** The job that found it. */
  jobId: string | null;
  statistics?: SchemaStatistics;
  /** Where it was discovered: a saved connection, or an address without a password. */
  connectionId?: string | null;
  label?: string | null;
}

export interface SavedSchema {
  schemaId: string;
  versionId: string;
  /** False where the newest version is the same already. */
  changed: boolean;
}

/** Schemas and their versions. */
export class SchemaStore {
  constructor(private readonly access: Access) {}

  /** The version that is this schema: a new one only when it differs from the newest, whose statistics are renewed. */
  save({ name, source, schema: given, jobId, ...rest }: NewSchemaVersion): Promise<SavedSchema> {
    const schema = storableWriting(given);
    const hash = canonicalHash(schema);
    const statistics = rest.statistics ?? null;
    const label = rest.label ?? null;
    const place =
      rest.connectionId === undefined && label === null
        ? {}
        : { connectionId: rest.connectionId ?? null, label: label === null ? null : storableText(label) };
    return this.access.transaction(async (orm) => {
      // An update that changes nothing locks the row, so that two savers do not both make the next version.
      const [parent] = await orm
        .insert(schemas)
        .values({ name: storableText(name), source, ...place })
        .onConflictDoUpdate({
          target: [schemas.name, schemas.source],
          set: { name: sql`excluded.name`, ...place },
        })
        .returning({ id: schemas.id });
      const versions = await orm
        .select({ id: schemaVersions.id, version: schemaVersions.version, hash: schemaVersions.hash })
        .from(schemaVersions)
        .where(eq(schemaVersions.schemaId, parent.id))
        .orderBy(desc(schemaVersions.version))
        .limit(1);
      const newest = versions.at(0);
      if (newest?.hash === hash) {
        if (statistics !== null)
          await orm.update(schemaVersions).set({ statistics }).where(eq(schemaVersions.id, newest.id));
        return { schemaId: parent.id, versionId: newest.id, changed: false };
      }
      const id = randomUUID();
      await orm.insert(schemaVersions).values({
        id,
        schemaId: parent.id,
        version: (newest?.version ?? 0) + 1,
        hash,
        schema,
        statistics,
        tableCount: schema.tables.length,
        jobId,
      });
      await insertParts(orm, id, schema);
      return { schemaId: parent.id, versionId: id, changed: true };
    });
  }

  /** By name; each with its versions, newest first. */
  async list(): Promise<SchemaRecord[]> {
    const rows = await this.access.run((orm) =>
      orm
        .select({ schema: { id: schemas.id, name: schemas.name, source: schemas.source }, version: VERSION })
        .from(schemas)
        .innerJoin(schemaVersions, eq(schemaVersions.schemaId, schemas.id))
        .orderBy(schemas.name, schemas.source, desc(schemaVersions.version)),
    );
    const records = new Map<string, SchemaRecord>();
    for (const { schema, version } of rows) {
      const record = records.get(schema.id) ?? { ...schema, versions: [] };
      record.versions.push(recordOf(version));
      records.set(schema.id, record);
    }
    return [...records.values()];
  }

  /** Throws UserError when there is no such version. */
  async get(versionId: string): Promise<SchemaVersionDetail> {
    const rows = isUuid(versionId)
      ? await this.access.run((orm) =>
          orm
            .select({
              version: VERSION,
              parent: { id: schemas.id, name: schemas.name, source: schemas.source, label: schemas.label },
              connection: connections.name,
              schema: schemaVersions.schema,
              statistics: schemaVersions.statistics,
            })
            .from(schemaVersions)
            .innerJoin(schemas, eq(schemas.id, schemaVersions.schemaId))
            .leftJoin(connections, eq(connections.id, schemas.connectionId))
            .where(eq(schemaVersions.id, versionId)),
        )
      : [];
    const row = rows.at(0);
    if (row === undefined) {
      throw new UserError(`There is no schema version ${versionId}.`, { hint: '`tdm schemas` lists them.' });
    }
    return {
      ...recordOf(row.version),
      schema_id: row.parent.id,
      schema_name: row.parent.name,
      source: row.parent.source,
      connection: row.connection,
      label: row.parent.label,
      schema: row.schema,
      statistics: row.statistics,
    };
  }
}

const VERSION = {
  id: schemaVersions.id,
  version: schemaVersions.version,
  createdAt: schemaVersions.createdAt,
  tableCount: schemaVersions.tableCount,
  jobId: schemaVersions.jobId,
};

function recordOf(row: {
  id: string;
  version: number;
  createdAt: Date;
  tableCount: number;
  jobId: string | null;
}): SchemaVersionRecord {
  return {
    id: row.id,
    version: row.version,
    created_at: row.createdAt.toISOString(),
    table_count: row.tableCount,
    job_id: row.jobId,
  };
}

/** The rows of tables, columns and relationships that say what the schema says. */
async function insertParts(orm: Orm, schemaVersionId: string, schema: Schema): Promise<void> {
  const ids = new Map(schema.tables.map((table) => [tableKey(table), randomUUID()]));
  const tableRows = schema.tables.map((table) => ({
    id: ids.get(tableKey(table))!,
    schemaVersionId,
    schemaName: table.schema,
    name: table.name,
    comment: table.comment,
    ...table.provenance,
  }));
  const columnRows = schema.tables.flatMap((table) =>
    table.columns.map((column, index) => ({
      tableId: ids.get(tableKey(table))!,
      position: index + 1,
      name: column.name,
      dataType: typeSql(column.type),
      nullable: column.nullable,
      default: column.default,
      identity: column.identity,
      generated: column.generated,
      semanticType: column.semantic_type,
      comment: column.comment,
      ...column.provenance,
    })),
  );
  const relationshipRows = schema.relationships.map((relationship) => {
    const fromTableId = ids.get(tableKey(relationship.from));
    if (fromTableId === undefined) {
      throw new IntegrityError(
        `The relationship ${relationship.name} starts at ${displayName(relationship.from)}, which the schema does not have.`,
      );
    }
    return {
      schemaVersionId,
      name: relationship.name,
      fromTableId,
      fromColumns: relationship.from_columns,
      toTableId: ids.get(tableKey(relationship.to)) ?? null,
      toSchemaName: relationship.to.schema,
      toTableName: relationship.to.name,
      toColumns: relationship.to_columns,
      onDelete: relationship.on_delete,
      onUpdate: relationship.on_update,
      deferrable: relationship.deferrable,
      virtual: relationship.virtual,
      whenColumn: relationship.when?.column ?? null,
      whenValue: relationship.when?.value ?? null,
      ...relationship.provenance,
    };
  });
  for (const rows of chunks(tableRows)) await orm.insert(tables).values(rows);
  for (const rows of chunks(columnRows)) await orm.insert(columns).values(rows);
  for (const rows of chunks(relationshipRows)) await orm.insert(relationships).values(rows);
}
