/**
 * The tables of `tdm`. Migrations are made from this model: after a change here, `npm run migration -- NAME`.
 */
export { fusionDecisions } from './tables/fusion';
export { connections, environments } from './tables/places';
export { jobLogs, jobs, lineage } from './tables/jobs';
export { columns, relationships, schemaVersions, schemas, tables } from './tables/schemas';
export { columnDecisions, maskingRules, piiClassification, relationshipDecisions } from './tables/privacy';
export { datasetMetadata, datasetVersions } from './tables/datasets';
