import { lastNamePatterns, type NamePattern } from '../../locales/locale-names';
import { asciiOf } from '../../locales/transliterate';
import type { Locale } from '../locale';
import { below, places, type Cells, type Places } from './cells';
import { Part } from './part';
import { Pool, poolOf } from './pool';

/** Names as parts of text, drawn as facts/person.ts draws them row by row. */
export interface NameParts {
  parts: Part[];
  /** As they stand in addresses; null where not every name has a spelling of its own. */
  ascii: () => Part[] | null;
}

/** Characters that a name has in an address; see `asciiOf`. */
const ASCII_LIMIT = 24;

/** Given names: one of the list of the row's sex. */
export function firstNameParts(locale: Locale, sexes: Places, cells: Cells): NameParts {
  return ofSex(locale, locale.firstNames('female'), locale.firstNames('male'), sexes, cells);
}

/** Family names; null where they are built in a way that only row by row can be followed. */
export function lastNameParts(locale: Locale, sexes: Places, cells: Cells): NameParts | null {
  const { female, male } = lastNamePatterns(locale.faker.rawDefinitions);
  const [of, to] = [listOf(female), listOf(male)];
  if (of !== null && to !== null) return ofSex(locale, of, to, sexes, cells);
  if (!isSame(female, male)) return null;
  const names = female.flatMap(({ parts }) => parts).filter((part) => typeof part !== 'string');
  const isSpelt = (): boolean => names.every((list) => list.every((name) => asciiOf(name) !== ''));
  const start = female.length > 1 ? 1 : 0;
  const choose = (limit: number | undefined, part: (texts: string | readonly string[], draw: number) => Part): Part => {
    const choices = female.map(({ parts }) => {
      let draw = start;
      return parts.map((texts) => part(texts, typeof texts === 'string' ? 0 : draw++));
    });
    return Part.choice(
      choices,
      female.map(({ upTo }) => upTo),
      cells,
      0,
      limit,
    );
  };
  return {
    parts: [
      choose(undefined, (texts, draw) =>
        typeof texts === 'string' ? Part.literal(texts) : Part.drawn(poolOf(texts), cells, draw),
      ),
    ],
    ascii: () => {
      if (!isSpelt()) return null;
      const spelt = (texts: string | readonly string[], draw: number): Part =>
        typeof texts === 'string' ? Part.literal(asciiOf(texts)) : Part.drawn(asciiPool(locale, texts), cells, draw);
      return [choose(ASCII_LIMIT, spelt)];
    },
  };
}

/** The one list that all names of such patterns are. */
function listOf(patterns: NamePattern[]): readonly string[] | null {
  const [{ parts }] = patterns;
  return patterns.length === 1 && parts.length === 1 && typeof parts[0] !== 'string' ? parts[0] : null;
}

function isSame(left: NamePattern[], right: NamePattern[]): boolean {
  return (
    left.length === right.length &&
    left.every(
      ({ parts, upTo }, index) =>
        upTo === right[index].upTo &&
        parts.length === right[index].parts.length &&
        parts.every((part, at) => part === right[index].parts[at]),
    )
  );
}

function ofSex(
  locale: Locale,
  female: readonly string[],
  male: readonly string[],
  sexes: Places,
  cells: Cells,
): NameParts {
  cells.use(0);
  const both = female === male;
  const texts = both ? female : concatenated(female, male);
  const drawn = places(
    (row) => {
      const draw = cells.at(row, 0);
      return both || sexes.at(row) === 0 ? below(draw, female.length) : female.length + below(draw, male.length);
    },
    (values, from, to) => {
      const draws = cells.of(from, to);
      const whose = sexes.of(from, to);
      const bounds = [female.length, male.length];
      const starts = both ? [0, 0] : [0, female.length];
      for (let index = 0; index < to - from; index++)
        values[index] = starts[whose[index]] + below(draws[index], bounds[whose[index]]);
    },
  );
  return {
    parts: [Part.placed(poolOf(texts), drawn)],
    ascii: () => [Part.placed(asciiPool(locale, texts), drawn)],
  };
}

/** A name has one spelling, whichever locale asks. */
const SPELT = new WeakMap<readonly string[], Pool>();

function asciiPool(locale: Locale, texts: readonly string[]): Pool {
  const pool = SPELT.get(texts) ?? new Pool(texts.map((name) => locale.ascii(name)));
  SPELT.set(texts, pool);
  return pool;
}

const JOINED = new WeakMap<readonly string[], WeakMap<readonly string[], readonly string[]>>();

/** The two lists as one, the same each time. */
function concatenated(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = JOINED.get(first) ?? new WeakMap<readonly string[], readonly string[]>();
  JOINED.set(first, known);
  const both = known.get(second) ?? [...first, ...second];
  known.set(second, both);
  return both;
}

/** The row's sex: 0 is female. */
export function sexPlaces(cells: Cells): Places {
  cells.use(0);
  return places(
    (row) => cells.at(row, 0) & 1,
    (values, from, to) => {
      const draws = cells.of(from, to);
      for (let index = 0; index < to - from; index++) values[index] = draws[index] & 1;
    },
  );
}
