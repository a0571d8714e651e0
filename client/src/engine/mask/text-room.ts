import type { MaskerContext } from './technique';

/** Characters that a value of the column may have; Infinity for no limit. */
export function roomOf({ column, limits }: Pick<MaskerContext, 'column' | 'limits'>): number {
  const { type } = column;
  // PostgreSQL cuts a name off at 63 bytes.
  const own = type.name === 'name' ? 63 : (type.length ?? Infinity);
  return Math.min(
    type.array && type.name !== 'varchar' && type.name !== 'bpchar' ? Infinity : own,
    limits?.maxLength ?? Infinity,
  );
}

/** The end of the first `room` characters of data[from .. to), or `to` where there are no more. */
export function cutAt(data: Uint8Array, from: number, to: number, room: number): number {
  if (to - from <= room) return to;
  let characters = 0;
  for (let at = from; at < to; at++) {
    // All but the bytes that go on a character begin one.
    if ((data[at] & 0xc0) !== 0x80 && characters++ === room) return at;
  }
  return to;
}
