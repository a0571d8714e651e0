import { HOUSE, streetsIn } from './spoken/streets';
import type { Token } from './tokens';

/** Addresses that no quotes hold, in other languages than English. */

const MOST_WORDS = 6;
const NAME = /^\p{Lu}[\p{L}'’.-]*$/u;

/** Where an address ends that begins at a token; that token itself where none does. */
export function endOfStreet(tokens: readonly Token[], at: number, language: string): number {
  const streets = streetsIn(language);
  if (streets === undefined || tokens[at].quoted) return at;
  const { ends, own, numbered, named, unsure, within } = streets;
  if (ends !== undefined) return endOfEnding(tokens, at, ends, own);
  if (numbered !== undefined) return endOfNumbered(tokens, at, numbered, within);
  return endOfNamed(tokens, at, { named, unsure, within });
}

/** `Norra Storgatan 5`, `Berliner Straße 12a` */
function endOfEnding(tokens: readonly Token[], at: number, ends: RegExp, own: RegExp | undefined): number {
  for (let i = at; i < Math.min(tokens.length - 1, at + 4); i++) {
    const { kind, quoted, text } = tokens[i];
    if (kind !== 'word' || quoted) return at;
    const isStreet = ends.test(text) || (i > at && own?.test(text) === true);
    if (isStreet) return isHouse(tokens[i + 1]) ? endOfHouse(tokens, i + 2) : at;
    if (!NAME.test(text)) return at;
  }
  return at;
}

/** `Storgatan 12 B` */
const endOfHouse = (tokens: readonly Token[], at: number): number =>
  tokens.at(at)?.kind === 'word' && /^[A-H]$/.test(tokens[at].text) && /^\d+$/.test(tokens[at - 1].text) ? at + 1 : at;

/** `12 bis rue de la Paix` */
function endOfNumbered(tokens: readonly Token[], at: number, numbered: RegExp, within: RegExp | undefined): number {
  if (!isHouse(tokens[at])) return at;
  const street = /^(?:bis|ter)$/.test(tokens.at(at + 1)?.lower ?? '') ? at + 2 : at + 1;
  if (!numbered.test(tokens.at(street)?.lower ?? '')) return at;
  return endOfName(tokens, street, within) ?? at;
}

/** `via Garibaldi 14`, `Rua do Salgueiral, 12` */
function endOfNamed(
  tokens: readonly Token[],
  at: number,
  { named, unsure, within }: Record<'named' | 'unsure' | 'within', RegExp | undefined>,
): number {
  const { kind, lower } = tokens[at];
  // Most words: no name follows.
  if (kind !== 'word' || !tokens.slice(at + 1, at + 3).some(({ text }) => /^\p{Lu}/u.test(text))) return at;
  const isSure = named?.test(lower) === true;
  const end = isSure || unsure?.test(lower) === true ? endOfName(tokens, at, within) : null;
  if (end === null) return at;
  const house = tokens.at(end)?.text === ',' ? end + 1 : end;
  if (isHouse(tokens.at(house))) return withTown(tokens, house + 1);
  return isSure ? end : at;
}

/** Of a street's name, behind what says that it is one; null where there is none. */
function endOfName(tokens: readonly Token[], street: number, within: RegExp | undefined): number | null {
  let end: number | null = null;
  for (let i = street + 1; i < Math.min(tokens.length, street + MOST_WORDS); i++) {
    const { kind, quoted, text, lower } = tokens[i];
    if (kind === 'word' && !quoted && NAME.test(text)) end = i + 1;
    else if (kind !== 'word' || within?.test(lower) !== true) break;
  }
  return end;
}

const isHouse = (token: Token | undefined): boolean =>
  token !== undefined && !token.quoted && token.unit === undefined && HOUSE.test(token.text);

/** `, 30-001 Kraków`, `, Pavia`: what belongs to it behind the number. */
function withTown(tokens: readonly Token[], at: number): number {
  if (tokens.at(at)?.text !== ',') return at;
  const code = /^\d{2}-?\d{3}$|^\d{4}-\d{3}$/.test(tokens.at(at + 1)?.text ?? '') ? 1 : 0;
  let end = at + 1 + code;
  while (end < tokens.length && end < at + 5 && tokens[end].kind === 'word' && NAME.test(tokens[end].text)) end++;
  return end > at + 1 + code ? end : at;
}
