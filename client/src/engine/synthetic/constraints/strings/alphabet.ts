import { partsOf, type Regex } from '../../../expressions/regex/syntax';

/** Characters that a language does not tell apart, and how likely one of them is drawn. */
export interface Atom {
  characters: readonly string[];
  weight: number;
}

/** The characters that generated texts are made of, put together where all classes of the patterns agree. */
export interface Alphabet {
  atoms: readonly Atom[];
  /** The atoms that a class holds, a bit for each. */
  maskOf(source: string, ignoreCase: boolean): bigint;
}

const PLAIN = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
/** Where letters beyond ASCII are looked for, for classes that hold none in it. */
const BEYOND: readonly [from: number, to: number][] = [
  [0x09, 0x0d],
  [0xa1, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x590, 0x64a],
  [0x900, 0x940],
  [0x2010, 0x2030],
  [0x20a0, 0x20bf],
  [0x3041, 0x30ff],
  [0x4e00, 0x4e60],
  [0x1f600, 0x1f640],
];
const ENOUGH = 40;

export interface PatternSet {
  source: string;
  ignoreCase: boolean;
}

/** Every class that stands in a pattern. */
export function setsIn(regex: Regex, ignoreCase: boolean): PatternSet[] {
  return regex.type === 'set'
    ? [{ source: regex.source, ignoreCase }]
    : partsOf(regex).flatMap((part) => setsIn(part, ignoreCase));
}

/** `wide` takes punctuation and letters beyond ASCII along wherever a class holds them. */
export function createAlphabet(sets: readonly PatternSet[], wide: boolean): Alphabet {
  const testers = new Map(sets.map((set) => [keyOf(set), testerOf(set)]));
  const universe = new Set(wide ? PRINTABLE : PLAIN);
  for (const test of testers.values()) {
    // What a pattern names is meant: a hyphen, an at sign. A class of nearly everything names nothing.
    const named = PRINTABLE.filter(test);
    if (named.length <= ENOUGH || wide) named.forEach((character) => universe.add(character));
    if (named.length === 0) beyond(test).forEach((character) => universe.add(character));
  }
  const groups = new Map<string, string[]>();
  for (const character of universe) {
    const signature = [...testers.values()].map((test) => (test(character) ? '1' : '0')).join('') + kindOf(character);
    groups.set(signature, [...(groups.get(signature) ?? []), character]);
  }
  const atoms = [...groups.values()].map((characters) => ({ characters, weight: weightOf(characters) }));
  const masks = new Map<string, bigint>();
  for (const [key, test] of testers) {
    let mask = 0n;
    atoms.forEach(({ characters }, index) => {
      if (test(characters[0])) mask |= 1n << BigInt(index);
    });
    masks.set(key, mask);
  }
  return { atoms, maskOf: (source, ignoreCase) => masks.get(keyOf({ source, ignoreCase })) ?? 0n };
}

const keyOf = ({ source, ignoreCase }: PatternSet): string => (ignoreCase ? 'i' : ' ') + source;

function testerOf({ source, ignoreCase }: PatternSet): (character: string) => boolean {
  const flags = ignoreCase ? 'i' : '';
  for (const unicode of ['us', 'vs']) {
    try {
      const expression = new RegExp(`^(?:${source})$`, flags + unicode);
      return (character) => expression.test(character);
    } catch {
      continue;
    }
  }
  return () => false;
}

function beyond(test: (character: string) => boolean): string[] {
  const found: string[] = [];
  for (const [from, to] of BEYOND) {
    for (let code = from; code <= to && found.length < ENOUGH; code++) {
      const character = String.fromCodePoint(code);
      if (test(character)) found.push(character);
    }
  }
  return found;
}

/** Kinds that are drawn with different likelihood stay apart. */
function kindOf(character: string): string {
  if (/[a-z]/.test(character)) return 'a';
  if (/[A-Z]/.test(character)) return 'A';
  if (/[0-9]/.test(character)) return '0';
  return /[\p{L}\p{N}]/u.test(character) ? 'x' : '.';
}

const WEIGHTS: Readonly<Record<string, number>> = { a: 1, A: 0.3, '0': 0.6, x: 0.5, '.': 0.03 };

const weightOf = (characters: readonly string[]): number => characters.length * WEIGHTS[kindOf(characters[0])];
