import { setImmediate } from 'node:timers/promises';
import { createBuilder } from '../batch/builder';
import { fieldsOf } from '../batch/fields';
import type { Batch, Field } from '../batch/vector';
import { throwIfCancelled } from '../errors';
import { displayName, storedColumns, type Column } from '../schema/schema';
import type { ColumnContext } from './column-context';
import { columnSource } from './column-source';
import { columnGenerator, type ColumnGenerator } from './column-writer';
import { rowConditions } from './constraints/fitted';
import type { BrokenChecks, RowConditions } from './constraints/rows/row-conditions';
import { repeatedColumn } from './facts/roles';
import { RowFacts } from './facts/row-facts';
import { loadLocale, type Locale } from './locale';
import { localeMix } from './locale-mix';
import type { SyntheticPlan, TablePlan } from './plan';
import { CellRandom, keyOf } from './random';
import { plannedRelations } from './relations/of-plan';
import type { Relations } from './relations/relations';
import { apartByExclusion, uniqueByExpression } from './types/unique-columns';
import type { ValueSource } from './value-source';
import { writtenFacts, writtenFirst, writtenFirstSource, writtenValues } from './written-rows';

/** A batch has so many rows, or as many as take some milliseconds: the event loop is free after each. */
const BATCH_ROWS = 16_384;
const BATCH_MS = 10;
/** Made at once of each column: what columns share stays in the processor's cache. */
const BLOCK_ROWS = 1_024;

export interface GenerateOptions {
  signal?: AbortSignal;
  batchRows?: number;
  /** The first row, 0 when left out. */
  from?: number;
  /** The row after the last, all of the plan when left out. */
  to?: number;
}

/** Everything needed to make any row of any table of a plan. */
export class Generation {
  readonly #tables: ReadonlyMap<string, GeneratedTable>;

  constructor(plan: SyntheticPlan, locales: readonly Locale[]) {
    const rowsOf = (table: string): number => this.#tables.get(table)?.plan.rows ?? 0;
    const sourceOf = (table: string, column: string): ValueSource => this.#table(table).source(column);
    const rawOf = (table: string, column: string): ValueSource => this.#table(table).rawSource(column);
    const relations = plannedRelations(plan, sourceOf);
    this.#tables = new Map(
      plan.tables.map((table) => [
        displayName(table.table),
        new GeneratedTable(plan, table, locales, relations, { rowsOf, sourceOf, rawOf }),
      ]),
    );
  }

  /**
   * The rows of a table, as `displayName` names it, or any range of them: a row is the same whatever range it is made
   * in. Rows written in the test are rows 0 to k - 1, what they leave free generated.
   */
  async *batches(name: string, options: GenerateOptions = {}): AsyncGenerator<Batch> {
    const table = this.#table(name);
    const { signal, batchRows = BATCH_ROWS, from = 0, to = table.plan.rows } = options;
    const generators = table.generators();
    const builders = table.fields.map((field) => createBuilder(field.vector));
    for (let first = from; first < to;) {
      throwIfCancelled(signal);
      const most = Math.min(to, first + batchRows);
      const late = performance.now() + BATCH_MS;
      let end = first;
      do {
        const next = Math.min(most, end + BLOCK_ROWS);
        generators.forEach((generator, index) => generator.fill(builders[index], end, next));
        end = next;
      } while (end < most && performance.now() < late);
      yield { firstRow: first, length: end - first, vectors: builders.map((builder) => builder.finish()) };
      first = end;
      await setImmediate();
    }
  }

  /** Checks that some of a table's first rows break, whatever was tried. */
  broken(name: string, rows: number): BrokenChecks[] {
    return this.#table(name).conditions().broken(rows);
  }

  #table(name: string): GeneratedTable {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`No table ${name} is planned.`);
    return table;
  }
}

type Others = Pick<ColumnContext, 'rowsOf' | 'sourceOf' | 'rawOf'>;

/** One table's columns, each made when it is first asked for: by its own rows, or by another table's. */
class GeneratedTable {
  readonly fields: Field[];
  readonly #columns: Map<string, Column>;
  readonly #raw = new Map<string, ValueSource>();
  readonly #generated = new Map<string, ValueSource>();
  #conditions: RowConditions | null = null;
  readonly #sources = new Map<string, ValueSource>();
  readonly #localized: ColumnContext['localized'];

