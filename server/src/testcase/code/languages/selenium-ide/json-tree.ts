/** JSON with where each part stands: offsets into the text, `end` exclusive. */
export type JsonNode =
  | { kind: 'object'; members: JsonMember[]; start: number; end: number }
  | { kind: 'array'; items: JsonNode[]; start: number; end: number }
  /** `text` is a string's, unescaped, or a number's, `true`, `false` or `null` as written. */
  | { kind: 'string' | 'other'; text: string; start: number; end: number };

interface JsonMember {
  key: string;
  /** Of the key. */
  start: number;
  value: JsonNode;
}

interface JsonTree {
  /** What was read, up to the error if there is one; null when it is no JSON at all. */
  root: JsonNode | null;
  error: { message: string; offset: number } | null;
  /** 1-based. */
  lineOf: (offset: number) => number;
  columnOf: (offset: number) => number;
}

const MAX_DEPTH = 100;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const OTHER = /-?\d[\d.eE+-]*|true|false|null/y;
const SPACE = /[\s\ufeff]*/y;

/** Reads any text. What follows the first mistake is left out, what is open there is closed. */
export function readJsonTree(text: string): JsonTree {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const reader = new Reader(text);
  const root = reader.value(0);
  return { root, error: reader.error, lineOf, columnOf: (offset) => offset - starts[lineOf(offset) - 1] };
}

/** Of an object; null for none. */
export function member(node: JsonNode | null | undefined, key: string): JsonNode | null {
  return node?.kind === 'object' ? (node.members.find((candidate) => candidate.key === key)?.value ?? null) : null;
}

export function items(node: JsonNode | null | undefined): JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

export function textOf(node: JsonNode | null | undefined): string | null {
  return node?.kind === 'string' ? node.text : null;
}

class Reader {
  error: JsonTree['error'] = null;
  private at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): JsonNode | null {
    this.match(SPACE);
    const start = this.at;
    const char = this.text.at(start);
    if (char === '{' && depth < MAX_DEPTH) return this.object(start, depth);
    if (char === '[' && depth < MAX_DEPTH) return this.array(start, depth);
    const string = this.string();
    if (string !== null) return { kind: 'string', text: string, start, end: this.at };
    const other = this.match(OTHER);
    if (other !== null) return { kind: 'other', text: other, start, end: this.at };
    return this.fail(depth < MAX_DEPTH ? 'a value is missing' : 'it is nested too deeply');
  }

  private object(start: number, depth: number): JsonNode {
    const members: JsonMember[] = [];
    this.at++;
    while (!this.closes('}')) {
      const at = this.at;
      const key = this.string();
      this.match(SPACE);
      if (key === null || this.text[this.at] !== ':') {
        this.fail('a key is missing');
        break;
      }
      this.at++;
      const value = this.value(depth + 1);
      if (value !== null) members.push({ key, start: at, value });
      if (!this.separates('}')) break;
    }
    return { kind: 'object', members, start, end: this.at };
  }

  private array(start: number, depth: number): JsonNode {
    const found: JsonNode[] = [];
    this.at++;
    while (!this.closes(']')) {
      const value = this.value(depth + 1);
      if (value !== null) found.push(value);
      if (!this.separates(']')) break;
    }
    return { kind: 'array', items: found, start, end: this.at };
  }

  private closes(bracket: string): boolean {
    if (this.error !== null) return true;
    this.match(SPACE);
    if (this.text[this.at] !== bracket) return false;
    this.at++;
    return true;
  }

  /** Past a comma; false after the mistake that it is if neither it nor the end stands there. */
  private separates(bracket: string): boolean {
    if (this.error !== null) return false;
    this.match(SPACE);
    if (this.text[this.at] === ',') this.at++;
    else if (this.text[this.at] !== bracket) {
      this.fail(`"," or "${bracket}" is missing`);
      return false;
    }
    return true;
  }

  private string(): string | null {
    const written = this.match(STRING);
    if (written === null) return null;
    try {
      return JSON.parse(written) as string;
    } catch {
      return written.slice(1, -1);
    }
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private fail(message: string): null {
    this.error ??= { message, offset: Math.min(this.at, Math.max(0, this.text.length - 1)) };
    return null;
  }
}
