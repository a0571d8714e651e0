import type { Column, Relationship, Schema, Table } from '../schema';
import type { ColumnType } from '../types';
import { inferred, isSameTable, type Inferred } from './inferred';
import { TableIndex, type Found, type Target } from './table-index';
import {
  EMPLOYED,
  isElsewhere,
  isGeneric,
  isKeyOf,
  isOfUser,
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

/** How sure each way of naming makes; a test keeps them in this order. */
const SURE = {
  named: 0.9,
  sameName: 0.85,
  ownPart: 0.8,
  self: 0.8,
  role: 0.75,
  noSuffix: 0.7,
  short: 0.65,
  user: 0.65,
};
const LESS = { width: 0.1, prefix: 0.1, otherSchema: 0.05, ownKey: 0.1, oddKey: 0.1 };

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
      const best = bestOf(candidates(table, column, index), table);
      if (best === null) return [];
      const { target, key, confidence, reason } = best;
      return [inferred({ from: table, column: column.name, to: target.table, key: key.name, confidence, reason })];
    });
  });
}

/** Columns that a declared reference is made of, whatever else it is made of. */
function declaredColumns(relationships: readonly Relationship[]): (table: Table) => ReadonlySet<string> {
  const found = new Map<string, Set<string>>();
  const keyOf = ({ schema, name }: { schema: string; name: string }): string => JSON.stringify([schema, name]);
  for (const { from, from_columns: columns, virtual } of relationships) {
    if (virtual) continue;
    const known = found.get(keyOf(from)) ?? new Set();
    for (const column of columns) known.add(column);
    found.set(keyOf(from), known);
  }
  return (table) => found.get(keyOf(table)) ?? new Set();
}

function candidates(table: Table, column: Column, index: TableIndex): Candidate[] {
  if (isGeneric(column.name) && column.name.toLowerCase() !== 'fk') return [];
  const found: Candidate[] = [];
  const isOwnKey = table.primary_key?.columns.length === 1 && table.primary_key.columns[0] === column.name;
  const add = (reference: Reference, { target, whole }: Found, confidence: number, reason: string): void => {
    const isSelf = isSameTable(target.table, table);
    // `users.user_id` is its own key, or one that others gave; a row above says so.
    if (isSelf && confidence !== SURE.self) return;
    const key = keyFor(reference, target, column);
    if (key === null) return;
    let sure = confidence;
    if (!whole) sure -= LESS.prefix;
    if (isOwnKey) sure -= LESS.ownKey;
    if (key.width) sure -= LESS.width;
    if (key.odd) sure -= LESS.oddKey;
    if (target.table.schema !== table.schema) sure -= LESS.otherSchema;
    found.push({ target, key: key.column, confidence: sure, reason });
  };
  for (const reference of referencesOf(column.name)) {
    const { stem, suffix } = reference;
    const own = index
      .named(wordsOf(table.name))
      .some(({ target }) => isSameTable(target.table, table) && isNamed(target, stem));
    if (isOwnKey && own) return [];
    const named = index.named(stem);
    if (suffix !== null) {
      for (const one of named)
        add(reference, one, SURE.named, `${column.name} is named after ${one.target.table.name}`);
      for (const one of index.named([...singularWords(table), ...stem]))
        add(
          reference,
          one,
          SURE.ownPart,
          `${column.name} is named after the part of a row that ${one.target.table.name} has`,
        );
    } else {
      for (const one of named)
        add(reference, one, SURE.noSuffix, `${column.name} is called as a row of ${one.target.table.name}`);
    }
    addSelf(table, reference, index, add);
    if (isOfUser(reference)) {
      for (const one of index.named(['user'])) add(reference, one, SURE.user, `${column.name} tells which user it was`);
    }
    if (named.length === 0 && suffix !== null && !isElsewhere(stem)) {
      addRoles(reference, index, (one, words) => {
        add(
          reference,
          one,
          SURE.role,
          `${column.name} ends as the key of ${one.target.table.name} does, after ${words}`,
        );
      });
      addShort(reference, index, add);
    }
  }
  for (const target of index.keyed(column.name)) {
    if (isSameTable(target.table, table) || isOwnKey) continue;
    const whole = { target, whole: true };
    add(
      { stem: [], suffix: null },
      whole,
      SURE.sameName,
      `${column.name} is called as the key of ${target.table.name}`,
    );
  }
  return found;
}

type Add = (reference: Reference, found: Found, confidence: number, reason: string) => void;

function addSelf(table: Table, reference: Reference, index: TableIndex, add: Add): void {
  const own = wordsOf(table.name);
  const stem = reference.stem.join('');
  const isAbove =
    SELF.has(stem) || [...SELF].some((word) => singulars(own.at(-1) ?? '').some((one) => stem === word + one));
  const isSuperior = SUPERIOR.has(stem) && singulars(own.at(-1) ?? '').some((word) => EMPLOYED.has(word));
  if (!isAbove && !isSuperior) return;
  const found = index.targets.find((one) => isSameTable(one.table, table));
  if (found !== undefined)
    add(
      reference,
      { target: found, whole: true },
      SURE.self,
      `${reference.stem.join('_')} is another row of ${table.name}`,
    );
}

/** `billing_address_id`: a role, then what the row is. The longest name of a table counts. */
function addRoles({ stem }: Reference, index: TableIndex, add: (found: Found, role: string) => void): void {
  for (let start = 1; start < stem.length; start++) {
    const found = index.named(stem.slice(start));
    for (const one of found) add(one, stem.slice(0, start).join(' '));
    if (found.length > 0) return;
  }
}

function addShort(reference: Reference, index: TableIndex, add: Add): void {
  const words = reference.stem.map((word) => writtenOut(word) ?? word);
  if (words.join(' ') === reference.stem.join(' ')) return;
  for (const one of index.named(words))
    add(reference, one, SURE.short, `${reference.stem.join('_')} is short for ${one.target.table.name}`);
}

function isNamed({ words }: Target, stem: readonly string[]): boolean {
  const mine = new Set(
    stem.length === 0 ? [] : singulars(stem.at(-1)!).map((last) => [...stem.slice(0, -1), last].join('')),
  );
  return singulars(words.at(-1) ?? '').some((last) => mine.has([...words.slice(0, -1), last].join('')));
}

function singularWords({ name }: Table): string[] {
  const own = wordsOf(name);
  const last = own.at(-1);
  return last === undefined ? [] : [...own.slice(0, -1), singulars(last).at(-1)!];
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
    if (suffix === null && !isSameName && !isNumberOrUuid(column.type)) continue;
    if (!isSameName && !isKeyOf(suffix, words)) continue;
    const fit = fitOf(column.type, key.type);
    if (fit === 'none') continue;
    const about = words.slice(0, -1);
    const odd = !isSameName && about.length > 0 && about.join('') !== stem.join('') && !isNamed(target, about);
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
    else if (Math.abs(one.confidence - best.confidence) < 1e-9 && !isSameTable(one.target.table, best.target.table)) {
      if (one.target.table.schema === table.schema && best.target.table.schema !== table.schema) best = one;
      else if (best.target.table.schema === table.schema && one.target.table.schema !== table.schema) continue;
      else tie = true;
    }
  }
  return tie ? null : best;
}
