import type { BytesVector, Vector } from '../batch/vector';
import type { MaskingParameters } from '../privacy/masking-rule';
import type { PiiType } from '../privacy/pii-types';
import type { Column, Table } from '../schema/schema';
import type { NamePools } from './pools';

/**
 * Masks one column, a whole vector at a time. A pure function of (key, technique, domain, value) unless the technique's
 * file says what else it looks at. Nulls stay null, and an empty text stays empty. What comes back has the kind and the
 * length of what went in, and may share its validity.
 */
export interface ColumnMasker {
  mask(vector: Vector, rows: RowFacts): Vector;
}

/** What else of the same rows a masker may look at. Vectors have the length of the masked one. */
export interface RowFacts {
  /** The number of the first row in its table. */
  firstRow: number;
  /** A column of these rows before masking; undefined where the batch has none of that name. */
  original(column: string): Vector | undefined;
  /** What the row's first column of a class was masked to, where it is text. It has to be masked before. */
  masked(piiType: PiiType): BytesVector | undefined;
  /** What the same column held before, as text. */
  unmasked(piiType: PiiType): BytesVector | undefined;
}

/** Nothing but the column itself: for previews and tests. */
export const NO_ROWS: RowFacts = {
  firstRow: 0,
  original: () => undefined,
  masked: () => undefined,
  unmasked: () => undefined,
};

/** What a masker is made for. */
export interface MaskerContext {
  /** The user's masking key, 32 bytes. Keys for single uses are derived from it. */
  key: Uint8Array;
  table: Table;
  column: Column;
  piiType: PiiType;
  /** Whether the column, alone, is a primary key, unique, or points to such a key. */
  unique: boolean;
  /**
   * Equal domain and equal value give an equal result: a foreign key has the domain of the key that it points to. All
   * columns of a domain must be given the same technique, class, parameters, limits and `unique`.
   */
  domain: string;
  /**
   * Whether values of this domain stand in other columns too. Then only the value counts; otherwise an e-mail address, a
   * user name or a full name is made from the names that its row has got (`RowFacts.masked`).
   */
  shared: boolean;
  parameters: MaskingParameters;
  /** Of an enum. */
  labels: readonly string[] | null;
  /** What the column's checks say of single values; null for nothing. See limits.ts. */
  limits: ValueLimits | null;
  /** Names and places that `replace` draws from: load-pools.ts. */
  pools: NamePools;
  /** Whom a row is about, for `date_shift`: columns of the table, and the domain of the key that they are. */
  person: { columns: readonly string[]; domain: string } | null;
}

/** Values that a column takes besides what its type says. */
export interface ValueLimits {
  /** Numbers, both included; of dates and timestamps the days since 1970-01-01. */
  min: number | null;
  max: number | null;
  /** Dates that must not be after the clock's, so that none may become later. */
  pastOnly?: boolean;
  /** Characters, at most. */
  maxLength: number | null;
  /** Characters, at least. */
  minLength: number | null;
  /** The only values there are. */
  values: readonly string[] | null;
}
