import type { Expression } from '../program';
import { addText, argument, matchParts, type Part, type StepArguments } from './pattern-parts';
import { hasOpenGroup, longestFirst, PLACEHOLDER, regexParts, sticky } from './pattern-regex';

export interface StepPattern {
  match(step: string): StepArguments | null;
  /** The first word, in small letters, that every step of this pattern begins with; null when it may begin with anything. */
  first: string | null;
}

const MAX_PATTERN = 1000;
const MAX_STEP = 1000;
/** A regular expression that is run as it is, with this many quantifiers, on a step of this length. */
const MAX_QUANTIFIERS = 3;
const MAX_STEP_OF_REGEX = 200;

/** Says that a text is a regular expression: anchors, groups with wildcards, classes, alternatives. */
const REGEX_SIGNS = /^\^|\$$|\(\?[:<]|\(\.[*+]|\\[dwsDWS]|\[\^|\(\[|\.\*|\([^(){}<>|]{1,80}\||\)\?/;

const QUOTED = `"(?:[^"\\\\]|\\\\.){0,2000}"|'(?:[^'\\\\]|\\\\.){0,2000}'`;
const NUMBER = `[-+]?\\d[\\d.,]{0,40}|${PLACEHOLDER}`;
const NUMBERS =
  /^(?:int|float|double|long|short|byte|decimal|single|u?int(?:16|32|64)|bigdecimal|biginteger|d|g|f|n)$/i;

/** The pattern that a step definition is given: an expression, a regular expression, or a `parse` template. Null for none. */
export function stepPattern(given: Expression | undefined, language: string): StepPattern | null {
  if (given?.kind === 'new' && given.type === 'RegExp') {
    const source = given.args.at(0);
    return source?.kind === 'literal' ? fromRegex(source.text) : null;
  }
  if (given?.kind !== 'literal' || given.text.length > MAX_PATTERN) return null;
  const { text } = given;
  const template = language === 'python' || /\{\w+:\w+\}/.test(text) || /<[\w ]*>/.test(text);
  if (REGEX_SIGNS.test(text) && !template) return fromRegex(text);
  const parts = expressionParts(text, language === 'python');
  return { match: (step) => fitted(parts, step), first: firstWord(parts) };
}

const fitted = (parts: readonly Part[], step: string, longest = MAX_STEP): StepArguments | null =>
  step.length > longest ? null : matchParts(parts, step);

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
    else addText(parts, escaped ?? whole ?? '');
  }
  return parts;
}

/** `{int}`, `{string}`, `{}`, `{email}`, `{name:d}` */
function parameter(braces: string): Part {
  const [name, type = name] = braces.split(':');
  const typed = (source: string, called: string | null): Part => ({
    kind: 'typed',
    regex: sticky(source),
    captured: true,
    name: called,
  });
  const called = braces.includes(':') && name !== '' ? name : null;
  if (NUMBERS.test(type)) return typed(NUMBER, called);
  // A column may hold the quotes.
  if (type === 'string') return typed(`${QUOTED}|${PLACEHOLDER}`, called);
  if (type === 'word') return typed('[^\\s]{1,500}', called);
  if (type === 'w') return typed(`\\w{1,500}|${PLACEHOLDER}`, called);
  return { kind: 'any', least: 0, captured: true, name: name === '' ? null : name };
}

function fromRegex(source: string): StepPattern | null {
  if (source.length > MAX_PATTERN) return null;
  const body = source
    .replace(/^\(\?[a-z]{1,5}\)/, '')
    .replace(/^\^/, '')
    .replace(/(?<!\\)\$$/, '');
  const parts = regexParts(body);
  if (parts !== null) {
    const longest = hasOpenGroup(parts) ? MAX_STEP_OF_REGEX : MAX_STEP;
    return { match: (step) => fitted(parts, step, longest), first: firstWord(parts) };
  }
  const quantifiers = body.replace(/\\./g, 'x').match(/[*+]|\{\d{0,4},\d{0,4}\}/g)?.length ?? 0;
  if (quantifiers > MAX_QUANTIFIERS || /\)(?:[*+]|\{)/.test(body)) return null;
  const regex = compiled(body.replace(/\(\?P</g, '(?<'));
  return regex === null
    ? null
    : { match: (step) => (step.length > MAX_STEP_OF_REGEX ? null : executed(regex, step)), first: null };
}

function executed(regex: RegExp, step: string): StepArguments | null {
  const found = regex.exec(step);
  if (found === null) return null;
  const groups: Record<string, [number, number] | undefined> = found.indices?.groups ?? {};
  const byStart = new Map(Object.entries(groups).map(([name, range]) => [range?.[0], name] as const));
  return Array.from({ length: found.length - 1 }, (_, i) => {
    const range = found.indices?.at(i + 1);
    return range === undefined ? null : argument(step, range[0], range[1], byStart.get(range[0]) ?? null);
  });
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
