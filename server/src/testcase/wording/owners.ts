import type { EntityHint } from '../facts';
import { tableName } from '../fields/names';
import { nounOf, type Lexicon } from './lexicon';
import type { Token } from './tokens';
import { isDeterminer } from './token-kinds';

const OF = /^(?:der|des|von|vom|du|d|på|dell|dello|degli|dei|delle|dos|das)$/;

/** `el estado del pedido a "Enviado"`: what is changed, and whose it is. */
export function withoutOwner(tokens: Token[], lexicon: Lexicon): [Token[], EntityHint | null] {
  const value = tokens.findIndex(({ kind }) => kind !== 'word');
  const last = value < 0 ? -1 : tokens.findLastIndex(({ text }, i) => i < value && nounOf(text, lexicon) !== undefined);
  const joins = tokens.at(last + 1);
  // Right before what it is changed to, and behind what is changed.
  if (last < 1 || last !== value - 2 || joins === undefined || !(joins.classes.has('to') || joins.classes.has('in')))
    return [tokens, null];
  let at = last - 1;
  while (at > 0 && isDeterminer(tokens[at]) && !isOf(tokens[at])) at--;
  const bent = lexicon.language === 'pl' && at === last - 1 && !isOf(tokens[at]);
  if (!bent && !isOf(tokens[at])) return [tokens, null];
  const end = bent ? last : at;
  if (end < 1) return [tokens, null];
  // `de monteur de status`: who does it stands before.
  const from = Math.max(
    0,
    tokens.findLastIndex((token, i) => i < end && isDeterminer(token) && !isOf(token)),
  );
  const noun = nounOf(tokens[last].text, lexicon)!;
  const entity = { table: tableName([noun]), confidence: 0.85, reason: `the step changes a "${noun}"` };
  return [[...tokens.slice(from, end), ...tokens.slice(last + 1)], entity];
}

const isOf = ({ classes, lower }: Token): boolean => classes.has('of') || OF.test(lower);
