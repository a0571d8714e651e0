import type { Cardinality } from '../../schema/schema';
import { CellRandom, keyOf } from '../random';
import { apartPairs } from './apart-pairs';
import { Choices } from './choices';
import { keptApart, OneToOnePicker, rooted, WrittenPicker } from './pickers/composed-pickers';
import { FittingParents } from './fitting-parents';
import { IndexedPicker } from './pickers/indexed-picker';
import { KeyRows, referenceKey, tuplesOf } from './key-rows';
import type { KeyDimension, KeyGroup } from './key-strategy';
import type { ReferenceRole } from './model';
import type { Picker } from './pickers/picker';
import { isSelf, type Reference } from './reference';
import { DEPTH, type RelationInput } from './relation-input';
import { ChainPicker, TreePicker } from './pickers/tree-picker';
import { RestrictedPicker } from './pickers/restricted-picker';
import { SharePicker } from './pickers/share-picker';
import { Single } from './tuples';
import { WindowPicker } from './pickers/window-picker';
import { WrittenParents } from './written-parents';
import { ZipfPicker } from './pickers/zipf-picker';

/** Share of rows that refer to nothing where they may, when nothing else is known. */
const NULL_SHARE = 0.1;
/** Of a table that refers to itself, besides the roots that there are anyway. */
const ROOT_SHARE = 0.3;

/** Each reference's parents, row by row: how they are picked, and which rows have none. Made when first asked for. */
export class ReferenceRows {
  readonly choices: Choices;
  readonly #pickers = new Map<Reference, Picker>();
  readonly #nulls = new Map<Reference, (row: number) => boolean>();
  readonly #keyRows = new Map<KeyGroup, KeyRows>();
  readonly #groups = new Map<Reference, { group: KeyGroup; dimension: number }>();
  readonly #fitting = new Map<number, FittingParents>();
  readonly #written: WrittenParents;

  constructor(readonly input: RelationInput) {
    const { model } = input;
    this.#written = new WrittenParents(model, input.written, input.counts);
    this.choices = new Choices(input);
    for (const { groups } of model.strategies)
      for (const group of groups)
        for (const [dimension, one] of group.dimensions.entries())
          for (const reference of referencesIn(one)) this.#groups.set(reference, { group, dimension });
  }

  role(reference: Reference): ReferenceRole {
    return this.input.model.roles.get(reference)!;
  }

  /** Every row's parent, before any is without one. */
  picker(reference: Reference): Picker {
    let picker = this.#pickers.get(reference);
    if (picker === undefined) {
      picker = this.#makePicker(reference);
      this.#pickers.set(reference, picker);
    }
    return picker;
  }

  /** Whether a row refers to nothing by choice, or since nothing is left to refer to. */
  isNull(reference: Reference): (row: number) => boolean {
    let isNull = this.#nulls.get(reference);
    if (isNull === undefined) {
      isNull = this.#makeNull(reference);
      this.#nulls.set(reference, isNull);
    }
    return isNull;
  }

  /** Which of a polymorphic pair's types each row has. */
  choice(table: number, column: string): (row: number) => number {
    const tuple = this.#choiceTuple(table, column);
    return (row) => this.choices.at(table, column, row, tuple);
  }

