import { tableName } from '../../fields/names';
import { isKindOf, kindField } from '../spoken/kinds';
import type { Token } from '../tokens';
import { isDeterminer, textOf } from '../token-kinds';
import { isCap, isNoun, lowerAt, nameOf, phraseBefore, type PlainSlot } from './scan';
import { CHANGES, COLORS, MAKES, NAMED_BEHIND, NAMED_IN_FRONT, OF_PROGRAM, PRESCRIBES, STREET, DOSED } from './words';

/** Plain words that are values: `the Network team`, `with reason Duplicate`, `a silver Honda Civic`, `14 Mill Lane`. */

interface PlainName {
  slots: PlainSlot[];
  end: number;
}

export function nameAt(tokens: readonly Token[], i: number): PlainName | null {
  const token = tokens[i];
  if (token.quoted) return null;
  return (
    streetAt(tokens, i) ??
    vehicleAt(tokens, i) ??
    inFrontAt(tokens, i) ??
    behindAt(tokens, i) ??
    changedAt(tokens, i) ??
    placeAt(tokens, i) ??
    medicineAt(tokens, i) ??
    kindAt(tokens, i)
  );
}

const one = (label: string, value: string, end: number, reason: string): PlainName => ({
  slots: [{ label, value, sure: true, reason }],
  end,
});

/** `14b Corporation Road`, `22 High Street` */
function streetAt(tokens: readonly Token[], i: number): PlainName | null {
  if (!/^\d{1,4}[a-z]?$/i.test(tokens[i].text) || !isCap(tokens.at(i + 1))) return null;
  for (let end = i + 2; end < Math.min(tokens.length, i + 5); end++) {
    if (!isCap(tokens[end]) && !STREET.test(tokens[end].text)) return null;
    if (STREET.test(tokens[end].text)) return one('address', textOf(tokens.slice(i, end + 1)), end + 1, 'a street and its number'); // prettier-ignore
  }
  return null;
}

/** `a grey Vauxhall Corsa`, `a Ford Transit` */
function vehicleAt(tokens: readonly Token[], i: number): PlainName | null {
  const make = tokens[i].kind === 'word' ? i : -1;
  const parts = make < 0 ? tokens[i].text.split(' ') : [tokens[i].text];
  if (!MAKES.test(parts[0])) return null;
  let end = i + 1;
  while (end < tokens.length && end < i + 3 && (isCap(tokens[end]) || /^[A-Z]?\d{1,3}[A-Z]?$/.test(tokens[end].text))) end++; // prettier-ignore
  const isDetermined =
    i > 0 && (isDeterminer(tokens[i - 1]) || COLORS.test(lowerAt(tokens, i - 1)) || parts.length > 1);
  if (!isDetermined || /^(?:page|site|website|team|office)$/.test(lowerAt(tokens, end))) return null;
  const slots: PlainSlot[] = [];
  if (COLORS.test(lowerAt(tokens, i - 1)))
    slots.push({ label: 'color', value: tokens[i - 1].text, sure: true, reason: 'its colour' });
  slots.push({ label: 'vehicle', value: textOf(tokens.slice(i, end)), sure: true, reason: 'a make and its model' });
  return { slots, end };
}

/** `the Network team`, `a Gold membership`, `the Unlimited Plus tariff` */
function inFrontAt(tokens: readonly Token[], i: number): PlainName | null {
  if (i === 0 || !isCap(tokens[i]) || !isDeterminer(tokens[i - 1])) return null;
  let end = i;
  while (end < tokens.length && end < i + 3 && isCap(tokens[end]) && tokens[end].classes.size === 0) end++;
  const noun = tokens.at(end);
  if (end === i + 1 && isKindOf(tokens[i].lower, noun?.lower ?? '')) return null;
  if (end === i || noun?.kind !== 'word' || !NAMED_IN_FRONT.test(noun.lower) || noun.lower !== noun.text) return null;
  if (OF_PROGRAM.test(lowerAt(tokens, end + 1)) || /^(?:list|screen|details|settings|name)$/.test(lowerAt(tokens, end + 1))) return null; // prettier-ignore
  return one(noun.lower, textOf(tokens.slice(i, end)), end + 1, `which ${noun.lower} it is`);
}

/** `with reason Duplicate`, `to stage Second interview`, `the post of Site Manager` */
function behindAt(tokens: readonly Token[], i: number): PlainName | null {
  const token = tokens[i];
  const isName = token.kind === 'value' ? /^\p{Lu}\p{L}+(?: \p{L}+)*$/u.test(token.text) : isCap(token) || /^[A-Z][+-]?$/.test(token.text); // prettier-ignore
  if (!isName || i < 2) return null;
  const of = lowerAt(tokens, i - 1) === 'of' ? 1 : 0;
  const noun = tokens[i - 1 - of];
  if (!NAMED_BEHIND.test(noun.lower) || noun.text !== noun.lower) return null;
  // `I type Ann`
  if (tokens.at(i - 2 - of)?.classes.has('who') === true) return null;
  const end = endOfName(tokens, i);
  if (OF_PROGRAM.test(lowerAt(tokens, end)) || /^(?:list|field|screen|form|option|section|details)$/.test(lowerAt(tokens, end))) return null; // prettier-ignore
  if (end < tokens.length && isNoun(tokens[end]) && !/(?:s|ed)$/.test(tokens[end].lower)) return null;
  const phrase = phraseBefore(tokens, i - of, 2);
  const isCompound = phrase !== null && phrase.words.length === 2 && phrase.words[0].classes.size === 0;
  return one(isCompound ? nameOf(phrase) : noun.text, textOf(tokens.slice(i, end)), end, `which ${noun.text} it is`);
}

