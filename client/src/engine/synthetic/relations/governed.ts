import type { Column, Schema } from '../../schema/schema';
import { columnId, type ColumnId, type Reference } from './reference';

/**
 * Which reference each column has its value from. A column of several references has it from the first one; the other
 * ones have to agree. Where columns refer to each other in a circle, one of them has a value of its own.
 */
export class Governed {
  /** Of a reference, the columns that have no value from it because of a circle. */
  readonly #cut = new Set<string>();
  /** By table and column: they are asked for at every row. */
  readonly #governors: Map<string, Reference[]>[];

  constructor(
    readonly schema: Schema,
    readonly references: readonly Reference[],
  ) {
    this.#governors = schema.tables.map(() => new Map<string, Reference[]>());
    this.#cutCircles();
    for (const reference of references)
      for (const column of reference.columns)
        if (!this.#cut.has(cutId(reference, column))) {
          const own = this.#governors[reference.from];
          own.set(column, [...(own.get(column) ?? []), reference]);
        }
  }

  /** Whether a reference gives the column its value. */
  has(table: number, column: string): boolean {
    return this.#governors[table].has(column);
  }

  /** Whether it is the type of a polymorphic pair. */
  isChoice(table: number, column: string): boolean {
    return this.references.some(({ from, when }) => from === table && when?.column === column);
  }

  /** The references that a column may have its value from: the first in effect gives it. */
  of(table: number, column: string): readonly Reference[] {
    return this.#governors[table].get(column) ?? NONE;
  }

  /** The one that gives the column its value in every row; null where there is none, or it depends on the row. */
  single(table: number, column: string): Reference | null {
    const first = this.of(table, column).at(0);
    return first?.when === null ? first : null;
  }

  /** From now on references are asked in this order. */
  arrange(order: (a: Reference, b: Reference) => number): void {
    for (const own of this.#governors)
      for (const [column, governors] of own) {
        const always = governors.filter(({ when }) => when === null).sort(order);
        own.set(column, always.length > 0 ? always : governors);
      }
  }

  /** Whether the reference gives the column its value, alone or in some rows. */
  gives(reference: Reference, column: string): boolean {
    const first = this.of(reference.from, column).at(0);
    if (first === undefined) return false;
    return first.when === null ? first === reference : this.of(reference.from, column).includes(reference);
  }

  /** Columns of a reference that have their value from elsewhere: the parent has to fit them. */
  fixed(reference: Reference): string[] {
    return reference.columns.filter((column) => !this.gives(reference, column));
  }

  /** From a column to the one that its value comes from in the end, reference by reference. */
  chain(table: number, column: string): { path: Reference[]; table: number; column: string } {
    const path: Reference[] = [];
    for (;;) {
      const governor = this.single(table, column);
      if (governor === null) return { path, table, column };
      path.push(governor);
      column = governor.target[governor.columns.indexOf(column)];
      table = governor.to;
    }
  }

  #cutCircles(): void {
    const edges = this.references.flatMap((reference) =>
      reference.columns.map((column, place) => ({
        reference,
        column,
        from: columnId(reference.from, column),
        to: columnId(reference.to, reference.target[place]),
      })),
    );
    type Edge = (typeof edges)[number];
    const from = new Map<ColumnId, Edge[]>();
    for (const edge of edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
    const circle = (): Edge[] | null => {
      const done = new Set<ColumnId>();
      const walk = (id: ColumnId, path: Edge[]): Edge[] | null => {
        const met = path.findIndex((edge) => edge.from === id);
        if (met >= 0) return path.slice(met);
        if (done.has(id)) return null;
        for (const edge of from.get(id) ?? []) {
          if (this.#cut.has(cutId(edge.reference, edge.column))) continue;
          const found = walk(edge.to, [...path, edge]);
          if (found !== null) return found;
        }
        done.add(id);
        return null;
      };
      for (const id of from.keys()) {
        const found = walk(id, []);
        if (found !== null) return found;
      }
      return null;
    };
    for (let found = circle(); found !== null; found = circle()) {
      const best = found.reduce((a, b) => (this.#ownership(b) > this.#ownership(a) ? b : a));
      this.#cut.add(cutId(best.reference, best.column));
    }
  }

  /** How much a column looks as if it had values of its own. */
  #ownership({ reference, column }: { reference: Reference; column: string }): number {
    const table = this.schema.tables[reference.from];
    const found = table.columns.find(({ name }) => name === column)!;
    if (isCounted(found)) return 3;
    const key = table.primary_key?.columns;
    if (key?.includes(column) !== true) return found.nullable ? 0 : 0.5;
    return key.length === 1 ? 2 : 1;
  }
}

const NONE: readonly Reference[] = [];

const cutId = (reference: Reference, column: string): string => `${reference.id} ${column}`;

/** Whether the database counts it on by itself. */
export function isCounted(column: Column): boolean {
  return column.identity !== null || /^nextval\(/.test(column.default ?? '');
}
