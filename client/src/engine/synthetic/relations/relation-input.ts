import type { LiteralRow } from '../../datasets/manifest';
import type { RelationModel } from './model';
import type { Reference } from './reference';

/** What relations depend on. */
export interface RelationInput {
  model: RelationModel;
  seed: string;
  /** By table's place in the schema. */
  counts: readonly number[];
  /** Rows that the test writes and that are made first, by table's place. */
  written: readonly (readonly LiteralRow[])[];
  /** The values of a column that can be listed. */
  listed: (table: number, column: string) => ValueList | null;
  /** Which parents a check of the child's columns allows; null where it says nothing of them. */
  allowed?: (reference: Reference) => ((parent: number) => boolean) | null;
  /** Whether a condition between columns bears on the column: it decides itself where that is null. */
  conditioned?: (table: number, column: string) => boolean;
  /** What statistics say of a foreign key: the share of rows without a parent, and of parents that have children. */
  shares: (reference: Reference) => { nulls: number | null; parents: number | null };
}

export interface ValueList {
  size: number;
  /** In PostgreSQL's text form. */
  at(index: number): string;
}

/** Rows above one in a tree, at most, when nobody says. */
export const DEPTH = 3;
