import type { Batch, BytesVector } from '../batch/vector';
import { TRACE_COLUMNS } from '../datasets/trace';
import type { Column } from '../schema/schema';
import { builtin } from '../schema/types';

/** Where a row lies: the oid of its partition (0 of a table without), its page, and its number on the page. */
export type PlaceVisitor = (part: number, page: number, row: number) => void;

/** The columns of a query that gives places: `tableoid::int8` (or 0), `ctid::text`. */
export const PLACE_COLUMNS: readonly Column[] = [
  { ...TRACE_COLUMNS[0], name: 'part', type: builtin('int8') },
  { ...TRACE_COLUMNS[0], name: 'place', type: builtin('text') },
];

/** Visits the places of a batch of PLACE_COLUMNS, without a string for any. */
export function visitPlaces({ length, vectors }: Batch, visit: PlaceVisitor): void {
  const parts = vectors[0].data as BigInt64Array;
  const { offsets, data } = vectors[1] as BytesVector;
  for (let index = 0; index < length; index++) {
    let at = offsets[index] + 1;
    let page = 0;
    for (; data[at] !== COMMA; at++) page = page * 10 + data[at] - ZERO;
    let row = 0;
    for (at++; data[at] !== CLOSING; at++) row = row * 10 + data[at] - ZERO;
    visit(Number(parts[index]), page, row);
  }
}

const ZERO = 0x30;
const COMMA = 0x2c;
const CLOSING = 0x29;

/** `(12,3)` as its two numbers. */
export function readPlace(text: string): { page: number; row: number } {
  const comma = text.indexOf(',');
  return { page: Number(text.slice(1, comma)), row: Number(text.slice(comma + 1, -1)) };
}
