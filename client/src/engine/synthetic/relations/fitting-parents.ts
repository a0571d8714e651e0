import { CellRandom, type Key } from '../random';
import { referenceKey } from './key-rows';
import type { Picker } from './pickers/picker';
import { columnId, isSelf, type ColumnId, type Reference } from './reference';
import { DEPTH, type RelationInput } from './relation-input';

interface Surroundings {
  picker: (reference: Reference) => Picker;
  /** A parent that no other choice bears on. */
  free: (reference: Reference) => Picker;
  isInKey: (reference: Reference) => boolean;
  written: (reference: Reference) => ReadonlyMap<number, number> | null;
  /** Whether what is chosen first is chosen again where it leaves no parent to what comes later. */
  together: boolean;
}

/** Draws of a parent, before rows are gone through. */
const DRAWS = 6;
/** Children that are gone through. */
const MOST_CHILDREN = 512;
/** Other choices of the first parents: drawn ones, and then the first rows, which fit each other always. */
const OTHER_DRAWS = 8;
const FIRST_ROWS = 64;

/**
 * Parents of a row that share columns, so that one has to fit the other: `(tenant_id, user_id)` and
 * `(tenant_id, plan_id)`. Values are the same where they come from the same row in the end; that is found by following
 * a value up to where it comes from, and down again to rows that have it too.
 */
export class FittingParents {
  readonly #random = new CellRandom();
  readonly #fittingRandom = new CellRandom();
  readonly #references: readonly Reference[];
  readonly #free = new Map<Reference, Picker>();
  readonly #keys = new Map<string, Key>();
  readonly #ids = new Map<ColumnId, number>();
  readonly #begun = new Map<number, ReadonlyMap<Reference, number>>();
  /** Of references of the table to itself, the rows whose parents are being looked for. */
  readonly #open = new Map<Reference, Set<number>>();
  #row = -1;
  #found = new Map<Reference, number>();

  constructor(
    readonly table: number,
    readonly input: RelationInput,
    readonly around: Surroundings,
  ) {
    const isBound = (reference: Reference): number => Number(input.model.roles.get(reference)!.fixed.length > 0);
    this.#references = input.model.references
      .filter((reference) => reference.from === table && !isSelf(reference))
      .sort((a, b) => isBound(a) - isBound(b));
  }

  pick(reference: Reference, row: number): number {
    if (isSelf(reference)) return this.#earlier(reference, row);
    // A row may ask for itself, as a root that is its own parent does.
    const begun = this.#begun.get(row);
    if (begun !== undefined) return begun.get(reference) ?? -1;
    if (this.#row !== row) {
      const found = this.#solve(row);
      this.#found = found;
      this.#row = row;
    }
    return this.#found.get(reference) ?? -1;
  }

  /** Whether a parent has the value that the row has in one of the reference's columns. */
  agrees(reference: Reference, column: string, row: number, parent: number): boolean {
    const own = this.#origin(this.table, column, row);
    return own >= 0 && own === this.#origin(reference.to, targetOf(reference, column), parent);
  }

  #solve(row: number): Map<Reference, number> {
    const { together } = this.around;
    let found = new Map<Reference, number>();
    let last = 0;
    for (let attempt = 0; attempt < (together ? 1 + OTHER_DRAWS + FIRST_ROWS : 1); attempt++) {
      const base = this.#base(row, attempt);
      if (base > row) break;
      found = new Map();
      this.#begun.set(row, found);
      const met = this.#references.every((reference) => this.#choose(reference, row, base, attempt, found));
      last = attempt;
      if (met) break;
    }
    // Where nothing fits, what comes later still has a value in its columns.
    for (const reference of this.#references) if (!found.has(reference)) this.#choose(reference, row, row, last, found);
    this.#begun.delete(row);
    return found;
  }

