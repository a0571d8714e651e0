import type { BytesBuilder } from '../../batch/bytes-builder';
import type { TextAt, TextFill } from '../value-source';
import { Lanes } from './lanes';
import { isCopied, joinedParts, Kind, longestOf, textOf, type Part } from './part';
import { copyText } from './pool';

/** Texts made of parts. */
export function partsText(pieces: readonly Part[]): TextAt {
  const parts = joinedParts(pieces);
  const at = (row: number): string => textOf(parts, row);
  return isCopied(parts) ? Object.assign(at, { fill: fillOf(parts) }) : at;
}

/** The same, but by `at` up to row `first` and for some rows: those that are special. */
export function textFrom(
  at: (row: number) => string,
  parts: readonly Part[],
  first: number,
  special: number[] = [],
): TextAt {
  if (!isCopied(parts)) return at;
  const plain = fillOf(joinedParts(parts));
  const sorted = special.filter((row) => row >= first).sort((a, b) => a - b);
  if (first === 0 && sorted.length === 0) return Object.assign((row: number) => at(row), { fill: plain });
  const slow = (builder: BytesBuilder, from: number, to: number): void => {
    for (let row = from; row < to; row++) builder.appendString(at(row));
  };
  const fill: TextFill = (builder, from, to) => {
    let next = Math.max(from, Math.min(to, first));
    slow(builder, from, next);
    for (const row of sorted) {
      if (row < next) continue;
      if (row >= to) break;
      plain(builder, next, row);
      slow(builder, row, row + 1);
      next = row + 1;
    }
    if (next < to) plain(builder, next, to);
  };
  return Object.assign((row: number) => at(row), { fill });
}

function fillOf(parts: readonly Part[]): TextFill {
  const longest = longestOf(parts);
  const [first] = parts;
  const isPool = parts.length === 1 && (first.kind === Kind.Placed || first.kind === Kind.Drawn);
  const lanes = new Lanes(parts);
  const fill = (builder: BytesBuilder, from: number, to: number): void => {
    const count = to - from;
    for (const part of parts) part.prepare(from, to);
    const start = builder.extend(count, count * longest);
    if (isPool) appendEntries(builder, first, start, count);
    else lanes.append(builder, from, count);
  };
  return Object.assign(fill, { longest });
}

/** What most columns are: one text of a pool a row. */
function appendEntries(builder: BytesBuilder, part: Part, start: number, count: number): void {
  const { view, offsets } = builder;
  const { words, starts, lengths } = part.pool;
  const { indexes, draws, offset, scale } = part;
  const isDrawn = part.kind === Kind.Drawn;
  let at = builder.size;
  for (let index = 0; index < count; index++) {
    const entry = isDrawn ? (draws[offset + index] * scale) | 0 : indexes[index];
    const length = lengths[entry];
    copyText(words, starts[entry], length, view, at);
    at += length;
    offsets[start + index + 1] = at;
  }
  builder.size = at;
}
