import { isLettered } from '../bare-codes';
import { known } from '../known-names';
import { asGiven } from '../spoken/bent-names';
import type { Told } from '../spoken/told-sets';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import type { Slot } from './told-states';

/** Numbers whose names stand right beside them, whatever else a sentence says. */

/** `NIP 813-22-10-447`, `IMO 9321483`: what letters name; no standard of something. */
export function acronymBefore(tokens: readonly Token[], i: number): Slot | null {
  const { text, unit, quoted } = tokens[i];
  const name = i === 0 ? '' : tokens[i - 1].text;
  if (!/^\p{Lu}{2,6}$/u.test(name) || /^(?:ISO|RFC|DIN|UNI|HTTP|TCP|UTF|EUR|PLN|USD|GBP|CHF|SEK)$/.test(name))
    return null;
  const isShort = isLettered(name) && /^\d{3,}$/.test(text);
  if (quoted || unit !== undefined || !(isShort || /^[\d][\d./ -]{4,}$/.test(text))) return null;
  // `kod SMS`: by what it came.
  const front = /^(?:SMS|BLIK|QR)$/.test(name) && i > 1 ? `${tokens[i - 2].lower} ` : '';
  return {
    label: /^k[oó]d/.test(front) ? `${front}${name}` : name,
    value: text,
    reason: `"${text.slice(0, 40)}" stands behind "${name}"`,
  };
}

/** `al foglio 14, particella 207, subalterno 5`: one of several names with their numbers. */
export function listedAt(tokens: readonly Token[], i: number, language: string): Slot | null {
  if (!isNamed(tokens, i) || !(isNamed(tokens, nextOf(tokens, i)) || isNamed(tokens, lastOf(tokens, i)))) return null;
  const { text } = tokens[i - 1];
  return { label: asGiven(text, language), value: tokens[i].text, reason: `${text} in a list` };
}

/** A word and its number, and nothing behind that it could count. */
function isNamed(tokens: readonly Token[], i: number): boolean {
  if (i < 1 || i >= tokens.length) return false;
  const [name, value, next] = tokens.slice(i - 1, i + 2) as [Token, Token, Token?];
  if (name.kind !== 'word' || name.classes.size > 0 || !/^\p{Ll}{3,}$/u.test(name.text)) return false;
  if (value.quoted || value.unit !== undefined || !/^\d[\d.,/-]{0,11}$/.test(value.text)) return false;
  // `gas 10432 doorgeeft`
  return (
    next === undefined ||
    next.classes.has('and') ||
    (i + 2 === tokens.length && next.kind === 'word' && value.text.length > 3)
  );
}

const isBetween = (token: Token): boolean => isDeterminer(token) || token.classes.has('in') || token.classes.has('to');

function nextOf(tokens: readonly Token[], i: number): number {
  let at = i + 2;
  while (at < tokens.length && isBetween(tokens[at])) at++;
  return tokens.at(i + 1)?.classes.has('and') === true ? at + 1 : -1;
}

function lastOf(tokens: readonly Token[], i: number): number {
  let at = i - 2;
  while (at > 0 && isBetween(tokens[at])) at--;
  return at > 0 && tokens[at].classes.has('and') ? at - 1 : -1;
}

const YEARS: Readonly<Record<string, RegExp | undefined>> = {
  de: /^jahr$/, es: /^año$/, fr: /^année$/, it: /^anno$/, nl: /^jaar$/, pl: /^rok$/, pt: /^ano$/, sv: /^år$/,
}; // prettier-ignore

/** `za rok 2023`, `per l'anno 2024`: which year something is for. */
export function yearAt(tokens: readonly Token[], i: number, language: string): Slot | null {
  const { text } = tokens[i];
  const word = i === 0 ? '' : tokens[i - 1].lower;
  if (!/^(?:19|20)\d\d$/.test(text) || YEARS[language]?.test(word) !== true) return null;
  return { label: word, value: text, reason: 'the year that is spoken of' };
}

/** `30.000 euro a titolo di caparra`, `500 zł tytułem zaliczki`, `300 € de fianza`: as what a sum is given. */
export function givenAs(tokens: readonly Token[], i: number, told: Told): Slot | null {
  const { text, unit } = tokens[i];
  if (!/^\d[\d., ]*$/.test(text) || (unit !== undefined && !told.money.has(unit))) return null;
  let at = i + 1;
  while (at < i + 5 && tokens.at(at)?.kind === 'word' && !AS.test(tokens[at].lower)) at++;
  const isSaid = AS.test(tokens.at(at)?.lower ?? '');
  if (!isSaid && unit === undefined) return null;
  let name = isSaid ? at + 1 : i + 1;
  if (tokens.at(name)?.classes.has('of') === true) name++;
  else if (isSaid ? told.language !== 'pl' : told.language !== 'pl' || !/[iyu]$/.test(tokens.at(name)?.lower ?? ''))
    return null;
  const noun = tokens.at(name);
  if (noun?.kind !== 'word' || noun.classes.size > 0 || !/^\p{Ll}{4,}$/u.test(noun.text)) return null;
  const label = asGiven(noun.text, told.language);
  // `300 euro di benzina`: what is bought.
  if (!isSaid && !known(label) && !PAID.test(label)) return null;
  return { label, value: text, reason: `given as "${noun.text}"` };
}

const AS = /^(?:titolo|título|titre|concepto|tytułem)$/;
/** What sums are paid as. */
const PAID = /^(?:caparra|acconto|cauzione|anticipo|mora|multa|penale|franchigia|canone|mancia|fianza|señal|depósito|comisión|recargo|caução|sinal|entrada|multa|comissão|caution|acompte|arrhes|franchise|pénalité|remise|kaucja|zaliczka|zadatek|prowizja|kara|grzywna|opłata|składka|rabat|zniżka|premia|dopłata|dotacja|udział)$/; // prettier-ignore
