import type { RowFacts } from '../facts/row-facts';
import { Cells } from '../hot/cells';
import { Part } from '../hot/part';
import { fakerParts } from '../hot/patterns';
import { Pool } from '../hot/pool';
import { partsText } from '../hot/texts';
import type { Locale } from '../locale';
import type { CellRandom, Key } from '../random';
import { text, type ValueSource } from '../value-source';

/** What a generator knows of the column that it makes values for. */
export interface GeneratorContext {
  column: string;
  /** The most characters that the column holds; null is no limit. */
  length: number | null;
  /** Of (seed, table, column). */
  key: Key;
  locale: Locale;
  random: CellRandom;
  facts: RowFacts;
  /** The values that the test writes for the column, each once: their form is followed. */
  written: readonly string[];
  /** Values that a unique column may not make, since literal rows have them. */
  taken: ReadonlySet<string>;
  /** Whether no two rows may have the same value. */
  unique: boolean;
}

/** Makes the source of one column's values. Each is a pure function of the context and the row. */
export type Generator = (context: GeneratorContext) => ValueSource;

/** Text drawn in the column's own cell. */
export const drawn =
  (draw: (random: CellRandom, context: GeneratorContext) => string): Generator =>
  (context) =>
    text((row) => draw(context.random.at(context.key, row), context));

/** One of a list. */
export const oneOf = (values: readonly string[]): Generator => {
  const pool = new Pool(values);
  return ({ key }) => text(partsText([Part.drawn(pool, new Cells(key), 0)]));
};

/** The same in every row. */
export const always = (value: string): ValueSource => text(partsText([Part.literal(value)]));

/** Text from faker, in the column's own cell. */
export const faked =
  (how: Parameters<Locale['draw']>[0]): Generator =>
  ({ locale, random, key }) => {
    const draw = locale.draw(how);
    return text((row) => {
      random.at(key, row);
      return draw();
    });
  };

/** As one of faker's patterns says, where the locale's data are lists; else by faker. */
export const patterned =
  (pattern: string, how: Parameters<Locale['draw']>[0]): Generator =>
  (context) => {
    const compiled = fakerParts(pattern, context.locale.faker.rawDefinitions, new Cells(context.key));
    return compiled === null ? faked(how)(context) : text(partsText(compiled.parts));
  };

/** A value that no row shares: `make` gets a code that differs for every row, and must keep it readable at the end. */
export function uniqueText(taken: ReadonlySet<string>, make: (row: number) => string): ValueSource {
  return {
    kind: 'text',
    unique: true,
    at: (row) => {
      let value = make(row);
      // No code is a single x, so this is no other row's value either.
      while (taken.has(value)) value += '.x';
      return value;
    },
  };
}
