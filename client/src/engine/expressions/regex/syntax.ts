/** A regular expression's syntax, whichever of the two dialects it was written in. */
export type Regex =
  /** One character: `source` is a class of JavaScript's (flags u and s), such as `[a-z]`, `\d` or `.`. */
  | { type: 'set'; source: string }
  | { type: 'concat' | 'alternation'; of: readonly Regex[] }
  | { type: 'repeat'; of: Regex; min: number; max: number; lazy: boolean }
  | { type: 'group'; of: Regex; capturing: boolean; name: string | null }
  | { type: 'assertion'; what: 'start' | 'end' | 'boundary' | 'no boundary' | 'word start' | 'word end' }
  | { type: 'look'; ahead: boolean; negated: boolean; of: Regex }
  | { type: 'reference'; to: string };

/** Why a pattern is not read. */
export class PatternFailure extends Error {}

const LITERAL_ESCAPE = /[\^$\\.*+?()[\]{}|/]/;

/** One character as itself. */
export function literal(character: string): Regex {
  return { type: 'set', source: LITERAL_ESCAPE.test(character) ? `\\${character}` : character };
}

export const ANY: Regex = { type: 'set', source: '.' };

export function sequence(text: string): Regex {
  return { type: 'concat', of: Array.from(text, literal) };
}

/** What a parser of a dialect brings: how it reads a class, and what follows a backslash. */
export interface Dialect {
  /** Reads a class at `[`; the class and where it ends. */
  bracket(pattern: string, at: number): { regex: Regex; end: number };
  /** Reads an escape at the backslash. */
  escape(pattern: string, at: number): { regex: Regex; end: number };
  /** Whether `{` that begins no count is a brace. */
  bareBraces: boolean;
}

const MAX_DEPTH = 100;
/** More repetitions than any text needs are as good as so many. */
const MAX_LENGTH = 10_000;

/** Reads a pattern in a dialect. Throws PatternFailure. */
export function readRegex(pattern: string, dialect: Dialect): Regex {
  if (pattern.length > MAX_LENGTH) throw new PatternFailure('the pattern is too long');
  const reader = new Reader(pattern, dialect);
  const regex = reader.alternation();
  if (!reader.isDone) throw new PatternFailure('a bracket closes what none opens');
  return regex;
}

class Reader {
  #at = 0;
  #depth = 0;

  constructor(
    private readonly pattern: string,
    private readonly dialect: Dialect,
  ) {}

  get isDone(): boolean {
    return this.#at >= this.pattern.length;
  }

  alternation(): Regex {
    if (++this.#depth > MAX_DEPTH) throw new PatternFailure('the pattern nests too deep');
    const of = [this.#concat()];
    while (this.#take('|')) of.push(this.#concat());
    this.#depth--;
    return of.length === 1 ? of[0] : { type: 'alternation', of };
  }

  #take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #concat(): Regex {
    const of: Regex[] = [];
    while (!this.isDone && !'|)'.includes(this.pattern[this.#at])) of.push(this.#quantified());
    return of.length === 1 ? of[0] : { type: 'concat', of };
  }

  #quantified(): Regex {
    let regex = this.#atom();
    for (;;) {
      const count = this.#count();
      if (count === null) return regex;
      const lazy = this.#take('?');
      if (regex.type === 'assertion') throw new PatternFailure('what stands for no character is repeated');
      regex = { type: 'repeat', of: regex, ...count, lazy };
    }
  }

  #count(): { min: number; max: number } | null {
    if (this.#take('*')) return { min: 0, max: Infinity };
    if (this.#take('+')) return { min: 1, max: Infinity };
    if (this.#take('?')) return { min: 0, max: 1 };
    const braces = /^\{(\d{1,5})(?:(,)(\d{1,5})?)?\}/.exec(this.pattern.slice(this.#at, this.#at + 14));
    if (braces === null) return null;
    this.#at += braces[0].length;
    const [, least, comma, most] = braces as (string | undefined)[];
    const min = Number(least);
    const max = comma === undefined ? min : most === undefined ? Infinity : Number(most);
    if (max < min) throw new PatternFailure('a count ends before it begins');
    return { min, max };
  }

  #atom(): Regex {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.#at)!);
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return this.#from(this.dialect.bracket(this.pattern, this.#at));
      case '\\':
        return this.#from(this.dialect.escape(this.pattern, this.#at));
      case '.':
        this.#at++;
        return ANY;
      case '^':
        this.#at++;
        return { type: 'assertion', what: 'start' };
      case '$':
        this.#at++;
        return { type: 'assertion', what: 'end' };
      case '*':
      case '+':
      case '?':
        throw new PatternFailure('a count follows nothing');
      case '{':
        if (!this.dialect.bareBraces) throw new PatternFailure('a brace stands for itself');
    }
    this.#at += character.length;
    return literal(character);
  }

  #from({ regex, end }: { regex: Regex; end: number }): Regex {
    this.#at = end;
    return regex;
  }

  #group(): Regex {
    this.#at++;
    const close = (of: Regex): Regex => {
      if (!this.#take(')')) throw new PatternFailure('a bracket is not closed');
      return of;
    };
    for (const [start, ahead, negated] of LOOKS) {
      if (this.#take(start)) return { type: 'look', ahead, negated, of: close(this.alternation()) };
    }
    if (this.#take('?:')) return close({ type: 'group', capturing: false, name: null, of: this.alternation() });
    const named = /^\?<([\p{L}_$][\p{L}\p{N}_$]*)>/u.exec(this.pattern.slice(this.#at));
    if (named !== null) this.#at += named[0].length;
    else if (this.pattern[this.#at] === '?') throw new PatternFailure('a kind of group is not known');
    return close({ type: 'group', capturing: true, name: named === null ? null : named[1], of: this.alternation() });
  }
}

const LOOKS: readonly [start: string, ahead: boolean, negated: boolean][] = [
  ['?=', true, false],
  ['?!', true, true],
  ['?<=', false, false],
  ['?<!', false, true],
];

/** The expressions that one is made of. */
export function partsOf(regex: Regex): readonly Regex[] {
  switch (regex.type) {
    case 'concat':
    case 'alternation':
      return regex.of;
    case 'repeat':
    case 'group':
    case 'look':
      return [regex.of];
    default:
      return [];
  }
}
