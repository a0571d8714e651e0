import { EDITOR_COMMANDS, LENS_COMMANDS } from '../../server/src/protocol';

/** Every id that package.json contributes; a test holds the two equal. */
export const COMMANDS = {
  ...LENS_COMMANDS,
  ...EDITOR_COMMANDS,
  generateDataForFile: 'tdm.generateDataForFile',
  generateDataForSelection: 'tdm.generateDataForSelection',
  generateDataWithOptions: 'tdm.generateDataWithOptions',
  showJobLog: 'tdm.showJobLog',
  cancelJob: 'tdm.cancelJob',
  openTestCase: 'tdm.openTestCase',
  openDatasetFolder: 'tdm.openDatasetFolder',
  copyTargetConnectionString: 'tdm.copyTargetConnectionString',
  copyMetadataConnectionString: 'tdm.copyMetadataConnectionString',
  openPsql: 'tdm.openPsql',
  setDatabaseUrl: 'tdm.setDatabaseUrl',
  startServer: 'tdm.startServer',
  stopServer: 'tdm.stopServer',
  showServerStatus: 'tdm.showServerStatus',
  upgradeMetadata: 'tdm.upgradeMetadata',
  findTestsUsing: 'tdm.findTestsUsing',
  addConnection: 'tdm.addConnection',
  testConnection: 'tdm.testConnection',
  removeConnection: 'tdm.removeConnection',
  discoverSchema: 'tdm.discoverSchema',
  findPersonalData: 'tdm.findPersonalData',
  compareSchemaVersions: 'tdm.compareSchemaVersions',
  confirmRelationship: 'tdm.confirmRelationship',
  refuseRelationship: 'tdm.refuseRelationship',
  setPiiClass: 'tdm.setPiiClass',
  addMaskingRule: 'tdm.addMaskingRule',
  takeSubset: 'tdm.takeSubset',
  previewMasking: 'tdm.previewMasking',
  copyMaskingKey: 'tdm.copyMaskingKey',
  setMaskingKey: 'tdm.setMaskingKey',
  generateFromPages: 'tdm.generateFromPages',
  generateFromDomain: 'tdm.generateFromDomain',
  generateFromSchemaFile: 'tdm.generateFromSchemaFile',
  generateLikeDatabase: 'tdm.generateLikeDatabase',
  fuseSchemas: 'tdm.fuseSchemas',
  explainRun: 'tdm.explainRun',
  refresh: 'tdm.refresh',
  showLog: 'tdm.showLog',
} as const;

export const CONTAINER = 'tdm';

export const VIEWS = {
  jobs: 'tdm.jobs',
  datasets: 'tdm.datasets',
  schemas: 'tdm.schemas',
  lineage: 'tdm.lineage',
  databases: 'tdm.databases',
} as const;

/** The section of settings, and its keys. */
export const SECTION = 'tdm';
export const SETTINGS = {
  metadataUrl: 'metadataUrl',
  targetUrl: 'targetUrl',
  home: 'home',
  rows: 'rows',
  seed: 'seed',
  locale: 'locale',
  literals: 'literals',
  inlayHints: 'inlayHints.enabled',
  languageModel: 'pii.languageModel',
} as const;

/** Keys for `when` clauses that the extension sets. */
export const CONTEXT = {
  /** `absent`, `stopped`, `running` or `external`: where the metadata database stands. */
  server: 'tdm.server',
} as const;

/** `viewItem` values of `when` clauses. */
export const ITEMS = {
  job: 'job',
  runningJob: 'job.running',
  datasetVersion: 'datasetVersion',
  testCase: 'testCase',
  column: 'column',
  connections: 'connections',
  connection: 'connection',
  schemaVersion: 'schemaVersion',
  inferredRelationship: 'relationship.inferred',
  confirmedRelationship: 'relationship.confirmed',
  serverAbsent: 'server.absent',
  serverStopped: 'server.stopped',
  serverRunning: 'server.running',
  metadata: 'database.metadata',
  target: 'database.target',
} as const;
