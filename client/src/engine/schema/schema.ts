import type { ColumnType } from './types';
import type { ValueHint } from './value-hint';

/**
 * The Schema noun: what tables there are and what may stand in them. Every source yields one (a test case, a database,
 * a script, a domain pack ...); generation, subsetting and provisioning consume one and do not know where it came from.
 */
export interface Schema {
  tables: Table[];
  relationships: Relationship[];
  enums: EnumType[];
  /** Only a database has these; left out where there are none. */
  domains?: Domain[];
  composites?: CompositeType[];
  ranges?: RangeType[];
  sequences?: Sequence[];
  views?: View[];
  extensions?: Extension[];
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
  /** Those that are no constraint's. */
  indexes?: Index[];
  exclusions?: Exclusion[];
  /** How a partitioned table is divided, as PostgreSQL prints it: `RANGE (created_at)`. Its partitions are parts of it. */
  partitioned_by?: string;
  /** A foreign table: its rows are another server's. */
  foreign?: boolean;
  /** The role that discovered it may not read its rows, or not all of its columns. */
  unreadable?: boolean;
  comment: string | null;
  provenance: Provenance;
}

export interface Column {
  name: string;
  /** Of a domain's column, the type that the domain is made of. */
  type: ColumnType;
  /** The domain that the column is declared with. */
  domain?: TableName;
  /** Of an array, the domain that its elements are of. */
  element_domain?: TableName;
  /** Where it is not the type's own. */
  collation?: TableName;
  nullable: boolean;
  /** An SQL expression as PostgreSQL prints it. */
  default: string | null;
  identity: 'always' | 'by_default' | null;
  /** How the identity counts, as far as it is not from 1, by 1, over all that the type has. */
  counting?: Partial<Counting>;
  /** The expression of a generated column. */
  generated: string | null;
  /** Of a generated column that is computed whenever it is read, and never stored. */
  virtual?: boolean;
  /** What the value means, such as `email` or `first_name`: an id of synthetic/'s catalogue, or null. */
  semantic_type: string | null;
  pii_type: string | null;
  /** How its values are made, where the source says more than type, keys and checks do. */
  values?: ValueHint;
  comment: string | null;
  provenance: Provenance;
  /** What less sure sources say of the same column, where several were joined. */
  rivals?: Rival[];
}

/** A column of another source that was taken for the same. */
export interface Rival {
  source: SchemaSource;
  table: string;
  column: string;
  type: ColumnType;
  nullable: boolean;
  /** That it is the same, 0 to 1. */
  confidence: number;
}

export interface Key {
  /** The constraint's name. */
  name: string;
  columns: string[];
  /** Columns that its index only carries along. */
  include?: string[];
  nulls_not_distinct?: boolean;
  deferrable?: boolean;
  /** Looked at when the transaction ends, if nobody says otherwise; deferrable too. */
  initially_deferred?: boolean;
  /** True for a unique index that is no constraint; it is not among the table's `indexes` too. */
  index?: boolean;
  /** Of such an index that says more than its columns, as Index has it: `USING btree (a) INCLUDE (b)`. */
  definition?: string;
}

/** `definition` is what follows the table's name in CREATE INDEX: `USING gin (tags) WHERE (deleted_at IS NULL)`. */
export interface Index {
  name: string;
  unique: boolean;
  definition: string;
}

/** `definition` as pg_get_constraintdef prints it: `EXCLUDE USING gist (room WITH =, during WITH &&)`. */
export interface Exclusion {
  name: string;
  definition: string;
}

export interface Check {
  name: string;
  /** The condition as SQL, without the word CHECK and its outer parentheses. */
  expression: string;
  /** True for a check that the column has of its domain. */
  of_domain?: boolean;
  /** Declared NOT VALID or NOT ENFORCED: there may be rows that break it. */
  not_valid?: boolean;
}

export interface Relationship {
  name: string;
  from: TableName;
  from_columns: string[];
  to: TableName;
  to_columns: string[];
  on_delete: 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';
  on_update: 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';
  /** Of ON DELETE SET NULL and SET DEFAULT, the columns that it sets, where those are not all. */
  on_delete_columns?: string[];
  /** MATCH FULL: no column of it is null, or all are. */
  match_full?: boolean;
  deferrable: boolean;
  /** Looked at when the transaction ends, if nobody says otherwise; deferrable too. */
  initially_deferred?: boolean;
  /** Declared NOT VALID or NOT ENFORCED: there may be rows that break it. */
  not_valid?: boolean;
  /** Of a polymorphic pair: holds only for rows in which `column` (`owner_type`) has this value (`User`). */
  when?: { column: string; value: string };
  /** How children are spread over parents in generated data. */
  cardinality?: Cardinality;
  /** True when it is inferred, not declared: never made a constraint unless the user confirms it. */
  virtual: boolean;
  /** Declared, but on some partitions of a table alone: virtual, since it is no constraint of the whole, and no guess. */
  of_some_parts?: boolean;
  provenance: Provenance;
}

/** How many rows refer to a parent. Left out: every parent has about as many. */
export interface Cardinality {
  /** `zipf`: few parents have most of the children, as customers and their orders. */
  distribution?: 'uniform' | 'zipf';
  /** Of `zipf`, greater is steeper; 1 when left out. */
  exponent?: number;
  /** Every parent has a child before any has two. */
  at_least_one?: boolean;
  /** Share of rows that refer to nothing, 0 to 1, where the columns may be null. */
  null_share?: number;
  /** Of a table that refers to itself: how many rows there are above one, at most; 3 when left out. */
  depth?: number;
}

export interface EnumType {
  schema: string;
  name: string;
  labels: string[];
}

export interface Domain extends TableName {
  type: ColumnType;
  nullable: boolean;
  default: string | null;
  /** The value is called VALUE. */
  checks: Check[];
}

export interface CompositeType extends TableName {
  attributes: { name: string; type: ColumnType }[];
}

export interface RangeType extends TableName {
  subtype: ColumnType;
  /** Where it is not the subtype's own. */
  collation?: TableName;
  /** That orders the subtype, where it is not the one that does by itself. */
  operator_class?: TableName;
  /** The function that says how far two values are apart. */
  difference?: TableName;
  /** The type of several such ranges; servers before 14 have none. */
  multirange?: TableName;
}

/** Numbers as text, since they have 64 bits. */
export interface Counting {
  start: string;
  increment: string;
  min: string;
  max: string;
  /** Whether it starts over at its end. */
  cycle: boolean;
}

/** A sequence that belongs to no column. */
export interface Sequence extends TableName, Counting {
  type: ColumnType;
}

export interface View extends TableName {
  materialized: boolean;
  definition: string;
}

export interface Extension {
  name: string;
  schema: string;
}

/** The columns that batches and datasets hold: a generated one is computed anew wherever rows are loaded. */
export function storedColumns(table: Table): Column[] {
  return table.columns.filter((column) => column.generated === null);
}

/** `users`, or `sales.users` outside `public`: how a table is named to people and in `config` keys. */
export function displayName(table: TableName): string {
  return table.schema === 'public' ? table.name : `${table.schema}.${table.name}`;
}
