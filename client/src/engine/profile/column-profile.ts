/** What some values of a column look like: counts alone, never a value, so that it can be kept. */
export interface ColumnProfile {
  /** Values looked at, nulls left out. */
  sampled: number;
  /** Nulls met besides. */
  nulls: number;
  distinct: number;
  /** Characters of the values' text. */
  length: { min: number; max: number; mean: number };
  /** Detector -> how many of the values it takes for its own: `email`, `luhn`, `iban`, `ipv4` ... */
  matches: Record<string, number>;
  /** Of JSON columns, by path: `$.contact.email`, array elements as `[*]`. */
  paths?: Record<string, ColumnProfile>;
  /** Columns that have at least half of the different values that were compared, those with the most first. */
  shared?: SharedWith[];
}

/** Another column, and how many of so many different values it has too. */
export interface SharedWith {
  schema: string;
  table: string;
  column: string;
  count: number;
  of: number;
}
