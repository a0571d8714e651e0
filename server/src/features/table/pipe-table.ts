import { cellsIn, tableAround } from '../../testcase/uses/cells';

/** A table of `| a | b |` lines. Lines are 0-based and inclusive; all rows have the first one's number of cells. */
export interface PipeTable {
  first: number;
  last: number;
  indent: string;
  header: string[];
  /** What is below the header; Gauge's line of dashes is none. */
  rows: string[][];
  /** Gauge and Markdown have a line of dashes below the header. */
  ruled: boolean;
}

export function pipeTableAt(lines: readonly string[], at: number): PipeTable | null {
  const around = tableAround(lines, at);
  if (around === null) return null;
  const { first, last } = around;
  const header = (cellsIn(lines[first]) ?? []).map(({ text }) => text);
  if (header.length === 0) return null;
  const rows: string[][] = [];
  for (let index = first + 1; index <= last; index++) {
    const cells = (cellsIn(lines[index]) ?? []).map(({ text }) => text);
    if (index === first + 1 && isRule(cells)) continue;
    rows.push(header.map((_, i) => cells.at(i) ?? ''));
  }
  const ruled = last > first && isRule((cellsIn(lines[first + 1]) ?? []).map(({ text }) => text));
  return { first, last, indent: /^\s*/.exec(lines[first])![0], header, rows, ruled };
}

const isRule = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^:?-{2,}:?$/.test(cell));

/** The table's lines, columns aligned; numbers stand as they are written, to the left. */
export function formatTable({ indent, header, ruled }: PipeTable, rows: readonly string[][]): string[] {
  const escaped = [header, ...rows].map((row) => row.map(escapeCell));
  const widths = header.map((_, column) => Math.max(...escaped.map((row) => displayWidth(row[column]))));
  const line = (row: string[]): string =>
    `${indent}| ${row.map((cell, i) => cell + ' '.repeat(widths[i] - displayWidth(cell))).join(' | ')} |`;
  const [head, ...body] = escaped.map(line);
  const rule = `${indent}|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [head, ...(ruled ? [rule] : []), ...body];
}

const escapeCell = (cell: string): string =>
  cell.replace(/[\\|]/g, '\\$&').replace(/\r?\n/g, '\\n').replace(/\r/g, ' ');

/** Columns that a text takes in an editor: East Asian wide characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\u200d|\ufe0f/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(character) ? 2 : 1; // prettier-ignore
  }
  return width;
}
