import type { Schema } from '../../schema/schema';
import type { ColumnType } from '../../schema/types';
import type { CellRandom, Key } from '../random';
import type { ValueSource } from '../value-source';

/** What is known where values of a type are made: of a column, of an attribute of its type, or of its elements. */
export interface TypeContext {
  schema: Schema;
  /** The column's or the attribute's: it tells what numbers and texts are plausible. */
  name: string;
  key: Key;
  random: CellRandom;
  /** One of several values: a word rather than some. */
  element?: boolean;
  /** A column's default where it is a constant, in PostgreSQL's text form: a list, or an object. */
  default?: string | null;
  /** Values of a meaning, under a key: see catalogue.ts. */
  byMeaning: (meaning: string, name: string, type: ColumnType, key: Key) => ValueSource;
}

/** Values of a type in PostgreSQL's text form, where it has no vector of its own in a batch. */
export interface TextType {
  draw: (random: CellRandom, type: ColumnType) => string;
  /** Left out where the type has no equality, or too little to tell rows apart. */
  distinct?: (type: ColumnType) => Distinct;
}

/** `size` values, each once: `at(0)` to `at(size - 1)`. */
export interface Distinct<Value = string> {
  size: number;
  at: (index: number) => Value;
}

/** More than any table has rows. */
export const COUNTLESS = 2 ** 40;
