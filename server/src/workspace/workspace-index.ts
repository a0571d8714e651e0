import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeTestFile } from '../testcase/decode';
import { SourceTable, type Listing } from '../testcase/sources/source-table';
import type { Sources } from '../testcase/sources/sources';
import { codeLanguageOf } from '../testcase/sources/file-kinds';
import type { FileNews, FromIndexer, IndexedFolder, Port, ScenarioUses, ToIndexer } from './messages';
import { Slices } from './slices';

/** A place where a test uses a column. Lines are 1-based. */
export interface TestUse {
  uri: string;
  /** As the workspace names the file. */
  path: string;
  scenario: { name: string; line: number };
  entity: string;
  field: string;
  semantic_type: string;
  line: number;
}

export type UsePredicate = (use: Pick<TestUse, 'path' | 'entity' | 'field' | 'semantic_type'>) => boolean;

interface IndexState {
  files: number;
  tests: number;
  /** Files that had to be read, and for how long. */
  read: number;
  milliseconds: number;
}

/** Milliseconds that changes are waited for, so that a checkout of a thousand files is read as one. */
const GATHER_MS = 200;

/** What all tests of the workspace need, and the files that they may call; read on another thread, and kept up to date. */
export class WorkspaceIndex {
  readonly #uses = new Map<string, string>();
  readonly #table = new SourceTable();
  readonly #sources = new Set<string>();
  /** What editors hold, by absolute path. */
  readonly #open = new Map<string, string>();
  readonly #changed = new Set<string>();
  readonly #listeners = new Set<(changed: ReadonlySet<string>) => void>();
  #port: Port<FromIndexer, ToIndexer> | null = null;
  #folders: IndexedFolder[] = [];
  #uris: string[] = [];
  #state: IndexState | null = null;
  /** What tests may call is known: that does not wait for what every test needs. */
  #isListed = false;
  #isOver = false;
  #untilListed: (() => void)[] = [];
  #untilReady: (() => void)[] = [];
  #news: FileNews[] = [];
  #taking = false;
  readonly #taken: (() => void)[] = [];
  /** Files that define steps; whether other ones do than when somebody was told. */
  readonly #defining = new Set<string>();
  #stepsChanged = false;
  #paths = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #forCode: Sources = facade(this.#table);
  #forSteps: Sources = this.#forCode;

  constructor(
    private readonly startThread: () => Port<FromIndexer, ToIndexer>,
    private readonly log: (message: string) => void,
  ) {}

