/**
 * What stands behind `=` in Karate: JSON with JavaScript's freedoms, and code. `at` is the offset of an entry's key in the
 * text. `code` is anything that is only known when the test runs.
 */
export type KarateValue =
  | { kind: 'text' | 'number' | 'constant' | 'code'; text: string }
  | { kind: 'object'; entries: KarateEntry[] }
  | { kind: 'array'; items: KarateValue[] };

interface KarateEntry {
  key: string;
  value: KarateValue;
  at: number;
}

const MAX_DEPTH = 30;
const MAX_TEXT = 200_000;
const STRING = /"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|`([^`\\]*(?:\\.[^`\\]*)*)`/sy;
const BARE_KEY = /[\w$.-]{1,100}(?=\s*:)/y;
const NUMBER = /-?\d[\d.]*(?:[eE][+-]?\d+)?(?=\s*(?:[,}\])]|$))/y;
const CONSTANT = /(?:true|false|null|undefined)(?=\s*(?:[,}\])]|$))/y;
const SPACE = /(?:\s|\/\/[^\n]*)*/y;

/** Reads any text; what it can't tell is `code`. */
export function parseKarate(text: string): KarateValue {
  const parser = new Parser(text.slice(0, MAX_TEXT));
  const value = parser.value(0);
  return parser.done() ? value : { kind: 'code', text: text.trim() };
}

/** The arguments of a call whose `(` is at `open`, and the offset behind its `)`; null when it has none. */
export function parseArguments(text: string, open: number): { args: KarateValue[]; end: number } | null {
  return new Parser(text.slice(0, MAX_TEXT), open + 1).list(')', 0);
}

class Parser {
  constructor(
    private readonly text: string,
    private at = 0,
  ) {}

  done(): boolean {
    this.match(SPACE);
    return this.at >= this.text.length || /^\s*;?\s*$/.test(this.text.slice(this.at));
  }

  value(depth: number): KarateValue {
    this.match(SPACE);
    const start = this.at;
    const char = this.text.at(start);
    if (depth < MAX_DEPTH && char === '{') {
      const entries = this.object(depth);
      if (entries !== null) return { kind: 'object', entries };
    } else if (depth < MAX_DEPTH && char === '[') {
      const list = this.items(']', depth);
      if (list !== null) return { kind: 'array', items: list };
    } else {
      const text = this.string();
      if (text !== null && this.ends()) return { kind: 'text', text };
      this.at = start;
      const number = this.match(NUMBER);
      if (number !== null) return { kind: 'number', text: number };
      const constant = this.match(CONSTANT);
      if (constant !== null) return { kind: 'constant', text: constant };
    }
    this.at = start;
    return { kind: 'code', text: this.code() };
  }

  list(close: string, depth: number): { args: KarateValue[]; end: number } | null {
    const args: KarateValue[] = [];
    for (;;) {
      this.match(SPACE);
      if (this.text[this.at] === close) return { args, end: ++this.at };
      if (this.at >= this.text.length) return null;
      args.push(this.value(depth + 1));
      this.match(SPACE);
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== close) return null;
    }
  }

  private items(close: string, depth: number): KarateValue[] | null {
    this.at++;
    return this.list(close, depth)?.args ?? null;
  }

  private object(depth: number): KarateEntry[] | null {
    const entries: KarateEntry[] = [];
    this.at++;
    for (;;) {
      this.match(SPACE);
      if (this.text[this.at] === '}') {
        this.at++;
        return entries;
      }
      const at = this.at;
      const key = this.string() ?? this.match(BARE_KEY);
      this.match(SPACE);
      if (key === null || this.text[this.at] !== ':') return null;
      this.at++;
      entries.push({ key, value: this.value(depth + 1), at });
      this.match(SPACE);
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== '}') return null;
    }
  }

  /** Up to the comma or bracket that ends a value, past what is in brackets and quotes. */
  private code(): string {
    const start = this.at;
    let depth = 0;
    while (this.at < this.text.length) {
      const char = this.text[this.at];
      if (/["'`]/.test(char) && this.string() !== null) continue;
      if (/[([{]/.test(char)) depth++;
      else if (/[)\]}]/.test(char)) {
        if (depth === 0) break;
        depth--;
      } else if (char === ',' && depth === 0) break;
      this.at++;
    }
    return this.text.slice(start, this.at).trim();
  }

  private ends(): boolean {
    const { at } = this;
    this.match(SPACE);
    const ends = this.at >= this.text.length || /[,}\]):;]/.test(this.text[this.at]);
    this.at = at;
    return ends;
  }

  private string(): string | null {
    STRING.lastIndex = this.at;
    const match = STRING.exec(this.text);
    if (match === null) return null;
    this.at += match[0].length;
    const inner = match.at(1) ?? match.at(2) ?? match.at(3) ?? '';
    return inner.replace(/\\(?:u([\da-fA-F]{4})|(.))/gs, (_, hex: string | undefined, char: string) =>
      hex === undefined ? ({ n: '\n', t: '\t', r: '\r' }[char] ?? char) : String.fromCharCode(parseInt(hex, 16)),
    );
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }
}
