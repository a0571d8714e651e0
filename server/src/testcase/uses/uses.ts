import { fieldName, sureFieldName } from '../fields/names';
import { finish } from '../steps';
import type { Entity, Field, LiteralValues, Range, Scenario } from '../testcase';
import { cellsIn, tableAround, type Cell } from './cells';
import { firstQuoted, quotedIn, rangeOf, runsIn, wholeIn, type Piece } from './words-in-line';

/** A place where a test names a field, or writes a value for it. */
export interface FieldUse {
  entity: Entity;
  field: Field;
  kind: 'label' | 'value';
  /** What is written for the field there; null at a name without a value of its own, such as a table's header. */
  value: string | null;
  /** The value is meant to be refused. */
  negative: boolean;
  range: Range;
}

const MAX_LABEL = 200;
/** A row's values may stand on the lines that follow its first. */
const LINES_AHEAD = 40;
/** Lines of a file that are searched for a value that no line near its use holds, such as a constant. */
const MAX_SEARCHED = 3000;
/** Rows looked at between two pauses. */
const ROWS_AT_ONCE = 100;
/** Lines whose cells are remembered. */
const LINES_KEPT = 16;

/** Every use in a scenario, with those of the background it runs on. `lines` are the file's. */
export function usesOfScenario(scenario: Scenario, lines: readonly string[]): FieldUse[] {
  return finish(usesInSteps(scenario, lines));
}

/** As `usesOfScenario`, with pauses: a table may have thousands of rows. */
export function* usesInSteps(scenario: Scenario, lines: readonly string[]): Generator<undefined, FieldUse[]> {
  const found: FieldUse[][] = [];
  for (const entity of scenario.entities) found.push(yield* new EntityUses(entity, scenario, lines).find());
  return found.flat();
}

class EntityUses {
  readonly #found: FieldUse[] = [];
  readonly #labels = new Set<string>();
  readonly #cells = new Map<string, Cell[] | null>();

  constructor(
    private readonly entity: Entity,
    private readonly scenario: Scenario,
    private readonly lines: readonly string[],
  ) {}

  *find(): Generator<undefined, FieldUse[]> {
    const fields = new Map(this.entity.fields.map((field) => [field.name, field]));
    for (const [i, row] of this.entity.rows.entries()) {
      if (i % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
      const taken = new Set<string>();
      for (const [name, value] of Object.entries(row.values)) {
        const field = fields.get(name);
        if (field !== undefined) this.#row(field, row, value, taken);
      }
    }
    for (const field of this.entity.fields) this.#label(field, field.line, null, null);
    this.#placeholderLabels(fields);
    return this.#found;
  }

  /** A table's header, and a row, are looked at for each of its cells. */
  #cellsIn(text: string): Cell[] | null {
    let cells = this.#cells.get(text);
    if (cells === undefined) {
      if (this.#cells.size === LINES_KEPT) this.#cells.clear();
      cells = cellsIn(text);
      this.#cells.set(text, cells);
    }
    return cells;
  }

  #row(field: Field, row: LiteralValues, value: string, taken: Set<string>): void {
    const found = this.#find(field, row, value, taken);
    if (found === null) return;
    const { line, place } = found;
    taken.add(`${line}:${place.start}`);
    const negative = row.negative?.includes(field.name) ?? false;
    this.#found.push({ entity: this.entity, field, kind: 'value', value, negative, range: rangeOf(line, place) });
    this.#label(field, line, value, place);
  }

