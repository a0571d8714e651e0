import { isSameName, tableKey } from '../names';
import type { Column, Key, Relationship, Schema, Table } from '../schema';
import type { ColumnType } from '../types';
import { inferred, type Inferred } from './inferred';
import { TableIndex, type Found, type Target } from './table-index';
import {
  EMPLOYED,
  isElsewhere,
  isGeneric,
  isKeyOf,
  isOfUser,
  joinedForms,
  referencesOf,
  SELF,
  singulars,
  SUPERIOR,
  wordsOf,
  writtenOut,
  type Reference,
} from './wording';

interface Candidate {
  target: Target;
  key: Column;
  confidence: number;
  reason: string;
}

/** How sure each way of naming makes. */
const SURE = {
  named: 0.9,
  sameName: 0.85,
  part: 0.8,
  self: 0.8,
  role: 0.75,
  noSuffix: 0.7,
  short: 0.65,
  user: 0.65,
  ending: 0.6,
};
const LESS = { width: 0.1, prefix: 0.1, otherSchema: 0.05, ownKey: 0.1, oddKey: 0.1, noSuffix: 0.15 };
/** Letters that tell a table's name at the end of a word from an accident. */
const LEAST_ENDING = 5;

/**
 * References that nobody declared, as names and types tell: one target for a column, and none where two are as likely.
 * Pure; what it says is to be confirmed by values or by the user.
 */
export function inferByName(schema: Schema): Inferred[] {
  const index = new TableIndex(schema.tables);
  const declared = declaredColumns(schema.relationships);
  return schema.tables.flatMap((table) => {
    const taken = declared(table);
    return table.columns.flatMap((column) => {
      if (column.generated !== null || column.type.array || taken.has(column.name)) return [];
      const best = bestOf(new Guesses(table, column, index, declared).all(), table);
      if (best === null) return [];
      const { target, key, confidence, reason } = best;
      return [inferred({ from: table, column: column.name, to: target.table, key: key.name, confidence, reason })];
    });
  });
}

type ColumnsOf = (table: Table) => ReadonlySet<string>;

/** Columns that a declared reference is made of, whatever else it is made of. */
function declaredColumns(relationships: readonly Relationship[]): ColumnsOf {
  const found = new Map<string, Set<string>>();
  for (const { from, from_columns: columns, virtual } of relationships) {
    if (virtual) continue;
    const known = found.get(tableKey(from)) ?? new Set();
    for (const column of columns) known.add(column);
    found.set(tableKey(from), known);
  }
  return (table) => found.get(tableKey(table)) ?? new Set();
}

/** What one column may refer to, by each way of naming. */
class Guesses {
  readonly #found: Candidate[] = [];
  readonly #isPrimary: boolean;

  constructor(
    private readonly table: Table,
    private readonly column: Column,
    private readonly index: TableIndex,
    private readonly declared: ColumnsOf,
  ) {
    this.#isPrimary = isKeyAlone(table.primary_key, column);
  }

  all(): readonly Candidate[] {
    if (isGeneric(this.column.name)) return [];
    for (const reference of referencesOf(this.column.name)) {
      // `user_id` of `users` is its own, or what another system calls it.
      if (reference.suffix !== null && isNamed(wordsOf(this.table.name), reference.stem)) return [];
      this.#named(reference);
      this.#self(reference);
      if (isOfUser(reference)) this.#add(reference, this.index.named(['user']), SURE.user, 'tells which user it was');
      if (this.#found.length > 0 || reference.suffix === null || isElsewhere(reference.stem)) continue;
      this.#roles(reference);
      this.#short(reference);
      this.#ending(reference);
    }
    if (this.#found.length === 0) this.#sameName();
    return this.#found;
  }

  /** `customer_id`, and `type_id` of a product for what is a table of product types. */
  #named(reference: Reference): void {
    const { stem, suffix } = reference;
    const less = suffix === null ? SURE.named - SURE.noSuffix : 0;
    this.#add(reference, this.index.named(stem), SURE.named - less, 'is named after it');
    for (const words of beginnings(this.table)) {
      const found = this.index.named([...words, ...stem]);
      this.#add(reference, found, SURE.part - less, `is the ${stem.join(' ')} of ${words.join(' ')}`);
      if (found.length > 0) return;
    }
  }

  #self(reference: Reference): void {
    const stem = reference.stem.join('');
    const mine = singulars(wordsOf(this.table.name).at(-1) ?? '');
    const isAbove = SELF.has(stem) || mine.some((word) => [...SELF].some((above) => stem === above + word));
    const isSuperior = SUPERIOR.has(stem) && mine.some((word) => EMPLOYED.has(word));
    if (!isAbove && !isSuperior) return;
    const target = this.index.targets.find((one) => isSameName(one.table, this.table));
    if (target !== undefined) this.#take(reference, { target, whole: true }, SURE.self, 'is another row of it');
  }

