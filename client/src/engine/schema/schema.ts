import type { ColumnType } from './types';

/**
 * The Schema noun: what tables there are and what may stand in them. Every source yields one (a test case, a database,
 * a script, a domain pack ...); generation, subsetting and provisioning consume one and do not know where it came from.
 */
export interface Schema {
  tables: Table[];
  relationships: Relationship[];
  enums: EnumType[];
}

export type SchemaSource = 'database' | 'sql' | 'openapi' | 'web_form' | 'test_case' | 'domain_pack' | 'user';

/** Where a fact came from, and how sure it is: 1 is read from a catalogue, less was guessed, and `reason` says how. */
export interface Provenance {
  source: SchemaSource;
  confidence: number;
  reason: string;
}

export interface TableName {
  /** The PostgreSQL schema, `public` unless the source says otherwise. */
  schema: string;
  name: string;
}

export interface Table extends TableName {
  columns: Column[];
  primary_key: Key | null;
  uniques: Key[];
  checks: Check[];
  comment: string | null;
  provenance: Provenance;
}

export interface Column {
  name: string;
  type: ColumnType;
  nullable: boolean;
  /** An SQL expression as PostgreSQL prints it. */
  default: string | null;
  identity: 'always' | 'by_default' | null;
  /** The expression of a generated column. */
  generated: string | null;
  /** What the value means, such as `email` or `first_name`: an id of synthetic/'s catalogue, or null. */
  semantic_type: string | null;
  pii_type: string | null;
  comment: string | null;
  provenance: Provenance;
}

export interface Key {
  /** The constraint's name. */
  name: string;
  columns: string[];
}

export interface Check {
  name: string;
  /** The condition as SQL, without the word CHECK and its outer parentheses. */
  expression: string;
}

export interface Relationship {
  name: string;
  from: TableName;
  from_columns: string[];
  to: TableName;
  to_columns: string[];
  on_delete: 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';
  on_update: 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';
  deferrable: boolean;
  /** True when it is inferred, not declared: never made a constraint unless the user confirms it. */
  virtual: boolean;
  provenance: Provenance;
}

export interface EnumType {
  schema: string;
  name: string;
  labels: string[];
}

/** `users`, or `sales.users` outside `public`: how a table is named to people and in `config` keys. */
export function displayName(table: TableName): string {
  return table.schema === 'public' ? table.name : `${table.schema}.${table.name}`;
}
