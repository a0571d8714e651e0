import { streetsIn } from './spoken/streets';
import type { Token } from './tokens';

/** Addresses that no quotes hold, in languages that have the number behind the street. */

const MOST_WORDS = 6;
const NAME = /^\p{Lu}[\p{L}'’.-]*$/u;
const HOUSE = /^\d{1,4}(?:[/-]?[A-Za-z]|[/-]\d{1,4})?$/;

/** Where an address ends that begins at a token: `via Garibaldi 14`, `Rua do Salgueiral, 12`; that token itself where none does. */
export function endOfStreet(tokens: readonly Token[], at: number, language: string): number {
  const streets = streetsIn(language);
  const { kind, lower } = tokens[at];
  if (streets === undefined || kind !== 'word') return at;
  const isPlain = streets.plain.test(lower);
  if (!isPlain && !streets.unsure.test(lower)) return at;
  let end = at;
  for (let i = at + 1; i < Math.min(tokens.length, at + MOST_WORDS); i++) {
    const token = tokens[i];
    if (token.kind === 'word' && NAME.test(token.text)) end = i + 1;
    else if (token.kind !== 'word' || !streets.within.test(token.lower)) break;
  }
  if (end === at) return at;
  const house = tokens.at(end)?.text === ',' ? end + 1 : end;
  if (isHouse(tokens.at(house))) return withTown(tokens, house + 1);
  return isPlain ? end : at;
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
