import type { Range } from '../testcase';

/** A piece of a line that may be a label or a value. */
export interface Piece {
  text: string;
  start: number;
  end: number;
  quoted: boolean;
}

/** A quoted text may hold its quotes behind a backslash; what is not closed is none. */
const QUOTED =
  /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|「([^」]*)」/g;
const WORD = /[\p{L}\p{N}_@#.+-]+(?:['’]\p{L}+)?/gu;
/** Characters of a line that are looked at. */
const MAX_LINE = 2000;
const LONGEST_LABEL = 4;

/** The quoted texts of a line, without their quotes. An apostrophe within a word opens none. */
export function quotedIn(line: string): Piece[] {
  const found: Piece[] = [];
  const text = line.slice(0, MAX_LINE);
  QUOTED.lastIndex = 0;
  for (let match = QUOTED.exec(text); match !== null; match = QUOTED.exec(text)) {
    if (match[0].startsWith("'") && /[\p{L}\p{N}]/u.test(text[match.index - 1] ?? ' ')) {
      QUOTED.lastIndex = match.index + 1;
      continue;
    }
    const start = match.index + 1;
    const inner = match[0].slice(1, -1);
    found.push({ text: inner.replace(/\\(["'`\\])/g, '$1'), start, end: start + inner.length, quoted: true });
  }
  return found;
}

const quotedTexts = new WeakMap<readonly string[], Map<string, { line: number; piece: Piece }>>();

/** Where a text stands in quotes first, of the first `limit` lines; null when it does not. Lines are 1-based. */
export function firstQuoted(
  lines: readonly string[],
  text: string,
  limit: number,
): { line: number; piece: Piece } | null {
  let found = quotedTexts.get(lines);
  if (found === undefined) {
    found = new Map();
    for (const [index, line] of lines.slice(0, limit).entries())
      for (const piece of quotedIn(line)) if (!found.has(piece.text)) found.set(piece.text, { line: index + 1, piece });
    quotedTexts.set(lines, found);
  }
  return found.get(text) ?? null;
}

/** Runs of one to four words of a line, longest first at each place. */
export function* runsIn(line: string): Iterable<Piece> {
  const words = [...line.slice(0, MAX_LINE).matchAll(WORD)];
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(LONGEST_LABEL, words.length - i); length > 0; length--) {
      const last = words[i + length - 1];
      const start = words[i].index;
      const end = last.index + last[0].length;
      yield { text: line.slice(start, end), start, end, quoted: false };
    }
  }
}

/** Where a text stands in a line as a whole word; null when it does not. */
export function wholeIn(line: string, text: string, from = 0): Piece | null {
  if (text === '') return null;
  for (let at = line.indexOf(text, from); at >= 0; at = line.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (!joins(line[at - 1], text[0]) && !joins(text.at(-1), line[end])) return { text, start: at, end, quoted: false };
  }
  return null;
}

const joins = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && /[\p{L}\p{N}_]/u.test(left) && /[\p{L}\p{N}_]/u.test(right);

export const rangeOf = (line: number, { start, end }: { start: number; end: number }): Range => ({ line, start, end });
