import { textOf, textsIn, type Value } from '../values';

/** Joins in joins. */
const MAX_JOINED = 8;

/** A file of data that a test may read. */
export const DATA_FILE = /^[^\n]{1,200}\.(?:json|ya?ml)$/i;

/** The file that a call is given, be it in a folder that only the machine knows. */
export function pathIn(args: readonly Value[], kind: RegExp): string | null {
  const texts = args.flatMap((arg) => [...textsIn(arg), endOf(arg)]);
  return texts.findLast((one) => kind.test(one)) ?? null;
}

/** What is known of a text from its last part on that is not. */
export function endOf(value: Value): string {
  if (value.t === 'term' || value.t === 'object') return value.args.map(endOf).findLast((one) => one !== '') ?? '';
  if (value.t !== 'joined') return textOf(value) ?? '';
  const parts = flat(value.parts, 0);
  const from = parts.findLastIndex(({ t }) => t !== 'text') + 1;
  return parts
    .slice(from)
    .map((part) => textOf(part) ?? '')
    .join('');
}

function flat(parts: readonly Value[], depth: number): readonly Value[] {
  return parts.flatMap((part) => (part.t === 'joined' && depth < MAX_JOINED ? flat(part.parts, depth + 1) : [part]));
}
