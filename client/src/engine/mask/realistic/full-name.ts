import { type BytesVector, isNull } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import type { ByteValues } from '../keyed/keyed';
import { poolOf } from '../pools';
import { isLetter } from '../shapes/character-classes';
import type { RowFacts } from '../technique';
import { cutAt } from '../text-room';
import { caseOf, writeFolded } from './folded';
import type { NameChoice } from './names';
import { writeOthers } from './pool-replacer';

/** What is part of no name, and stays. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof sir madam herr frau hr fr mme mlle m sr sra srta dott sig jr sr ii iii iv phd md dds dvm esq'.split(
    ' ',
  ),
);
/** Between names, in small letters. */
const PARTICLES = new Set(
  'de del della dela da di do dos das du van von der den des la le ten ter zu zur al bin ibn y e'.split(' '),
);

/** Bytes of the longest title or particle, its points included: longer words are names. */
const LONGEST = 6;
const [BLANK, COMMA] = [0x20, 0x2c];

/** How a part of a full name is masked. */
const [KEPT, FIRST, LAST, INITIAL, WHOLE] = [0, 1, 2, 3, 4];

interface Part {
  row: number;
  from: number;
  to: number;
  kind: number;
}

/**
 * Full names part by part: first names by other first names, last names by other last names, the same as in columns of
 * their own. Titles, particles and signs stay, initials become others. Where the row has names of its own, these are
 * written, in the language's order. A name in one word of a language without blanks becomes a whole one.
 */
export function replaceFullNames(
  vector: BytesVector,
  room: number,
  names: NameChoice,
  rows: RowFacts | null,
): BytesVector {
  const { pools } = names;
  const ownFirst = rows?.masked('first_name');
  const ownLast = rows?.masked('last_name');
  const hasOwn = (row: number): boolean =>
    ownFirst !== undefined && ownLast !== undefined && hasText(ownFirst, row) && hasText(ownLast, row);
  const parts: Part[] = [];
  for (let row = 0; row < vector.length; row++) {
    if (!isNull(vector, row) && !hasOwn(row)) addParts(parts, vector, row, pools.isLastFirst);
  }
  const folded = foldParts(parts, vector);
  const firsts = names.first(folded);
  const lasts = names.last(folded);

  const writer = new BytesWriter(vector.length, vector.offsets[vector.length] - vector.offsets[0] + vector.length * 4);
  let part = 0;
  for (let row = 0; row < vector.length; row++) {
    const [from, to] = [vector.offsets[row], vector.offsets[row + 1]];
    const start = writer.size;
    if (from < to && hasOwn(row)) {
      writer.copy(...textOf(pools.isLastFirst ? ownLast! : ownFirst!, row));
      writeGap(writer, pools.nameGap);
      writer.copy(...textOf(pools.isLastFirst ? ownFirst! : ownLast!, row));
    } else {
      let at = from;
      for (; part < parts.length && parts[part].row === row; part++) {
        writer.copy(vector.data, at, parts[part].from);
        writePart(writer, vector, parts[part], { names, first: firsts[part], last: lasts[part] });
        at = parts[part].to;
      }
      writer.copy(vector.data, at, to);
    }
    writer.size = cutAt(writer.data, start, writer.size, room);
    writer.end();
  }
  return writer.finish(vector.kind, vector.validity);
}

function writePart(
  writer: BytesWriter,
  { data }: BytesVector,
  { from, to, kind }: Part,
  { names: { pools }, first, last }: { names: NameChoice; first: number; last: number },
): void {
  const style = caseOf(data, from, to);
  const written = (pool: typeof pools.firstNames): ByteValues => (style === 'mixed' ? pool : pool[style]);
  if (kind === FIRST) writer.value(written(pools.firstNames), first);
  else if (kind === LAST) writer.value(written(pools.lastNames), last);
  else if (kind === INITIAL) {
    writeOthers(writer, data, from, to, first);
  } else if (kind === WHOLE) {
    writer.value(written(pools.isLastFirst ? pools.lastNames : pools.firstNames), pools.isLastFirst ? last : first);
    writeGap(writer, pools.nameGap);
    writer.value(written(pools.isLastFirst ? pools.firstNames : pools.lastNames), pools.isLastFirst ? first : last);
  } else writer.copy(data, from, to);
}

