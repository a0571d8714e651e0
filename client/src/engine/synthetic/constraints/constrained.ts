import type { Value } from '../../expressions/value';
import type { CellRandom, Key } from '../random';
import type { ValueSource } from '../value-source';
import { choicesFor, isFree, keeps, type ColumnConstraint } from './column-constraint';
import { enumerate } from './enumerable';
import { tiered } from './tiers';
import { valueReader, valueSource } from './values';

export interface ConstrainedContext {
  key: Key;
  random: CellRandom;
  /** Whether no two rows may have the same value. */
  unique: boolean;
}

/** Far-off rows whose value a row takes before one is made for it. */
const STANDS = 6;
/** Rows that are looked at to know whether other rows' values help. */
const SAMPLES = 48;

/** Another row's number, far off, for a row's draw that did not fit. */
export const standIn = (row: number, draw: number): number => (row ^ Math.imul(draw, 0x9e3779b1)) >>> 0;

/** The source's values where they keep to the constraint, and elsewhere values that are made to. */
export function constrained(
  source: ValueSource,
  constraint: ColumnConstraint,
  { key, random, unique }: ConstrainedContext,
): ValueSource {
  if (isFree(constraint)) return source;
  const { type } = constraint;
  const read = valueReader({ ...source, missing: undefined }, type);
  const isKept = (row: number): boolean => keeps(read(row), constraint);
  if (unique || source.unique === true) {
    const isFine = Array.from({ length: 256 }, (_, index) => index * (1 + (index >> 4) * 37)).every(isKept);
    const all = isFine ? null : enumerate(constraint);
    if (all === null || all.size === 0) return source;
    const places = tiered(all.size, key, all.alike === true ? Infinity : undefined);
    return { ...valueSource(type, (row) => all.at(places(row))), unique: true, missing: source.missing };
  }
  const missing = missingOf(source, constraint);
  const helps = Array.from({ length: SAMPLES }, (_, index) => standIn(index, 1)).filter(isKept).length >= SAMPLES / 16;
  const choices = choicesFor(constraint);
  const at = (row: number): Value => {
    const own = read(row);
    if (keeps(own, constraint)) return own;
    for (let draw = 1; helps && draw <= STANDS; draw++) {
      const value = read(standIn(row, draw));
      if (keeps(value, constraint)) return value;
    }
    if (choices.length === 0) return own;
    const cell = random.at(key, row);
    return cell.pick(choices).draw(cell, own) ?? own;
  };
  return { ...valueSource(type, at), missing };
}

/** What is wanted is never missing, and what must be null always is. */
function missingOf(source: ValueSource, { branches }: ColumnConstraint): ValueSource['missing'] {
  if (branches.every(({ presence }) => presence === 'value')) return () => false;
  return branches.every(({ presence }) => presence === 'null') ? () => true : source.missing;
}
