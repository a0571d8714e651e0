import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { freedAfterUse } from '../../../client/src/engine/batch/free';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import type { SourceSchema } from '../../../client/src/engine/job/step';
import { bestInTurns, type BenchRow, rate } from '../bench';
import { BINARY, dumpAndRestore, pipeBinary, throwAway, withClient } from './alternatives';
import { maskAndProvision, maskPeople, sourceSchema, subset } from './masked-rows';
import { CREATE_PEOPLE, FRESH_PEOPLE, insertPeople, PEOPLE_KEYS } from './people';
import { majorVersion, runLine } from './programs';
import { type Options, type Place, runSql } from './server';

const ROWS = 1_000_000;
const QUICK_ROWS = 200_000;
const RUNS = 3;

interface Given {
  source: Database;
  schema: SourceSchema;
  /** Connection string of a database that has only what was put there. */
  target: string;
  folder: string;
  /** Of `people`. */
  count: number;
}

/** One million rows of ten mixed columns: out of a source, into datasets, masked, and into targets. */
export async function measureRows(place: Place, { quick }: Options): Promise<BenchRow[]> {
  const url = await place.createDatabase();
  const count = quick ? QUICK_ROWS : ROWS;
  await runSql(url, `${CREATE_PEOPLE}; ${insertPeople(count)}; ${PEOPLE_KEYS}; ANALYZE; CHECKPOINT`);
  const source = await openDatabase(url);
  try {
    const given = {
      source,
      schema: await sourceSchema(source),
      target: await place.createDatabase(),
      folder: place.folder,
      count,
    };
    return [...(await measureOut(given)), ...(await measureLoad(given)), ...(await measureWhole(given))];
  } finally {
    await source.close();
  }
}

async function measureOut({ source, schema, folder, count }: Given): Promise<BenchRow[]> {
  const [people] = schema.schema.tables;
  const store = createLocalDatasetStore(folder);
  const mask = (leakCheck: boolean) => async () => {
    const { manifest } = await maskPeople(source, schema, folder, leakCheck);
    await store.remove(manifest.dataset_version_id);
  };
  const { raw, batches, masked, checked } = await bestInTurns(RUNS, {
    raw: () => throwAway(source.url),
    batches: () =>
      source.transaction(async (connection) => {
        let read = 0;
        for await (const batch of connection.copyOut('SELECT * FROM people', people.columns)) read += batch.length;
        if (read !== count) throw new Error(`${read} rows were read`);
      }),
    masked: mask(false),
    checked: mask(true),
  });
  return [
    { what: 'COPY TO STDOUT (FORMAT binary), thrown away', value: rate(count, raw), ratio: null },
    { what: '  into batches', value: rate(count, batches), ratio: raw / batches, goal: 0.85 },
    { what: '  subset, five columns masked, Parquet', value: rate(count, masked), ratio: raw / masked, goal: 0.4 },
    { what: '  the same with the leak check', value: rate(count, checked), ratio: raw / checked },
  ];
}

async function measureLoad({ source, schema, target, folder, count }: Given): Promise<BenchRow[]> {
  const file = join(folder, 'people.copy');
  await withClient(source.url, (client) => pipeline(client.query(copyTo(BINARY)), createWriteStream(file)));
  const size = Math.round((await stat(file)).size / 1e6);
  const psql = (await majorVersion('psql')) !== null;
  const dataset = (await subset(source, schema, folder, { root_table: 'people' })).dataset!;
  const database = await openDatabase(target);
  try {
    const { copied, loaded } = await bestInTurns(RUNS, {
      copied: () => (psql ? copyByPsql(file, target) : copyHere(file, target)),
      loaded: () => load(dataset, database),
    });
    const how = psql ? 'psql \\copy, binary' : 'COPY FROM STDIN of a file, binary (psql is not installed)';
    return [
      { what: `${how} (${size} MB)`, value: rate(count, copied), ratio: null },
      { what: '  from Parquet, checksum and all', value: rate(count, loaded), ratio: copied / loaded, goal: 0.9 },
    ];
  } finally {
    await runSql(target, 'DROP TABLE IF EXISTS people');
    await database.close();
    await rm(file);
  }
}

/** Into a fresh table, in one transaction, as `load` does. */
function copyByPsql(file: string, target: string): Promise<void> {
  const line = `psql -q -X -1 -v ON_ERROR_STOP=1 -c "$FRESH" -c "\\copy people FROM '$FILE' (FORMAT binary)" "$TARGET"`;
  return runLine(line, { FRESH: FRESH_PEOPLE, FILE: file, TARGET: target });
}

function copyHere(file: string, target: string): Promise<void> {
  return withClient(target, async (client) => {
    await client.query(`BEGIN; ${FRESH_PEOPLE}`);
    await pipeline(createReadStream(file), client.query(copyFrom('COPY people FROM STDIN (FORMAT binary)')));
    await client.query('COMMIT');
  });
}

function load(dataset: Dataset, database: Database): Promise<void> {
  const [people] = dataset.manifest.schema.tables;
  return database.transaction(async (connection) => {
    await connection.query(FRESH_PEOPLE);
    // As provisioning does.
    const batches = freedAfterUse(dataset.read(people, { verify: 'meanwhile' }));
    const rows = await connection.copyIn(people, people.columns, batches);
    if (rows !== dataset.manifest.tables[0].row_count) throw new Error(`${rows} rows were loaded`);
  });
}

/** From the source to a target that can be used: keys, statistics and all. */
async function measureWhole({ source, schema, target, folder, count }: Given): Promise<BenchRow[]> {
  const store = createLocalDatasetStore(folder);
  const whole = (leakCheck: boolean) => async () => {
    const { manifest } = await maskAndProvision(source, schema, target, folder, leakCheck);
    await store.remove(manifest.dataset_version_id);
  };
  const alternative = await dumpAndRestore(source.url, target);
  const { dumped, moved, masked, checked } = await bestInTurns(RUNS, {
    dumped: alternative.run,
    moved: () => pipeBinary(source.url, target),
    masked: whole(false),
    checked: whole(true),
  });
  return [
    { what: `${alternative.what}, nothing masked`, value: rate(count, dumped), ratio: null },
    { what: '  COPY in binary from one to the other, then keys', value: rate(count, moved), ratio: dumped / moved },
    { what: '  subset, five columns masked, provision', value: rate(count, masked), ratio: dumped / masked, goal: 2 },
    { what: '  the same with the leak check', value: rate(count, checked), ratio: dumped / checked },
  ];
}
