import { type Dialect, literal, PatternFailure, readRegex, sequence, type Regex } from './syntax';

/**
 * What a class holds, and what its negation leaves out. Whether a letter beyond ASCII is one depends on the database's
 * locale, so it is taken for none where one is wanted, and for one where none is.
 */
const NAMED: Readonly<Record<string, readonly [within: string, beyond: string]>> = {
  alpha: ['A-Za-z', '\\p{L}'],
  alnum: ['A-Za-z0-9', '\\p{L}\\p{N}'],
  digit: ['0-9', '\\p{Nd}'],
  lower: ['a-z', '\\p{Ll}'],
  upper: ['A-Z', '\\p{Lu}'],
  space: [' \\t\\n\\r\\f\\v', '\\s'],
  blank: [' \\t', '\\s'],
  punct: ['!-\\/:-@\\[-`\\{-~', '\\p{P}\\p{S}'],
  xdigit: ['0-9A-Fa-f', '0-9A-Fa-f'],
  cntrl: ['\\x00-\\x1f\\x7f', '\\p{Cc}'],
  print: [' -~', ' -~\\p{L}\\p{N}\\p{P}\\p{S}'],
  graph: ['!-~', '!-~\\p{L}\\p{N}\\p{P}\\p{S}'],
  word: ['A-Za-z0-9_', '\\p{L}\\p{N}_'],
};
const SHORT: Readonly<Record<string, string>> = { d: 'digit', w: 'word', s: 'space' };
const CONTROL: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  B: '\\',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const ASSERTIONS: Readonly<Record<string, (Regex & { type: 'assertion' })['what']>> = {
  m: 'word start',
  M: 'word end',
  y: 'boundary',
  Y: 'no boundary',
  A: 'start',
  Z: 'end',
};

const DIALECT: Dialect = { bareBraces: true, bracket, escape };

function escape(pattern: string, at: number): { regex: Regex; end: number } {
  const character = pattern.charAt(at + 1);
  if (character === '') throw new PatternFailure('a backslash ends it');
  if (Object.hasOwn(ASSERTIONS, character))
    return { regex: { type: 'assertion', what: ASSERTIONS[character] }, end: at + 2 };
  const short = SHORT[character.toLowerCase()] as string | undefined;
  if (short !== undefined) {
    const [within, beyond] = NAMED[short];
    return {
      regex: { type: 'set', source: character === character.toLowerCase() ? `[${within}]` : `[^${beyond}]` },
      end: at + 2,
    };
  }
  const back = /^\\([1-9])/.exec(pattern.slice(at, at + 2));
  if (back !== null) return { regex: { type: 'reference', to: back[1] }, end: at + 2 };
  const { text, end } = characterEscape(pattern, at);
  return { regex: literal(text), end };
}

/** An escape that is one character. */
function characterEscape(pattern: string, at: number): { text: string; end: number } {
  const code = /^\\(?:x([\da-fA-F]{1,6})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(0[0-7]{0,2})|c(.))/.exec(
    pattern.slice(at, at + 11),
  );
  if (code !== null) {
    const [text, hex, four, eight, octal, control] = code as (string | undefined)[];
    const point =
      control !== undefined
        ? control.charCodeAt(0) % 32
        : octal !== undefined
          ? parseInt(octal, 8)
          : parseInt(hex ?? four ?? eight ?? '0', 16);
    if (point > 0x10ffff) throw new PatternFailure('there is no such character');
    return { text: String.fromCodePoint(point), end: at + text!.length };
  }
  const character = String.fromCodePoint(pattern.codePointAt(at + 1)!);
  if (Object.hasOwn(CONTROL, character)) return { text: CONTROL[character], end: at + 2 };
  if (/[A-Za-z0-9]/.test(character)) throw new PatternFailure(`\\${character} is not known`);
  return { text: character, end: at + 1 + character.length };
}

const inClass = (character: string): string => (/[\\\]^[-]/.test(character) ? `\\${character}` : character);

