import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { withTrace } from '../../../client/src/engine/datasets/trace';
import { whyRow } from '../../../client/src/engine/datasets/why';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { batchesOf, inTurn, type Row } from '../../support/batches';
import { column, nullable, refers, table } from '../../support/schema';

const key = (...columns: string[]) => ({ name: 'key', columns });

/** Boxes lie in boxes; labels stick on boxes, by a code that one writes as a number with digits after the point. */
const schema: Schema = {
  tables: [
    table(
      'boxes',
      [column('id', builtin('int4')), nullable('lies_in', builtin('int4')), nullable('code', builtin('int4'))],
      {
        primary_key: key('id'),
      },
    ),
    table('labels', [
      nullable('code', builtin('numeric', { precision: 8, scale: 2 })),
      nullable('text', builtin('text')),
    ]),
  ],
  relationships: [
    refers('boxes.lies_in', 'boxes.id', { name: 'nesting' }),
    refers('labels.code', 'boxes.code', { name: 'sticking' }),
  ],
  enums: [],
};

describe('why a row is in a dataset', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-why-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Rows with their relationship and distance at the end. */
  async function datasetOf(boxes: Row[], labels: Row[], trace = true): Promise<Dataset> {
    const start = { name: 'd', origin: 'subset' as const, jobId: 'job', seed: '', locale: 'en', schema };
    const writer = await createLocalDatasetStore(folder).create(start);
    for (const [index, rows] of [boxes, labels].entries()) {
      const of = schema.tables[index];
      const written = trace
        ? batchesOf(withTrace(of), rows)
        : batchesOf(
            of,
            rows.map((row) => row.slice(0, -2)),
          );
      await writer.writeTable(of, inTurn(written), { trace });
    }
    return writer.commit();
  }

  it('is followed up and down, also from a table that refers to itself', async () => {
    const dataset = await datasetOf(
      [
        [1, null, 70, 0, 1],
        [2, 1, null, -1, 0],
        [3, 2, null, 0, 1],
      ],
      [[7000n, null, 1, 2]],
    );
    const ids = async (...of: Parameters<typeof whyRow>) =>
      (await whyRow(...of)).map((row) => Object.values(row.key)[0]);
    assert.deepEqual(await ids(dataset, 'boxes', ['1']), ['1', '2']);
    assert.deepEqual(await ids(dataset, 'boxes', ['3']), ['3', '2']);
    assert.deepEqual(await whyRow(dataset, 'labels', ['70', '']), [
      { table: 'labels', key: { code: '70.00', text: null }, relationship: 'sticking', distance: 2 },
      { table: 'boxes', key: { id: '1' }, relationship: 'nesting', distance: 1 },
      { table: 'boxes', key: { id: '2' }, relationship: null, distance: 0 },
    ]);
  });

  it('is told along a long chain', async () => {
    const rows = Array.from({ length: 500 }, (_, n): Row => [n, n === 0 ? null : n - 1, null, n === 0 ? -1 : 0, n]);
    const chain = await whyRow(await datasetOf(rows, []), 'boxes', ['499']);
    assert.deepEqual(
      chain.map(({ distance }) => distance),
      rows.map((_, n) => 499 - n),
    );
  });

  it('says what cannot be told', async () => {
    const broken = await datasetOf([[1, 9, null, 0, 1]], []);
    await assert.rejects(whyRow(broken, 'boxes', ['1']), { message: /nesting brought to boxes cannot be followed/ });
    await assert.rejects(whyRow(broken, 'boxes', ['2']), { message: 'boxes has no row with id = 2.' });
    await assert.rejects(whyRow(broken, 'boxes', []), { hint: 'Give a value for each: ID.' });
    await assert.rejects(whyRow(broken, 'box', ['1']), { message: 'The dataset d has no table box.' });
    const untold = await datasetOf([[1, null, null, -1, 0]], [], false);
    await assert.rejects(whyRow(untold, 'boxes', ['1']), { message: /does not say why rows of boxes are in it/ });
  });
});
