import type { TableLine } from '../document';
import type { FieldFact } from '../facts';
import { classifyValue } from '../fields/classify-field';
import { fieldName, looksLikeLabel } from '../fields/names';
import { labelOfLocator } from './locators';
import { known } from './known-names';
import { asksAmount, namesFields, namesKinds, namesValues } from './spoken/headers';
import { KNOWN_NOUNS } from './table-nouns';
import { outlineColumn } from './outline-column';

/** Whether the names of a table are known so well that words such as "page" or "type" among them name fields too. */
const SURE = 0.5;

/**
 * A step's table as rows of fields: with a header, or as pairs of label and value. Empty when it holds no labels.
 * `several`: the step speaks of several things. `listed`: what the lines of a list are, as the step says. `isThing`: a
 * cell that calls things stands above their names.
 */
export function readTable(
  lines: readonly TableLine[],
  mayLackHeader: boolean,
  several = false,
  listed: string | null = null,
  isThing = (cell: string): boolean => KNOWN_NOUNS.has(cell.toLowerCase()),
): FieldFact[][] {
  const first = lines.at(0);
  if (first === undefined || first.cells.length === 0) return [];
  const named = pairsOf(lines);
  if (named !== null) return surely(downwards(named));
  // A header of pairs without any.
  if (lines.length === 1 && isHeaderOfPairs(first.cells)) return [];
  const columns = first.cells.map((cell) => outlineColumn(cell) ?? '');
  if (lines.length === 1 && !columns.includes('')) return ofColumns(first, columns);
  if (first.cells.length === 1) return column(lines, mayLackHeader, listed);
  const across = share(first.cells);
  const down = share(lines.map((line) => line.cells[0]));
  const asks = lines.length > 1 && asksAmount(first.cells[1] ?? '');
  const written = asks
    ? 'across'
    : first.cells.length === 2 && lines.length > 1 && across < 1
      ? (asWritten(lines) ?? (!several && !isThing(first.cells[0]) && ofManyKinds(lines) ? 'down' : null))
      : null;
  const pairs =
    first.cells.length === 2 &&
    written !== 'across' &&
    (written === 'down' ||
      down > across ||
      (down === 1 && lines.length > 1) ||
      (lines.length === 1 && down >= across) ||
      // The first line's name alone is a header's as well.
      (down >= 0.5 &&
        !several &&
        !known(first.cells[1]) &&
        !KNOWN_NOUNS.has(first.cells[1].toLowerCase()) &&
        lines.slice(1).some(({ cells }) => share([cells[0]]) > 0)));
  const transposed =
    first.cells.length > 2 && lines.length > 2 && ((down >= 0.6 && across <= 0.4) || (down === 1 && across < 0.6));
  // What stands beside them can only be values.
  const beside = pairs && lines.every(({ cells }) => !isValue(cells[0]) && isValue(cells[1] ?? ''));
  if ((pairs || transposed) && down > 0) return down >= SURE || beside ? surely(downwards(lines)) : downwards(lines);
  if (across === 0 && !first.cells.every((cell) => cell === '' || plainHeader(cell))) return [];
  if (lines.length === 1) return across >= 0.5 ? [rowOf(first.cells, null, first.line)] : [];
  const rows = lines.slice(1).map((line) => rowOf(first.cells, line.cells, line.line));
  return across >= SURE || isHeader(first.cells) ? surely(rows) : rows;
}

/** The column of the values: behind the names, or behind the kinds of their fields. */
function besideKinds(cells: readonly string[]): number {
  return cells.length > 2 && namesKinds(cells[1]) && namesValues(cells[2]) ? 2 : 1;
}

/** The lines below such a header: what stands beside names and values says how to enter them. Null for other tables. */
export function pairsOf(lines: readonly TableLine[]): TableLine[] | null {
  if (lines.length < 2 || !isOfPairs(lines)) return null;
  const at = besideKinds(lines[0].cells);
  return lines.slice(1).map(({ line, cells }) => ({ line, cells: [cells[0], cells[at]] }));
}

