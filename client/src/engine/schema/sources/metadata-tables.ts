import type { TableName } from '../schema';

/** The tables of `tdm`, which are no data of anybody's; a test compares them with the migrations. */
export const METADATA_TABLES: ReadonlySet<string> = new Set([
  'column_decisions',
  'columns',
  'connections',
  'dataset_metadata',
  'dataset_versions',
  'environments',
  'fusion_decisions',
  'job_logs',
  'jobs',
  'lineage',
  'masking_rules',
  'pii_classification',
  'relationship_decisions',
  'relationships',
  'schema_versions',
  'schemas',
  'tables',
  'tdm_migrations',
]);

/** Whether these are the tables of a database that holds TDM's metadata. */
export function isMetadata(tables: readonly TableName[]): boolean {
  return tables.some(({ schema, name }) => schema === 'public' && name === 'tdm_migrations');
}
