import type { SampleRowsParams } from '../../../../server/src/protocol';
import type { Field, TestFile } from '../../../../server/src/testcase/testcase';
import { readText } from '../batch/text-form';
import { fieldsOf } from '../batch/fields';
import { UserError } from '../errors';
import { displayName } from '../schema/schema';
import { schemaFromTestFile } from '../schema/sources/test-case';
import { createGeneration } from '../synthetic/generation';
import { resolveLocale } from '../synthetic/locale';
import { planSynthetic } from '../synthetic/plan';
import { DEFAULT_SEED } from './request';

const MAX_SAMPLES = 1000;

/**
 * Rows to write into a test: each as texts in the order of `fields`, none with a value that the test writes already.
 * Made as a job would make them, without any database. Throws UserError for more than MAX_SAMPLES.
 */
export async function sampleRows(params: SampleRowsParams): Promise<string[][]> {
  const { count } = params;
  if (!Number.isInteger(count) || count < 1 || count > MAX_SAMPLES)
    throw new UserError(`${count} rows: from 1 to ${MAX_SAMPLES} can be written into a test.`, { where: 'count' });
  if (params.fields.length === 0) return Array.from({ length: count }, () => []);
  const source = schemaFromTestFile(testFileOf(params));
  const locale = resolveLocale(params.locale ?? 'en');
  const config = { row_counts: { '*': count }, seed: params.seed ?? DEFAULT_SEED, literals: 'avoid' as const };
  const whole = planSynthetic(source, config, [{ name: locale.name, weight: 1 }]);
  const [plan] = whole.tables;
  const columns = source.origins.filter(({ field }) => field !== null).map(({ column }) => column);
  const places = columns.map((column) => plan.table.columns.findIndex(({ name }) => name === column));
  const fields = fieldsOf(plan.table);
  const rows: string[][] = [];
  const generation = await createGeneration(whole);
  for await (const { length, vectors } of generation.batches(displayName(plan.table), { to: count })) {
    for (let row = 0; row < length; row++)
      rows.push(places.map((at) => readText(vectors[at], fields[at], row, plan.table.columns[at].type) ?? ''));
  }
  return rows;
}

function testFileOf({ table, fields, written }: SampleRowsParams): TestFile {
  const known = { line: 1, confidence: 1, reason: 'asked for' };
  const entity = {
    name: table,
    confidence: 1,
    reason: 'asked for',
    count: 1,
    fields: fields.map(({ name, semantic_type }): Field => ({ name, value: null, semantic_type, ...known })),
    rows: written.map((values) => ({ line: 1, values })),
    belongs_to: [],
  };
  const scenario = { test_case_id: '', name: '', line: 1, end_line: 1, entities: [entity], urls: [] };
  return {
    path: '',
    language: 'gherkin',
    test_case_id: '',
    title: null,
    scenarios: [scenario],
    errors: [],
    follows: [],
  };
}
