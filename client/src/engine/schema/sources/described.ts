import type { LiteralRow } from '../../datasets/manifest';
import type { Decision, Fallback } from '../../job/job';
import type { Rule } from '../rule';
import type { Schema, SchemaSource } from '../schema';
import type { SchemaStatistics } from '../statistics';

/** A schema to generate rows for, and what its source says beside it. Tables are named as `displayName` does. */
export interface DescribedSchema {
  schema: Schema;
  /** Rows that are to be among the generated ones, in each table's columns. */
  literals: ReadonlyMap<string, LiteralRow[]>;
  /** Rows that the source asks for. */
  counts: ReadonlyMap<string, number>;
  /** Rows where neither the request nor `counts` says how many: a scenario's proportions. */
  usual?: ReadonlyMap<string, number>;
  rules: readonly Rule[];
  statistics: SchemaStatistics | null;
  /** Where tables and columns come from; `field` and `column` are null for the whole. */
  origins: readonly Origin[];
  decisions: readonly Decision[];
  fallbacks: readonly Fallback[];
}

export interface Origin {
  source: SchemaSource;
  /** As the source calls it: a test's entity, a form, a path of an API. */
  entity: string;
  field: string | null;
  table: string;
  column: string | null;
}
