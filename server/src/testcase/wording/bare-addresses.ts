import { HOUSE, streetsIn } from './spoken/addresses';
import type { Token } from './tokens';

/** Addresses that no quotes hold, in other languages than English: `Storgatan 5`, `Berliner Straße 12a`, `12 rue des Lilas`. */

const MOST_WORDS = 6;
const CAPITAL = /^\p{Lu}[\p{L}.'’-]*$/u;
const WITHIN = /^(?:de|du|des|la|le|les|l|d|à|aux)$/;

/** Where an address ends that begins at a token; that token itself where none does. */
export function endOfAddress(tokens: readonly Token[], at: number, language: string): number {
  const streets = streetsIn(language);
  if (streets === undefined || tokens[at].quoted) return at;
  return streets.begin === undefined ? endOfNumber(tokens, at, language) : endOfName(tokens, at, streets.begin);
}

/** `Norra Storgatan 5` */
function endOfNumber(tokens: readonly Token[], at: number, language: string): number {
  const { end: ending, own } = streetsIn(language)!;
  for (let i = at; i < Math.min(tokens.length - 1, at + 4); i++) {
    const { kind, quoted, text } = tokens[i];
    const isStreet = ending?.test(text) === true || (i > at && own?.test(text) === true);
    if (kind !== 'word' || quoted || !(isStreet || CAPITAL.test(text))) return at;
    if (isStreet) return isHouse(tokens[i + 1]) ? i + 2 : at;
  }
  return at;
}

/** `12 bis rue de la Paix` */
function endOfName(tokens: readonly Token[], at: number, begin: RegExp): number {
  if (!isHouse(tokens[at])) return at;
  const street = /^(?:bis|ter)$/.test(tokens.at(at + 1)?.lower ?? '') ? at + 2 : at + 1;
  if (!begin.test(tokens.at(street)?.lower ?? '')) return at;
  let end = at;
  for (let i = street + 1; i < Math.min(tokens.length, street + 1 + MOST_WORDS); i++) {
    const { kind, quoted, text, lower } = tokens[i];
    const next = tokens.at(i + 1);
    // `12 rue des Lilas à Nantes`
    if (lower === 'à' && end > at) break;
    if (kind === 'word' && !quoted && CAPITAL.test(text)) end = i + 1;
    else if (!WITHIN.test(lower) || next?.kind !== 'word') break;
  }
  return end;
}

const isHouse = ({ quoted, unit, text }: Token): boolean => !quoted && unit === undefined && HOUSE.test(text);
