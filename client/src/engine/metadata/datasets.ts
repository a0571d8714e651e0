import { desc, eq, notExists, or, and, sql } from 'drizzle-orm';
import type { Manifest } from '../datasets/manifest';
import { UserError } from '../errors';
import { type Access, isUuid, type Orm } from './access';
import { storableText } from './guard';
import type { DatasetRecord } from './records';
import { datasetMetadata, datasetVersions, lineage } from './tables';

/**
 * What is known of datasets; their files are a DatasetStore's. `dataset_metadata` is the parent, a dataset under its
 * name and origin; `dataset_versions` are its versions, numbered from 1 in the order in which they were saved.
 */
export class DatasetRecordStore {
  constructor(private readonly access: Access) {}

  /** Records a version that is whole. `location` is where it lies, for people. */
  async save(manifest: Manifest, location: string, schemaVersionId: string | null): Promise<void> {
    const tables = manifest.tables.map(({ schema, name, row_count, files }) => ({
      schema,
      name,
      row_count,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    }));
    await this.access.transaction(async (orm) => {
      // An update that changes nothing locks the row, so that two savers do not both make the next version.
      const [parent] = await orm
        .insert(datasetMetadata)
        .values({ name: storableText(manifest.name), origin: manifest.origin })
        .onConflictDoUpdate({
          target: [datasetMetadata.name, datasetMetadata.origin],
          set: { name: sql`excluded.name` },
        })
        .returning({ id: datasetMetadata.id });
      const versions = await orm
        .select({ version: datasetVersions.version })
        .from(datasetVersions)
        .where(eq(datasetVersions.datasetId, parent.id))
        .orderBy(desc(datasetVersions.version))
        .limit(1);
      await orm.insert(datasetVersions).values({
        id: manifest.dataset_version_id,
        datasetId: parent.id,
        version: (versions.at(0)?.version ?? 0) + 1,
        jobId: manifest.job_id,
        schemaVersionId,
        location: storableText(location),
        seed: storableText(manifest.seed),
        locale: storableText(manifest.locale),
        tables,
        rowCount: tables.reduce((sum, table) => sum + table.row_count, 0),
        createdAt: new Date(manifest.created_at),
      });
    });
  }

  /** Newest first. */
  async list(): Promise<DatasetRecord[]> {
    return (await this.access.run((orm) => selectRecords(orm))).map(recordOf);
  }

  /** Throws UserError when there is no such version. */
  async get(datasetVersionId: string): Promise<DatasetRecord> {
    const rows = isUuid(datasetVersionId)
      ? await this.access.run((orm) => selectRecords(orm).where(eq(datasetVersions.id, datasetVersionId)))
      : [];
    const row = rows.at(0);
    if (row === undefined) {
      throw new UserError(`There is no dataset version ${datasetVersionId}.`, { hint: '`tdm datasets` lists them.' });
    }
    return recordOf(row);
  }

  /** Forgets a version and its lineage, and the dataset with its last version. Harmless when there is none. */
  async remove(datasetVersionId: string): Promise<void> {
    if (!isUuid(datasetVersionId)) return;
    await this.access.transaction(async (orm) => {
      await orm.delete(datasetVersions).where(eq(datasetVersions.id, datasetVersionId));
      await orm
        .delete(lineage)
        .where(
          or(
            and(eq(lineage.sourceKind, 'dataset'), eq(lineage.sourceId, datasetVersionId)),
            and(eq(lineage.targetKind, 'dataset'), eq(lineage.targetId, datasetVersionId)),
          ),
        );
      await orm.delete(datasetMetadata).where(
        notExists(
          orm
            .select({ one: sql`1` })
            .from(datasetVersions)
            .where(eq(datasetVersions.datasetId, datasetMetadata.id)),
        ),
      );
    });
  }
}

type RecordRow = Awaited<ReturnType<typeof selectRecords>>[number];

function selectRecords(orm: Orm) {
  return orm
    .select({ dataset: datasetMetadata, version: datasetVersions })
    .from(datasetVersions)
    .innerJoin(datasetMetadata, eq(datasetMetadata.id, datasetVersions.datasetId))
    .orderBy(desc(datasetVersions.createdAt), desc(datasetVersions.version))
    .$dynamic();
}

function recordOf({ dataset, version }: RecordRow): DatasetRecord {
  return {
    dataset_version_id: version.id,
    name: dataset.name,
    version: version.version,
    origin: dataset.origin,
    job_id: version.jobId,
    schema_version_id: version.schemaVersionId,
    created_at: version.createdAt.toISOString(),
    location: version.location,
    seed: version.seed,
    tables: version.tables,
  };
}
