/** A piece of a script, with the line that it begins in, from 1. */
export type ScriptPart =
  | { kind: 'statement'; text: string; line: number }
  /** A command of psql's: `\connect shop`. */
  | { kind: 'command'; text: string; line: number }
  /** The rows behind a COPY ... FROM stdin, which is a statement of its own before them. */
  | { kind: 'rows'; count: number; line: number };

/** Where something begins that is not plain text. */
const TOKEN = /'|"|`|--|\/\*|\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$|[;()\\]|[\p{L}_][\p{L}\p{N}_$]*/gu;
const COPY = /^copy\b[^;]*\bfrom\s+stdin\b/i;
const ROUTINE = /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i;

/**
 * The statements of a script, as psql would send them: quotes, comments, dollar quotes, bodies in BEGIN ATOMIC and rows
 * between are read as it reads them. Parts that are only comments are left out. Never throws: what is not closed goes on
 * to the end.
 */
export function* splitScript(script: string): Generator<ScriptPart> {
  const lines = new LineCounter(script);
  const token = new RegExp(TOKEN);
  let start = 0;
  let depth = 0;
  let blocks = 0;
  // Where the first word is: comments before it belong to no line of the statement.
  let first = -1;
  const taken = (end: number): string => script.slice(first, end).trim();
  const reset = (at: number): void => {
    start = at;
    first = -1;
    depth = 0;
    blocks = 0;
    token.lastIndex = at;
  };
  reset(script.startsWith('\uFEFF') ? 1 : 0);
  for (let match = token.exec(script); match !== null; match = token.exec(script)) {
    const [text] = match;
    const at = match.index;
    if (first < 0 && text !== '--' && text !== '/*') first = firstSign(script, start, at);
    switch (text) {
      case "'":
        token.lastIndex = endOfQuote(script, at);
        break;
      case '"':
      case '`':
        token.lastIndex = endOf(script, text, at + 1);
        break;
      case '--':
        if (first < 0 && script.slice(start, at).trim() !== '') first = firstSign(script, start, at);
        token.lastIndex = endOf(script, '\n', at);
        if (first < 0) start = token.lastIndex;
        break;
      case '/*':
        if (first < 0 && script.slice(start, at).trim() !== '') first = firstSign(script, start, at);
        token.lastIndex = endOfComment(script, at);
        if (first < 0) start = token.lastIndex;
        break;
      case '(':
        depth++;
        break;
      case ')':
        depth = Math.max(0, depth - 1);
        break;
      case '\\': {
        // Of psql's commands some end a statement: `SELECT ... \gexec`.
        const before = first >= 0 && first < at ? taken(at) : '';
        if (before !== '') yield { kind: 'statement', text: before, line: lines.at(first) };
        const end = endOf(script, '\n', at);
        yield { kind: 'command', text: script.slice(at, end).trim(), line: lines.at(at) };
        reset(end);
        break;
      }
      case ';': {
        if (depth > 0 || blocks > 0) break;
        const statement = taken(at);
        const line = lines.at(first);
        if (statement !== '') yield { kind: 'statement', text: statement, line };
        reset(at + 1);
        if (!COPY.test(statement)) break;
        const rows = endOf(script, '\n', at);
        const { end, count } = endOfRows(script, rows);
        yield { kind: 'rows', count, line: lines.at(rows) };
        reset(end);
        break;
      }
      default:
        if (text.startsWith('$')) token.lastIndex = endOf(script, text, at + text.length);
        else if (depth === 0) blocks += blockChange(script, first, at, text, blocks);
    }
  }
  if (first < 0) first = firstSign(script, start, script.length);
  const rest = first < script.length ? taken(script.length) : '';
  if (rest !== '') yield { kind: 'statement', text: rest, line: lines.at(first) };
}

/** A body in SQL has semicolons of its own: `BEGIN ATOMIC ... CASE ... END; END`. */
function blockChange(script: string, first: number, at: number, word: string, blocks: number): number {
  const lower = word.toLowerCase();
  if (lower !== 'begin' && lower !== 'case' && lower !== 'end') return 0;
  if (blocks === 0 && (lower !== 'begin' || !ROUTINE.test(script.slice(first, first + 60)))) return 0;
  if (blocks === 0) return /^begin\s+atomic\b/i.test(script.slice(at, at + 40)) ? 1 : 0;
  return lower === 'end' ? -1 : 1;
}

function firstSign(script: string, from: number, to: number): number {
  const offset = script.slice(from, to).search(/\S/);
  return offset < 0 ? to : from + offset;
}

/** Behind the next `text`, or the end. */
function endOf(script: string, text: string, from: number): number {
  const found = script.indexOf(text, from);
  return found < 0 ? script.length : found + text.length;
}

/** A quote in E'...' may be escaped; doubled it begins anew. */
function endOfQuote(script: string, at: number): number {
  const escaped = /(?:^|[^\p{L}\p{N}_$])e$/iu.test(script.slice(Math.max(0, at - 2), at));
  if (!escaped) return endOf(script, "'", at + 1);
  const end = /(?:[^'\\]|\\[\s\S])*'/y;
  end.lastIndex = at + 1;
  return end.test(script) ? end.lastIndex : script.length;
}

/** Comments lie in comments. */
function endOfComment(script: string, at: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = at + 2;
  let depth = 1;
  for (let match = mark.exec(script); match !== null; match = mark.exec(script)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return script.length;
}

/** Rows end with a line of `\.`. */
function endOfRows(script: string, from: number): { end: number; count: number } {
  let count = 0;
  let at = from;
  while (at < script.length) {
    const end = endOf(script, '\n', at);
    if (script.startsWith('\\.', at) && script.slice(at, end).trim() === '\\.') return { end, count };
    count++;
    at = end;
  }
  return { end: at, count };
}

/** Lines of places that are asked for in order. */
class LineCounter {
  #at = 0;
  #line = 1;

  constructor(private readonly script: string) {}

  at(place: number): number {
    for (let next = this.script.indexOf('\n', this.#at); next >= 0 && next < place;) {
      this.#line++;
      this.#at = next + 1;
      next = this.script.indexOf('\n', this.#at);
    }
    return this.#line;
  }
}
