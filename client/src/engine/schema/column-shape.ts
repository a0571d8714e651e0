/**
 * The shape of a column's values, learnt from a database so that made-up rows look like real ones: nothing that few rows
 * have, and nothing of a person. JSON; shares are of the rows that have a value.
 */
export type ColumnShape =
  /** Values that many rows have, in PostgreSQL's text form; `rest` is the share of rows with others. */
  | { kind: 'choices'; choices: Choice[]; rest: number; given?: GivenChoice }
  /**
   * Numbers, days since 1970-01-01 (`date`) or microseconds since then (`timestamp`): what share lies between which
   * bounds, ascending. `step` is what values are whole multiples of; null for any.
   */
  | { kind: 'spread'; of: 'number' | 'date' | 'timestamp'; parts: SpreadPart[]; step: number | null; given?: GivenRank }
  /** Texts: how many bytes they have on average. */
  | { kind: 'length'; mean: number };

export interface Choice {
  value: string;
  share: number;
}

export interface SpreadPart {
  from: number;
  to: number;
  share: number;
}

/** What another column of the row says of it: for each of that one's values, how often this one has which. */
export interface GivenChoice {
  column: string;
  choices: Record<string, Choice[]>;
}

/** How it goes with another column of the row: -1 to 1, of their ranks. */
export interface GivenRank {
  column: string;
  correlation: number;
}
