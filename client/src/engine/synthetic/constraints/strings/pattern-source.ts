import { readJavaScript } from '../../../expressions/regex/javascript';
import { PatternFailure, type Regex } from '../../../expressions/regex/syntax';
import type { CellRandom, Key } from '../../random';
import { text, type ValueSource } from '../../value-source';
import { tiered } from '../tiers';
import { textsOf } from './texts';

export interface PatternOptions {
  /** Characters at most. */
  length?: number | null;
  key: Key;
  random: CellRandom;
  /** Every row another text, as far as there are enough. */
  unique?: boolean;
}

/** A JavaScript pattern that the whole text matches, as syntax; null where it is none. */
export function wholePattern(pattern: string): Regex | null {
  try {
    const of: Regex = { type: 'group', capturing: false, name: null, of: readJavaScript(pattern) };
    return { type: 'concat', of: [{ type: 'assertion', what: 'start' }, of, { type: 'assertion', what: 'end' }] };
  } catch (error) {
    if (error instanceof PatternFailure) return null;
    throw error;
  }
}

/** Texts that match a JavaScript pattern as a whole; null where nobody can make them of it. */
export function patternSource(pattern: string, options: PatternOptions): ValueSource | null {
  const regex = wholePattern(pattern);
  if (regex === null) return null;
  const { key, random, length, unique = false } = options;
  const texts = textsOf({
    patterns: [{ regex, ignoreCase: false, negated: false }],
    minLength: 0,
    maxLength: length ?? Infinity,
  });
  if (texts === null) return null;
  if (!unique) return text((row) => texts.draw(random.at(key, row)));
  const places = tiered(texts.size, key, Infinity);
  return { ...text((row) => texts.at(places(row))), unique: true };
}