/** Words in capitals, and a small one behind the first where nothing else is said: `Email only`, `Second interview`. */
function endOfName(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  while (end < tokens.length && end < i + 4 && (isCap(tokens[end]) || tokens[end].kind === 'value') && tokens[end].classes.size === 0 && !tokens[end].quoted) end++; // prettier-ignore
  const last = tokens.at(end);
  return end === tokens.length - 1 && last?.kind === 'word' && /^\p{Ll}{3,}$/u.test(last.text) ? end + 1 : end;
}

/** `changes the contact preference to Email only` */
function changedAt(tokens: readonly Token[], i: number): PlainName | null {
  if (i < 3 || lowerAt(tokens, i - 1) !== 'to' || !isCap(tokens[i]) || tokens[i].classes.size > 0) return null;
  const verb = tokens.slice(0, i - 2).find(({ lower }) => CHANGES.test(lower) || /^(?:sets?|switch(?:es|ed)?|updates?|updated|upgrades?|amends?|edits?)$/.test(lower)); // prettier-ignore
  const phrase = verb === undefined ? null : phraseBefore(tokens, i - 1);
  if (
    phrase === null ||
    phrase.opener === undefined ||
    !(isDeterminer(phrase.opener) || /['’]s$/.test(phrase.opener.text))
  )
    return null;
  const end = endOfName(tokens, i);
  return end < tokens.length ? null : one(nameOf(phrase), textOf(tokens.slice(i, end)), end, 'what it is changed to');
}

const LIVES =
  /^(?:lives?|living|lived|based|resides?|resident|located|situated|warehouse|depot|flat|house|bungalow|factory|apartment)$/;

/** `a parcel going to Aberdeen`, `departs from Heathrow` */
function placeAt(tokens: readonly Token[], i: number): PlainName | null {
  if (i < 2 || !isCap(tokens[i]) || tokens[i].classes.size > 0) return null;
  const verb = lowerAt(tokens, i - 2);
  const joins = lowerAt(tokens, i - 1);
  const label =
    joins === 'to' || joins === 'for'
      ? /^(?:travel(?:l?ing|s)?|bound|headed|heading|fl(?:ies|ying|y)|shipped|destined|leaving|delivered|going|sailing|sails)$/.test(verb) && !(verb === 'going' && i < 4) // prettier-ignore
        ? 'destination'
        : null
      : joins === 'from' && /^(?:departs?|departing|leaves|leaving|fl(?:ies|ying)|sails|sailing|departed|shipped)$/.test(verb) // prettier-ignore
        ? 'origin'
        : joins === 'in' && LIVES.test(verb)
          ? 'city'
          : null;
  if (label === null) return null;
  let end = i + 1;
  while (end < tokens.length && end < i + 3 && isCap(tokens[end]) && tokens[end].classes.size === 0) end++;
  return OF_PROGRAM.test(lowerAt(tokens, end)) ? null : one(label, textOf(tokens.slice(i, end)), end, `behind "${verb} ${joins}"`); // prettier-ignore
}

/** `prescribed meloxicam at 0.1 mg`, `28 tablets of ramipril` */
function medicineAt(tokens: readonly Token[], i: number): PlainName | null {
  const token = tokens[i];
  if (token.kind !== 'word' || !/^\p{L}{5,}$/u.test(token.text) || token.classes.size > 0) return null;
  const before = lowerAt(tokens, i - 1);
  const next = lowerAt(tokens, i + 1);
  const isBehind = PRESCRIBES.test(before) && before.length > 6 && (next === '' || /^(?:at|to|for|and|,|from|in|with)$/.test(next)); // prettier-ignore
  const isOf = before === 'of' && DOSED.test(lowerAt(tokens, i - 2));
  if (!isBehind && !isOf) return null;
  const reason = 'what is prescribed';
  return {
    slots: [{ label: 'medication', value: token.text, sure: true, table: 'prescriptions', reason }],
    end: i + 1,
  };
}

const CARD_KINDS = /^(?:junior|senior|adult|child|student|concession|family|gold|silver|bronze|platinum|premium|standard|basic|debit|credit|prepaid|annual|monthly|weekly|day|season|off-peak|peak|return|single|first-class|economy|business|guest|trial|lifetime|corporate)$/; // prettier-ignore
const KINDED = /^(?:card|pass|licence|license|membership|subscription|ticket|fare|railcard|visa|seat|railpass)$/;

/** `holds a junior card` */
function kindAt(tokens: readonly Token[], i: number): PlainName | null {
  const { lower, kind } = tokens[i];
  if (kind !== 'word' || !CARD_KINDS.test(lower) || i === 0 || !/^(?:an?|his|her|their|my)$/.test(lowerAt(tokens, i - 1))) return null; // prettier-ignore
  const noun = tokens.at(i + 1);
  if (noun?.kind !== 'word' || !KINDED.test(noun.lower) || isNounBehind(tokens, i + 2)) return null;
  return {
    slots: [{ label: kindField(noun.lower), value: tokens[i].text, table: tableName([noun.lower]), reason: 'of which kind it is' }], // prettier-ignore
    end: i + 2,
  };
}

const isNounBehind = (tokens: readonly Token[], at: number): boolean => at < tokens.length && isNoun(tokens[at]) && tokens[at].classes.size === 0 && !/(?:s|ed)$/.test(tokens[at].lower); // prettier-ignore
