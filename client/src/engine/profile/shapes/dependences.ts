import type { Connection } from '../../databases/database';
import { quoteIdentifier, quoteTable } from '../../databases/identifiers';
import type { Choice, ColumnShape } from '../../schema/column-shape';
import type { Table } from '../../schema/schema';
import { attempt } from '../../schema/sources/attempt';
import { FLOOR } from './column-shapes';

/** Rows that are looked at to see how columns go together. */
const SAMPLE_ROWS = 50_000;
const TIMEOUT_MS = 10_000;
/** Columns of one kind that are compared with each other: the first ones. */
const MOST_COLUMNS = 8;
/** Less than this is taken for chance. */
const LEAST_ASSOCIATION = 0.3;
const LEAST_CORRELATION = 0.2;

type Shapes = Map<string, ColumnShape>;

/**
 * Adds to the shapes of a table's columns how they go with an earlier column. `rows` is the planner's estimate. Within a
 * transaction that reads; what takes too long is left out.
 */
export async function addDependences(
  connection: Connection,
  table: Table,
  rows: number,
  shapes: Shapes,
): Promise<void> {
  const names = table.columns.map(({ name }) => name).filter((name) => shapes.has(name));
  const of = (kind: ColumnShape['kind']): string[] =>
    names.filter((name) => shapes.get(name)!.kind === kind).slice(0, MOST_COLUMNS);
  const sample = sampleOf(table, rows);
  const choices = of('choices');
  if (choices.length > 1) await addGivenChoices(connection, sample, choices, shapes);
  const spreads = of('spread');
  if (spreads.length > 1) await addGivenRanks(connection, sample, spreads, shapes);
}

/** Of a large table pages all over it. */
function sampleOf(table: Table, rows: number): string {
  const percent = rows > SAMPLE_ROWS ? Math.min(100, Math.max(0.001, (SAMPLE_ROWS / rows) * 110)) : 100;
  const pages =
    percent < 100 && table.partitioned_by === undefined
      ? ` TABLESAMPLE SYSTEM (${percent.toFixed(3)}) REPEATABLE (1)`
      : '';
  return `${quoteTable(table)}${pages}`;
}

interface PairRow {
  one: string;
  other: string;
  rows: number;
}

async function addGivenChoices(
  connection: Connection,
  sample: string,
  columns: string[],
  shapes: Shapes,
): Promise<void> {
  for (const [index, column] of columns.entries()) {
    let best: { column: string; association: number; choices: Record<string, Choice[]> } | null = null;
    for (const given of columns.slice(0, index)) {
      const [one, other] = [quoteIdentifier(given), quoteIdentifier(column)];
      const pairs = await attempt<PairRow>(
        connection,
        { statement: TIMEOUT_MS },
        `SELECT one, other, count(*)::int AS rows
           FROM (SELECT ${one}::text AS one, ${other}::text AS other FROM ${sample} LIMIT ${SAMPLE_ROWS}) AS pairs
          WHERE one IS NOT NULL AND other IS NOT NULL GROUP BY 1, 2`,
      );
      const association = pairs === null ? 0 : associationOf(pairs);
      if (pairs === null || association < Math.max(LEAST_ASSOCIATION, best?.association ?? 0)) continue;
      best = { column: given, association, choices: choicesGiven(pairs, shapes.get(column)!) };
    }
    const shape = shapes.get(column)!;
    if (best !== null && shape.kind === 'choices' && Object.keys(best.choices).length > 0)
      shapes.set(column, { ...shape, given: { column: best.column, choices: best.choices } });
  }
}

/** Cramer's V: 0 for columns that know nothing of each other, 1 where one says what the other is. */
function associationOf(pairs: readonly PairRow[]): number {
  const ones = new Map<string, number>();
  const others = new Map<string, number>();
  let total = 0;
  for (const { one, other, rows } of pairs) {
    ones.set(one, (ones.get(one) ?? 0) + rows);
    others.set(other, (others.get(other) ?? 0) + rows);
    total += rows;
  }
  const degrees = Math.min(ones.size, others.size) - 1;
  if (total === 0 || degrees < 1) return 0;
  const phi =
    pairs.reduce((sum, { one, other, rows }) => sum + rows ** 2 / (ones.get(one)! * others.get(other)!), 0) - 1;
  return Math.sqrt(Math.max(0, phi) / degrees);
}

/** Only of pairs that many rows have, and of values that are learnt anyway. */
function choicesGiven(pairs: readonly PairRow[], shape: ColumnShape): Record<string, Choice[]> {
  if (shape.kind !== 'choices') return {};
  const known = new Set(shape.choices.map(({ value }) => value));
  const groups = new Map<string, PairRow[]>();
  for (const pair of pairs) {
    if (pair.rows < FLOOR || !known.has(pair.other)) continue;
    groups.set(pair.one, [...(groups.get(pair.one) ?? []), pair]);
  }
  return Object.fromEntries(
    [...groups].map(([one, group]) => {
      const total = group.reduce((sum, { rows }) => sum + rows, 0);
      return [one, group.map(({ other, rows }) => ({ value: other, share: rows / total }))];
    }),
  );
}

async function addGivenRanks(connection: Connection, sample: string, columns: string[], shapes: Shapes): Promise<void> {
  const ranks = columns.map((column, index) => `rank() OVER (ORDER BY ${quoteIdentifier(column)}) AS r${index}`);
  const pairs = columns.flatMap((_, other) => columns.slice(0, other).map((_, one) => [one, other] as const));
  const known = columns.map((column, index) => `${quoteIdentifier(column)} IS NOT NULL AS k${index}`);
  const wanted = pairs.map(
    ([one, other]) => `corr(r${one}, r${other}) FILTER (WHERE k${one} AND k${other}) AS c${one}_${other}`,
  );
  const found = await attempt<Record<string, number | null>>(
    connection,
    { statement: TIMEOUT_MS },
    `SELECT ${wanted.join(', ')} FROM (
       SELECT ${[...ranks, ...known].join(', ')}
         FROM (SELECT ${columns.map(quoteIdentifier).join(', ')} FROM ${sample} LIMIT ${SAMPLE_ROWS}) AS rows) AS ranks`,
  );
  if (found === null) return;
  columns.forEach((column, other) => {
    const best = columns
      .slice(0, other)
      .map((given, one) => ({ column: given, correlation: found[0][`c${one}_${other}`] ?? 0 }))
      .reduce((most, each) => (Math.abs(each.correlation) > Math.abs(most.correlation) ? each : most), {
        column: '',
        correlation: 0,
      });
    const shape = shapes.get(column)!;
    if (Math.abs(best.correlation) >= LEAST_CORRELATION && shape.kind === 'spread')
      shapes.set(column, { ...shape, given: best });
  });
}