/** `[^a-z[:digit:]_]` */
function bracket(pattern: string, start: number): { regex: Regex; end: number } {
  for (const [text, what] of [
    ['[[:<:]]', 'word start'],
    ['[[:>:]]', 'word end'],
  ] as const) {
    if (pattern.startsWith(text, start)) return { regex: { type: 'assertion', what }, end: start + text.length };
  }
  const negated = pattern[start + 1] === '^';
  let at = start + (negated ? 2 : 1);
  let source = '';
  for (let isFirst = true; ; isFirst = false) {
    if (at >= pattern.length) throw new PatternFailure('a class is not closed');
    if (pattern[at] === ']' && !isFirst) break;
    const named = /^\[:(\w+):\]/.exec(pattern.slice(at, at + 12)) ?? /^\\([dswDSW])/.exec(pattern.slice(at, at + 2));
    if (named !== null) {
      source += namedClass(named[1], negated);
      at += named[0].length;
      continue;
    }
    const from = element(pattern, at);
    at = from.end;
    const isRange = pattern[at] === '-' && at + 1 < pattern.length && pattern[at + 1] !== ']';
    if (!isRange) {
      source += inClass(from.text);
      continue;
    }
    const to = element(pattern, at + 1);
    at = to.end;
    if (to.text.codePointAt(0)! < from.text.codePointAt(0)!) throw new PatternFailure('a range ends before it begins');
    source += `${inClass(from.text)}-${inClass(to.text)}`;
  }
  return { regex: { type: 'set', source: `[${negated ? '^' : ''}${source}]` }, end: at + 1 };
}

function namedClass(name: string, negated: boolean): string {
  if (/^[DSW]$/.test(name)) return `\\${name}`;
  const full = SHORT[name] ?? name;
  if (!Object.hasOwn(NAMED, full)) throw new PatternFailure(`the class ${name} is not known`);
  return NAMED[full][negated ? 1 : 0];
}

/** One character of a class: itself, `[.x.]`, `[=x=]` or an escape. */
function element(pattern: string, at: number): { text: string; end: number } {
  const collating = /^\[([.=])(.)\1\]/su.exec(pattern.slice(at, at + 7));
  if (collating !== null) return { text: collating[2], end: at + collating[0].length };
  if (/^\[[.=:]/.test(pattern.slice(at, at + 2))) throw new PatternFailure('a collating element is not known');
  if (pattern[at] === '\\') return characterEscape(pattern, at);
  const text = String.fromCodePoint(pattern.codePointAt(at)!);
  return { text, end: at + text.length };
}

export interface PosixPattern {
  regex: Regex;
  ignoreCase: boolean;
}

/** Reads a pattern as PostgreSQL's `~` does (an "advanced" regular expression). Throws PatternFailure. */
export function readPosix(pattern: string, ignoreCase: boolean): PosixPattern {
  if (pattern.startsWith('***=')) return { regex: sequence(pattern.slice(4)), ignoreCase };
  let rest = pattern.startsWith('***:') ? pattern.slice(4) : pattern;
  const options = /^\(\?([bceimnpqstwx]+)\)/.exec(rest);
  let ignore = ignoreCase;
  let isLiteral = false;
  if (options !== null) {
    rest = rest.slice(options[0].length);
    for (const option of options[1]) {
      if (option === 'i') ignore = true;
      else if (option === 'c') ignore = false;
      else if (option === 'q') isLiteral = true;
      else if (!'est'.includes(option)) throw new PatternFailure(`the option ${option} is not known`);
    }
  }
  return { regex: isLiteral ? sequence(rest) : readRegex(rest, DIALECT), ignoreCase: ignore };
}

/** A SIMILAR TO pattern as the regular expression that PostgreSQL makes of it. */
export function similarToPosix(pattern: string, escapeCharacter: string): string {
  let posix = '';
  let isEscaped = false;
  let isClass = false;
  for (const character of pattern) {
    if (isEscaped) {
      posix += `\\${character}`;
      isEscaped = false;
    } else if (character === escapeCharacter) isEscaped = true;
    else if (isClass) {
      if (character === ']') isClass = false;
      posix += character === '\\' ? '\\\\' : character;
    } else if (character === '[') {
      isClass = true;
      posix += character;
    } else if (character === '%') posix += '.*';
    else if (character === '_') posix += '.';
    else if (character === '(') posix += '(?:';
    else posix += '\\.^$'.includes(character) ? `\\${character}` : character;
  }
  return `^(?:${posix})$`;
}
