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

const isTableRow = (line: string): boolean => line.trimStart().startsWith('|');

interface Lines {
  first: number;
  last: number;
}

/** By line: the table that it belongs to. Found once for all lines of a text. */
const tables = new WeakMap<readonly string[], (Lines | null)[]>();

/** First and last line (0-based) of the table that a line belongs to; null when it belongs to none. */
export function tableAround(lines: readonly string[], at: number): Lines | null {
  let found = tables.get(lines);
  if (found === undefined) {
    found = tablesOf(lines);
    tables.set(lines, found);
  }
  return found[at] ?? null;
}

function tablesOf(lines: readonly string[]): (Lines | null)[] {
  let open: Lines | null = null;
  return lines.map((line, index) => {
    if (!isTableRow(line)) return (open = null);
    open ??= { first: index, last: index };
    open.last = index;
    return open;
  });
}