/** `field | value`, whatever stands behind, `field | type | value`, and `name | value` alone. */
export function isOfPairs([{ cells }, ...lines]: readonly TableLine[]): boolean {
  if (besideKinds(cells) === 2) return namesFields(cells[0]) === 'field';
  const above = cells.length >= 2 && namesValues(cells[1]) ? namesFields(cells[0]) : null;
  if (above !== 'name' || /^name$/i.test(cells[0])) return above === 'field' || (above !== null && cells.length === 2);
  // `nome | valor` of what things cost
  return (
    cells.length === 2 &&
    (lines.some((line) => known(line.cells[0])) || !lines.every((line) => SUM.test(line.cells[1])))
  );
}

/** What things cost, or how many there are. */
const SUM = /^\D{0,4}(?!0\d)\d{1,5}(?:[.,\s]\d{3})*(?:[.,]\d{1,2})?\D{0,4}$/;

function isHeaderOfPairs(cells: readonly string[]): boolean {
  return cells.length === 2 && namesFields(cells[0]) !== null && namesValues(cells[1]);
}

/** `type | model | serial number`: a word that says little stands among names. */
function isHeader(cells: readonly string[]): boolean {
  const plain = cells.filter((cell) => known(cell) || plainHeader(cell)).length;
  return cells.length > 2 && plain >= cells.length - 1 && cells.every((cell) => looksLikeLabel(cell) && !isValue(cell));
}

/**
 * Whether names stand above or in front, by how they are written: small letters without digits, where all values begin
 * in other ways. Null where nothing tells.
 */
function asWritten(lines: readonly TableLine[]): 'across' | 'down' | null {
  const isName = (cell = ''): boolean => /^\p{Ll}[^\d<>@]*$/u.test(cell);
  const isOther = (cell = ''): boolean => /^[\p{Lu}\d<+-]/u.test(cell) || isValue(cell);
  const [{ cells }, ...rest] = lines;
  const across = cells.every(isName) && rest.every((line) => line.cells.every(isOther));
  const down = lines.every((line) => isName(line.cells[0]) && isOther(line.cells[1]));
  return across ? 'across' : down ? 'down' : null;
}

/** Lines from which on the kinds of what stands in a column tell something. */
const FEW = 3;
/** Words from which on a cell is a sentence. */
const SENTENCE = 4;

/**
 * Names in front of values of several kinds, of which nobody knows the names: below a header, a column has values of one
 * kind.
 */
function ofManyKinds(lines: readonly TableLine[]): boolean {
  if (lines.length < FEW || lines.some(({ cells }) => cells.length !== 2)) return false;
  const names = lines.map(({ cells }) => cells[0]);
  if (new Set(names).size < names.length || !names.every((name) => plainHeader(name) && !/\d/.test(name))) return false;
  if (known(lines[0].cells[1]) || namesValues(lines[0].cells[1])) return false;
  const kinds = lines.map(({ cells }) => kindOf(cells[1]));
  // Nothing is called `B-12`.
  return new Set(kinds.slice(1)).size > 1 || !/^(?:words|sentence)$/.test(kinds[0]);
}

function kindOf(cell: string): string {
  if (!/\d/.test(cell)) return cell.split(/\s+/).length < SENTENCE ? 'words' : 'sentence';
  return classifyValue(cell)?.semantic_type ?? (/^[€$£+-]?\s?\d[\d.,\s]*[%€$£]?$/.test(cell) ? 'number' : 'other');
}

/** A line of an outline's columns: a field and its value, or values that are called as their columns are. */
function ofColumns(line: TableLine, columns: readonly string[]): FieldFact[][] {
  const { cells } = line;
  if (cells.length === 2 && namesFields(columns[0]) !== null && namesValues(columns[1])) return downwards([line]);
  return columns.every((name) => fieldName(name) !== null) ? [rowOf(columns, cells, line.line)] : [];
}

