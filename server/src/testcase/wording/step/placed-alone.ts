import type { Reading } from '../reading';
import type { Token } from '../tokens';

/** Words between a value and where it goes, at most: `dans le champ`. */
const MOST_BETWEEN = 4;

/** `"09/27" dans "Expiration"`, `"Ville" avec "Lyon"`: what the step before said is done with these as well. */
export function readPlacedAlone({ step, tokens, groups }: Reading): boolean {
  if (step.kind !== 'action' || tokens.length < 3 || tokens.length > MOST_BETWEEN + 2) return false;
  const [first, joins, ...rest] = tokens;
  const last = rest.at(-1)!;
  if (!isSaid(first) || !isSaid(last) || joins.kind !== 'word') return false;
  const isIn = joins.classes.has('in') || joins.classes.has('to');
  if (!isIn && !joins.classes.has('with')) return false;
  if (rest.slice(0, -1).some(({ kind, classes }) => kind !== 'word' || !AROUND.some((each) => classes.has(each))))
    return false;
  const [label, value] = isIn ? [last, first] : [first, last];
  if (!/^\p{L}/u.test(label.text) || label.text.length > LONGEST_LABEL) return false;
  const reason = `"${value.text.slice(0, 40)}" goes into "${label.text}"`;
  const fact = { label: label.text, sure: true, value: value.text, line: step.line, confidence: 0.8, reason } as const;
  groups.splice(0, groups.length, { entity: null, own: false, rows: [[fact]] });
  return true;
}

const AROUND = ['articles', 'possessives', 'field', 'in', 'to'] as const;
const LONGEST_LABEL = 40;
const isSaid = ({ quoted, bare }: Token): boolean => quoted && bare !== true;
