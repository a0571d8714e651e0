import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { TdmError } from '../../../client/src/engine/errors';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import type { Schema, Table } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { idColumn, nullable, table } from '../../support/schema';
import { stepContext, stepInput } from '../../support/step';
import { testServer } from '../server';
import { datasetOf } from './text-rows';

describe('generated rows that a rule of the target refuses', () => {
  let folder: string;
  let target: Database;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-refusals-'));
    target = await openDatabase(await (await testServer()).createDatabase());
  });
  after(async () => {
    await target.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Why the rows are refused; null when they are not. */
  async function provision(
    given: Partial<Table>,
    rows: string[][],
    log: (text: string) => void = () => undefined,
  ): Promise<TdmError | null> {
    const columns = [idColumn(), nullable('first', builtin('int4')), nullable('Second one', builtin('text'))];
    const schema: Schema = { tables: [table('things', columns, given)], relationships: [], enums: [] };
    const datasets = createLocalDatasetStore(folder);
    const id = await datasetOf(datasets, schema, { '"public"."things"': rows }, 'synthetic');
    const config = { provision: { dataset_version_id: id } };
    const step = createProvisionStep().run(
      stepInput({ config }),
      stepContext('', {
        ...{ jobId: crypto.randomUUID(), datasets, target: () => Promise.resolve(target) },
        log: (_, text) => log(text),
      }),
    );
    const error: unknown = await step.then(
      () => null,
      (failure: unknown) => failure,
    );
    assert.ok(error === null || error instanceof TdmError);
    return error;
  }

  async function refusal(...given: Parameters<typeof provision>): Promise<TdmError> {
    const error = await provision(...given);
    assert.ok(error !== null, 'nothing was refused');
    return error;
  }

  it('are told with the check, the table and the values', async () => {
    const checks = [
      { name: 'fine', expression: 'first > 0' },
      { name: 'odd', expression: '((first < 10) OR ("Second one" ~ \'^x\'::text))' },
    ];
    const { message, hint } = await refusal({ checks }, [
      ['1', '5', 'a'],
      ['2', '50', 'b'],
    ]);
    assert.equal(
      message,
      'things has rows that its check "odd" refuses: ((first < 10) OR ("Second one" ~ \'^x\'::text)). Such as first = "50", Second one = "b".',
    );
    assert.match(hint ?? '', /generators\.json/);
  });

  it('are told before all of them are loaded, where the check is one that only the target understands', async () => {
    await target.query(
      `CREATE FUNCTION is_even(n int4) RETURNS bool IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN n % 2 = 0; END'`,
    );
    const rows = Array.from({ length: 5000 }, (_, row) => [String(row + 1), String(row), 'a']);
    const seen: string[] = [];
    const checks = [{ name: 'even', expression: 'public.is_even(first)' }];
    const { message } = await refusal({ checks }, rows, (text) => seen.push(text));
    assert.match(message, /check "even" refuses: public\.is_even\(first\)\. Such as first = "1"/);
    assert.deepEqual(
      seen.filter((text) => text.includes('loaded into')),
      [],
    );
    // Rows that it lets pass all arrive, the tried ones once.
    const even = rows.map(([id, first, second]) => [id, String(2 * Number(first)), second]);
    assert.equal(await provision({ checks }, even), null);
    assert.deepEqual(await target.query('SELECT count(*)::int AS count, sum(first)::int AS sum FROM things'), [
      { count: 5000, sum: 5000 * 4999 },
    ]);
  });

  it('are told with the key that comes twice', async () => {
    const { message } = await refusal({ uniques: [{ name: 'things_key', columns: ['first'] }] }, [
      ['1', '5', 'a'],
      ['2', '5', 'b'],
    ]);
    assert.match(message, /things_key.*Key \(first\)=\(5\) is duplicated/);
  });
});
