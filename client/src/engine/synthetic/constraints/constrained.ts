import type { Value } from '../../expressions/value';
import type { CellRandom, Key } from '../random';
import type { ValueSource } from '../value-source';
import type { Enumerated } from './choices';
import { choicesFor, isFree, keeps, type ColumnConstraint } from './column-constraint';
import { enumerate } from './enumerable';
import { tiered } from './tiers';
import { valueReader, valueSource } from './values';

export interface ConstrainedContext {
  key: Key;
  random: CellRandom;
  /** Whether no two rows may have the same value. */
  unique: boolean;
  /** Whether a row may have none. */
  nullable: boolean;
}

/** Far-off rows whose value a row takes before one is made for it. */
const STANDS = 6;
/** Rows that are looked at to know whether other rows' values help. */
const SAMPLES = 48;
/** Rows whose draws tell whether there is any value at all. */
const PROBES = 4;

/** Another row's number, far off, for a row's draw that did not fit. */
export const standIn = (row: number, draw: number): number => (row ^ Math.imul(draw, 0x9e3779b1)) >>> 0;

/** The source's values where they keep to the constraint, and elsewhere values that are made to. */
export function constrained(
  source: ValueSource,
  constraint: ColumnConstraint,
  { key, random, unique, nullable }: ConstrainedContext,
): ValueSource {
  if (isFree(constraint)) return source;
  const { type } = constraint;
  const read = valueReader({ ...source, missing: undefined }, type);
  const isKept = (row: number): boolean => keeps(read(row), constraint);
  const choices = choicesFor(constraint);
  const kept = Array.from({ length: SAMPLES }, (_, index) => standIn(index, 1)).filter(isKept).length;
  const isHopeless = (): boolean =>
    choices.every((each) =>
      Array.from({ length: PROBES }, (_, row) => each.draw(random.at(key, row), null)).every((value) => value === null),
    );
  // What no value keeps to, null does.
  if (kept === 0 && nullable && keeps(null, constraint) && isHopeless()) return { ...source, missing: () => true };
  if (unique || source.unique === true) return distinct(source, constraint, key, isKept);
  const missing = missingOf(source, constraint);
  const helps = kept >= SAMPLES / 16;
  const at = (row: number): Value => {
    const own = read(row);
    if (keeps(own, constraint)) return own;
    for (let draw = 1; helps && draw <= STANDS; draw++) {
      const value = read(standIn(row, draw));
      if (keeps(value, constraint)) return value;
    }
    if (choices.length === 0) return own;
    const cell = random.at(key, row);
    const first = cell.below(choices.length);
    for (let index = 0; index < choices.length; index++) {
      const value = choices[(first + index) % choices.length].draw(cell, own);
      if (value !== null) return value;
    }
    return own;
  };
  return { ...valueSource(type, at), missing };
}

/** Rows of a unique source that are looked at to know whether it keeps to a constraint by itself. */
const LOOKED_AT = 256;

/** Values that differ in every row: the source's own where they keep to the constraint, or else all that do, mixed. */
function distinct(
  source: ValueSource,
  constraint: ColumnConstraint,
  key: Key,
  isKept: (row: number) => boolean,
): ValueSource {
  const rows = Array.from({ length: LOOKED_AT }, (_, index) => index * (1 + (index >> 4) * 37));
  const isFine = rows.every(isKept);
  let all: Enumerated | null | undefined;
  let places: ((row: number) => number) | undefined;
  // Counting all values is work, and mostly for nothing.
  const listed = (): Enumerated | null => {
    if (all === undefined) all = enumerate(constraint);
    return all === null || all.size === 0 ? null : all;
  };
  const made = valueSource(constraint.type, (row) => {
    const list = listed()!;
    places ??= tiered(list.size, key, list.alike === true ? Infinity : undefined);
    return list.at(places(row));
  });
  if (!isFine) return listed() === null ? source : { ...made, unique: true, missing: source.missing };
  // One in thousands may not keep to it all the same.
  const isAlike =
    made.kind === source.kind && (made.kind !== 'decimal' || source.kind !== 'decimal' || made.scale === source.scale);
  return isAlike
    ? ({
        ...source,
        at: (row: number) => (isKept(row) || listed() === null ? source.at(row) : made.at(row)),
      } as ValueSource)
    : source;
}

/** What is wanted is never missing, and what must be null always is. */
function missingOf(source: ValueSource, { branches }: ColumnConstraint): ValueSource['missing'] {
  if (branches.every(({ presence }) => presence === 'value')) return () => false;
  return branches.every(({ presence }) => presence === 'null') ? () => true : source.missing;
}
