import {
  COLUMN_VALUES_REQUEST,
  SAMPLE_ROWS_REQUEST,
  type ColumnValuesParams,
  type SampleRowsParams,
} from '../../protocol';
import type { SchemaView } from '../../schema-view';
import type { KnownColumn, KnownTable } from '../../testcase/mapping/known-schema';
import { refuses } from '../../testcase/mapping/refuses';
import { askClient } from '../ask-client';
import type { FeatureContext } from '../feature';
import type { DataColumn } from './columns';
import type { PipeTable } from './pipe-table';

const PATIENCE_MS = 20_000;
const MAX_KEYS = 200;
/** So many are made for each that is wanted: a column may refuse some. */
const SPARE = 3;

/**
 * Rows that fit below those of a table: synthetic, of the labels or keys that a column allows, and for a column that
 * enters no data what the last row has. Null when the engine does not answer.
 */
export async function generatedRows(
  context: FeatureContext,
  table: PipeTable,
  columns: readonly (DataColumn | null)[],
  count: number,
  view: SchemaView | null,
): Promise<string[][] | null> {
  const last = table.rows.at(-1) ?? table.header.map(() => '');
  const rows = Array.from({ length: count }, () => [...last]);
  for (const entity of new Set(columns.flatMap((column) => (column === null ? [] : [column.entity])))) {
    const places = columns.flatMap((column, at) => (column?.entity === entity ? [{ at, ...column }] : []));
    const made = await samplesOf(context, entity, places, table, count * SPARE);
    if (made === null) return null;
    const limits = await Promise.all(places.map(({ field }) => limitOf(context, entity, field, view)));
    const fits = (row: string[]): boolean => row.every((value, i) => limits[i] === null || limits[i].takes(value));
    const [fitting, others] = [made.filter(fits), made.filter((row) => !fits(row))];
    const taken = [...fitting, ...others];
    rows.forEach((row, r) => {
      places.forEach(({ at }, i) => (row[at] = limits[i]?.choices?.[r % limits[i].choices.length] ?? taken[r][i]));
    });
  }
  return rows;
}

async function samplesOf(
  context: FeatureContext,
  entity: string,
  places: readonly ({ at: number } & DataColumn)[],
  table: PipeTable,
  count: number,
): Promise<string[][] | null> {
  const written = table.rows.map((row) => Object.fromEntries(places.map(({ at, field }) => [field.name, row[at]])));
  const params: SampleRowsParams = {
    table: entity,
    fields: places.map(({ field }) => ({ name: field.name, semantic_type: field.semantic_type })),
    written: written.filter((row) => Object.values(row).some((value) => value !== '')),
    count,
  };
  const rows = await askClient<string[][]>(context, SAMPLE_ROWS_REQUEST, params, [], PATIENCE_MS);
  return rows.length < count ? null : rows;
}

/** What the field's column allows: one of some values, or whatever it does not refuse. */
interface Limit {
  choices: string[] | null;
  takes(value: string): boolean;
}

async function limitOf(
  context: FeatureContext,
  entity: string,
  field: DataColumn['field'],
  view: SchemaView | null,
): Promise<Limit | null> {
  const mapped = view?.columnFor({ name: entity }, field) ?? null;
  if (mapped === null) return null;
  const { table, column } = mapped;
  const choices = column.labels ?? (await existingKeys(context, table, column));
  return { choices: choices.length === 0 ? null : choices, takes: (value) => refuses(column, table, value) === null };
}

/** The keys that a reference may have; none for a column that is no reference. */
async function existingKeys(context: FeatureContext, table: KnownTable, column: KnownColumn): Promise<string[]> {
  const reference = table.references.find(({ columns }) => columns.length === 1 && columns[0] === column.name);
  if (reference === undefined) return [];
  const params: ColumnValuesParams = { table: reference.table, column: reference.to_columns[0], limit: MAX_KEYS };
  return askClient<string[]>(context, COLUMN_VALUES_REQUEST, params, []);
}
