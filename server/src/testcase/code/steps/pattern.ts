import type { Expression } from '../program';

/** One argument of a step, as its definition's pattern finds it. Columns count UTF-16 units of the step's text. */
export interface StepArgument {
  /** Without the quotes of a `{string}`. */
  value: string;
  start: number;
  end: number;
  /** As the pattern calls it: `{email}` of behave, `<email>` of Gauge; null where only its place counts. */
  name: string | null;
}

export interface StepPattern {
  match(step: string): StepArgument[] | null;
  /** The first word, in small letters, that every step of this pattern begins with; null when it may begin with anything. */
  first: string | null;
}

/**
 * What a pattern is made of. Matching goes through the parts once and does not come back: an `any` ends where the parts
 * up to the next `any` first fit. So no pattern that somebody writes takes long, as a regular expression may.
 */
type Part =
  | { kind: 'text'; options: readonly string[] }
  /** `regex` is sticky. */
  /** `each`: so many letters at least, of a kind, so that less of what it takes fits as well. */
  | { kind: 'typed'; regex: RegExp; captured: boolean; name: string | null; each?: number }
  | { kind: 'any'; least: number; captured: boolean; name: string | null };

const MAX_PATTERN = 500;
const MAX_STEP = 1000;
/** A regular expression that is run as it is, with this many quantifiers, on a step of this length. */
const MAX_QUANTIFIERS = 3;
const MAX_STEP_OF_REGEX = 200;

