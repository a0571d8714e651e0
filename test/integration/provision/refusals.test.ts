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

describe('generated rows that a rule of the target refuses', function () {
  this.timeout(30_000);
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

  async function refusal(given: Partial<Table>, rows: string[][]): Promise<TdmError> {
    const columns = [idColumn(), nullable('first', builtin('int4')), nullable('Second one', builtin('text'))];
    const schema: Schema = { tables: [table('things', columns, given)], relationships: [], enums: [] };
    const datasets = createLocalDatasetStore(folder);
    const id = await datasetOf(datasets, schema, { '"public"."things"': rows }, 'synthetic');
    const config = { provision: { dataset_version_id: id } };
    const step = createProvisionStep().run(
      stepInput({ config }),
      stepContext('', { jobId: crypto.randomUUID(), datasets, target: () => Promise.resolve(target) }),
    );
    const error: unknown = await step.then(
      () => null,
      (failure: unknown) => failure,
    );
    assert.ok(error instanceof TdmError);
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

  it('are told with the key that comes twice', async () => {
    const { message } = await refusal({ uniques: [{ name: 'things_key', columns: ['first'] }] }, [
      ['1', '5', 'a'],
      ['2', '5', 'b'],
    ]);
    assert.match(message, /things_key.*Key \(first\)=\(5\) is duplicated/);
  });
});
