import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { createReadStream } from 'node:fs';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import { stepContext, stepInput } from '../../support/step';
import { best, type BenchRow, rate } from '../bench';
import { maskPeople, sourceSchema, subset } from './masked-rows';
import { CREATE_PEOPLE, insertPeople, PEOPLE_KEYS } from './people';
import { majorVersion, runLine } from './programs';
import { type Place, runSql } from './server';

export const ROWS = 1_000_000;
const RUNS = 3;
const BINARY = 'COPY people TO STDOUT (FORMAT binary)';

/** One million rows of ten mixed columns: out of a source, into datasets, masked, and into targets. */
export async function measureRows(place: Place): Promise<BenchRow[]> {
  const url = await place.createDatabase();
  await runSql(url, `${CREATE_PEOPLE}; ${insertPeople(ROWS)}; ${PEOPLE_KEYS}; ANALYZE; CHECKPOINT`);
  const source = await openDatabase(url);
  try {
    const { rows, extracted } = await measureExtract(source, place.folder);
    const target = await place.createDatabase();
    rows.push(...(await measureLoad(source, target, place.folder, extracted.dataset)));
    rows.push(...(await measureMasking(source, target, place.folder, extracted.raw)));
    return rows;
  } finally {
    await source.close();
  }
}

interface Extracted {
  /** What COPY alone took, in ms. */
  raw: number;
  /** All rows, as they are. */
  dataset: Dataset;
}

async function measureExtract(source: Database, folder: string): Promise<{ rows: BenchRow[]; extracted: Extracted }> {
  const { schema, ...known } = await sourceSchema(source);
  const [people] = schema.tables;
  const raw = await best(RUNS, () => throwAway(source.url));
  const batches = await best(RUNS, () =>
    source.transaction(async (connection) => {
      let count = 0;
      for await (const batch of connection.copyOut('SELECT * FROM people', people.columns)) count += batch.length;
      if (count !== ROWS) throw new Error(`${count} rows were read`);
    }),
  );
  const { dataset } = await subset(source, { ...known, schema }, folder, { root_table: 'people' });
  return {
    rows: [
      { what: 'COPY TO STDOUT (FORMAT binary), thrown away', value: rate(ROWS, raw), ratio: null },
      { what: '  into batches', value: rate(ROWS, batches), ratio: raw / batches, goal: 0.85 },
    ],
    extracted: { raw, dataset: dataset! },
  };
}

async function throwAway(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    let bytes = 0;
    for await (const chunk of client.query(copyTo(BINARY))) bytes += (chunk as Buffer).length;
    if (bytes === 0) throw new Error('nothing was read');
  } finally {
    await client.end();
  }
}

async function measureLoad(source: Database, target: string, folder: string, dataset: Dataset): Promise<BenchRow[]> {
  const file = join(folder, 'people.copy');
  await withClient(source.url, (client) => pipeline(client.query(copyTo(BINARY)), createWriteStream(file)));
  const size = Math.round((await stat(file)).size / 1e6);
  const psql = (await majorVersion('psql')) !== null;
  const copied = await best(RUNS, () =>
    psql
      ? runLine(`psql -q -X -v ON_ERROR_STOP=1 -c "$FRESH" -c "\\copy people FROM '$FILE' (FORMAT binary)" "$TARGET"`, {
          FRESH,
          FILE: file,
          TARGET: target,
        })
      : withClient(target, async (client) => {
          await client.query(FRESH);
          await pipeline(createReadStream(file), client.query(copyFrom('COPY people FROM STDIN (FORMAT binary)')));
        }),
  );
  await rm(file);
  const database = await openDatabase(target);
  const [people] = dataset.manifest.schema.tables;
  const loaded = await best(RUNS, async () => {
    await database.query(FRESH);
    await database.transaction(async (connection) => {
      const rows = await connection.copyIn(people, people.columns, dataset.read(people));
      if (rows !== ROWS) throw new Error(`${rows} rows were loaded`);
    });
  });
  await database.close();
  const how = psql ? 'psql \\copy, binary' : 'COPY FROM STDIN of a file, binary (psql is not installed)';
  return [
    { what: `${how} (${size} MB)`, value: rate(ROWS, copied), ratio: null },
    { what: '  from Parquet, checksum and all', value: rate(ROWS, loaded), ratio: copied / loaded, goal: 0.9 },
  ];
}