  /** Reads these folders from now on, in place of others. `cacheFolder` null: nothing is kept between starts. */
  start(folders: readonly { uri: string; name: string }[], cacheFolder: string | null, build: string): void {
    const own = folders.flatMap(({ uri, name }) => {
      const path = pathOf(uri);
      return path === null ? [] : [{ uri, path, prefix: folders.length > 1 ? `${name}/` : '' }];
    });
    this.#uris = own.map(({ uri }) => uri);
    this.#folders = own.map(({ path, prefix }) => ({ path, prefix }));
    if (this.#isOver) return;
    this.#state = null;
    this.#isListed = false;
    const cacheFile =
      cacheFolder === null ? null : join(cacheFolder, `index-${digest(JSON.stringify(this.#folders))}.txt`);
    for (const name of [...this.#uses.keys(), ...this.#sources]) this.#remove(name);
    if (this.#port === null) {
      this.#port = this.startThread();
      this.#port.onMessage((message) => this.#receive(message));
      for (const [path, text] of this.#open) this.#port.post({ type: 'open', path, text });
    }
    this.#port.post({ type: 'start', folders: this.#folders, cacheFile, build });
  }

  /** Null until everything was read once. */
  get state(): IndexState | null {
    return this.#state;
  }

  /**
   * The files that a test may call; another object once what it gives may be other than before. Nothing is given before
   * `listed`.
   */
  sourcesFor(path: string): Sources {
    return codeLanguageOf(path) === null ? this.#forSteps : this.#forCode;
  }

  /** Told the names of files that tests call, when they have changed. */
  onDidChange(listener: (changed: ReadonlySet<string>) => void): void {
    this.#listeners.add(listener);
  }

  /** Files or folders that were made, changed or removed. */
  changed(uris: readonly string[]): void {
    for (const path of uris.map(pathOf)) if (path !== null) this.#paths.add(path);
    this.#timer ??= setTimeout(() => {
      this.#port?.post({ type: 'changed', paths: [...this.#paths] });
      this.#paths = new Set();
      this.#timer = undefined;
    }, GATHER_MS);
  }

  /** What an editor holds of a file; null when it holds it no more. */
  open(uri: string, text: string | null): void {
    const path = pathOf(uri);
    if (path === null) return;
    if (text === null) this.#open.delete(path);
    else this.#open.set(path, text);
    this.#port?.post({ type: 'open', path, text });
  }

  /** Comes back when all files that tests may call are known. */
  async listed(): Promise<void> {
    if (!this.#isListed && !this.#isOver) await new Promise<void>((done) => this.#untilListed.push(done));
  }

  /** Comes back when every test was read once. */
  async ready(): Promise<void> {
    if (this.#state === null && !this.#isOver) await new Promise<void>((done) => this.#untilReady.push(done));
  }

  /** Every use that fits, by file and line. Waits until everything was read. */
  async testsUsing(fits: UsePredicate, isCancelled = (): boolean => false): Promise<TestUse[]> {
    await this.ready();
    const slices = new Slices();
    const found: TestUse[] = [];
    for (const [path, uses] of [...this.#uses].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (isCancelled()) return found;
      for (const { name, line, fields } of JSON.parse(uses) as ScenarioUses[]) {
        for (const [entity, field, semantic_type, at] of fields) {
          if (!fits({ path, entity, field, semantic_type })) continue;
          found.push({
            uri: this.#uriOf(path),
            path,
            scenario: { name, line },
            entity,
            field,
            semantic_type,
            line: at,
          });
        }
      }
      if (slices.isOver()) await slices.next();
    }
    return found;
  }

  /** Goes on with what was read so far: nobody waits for more. */
  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = null;
    for (const done of [...this.#untilListed.splice(0), ...this.#untilReady.splice(0)]) done();
  }

  #receive(message: FromIndexer): void {
    if (message.type === 'log') this.log(message.message);
    else if (message.type === 'listed') {
      void this.#take().then(() => {
        this.#isListed = true;
        this.#publish();
        for (const done of this.#untilListed.splice(0)) done();
      });
    } else if (message.type === 'ready') {
      const { files, tests, read, milliseconds } = message;
      void this.#take().then(() => {
        this.#state = { files, tests, read, milliseconds };
        this.log(`Index: ${tests} tests in ${files} files, ${read} of them read, in ${milliseconds} ms.`);
        for (const done of this.#untilReady.splice(0)) done();
      });
    } else {
      this.#news.push(...message.files);
      for (const name of message.removed) this.#news.push({ name, source: null, uses: '[]' });
      void this.#take();
    }
  }

  /** Takes in what was told, in slices. */
  async #take(): Promise<void> {
    if (this.#taking) {
      await new Promise<void>((done) => this.#taken.push(done));
      return;
    }
    this.#taking = true;
    const slices = new Slices();
    await slices.next();
    for (let i = 0; i < this.#news.length; i++) {
      const { name, source, uses } = this.#news[i];
      if (source !== undefined && this.#list(name, source)) this.#changed.add(name);
      if (uses === '[]') this.#uses.delete(name);
      else if (uses !== undefined) this.#uses.set(name, uses);
      if (slices.isOver()) await slices.next();
    }
    this.#news = [];
    this.#taking = false;
    for (const done of this.#taken.splice(0)) done();
    if (this.#isListed) this.#publish();
  }

  #list(name: string, listing: Listing | null): boolean {
    const isNews = listing !== null || this.#sources.delete(name);
    this.#stepsChanged ||= listing?.definesSteps === true || this.#defining.has(name);
    if (listing?.definesSteps === true) this.#defining.add(name);
    else this.#defining.delete(name);
    if (listing === null) this.#table.delete(name);
    else {
      this.#sources.add(name);
      this.#table.add({ path: name, ...listing, text: () => this.#textOf(name) });
    }
    return isNews;
  }

  #textOf(name: string): string | null {
    const at = this.#folderOf(name);
    if (at < 0) return null;
    const path = join(this.#folders[at].path, name.slice(this.#folders[at].prefix.length));
    try {
      return this.#open.get(path) ?? decodeTestFile(readFileSync(path));
    } catch {
      return null;
    }
  }

  #publish(): void {
    if (this.#changed.size === 0) return;
    const changed = new Set(this.#changed);
    this.#changed.clear();
    this.#forCode = facade(this.#table);
    if (this.#stepsChanged) this.#forSteps = this.#forCode;
    this.#stepsChanged = false;
    for (const listener of this.#listeners) listener(changed);
  }

  #remove(name: string): void {
    this.#uses.delete(name);
    this.#list(name, null);
  }

  #folderOf(name: string): number {
    return this.#folders.findIndex(({ prefix }) => name.startsWith(prefix));
  }

  #uriOf(name: string): string {
    const at = this.#folderOf(name);
    const { path, prefix } = this.#folders[at];
    const inside = pathToFileURL(join(path, name.slice(prefix.length))).href;
    const root = pathToFileURL(path).href;
    return this.#uris[at].replace(/\/$/, '') + inside.slice(root.length);
  }
}

/** The same sources as another object: what was read with the former may read otherwise now. */
function facade(table: SourceTable): Sources {
  return {
    declaring: (name, from) => table.declaring(name, from),
    imported: (specifier, from) => table.imported(specifier, from),
    withStepDefinitions: () => table.withStepDefinitions(),
  };
}

function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
