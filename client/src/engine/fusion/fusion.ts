import type { SchemaSource } from '../schema/schema';
import type { DescribedSchema } from '../schema/sources/described';

/** What one source says. */
export interface SourceDescription {
  source: SchemaSource;
  /** For people: a connection, a file, a page. */
  name: string;
  described: DescribedSchema;
}

/** A table or column of one source, and what it is in the unified schema. Tables are named as `displayName` does. */
export interface FusionMatch {
  source: SchemaSource;
  from_table: string;
  /** Null where the tables are matched. */
  from_column: string | null;
  table: string;
  column: string | null;
  /** 0 to 1; 1 where the user settled it. */
  confidence: number;
  reason: string;
}

/** Where sources do not agree, or it is not sure that they speak of the same thing. */
export interface FusionConflict {
  kind: 'match' | 'unmatched' | 'type' | 'values';
  source: SchemaSource;
  from_table: string;
  from_column: string | null;
  /** What was taken. */
  table: string | null;
  column: string | null;
  /** A sentence for people, with what was taken. */
  message: string;
  /** What else it may be: paths such as `app_user.email`, best first. */
  candidates: string[];
}

/** What the user said of a conflict; told apart by source, table and column. */
export interface FusionDecision {
  /** The name of the schema that is joined to: the surest source's. */
  into: string;
  source: SchemaSource;
  from_table: string;
  from_column: string | null;
  /** `table` or `table.column` that it is; null for none: it stands by itself. */
  to: string | null;
  /** Of a column: what this source says of its type counts, however sure others are. */
  prefer: boolean;
}

/** The unified schema, and how it came about. */
export interface Fused extends DescribedSchema {
  /** The surest source's name. */
  into: string;
  matches: FusionMatch[];
  conflicts: FusionConflict[];
}

/** How much a source's word counts against another's: a database is what the application has. */
export const WEIGHTS: Readonly<Record<SchemaSource, number>> = {
  user: 1,
  database: 0.95,
  sql: 0.9,
  openapi: 0.8,
  web_form: 0.7,
  test_case: 0.6,
  domain_pack: 0.4,
};
