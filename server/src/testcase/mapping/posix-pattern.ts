/**
 * The regular expressions of PostgreSQL, as far as they mean one thing for ASCII text: run on sets of states, so that
 * no pattern takes more than linear time, whatever it is.
 */
interface Pattern {
  /** Whether it matches somewhere in the text, which must be ASCII. */
  test(text: string): boolean;
}

const MAX_STATES = 2000;
const MAX_DEPTH = 50;
const MAX_REPEATS = 255;

type Node =
  | { type: 'set'; has: (code: number) => boolean }
  | { type: 'start' | 'end' | 'empty' }
  | { type: 'all' | 'any'; of: Node[] }
  | { type: 'repeat'; of: Node; least: number; most: number };

/** Null for a pattern that says more than is understood here. */
export function readPosixPattern(pattern: string, ignoreCase: boolean): Pattern | null {
  if (!isAscii(pattern) || pattern.startsWith('***') || /^\(\?[a-z]/.test(pattern)) return null;
  try {
    return compile(new Reader(pattern, ignoreCase).read());
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

/** LIKE's patterns: `%` for anything, `_` for one character, a backslash before what stands for itself. */
export function readLikePattern(pattern: string, ignoreCase: boolean): Pattern | null {
  if (!isAscii(pattern) || pattern.length > MAX_STATES / 2) return null;
  const parts: Node[] = [{ type: 'start' }];
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === '%') parts.push({ type: 'repeat', of: ANY, least: 0, most: Infinity });
    else if (letter === '_') parts.push(ANY);
    else if (letter !== '\\') parts.push(literal(letter, ignoreCase));
    else if (++at < pattern.length) parts.push(literal(pattern[at], ignoreCase));
    else return null;
  }
  return compile({ type: 'all', of: [...parts, { type: 'end' }] });
}

export const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

class NotUnderstood extends Error {}

const ANY: Node = { type: 'set', has: () => true };

const DIGIT = (code: number): boolean => code >= 48 && code <= 57;
const LOWER = (code: number): boolean => code >= 97 && code <= 122;
const UPPER = (code: number): boolean => code >= 65 && code <= 90;
const ALPHA = (code: number): boolean => LOWER(code) || UPPER(code);
const ALNUM = (code: number): boolean => ALPHA(code) || DIGIT(code);
const SPACE = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const WORD = (code: number): boolean => ALNUM(code) || code === 95;

const CLASSES: Readonly<Record<string, (code: number) => boolean>> = {
  alpha: ALPHA,
  alnum: ALNUM,
  digit: DIGIT,
  lower: LOWER,
  upper: UPPER,
  space: SPACE,
  blank: (code) => code === 32 || code === 9,
  punct: (code) => code > 32 && code < 127 && !ALNUM(code),
  xdigit: (code) => DIGIT(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70),
};
const ESCAPES: Readonly<Record<string, (code: number) => boolean>> = { d: DIGIT, s: SPACE, w: WORD };
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };

function literal(letter: string, ignoreCase: boolean): Node {
  const code = letter.charCodeAt(0);
  return { type: 'set', has: sameLetter(code, ignoreCase) };
}

function sameLetter(code: number, ignoreCase: boolean): (other: number) => boolean {
  const twin = !ignoreCase ? code : LOWER(code) ? code - 32 : UPPER(code) ? code + 32 : code;
  return (other) => other === code || other === twin;
}

class Reader {
  #at = 0;
  #depth = 0;

  constructor(
    private readonly text: string,
    private readonly ignoreCase: boolean,
  ) {}

