import { execFile } from 'node:child_process';
import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { codeOf, UserError } from '../../errors';
import { SET_A_URL } from './failures';

const run = promisify(execFile);

/** Another user of this machine, under which PostgreSQL runs because it refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account that PostgreSQL is to run under; null for the user's own. For data that exist it is their owner, else
 * `postgres`, which is made when it is missing.
 */
export async function serverAccount(dataFolder: string): Promise<Account | null> {
  if (!isRoot()) return null;
  try {
    const { uid, gid } = await stat(dataFolder);
    if (uid !== 0) return { uid, gid };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const name = process.platform === 'darwin' ? '_postgres' : 'postgres';
  return (await findAccount(name)) ?? (await makeAccount(name));
}

async function findAccount(name: string): Promise<Account | null> {
  try {
    const [user, group] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    const account = { uid: Number(user.stdout), gid: Number(group.stdout) };
    return account.uid > 0 ? account : null;
  } catch {
    return null;
  }
}

async function makeAccount(name: string): Promise<Account> {
  const useradd = ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  const attempts: [string, string[]][] = [
    ['useradd', [...useradd, '--user-group', name]],
    // When the group is there and the user is not.
    ['useradd', [...useradd, '--gid', name, name]],
    ['adduser', ['--system', '--group', '--no-create-home', '--home', '/nonexistent', name]],
    ['adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', name]],
  ];
  let cause: unknown;
  for (const [command, args] of attempts) {
    try {
      await run(command, args);
    } catch (error) {
      cause = error;
    }
    const account = await findAccount(name);
    if (account !== null) return account;
  }
  throw new UserError(`PostgreSQL does not run as root, and the user "${name}" could not be made.`, {
    hint: `Make a user "${name}", or run TDM as another user than root. Or: ${SET_A_URL}`,
    cause,
  });
}

/** The topmost folder on the way to `path`, itself included, that the account may not pass; null when it gets there. */
export async function blockingFolder(path: string, account: Account): Promise<string | null> {
  const folders: string[] = [];
  for (let folder = await realpath(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of folders) {
    if (!(await mayEnter(folder, account))) return folder;
  }
  return null;
}

async function mayEnter(folder: string, account: Account): Promise<boolean> {
  const { uid, gid, mode } = await stat(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Makes the home when it is missing, such that only the user sees into it and the account can pass. */
export async function prepareHome(home: string, account: Account | null): Promise<void> {
  const firstMade = await mkdir(home, { recursive: true, mode: account === null ? 0o700 : 0o711 });
  if (account === null) return;
  if (firstMade !== undefined) {
    // The umask may have taken the right to pass away again.
    for (let folder = home; folder.length >= firstMade.length; folder = dirname(folder)) await chmod(folder, 0o711);
  }
  const blocking = await blockingFolder(home, account);
  if (blocking === null) return;
  throw new UserError(`PostgreSQL does not run as root, and the user it runs as may not pass the folder ${blocking}.`, {
    hint: `Set TDM_HOME to a folder that other users may pass, such as /var/lib/tdm, or allow it: chmod o+x ${blocking}`,
    where: home,
  });
}
