import { known } from './known-names';
import type { Connector, Item } from './pair-items';
import type { Pair } from './pairs';

/** Lists of labels and lists of values in one clause. */

/** `username and password as "ann" and "x"`, `"Ann" and "Lee" as first and last name`: as many labels as values; null otherwise. */
export function pairLists(items: readonly Item[]): Pair[] | null {
  if (items.length < 7) return null;
  const first = listFrom(items, 0);
  const join = items.at(first.end);
  if (first.of.length < 2 || join?.t !== 'join') return null;
  const second = listFrom(items, first.end + 1);
  if (second.of.length !== first.of.length || second.end !== items.length) return null;
  // `the "Email" and "Password" as "a@b.c" and "x"`
  const asFirst =
    first.of[0].t === 'label' || (second.of[0].t === 'value' && first.of.every(({ text }) => known(text)));
  const [labels, values] = asFirst ? [first.of, second.of] : [second.of, first.of];
  const joins: readonly Connector[] = labels === first.of ? ['as', 'with', 'is', 'to'] : ['as', 'in', 'for'];
  if (!joins.includes(join.c) || values[0].t !== 'value') return null;
  // `first and last name`
  const shared = labels[0].text === 'first' && labels[1].text.startsWith('last ') ? labels[1].text.slice(4) : '';
  const names = labels.map(({ text }, i) => (i === 0 ? text + shared : text));
  if (!names.every((name, i) => known(name) || (labels[i].t === 'label' && labels[i].sure))) return null;
  return names.map((label, i) => ({
    label,
    value: values[i].text,
    sure: false,
    adjacent: false,
    reason: `${JSON.stringify(values[i].text.slice(0, 40))} is the ${JSON.stringify(label)} of a list`,
  }));
}

/** Labels, or values, with `and` between them. */
function listFrom(items: readonly Item[], from: number): { of: (Item & { t: 'label' | 'value' })[]; end: number } {
  const of: (Item & { t: 'label' | 'value' })[] = [];
  let at = from;
  let end = from;
  for (;;) {
    const item = items.at(at);
    if ((item?.t !== 'label' && item?.t !== 'value') || (of.length > 0 && item.t !== of[0].t)) return { of, end };
    of.push(item);
    end = ++at;
    while (isAnd(items.at(at))) at++;
    if (at === end) return { of, end };
  }
}

const isAnd = (item: Item | undefined): boolean => item?.t === 'join' && item.c === 'and';