  /** The tuples of the rows of a table. */
  keyRows(group: KeyGroup, table: number): KeyRows {
    let rows = this.#keyRows.get(group);
    if (rows === undefined) {
      const tuples = tuplesOf(group, table, {
        ...this.input,
        apart: (place) => apartPairs(this.input.model.schema.tables[place]),
      });
      rows = new KeyRows(tuples, this.#writtenTuples(group, table));
      this.#keyRows.set(group, rows);
    }
    return rows;
  }

  /** Whether a parent has what the row has in the columns that they share with other references. */
  fits(reference: Reference, row: number, parent: number): boolean {
    const parents = this.#fittingParents(reference.from);
    return this.role(reference).fixed.every((column) => parents.agrees(reference, column, row, parent));
  }

  #writtenTuples(group: KeyGroup, table: number): (number | undefined)[][] {
    const { written, listed } = this.input;
    return written[table].map((literal, row) =>
      group.dimensions.map((dimension) => {
        if (dimension.kind === 'choice') return this.choices.writtenTuple(dimension, literal, row, this.#written);
        if (dimension.kind === 'reference') {
          const parent = this.#written.of(dimension.reference)?.get(row) ?? -1;
          return parent < 0 ? undefined : parent;
        }
        const value = literal[dimension.column];
        const list = listed(table, dimension.column);
        if (typeof value !== 'string' || list === null) return undefined;
        for (let index = 0; index < dimension.size; index++) if (list.at(index) === value) return index;
        return undefined;
      }),
    );
  }

  #makePicker(reference: Reference): Picker {
    const { counts } = this.input;
    const { from, to } = reference;
    const { fixed, derived, nullable } = this.role(reference);
    const grouped = this.#groups.get(reference);
    // What is referred to once refers to the row before; to itself where it has to refer to something.
    const isChain =
      isSelf(reference) &&
      grouped?.group.dimensions.length === 1 &&
      fixed.length === 0 &&
      nullable.length > 0 &&
      grouped.group.keys.every(({ key }) => key.nullsDiffer) &&
      this.#written.of(reference) === null;
    if (grouped !== undefined && !isChain) return this.#keyPicker(reference, grouped);
    const indexed = (pick: Picker['pick']): Picker => new IndexedPicker(counts[to], counts[from], pick);
    if (derived !== null) {
      const steps = derived.map((step) => this.picker(step));
      return indexed((row) => steps.reduce((at, step) => (at < 0 ? at : step.pick(at)), row));
    }
    if (fixed.length > 0 || this.input.model.together.has(from)) {
      const parents = this.#fittingParents(from);
      return indexed((row) => parents.pick(reference, row));
    }
    const free = isChain
      ? new ChainPicker(counts[from], this.#cardinality(reference).depth ?? DEPTH)
      : (this.#apart(reference) ?? this.#freePicker(reference));
    const allowed = isSelf(reference) ? null : (this.input.allowed?.(reference) ?? null);
    const kept = allowed === null ? free : new RestrictedPicker(free, counts[to], counts[from], allowed);
    const known = this.#written.of(reference);
    const picker = known === null ? kept : new WrittenPicker(kept, known);
    if (reference.when === null) return picker;
    const { column } = reference.when;
    const type = this.choices.of(from, column)!.references.findIndex((all) => all.includes(reference));
    const typeOf = this.choice(from, column);
    return indexed((row) => (typeOf(row) === type ? picker.pick(row) : -1));
  }

  #keyPicker(reference: Reference, { group, dimension }: { group: KeyGroup; dimension: number }): Picker {
    const { counts, written } = this.input;
    const { from, to, when } = reference;
    const rows = this.keyRows(group, from);
    const indexed = (pick: Picker['pick']): Picker => new IndexedPicker(counts[to], counts[from], pick);
    if (when !== null) {
      const { references } = this.choices.of(from, when.column)!;
      const type = references.findIndex((all) => all.includes(reference));
      return indexed((row) => {
        const value = rows.value(row, dimension);
        return value % references.length === type ? Math.floor(value / references.length) : -1;
      });
    }
    if (rows.tuples instanceof Single && written[from].length === 0 && counts[from] <= counts[to])
      return new OneToOnePicker(counts[from]);
    return indexed((row) => rows.value(row, dimension));
  }

  /** A parent that no other choice bears on. */
  #freePicker(reference: Reference): Picker {
    const { model, seed, counts, shares } = this.input;
    const { from, to } = reference;
    const { distribution, exponent, at_least_one: atLeastOne, depth } = this.#cardinality(reference);
    const key = referenceKey(model, seed, reference);
    if (isSelf(reference)) return this.#rooted(reference, new TreePicker(counts[from], key, depth ?? DEPTH));
    const { spread } = this.role(reference);
    if (spread === 'even') return new WindowPicker(counts[to], counts[from], key, { even: true });
    const all = spread === 'first' || atLeastOne === true;
    if (distribution === 'zipf') return new ZipfPicker(counts[to], counts[from], key, { exponent, atLeastOne: all });
    const share = all ? null : shares(reference).parents;
    if (share !== null && share < 1) return new SharePicker(counts[to], counts[from], key, share);
    return new WindowPicker(counts[to], counts[from], key, { atLeastOne: all });
  }

