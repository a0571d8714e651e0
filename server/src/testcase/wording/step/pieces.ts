import type { FieldFact } from '../../facts';
import type { Reading } from '../reading';
import type { Token } from '../tokens';

/** `I have put 2 "Mug" into my cart`: how many of what. */

const CART = /^(?:cart|basket|bag|trolley)$/;
/** Between a number and what it counts. */
const OF_THEM = /^(?:units?|pieces?|copies|copy|items?|pcs|x|of|bottles?|boxes|packs?|products?|articles?)$/;
const MOST_BETWEEN = 3;

/** Whether a step was read as pieces of things that are put in a cart. */
export function readPieces({ tokens, lexicon, step, groups }: Reading): boolean {
  if (lexicon.language !== 'en' || step.kind === 'outcome' || groups.length > 0) return false;
  if (!tokens.some(({ kind, lower }) => kind === 'word' && CART.test(lower))) return false;
  const pieces = tokens.flatMap((_, i) => pieceAt(tokens, i));
  if (pieces.length === 0) return false;
  const base = { line: step.line, confidence: 0.8, reason: 'the step says how many of what' };
  const rows = pieces.map(([count, name]): FieldFact[] => [
    { ...base, label: 'quantity', value: count.text },
    { ...base, label: 'product', value: name.text },
  ]);
  const entity = { table: 'cart_items', confidence: 0.8, reason: 'it is put in a cart' };
  groups.push({ entity, own: true, rows });
  return true;
}

function pieceAt(tokens: readonly Token[], at: number): [Token, Token][] {
  const count = tokens[at];
  if (!(count.kind === 'number' || (count.kind === 'value' && /^(?:\d{1,5}|<[^<>]{1,80}>)$/.test(count.text))))
    return [];
  let next = at + 1;
  while (
    next < tokens.length &&
    next <= at + MOST_BETWEEN &&
    tokens[next].kind === 'word' &&
    OF_THEM.test(tokens[next].lower)
  )
    next++;
  const name = tokens.at(next);
  const isName = name !== undefined && name.kind === 'value' && name !== count && !/^[\d<$€£/]/.test(name.text);
  return isName ? [[count, name]] : [];
}
