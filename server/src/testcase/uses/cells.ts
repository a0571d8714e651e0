/** A cell of a `| a | b |` row: its text, unescaped, and its columns in the line; an empty one has the place to write into. */
export interface Cell {
  text: string;
  start: number;
  end: number;
  /** Where the bars on either side end and begin. */
  left: number;
  right: number;
}

/** The cells of a table's row; null for a line that is none. */
export function cellsIn(line: string): Cell[] | null {
  if (!isTableRow(line)) return null;
  const bars = [...line.matchAll(/\\.|\|/g)].filter(([text]) => text === '|').map(({ index }) => index);
  return bars.slice(1).map((bar, i): Cell => {
    const raw = line.slice(bars[i] + 1, bar);
    const text = raw.trim();
    const blank = raw.length - raw.trimStart().length;
    const start = bars[i] + 1 + (text === '' ? Math.min(1, raw.length) : blank);
    return {
      text: text.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char)),
      start,
      end: start + text.length,
      left: bars[i] + 1,
      right: bar,
    };
  });
}

export const isTableRow = (line: string): boolean => line.trimStart().startsWith('|');

/** First and last line (0-based) of the table that a line belongs to; null when it belongs to none. */
export function tableAround(lines: readonly string[], at: number): { first: number; last: number } | null {
  if (at >= lines.length || !isTableRow(lines[at])) return null;
  let first = at;
  let last = at;
  while (first > 0 && isTableRow(lines[first - 1])) first--;
  while (last + 1 < lines.length && isTableRow(lines[last + 1])) last++;
  return { first, last };
}
