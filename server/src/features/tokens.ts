/** What stands under the pointer: a quoted text, a table's cell, or a word. */
export interface Token {
  text: string;
  /** Columns in the line; `end` is exclusive. Quotes and bars are left out. */
  start: number;
  end: number;
  quoted: boolean;
  /** 0-based index of the table cell; null outside of a table. */
  cell: number | null;
}

const QUOTED = /"([^"]*)"|'([^']*)'|“([^”]*)”|„([^“]*)“|«([^»]*)»/g;
const WORD = /[^\s"'“”„«»|<>,;:]+/g;

/** What stands at a character, counted from 0: a cell in a table, else a quoted text, else a word. */
export function tokenAt(line: string, character: number): Token | null {
  if (isRow(line)) return cellAt(line, character);
  return spanAt(line, character, QUOTED, 1) ?? spanAt(line, character, WORD, 0);
}

/** The texts of a row's cells. */
export function cellsOf(line: string): string[] {
  const found = bars(line);
  return found.slice(1).map((bar, index) => line.slice(found[index] + 1, bar).trim());
}

/** First and last line of the table that a line belongs to; null when it belongs to none. */
export function tableAround(lineAt: (index: number) => string, at: number): { first: number; last: number } | null {
  if (!isRow(lineAt(at))) return null;
  let first = at;
  let last = at;
  while (first > 0 && isRow(lineAt(first - 1))) first--;
  while (isRow(lineAt(last + 1))) last++;
  return { first, last };
}

const isRow = (line: string): boolean => line.trimStart().startsWith('|');

/** Where a row's bars stand; an escaped one is part of its cell. */
function bars(line: string): number[] {
  return [...line.matchAll(/\\.|\|/g)].filter(([text]) => text === '|').map(({ index }) => index);
}

function cellAt(line: string, character: number): Token | null {
  const found = bars(line);
  const cell = found.findLastIndex((bar) => bar < character);
  const end = found.at(cell + 1);
  if (cell < 0 || end === undefined) return null;
  const raw = line.slice(found[cell] + 1, end);
  const text = raw.trim();
  if (text === '') return null;
  const start = found[cell] + 1 + raw.indexOf(text);
  return { text, start, end: start + text.length, quoted: false, cell };
}

function spanAt(line: string, character: number, pattern: RegExp, margin: number): Token | null {
  for (const match of line.matchAll(pattern)) {
    const start = match.index + margin;
    const end = match.index + match[0].length - margin;
    if (character < start - margin) return null;
    if (character <= end) return { text: line.slice(start, end), start, end, quoted: margin > 0, cell: null };
  }
  return null;
}