  /** The row as whose the first parents are chosen. */
  #base(row: number, attempt: number): number {
    if (attempt === 0) return row;
    if (attempt > OTHER_DRAWS) return attempt - OTHER_DRAWS - 1;
    const [first] = this.#references;
    return this.#random.at(this.#key(first, `other ${attempt}`), row).below(row + 1);
  }

  /** False where a parent is needed and there is none. */
  #choose(reference: Reference, row: number, base: number, attempt: number, found: Map<Reference, number>): boolean {
    const { picker, written, isInKey, together } = this.around;
    const { fixed, derived, nullable } = this.input.model.roles.get(reference)!;
    const known = written(reference)?.get(row) ?? -1;
    let parent: number;
    if (isInKey(reference)) parent = picker(reference).pick(row);
    else if (derived !== null)
      parent = derived.reduce((at, step) => (at < 0 ? at : (found.get(step) ?? picker(step).pick(at))), row);
    else if (known >= 0) parent = known;
    else if (fixed.length > 0) parent = this.#fitting(reference, row, attempt, row, found);
    else if (together) parent = this.#freePick(reference, base);
    else parent = picker(reference).pick(row);
    const isMet = parent >= 0 || nullable.length > 0 || fixed.length === 0;
    // Where a column that it shares is null, its other columns still need a value, and any will do.
    found.set(reference, isMet ? parent : 0);
    return isMet;
  }

  #freePick(reference: Reference, row: number): number {
    let picker = this.#free.get(reference);
    if (picker === undefined) {
      picker = this.around.free(reference);
      this.#free.set(reference, picker);
    }
    return picker.pick(row);
  }

  /** A row of the same table before this one, of a lower level: so there are no circles, and no tree is too deep. */
  #earlier(reference: Reference, row: number): number {
    const known = this.around.written(reference)?.get(row) ?? -1;
    if (known >= 0) return known;
    const depth = reference.relationship?.cardinality?.depth ?? DEPTH;
    const key = this.#key(reference, 'level');
    const level = (at: number): number => (at === 0 ? 0 : this.#random.at(key, at).below(depth + 1));
    const own = level(row);
    const open = this.#open.get(reference) ?? new Set();
    this.#open.set(reference, open);
    // A row that waits for itself finds none.
    const isOpen = open.has(row);
    open.add(row);
    const parent =
      own === 0 || isOpen ? -1 : this.#fitting(reference, row, 0, row - 1, undefined, (at) => level(at) < own);
    if (!isOpen) open.delete(row);
    if (parent >= 0) return parent;
    return this.input.model.roles.get(reference)!.nullable.length > 0 ? -1 : row;
  }

  /** A parent up to `limit` that has what the row has already; -1 when there is none. */
  #fitting(
    reference: Reference,
    row: number,
    attempt: number,
    limit: number,
    found: ReadonlyMap<Reference, number> | undefined,
    isRight: (parent: number) => boolean = () => true,
  ): number {
    const { model } = this.input;
    const { fixed, circular } = model.roles.get(reference)!;
    if (circular) return -1;
    const own = fixed.map((name) => this.#origin(this.table, name, row, found));
    if (own.some((one) => one < 0)) return -1;
    const fits = (parent: number): boolean =>
      isRight(parent) &&
      fixed.every((name, place) => own[place] === this.#origin(reference.to, targetOf(reference, name), parent));
    const [column] = fixed;
    const target = targetOf(reference, column);

    // On the way up from the value there may be the parent itself.
    const onTheWay = this.#onTheWay(column, row, reference.to, target, found);
    if (onTheWay >= 0 && fits(onTheWay)) return onTheWay;

    const [origin] = own;
    const { path, table: root, column: rootColumn } = model.governed.chain(reference.to, target);
    if (path.length === 0 || Math.floor(origin / ROWS) !== this.#idOf(root, rootColumn)) return -1;
    const top = origin % ROWS;
    const pickers = path.map((step) => this.around.picker(step));
    const random = this.#fittingRandom.at(this.#key(reference, `fitting ${attempt}`), row);
    for (let draw = 0; draw < DRAWS; draw++) {
      const parent = pickers.reduceRight((at, picker) => (at < 0 ? at : picker.some(at, limit, random)), top);
      if (parent >= 0 && fits(parent)) return parent;
    }
    let rows = [top];
    for (const picker of [...pickers].reverse())
      rows = rows.flatMap((at) => picker.children(at).filter((child) => child <= limit)).slice(0, MOST_CHILDREN);
    return rows.find(fits) ?? -1;
  }

  #onTheWay(
    column: string,
    row: number,
    table: number,
    target: string,
    found: ReadonlyMap<Reference, number> | undefined,
  ): number {
    let at = { table: this.table, column, row };
    for (let step = 0; ; step++) {
      const governor = this.input.model.governed.single(at.table, at.column);
      if (governor === null) return -1;
      const parent = (step === 0 ? found?.get(governor) : undefined) ?? this.around.picker(governor).pick(at.row);
      if (parent < 0) return -1;
      at = { table: governor.to, column: governor.target[governor.columns.indexOf(at.column)], row: parent };
      if (at.table === table && at.column === target) return parent;
    }
  }

  /** Where a value comes from in the end: a column's id and a row, as one number; -1 where there is none. */
  #origin(table: number, column: string, row: number, found?: ReadonlyMap<Reference, number>): number {
    for (;;) {
      const governor = this.input.model.governed.single(table, column);
      if (governor === null) return this.#idOf(table, column) * ROWS + row;
      row = found?.get(governor) ?? this.around.picker(governor).pick(row);
      if (row < 0) return -1;
      found = undefined;
      column = governor.target[governor.columns.indexOf(column)];
      table = governor.to;
    }
  }

  /** A number for each column. */
  #idOf(table: number, column: string): number {
    const name = columnId(table, column);
    let id = this.#ids.get(name);
    if (id === undefined) this.#ids.set(name, (id = this.#ids.size));
    return id;
  }

  #key(reference: Reference, part: string): Key {
    const name = `${reference.id} ${part}`;
    let key = this.#keys.get(name);
    if (key === undefined)
      this.#keys.set(name, (key = referenceKey(this.input.model, this.input.seed, reference, part)));
    return key;
  }
}

const targetOf = ({ columns, target }: Reference, column: string): string => target[columns.indexOf(column)];

/** More rows than any table has. */
const ROWS = 2 ** 32;
