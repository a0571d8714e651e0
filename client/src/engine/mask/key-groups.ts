import { type Column, type Schema, storedColumns, type Table, type TableName } from '../schema/schema';

/** Columns that hold the same values: a key and everything that refers to it, however far away. */
export interface KeyGroup {
  /** What is referred to first, then what refers to it. */
  members: { table: Table; column: Column }[];
  /** Whether a member is a key alone, or at least part of one. */
  unique: 'alone' | 'part' | null;
  /** The fewest characters that a member holds; null is no limit. */
  length: number | null;
}

/** The columns of a schema in groups: declared relationships join them, and inferred ones that a user confirmed. */
export class KeyGroups {
  readonly #parent = new Map<string, string>();
  readonly #groups = new Map<string, KeyGroup>();

  constructor(schema: Schema) {
    const joining = schema.relationships.filter(
      ({ virtual, provenance, when }) => when === undefined && (!virtual || provenance.source === 'user'),
    );
    const referredTo = new Set<string>();
    for (const { from, from_columns: columns, to, to_columns: toColumns } of joining) {
      for (const [index, column] of columns.entries()) {
        const key = keyOf(to, toColumns[index]);
        this.#join(keyOf(from, column), key);
        referredTo.add(key);
      }
    }
    for (const table of schema.tables) {
      for (const column of storedColumns(table)) this.#add(table, column, referredTo.has(keyOf(table, column.name)));
    }
  }

  of(table: TableName, column: string): KeyGroup {
    return this.#groups.get(this.#rootOf(keyOf(table, column)))!;
  }

  #add(table: Table, column: Column, isReferredTo: boolean): void {
    const root = this.#rootOf(keyOf(table, column.name));
    const group: KeyGroup = this.#groups.get(root) ?? { members: [], unique: null, length: null };
    this.#groups.set(root, group);
    if (isReferredTo) group.members.unshift({ table, column });
    else group.members.push({ table, column });
    for (const key of [table.primary_key, ...table.uniques]) {
      if (key?.columns.includes(column.name) !== true) continue;
      if (key.columns.length === 1) group.unique = 'alone';
      else group.unique ??= 'part';
    }
    const { length } = column.type;
    if (length !== null) group.length = Math.min(group.length ?? length, length);
  }

  #join(one: string, other: string): void {
    const [from, to] = [this.#rootOf(one), this.#rootOf(other)];
    if (from !== to) this.#parent.set(from, to);
  }

  #rootOf(key: string): string {
    let root = key;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    for (let at = key; at !== root;) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }
}

const keyOf = ({ schema, name }: TableName, column: string): string => JSON.stringify([schema, name, column]);
