import { classifyName } from '../fields/classify-field';
import { nameWords, singular } from '../fields/names';
import { known } from './known-names';
import { KNOWN_NOUNS, NOT_TABLES } from './table-nouns';
import type { Token } from './tokens';

/** Names that no quotes hold, in English. */

const MOST_NAMES = 4;
/** A name's part; `Ann's` owns what follows. */
const NAME = /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’-]*$/u;

/** `employee Carla Mendes`, `department Finance`: behind a thing or a field that people know. */
export function endOfEnglishName(tokens: readonly Token[], at: number, before: Token): number {
  let end = at;
  while (end < tokens.length && end < at + MOST_NAMES && isNamePart(tokens[end], end > at)) end++;
  const last = tokens.at(end - 1);
  if (end === at || last === undefined || /['’]s$/.test(last.text) || saysMore(last, isThing(before))) return at;
  const next = tokens.at(end);
  // `she names Piotr Lis as her substitute`, `a seat for Piotr Lis`
  const isPerson =
    end > at + 1 &&
    (/^(?:for|to|by|with|of)$/.test(before.text)
      ? !saysMore(last, true)
      : /^[a-z]{3,}$/.test(before.text) && next?.classes.has('as') === true);
  if (!takesName(before) && !isPerson) return at;
  return next?.kind === 'word' && (next.classes.has('field') || ON_PAGE.test(next.lower)) ? at : end;
}

const ON_PAGE = /^(?:button|link|tab|page|icon|menu|option|box|list|section|tile|card|screen|form|dialog|window|column|row)s?$/; // prettier-ignore

const isThing = ({ text }: Token): boolean => KNOWN_NOUNS.has(singular(text)) && !NOT_TABLES.has(text);

function takesName(token: Token): boolean {
  const { kind, text, classes } = token;
  // `an employee named Carla Mendes`
  if (classes.has('named')) return true;
  if (kind !== 'word' || !/^[a-z]{3,}$/.test(text) || (classes.size > 0 && !classes.has('who'))) return false;
  return isThing(token) || (known(text) && !SELF.test(text));
}

/** Names that say so themselves rather than what they are of. */
const SELF = /^(?:name|title|label|text|message|comment|description|date|time|email|address|password|username)$/;

function isNamePart({ kind, text, classes }: Token, goesOn: boolean): boolean {
  return kind === 'word' && classes.size === 0 && (NAME.test(text) || (goesOn && /^\p{Lu}{1,3}$/u.test(text)));
}

/** `customer Number`, `product Details`: a label whose words begin in capitals; behind a field, `role Manager` is none. */
function saysMore({ text, lower }: Token, isOfThing: boolean): boolean {
  if (PART.test(lower)) return true;
  return (
    isOfThing &&
    (known(lower) ||
      KNOWN_NOUNS.has(singular(lower)) ||
      NOT_TABLES.has(singular(lower)) ||
      (classifyName(nameWords(text))?.confidence ?? 0) >= 0.9)
  );
}

const PART = /^(?:names?|numbers?|codes?|types?|titles?|status|date|time|details?|info|information|id|description|address|email|price|amount|category|level|group)$/; // prettier-ignore
