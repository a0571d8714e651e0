import type { Regex } from '../../../expressions/regex/syntax';
import type { CellRandom } from '../../random';
import { createAlphabet, setsIn, type Alphabet } from './alphabet';
import { Languages, TooLarge, type Language } from './derivatives';
import { Irregular, languageOf } from './regular';

/** A pattern that a text has to match somewhere, or must not. */
export interface TextPattern {
  regex: Regex;
  ignoreCase: boolean;
  negated: boolean;
}

export interface TextShape {
  patterns: readonly TextPattern[];
  /** Characters. */
  minLength: number;
  maxLength: number;
}

/** All texts of a shape. */
export interface Texts {
  draw(random: CellRandom): string;
  /** How many there are, as far as they are not very long; 2^53 stands for more. */
  size: number;
  /** Each of them once: index 0 to size - 1. */
  at(index: number): string;
}

const COUNTLESS = 2 ** 53;
/** So many characters more than the shortest are drawn at most. */
const ROOM = 12;
const MANY = 1e6;
const LONG_ENOUGH = 200;
/** No text that is made of a pattern is longer, unless it must be. */
const LONGEST = 4_000;
/** Work, in states and characters, that one shape may cost. */
const MAX_STEPS = 2_000_000;

/** The texts that match all of the patterns; null where they cannot be told, or there are none. */
export function textsOf(shape: TextShape): Texts | null {
  const sets = shape.patterns.flatMap(({ regex, ignoreCase }) => setsIn(regex, ignoreCase));
  for (const wide of [false, true]) {
    try {
      const texts = make(shape, createAlphabet(sets, wide));
      if (texts !== null) return texts;
    } catch (error) {
      if (error instanceof Irregular || error instanceof TooLarge) return null;
      throw error;
    }
  }
  return null;
}

function make({ patterns, minLength, maxLength }: TextShape, alphabet: Alphabet): Texts | null {
  const languages = new Languages(alphabet.atoms.length);
  const language = languages.and(
    ...patterns.map(({ regex, ignoreCase, negated }) => {
      const found = languageOf(regex, ignoreCase, alphabet, languages);
      return negated ? languages.not(found) : found;
    }),
  );
  const counter = new Counter(languages, alphabet);
  const shortest = counter.shortest(language, minLength, Math.min(maxLength, LONGEST));
  if (shortest < 0) return null;
  const most = Math.min(maxLength, LONGEST);
  const longest = Math.min(most, shortest + ROOM);
  const lengths: number[] = [];
  // Rows that must differ may need longer texts than are drawn otherwise.
  let size = 0;
  for (let length = shortest; length <= longest || (size < MANY && length <= Math.min(most, LONG_ENOUGH)); length++) {
    const count = counter.count(language, length);
    if (count > 0) lengths.push(length);
    size += count;
  }
  const drawn = lengths.filter((length) => length <= longest);
  return new RegularTexts(language, counter, lengths, drawn);
}

/** Counts texts by their length, each language and length once. */
class Counter {
  #steps = 0;

  constructor(
    readonly languages: Languages,
    readonly alphabet: Alphabet,
  ) {}

  count(language: Language, length: number): number {
    const { counts } = language;
    // Shorter lengths first, so that nothing recurses deeper than one step for each length.
    for (let each = counts.length; each <= length; each++) counts.push(this.#counted(language, each));
    return counts[length];
  }

  #counted(language: Language, length: number): number {
    if (length === 0) return language.nullable ? 1 : 0;
    if (language === this.languages.none) return 0;
    let sum = 0;
    this.alphabet.atoms.forEach(({ characters }, atom) => {
      if (++this.#steps > MAX_STEPS) throw new TooLarge();
      const rest = this.count(this.languages.after(language, atom), length - 1);
      sum = Math.min(COUNTLESS, sum + characters.length * rest);
    });
    return sum;
  }

  /** The length of the shortest text from `least` on; -1 when there is none up to `most`. */
  shortest(language: Language, least: number, most: number): number {
    let reached = new Set([language]);
    for (let length = 0; length <= most && reached.size > 0; length++) {
      if (length >= least && [...reached].some(({ nullable }) => nullable)) return length;
      const next = new Set<Language>();
      for (const each of reached) {
        for (let atom = 0; atom < this.alphabet.atoms.length; atom++) {
          if (++this.#steps > MAX_STEPS) throw new TooLarge();
          const after = this.languages.after(each, atom);
          if (after !== this.languages.none) next.add(after);
        }
      }
      reached = next;
    }
    return -1;
  }
}

class RegularTexts implements Texts {
  readonly size: number;
  /** From the first length on of which there are many, then the longer ones, then the shorter. */
  readonly #order: number[];

  constructor(
    private readonly language: Language,
    private readonly counter: Counter,
    lengths: readonly number[],
    private readonly drawn: readonly number[],
  ) {
    const many = lengths.findIndex((length) => counter.count(language, length) >= MANY);
    const first = many < 0 ? 0 : many;
    this.#order = [...lengths.slice(first), ...lengths.slice(0, first)];
    this.size = lengths.reduce((sum, length) => Math.min(COUNTLESS, sum + counter.count(language, length)), 0);
  }

  draw(random: CellRandom): string {
    const length = random.pick(this.drawn);
    const { atoms } = this.counter.alphabet;
    let language = this.language;
    let text = '';
    for (let left = length - 1; left >= 0; left--) {
      const rests = atoms.map((_, atom) => this.counter.languages.after(language, atom));
      const weights = rests.map((rest, atom) => (this.counter.count(rest, left) > 0 ? atoms[atom].weight : 0));
      let mark = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
      let atom = weights.findIndex((weight) => weight > 0 && (mark -= weight) < 0);
      if (atom < 0) atom = weights.findLastIndex((weight) => weight > 0);
      text += random.pick(atoms[atom].characters);
      language = rests[atom];
    }
    return text;
  }

  at(index: number): string {
    let left = index;
    const length = this.#order.find((each) => {
      const count = this.counter.count(this.language, each);
      if (left < count) return true;
      left -= count;
      return false;
    });
    return this.#nth(length ?? this.#order[0], left);
  }

  #nth(length: number, index: number): string {
    const { languages, alphabet } = this.counter;
    let language = this.language;
    let left = index;
    let text = '';
    for (let rest = length - 1; rest >= 0; rest--) {
      for (const [atom, { characters }] of alphabet.atoms.entries()) {
        const after = languages.after(language, atom);
        const each = this.counter.count(after, rest);
        const here = each * characters.length;
        if (left >= here) {
          left -= here;
          continue;
        }
        text += characters[Math.floor(left / each)];
        left %= each;
        language = after;
        break;
      }
    }
    return text;
  }
}