const FRESH = `DROP TABLE IF EXISTS people; ${CREATE_PEOPLE}`;

async function measureMasking(source: Database, target: string, folder: string, raw: number): Promise<BenchRow[]> {
  const schema = await sourceSchema(source);
  const store = createLocalDatasetStore(folder);
  const mask = (leakCheck: boolean) => () =>
    maskPeople(source, schema, folder, leakCheck).then((dataset) => store.remove(dataset.manifest.dataset_version_id));
  const masked = await best(RUNS, mask(false));
  const checked = await best(RUNS, mask(true));

  const dumped = await dumpAndRestore(source.url, target);
  const whole = (leakCheck: boolean) => async () => {
    const dataset = await maskPeople(source, schema, folder, leakCheck);
    await provision(dataset, target, folder);
    await store.remove(dataset.manifest.dataset_version_id);
  };
  await runSql(target, 'DROP TABLE people');
  const wholeChecked = await best(RUNS, whole(true));
  const wholeUnchecked = await best(RUNS, whole(false));
  return [
    ...[
      { what: '  subset, five columns masked, Parquet', took: masked, goal: 0.4 },
      { what: '  the same with the leak check', took: checked, goal: undefined },
    ].map(({ what, took, goal }) => ({
      what: `${what}, against COPY thrown away`,
      value: rate(ROWS, took),
      ratio: raw / took,
      ...(goal === undefined ? {} : { goal }),
    })),
    { what: dumped.what, value: rate(ROWS, dumped.took), ratio: null },
    ...[
      { what: '  subset, mask, provision', took: wholeUnchecked, goal: 2 },
      { what: '  the same with the leak check', took: wholeChecked, goal: undefined },
    ].map(({ what, took, goal }) => ({
      what,
      value: rate(ROWS, took),
      ratio: dumped.took / took,
      ...(goal === undefined ? {} : { goal }),
    })),
  ];
}

async function provision(dataset: Dataset, target: string, folder: string): Promise<void> {
  const database = await openDatabase(target);
  try {
    await createProvisionStep().run(
      stepInput(
        { connection_string: target, config: { provision: { reset_env: true, run_smoke_tests: false } } },
        { dataset },
      ),
      stepContext(folder, { target: () => Promise.resolve(database) }),
    );
  } finally {
    await database.close();
  }
}

/** An older pg_dump refuses the server: then psql alone does what the two do, COPY in text and keys afterwards. */
async function dumpAndRestore(source: string, target: string): Promise<{ what: string; took: number }> {
  const [dump, psql, server] = [await majorVersion('pg_dump'), await majorVersion('psql'), await serverVersion(source)];
  const variables = { SOURCE: source, TARGET: target, FRESH, KEYS: `${PEOPLE_KEYS}; ANALYZE people` };
  const restore = 'psql -q -X -v ON_ERROR_STOP=1';
  if (psql === null) {
    const took = await best(RUNS, () => pipeText(source, target));
    return { what: 'COPY in text from client to client, then keys (psql is not installed)', took };
  }
  if (dump !== null && dump >= server) {
    const took = await best(RUNS, () =>
      runLine(
        `${restore} -c 'DROP TABLE IF EXISTS people' "$TARGET" && pg_dump -t people "$SOURCE" | ${restore} "$TARGET"`,
        variables,
      ),
    );
    return { what: 'pg_dump | psql, nothing masked', took };
  }
  const took = await best(RUNS, () =>
    runLine(
      `${restore} -c "$FRESH" "$TARGET" && ${restore} -c 'COPY people TO STDOUT' "$SOURCE" | ${restore} -c 'COPY people FROM STDIN' "$TARGET" && ${restore} -c "$KEYS" "$TARGET"`,
      variables,
    ),
  );
  const why = dump === null ? 'pg_dump is not installed' : `pg_dump ${dump} refuses PostgreSQL ${server}`;
  return { what: `psql | psql with COPY in text, then keys (${why}), nothing masked`, took };
}

async function pipeText(source: string, target: string): Promise<void> {
  await withClient(source, (from) =>
    withClient(target, async (to) => {
      await to.query(FRESH);
      await pipeline(from.query(copyTo('COPY people TO STDOUT')), to.query(copyFrom('COPY people FROM STDIN')));
      await to.query(PEOPLE_KEYS);
    }),
  );
}

async function serverVersion(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    return Math.floor(Number(rows[0].server_version_num) / 10_000);
  });
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
