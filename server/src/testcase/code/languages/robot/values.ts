import { SPREAD, type Expression, type NamedArgument, type Span } from '../../program';
import type { Cell } from './rows';
import { variableName } from './variable-name';

/** Variables in variables. */
const MAX_DEPTH = 5;
const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ['empty', ''],
  ['space', ' '],
  ['curdir', '.'],
  ['execdir', '.'],
  ['/', '/'],
  [':', ':'],
  ['\\n', '\n'],
]);

/** JSON that a cell holds; a template for a text is none. */
const MAX_JSON = 20_000;

function objectIn(text: string): object | null {
  if (!/^\{\s?"/.test(text) || !text.endsWith('}') || text.length > MAX_JSON) return null;
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}

/** Turns cells into expressions. One for each file: a variable has one name there, however it is spelt. */
export class Values {
  readonly #names = new Map<string, string>();

  /** `${User Name}`, `${USER_NAME}` and `${userName}` are one variable: `user_name`. */
  variable(written: string): string {
    const key = written.toLowerCase().replace(/[\s_]/g, '');
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = variableName(written);
    this.#names.set(key, name);
    return name;
  }

  of(cell: Cell): Expression {
    const written = objectIn(cell.text);
    if (written !== null) return this.object(written, cell, 0);
    return this.text(cell.text, cell.line, cell.column, 0);
  }

  /** What `{"name": "Ann"}` holds; all of it stands in its cell. */
  private object(value: unknown, cell: Cell, depth: number): Expression {
    const span = spanOf(cell);
    if (typeof value === 'string') return this.text(value, cell.line, cell.column, 0);
    if (typeof value === 'number') return { kind: 'literal', type: 'number', text: String(value), span };
    if (typeof value === 'boolean') return { kind: 'literal', type: 'boolean', text: String(value), span };
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return unknown(span);
    if (Array.isArray(value))
      return { kind: 'list', items: value.map((item) => this.object(item, cell, depth + 1)), span };
    const entries = Object.entries(value).map(([name, inner]) => ({
      name,
      value: this.object(inner, cell, depth + 1),
    }));
    return { kind: 'record', entries, span };
  }

  /** `name=value` cells as a record; where the names are variables, such as locators, as a list of pairs. */
  record(cells: readonly Cell[], span: Span): Expression {
    if (cells.length > 0 && cells.every(({ text }) => /^\$\{[^{}]{1,200}\}\s?=/.test(text)))
      return { kind: 'list', items: cells.map((cell) => this.pair(cell)), span };
    // `Create Dictionary  name  Ann  age  7`
    if (
      cells.length > 1 &&
      cells.length % 2 === 0 &&
      cells.every(({ text }) => !text.includes('=') && !text.startsWith('&'))
    )
      return {
        kind: 'record',
        entries: pairsOf(cells).map(([key, cell]) => ({ name: key.text, value: this.of(cell) })),
        span,
      };
    return { kind: 'record', entries: cells.flatMap((cell) => this.entry(cell) ?? []), span };
  }

  private pair(cell: Cell): Expression {
    const at = cell.text.indexOf('=');
    const key = this.of({ ...cell, text: cell.text.slice(0, at).trimEnd() });
    const value = this.of({ ...cell, text: cell.text.slice(at + 1), column: cell.column + at + 1 });
    return { kind: 'list', items: [key, value], span: spanOf(cell) };
  }

  entry(cell: Cell): NamedArgument | null {
    if (/^&\{[^{}]{1,200}\}$/.test(cell.text)) return { name: SPREAD, value: this.of(cell) };
    const at = cell.text.search(/(?<!\\)=/);
    if (at < 1) return null;
    return {
      name: cell.text.slice(0, at),
      value: this.of({ ...cell, text: cell.text.slice(at + 1), column: cell.column + at + 1 }),
    };
  }

  list(cells: readonly Cell[], span: Span): Expression {
    return { kind: 'list', items: cells.map((cell) => this.of(cell)), span };
  }

  private text(text: string, line: number, column: number, depth: number): Expression {
    const span: Span = { line, column, endLine: line, endColumn: column + text.length };
    const parts: Expression[] = [];
    let literal = '';
    let from = 0;
    const flush = (end: number): void => {
      if (literal === '') return;
      const own = { line, column: column + from, endLine: line, endColumn: column + end };
      parts.push({ kind: 'literal', type: 'string', text: literal, span: own });
      literal = '';
    };
    for (let i = 0; i < text.length;) {
      if (text[i] === '\\' && i + 1 < text.length) {
        const [char, length] = unescaped(text, i + 1);
        literal += char;
        i += 1 + length;
        continue;
      }
      const end = /[$@&%]/.test(text[i]) && text[i + 1] === '{' ? closing(text, i + 1) : -1;
      if (end < 0) {
        literal += text[i++];
        continue;
      }
      flush(i);
      const [value, after] = this.reference(text, i, end, line, column, depth);
      parts.push(value);
      i = from = after;
    }
    flush(text.length);
    if (parts.length === 1) return { ...parts[0], span };
    if (parts.length === 0) return { kind: 'literal', type: 'string', text: '', span };
    return { kind: 'join', parts, span };
  }

  /** `${name}` with the `[key]`s behind it, and where it ends. */
  private reference(
    text: string,
    at: number,
    end: number,
    line: number,
    column: number,
    depth: number,
  ): [Expression, number] {
    const spanTo = (after: number): Span => ({ line, column: column + at, endLine: line, endColumn: column + after });
    let value =
      text[at] === '%'
        ? unknown(spanTo(end))
        : (emptyOf(text.slice(at, end), spanTo(end)) ?? this.named(text.slice(at + 2, end - 1), spanTo(end)));
    let after = end;
    while (text[after] === '[' && depth < MAX_DEPTH) {
      const close = text.indexOf(']', after);
      if (close < 0) break;
      const key = this.text(text.slice(after + 1, close), line, column + after + 1, depth + 1);
      after = close + 1;
      const whole = key.kind === 'literal' && /^-?\d+$/.test(key.text) ? { ...key, type: 'number' as const } : key;
      value = { kind: 'index', object: value, key: whole, span: spanTo(after) };
    }
    return [value, after];
  }

  private keyed(name: string, keys: string, span: Span): Expression {
    let value: Expression = { kind: 'name', name: this.variable(name), span };
    for (const [, written] of keys.matchAll(/\[([^\]]*)\]/g)) {
      const quoted = /^["'](.*)["']$/.exec(written)?.[1];
      const key: Expression =
        quoted !== undefined
          ? this.text(quoted, span.line, span.column, 1)
          : written.startsWith('$')
            ? { kind: 'name', name: this.variable(written.slice(1)), span }
            : { kind: 'literal', type: 'number', text: written, span };
      value = { kind: 'index', object: value, key, span };
    }
    return value;
  }

  private named(name: string, span: Span): Expression {
    const constant = CONSTANTS.get(name.toLowerCase());
    if (constant !== undefined) return { kind: 'literal', type: 'string', text: constant, span };
    if (/^-?\d[\d.]*$/.test(name)) return { kind: 'literal', type: 'number', text: name, span };
    if (/^(?:true|false)$/i.test(name)) return { kind: 'literal', type: 'boolean', text: name.toLowerCase(), span };
    // `${body["address"][0]}`
    const keyed = /^(\w[\w ]{0,100})((?:\[(?:"[^"\]]{0,200}"|'[^'\]]{0,200}'|-?\d{1,4}|\$\w{1,60})\])+)$/.exec(name);
    if (keyed !== null) return this.keyed(keyed[1], keyed[2], span);
    // `${{ python }}`, `${NONE}` and names built of other names are known when the test runs.
    if (/^none$/i.test(name) || /[{}]/.test(name)) return unknown(span);
    const parts = /^([^.]{1,200})\.([\w.]{1,200})$/.exec(name);
    if (parts === null) return { kind: 'name', name: this.variable(name), span };
    let value: Expression = { kind: 'name', name: this.variable(parts[1]), span };
    for (const member of parts[2].split('.')) value = { kind: 'member', object: value, name: member, span };
    return value;
  }
}

/** `@{EMPTY}` and `&{EMPTY}` */
function emptyOf(written: string, span: Span): Expression | null {
  if (!/^[@&]\{empty\}$/i.test(written)) return null;
  return written.startsWith('@') ? { kind: 'list', items: [], span } : { kind: 'record', entries: [], span };
}

function pairsOf(cells: readonly Cell[]): [Cell, Cell][] {
  return Array.from({ length: cells.length / 2 }, (_, i): [Cell, Cell] => [cells[2 * i], cells[2 * i + 1]]);
}

export function spanOf(first: Cell, last: Cell = first): Span {
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column + last.text.length };
}

/** Of `${name}`, with `=` behind or not: `name` and the sigil; null for any other cell. */
export function assigned(text: string): { sigil: string; name: string } | null {
  const match = /^([$@&])\{([^{}]{1,200})\}(?:\[[^\]]{0,200}\])?\s?=?$/.exec(text);
  return match === null ? null : { sigil: match[1], name: match[2].replace(/:\s.*$/, '') };
}

export function unknown(span: Span, parts: Expression[] = []): Expression {
  return { kind: 'unknown', parts, span };
}

/** Past the brace that closes the one at `open`; -1 when none does. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return -1;
}

/** What stands behind a backslash, and how long that is: a key may be given by its code. */
function unescaped(text: string, at: number): [string, number] {
  const code = /^(?:x[\da-f]{2}|u[\da-f]{4})/i.exec(text.slice(at, at + 5))?.[0];
  if (code !== undefined) return [String.fromCharCode(parseInt(code.slice(1), 16)), code.length];
  const char = text[at];
  return [char === 'n' ? '\n' : char === 't' ? '\t' : char === 'r' ? '\r' : char, 1];
}
