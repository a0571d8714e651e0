/**
 * What is known of the tables that a test's data goes to, as the extension tells it to the language server. Tables are
 * named as people name them: `users`, or `sales.users` outside of `public`.
 */
export interface KnownSchema {
  /** What the user calls the database, such as `tdm_target`; never a connection string. */
  database: string;
  tables: KnownTable[];
}

export interface KnownTable {
  name: string;
  comment: string | null;
  columns: KnownColumn[];
  primary_key: string[];
  uniques: string[][];
  checks: KnownCheck[];
  references: KnownReference[];
}

/** `expression` is SQL without the word CHECK and its outer parentheses. */
interface KnownCheck {
  name: string;
  expression: string;
}

interface KnownReference {
  columns: string[];
  table: string;
  to_columns: string[];
}

export interface KnownColumn {
  name: string;
  /** As PostgreSQL prints it: `character varying(50)`, `numeric(12,2)`, `app.mood`. */
  type: string;
  kind: ColumnKind;
  /** Characters that a text may have, bits of a bit string; null for no limit. */
  length: number | null;
  precision: number | null;
  scale: number | null;
  nullable: boolean;
  /** An SQL expression; of a generated column what it is generated from. */
  default: string | null;
  /** Filled by the database: a generated column or an identity that takes no value. */
  generated: boolean;
  /** Of an enum, in order. */
  labels: string[] | null;
  semantic_type: string | null;
  pii_type: string | null;
  comment: string | null;
}

export type ColumnKind =
  | 'text'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'decimal'
  | 'float'
  | 'boolean'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'timestamptz'
  | 'uuid'
  | 'json'
  | 'inet'
  | 'enum'
  | 'array'
  | 'other';
