import type { LiteralRow } from '../../datasets/manifest';
import { CellRandom, keyOf, type Key } from '../random';
import type { KeyDimension } from './key-strategy';
import { columnId, type ColumnId, type Reference } from './reference';
import type { RelationInput } from './relation-input';
import type { WrittenParents } from './written-parents';

/** The types that a polymorphic pair can have, and the references that hold for each. */
export interface Choice {
  values: readonly string[];
  key: Key;
  references: readonly (readonly Reference[])[];
}

/** Which table each row of a polymorphic pair refers to: `owner_type` is `User`, so `owner_id` is a user's. */
export class Choices {
  readonly #choices = new Map<ColumnId, Choice>();
  readonly #random = new CellRandom();

  constructor(readonly input: RelationInput) {
    const all = new Map<ColumnId, Map<string, Reference[]>>();
    for (const reference of [...input.model.references].sort((a, b) => a.id - b.id)) {
      if (reference.when === null) continue;
      const id = columnId(reference.from, reference.when.column);
      const values = all.get(id) ?? new Map<string, Reference[]>();
      values.set(reference.when.value, [...(values.get(reference.when.value) ?? []), reference]);
      all.set(id, values);
    }
    for (const [id, values] of all) {
      const references = [...values.values()];
      const { schema, name } = input.model.schema.tables[references[0][0].from];
      const key = keyOf(input.seed, schema, name, references[0][0].when!.column, 'choice');
      this.#choices.set(id, { values: [...values.keys()], references, key });
    }
  }

  of(table: number, column: string): Choice | null {
    return this.#choices.get(columnId(table, column)) ?? null;
  }

  /** Which of the values a row has. `tuple` where a key is made of it. */
  at(table: number, column: string, row: number, tuple: ((row: number) => number) | null): number {
    const { values, key } = this.of(table, column)!;
    if (tuple !== null) return tuple(row) % values.length;
    const { written } = this.input;
    const literal = written[table].at(row)?.[column];
    const known = row < written[table].length && typeof literal === 'string' ? values.indexOf(literal) : -1;
    if (known >= 0) return known;
    return this.#random.at(key, row).below(values.length);
  }

  /** What a written row says of a key's dimension: its type and its parent; undefined where it does not say both. */
  writtenTuple(
    { column, references }: KeyDimension & { kind: 'choice' },
    literal: LiteralRow,
    row: number,
    parents: WrittenParents,
  ): number | undefined {
    const choice = this.of(references[0].from, column)!;
    const value = literal[column];
    const index = typeof value === 'string' ? choice.values.indexOf(value) : -1;
    if (index < 0) return undefined;
    const parent = choice.references[index]
      .map((reference) => parents.of(reference)?.get(row))
      .find((one) => one !== undefined);
    return parent === undefined || parent < 0 ? undefined : parent * choice.values.length + index;
  }
}