/** `F.`, `J.R.`: initials alone. */
export function isInitials(data: Uint8Array, from: number, to: number): boolean {
  if (to - from === 1) return isLetter(data[from]);
  let letters = 0;
  for (let at = from; at < to; at++) {
    if (isLetter(data[at])) letters++;
    else if (data[at] !== POINT && data[at] !== BLANK) return false;
    if (isLetter(data[at]) && (at + 1 === to || data[at + 1] !== POINT)) return false;
  }
  return letters > 0;
}

/** `van der`: what stands between names, in a column of its own. */
export function isParticles(data: Uint8Array, from: number, to: number): boolean {
  if (to - from > LONGEST_PARTICLES || data[from] < FIRST_SMALL) return false;
  return latin1
    .decode(data.subarray(from, to))
    .split(' ')
    .every((word) => PARTICLES.has(word));
}

/** Others for them. */
export const SOME_PARTICLES = poolOf(['van', 'de', 'von', 'di', 'du', 'del', 'la', 'da']);

const POINT = 0x2e;
const FIRST_SMALL = 0x61;
const LONGEST_PARTICLES = 12;

/** The words of a name between blanks and commas. */
function addParts(parts: Part[], { data, offsets }: BytesVector, row: number, isLastFirst: boolean): void {
  const [start, end] = [offsets[row], offsets[row + 1]];
  const first = parts.length;
  let comma = -1;
  for (let at = start; at < end;) {
    if (data[at] === BLANK || data[at] === COMMA) {
      if (data[at] === COMMA && comma < 0 && parts.length > first) comma = parts.length;
      at++;
      continue;
    }
    let to = at;
    while (to < end && data[to] !== BLANK && data[to] !== COMMA) to++;
    parts.push({ row, from: at, to, kind: FIRST });
    at = to;
  }
  const own = parts.slice(first);
  for (const part of own) {
    if (part.to - part.from > LONGEST) continue;
    const word = latin1.decode(data.subarray(part.from, part.to)).replace(/\.$/, '');
    const isInner = part !== own[0] && part !== own[own.length - 1];
    if (own.length > 1 && TITLES.has(word.toLowerCase().replaceAll('.', ''))) part.kind = KEPT;
    else if (isInner && PARTICLES.has(word)) part.kind = KEPT;
    else if (word.length === 1 && isLetter(data[part.from])) {
      // Only the letter itself; the point behind it stays.
      part.kind = INITIAL;
      part.to = part.from + 1;
    }
  }
  const words = own.filter(({ kind }) => kind === FIRST);
  if (words.length === 1 && own.length === 1 && isLastFirst) words[0].kind = WHOLE;
  if (words.length < 2) {
    // `M. Smith`, `Dr. Smith`: what stands alone behind something is a last name.
    if (words.length === 1 && own.length > 1 && words[0] === own[own.length - 1]) words[0].kind = LAST;
    return;
  }
  const beforeComma = comma < 0 ? 0 : comma - first;
  if (beforeComma > 0 && beforeComma < own.length) {
    for (const part of own.slice(0, beforeComma)) if (part.kind === FIRST) part.kind = LAST;
  } else words[isLastFirst ? 0 : words.length - 1].kind = LAST;
}

/** One byte a character: the words that are looked for are ASCII. */
const latin1 = new TextDecoder('latin1');

function foldParts(parts: readonly Part[], { data }: BytesVector): ByteValues {
  const writer = new BytesWriter(parts.length, parts.length * 8);
  for (const { from, to } of parts) {
    writeFolded(writer, data, from, to);
    writer.end();
  }
  return writer.finish('utf8', null);
}

function hasText(vector: BytesVector, row: number): boolean {
  return !isNull(vector, row) && vector.offsets[row] < vector.offsets[row + 1];
}

function textOf({ data, offsets }: BytesVector, row: number): [data: Uint8Array, from: number, to: number] {
  return [data, offsets[row], offsets[row + 1]];
}

function writeGap(writer: BytesWriter, gap: string): void {
  if (gap !== '') writer.byte(BLANK);
}
