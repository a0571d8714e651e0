import type { Expression } from './program';

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

const MAX_PATTERN = 500;
const MAX_STEP = 1000;

/** Says that a text is a regular expression: anchors, groups with wildcards, classes. */
const REGEX_SIGNS = /^\^|\$$|\(\?[:<]|\(\.[*+]|\\[dwsDWS]|\[\^|\(\[|\.\*/;
/** A quantified group that holds a quantifier may take exponential time. */
const EXPLOSIVE = /\((?:[^()\\]|\\.){0,200}(?:[*+]|\{\d{0,4},\d{0,4}\})(?:[^()\\]|\\.){0,200}\)(?:[*+]|\{\d{0,4},)/;

const PLACEHOLDER = '<[^<>]{1,200}>';
const QUOTED = `"(?:[^"\\\\]|\\\\.){0,2000}"|'(?:[^'\\\\]|\\\\.){0,2000}'`;
const NUMBER = `[-+]?\\d[\\d.,]{0,40}|${PLACEHOLDER}`;
const TYPES: Readonly<Record<string, string>> = {
  int: NUMBER, float: NUMBER, double: NUMBER, long: NUMBER, short: NUMBER, byte: NUMBER, bigdecimal: NUMBER, biginteger: NUMBER, d: NUMBER, g: NUMBER, f: NUMBER, n: NUMBER,
  word: `[^\\s]{1,500}`, w: `\\w{1,500}|${PLACEHOLDER}`, string: QUOTED,
}; // prettier-ignore
/** A parameter of a type that the tests define themselves, or of none. */
const ANYTHING = `${QUOTED}|.{0,1000}?`;

/** The pattern that a step definition is given: an expression, a regular expression, or a `parse` template. Null for none. */
export function stepPattern(argument: Expression | undefined, language: string): StepPattern | null {
  if (argument?.kind === 'new' && argument.type === 'RegExp') {
    const [source] = argument.args;
    return source.kind === 'literal' ? fromRegex(source.text) : null;
  }
  if (argument?.kind !== 'literal' || argument.text.length > MAX_PATTERN) return null;
  const { text } = argument;
  const template = language === 'python' || /\{\w+:\w+\}/.test(text) || /<[\w ]+>/.test(text);
  return REGEX_SIGNS.test(text) && !template ? fromRegex(text) : fromExpression(text, language === 'python');
}

function fromRegex(source: string): StepPattern | null {
  if (source.length > MAX_PATTERN || EXPLOSIVE.test(source)) return null;
  // .NET's and Python's spelling of names; flags in front.
  const body = source.replace(/\(\?P</g, '(?<').replace(/^\(\?[a-z]{1,5}\)/, '').replace(/^\^/, '').replace(/\$$/, ''); // prettier-ignore
  const regex = compiled(body);
  return regex === null ? null : { match: matcher(regex), first: firstWord(body, /^[^\\()[\]{}.*+?|^$]{1,200}/) };
}

function fromExpression(text: string, literalParentheses: boolean): StepPattern | null {
  const names: (string | null)[] = [];
  let body = '';
  const part =
    /\{([^{}]{0,80})\}|<([\w ]{1,80})>|\\([(){}/\\<>])|\(([^(){}]{1,80})\)|(\S*[^\s(){}\\]\/[^\s(){}\\]\S*)|(.)/gsu;
  for (const [whole, braces, angle, escaped, optional, alternatives, char] of text.matchAll(part) as Iterable<
    (string | undefined)[]
  >) {
    if (braces !== undefined) {
      const [name, type = name] = braces.split(':');
      const known = Object.hasOwn(TYPES, type.toLowerCase());
      names.push(known && !braces.includes(':') ? null : name === '' ? null : name);
      body += `(${known ? TYPES[type.toLowerCase()] : ANYTHING})`;
    } else if (angle !== undefined) {
      names.push(angle);
      body += `(${ANYTHING})`;
    } else if (escaped !== undefined) body += escape(escaped);
    else if (optional !== undefined && !literalParentheses) body += `(?:${escape(optional)})?`;
    else if (alternatives !== undefined && !literalParentheses)
      body += `(?:${alternatives.split('/').map(escape).join('|')})`;
    else body += escape(char ?? whole ?? '');
  }
  const regex = compiled(body);
  return regex === null ? null : { match: matcher(regex, names), first: firstWord(text, /^[^{}()<>/\\]{1,200}/) };
}

function compiled(body: string): RegExp | null {
  try {
    return new RegExp(`^(?:${body})$`, 'dsu');
  } catch {
    try {
      return new RegExp(`^(?:${body})$`, 'ds');
    } catch {
      return null;
    }
  }
}

function matcher(regex: RegExp, names: readonly (string | null)[] = []): StepPattern['match'] {
  return (step) => {
    const found = step.length > MAX_STEP ? null : regex.exec(step);
    if (found === null) return null;
    const groups: Record<string, [number, number] | undefined> = found.indices?.groups ?? {};
    const byName = new Map(Object.entries(groups).map(([name, range]) => [range?.[0], name] as const));
    const given: StepArgument[] = [];
    for (let i = 1; i < found.length; i++) {
      const range = found.indices?.[i];
      const written = found.at(i);
      if (range === undefined || written === undefined) continue;
      const value =
        /^(["']).*\1$/s.test(written) && written.length > 1
          ? written.slice(1, -1).replace(/\\(["'\\])/g, '$1')
          : written;
      given.push({ value, start: range[0], end: range[1], name: names.at(i - 1) ?? byName.get(range[0]) ?? null });
    }
    return given;
  };
}

/** The first word of what stands in front of the first variable part, when it is whole. */
function firstWord(pattern: string, literal: RegExp): string | null {
  const fixed = literal.exec(pattern)?.[0] ?? '';
  return /^(\S+)\s/.exec(fixed)?.[1].toLowerCase() ?? (fixed === pattern && fixed !== '' ? fixed.toLowerCase() : null);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
