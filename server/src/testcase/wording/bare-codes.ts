import { isAboutPeople } from '../fields/classify-field';
import { isPlural, tableName } from '../fields/names';
import { known } from './known-names';
import { isVerb, nounOf, type Lexicon } from './lexicon';
import { NO_NAME } from './no-names';
import { asGiven } from './spoken/bent-names';
import { hasNumber } from './spoken/places-by-number';
import { stateOf } from './spoken/states';
import type { Token } from './tokens';

/** Codes and numbers that no quotes hold, behind the noun of what has them. */

/** Where a value stands. */
export interface Around {
  before: Token | undefined;
  language: string;
}

/** `contrat n° MRH-77`, `Vertrag Nr. 77-A` */
export const NUMBER_SIGN = /^(?:n[°ºo]|nr|num|núm)$/;

/** Not what somebody's things are called, though they look so. */
const TECHNICAL =
  /^(?:(?:SHA|MD|UTF|HTTP|ISO|RFC|BASE|OAUTH|EC|MP|IPV?|CSS|HTML|WEB|PHP|JAVA)-?\d|ES-?\d{1,4}$|[SXHV]\d|V-\d{1,2}$)/i;

/** `seat 14C`, `booking QX7TR2`, `Kennzeichen K-AB 123`: behind what has it. */
export function endOfCode(
  tokens: readonly Token[],
  at: number,
  { before, language }: Around,
  lexicon: Lexicon,
): number {
  const { kind, text } = tokens[at];
  // `la password lago2024!`
  if (before !== undefined && language !== 'en' && SECRET.test(before.lower) && kind === 'word' && SECRETIVE.test(text))
    return at + 1;
  if (before === undefined || !(isPlainNoun(before, language) || NUMBER_SIGN.test(before.lower))) return at;
  const next = tokens.at(at + 1);
  // `el vehículo 4821 KLM`
  if (kind === 'number' && language === 'es' && /^\d{4}$/.test(text) && /^[A-Z]{3}$/.test(next?.text ?? ''))
    return at + 2;
  if (kind !== 'word') return at;
  // `statusie ZAAWIZOWANE`, `nabrzeże HELSKIE_II`, `kategoria B`: as programs write it, or a letter of what has such.
  if (language !== 'en' && (CONSTANT.test(text) || (isSorted(text) && isKnownField(before, lexicon)))) return at + 1;
  if (/^\p{Lu}{1,3}-\p{Lu}{1,2}$/u.test(text) && next?.kind === 'number' && /^\d{1,4}$/.test(next.text)) return at + 2;
  // `numerze rejestracyjnym RZ 4471K`
  if (language !== 'en' && /^[A-Z]{1,4}$/.test(text) && !isLettered(text) && isSecondPart(next)) return at + 2;
  // `w klatce B`, `Block C`
  if (language !== 'en' && /^[A-H]$/.test(text) && hasShortCode(before)) return at + 1;
  // `zone C4`
  const isShort = language !== 'en' && /^[A-Z]\d$/.test(text) && hasShortCode(before);
  if (
    (text.length < 3 && !isShort) ||
    !/\d/.test(text) ||
    !/^[A-Z\d][A-Z\d/_.#-]*$/.test(text) ||
    !/[A-Z]/.test(text) ||
    TECHNICAL.test(text)
  )
    return at;
  return at + 1;
}

/** `la camera 204 per 3 notti`, `studentce 318204 ocenę`: which one it is; what is counted stands behind its number. */
export function isNumberOf(tokens: readonly Token[], at: number, before: Token, lexicon: Lexicon): boolean {
  const { kind, text, unit } = tokens[at];
  const { language } = lexicon;
  if (kind !== 'number' || unit !== undefined || language === 'en' || !/^\d{1,12}$/.test(text)) return false;
  if (before.kind === 'word' && hasNumber(before.lower, language)) return text.length < 5;
  const noun = before.kind === 'word' ? nounOf(before.text, lexicon) : undefined;
  if (noun === undefined || isPlural(noun) || (isAboutPeople(tableName([noun])) && text.length < 3)) return false;
  const next = tokens.at(at + 1);
  if (next === undefined || next.quoted || ENDS.some((each) => next.classes.has(each))) return true;
  return (
    next.kind === 'word' &&
    (stateOf(next.lower, language) !== undefined ||
      [...next.classes].some(isVerb) ||
      (language === 'pl' && /(?:owi|[ęą])$/.test(next.lower)))
  );
}

const SECRET =
  /^(?:password|contraseña|clave|passe|mdp|senha|palavra-passe|pin|passwort|kennwort|wachtwoord|lösenord(?:et)?|hasł(?:o|em))$/;
const SECRETIVE = /^(?=.*\d)(?=.*\p{L})\S{4,}$/u;
const CONSTANT = /^\p{Lu}{2,}(?:_[\p{Lu}\d]+)+$/u;
const isSorted = (text: string): boolean => /^(?:[A-H]|\p{Lu}{5,})$/u.test(text);
const isKnownField = ({ text }: Token, lexicon: Lexicon): boolean =>
  known(asGiven(text, lexicon.language)) && nounOf(text, lexicon) === undefined;

const ENDS = ['in', 'to', 'with', 'and', 'as', 'be', 'have', 'possessives', 'articles'] as const;

/** What parts of places are called, in a letter and a digit. */
const hasShortCode = ({ lower }: Token): boolean =>
  /^(?:zona?|zonen?|strefa?y?|gate|pier|steiger|kade|vak|rij|rad|platz|block|blok|bloque|bloc[oh]?|blocco|kvarter|sektor|sector|secteur|settore|setor|avdelning|afdeling|station|reihe|tor|port[ae]?|brama?y?|quai|muelle|molo|sala|saal|zaal|salle|sal|klass?e?|classe?|klatk[aięą]|klatce|podstref[aęy]?|sektor(?:ze|u)|blok(?:u|iem)|aufgang|eingang|trappa|uppgång|ingång|portiek|ingang|escalera|scala)n?$/.test(
    lower,
  );

/** What letters name, and no part of a code: `kodem PIN 8841`, `numer NIP 5252344078`. */
export const isLettered = (text: string): boolean =>
  /^(?:PIN|PUK|TAN|CVV|CVC|SMS|BLIK|QR|NIP|REGON|PESEL|KRS|IBAN|BIC|VIN|IMEI|ISBN|EAN|OTP)$/.test(text);

const isSecondPart = (token: Token | undefined): boolean =>
  token?.quoted === false &&
  token.unit === undefined &&
  /^(?=.*\d)[A-Z\d]{3,10}$|^\d{1,6}(?:[/-]\d{1,8}){1,2}$/.test(token.text);

export function isPlainNoun({ kind, text, lower, classes }: Token, language: string): boolean {
  if (kind !== 'word' || !(classes.size === 0 || classes.has('who'))) return false;
  // `con CIF B12345674`
  return language === 'en'
    ? /^[a-z]{3,}$/.test(text)
    : /^(?:\p{L}\p{Ll}{2,}|\p{Lu}{2,6})$/u.test(text) && !NO_NAME.test(lower);
}