  /** A root refers to itself where it has to refer to something. */
  #rooted(reference: Reference, picker: Picker): Picker {
    return this.role(reference).nullable.length > 0 ? picker : rooted(picker);
  }

  /** One of two references that a check keeps apart; null where no check does. */
  #apart(reference: Reference): Picker | null {
    const { model, counts } = this.input;
    const { from, to } = reference;
    const isFree = (other: Reference): boolean =>
      other !== reference &&
      other.from === from &&
      other.to === to &&
      other.when === null &&
      this.role(other).fixed.length === 0 &&
      !this.#groups.has(other);
    for (const { columns, order } of apartPairs(model.schema.tables[from])) {
      const place = columns.findIndex((column) => reference.columns.includes(column));
      const partner = model.references.find((other) => isFree(other) && other.columns.includes(columns[1 - place]));
      if (place < 0 || partner === undefined || isSelf(reference)) continue;
      const [one, other] = (place === 0 ? [reference, partner] : [partner, reference]).map((each) =>
        this.#freePicker(each),
      );
      const pair = keptApart(
        (row) => one.pick(row),
        (row) => other.pick(row),
        counts[to],
        order,
      );
      return new IndexedPicker(counts[to], counts[from], place === 0 ? pair.one : pair.other);
    }
    return null;
  }

  #cardinality(reference: Reference): Cardinality {
    return reference.relationship?.cardinality ?? {};
  }

  #fittingParents(table: number): FittingParents {
    let parents = this.#fitting.get(table);
    if (parents === undefined) {
      parents = new FittingParents(table, this.input, {
        picker: (reference) => this.picker(reference),
        free: (reference) => this.#freePicker(reference),
        isInKey: (reference) => this.#groups.has(reference),
        together: this.input.model.together.has(table),
        written: (reference) => this.#written.of(reference),
      });
      this.#fitting.set(table, parents);
    }
    return parents;
  }

  #makeNull(reference: Reference): (row: number) => boolean {
    const { model, seed } = this.input;
    const { from, when } = reference;
    const written = this.#written.of(reference);
    const share = this.#nullShare(reference);
    const random = new CellRandom();
    const { schema, name } = model.schema.tables[from];
    // The two columns of a polymorphic pair are null together.
    const key =
      when === null ? referenceKey(model, seed, reference, 'null') : keyOf(seed, schema, name, when.column, 'null');
    const grouped = this.#groups.get(reference);
    const rows = grouped === undefined ? null : this.keyRows(grouped.group, from);
    const picker = this.picker(reference);
    return (row) => {
      const known = written?.get(row);
      if (known !== undefined) return known < 0;
      if (rows?.isBeyond(row) === true) return true;
      // The first row is what others fall back upon.
      if (row > 0 && share > 0 && random.at(key, row).chance(share)) return true;
      return when === null && picker.pick(row) < 0;
    };
  }

  #nullShare(reference: Reference): number {
    const { nullable } = this.role(reference);
    const { from } = reference;
    if (nullable.length === 0 || nullable.some((column) => this.input.conditioned?.(from, column) === true)) return 0;
    const mayRepeat = this.input.model.strategies[from].keys.every(
      (key) => key.nullsDiffer || !key.columns.some((column) => nullable.includes(column)),
    );
    if (!mayRepeat) return 0;
    const given = this.#cardinality(reference).null_share ?? this.input.shares(reference).nulls;
    return given ?? (isSelf(reference) ? ROOT_SHARE : NULL_SHARE);
  }

  #choiceTuple(table: number, column: string): ((row: number) => number) | null {
    for (const group of this.input.model.strategies[table].groups) {
      const place = group.dimensions.findIndex((one) => one.kind === 'choice' && one.column === column);
      if (place < 0) continue;
      const rows = this.keyRows(group, table);
      return (row) => rows.value(row, place);
    }
    return null;
  }
}

const referencesIn = (dimension: KeyDimension): readonly Reference[] =>
  dimension.kind === 'reference' ? [dimension.reference] : dimension.kind === 'choice' ? dimension.references : [];
