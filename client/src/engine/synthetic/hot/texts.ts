import type { BytesBuilder } from '../../batch/builder';
import type { Fill, TextAt } from '../value-source';
import { joinedParts, Kind, longestOf, textOf, type Part } from './part';

/** Texts made of parts. */
export function partsText(pieces: readonly Part[]): TextAt {
  const parts = joinedParts(pieces);
  return Object.assign((row: number): string => textOf(parts, row), { fill: fillOf(parts) });
}

/** The same, but by `at` up to row `first` and for some rows: those that are special. */
export function textFrom(
  at: (row: number) => string,
  parts: readonly Part[],
  first: number,
  special: number[] = [],
): TextAt {
  const plain = fillOf(joinedParts(parts));
  const slow = (builder: BytesBuilder, from: number, to: number): void => {
    for (let row = from; row < to; row++) builder.appendString(at(row));
  };
  const sorted = special.filter((row) => row >= first).sort((a, b) => a - b);
  const fill: Fill<BytesBuilder> = (builder, from, to) => {
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

function fillOf(parts: readonly Part[]): Fill<BytesBuilder> {
  const longest = longestOf(parts);
  const [first] = parts;
  const isPool = parts.length === 1 && (first.kind === Kind.Placed || first.kind === Kind.Drawn);
  return (builder, from, to) => {
    const count = to - from;
    for (const part of parts) part.prepare(from, to);
    const start = builder.extend(count, count * longest);
    if (isPool) appendEntries(builder, first, start, count);
    else appendParts(builder, parts, start, from, count);
  };
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
    const word = starts[entry];
    const length = lengths[entry];
    copyEntry(view, at, words, word, length);
    at += length;
    offsets[start + index + 1] = at;
  }
  builder.size = at;
}

function appendParts(builder: BytesBuilder, parts: readonly Part[], start: number, from: number, count: number): void {
  const { data, view, offsets } = builder;
  let at = builder.size;
  for (let index = 0; index < count; index++) {
    for (let part = 0; part < parts.length; part++) at = appendPart(parts[part], data, view, at, index, from);
    offsets[start + index + 1] = at;
  }
  builder.size = at;
}

/** Gives where the part ends. */
function appendPart(part: Part, data: Uint8Array, view: DataView, at: number, index: number, from: number): number {
  let entry = 0;
  switch (part.kind) {
    case Kind.Literal:
      break;
    case Kind.Placed:
      entry = part.indexes[index];
      break;
    case Kind.Drawn:
      entry = (part.draws[part.offset + index] * part.scale) | 0;
      break;
    case Kind.Digits:
      return appendDigits(data, at, part.low + ((part.draws[part.offset + index] * part.scale) | 0), part.width);
    case Kind.Code:
      return part.codes!.write(from + index, data, at);
    case Kind.Choice: {
      const draw = part.draws[part.offset + index];
      let which = 0;
      while (draw >= part.upTo[which]) which++;
      const chosen = part.choices[which];
      const limit = at + part.width;
      for (let piece = 0; piece < chosen.length; piece++) at = appendPart(chosen[piece], data, view, at, index, from);
      return Math.min(at, limit);
    }
  }
  const { words } = part;
  const word = part.starts[entry];
  const length = part.lengths[entry];
  copyEntry(view, at, words, word, length);
  return at + length;
}

/** Four words of every text: most are shorter, and no processor guesses how much. */
function copyEntry(view: DataView, at: number, words: Int32Array, word: number, length: number): void {
  view.setInt32(at, words[word], true);
  view.setInt32(at + 4, words[word + 1], true);
  view.setInt32(at + 8, words[word + 2], true);
  view.setInt32(at + 12, words[word + 3], true);
  for (let more = 16; more < length; more += 4) view.setInt32(at + more, words[word + (more >> 2)], true);
}

function appendDigits(data: Uint8Array, at: number, value: number, width: number): number {
  // Whole numbers of 32 bits are divided by a constant without a division.
  let rest = value;
  for (let place = at + width - 1; place >= at; place--) {
    const tenth = (rest / 10) | 0;
    data[place] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return at + width;
}