/** A table whose first line can only be its header. */
export function headed(lines: readonly TableLine[]): FieldFact[][] {
  const [first, ...rest] = lines as [TableLine?, ...TableLine[]];
  return first === undefined ? [] : surely(rest.map(({ line, cells }) => rowOf(first.cells, cells, line)));
}

/** A table whose lines can only be a field and its value each. */
export function paired(lines: readonly TableLine[]): FieldFact[][] {
  return lines.length === 0 ? [] : surely(downwards(lines));
}

function surely(rows: FieldFact[][]): FieldFact[][] {
  return rows.map((row) => row.map((each) => ({ ...each, sure: true })));
}

/** `reasonForEdit`, `reason_for_edit`: written as names are. */
const IDENTIFIER = /^[a-z][a-z\d]*(?:[A-Z][a-z\d]+)+$|^[a-z\d]+(?:_[a-z\d]+)+$/;

/** Names of fields that are as often values of others. */
const MAYBE_VALUE = /^(?:admin|active|enabled|visible|test|guest|user|message|comment)$/i;

/** How many of the cells name fields that people know: 0 to 1. */
function share(cells: readonly string[]): number {
  const score = cells.reduce(
    (sum, cell) =>
      sum +
      (isValue(cell)
        ? 0
        : known(cell)
          ? MAYBE_VALUE.test(cell)
            ? 0.5
            : 1
          : !plainHeader(cell)
            ? 0
            : IDENTIFIER.test(cell)
              ? 0.8
              : 0.3),
    0,
  );
  return score / cells.length;
}

function isValue(cell: string): boolean {
  return (
    cell === '' || classifyValue(cell) !== null || /^\d/.test(cell) || /^<.*>$|^[$#]\{.*\}$|^\{\{.*\}\}$/.test(cell)
  );
}

function plainHeader(cell: string): boolean {
  return !isValue(cell) && looksLikeLabel(cell) && fieldName(cell) !== null;
}

function rowOf(headers: readonly string[], cells: readonly string[] | null, line: number): FieldFact[] {
  return headers.flatMap((label, i) =>
    label === ''
      ? []
      : [fact(label, cells === null ? null : cells[i], line, `the table's column "${label.slice(0, 40)}"`)],
  );
}

/** Labels in the first column; each further column is a row. */
function downwards(lines: readonly TableLine[]): FieldFact[][] {
  const width = lines[0].cells.length;
  const rows: FieldFact[][] = [];
  for (let column = 1; column < width; column++) {
    rows.push(
      lines.flatMap(({ cells, line }) =>
        cells[0] === '' ? [] : [fact(cells[0], cells[column], line, `the table's line "${cells[0].slice(0, 40)}"`)],
      ),
    );
  }
  return rows;
}

/** A list under one header, or of names without one. */
function column(lines: readonly TableLine[], mayLackHeader: boolean, listed: string | null): FieldFact[][] {
  const header = lines[0].cells[0];
  // `Placed at` above times: what stands below it says that it is no value itself.
  const above =
    lines.length > 1 && plainHeader(header) && lines.slice(1).every(({ cells }) => classifyValue(cells[0]) !== null);
  if (known(header) || above) {
    if (lines.length === 1) return [[fact(header, null, lines[0].line, `the table's column "${header}"`)]];
    return lines.slice(1).map(({ cells, line }) => [fact(header, cells[0], line, `the table's column "${header}"`)]);
  }
  if (!mayLackHeader && listed === null) return [];
  return lines.map(({ cells, line }) => [
    { label: listed, value: cells[0], line, confidence: 0.6, reason: 'a list without a header' },
  ]);
}

function fact(cell: string, value: string | null, line: number, reason: string): FieldFact {
  const label = labelOfLocator(cell);
  return { label, value, line, confidence: 0.95, reason };
}
