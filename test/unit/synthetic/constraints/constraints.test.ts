import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { compile } from '../../../../client/src/engine/expressions/compile';
import { parseExpression } from '../../../../client/src/engine/expressions/parser';
import type { Value } from '../../../../client/src/engine/expressions/value';
import { valueOfText } from '../../../../client/src/engine/expressions/text-form';
import type { Column, Schema, Table } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import { enumerable } from '../../../../client/src/engine/synthetic/constraints/enumerable';
import { readConstraints } from '../../../../client/src/engine/synthetic/constraints/read-constraints';
import { brokenConditions } from '../../../../client/src/engine/synthetic/constraints/said';
import { createGeneration } from '../../../../client/src/engine/synthetic/generation';
import { planSynthetic, type SyntheticPlan } from '../../../../client/src/engine/synthetic/plan';
import { collect } from '../../../support/batches';
import { column, idColumn, nullable, table } from '../../../support/schema';

const NOW = Date.parse('2026-01-01T00:00:00Z') * 1000;

/** Nullable columns of every sort, as checks speak of them. */
const COLUMNS: Column[] = [
  nullable('a', builtin('int4')),
  nullable('b', builtin('int4')),
  column('c', builtin('int4')),
  nullable('p', builtin('numeric', { precision: 8, scale: 2 })),
  column('q', builtin('numeric', { precision: 8, scale: 2 })),
  nullable('d', builtin('date')),
  nullable('e', builtin('date')),
  nullable('t', builtin('timestamptz')),
  column('u', builtin('timestamptz')),
  nullable('s', builtin('varchar', { length: 12 })),
  column('k', builtin('text')),
  nullable('f', builtin('bool')),
];

/** Conditions that hold of some rows, each of one column. */
const SINGLE = [
  'a > 10',
  'a <= 5000',
  'a BETWEEN -20 AND 300',
  'a <> 17',
  'a IN (1, 5, 20, 250)',
  'a % 7 = 3',
  'b IS NOT NULL',
  'b * 2 < 400',
  'abs(b) > 3',
  'NOT (c < 0 OR c > 99)',
  'c < 10 OR c > 90',
  'p > 0',
  'p >= 0.01 AND p < 10.5',
  'q BETWEEN 5 AND 5.05',
  'round(q) = q',
  "d >= '2020-02-28'",
  "d < '1999-12-31' OR d IS NULL",
  'EXTRACT(month FROM e) = 2',
  'e > d',
  "date_part('year', e) > 1990",
  "t > '2024-01-01 12:00:00+00'",
  't <= now()',
  "u < now() - interval '18 years'",
  "u > '2030-01-01'",
  "s ~ '^[A-Z]{3}'",
  "s LIKE '%x_'",
  'length(s) = 12',
  'length(s) BETWEEN 2 AND 4',
  's = lower(s)',
  "s <> ''",
  "k IN ('x', 'y', 'z')",
  "k ~ '^(new|old)-[0-9]+$' ",
  "k !~ '[0-9]'",
  'upper(k) = k',
  'f',
  'f IS NOT TRUE',
  'coalesce(a, 0) > 0',
  'char_length(btrim(k)) > 5',
];

/** Conditions between columns. */
const BETWEEN = [
  'a < b',
  'b <= c',
  'a <> c',
  'p <= q',
  'p = q',
  'd < e',
  'e <= d + 30',
  't < u',
  "u <= t + interval '1 day'",
  't::date = d',
  '(a IS NULL) = (b IS NULL)',
  'num_nonnulls(a, b, d) = 1',
  'num_nulls(s, t) <= 1',
  "k <> 'x' OR a IS NOT NULL",
  'f OR d IS NOT NULL',
  'f = (s IS NOT NULL)',
  'CASE WHEN f THEN a > 0 ELSE b > 0 END',
  'a + b < 100',
  'p * 2 <= q',
  'q - p >= 1',
  'c = a + 1',
  's IS DISTINCT FROM k',
  'length(s) < length(k)',
  'e - d BETWEEN 1 AND 14',
  "(k = 'x' AND a > 5) OR (k = 'y' AND a IS NULL)",
  'a IS NULL OR b IS NULL OR a < b',
];

const tableWith = (checks: readonly string[]): Table =>
  table('things', [idColumn(), ...COLUMNS], {
    primary_key: { name: 'things_pkey', columns: ['id'] },
    checks: checks.map((expression, index) => ({ name: `check_${index}`, expression })),
  });

const schemaWith = (tables: Table[]): Schema => ({ tables, relationships: [], enums: [] });

const planOf = (schema: Schema, count: number): SyntheticPlan =>
  planSynthetic(
    { schema, literals: new Map(), counts: new Map() },
    { row_counts: { '*': count }, seed: 'any', literals: 'include' },
    [{ name: 'en', weight: 1 }],
  );

