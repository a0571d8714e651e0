import { randomBytes } from 'node:crypto';
import { appendFile, chmod, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, ConnectionError, UserError } from '../../errors';
import type { Account } from './account';
import { programIn, type Binaries } from './binaries';
import { diskFull, readIfThere, SET_A_URL, withFileFailures } from './failures';
import { layoutInMaking, type Layout } from './layout';
import { tellingLine } from './log';
import { runProgram } from './process';

export const SUPERUSER = 'tdm';

/**
 * Settings that differ from PostgreSQL's own; ALTER SYSTEM overrides them. The log carries neither statements nor
 * the values of failed rows: those are the user's data.
 */
const SETTINGS = `
# TDM
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
# A client that hangs while it logs in holds up CREATE and DROP DATABASE.
authentication_timeout = '15s'
shared_buffers = '128MB'
maintenance_work_mem = '128MB'
# A schema of some thousand tables is replaced in one transaction.
max_locks_per_transaction = 512
wal_level = logical
max_wal_size = '2GB'
checkpoint_timeout = '15min'
log_checkpoints = off
log_min_error_statement = panic
log_error_verbosity = terse
`;

interface ClusterOptions {
  layout: Layout;
  binaries: Binaries;
  account: Account | null;
  port: number;
  signal: AbortSignal | undefined;
}

/** Makes data folder, password and state under another name, and renames them when they are whole. */
export async function makeCluster({ layout, binaries, account, port, signal }: ClusterOptions): Promise<void> {
  const making = layoutInMaking(layout, randomBytes(4).toString('hex'));
  try {
    await withFileFailures(layout.home, async () => {
      await mkdir(making.server, { mode: 0o700 });
      if (account !== null) await chmod(making.server, 0o711);
      const password = randomBytes(24).toString('base64url');
      await writeFile(making.password, password, { mode: 0o600 });
      await writePort(making, port);
      await initialise(making, password, binaries, account, signal);
      await appendFile(join(making.data, 'postgresql.conf'), SETTINGS);
      await rename(making.server, layout.server);
    });
  } catch (error) {
    await rm(making.server, { recursive: true, force: true, maxRetries: 10 });
    throw error;
  }
}

async function initialise(
  { server, data }: Layout,
  password: string,
  binaries: Binaries,
  account: Account | null,
  signal: AbortSignal | undefined,
): Promise<void> {
  const passwordFile = join(server, 'initial-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await mkdir(data, { mode: 0o700 });
  if (account !== null) {
    await chown(passwordFile, account.uid, account.gid);
    await chown(data, account.uid, account.gid);
  }
  const { exitCode, output } = await runProgram(
    programIn(binaries.folder, 'initdb'),
    [
      ...['-D', data, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      // The same order and case of letters on every platform.
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ],
    { account, cwd: server, signal },
  );
  await rm(passwordFile, { force: true });
  if (exitCode === 0) return;
  if (output.includes('No space left on device')) throw diskFull(dirname(server));
  throw new ConnectionError(`The embedded server could not be made in ${data}: ${tellingLine(output)}`, {
    hint: `Mend what it names and try again. Or: ${SET_A_URL}`,
    where: data,
    cause: new Error(output),
  });
}

/** Clears away what a killed process left half-made, and moves aside a server folder that holds no whole cluster. */
export async function clearHalfMade(layout: Layout, onProgress: (message: string) => void): Promise<void> {
  const prefix = basename(layoutInMaking(layout, '').server);
  for (const name of await readdir(layout.home)) {
    if (name.startsWith(prefix)) await rm(join(layout.home, name), { recursive: true, force: true, maxRetries: 10 });
  }
  try {
    const aside = `${layout.server}.broken-${Date.now()}`;
    await rename(layout.server, aside);
    onProgress(`The embedded server's folder was not whole: it was moved to ${aside}, and a new one is made.`);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Whether there is a whole cluster, one that could be started. */
export async function clusterExists(layout: Layout): Promise<boolean> {
  return (await readIfThere(join(layout.data, 'PG_VERSION'))) !== null;
}

/** Throws UserError when the data were made by another major version than the binaries'. */
export async function checkVersion(layout: Layout, binaries: Binaries): Promise<void> {
  const version = (await readIfThere(join(layout.data, 'PG_VERSION')))?.trim();
  if (version === String(binaries.major)) return;
  throw new UserError(
    `The embedded server's data in ${layout.data} are of PostgreSQL ${version}, but this TDM brings PostgreSQL ` +
      `${binaries.major}, which cannot read them.`,
    {
      hint:
        `To begin anew, move the folder ${layout.server} away. To keep the data, dump them with the TDM that made ` +
        `them, or go on using that one. Or: ${SET_A_URL}`,
      where: layout.data,
    },
  );
}

/** The superuser's password. Throws UserError when there is no server yet, or its password file is gone. */
export async function readPassword(layout: Layout): Promise<string> {
  const password = await withFileFailures(layout.password, () => readIfThere(layout.password));
  if (password !== null) return password.trim();
  if (await clusterExists(layout)) {
    throw new UserError(`The embedded server's password is missing: there is no file ${layout.password}.`, {
      hint: `Put the file back; or, to begin anew, stop the server and move the folder ${layout.server} away.`,
      where: layout.password,
    });
  }
  throw new UserError('The embedded server has not been made yet.', { hint: 'Start it: tdm db start.' });
}

/** The port that is kept; null when none was chosen yet. */
export async function readPort(layout: Layout): Promise<number | null> {
  const text = await readIfThere(layout.state);
  try {
    const state: unknown = JSON.parse(text ?? '{}');
    if (typeof state !== 'object' || state === null || !('port' in state)) return null;
    return Number.isInteger(state.port) ? (state.port as number) : null;
  } catch {
    return null;
  }
}

/** Keeps the port for every later start: whole or not at all. */
export async function writePort(layout: Layout, port: number): Promise<void> {
  const making = `${layout.state}.new`;
  await writeFile(making, `${JSON.stringify({ port })}\n`, { mode: 0o600 });
  await rename(making, layout.state);
}
