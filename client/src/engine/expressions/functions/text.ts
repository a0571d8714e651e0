import { createHash } from 'node:crypto';
import { regExpOf } from '../patterns';
import { textOfValue } from '../text-form';
import { EvaluationError, isList, isNumeric, toNumber, type Value } from '../value';
import type { SqlFunction } from './function';

type Present = NonNullable<Value>;

const textOf = (value: Present): string => textOfValue(value);
const wholeOf = (value: Present | undefined): number => (value !== undefined && isNumeric(value) ? toNumber(value) : 0);

function trimmed(start: boolean, end: boolean): SqlFunction {
  return (value, characters?: Present) => {
    const text = Array.from(textOf(value));
    const cut = new Set(characters === undefined ? ' ' : textOf(characters));
    let from = 0;
    let to = text.length;
    if (start) while (from < to && cut.has(text[from])) from++;
    if (end) while (to > from && cut.has(text[to - 1])) to--;
    return text.slice(from, to).join('');
  };
}

function substring(value: Present, from: Present, count?: Present): Value {
  if (!isNumeric(from)) {
    const match = regExpOf('~', textOf(from)).exec(textOf(value)) as (string | undefined)[] | null;
    return match === null ? null : ((match.length > 1 ? match[1] : match[0]) ?? null);
  }
  const start = wholeOf(from) - 1;
  if (count !== undefined && wholeOf(count) < 0) throw new EvaluationError('A length is not negative.');
  const end = count === undefined ? Infinity : start + wholeOf(count);
  return Array.from(textOf(value)).slice(Math.max(0, start), Math.max(0, end)).join('');
}

function padded(before: boolean): SqlFunction {
  return (value, length, fill?: Present) => {
    const text = Array.from(textOf(value));
    const wanted = Math.max(0, wholeOf(length));
    const filler = Array.from(fill === undefined ? ' ' : textOf(fill));
    if (text.length >= wanted || filler.length === 0) return text.slice(0, wanted).join('');
    const padding = Array.from({ length: wanted - text.length }, (_, index) => filler[index % filler.length]).join('');
    return before ? padding + text.join('') : text.join('') + padding;
  };
}

function splitPart(value: Present, separator: Present, index: Present): string {
  const parts = textOf(separator) === '' ? [textOf(value)] : textOf(value).split(textOf(separator));
  const place = wholeOf(index);
  if (place === 0) throw new EvaluationError('Parts are counted from 1.');
  return parts.at(place > 0 ? place - 1 : place) ?? '';
}

function regexpReplace(value: Present, pattern: Present, replacement: Present, options?: Present): string {
  const flags = options === undefined || isNumeric(options) ? '' : textOf(options);
  const expression = regExpOf(flags.includes('i') ? '~*' : '~', textOf(pattern), flags.includes('g') ? 'g' : '');
  const made = textOf(replacement)
    .replaceAll('$', '$$$$')
    .replace(/\\(?:([1-9])|(&)|(\\))/g, (_, group?: string, whole?: string) =>
      group !== undefined ? `$${group}` : whole === undefined ? '\\' : '$&',
    );
  return textOf(value).replace(expression, made);
}

function regexpMatch(value: Present, pattern: Present, options?: Present): Value {
  const isLoose = options !== undefined && textOf(options).includes('i');
  const match = regExpOf(isLoose ? '~*' : '~', textOf(pattern)).exec(textOf(value)) as (string | undefined)[] | null;
  if (match === null) return null;
  return (match.length > 1 ? match.slice(1) : match.slice(0, 1)).map((group) => group ?? null);
}

function regexpCount(value: Present, pattern: Present): bigint {
  return BigInt(Array.from(textOf(value).matchAll(regExpOf('~', textOf(pattern), 'g'))).length);
}

const characters = (value: Present): bigint => {
  const text = textOf(value);
  let count = text.length;
  for (let index = 0; index < text.length; index++) if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) count--;
  return BigInt(count);
};

/** Letter by letter: PostgreSQL makes no two of one. */
function upperOf(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length) return upper;
  return Array.from(text, (letter) =>
    letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter,
  ).join('');
}

/** null when any argument is. */
export const TEXT_FUNCTIONS: Readonly<Record<string, SqlFunction>> = {
  length: characters,
  char_length: characters,
  character_length: characters,
  octet_length: (value) => BigInt(Buffer.byteLength(textOf(value))),
  bit_length: (value) => BigInt(8 * Buffer.byteLength(textOf(value))),
  lower: (value) => textOf(value).toLowerCase(),
  upper: (value) => upperOf(textOf(value)),
  initcap: (value) =>
    textOf(value).replace(/[\p{L}\p{N}]+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()),
  btrim: trimmed(true, true),
  trim: trimmed(true, true),
  ltrim: trimmed(true, false),
  rtrim: trimmed(false, true),
  substring,
  substr: substring,
  position: (value, part) => placeOf(textOf(value), textOf(part)),
  strpos: (value, part) => placeOf(textOf(value), textOf(part)),
  left: (value, count) => Array.from(textOf(value)).slice(0, wholeOf(count)).join(''),
  right: (value, count) => {
    const text = Array.from(textOf(value));
    return text.slice(wholeOf(count) >= 0 ? Math.max(0, text.length - wholeOf(count)) : -wholeOf(count)).join('');
  },
  lpad: padded(true),
  rpad: padded(false),
  replace: (value, from, to) =>
    textOf(from) === '' ? textOf(value) : textOf(value).replaceAll(textOf(from), () => textOf(to)),
  translate: (value, from, to) => {
    const wanted = Array.from(textOf(to));
    const places = Array.from(textOf(from));
    return Array.from(textOf(value), (character) => {
      const place = places.indexOf(character);
      return place < 0 ? character : (wanted[place] ?? '');
    }).join('');
  },
  repeat: (value, count) => textOf(value).repeat(Math.min(10_000, Math.max(0, wholeOf(count)))),
  reverse: (value) => Array.from(textOf(value)).reverse().join(''),
  starts_with: (value, start) => textOf(value).startsWith(textOf(start)),
  split_part: splitPart,
  regexp_match: regexpMatch,
  regexp_replace: regexpReplace,
  regexp_like: (value, pattern, options) => regexpMatch(value, pattern, options) !== null,
  regexp_count: regexpCount,
  ascii: (value) => BigInt(textOf(value).codePointAt(0) ?? 0),
  chr: (value) => String.fromCodePoint(wholeOf(value)),
  md5: (value) => createHash('md5').update(textOf(value)).digest('hex'),
  to_hex: (value) => wholeOf(value).toString(16),
  string_to_array: (value, separator) => (textOf(value) === '' ? [] : textOf(value).split(textOf(separator))),
  array_to_string: (list, separator) =>
    (isList(list) ? list : []).flatMap((item) => (item === null ? [] : [textOf(item)])).join(textOf(separator)),
  text: textOf,
};

function placeOf(text: string, part: string): bigint {
  const at = text.indexOf(part);
  return at < 0 ? 0n : BigInt(Array.from(text.slice(0, at)).length + 1);
}
