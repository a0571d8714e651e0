import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { FRESH_PEOPLE, PEOPLE_KEYS } from './people';
import { majorVersion, runLine } from './programs';

/** What the engine is measured against. */
export const BINARY = 'COPY people TO STDOUT (FORMAT binary)';

export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Reads what the COPYs send, and keeps none of it. */
export function throwAway(url: string, copies: readonly string[] = [BINARY]): Promise<void> {
  return withClient(url, async (client) => {
    for (const copy of copies) {
      let bytes = 0;
      for await (const chunk of client.query(copyTo(copy))) bytes += (chunk as Buffer).length;
      if (bytes === 0) throw new Error('nothing was read');
    }
  });
}

interface Alternative {
  what: string;
  run: () => Promise<void>;
}

const PSQL = 'psql -q -X -v ON_ERROR_STOP=1';
const DUMP_LINE = `${PSQL} -c 'DROP TABLE IF EXISTS people' "$TARGET" && pg_dump -t people "$SOURCE" | ${PSQL} "$TARGET" && ${PSQL} -c ANALYZE "$TARGET"`;
const COPY_LINE = [
  `${PSQL} -c "$FRESH" "$TARGET"`,
  `${PSQL} -c 'COPY people TO STDOUT' "$SOURCE" | ${PSQL} -c 'COPY people FROM STDIN' "$TARGET"`,
  `${PSQL} -c "$KEYS" "$TARGET"`,
].join(' && ');

/**
 * `pg_dump | psql` of the same rows. A pg_dump that is older than the server refuses it: then psql alone does what the two
 * do, COPY in text and keys afterwards.
 */
export async function dumpAndRestore(source: string, target: string): Promise<Alternative> {
  const [dump, psql, server] = [await majorVersion('pg_dump'), await majorVersion('psql'), await serverVersion(source)];
  const variables = { SOURCE: source, TARGET: target, FRESH: FRESH_PEOPLE, KEYS: `${PEOPLE_KEYS}; ANALYZE people` };
  if (psql === null)
    return { what: 'COPY in text, then keys (psql is not installed)', run: () => pipe(source, target) };
  if (dump !== null && dump >= server) return { what: 'pg_dump | psql', run: () => runLine(DUMP_LINE, variables) };
  const why = dump === null ? 'pg_dump is not installed' : `pg_dump ${dump} refuses PostgreSQL ${server}`;
  return { what: `COPY in text, psql | psql, then keys (${why})`, run: () => runLine(COPY_LINE, variables) };
}

/**
 * The same rows from server to server as they are, in binary, by a client that does nothing: what is left to win by any
 * program that uses one connection to each.
 */
export function pipeBinary(source: string, target: string): Promise<void> {
  return pipe(source, target, ' (FORMAT binary)');
}

function pipe(source: string, target: string, format = ''): Promise<void> {
  return withClient(source, (from) =>
    withClient(target, async (to) => {
      await to.query(FRESH_PEOPLE);
      const rows = from.query(copyTo(`COPY people TO STDOUT${format}`));
      await pipeline(rows, to.query(copyFrom(`COPY people FROM STDIN${format}`)));
      await to.query(`${PEOPLE_KEYS}; ANALYZE people`);
    }),
  );
}

function serverVersion(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    return Math.floor(Number(rows[0].server_version_num) / 10_000);
  });
}
