import { nameWords, singular } from '../fields/names';
import { memo } from '../memo';
import { ABBREVIATIONS, COLUMN_SYNONYMS, OWNERS, TABLE_PREFIXES, TABLE_SUFFIXES, TABLE_SYNONYMS } from './synonyms';

/** A name as the mapper compares it. All but `raw` are of words in lower case. */
export interface ComparedName {
  raw: string;
  /** The words run together: what `First Name`, `first_name` and `FirstName` have in common. */
  joined: string;
  /** Short forms written out, in the singular. */
  words: readonly string[];
  /** Those run together. */
  plain: string;
  /** The name that stands for all that mean the same. */
  canonical: string;
}

export const columnNameOf = memo((name: string): ComparedName => {
  const given = wordsOf(name);
  if (given[0] === 'e' && given[1]?.startsWith('mail')) given.splice(0, 2, given[1].replace(/^mail/, 'email'));
  const words = given.map(writtenOut);
  return compared(name, given, words, COLUMN_SYNONYMS);
});

/** The part after the schema; `tbl_`, `app_` and the like are no part of what a table is called. */
export const tableNameOf = memo((name: string): ComparedName => {
  const given = wordsOf(name.slice(name.lastIndexOf('.') + 1));
  let words = given;
  while (words.length > 1 && TABLE_PREFIXES.has(words[0])) words = words.slice(1);
  while (words.length > 1 && TABLE_SUFFIXES.has(words.at(-1)!)) words = words.slice(0, -1);
  // `tblCustomers` is two words, `tblcustomers` one.
  const stuck = /^(?:tbl|tab)_?(\p{L}{3,})$/u.exec(words.length === 1 ? words[0] : '');
  if (stuck !== null) words = [stuck[1]];
  return compared(name, given, words.map(singularOf), TABLE_SYNONYMS);
});

/**
 * A column's name without its owner: `user_email`, `usr_email` and `u_email` in `users` are `email`. Null when there is
 * no owner in front.
 */
export function withoutOwner(column: ComparedName, table: ComparedName): ComparedName | null {
  const { words } = column;
  const owner = table.words;
  const isOwner = (prefix: readonly string[]): boolean =>
    prefix.length === owner.length && prefix.every((word, at) => singular(word) === owner[at]);
  let rest: readonly string[] | null = null;
  if (words.length > owner.length && isOwner(words.slice(0, owner.length))) rest = words.slice(owner.length);
  else if (words.length > 1 && (singular(words[0]) === owner.at(-1) || isShortFor(words[0], owner)))
    rest = words.slice(1);
  else if (words.length > 1 && OWNERS.has(words[0]) && OWNERS.has(owner.at(-1) ?? '')) rest = words.slice(1);
  return rest === null ? null : columnNameOf(rest.join('_'));
}

/** `c` and `cu` for `customer`, `oi` for `order_item`, `usr` for `user`. */
function isShortFor(short: string, owner: readonly string[]): boolean {
  const last = owner.at(-1);
  if (last === undefined || short.length > 4 || !/^[a-z]+$/.test(short)) return false;
  if (owner.length > 1 && short === owner.map((word) => word[0]).join('')) return true;
  if (short.length === 1) return owner.length === 1 && last.startsWith(short);
  return short[0] === last[0] && isWithin(short, last) && short !== last && short.length < last.length;
}

/** Whether the letters of one stand in the other, in order. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
}

const singularOf = memo((word: string): string => singular(writtenOut(word)));

/** Most names in databases are written so, and quickly taken apart. */
const wordsOf = (name: string): string[] =>
  /^[a-z0-9_]{1,63}$/.test(name) ? name.split('_').filter((word) => word !== '') : [...nameWords(name)];

const writtenOut = (word: string): string => ABBREVIATIONS.get(word) ?? word;

function compared(
  raw: string,
  given: readonly string[],
  words: readonly string[],
  synonyms: ReadonlyMap<string, string>,
): ComparedName {
  const plain = words.join('');
  const joined = given.join('');
  return { raw, joined, words, plain, canonical: synonyms.get(plain) ?? synonyms.get(joined) ?? plain };
}
