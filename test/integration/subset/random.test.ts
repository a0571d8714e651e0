import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orphansOf, rowsWithoutReason, textOfDataset, type DatasetText } from '../../support/whole';
import { expectedRows, randomSource, sqlOf } from './random-source';
import { letRead, openSource, type Source } from './source';

describe('subsets of random sources', function () {
  this.timeout(180_000);
  let source: Source;

  before(async () => {
    source = await openSource();
  });
  after(() => source.close());

  /** Row numbers by table, sorted. */
  const numbers = ({ tables }: DatasetText): number[][] =>
    [...tables.values()].map(({ rows }) => rows.map(([n]) => Number(n)).sort((one, other) => one - other));
  const traces = ({ tables }: DatasetText): string[] =>
    [...tables].flatMap(([name, { rows, trace }]) =>
      rows.map((row, index) => `${name} ${row.join()} ${trace[index].relationship} ${trace[index].distance}`).sort(),
    );

  it('are whole and minimal, and the same with and without temporary tables', async () => {
    let run = 0;
    const options = fc.record({
      root: fc.nat(),
      first: fc.option(fc.nat({ max: 4 })),
      depth: fc.option(fc.nat({ max: 3 })),
      most: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(randomSource, options, async (random, { root, first, depth, most }) => {
        const schema = `s${run++}`;
        await source.database.query(sqlOf(random, schema));
        await letRead(source, schema);
        const known = await source.schema([schema]);
        const table = root % random.tables.length;
        const subset = {
          root_table: `${schema}.t${table}`,
          children_depth: depth,
          ...(first === null ? {} : { where: `n <= ${first}` }),
          ...(most === null ? {} : { max_rows_per_table: { '*': most } }),
        };
        const { dataset } = await source.take(subset, { source: known });
        const text = await textOfDataset(dataset);
        assert.deepEqual(orphansOf(text), []);
        assert.deepEqual(rowsWithoutReason(text, `${schema}.t${table}`), []);
        if (most === null) {
          const rows = Array.from({ length: random.tables[table].rows }, (_, n) => n);
          const begin = { table, rows: rows.filter((n) => first === null || n <= first) };
          assert.deepEqual(numbers(text), expectedRows(random, begin, depth));
        }
        const batched = await source.take(subset, { source: known, as: source.reader });
        assert.equal(batched.output.fallbacks?.length, 1);
        assert.deepEqual(traces(await textOfDataset(batched.dataset)), traces(text));
        await source.database.query(`DROP SCHEMA ${schema} CASCADE`);
      }),
      { numRuns: 30, interruptAfterTimeLimit: 120_000 },
    );
  });
});