async function rowsOf(schema: Schema, count: number): Promise<Record<string, Value>[]> {
  const plan = planOf(schema, count);
  const [only] = schema.tables;
  const rows = await collect(only, (await createGeneration(plan)).batches(only.name));
  return rows.map((row) =>
    Object.fromEntries(
      row.map((text, index) => [
        only.columns[index].name,
        text === null ? null : valueOfText(text, only.columns[index].type),
      ]),
    ),
  );
}

/** Whether a row passes a check, by nothing that the generator does but the evaluation. */
function passes(check: string, row: Record<string, Value>): boolean {
  const parsed = parseExpression(check);
  ok(parsed.ok);
  const compiled = compile<Record<string, Value>>(parsed.expression, {
    column: (path) => (each) => each[path[0]] ?? null,
    now: NOW,
  });
  ok('evaluate' in compiled);
  return compiled.evaluate(row) !== false;
}

async function broken(checks: readonly string[], count: number): Promise<string[]> {
  const schema = schemaWith([tableWith(checks)]);
  deepEqual(readConstraints(schema.tables[0], schema).unclear, []);
  const rows = await rowsOf(schema, count);
  return checks.filter((check) => !rows.every((row) => passes(check, row)));
}

describe('synthetic/constraints', () => {
  it('keeps to every check by itself', async () => {
    const failing: string[] = [];
    for (const check of [...SINGLE, ...BETWEEN]) failing.push(...(await broken([check], 30)));
    deepEqual(failing, []);
  });

  it('keeps to several at once, where there is a row that does', async () => {
    const some = fc.uniqueArray(fc.constantFrom(...SINGLE, ...BETWEEN), { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(some, async (wanted) => {
        // Of the conditions those that some row keeps to, so that they do not contradict each other.
        const schema = schemaWith([tableWith(wanted.slice(0, 4))]);
        const [witness] = (await rowsOf(schema, 30)).reverse();
        const checks = wanted.filter((check) => passes(check, witness));
        deepEqual(await broken(checks, 20), []);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves a column null whose checks no value keeps to', async () => {
    const checks = ['a % 7 = 3', 'a > 10', 'a IN (1, 5, 20, 250)', 'b < 0', 'b > 3'];
    deepEqual(await broken([...checks, 'num_nonnulls(a, b, d) = 1'], 20), []);
    const rows = await rowsOf(schemaWith([tableWith(checks)]), 20);
    ok(rows.every(({ a, b }) => a === null && b === null));
  });

  it('gives a row the same values in any range', async () => {
    const schema = schemaWith([tableWith(['a < b', 'd < e', 'num_nonnulls(s, t) = 1', "k ~ '^[a-f]{4}$'"])]);
    deepEqual((await rowsOf(schema, 40)).slice(0, 20), await rowsOf(schema, 20));
  });

  it('says what it does not understand, and makes rows all the same', async () => {
    const checks = ['a > secret(b)', 'a > ', "s ~ '(x)\\1'", 'earth_box(p) @> q'];
    const schema = schemaWith([tableWith(checks)]);
    const reasons = readConstraints(schema.tables[0], schema).unclear.map(({ reason }) => reason);
    deepEqual(reasons, [
      'the function secret is not known',
      'A value is missing, at the end',
      'the function earth_box is not known',
    ]);
    equal((await rowsOf(schema, 5)).length, 5);
  });

  it('says which checks no row can keep to', async () => {
    const schema = schemaWith([tableWith(['a < b', 'c <> c', 'q < c AND q > c'])]);
    const plan = planOf(schema, 10);
    deepEqual(
      brokenConditions(plan, await createGeneration(plan)).map(({ reason }) => reason),
      [
        'things: 10 rows of the first 10 break what is said of "c", since nothing was found that keeps to it.',
        'things: 10 rows of the first 10 break the check "check_2", since nothing was found that keeps to it.',
      ],
    );
  });

  it('counts what columns can have', () => {
    const sizeOf = (name: string, ...checks: string[]): number | undefined => {
      const schema = schemaWith([tableWith(checks)]);
      const own = schema.tables[0].columns.find((each) => each.name === name)!;
      return enumerable(schema.tables[0], own, schema)?.size;
    };
    equal(sizeOf('f'), 2);
    equal(sizeOf('k', "k IN ('x', 'y')"), 2);
    equal(sizeOf('a', 'a BETWEEN 1 AND 10', 'a <> 5'), 9);
    equal(sizeOf('a', 'a < 3 OR a BETWEEN 1 AND 4', 'a > 0'), 4);
    equal(sizeOf('d', "d >= '2024-02-01' AND d < '2024-03-01'"), 29);
    equal(sizeOf('s', "s ~ '^[a-c][0-9]$'"), 30);
    equal(sizeOf('p', 'p > 0', 'p < 1'), 99);
    equal(sizeOf('k'), undefined);
  });
});