  read(): Node {
    const node = this.#alternatives();
    if (this.#at < this.text.length) throw new NotUnderstood();
    return node;
  }

  #alternatives(): Node {
    if (++this.#depth > MAX_DEPTH) throw new NotUnderstood();
    const of = [this.#sequence()];
    while (this.#take('|')) of.push(this.#sequence());
    this.#depth--;
    return of.length === 1 ? of[0] : { type: 'any', of };
  }

  #sequence(): Node {
    const of: Node[] = [];
    while (this.#at < this.text.length && !'|)'.includes(this.text[this.#at])) of.push(this.#repeated());
    return of.length === 0 ? { type: 'empty' } : { type: 'all', of };
  }

  #repeated(): Node {
    const of = this.#atom();
    const bounds = this.#bounds();
    if (bounds === null) return of;
    // Lazy or greedy: what matches is the same. One quantifier behind another is an error.
    this.#take('?');
    if (of.type === 'start' || of.type === 'end' || '*+?{'.includes(this.text.at(this.#at) ?? ' ')) {
      throw new NotUnderstood();
    }
    return { type: 'repeat', of, ...bounds };
  }

  #bounds(): { least: number; most: number } | null {
    if (this.#take('*')) return { least: 0, most: Infinity };
    if (this.#take('+')) return { least: 1, most: Infinity };
    if (this.#take('?')) return { least: 0, most: 1 };
    if (this.text[this.#at] !== '{') return null;
    const match = /^\{(\d{1,3})(?:(,)(\d{0,3}))?\}/.exec(this.text.slice(this.#at, this.#at + 10));
    if (match === null) throw new NotUnderstood();
    this.#at += match[0].length;
    const [, from, comma, to] = match;
    const least = Number(from);
    const most = (comma as string | undefined) === undefined ? least : to === '' ? Infinity : Number(to);
    if (least > MAX_REPEATS || (most !== Infinity && (most > MAX_REPEATS || most < least))) throw new NotUnderstood();
    return { least, most };
  }

  #atom(): Node {
    const letter = this.text[this.#at++];
    switch (letter) {
      case '^':
        return { type: 'start' };
      case '$':
        return { type: 'end' };
      case '.':
        return ANY;
      case '[':
        return { type: 'set', has: this.#set() };
      case '(':
        return this.#group();
      case '\\':
        return { type: 'set', has: this.#escape() };
      case '*':
      case '+':
      case '?':
      case '{':
        throw new NotUnderstood();
      default:
        return literal(letter, this.ignoreCase);
    }
  }

  #group(): Node {
    if (this.#take('?') && !this.#take(':')) throw new NotUnderstood();
    const node = this.#alternatives();
    if (!this.#take(')')) throw new NotUnderstood();
    return node;
  }

  /** Behind a backslash. Letters and digits with a meaning that is not here are not understood. */
  #escape(): (code: number) => boolean {
    const letter = this.text.at(this.#at++);
    if (letter === undefined) throw new NotUnderstood();
    if (Object.hasOwn(ESCAPES, letter)) return ESCAPES[letter];
    if (Object.hasOwn(ESCAPES, letter.toLowerCase())) {
      const has = ESCAPES[letter.toLowerCase()];
      return (code) => !has(code);
    }
    if (Object.hasOwn(CONTROLS, letter)) return sameLetter(CONTROLS[letter], false);
    if (ALNUM(letter.charCodeAt(0))) throw new NotUnderstood();
    return sameLetter(letter.charCodeAt(0), false);
  }

  #set(): (code: number) => boolean {
    const negated = this.#take('^');
    const parts: ((code: number) => boolean)[] = [];
    for (let first = true; first || this.text[this.#at] !== ']'; first = false) {
      if (this.#at >= this.text.length) throw new NotUnderstood();
      parts.push(this.#member());
    }
    this.#at++;
    const has = (code: number): boolean => parts.some((part) => part(code));
    return negated ? (code) => !has(code) : has;
  }

  #member(): (code: number) => boolean {
    const named = /^\[:([a-z]+):\]/.exec(this.text.slice(this.#at, this.#at + 12));
    if (named !== null) {
      this.#at += named[0].length;
      const has = Object.hasOwn(CLASSES, named[1]) ? CLASSES[named[1]] : null;
      if (has === null) throw new NotUnderstood();
      return this.ignoreCase && (has === LOWER || has === UPPER) ? ALPHA : has;
    }
    if (/^\[[.=]/.test(this.text.slice(this.#at, this.#at + 2))) throw new NotUnderstood();
    const escaped = /^\\[dsw]/.test(this.text.slice(this.#at, this.#at + 2));
    if (escaped) {
      this.#at++;
      return this.#escape();
    }
    const from = this.#single();
    const ranges = this.text[this.#at] === '-' && this.text.at(this.#at + 1) !== ']';
    if (!ranges) return sameLetter(from, this.ignoreCase);
    this.#at++;
    if (this.text.at(this.#at) === '[') throw new NotUnderstood();
    const to = this.#single();
    if (to < from) throw new NotUnderstood();
    const within = (code: number): boolean => code >= from && code <= to;
    if (!this.ignoreCase) return within;
    return (code) => within(code) || (LOWER(code) && within(code - 32)) || (UPPER(code) && within(code + 32));
  }

  #single(): number {
    const letter = this.text.at(this.#at++);
    if (letter === undefined) throw new NotUnderstood();
    if (letter !== '\\') return letter.charCodeAt(0);
    const escaped = this.text.at(this.#at++);
    if (escaped === undefined) throw new NotUnderstood();
    if (Object.hasOwn(CONTROLS, escaped)) return CONTROLS[escaped];
    if (ALNUM(escaped.charCodeAt(0))) throw new NotUnderstood();
    return escaped.charCodeAt(0);
  }

  #take(letter: string): boolean {
    if (this.text[this.#at] !== letter) return false;
    this.#at++;
    return true;
  }
}

interface State {
  /** Takes a character; null for a state that is left without one. */
  has: ((code: number) => boolean) | null;
  only: 'start' | 'end' | null;
  next: number[];
}

/** Thompson's construction: a state machine in which all ways are gone at once. */
function compile(node: Node): Pattern | null {
  const states: State[] = [];
  const add = (state: State): number => {
    if (states.length >= MAX_STATES) throw new NotUnderstood();
    return states.push(state) - 1;
  };
  /** The state in which `part` begins, when `then` follows it. */
  const build = (part: Node, then: number): number => {
    switch (part.type) {
      case 'set':
        return add({ has: part.has, only: null, next: [then] });
      case 'start':
      case 'end':
        return add({ has: null, only: part.type, next: [then] });
      case 'empty':
        return then;
      case 'all':
        return part.of.reduceRight((after, each) => build(each, after), then);
      case 'any':
        return add({ has: null, only: null, next: part.of.map((each) => build(each, then)) });
      case 'repeat': {
        let begin = then;
        if (part.most === Infinity) {
          const loop = add({ has: null, only: null, next: [then] });
          states[loop].next.push(build(part.of, loop));
          begin = loop;
        } else {
          for (let spare = part.least; spare < part.most; spare++) {
            begin = add({ has: null, only: null, next: [then, build(part.of, begin)] });
          }
        }
        for (let needed = 0; needed < part.least; needed++) begin = build(part.of, begin);
        return begin;
      }
    }
  };
  const accept = add({ has: null, only: null, next: [] });
  let first: number;
  try {
    first = build(node, accept);
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
  return { test: (text) => run(states, first, accept, text) };
}

function run(states: readonly State[], first: number, accept: number, text: string): boolean {
  let current = new Set<number>();
  for (let at = 0; at <= text.length; at++) {
    const reached = new Set<number>();
    const waiting = [...current, first];
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (reached.has(state)) continue;
      const { has, only, next } = states[state];
      if ((only === 'start' && at > 0) || (only === 'end' && at < text.length)) continue;
      reached.add(state);
      if (has === null) waiting.push(...next);
    }
    if (reached.has(accept)) return true;
    if (at === text.length) return false;
    const code = text.charCodeAt(at);
    current = new Set();
    for (const state of reached) if (states[state].has?.(code)) current.add(states[state].next[0]);
  }
  return false;
}
