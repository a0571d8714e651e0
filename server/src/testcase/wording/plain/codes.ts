import { isPlural, singular, tableName } from '../../fields/names';
import { known } from '../known-names';
import { isKnown } from '../noun-words';
import type { Token } from '../tokens';
import { NOT_TABLES } from '../table-nouns';
import { isDay, isNoun, isTime, lowerAt, phraseBefore, type PlainSlot } from './scan';
import { BARE_NUMBER, NUMBERED, OF_PROGRAM } from './words';

/** Codes and numbers right behind what has them: `sort code 20-45-77`, `cow 1184`, `PAN ABCPM4821K`, `the C3 vaccine`. */

const CODE = /^(?=.*\d)[\p{L}\d](?:[\p{L}\d]|[/._#-](?=[\p{L}\d]))*$/u;
const NO_CODE = /^\d+(?:st|nd|rd|th|am|pm|%|x|k)$|^\d+\.\d+$|^v?\d+\.\d+\.\d+/i;

export function isCode(token: Token | undefined): boolean {
  if (token === undefined || token.quoted || !CODE.test(token.text) || NO_CODE.test(token.text)) return false;
  return !isDay(token) && !isTime(token);
}

export function codeSlot(tokens: readonly Token[], i: number): PlainSlot | null {
  const token = tokens[i];
  if (i === 0 || !isCode(token)) return null;
  return behindNoun(tokens, i) ?? inFrontOfNoun(tokens, i);
}

const PHONES = /^(?:phone|mobile|telephone|tel|cell|landline|fax)$/;
/** Words that end in s and are one thing. */
const ONE = /(?:ss|us|is|gas|series|species|news)$/;

function behindNoun(tokens: readonly Token[], i: number): PlainSlot | null {
  const { text } = tokens[i];
  const noun = tokens[i - 1];
  if (
    !isNoun(noun) ||
    OF_PROGRAM.test(noun.lower) ||
    (/^(?:am|top|under|hits?|total|step|status|error|code)$/.test(noun.lower) && noun.lower !== 'code')
  )
    // prettier-ignore
    return null;
  const hasLetters = /\p{L}/u.test(text);
  // `orders 40 bags`
  const next = tokens.at(i + 1);
  if (
    !hasLetters &&
    text.length < 4 &&
    next !== undefined &&
    isNoun(next) &&
    [next, tokens.at(i + 2)].some(isPluralCount)
  )
    return null;
  const isAcronym = /^\p{Lu}{2,5}$/u.test(noun.text);
  if (/^\p{Lu}/u.test(noun.text) && !isAcronym && !isKnown(noun.lower)) return null;
  const of = { value: text, sure: true, reason: `"${text}" stands behind "${noun.text}"` };
  if (isAcronym) return { ...of, label: noun.text };
  if (NUMBERED.test(noun.lower)) {
    const phrase = phraseBefore(tokens, i, 3);
    if (phrase === null || phrase.words.length < 2) return phrase === null || noun.lower === 'number' || noun.lower === 'code' ? null : { ...of, label: noun.text }; // prettier-ignore
    // `donor number`: what it is of, and no word before that.
    const from = /^(?:sort|ifsc|pin|post|zip|bar|access|voucher|discount|promo)$/.test(phrase.words.at(-2)!.lower) ? -2 : -phrase.words.length; // prettier-ignore
    const words = phrase.words.slice(Math.max(from, -2));
    const thing = words[0].lower;
    return {
      ...of,
      label: words.map((word) => word.text).join(' '),
      ...(isKnown(thing) ? { table: tableName([thing]) } : {}),
    };
  }
  if (PHONES.test(noun.lower)) return { ...of, label: noun.text };
  if (doesIt(noun, tokens, i)) return null;
  if (BARE_NUMBER.test(noun.lower)) return { ...of, label: noun.text };
  const isThing = isKnown(noun.lower);
  if (!isThing && known(noun.text)) return { ...of, label: noun.text };
  if (!isThing && (NOT_TABLES.has(noun.lower) || !/^\p{Ll}{3,}$/u.test(noun.text))) return null;
  const kind = /^(?:promo|voucher|coupon|discount|promotion)$/.test(noun.lower) ? 'code' : `${noun.lower} number`;
  return { ...of, sure: false, label: kind, table: tableName([singular(noun.lower)]) };
}

const isPluralCount = (token: Token | undefined): boolean =>
  token?.kind === 'word' && isPlural(token.lower) && !ONE.test(token.lower) && !/^(?:reads|gives|goes|has|is|was)$/.test(token.lower); // prettier-ignore

/** A verb: `charges 30`, `treated 12`; a noun that is one too stands behind its article. */
export function doesIt({ lower, classes }: Token, tokens: readonly Token[], i: number): boolean {
  if (lower.endsWith('ed') && !/^(?:bed|shed|seed|feed|speed|weed|breed)$/.test(lower)) return true;
  if ((lower.endsWith('s') && !ONE.test(lower)) || (lower.endsWith('ing') && !/^(?:reading|rating|building|heading|listing|booking|ring|bearing|sitting|crossing|landing|moorings?|painting|hearing|drawing|wing|filing|posting|sailing)$/.test(lower))) return true; // prettier-ignore
  if (/^(?:gave|paid|made|sold|bought|took|sent|got|lost|won|ran|drank|ate|fed|put|cut|shot|laid|milked|is|was|are|under|above|below|about|around|onto|near|approximately)$/.test(lower)) return true; // prettier-ignore
  if (classes.size === 0 || isKnown(lower) || lower === 'meter') return false;
  const before = tokens.at(i - 2);
  return before === undefined || i < 2 || !(before.classes.has('articles') || before.classes.has('possessives'));
}

/** `the C3 vaccine` */
function inFrontOfNoun(tokens: readonly Token[], i: number): PlainSlot | null {
  const { text } = tokens[i];
  const noun = tokens.at(i + 1);
  if (!/^\p{Lu}+-?\d+$/u.test(text) || noun === undefined || !/^(?:the|an?|his|her)$/.test(lowerAt(tokens, i - 1))) return null; // prettier-ignore
  if (!isNoun(noun) || !/^\p{Ll}{3,}$/u.test(noun.text) || OF_PROGRAM.test(noun.lower) || NOT_TABLES.has(noun.lower))
    return null;
  return { label: noun.text, value: text, sure: true, reason: `which ${noun.text} it is` };
}

/** `the electricity meter reads 45210` */
export function readingSlot(tokens: readonly Token[], i: number): PlainSlot | null {
  if (!/^\d[\d.,]*$/.test(tokens[i].text) || !/^(?:reads?|showed|shows|stands|reading)$/.test(lowerAt(tokens, i - 1)))
    return null;
  const meter = tokens.slice(0, i - 1).some(({ lower }) => /^(?:meter|gauge|odometer|scale|scales|thermometer|counter)$/.test(lower)); // prettier-ignore
  return meter ? { label: 'reading', value: tokens[i].text, sure: true, reason: 'what is read' } : null;
}
