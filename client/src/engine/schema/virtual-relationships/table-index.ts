import { TABLE_PREFIXES } from '../../../../../server/src/testcase/mapping/synonyms';
import type { Column, Table } from '../schema';
import { joinedForms, wordsOf } from './wording';

/** A table, and the keys of one column that it may be referred to by; the primary key is first. */
export interface Target {
  table: Table;
  words: readonly string[];
  keys: { column: Column; words: readonly string[] }[];
}

export interface Found {
  target: Target;
  /** False where a word in front of the table's name was left out. */
  whole: boolean;
}

/** Of tables that share their first word, so many that it says nothing. */
const COMMON_SHARE = 0.5;
const COMMON_TABLES = 4;

/** Finds tables by what they are called, in the singular or the plural, with or without a prefix. */
export class TableIndex {
  readonly targets: readonly Target[];
  readonly #byName = new Map<string, Found[]>();
  readonly #byKey = new Map<string, Target[]>();

  constructor(tables: readonly Table[]) {
    this.targets = tables.map(targetOf);
    const firsts = new Map<string, number>();
    for (const { words } of this.targets) {
      if (words.length > 1) firsts.set(words[0], (firsts.get(words[0]) ?? 0) + 1);
    }
    const isPrefix = (word: string): boolean => {
      const count = firsts.get(word) ?? 0;
      return TABLE_PREFIXES.has(word) || (count >= COMMON_TABLES && count >= COMMON_SHARE * tables.length);
    };
    for (const target of this.targets) {
      if (target.keys.length === 0) continue;
      this.#add(target.words, { target, whole: true });
      if (target.words.length > 1 && isPrefix(target.words[0]))
        this.#add(target.words.slice(1), { target, whole: false });
      const primary = target.table.primary_key?.columns ?? [];
      if (primary.length === 1) {
        const known = this.#byKey.get(primary[0].toLowerCase()) ?? [];
        known.push(target);
        this.#byKey.set(primary[0].toLowerCase(), known);
      }
    }
  }

  /** Tables that a phrase names: `order item`. */
  named(phrase: readonly string[]): readonly Found[] {
    const found = new Map<Target, Found>();
    for (const form of joinedForms(phrase)) {
      for (const one of this.#byName.get(form) ?? [])
        if (found.get(one.target)?.whole !== true) found.set(one.target, one);
    }
    return [...found.values()];
  }

  /** Tables that have a primary key of this name. */
  keyed(column: string): readonly Target[] {
    return this.#byKey.get(column.toLowerCase()) ?? [];
  }

  #add(words: readonly string[], found: Found): void {
    for (const form of joinedForms(words)) {
      const known = this.#byName.get(form);
      if (known === undefined) this.#byName.set(form, [found]);
      else known.push(found);
    }
  }
}

function targetOf(table: Table): Target {
  const keys = [table.primary_key, ...table.uniques].flatMap((key) => (key?.columns.length === 1 ? key.columns : []));
  const columns = [...new Set(keys)].flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  return {
    table,
    words: wordsOf(table.name),
    keys: columns.map((column) => ({ column, words: wordsOf(column.name) })),
  };
}
