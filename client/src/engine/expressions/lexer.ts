/** Why a text is no expression, and where. */
export class ParseFailure extends Error {
  constructor(
    message: string,
    /** Characters before the one that was not understood. */
    readonly position: number,
  ) {
    super(message);
  }
}

export interface Token {
  type: 'word' | 'name' | 'text' | 'bits' | 'number' | 'sign' | 'operator' | 'end';
  /** Words in lower case; names and texts without quotes. */
  text: string;
  start: number;
}

const SPACE = /(?:\s+|--[^\n]*)+/uy;
const NUMBER = /(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const WORD = /[\p{L}_\u{80}-\u{10ffff}][\p{L}\p{N}_$\u{80}-\u{10ffff}]*/uy;
const DOLLAR = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const OPERATOR = /[-+*/<>=~!@#%^&|`?]+/y;
const SIGN = /::|:=|\.\.|[()[\],.:;]/y;
/** Only with one of these may an operator end on + or -. */
const SPECIAL = /[~!@#%^&|`?]/;

/** The tokens of an expression, the last of them the end. Throws ParseFailure. */
export function tokenise(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0] ?? null;
  };
  while (at < sql.length) {
    const start = at;
    const space = match(SPACE);
    if (space !== null) {
      at += space.length;
      continue;
    }
    if (sql.startsWith('/*', at)) {
      at = endOfComment(sql, at);
      continue;
    }
    const quoted = quotedAt(sql, at);
    if (quoted !== null) {
      tokens.push({ type: quoted.type, text: quoted.text, start });
      at = quoted.end;
      continue;
    }
    const dollar = match(DOLLAR);
    if (dollar !== null) {
      const end = sql.indexOf(dollar, at + dollar.length);
      if (end < 0) throw new ParseFailure(`The text that ${dollar} begins has no end`, start);
      tokens.push({ type: 'text', text: sql.slice(at + dollar.length, end), start });
      at = end + dollar.length;
      continue;
    }
    const number = match(NUMBER);
    if (number !== null) {
      // `1..2` is no number with a point.
      const text = number.endsWith('.') && sql[at + number.length] === '.' ? number.slice(0, -1) : number;
      tokens.push({ type: 'number', text: text.replaceAll('_', ''), start });
      at += text.length;
      continue;
    }
    const word = match(WORD);
    if (word !== null) {
      tokens.push({ type: 'word', text: word.toLowerCase(), start });
      at += word.length;
      continue;
    }
    const sign = match(SIGN);
    const operator = sign === null ? operatorOf(match(OPERATOR)) : null;
    const text = sign ?? operator;
    if (text === null) throw new ParseFailure(`${JSON.stringify(sql.slice(at, at + 1))} is not understood`, start);
    tokens.push({ type: sign === null ? 'operator' : 'sign', text, start });
    at += text.length;
  }
  tokens.push({ type: 'end', text: '', start: sql.length });
  return tokens;
}

function operatorOf(run: string | null): string | null {
  if (run === null) return null;
  const comment = run.search(/--|\/\*/);
  let operator = comment > 0 ? run.slice(0, comment) : run;
  while (operator.length > 1 && /[-+]$/.test(operator) && !SPECIAL.test(operator)) operator = operator.slice(0, -1);
  return operator;
}

function endOfComment(sql: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sql.length; at++) {
    if (sql.startsWith('/*', at)) {
      depth++;
      at++;
    } else if (sql.startsWith('*/', at)) {
      at++;
      if (--depth === 0) return at + 1;
    }
  }
  throw new ParseFailure('The comment has no end', start);
}

const PREFIX = /(?:[eEnNbBxX]|[uU]&)?(?=')|(?:[uU]&)?(?=")/y;

/** A text or name in quotes, whatever stands before its first quote. */
function quotedAt(sql: string, start: number): { type: Token['type']; text: string; end: number } | null {
  PREFIX.lastIndex = start;
  const match = PREFIX.exec(sql);
  if (match === null) return null;
  const prefix = match[0].toLowerCase();
  const open = start + prefix.length;
  const quote = sql[open];
  let body = '';
  let at = open + 1;
  for (;;) {
    if (at >= sql.length) throw new ParseFailure(`The ${quote} has no other that ends it`, start);
    const escaped = prefix === 'e' && sql[at] === '\\' && at + 1 < sql.length;
    if (!escaped && sql[at] === quote && sql[at + 1] !== quote) break;
    const taken = escaped ? 2 : 1;
    body += sql.slice(at, at + taken);
    at += !escaped && sql[at] === quote ? 2 : taken;
  }
  if (quote === '"' && body === '') throw new ParseFailure('A name has a character at least', start);
  const text = unescaped(prefix, body, start);
  const type = quote === '"' ? 'name' : prefix === 'b' || prefix === 'x' ? 'bits' : 'text';
  return { type, text, end: at + 1 };
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function unescaped(prefix: string, body: string, start: number): string {
  switch (prefix) {
    case 'e':
      return body.replace(
        /\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g,
        (whole, octal?: string, hex?: string, four?: string, eight?: string, letter?: string) => {
          if (letter !== undefined) return ESCAPES[letter] ?? letter;
          const code = octal === undefined ? parseInt(hex ?? four ?? eight ?? '', 16) : parseInt(octal, 8);
          return code > 0x10ffff ? whole : String.fromCodePoint(code);
        },
      );
    case 'u&':
      return body.replace(/\\(?:([\da-f]{4})|\+([\da-f]{6})|(\\))/gi, (whole, four?: string, six?: string) => {
        const code = parseInt(four ?? six ?? '5c', 16);
        return code > 0x10ffff ? whole : String.fromCodePoint(code);
      });
    case 'b':
      if (/[^01]/.test(body)) throw new ParseFailure(`B'${body}' has more than binary digits`, start);
      return body;
    case 'x':
      if (/[^\da-f]/i.test(body)) throw new ParseFailure(`X'${body}' has more than hexadecimal digits`, start);
      return Array.from(body, (digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
    default:
      return body;
  }
}
