import { randomBytes, randomUUID } from 'node:crypto';
import type { Database, HeldConnection } from './database';
import { quoteIdentifier, quoteLiteral } from './identifiers';
import { openDatabase } from './pool';
import { formatConnectionString, parseConnectionString } from './url';

/** A database for what is to be forgotten: of the embedded server, gone when it is dropped, or at the next one's start. */
export interface ScratchDatabase {
  /** As a role that owns this database and may do nothing else. */
  database: Database;
  /** The same database as the server's own superuser: for what the product itself does there, never a user's text. */
  admin: Database;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

const PREFIX = 'tdm_scratch_';
/** Each scratch database is held by a lock of its name while its process lives. */
const LOCK_SPACE = 0x7464_6d73;
const LIMITS: readonly [string, string][] = [
  ['statement_timeout', '60s'],
  ['lock_timeout', '10s'],
  ['temp_file_limit', '1GB'],
  ['work_mem', '32MB'],
];

/** `url` is a superuser's on the server. Removes those of processes that died first. */
export async function createScratch(url: string): Promise<ScratchDatabase> {
  const server = await openDatabase(url, { maxConnections: 2 });
  let holder: HeldConnection | null = null;
  try {
    holder = await server.connect();
    await sweep(holder);
    const name = `${PREFIX}${randomUUID().replaceAll('-', '')}`;
    await lock(holder, name);
    return await create(server, holder, name);
  } catch (error) {
    await holder?.release();
    await server.close();
    throw error;
  }
}

async function create(server: Database, holder: HeldConnection, name: string): Promise<ScratchDatabase> {
  const password = randomBytes(18).toString('base64url');
  const [role, database] = [quoteIdentifier(name), quoteIdentifier(name)];
  const opened: Database[] = [];
  const drop = async (): Promise<void> => {
    await Promise.allSettled(opened.map((each) => each.close()));
    await remove(holder, name);
    await holder.release();
    await server.close();
  };
  try {
    await holder.query(
      `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 4 PASSWORD ${quoteLiteral(password)}`,
    );
    for (const [setting, value] of LIMITS)
      await holder.query(`ALTER ROLE ${role} SET ${setting} = ${quoteLiteral(value)}`);
    await holder.query(`CREATE DATABASE ${database} OWNER ${role} TEMPLATE template0 CONNECTION LIMIT 8`);
    await holder.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    const target = { ...parseConnectionString(server.url), database: name };
    const admin = await openDatabase(formatConnectionString(target, { password: true }), { maxConnections: 2 });
    opened.push(admin);
    await admin.query(`ALTER SCHEMA public OWNER TO ${role}`);
    const own = formatConnectionString({ ...target, user: name, password }, { password: true });
    const limited = await openDatabase(own, { maxConnections: 2 });
    opened.push(limited);
    return { database: limited, admin, drop };
  } catch (error) {
    await drop().catch(() => undefined);
    throw error;
  }
}

async function sweep(connection: HeldConnection): Promise<void> {
  const found = await connection.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)
      UNION SELECT rolname FROM pg_roles WHERE starts_with(rolname, $1)`,
    [PREFIX],
  );
  for (const { name } of found) {
    if (!(await lock(connection, name))) continue;
    await remove(connection, name);
    await connection.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCK_SPACE, name]);
  }
}

async function lock(connection: HeldConnection, name: string): Promise<boolean> {
  const [{ held }] = await connection.query<{ held: boolean }>(
    'SELECT pg_try_advisory_lock($1, hashtext($2)) AS held',
    [LOCK_SPACE, name],
  );
  return held;
}

async function remove(connection: HeldConnection, name: string): Promise<void> {
  await connection.query(`DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`);
  await connection.query(`DROP ROLE IF EXISTS ${quoteIdentifier(name)}`);
}
