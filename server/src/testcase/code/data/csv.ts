/** A file of comma-separated values: its header, and each row below it. Lines count from 1. */
export interface Csv {
  header: readonly string[];
  rows: readonly CsvRow[];
}

export interface CsvRow {
  line: number;
  cells: readonly string[];
}

const MAX_ROWS = 500;
const MAX_CELLS = 200;
const MAX_CELL = 10_000;

/** Reads any text: a quote that is not closed goes on to the end. `delimiter` is told by the header when not given. */
export function readCsv(text: string, delimiter?: string): Csv {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = rowsOf(source, delimiter ?? delimiterOf(source));
  const header = lines.at(0)?.cells ?? [];
  return { header: header.map((cell) => cell.trim()), rows: lines.slice(1) };
}

/** A row by the header's names. */
export function recordOf({ header }: Csv, { cells }: CsvRow): Map<string, string> {
  return new Map(header.flatMap((name, i) => (name === '' || i >= cells.length ? [] : [[name, cells[i].trim()]])));
}

function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).slice(0, MAX_CELL).replace(/"[^"]*"/g, '');
  const count = (char: string): number => first.split(char).length;
  return [';', '\t', '|'].reduce((best, char) => (count(char) > count(best) ? char : best), ',');
}

/** Each character is looked at once. */
function rowsOf(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endCell = (): void => {
    if (cells.length < MAX_CELLS) cells.push(cell.slice(0, MAX_CELL));
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
    cells = [];
  };
  for (let at = 0; at < text.length && rows.length <= MAX_ROWS; at++) {
    const char = text[at];
    if (char === '\n') line++;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === delimiter) endCell();
    else if (char === '\n') {
      endRow();
      begun = line;
    } else if (char !== '\r') cell += char;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