  constructor(
    readonly whole: SyntheticPlan,
    readonly plan: TablePlan,
    locales: readonly Locale[],
    readonly relations: Relations,
    readonly others: Others,
  ) {
    const { table } = plan;
    const name = displayName(table);
    this.fields = fieldsOf(table);
    this.#columns = new Map(table.columns.map((column) => [column.name, column]));
    const written = writtenFacts(whole, plan);
    const facts = locales.map((locale) => new RowFacts(locale, whole.seed, name, written));
    const mix = localeMix(whole.locales, keyOf(whole.seed, name, '', 'locale'));
    this.#localized = (make) => mix(locales.map((locale, index) => make(locale, facts[index])));
  }

  generators(): ColumnGenerator[] {
    return storedColumns(this.plan.table).map((column, index) => {
      const generated = columnGenerator(this.#generatedSource(column), column.type);
      return this.whole.literals === 'include'
        ? writtenFirst(writtenValues(this.plan, column), this.fields[index], generated)
        : generated;
    });
  }

  source(name: string): ValueSource {
    let source = this.#sources.get(name);
    if (source === undefined) {
      const column = this.#column(name);
      source = this.#withWritten(column, this.#generatedSource(column));
      this.#sources.set(name, source);
    }
    return source;
  }

  rawSource(name: string): ValueSource {
    const column = this.#column(name);
    return this.#withWritten(column, this.#rawSource(column));
  }

  #column(name: string): Column {
    const column = this.#columns.get(name);
    if (column === undefined) throw new Error(`No column ${name} in ${displayName(this.plan.table)}.`);
    return column;
  }

  #withWritten(column: Column, source: ValueSource): ValueSource {
    if (this.whole.literals !== 'include') return source;
    return writtenFirstSource(writtenValues(this.plan, column), source);
  }

  #generatedSource(column: Column): ValueSource {
    let source = this.#generated.get(column.name);
    if (source === undefined) {
      source = this.conditions().source(column, this.#rawSource(column));
      this.#generated.set(column.name, source);
    }
    return source;
  }

  /** What holds between the columns of a row. */
  conditions(): RowConditions {
    return (this.#conditions ??= rowConditions(this.whole, this.plan, (column) => this.#rawSource(column)));
  }

  /** A column's values before what holds between the columns of a row. */
  #rawSource(column: Column): ValueSource {
    let source = this.#raw.get(column.name);
    if (source === undefined) {
      source = columnSource(this.#context(column));
      this.#raw.set(column.name, source);
    }
    return source;
  }

  #context(column: Column): ColumnContext {
    const { table, written } = this.plan;
    const names = table.columns.map((other) => other.name);
    const link = this.relations.link(table, column.name);
    return {
      plan: this.whole,
      table: this.plan,
      column,
      key: keyOf(this.whole.seed, displayName(table), repeatedColumn(column.name, names)),
      random: new CellRandom(),
      unique: link?.kind === 'distinct' || isUnique(this.whole, this.plan, column),
      written: new Set(written.map((row) => row[column.name]).filter(isPresent)),
      localized: this.#localized,
      link,
      kin: this.relations,
      ...this.others,
    };
  }
}

function isUnique({ schema }: SyntheticPlan, { table }: TablePlan, column: Column): boolean {
  const { primary_key, uniques } = table;
  const keys = primary_key === null ? uniques : [primary_key, ...uniques];
  if (keys.some(({ columns }) => columns.length === 1 && columns[0] === column.name)) return true;
  const name = displayName(table);
  const references = schema.relationships.filter(({ from, virtual }) => !virtual && displayName(from) === name);
  const isFree = (one: string): boolean => !references.some(({ from_columns: columns }) => columns.includes(one));
  return uniqueByExpression(table, isFree).has(column.name) || apartByExclusion(table, isFree).has(column.name);
}

const isPresent = (value: string | null | undefined): value is string => typeof value === 'string';

export async function createGeneration(plan: SyntheticPlan): Promise<Generation> {
  return new Generation(plan, await Promise.all(plan.locales.map(({ name }) => loadLocale(name))));
}
