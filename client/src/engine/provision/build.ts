import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import type { Dataset } from '../datasets/dataset-store';
import type { TableFiles } from '../datasets/manifest';
import { IntegrityError } from '../errors';
import type { ProvisionedTable } from '../job/job';
import { rowsText } from '../job/rows-text';
import type { StepContext } from '../job/step';
import { displayName, storedColumns, type Table, type TableName } from '../schema/schema';
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
import type { LeftOut } from './fit';
import { inOrderOfUse } from './row-types';
import type { StagedSchema } from './staged-schema';
import { runAll } from './statements';

/** Makes and fills what was staged, beside what is in use. */
export class Building {
  /** What turned out to be impossible while building. */
  readonly leftOut: LeftOut[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly staged: StagedSchema,
    private readonly dataset: Dataset,
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

  async load(): Promise<ProvisionedTable[]> {
    const { dataset, context, staged } = this;
    const provisioned: ProvisionedTable[] = [];
    for (const [index, table] of staged.schema.tables.entries()) {
      const files = filesOf(dataset, index);
      const name = displayName(files);
      const place = isLoadedApart(table) ? this.#loadTable(index) : table;
      // As the dataset has them: a type that the target lacks is text here.
      const columns = storedColumns(dataset.manifest.schema.tables[index]);
      const rows = await this.connection.copyIn(place, columns, dataset.read(files, { signal: context.signal }), {
        signal: context.signal,
        onRows: (done) => context.progress(name, done, files.row_count),
      });
      if (rows !== files.row_count) {
        throw new IntegrityError(
          `${rows} rows arrived in ${name} instead of ${files.row_count}. Nothing was changed.`,
          {
            where: name,
          },
        );
      }
      context.log('info', `${rowsText(rows)} loaded into ${name}.`);
      provisioned.push({ table: name, row_count: rows });
    }
    return provisioned;
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
      const { row_count } = filesOf(this.dataset, index);
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

/** The table's files stand in the manifest under its final name; `tables` of both schemas are in the same order. */
export function filesOf(dataset: Dataset, index: number): TableFiles {
  const { schema, name } = dataset.manifest.schema.tables[index];
  const files = dataset.manifest.tables.find((candidate) => candidate.schema === schema && candidate.name === name);
  if (files === undefined) {
    throw new IntegrityError(
      `The dataset ${dataset.manifest.dataset_version_id} holds no rows for ${displayName({ schema, name })}.`,
    );
  }
  return files;
}
