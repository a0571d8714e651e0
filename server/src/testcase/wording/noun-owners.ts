import { isKnown } from './noun-words';
import { ADJECTIVES, NOT_TABLES } from './table-nouns';
import type { Token } from './tokens';

/** Whose a thing is, by the name that stands in front of it. */

/** `Ann's`; `the user's` is no name. */
export function isOwner({ kind, text }: Token): boolean {
  if (!text.endsWith('s')) return false;
  const name = /^(\p{Lu}[\p{L}-]{1,30})['’]s$/u.exec(text)?.[1];
  return kind === 'word' && name !== undefined && !isKnown(name.toLowerCase()) && !NOT_TABLES.has(name.toLowerCase());
}

/** Who is named as owner right before a noun: `Ann's order`, `"Ann"'s order`. */
export function ownerBefore(tokens: readonly Token[], start: number): string | null {
  const before = tokens.at(start - 1);
  if (start === 0 || before === undefined) return null;
  if (HOLDS.test(before.lower)) return holderOf(tokens.slice(0, start - 1));
  if (isOwner(before)) return before.text.replace(/['’]s$/, '');
  const value = start > 1 ? tokens[start - 2] : undefined;
  return /^['’]s$/.test(before.text) && value?.kind === 'value' ? value.text : null;
}

const HOLDS = /^(?:has|had|holds?|owns?|have)$/;

/** `Ann Lee has an account`: whose it is; `Admin has an account` names nobody. */
function holderOf(who: readonly Token[]): string | null {
  const isName = ({ kind, text, classes, lower }: Token): boolean =>
    kind === 'word' &&
    classes.size === 0 &&
    /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(text) &&
    !isKnown(lower) &&
    !NOT_TABLES.has(lower) &&
    !ADJECTIVES.has(lower);
  const [first] = who as [Token?];
  if (first === undefined || who.length > 3) return null;
  if (who.length === 1 && first.quoted) return first.text;
  return who.every(isName) ? who.map(({ text }) => text).join(' ') : null;
}
