import type { Batch } from '../batch/vector';
import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import type { ProvisionedTable } from '../job/job';
import { rowsText } from '../job/counted';
import type { StepContext } from '../job/step';
import { displayName, storedColumns, type Column, type Table, type TableName } from '../schema/schema';
import { continueIdentities, continueSequences } from './continue-sequences';
import {
  addKeys,
  addReference,
  checksOf,
  createBareTable,
  createLoadTable,
  createTypedTable,
  defaultsOf,
  indexesOf,
  isLoadedApart,
  moveRows,
  setTypes,
  together,
} from './ddl';
import { createCompositesAndDomains, createEnum, createSequence, rulesOfDomain } from './ddl-types';
import { runExtras, type Bundle, type Extra } from './extras';
import { finalNames } from './final-names';
import type { Incoming } from './incoming';
import type { LeftOut } from './fit';
import { explainRefusal } from './refusals';
import { inOrderOfUse } from './row-types';
import type { StagedSchema } from './staged-schema';
import { runAll } from './statements';
import { afterLook, TRIED_ROWS, undone } from './trial';

/** Makes and fills what was staged, beside what is in use. */
export class Building {
  /** What turned out to be impossible while building. */
  readonly leftOut: LeftOut[] = [];
  readonly #loaded: ProvisionedTable[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly staged: StagedSchema,
    private readonly incoming: Incoming,
    private readonly context: StepContext,
  ) {}

  async create(): Promise<void> {
    const { schema, names, scratch } = this.staged;
    const apart = schema.tables.some(isLoadedApart) ? [scratch] : [];
    await runAll(this.connection, [
      ...[...names.map(([staging]) => staging), ...apart].map((name) => `CREATE SCHEMA ${quoteIdentifier(name)}`),
      ...(schema.sequences ?? []).map(createSequence),
      ...schema.enums.map(createEnum),
      ...createCompositesAndDomains(schema),
    ]);
    await this.#extras(
      (schema.domains ?? []).flatMap((domain) =>
        this.#bundles(
          domain,
          0,
          rulesOfDomain(domain).map((rule) => [rule]),
        ),
      ),
    );
    await runAll(
      this.connection,
      schema.tables.flatMap((table, index) =>
        isLoadedApart(table)
          ? [createTypedTable(table), createLoadTable(this.#loadTable(index), table)]
          : [createBareTable(table)],
      ),
    );
  }

  /** Tables in the schema's order, and how many rows came into each. */
  async load(): Promise<ProvisionedTable[]> {
    const { incoming, context, staged } = this;
    const { signal } = context;
    const rows = await incoming.open(signal);
    for (const [index, table] of staged.schema.tables.entries()) {
      const from = incoming.schema.tables[index];
      const name = displayName(from);
      const place = isLoadedApart(table) ? this.#loadTable(index) : table;
      // As the dataset has them: a type that the target lacks is text here.
      const columns = storedColumns(from);
      const total = rows.rowCount(from);
      const options = { signal, onRows: (done: number) => context.progress(name, done, total) };
      const isTried = incoming.madeUp && table.checks.length > 0 && total > TRIED_ROWS;
      const load = async (): Promise<number> => {
        const all = rows.read(from);
        const batches = isTried ? await afterLook(all, (some) => this.#try(index, place, columns, some)) : all;
        return this.connection.copyIn(place, columns, batches, options);
      };
      const count = await load().catch(async (error: unknown) => {
        await rows.explain(from);
        throw error;
      });
      rows.arrived(from, count);
      context.log('info', `${rowsText(count)} loaded into ${name}.`);
      this.#loaded.push({ table: name, row_count: count });
    }
    return this.#loaded;
  }

  /**
   * Rejects with what a check of the table says against some rows, before the others are loaded: a check may be one that
   * nobody but the target understands.
   */
  async #try(index: number, place: TableName, columns: Column[], some: Batch): Promise<void> {
    const { connection, context } = this;
    const table = this.staged.schema.tables[index];
    await undone(connection, async () => {
      await connection.copyIn(place, columns, one(some), { signal: context.signal });
      await runAll(connection, this.#types(table, index));
      // What the target cannot make at all is left out, and told, when it is made for all rows.
      await runExtras(connection, this.#bundles(table, some.length, [checksOf(table)])).catch(
        async (error: unknown) => {
          throw await explainRefusal(connection, error, this.staged);
        },
      );
    });
  }

  /** Types, keys, checks and indexes of every table, then the references between them. */
  async complete(): Promise<void> {
    const { connection, staged, context } = this;
    const { tables, relationships } = staged.schema;
    const small: string[] = [];
    const extras: Bundle[] = [];
    for (const [done, { table, index }] of inOrderOfUse(tables).entries()) {
      context.progress(`keys of ${table.name}`, done, tables.length);
      await runAll(connection, [...this.#types(table, index), ...addKeys(table)]);
      // As one statement, checks cost one look at the rows.
      const changes = [...checksOf(table), ...defaultsOf(table)];
      const indexes = indexesOf(table).map((extra) => [extra]);
      const { row_count } = this.#loaded[index];
      extras.push(...this.#bundles(table, row_count, changes.length > 0 ? [changes, ...indexes] : indexes));
      small.push(...continueIdentities(table), `ANALYZE ${quoteTable(table)}`);
    }
    await this.#extras(extras, (done) => context.progress('checks and indexes', done, extras.length));
    await runAll(connection, [...small, ...continueSequences(staged.schema)]);
    context.progress('references', 0, relationships.length);
    await runAll(connection, relationships.filter((reference) => !reference.virtual).map(addReference));
  }

  #types(table: Table, index: number): string[] {
    if (isLoadedApart(table)) {
      const place = this.#loadTable(index);
      return [moveRows(place, table), `DROP TABLE ${quoteTable(place)}`];
    }
    const types = setTypes(table);
    return types === null ? [] : [types];
  }

  #bundles(of: TableName, rows: number, groups: readonly (readonly Extra[])[]): Bundle[] {
    return groups.map((parts) => ({
      sql: parts.length === 1 ? parts[0].sql : together(of, parts),
      parts: parts.map(({ what, sql }) => ({ what: `${what} of "${this.#finalName(of)}"`, sql })),
      rows,
    }));
  }

  async #extras(bundles: readonly Bundle[], onDone?: (done: number) => void): Promise<void> {
    for (const { what, reason } of await runExtras(this.connection, bundles, onDone)) {
      this.leftOut.push({ what, reason: finalNames(reason, this.staged) });
    }
  }

  #loadTable(index: number): TableName {
    return { schema: this.staged.scratch, name: `rows_${index}` };
  }

  #finalName({ schema, name }: TableName): string {
    const final = this.staged.names.find(([staging]) => staging === schema)?.[1];
    return displayName({ schema: final ?? schema, name });
  }
}

async function* one(batch: Batch): AsyncGenerator<Batch> {
  yield await Promise.resolve(batch);
}