  #find(
    field: Field,
    row: LiteralValues,
    value: string,
    taken: ReadonlySet<string>,
  ): { line: number; place: Cell | Piece } | null {
    for (const line of this.#candidates(field, row)) {
      const place = this.#placeOf(field, value, line, taken);
      if (place !== null) return { line, place };
    }
    // A constant stands above, or a set-up that is shared anywhere; far from its use, only a quoted text is surely the value.
    const far = row.line === field.line && value !== '' ? firstQuoted(this.lines, value, MAX_SEARCHED) : null;
    return far === null || taken.has(`${far.line}:${far.piece.start}`) ? null : { line: far.line, place: far.piece };
  }

  /** 1-based lines on which a row's value may stand, the likeliest first. */
  *#candidates(field: Field, row: LiteralValues): Iterable<number> {
    yield row.line;
    if (field.line !== row.line) yield field.line;
    const last = Math.min(this.scenario.end_line, row.line + LINES_AHEAD);
    for (let line = row.line + 1; line <= last; line++) yield line;
  }

  #placeOf(field: Field, value: string, line: number, taken: ReadonlySet<string>): Cell | Piece | null {
    const text = this.lines.at(line - 1);
    if (text === undefined || value === '') return null;
    const free = ({ start }: { start: number }): boolean => !taken.has(`${line}:${start}`);
    const cells = this.#cellsIn(text);
    if (cells !== null) {
      const named = this.#cellOf(field, cells, line);
      if (named?.text === value) return named;
      return cells.find((cell) => cell.text === value && free(cell)) ?? null;
    }
    const quoted = quotedIn(text).find((piece) => piece.text === value && free(piece));
    if (quoted !== undefined) return quoted;
    const whole = wholeIn(text, value);
    return whole !== null && free(whole) ? whole : null;
  }

  /** The cell of a row that belongs to a field: below its name, or behind it. */
  #cellOf(field: Field, cells: readonly Cell[], line: number): Cell | undefined {
    const header = this.#cellsIn(this.lines[tableAround(this.lines, line - 1)?.first ?? line - 1]) ?? [];
    const column = header.findIndex(({ text }) => names(text, field.name));
    if (column >= 0) return cells.at(column);
    return cells.length > 1 && names(cells[0].text, field.name) ? cells[1] : undefined;
  }

  /** The names beside an outline's placeholders: their values stand in the examples. */
  #placeholderLabels(fields: ReadonlyMap<string, Field>): void {
    for (let line = this.scenario.line + 1; line <= this.scenario.end_line; line++) {
      const text = this.lines.at(line - 1) ?? '';
      if (!/<[^<>|]+>/.test(text) || cellsIn(text) !== null) continue;
      for (const piece of quotedIn(text)) {
        const field = piece.text.length > MAX_LABEL ? undefined : fields.get(fieldName(piece.text) ?? '');
        if (field !== undefined) this.#addLabel(field, line, piece, null);
      }
    }
  }

  /** Where a field is named on the line of a value, or above it in a table. */
  #label(field: Field, line: number, value: string | null, place: { start: number } | null): void {
    const text = this.lines.at(line - 1);
    if (text === undefined) return;
    const table = tableAround(this.lines, line - 1);
    if (table !== null) {
      const header = this.#cellsIn(this.lines[table.first])?.find((cell) => names(cell.text, field.name));
      const first = this.#cellsIn(text)?.at(0);
      if (header !== undefined) this.#addLabel(field, table.first + 1, header, null);
      else if (first !== undefined && names(first.text, field.name)) this.#addLabel(field, line, first, value);
      return;
    }
    const other = (piece: Piece): boolean => piece.start !== place?.start && names(piece.text, field.name);
    const label = quotedIn(text).find(other) ?? shortest(runsIn(text), other);
    if (label !== undefined) this.#addLabel(field, line, label, value);
  }

  #addLabel(field: Field, line: number, place: { start: number; end: number }, value: string | null): void {
    const key = `${field.name}:${line}:${place.start}`;
    if (this.#labels.has(key)) return;
    this.#labels.add(key);
    this.#found.push({
      entity: this.entity,
      field,
      kind: 'label',
      value,
      negative: false,
      range: rangeOf(line, place),
    });
  }
}

/** Whether a text, as a test writes it, names a field. */
const names = (text: string, field: string): boolean => {
  const bare = /^<(.+)>$/.exec(text)?.[1] ?? text;
  return bare.length <= MAX_LABEL && (fieldName(bare) === field || sureFieldName(bare) === field);
};

/** `first name` of `the first name field`. */
function shortest(pieces: Iterable<Piece>, fits: (piece: Piece) => boolean): Piece | undefined {
  let best: Piece | undefined;
  for (const piece of pieces) {
    const shorter = best === undefined || piece.end - piece.start < best.end - best.start;
    if (shorter && fits(piece)) best = piece;
  }
  return best;
}
