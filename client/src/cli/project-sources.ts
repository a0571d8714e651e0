import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { decodeTestFile } from '../../../server/src/testcase/analyze';
import { isRead, isSkippedFolder, MAX_FILE_SIZE } from '../../../server/src/testcase/sources/file-kinds';
import { SourceTable } from '../../../server/src/testcase/sources/source-table';
import { NO_SOURCES, type Sources } from '../../../server/src/testcase/sources/sources';
import { referencedProjects } from './project-references';

/** What the root of a project holds, in any language. */
const ROOT = /^(?:\.git|\.tdm|package\.json|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|setup\.(?:py|cfg)|requirements\.txt|Pipfile|Gemfile|\.idea|robot\.(?:toml|ya?ml)|manifest\.json|.+\.(?:sln|csproj)|(?:codecept|cypress|nightwatch|playwright|protractor|testcafe|wdio)[\w.-]{0,20}\.(?:conf|config)\.[cm]?[jt]s|(?:codecept|cypress|nightwatch)\.json|(?:cucumber|behave|pytest|tox)\.(?:ini|ya?ml|js))$/; // prettier-ignore
const MAX_UP = 12;
const MAX_ENTRIES = 50_000;
/** What projects call the folders that hold tests and what they call: the project is around them. */
const PART = /^(?:src|tests?|test[-_ ]?(?:cases?|suites?)|specs?|features?|e2e|cypress|playwright|suites?|scenarios?|integration|functional|acceptance|pruebas?|testes?|testen|testy|tester|essais|prove)$/i; // prettier-ignore
/** `src/test/java/com/company/shop/checkout/tests`, and pages beside that. */
const MAX_PARTS = 10;
/** Where no project is found, what lies near the test: never a whole home folder. */
const NEAR = { depth: 12, entries: 5000 };
const MAX_FILES = 8000;

/**
 * The files that a test may call: those of the project around it. A project is read once; its files are named as the
 * test is, from the root of the file system or from the working folder.
 */
export class ProjectSources {
  readonly #tables = new Map<string, Promise<SourceTable>>();

  async of(testPath: string): Promise<Sources> {
    const folder = path.dirname(path.resolve(testPath));
    const root = await rootOf(folder);
    const from = root ?? (await workingFolder(testPath)) ?? around(folder);
    const base = path.isAbsolute(testPath) ? path.parse(from).root : process.cwd();
    const key = `${base}\n${from}`;
    const table =
      this.#tables.get(key) ??
      readProject(from, root === null ? NEAR : { depth: Infinity, entries: MAX_ENTRIES }, base);
    this.#tables.set(key, table);
    return table.catch(() => NO_SOURCES);
  }
}

async function rootOf(folder: string): Promise<string | null> {
  let at = folder;
  let nearest: string | null = null;
  for (let up = 0; up < MAX_UP; up++) {
    const names = await readdir(at).catch((): string[] => []);
    // A repository's root is the whole; within it each package has a manifest of its own.
    if (names.includes('.git')) return at;
    if (names.some((name) => ROOT.test(name))) nearest = at;
    const parent = path.dirname(at);
    if (parent === at) break;
    at = parent;
  }
  return nearest;
}

/** Where somebody names a test below the folder that they work in: that folder, unless it holds projects or is no one's. */
async function workingFolder(testPath: string): Promise<string | null> {
  const here = process.cwd();
  if (path.isAbsolute(testPath) || path.normalize(testPath).startsWith('..') || isShared(here)) return null;
  for (const entry of await readdir(here, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isDirectory() || isSkippedFolder(entry.name)) continue;
    const names = await readdir(path.join(here, entry.name)).catch((): string[] => []);
    if (names.some((name) => ROOT.test(name))) return null;
  }
  return here;
}

/** Folders that hold all that somebody has. */
function isShared(folder: string): boolean {
  return path.dirname(folder) === folder || [homedir(), tmpdir()].some((place) => path.resolve(place) === folder);
}

/** The folder that holds the outermost folder of tests on the way to one; the folder itself where none is named so. */
function around(folder: string): string {
  let found = folder;
  let at = folder;
  for (let up = 0; up < MAX_PARTS; up++) {
    const parent = path.dirname(at);
    if (isShared(parent)) break;
    if (PART.test(path.basename(at))) found = parent;
    at = parent;
  }
  return found;
}

async function readProject(root: string, limit: typeof NEAR, base: string): Promise<SourceTable> {
  const table = new SourceTable();
  const beside = (await referencedProjects(root)).filter((folder) => path.relative(root, folder).startsWith('..'));
  const folders = [root, ...beside].map((each) => ({ path: each, depth: 0 }));
  let entries = 0;
  let files = 0;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const entry of await readdir(folder.path, { withFileTypes: true }).catch(() => [])) {
      if (++entries > limit.entries || files >= MAX_FILES) return table;
      const file = path.join(folder.path, entry.name);
      if (entry.isDirectory()) {
        if (folder.depth < limit.depth && !isSkippedFolder(entry.name))
          folders.push({ path: file, depth: folder.depth + 1 });
        continue;
      }
      if (!entry.isFile() || !isRead(file.split(path.sep).join('/'))) continue;
      const size = (await stat(file).catch(() => null))?.size ?? Infinity;
      if (size > MAX_FILE_SIZE) continue;
      files++;
      const bytes = await readFile(file).catch(() => null);
      const name = base === process.cwd() ? path.relative(base, file) : file;
      if (bytes !== null) table.set(name.split(path.sep).join('/'), decodeTestFile(bytes));
    }
  }
  return table;
}