/** Says that a text is a regular expression: anchors, groups with wildcards, classes. */
const REGEX_SIGNS = /^\^|\$$|\(\?[:<]|\(\.[*+]|\\[dwsDWS]|\[\^|\(\[|\.\*/;

const PLACEHOLDER = '<[^<>]{1,200}>';
const QUOTED = `"(?:[^"\\\\]|\\\\.){0,2000}"|'(?:[^'\\\\]|\\\\.){0,2000}'`;
const NUMBER = `[-+]?\\d[\\d.,]{0,40}|${PLACEHOLDER}`;
const NUMBERS =
  /^(?:int|float|double|long|short|byte|decimal|single|u?int(?:16|32|64)|bigdecimal|biginteger|d|g|f|n)$/i;

/** The pattern that a step definition is given: an expression, a regular expression, or a `parse` template. Null for none. */
export function stepPattern(argument: Expression | undefined, language: string): StepPattern | null {
  if (argument?.kind === 'new' && argument.type === 'RegExp') {
    const source = argument.args.at(0);
    return source?.kind === 'literal' ? fromRegex(source.text) : null;
  }
  if (argument?.kind !== 'literal' || argument.text.length > MAX_PATTERN) return null;
  const { text } = argument;
  const template = language === 'python' || /\{\w+:\w+\}/.test(text) || /<[\w ]*>/.test(text);
  if (REGEX_SIGNS.test(text) && !template) return fromRegex(text);
  const parts = expressionParts(text, language === 'python');
  return { match: (step) => matched(parts, step), first: firstWord(parts) };
}

function expressionParts(text: string, literalParentheses: boolean): Part[] {
  const parts: Part[] = [];
  const piece = /\{([^{}]{0,80})\}|<([\w ]{0,80})>|\\([(){}/\\<>])|\(([^(){}]{1,80})\)|(?<![^\s])([^\s(){}\\<>/]+(?:\/[^\s(){}\\<>/]+)+)(?![^\s])|(.)/gsu; // prettier-ignore
  for (const match of text.matchAll(piece)) {
    const [whole, braces, angle, escaped, optional, alternatives] = match as unknown as (string | undefined)[];
    if (braces !== undefined) parts.push(parameter(braces));
    // Gauge's: a text in quotes, or a parameter of a concept or table.
    else if (angle !== undefined)
      parts.push({ kind: 'typed', regex: sticky(`${QUOTED}|${PLACEHOLDER}`), captured: true, name: angle });
    else if (optional !== undefined && !literalParentheses) parts.push({ kind: 'text', options: [optional, ''] });
    else if (alternatives !== undefined && !literalParentheses)
      parts.push({ kind: 'text', options: longestFirst(alternatives.split('/')) });
    else add(parts, escaped ?? whole ?? '');
  }
  return parts;
}

/** `{int}`, `{string}`, `{}`, `{email}`, `{name:d}` */
function parameter(braces: string): Part {
  const [name, type = name] = braces.split(':');
  const typed = (source: string, called: string | null): Part => ({ kind: 'typed', regex: sticky(source), captured: true, name: called }); // prettier-ignore
  const called = braces.includes(':') && name !== '' ? name : null;
  if (NUMBERS.test(type)) return typed(NUMBER, called);
  // A column may hold the quotes.
  if (type === 'string') return typed(`${QUOTED}|${PLACEHOLDER}`, called);
  if (type === 'word') return typed('[^\\s]{1,500}', called);
  if (type === 'w') return typed(`\\w{1,500}|${PLACEHOLDER}`, called);
  return { kind: 'any', least: 0, captured: true, name: name === '' ? null : name };
}

/** Parts of regular expressions as steps have them; any other is run as it is, where it can't take long. */
const REGEX_PIECE =
  /\((?:\?P?<(\w{1,40})>|(\?:))?(?:(\.[*+]\??)|((?:\\[dwS]|\[(?:[^\]\\]|\\.){1,60}\]|-\??\\d)[*+]\??|-\?\\d\+)|([\w\p{L} ]{1,60}(?:\|[\w\p{L} ]{0,60}){0,20}))\)(\?)?|(\.[*+]\??)|((?:\\[dwS]|\[(?:[^\]\\]|\\.){1,60}\])[*+]\??)|\\([^\w\s]|\s)|(\\s[+*]?)|([\w\p{L} ,'":;!<>@%&#=~`/-])(\?)?/gsuy;

function fromRegex(source: string): StepPattern | null {
  if (source.length > MAX_PATTERN) return null;
  const body = source.replace(/^\(\?[a-z]{1,5}\)/, '').replace(/^\^/, '').replace(/(?<!\\)\$$/, ''); // prettier-ignore
  const parts = regexParts(body);
  if (parts !== null) return { match: (step) => matched(parts, step), first: firstWord(parts) };
  const quantifiers = body.replace(/\\./g, 'x').match(/[*+]|\{\d{0,4},\d{0,4}\}/g)?.length ?? 0;
  if (quantifiers > MAX_QUANTIFIERS || /\)(?:[*+]|\{)/.test(body)) return null;
  const regex = compiled(body.replace(/\(\?P</g, '(?<'));
  return regex === null
    ? null
    : { match: (step) => (step.length > MAX_STEP_OF_REGEX ? null : executed(regex, step)), first: null };
}

function regexParts(body: string): Part[] | null {
  const parts: Part[] = [];
  let at = 0;
  while (at < body.length) {
    REGEX_PIECE.lastIndex = at;
    const match = REGEX_PIECE.exec(body);
    if (match === null) return null;
    at = REGEX_PIECE.lastIndex;
    const [, name, uncaptured, wild, typed, options, optional, bareWild, bareTyped, escaped, space, char, charOptional] = match as unknown as (string | undefined)[]; // prettier-ignore
    const captured = uncaptured === undefined;
    const called = name ?? null;
    if (wild !== undefined) parts.push({ kind: 'any', least: wild.startsWith('.+') ? 1 : 0, captured, name: called });
    else if (typed !== undefined) {
      const regex = trySticky(`${typed.replace(/\?$/, '')}|${PLACEHOLDER}`);
      if (regex === null) return null;
      parts.push({ kind: 'typed', regex, captured, name: called, ...eachOf(typed) });
    } else if (options !== undefined) {
      const texts = longestFirst(options.split('|'));
      if (captured) {
        const source = [...texts, ...(optional === undefined ? [] : [''])].join('|');
        parts.push({ kind: 'typed', regex: sticky(source), captured: true, name: called });
      } else parts.push({ kind: 'text', options: optional === undefined ? texts : [...texts, ''] });
    } else if (bareWild !== undefined) parts.push({ kind: 'any', least: 0, captured: false, name: null });
    else if (bareTyped !== undefined) {
      const regex = trySticky(bareTyped.replace(/\?$/, ''));
      if (regex === null) return null;
      parts.push({ kind: 'typed', regex, captured: false, name: null, ...eachOf(bareTyped) });
    } else if (space !== undefined) add(parts, ' ');
    else if (charOptional !== undefined) parts.push({ kind: 'text', options: [char ?? '', ''] });
    else add(parts, escaped ?? char ?? '');
    if (optional !== undefined && options === undefined) return null;
  }
  return parts;
}

function add(parts: Part[], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'text' && last.options.length === 1)
    parts[parts.length - 1] = { kind: 'text', options: [last.options[0] + text] };
  else parts.push({ kind: 'text', options: [text] });
}

function matched(parts: readonly Part[], step: string): StepArgument[] | null {
  if (step.length > MAX_STEP) return null;
  const given: StepArgument[] = [];
  let at = 0;
  for (let i = 0; i <= parts.length;) {
    const wild = parts.at(i);
    const from = i < parts.length && wild?.kind === 'any' ? i + 1 : i;
    let to = from;
    while (to < parts.length && parts[to].kind !== 'any') to++;
    const isLast = to === parts.length;
    const first = from > i && wild?.kind === 'any' ? at + wild.least : at;
    const last = from > i ? step.length : first;
    let end = -1;
    let begin = first;
    const found: StepArgument[] = [];
    for (; begin <= last; begin++) {
      found.length = 0;
      end = run(parts, from, to, step, begin, found);
      if (end >= 0 && (!isLast || end === step.length)) break;
      end = -1;
    }
    if (end < 0) return null;
    if (from > i && wild?.kind === 'any' && wild.captured) given.push(argument(step, at, begin, wild.name));
    given.push(...found);
    at = end;
    if (isLast) return given;
    i = to;
  }
  return given;
}

/** Goes through parts that have one way to fit; gives where they end, or -1. */
function run(
  parts: readonly Part[],
  from: number,
  to: number,
  step: string,
  begin: number,
  found: StepArgument[],
): number {
  let at = begin;
  for (let i = from; i < to; i++) {
    const part = parts[i];
    if (part.kind === 'text') {
      const option = part.options.find((text) => step.startsWith(text, at));
      if (option === undefined) return -1;
      at += option.length;
    } else if (part.kind === 'typed') {
      part.regex.lastIndex = at;
      const match = part.regex.exec(step);
      if (match === null) return -1;
      const end = endOf(part, at, at + match[0].length, step, i + 1 < to ? parts[i + 1] : undefined);
      if (part.captured) found.push(argument(step, at, end, part.name));
      at = end;
    }
  }
  return at;
}

/** `'([^"]*)'` leaves the quote to what stands behind it. */
function endOf({ each }: Part & { kind: 'typed' }, start: number, end: number, step: string, next?: Part): number {
  const text = each !== undefined && next?.kind === 'text' && next.options.length === 1 ? next.options[0] : null;
  if (each === undefined || text === null || step.startsWith(text, end)) return end;
  const earlier = step.lastIndexOf(text, end - 1);
  return earlier < start + each ? end : earlier;
}

function eachOf(typed: string): { each?: number } {
  const least = /^(?:\[.*\]|\\[dwS])([*+])\??$/s.exec(typed)?.[1];
  return least === undefined ? {} : { each: least === '+' ? 1 : 0 };
}

function argument(step: string, start: number, end: number, name: string | null): StepArgument {
  const written = step.slice(start, end);
  const quoted = written.length > 1 && /^(["']).*\1$/s.test(written);
  return { value: quoted ? written.slice(1, -1).replace(/\\(["'\\])/g, '$1') : written, start, end, name };
}

function executed(regex: RegExp, step: string): StepArgument[] | null {
  const found = regex.exec(step);
  if (found === null) return null;
  const groups: Record<string, [number, number] | undefined> = found.indices?.groups ?? {};
  const byStart = new Map(Object.entries(groups).map(([name, range]) => [range?.[0], name] as const));
  const given: StepArgument[] = [];
  for (let i = 1; i < found.length; i++) {
    const range = found.indices?.[i];
    if (range !== undefined) given.push(argument(step, range[0], range[1], byStart.get(range[0]) ?? null));
  }
  return given;
}

/** `into` is tried before `in`. */
function longestFirst(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => b.length - a.length);
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'sy');
}

function trySticky(source: string): RegExp | null {
  try {
    return sticky(source);
  } catch {
    return null;
  }
}

function compiled(body: string): RegExp | null {
  try {
    return new RegExp(`^(?:${body})$`, 'ds');
  } catch {
    return null;
  }
}

/** The first word of what stands in front of the first variable part, when it is whole. */
function firstWord(parts: readonly Part[]): string | null {
  const first = parts.at(0);
  if (first?.kind !== 'text' || first.options.length !== 1) return null;
  const [fixed] = first.options;
  return /^(\S+)\s/.exec(fixed)?.[1].toLowerCase() ?? (parts.length === 1 ? fixed.toLowerCase() : null);
}