  /** `billing_address_id`: a role, then what the row is. The longest name of a table counts. */
  #roles(reference: Reference): void {
    const { stem } = reference;
    for (let start = 1; start < stem.length && this.#found.length === 0; start++) {
      const found = this.index.named(stem.slice(start));
      this.#add(reference, found, SURE.role, `is named after it, as ${stem.slice(0, start).join(' ')}`);
    }
  }

  #short(reference: Reference): void {
    const words = reference.stem.map((word) => writtenOut(word) ?? word);
    if (words.join(' ') === reference.stem.join(' ')) return;
    this.#add(reference, this.index.named(words), SURE.short, `is short for ${words.join(' ')}`);
  }

  /** Words run together: `billtoaddressid`. */
  #ending(reference: Reference): void {
    const last = reference.stem.at(-1) ?? '';
    for (let start = 1; start <= last.length - LEAST_ENDING && this.#found.length === 0; start++)
      this.#add(reference, this.index.named([last.slice(start)]), SURE.ending, 'ends as it is named');
  }

  /** Called as another table's key, which is no reference itself; a key here is none for its name. */
  #sameName(): void {
    const isKey = this.#isPrimary || this.table.uniques.some((key) => isKeyAlone(key, this.column));
    if (isKey) return;
    for (const target of this.index.keyed(this.column.name)) {
      const key = target.table.primary_key?.columns[0] ?? '';
      if (this.declared(target.table).has(key)) continue;
      const isKeyName = referencesOf(key).some(({ suffix }) => suffix !== null);
      if (!isKeyName && !isNumberOrUuid(this.column.type)) continue;
      const less = isKeyName ? 0 : LESS.noSuffix;
      this.#add({ stem: [], suffix: null }, [{ target, whole: true }], SURE.sameName - less, 'is called as its key');
    }
  }

  #add(reference: Reference, found: readonly Found[], confidence: number, why: string): void {
    for (const one of found) {
      const isOther = !isSameName(one.target.table, this.table);
      if (isOther && !isCopy(this.table, one.target.table)) this.#take(reference, one, confidence, why);
    }
  }

  #take(reference: Reference, { target, whole }: Found, confidence: number, why: string): void {
    const key = keyFor(reference, target, this.column);
    if (key === null) return;
    const less =
      (whole ? 0 : LESS.prefix) +
      (this.#isPrimary ? LESS.ownKey : 0) +
      (key.width ? LESS.width : 0) +
      (key.odd ? LESS.oddKey : 0) +
      (target.table.schema === this.table.schema ? 0 : LESS.otherSchema);
    const reason = `${this.column.name} refers to ${target.table.name}: it ${why}`;
    this.#found.push({ target, key: key.column, confidence: confidence - less, reason });
  }
}

const isKeyAlone = (key: Key | null, { name }: Column): boolean => key?.columns.length === 1 && key.columns[0] === name;

/** Whether a table begins with all columns of another, its key among them: what inherits from it, a copy, a history. */
function isCopy(table: Table, of: Table): boolean {
  if (of.columns.length < 3) return false;
  return of.columns.every(({ name, type }, at) => {
    const mine = table.columns.at(at);
    return mine?.name === name && mine.type.name === type.name;
  });
}

function isNamed(words: readonly string[], stem: readonly string[]): boolean {
  const mine = new Set(joinedForms(stem));
  return joinedForms(words).some((form) => mine.has(form));
}

/** What a table's name begins with, the longest first, and the whole of it in the singular: `order item`, `order`. */
function beginnings({ name }: Table): string[][] {
  const own = wordsOf(name);
  const whole = own.length === 0 ? [] : [[...own.slice(0, -1), singulars(own.at(-1)!).at(-1)!]];
  return [
    ...whole,
    ...own
      .slice(1)
      .map((_, at) => own.slice(0, at + 1))
      .reverse(),
  ];
}

/** The key of the target that the column means, when its type fits. */
function keyFor(
  { stem, suffix }: Reference,
  target: Target,
  column: Column,
): { column: Column; width: boolean; odd: boolean } | null {
  for (const { column: key, words } of target.keys) {
    const isSameName = key.name.toLowerCase() === column.name.toLowerCase();
    // Without a suffix, nothing but the type tells a reference from a text.
    if (suffix === null && stem.length > 0 && !isNumberOrUuid(column.type)) continue;
    if (!isSameName && !isKeyOf(suffix, words)) continue;
    const fit = fitOf(column.type, key.type);
    if (fit === 'none') continue;
    const about = words.slice(0, -1);
    const odd = !isSameName && about.length > 0 && about.join('') !== stem.join('') && !isNamed(target.words, about);
    return { column: key, width: fit === 'width', odd };
  }
  return null;
}

const INTEGERS: ReadonlySet<string> = new Set(['int2', 'int4', 'int8']);
const TEXTS: ReadonlySet<string> = new Set(['text', 'varchar', 'bpchar']);

const isNumberOrUuid = ({ name }: ColumnType): boolean => INTEGERS.has(name) || name === 'uuid';

/** Whether values of one can be those of the other. */
export function fitOf(from: ColumnType, to: ColumnType): 'same' | 'width' | 'none' {
  if (from.array || to.array) return 'none';
  if (from.schema !== to.schema) return 'none';
  if (INTEGERS.has(from.name) && INTEGERS.has(to.name)) return from.name === to.name ? 'same' : 'width';
  if (TEXTS.has(from.name) && TEXTS.has(to.name)) return 'same';
  const isKey = from.name === 'uuid' || from.name === 'citext' || (from.name === 'numeric' && (from.scale ?? 0) === 0);
  return isKey && from.name === to.name ? 'same' : 'none';
}

/** The surest; null where another table is as sure. In doubt the one of the same schema is meant. */
function bestOf(found: readonly Candidate[], table: Table): Candidate | null {
  let best: Candidate | null = null;
  let tie = false;
  for (const one of found) {
    if (best === null || one.confidence > best.confidence + 1e-9) [best, tie] = [one, false];
    else if (Math.abs(one.confidence - best.confidence) < 1e-9 && !isSameName(one.target.table, best.target.table)) {
      if (one.target.table.schema === table.schema && best.target.table.schema !== table.schema) best = one;
      else if (best.target.table.schema === table.schema && one.target.table.schema !== table.schema) continue;
      else tie = true;
    }
  }
  return tie ? null : best;
}
