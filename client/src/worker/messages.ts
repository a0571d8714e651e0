import type { MessagePort, Worker } from 'node:worker_threads';
import type { EngineApi, EngineSettings } from '../engine/api';
import type { ErrorReport } from '../engine/errors';
import type { MigrationState } from '../engine/metadata/records';

/** What goes between the extension host's thread and the engine's: plain values only. */
export type EngineMethod = keyof EngineApi;

interface MethodShape {
  /** Which argument is the options object, whose signal and listener cannot travel as they are. */
  options?: number;
  listener?: 'onEvent' | 'onProgress';
}

/** Every method of the engine, by name. */
export const METHODS: Readonly<Record<EngineMethod, MethodShape>> = {
  run: { options: 1, listener: 'onEvent' },
  listJobs: {},
  getJob: {},
  getJobLogs: {},
  lastRuns: {},
  listDatasets: {},
  listSchemas: {},
  getSchemaVersion: {},
  listLineage: {},
  listConnections: {},
  saveConnection: {},
  removeConnection: {},
  testConnection: {},
  compareSchemas: {},
  listDomains: {},
  classifyIntent: {},
  fuseSchemas: { options: 3 },
  fusionDecisions: {},
  settleFusion: {},
  forgetFusion: {},
  listClassifications: {},
  outlineSchema: {},
  describeTable: {},
  decidedClasses: {},
  decideColumn: {},
  decideRelationship: {},
  listMaskingRules: {},
  saveMaskingRule: {},
  removeMaskingRule: {},
  previewMask: { options: 2 },
  whyRow: {},
  targetSchema: {},
  columnValues: {},
  sampleRows: {},
  databaseStatus: {},
  startDatabase: { options: 0, listener: 'onProgress' },
  stopDatabase: {},
  connectionString: {},
  migrationState: {},
  upgradeMetadata: {},
  close: {},
};

export type ToWorker =
  | { type: 'call'; id: number; method: EngineMethod; args: unknown[] }
  | { type: 'cancel'; id: number }
  /** To a question of the engine's; `failure` says why there is none. */
  | { type: 'answer'; question: number; text: string }
  | { type: 'noAnswer'; question: number; failure: string };

/** What the engine asks the editor's language model. */
export interface Question {
  instructions: string;
  text: string;
}

export type FromWorker =
  | { type: 'result'; id: number; value: unknown }
  | { type: 'error'; id: number; report: ErrorReport }
  /** What a call tells while it runs. */
  | { type: 'event'; id: number; event: unknown }
  | { type: 'notice'; notice: EngineNotice }
  | { type: 'ask'; question: number; asked: Question }
  /** The answer is not wanted any more. */
  | { type: 'dropQuestion'; question: number };

/** What the engine tells outside of any call. */
export type EngineNotice =
  | { kind: 'upgrade'; state: MigrationState }
  | { kind: 'progress'; message: string }
  | { kind: 'warning'; message: string };

/** The part of EngineSettings that travels; the rest are the notices. */
export type WorkerSettings = Pick<EngineSettings, 'home' | 'metadataUrl' | 'targetUrl' | 'passwords' | 'maskingKey'>;

/** One end of a channel between threads. */
export interface Port {
  send(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}

export function portOf(channel: MessagePort | Worker): Port {
  return {
    send: (message) => channel.postMessage(message),
    listen: (listener) => void (channel as MessagePort).on('message', listener),
  };
}
