import { SourceTable, type Listing } from '../testcase/sources/source-table';
import {
  codeLanguageOf,
  declaredIn,
  hashOf,
  isRead,
  MAX_FILES,
  mayHoldTests,
  type Declared,
} from '../testcase/sources/file-kinds';
import { Helper, type FromHelper, type ToHelper } from './helper';
import { readIndexCache, writeIndexCache, type IndexedFile } from './index-cache';
import type { FileNews, FromIndexer, IndexedFolder, Port, ToIndexer } from './messages';
import { readText } from './texts';
import { NO_USES, understand, type Understanding } from './understand';
import { Slices } from './slices';
import { fileAt, nameIn, walk, type FoundFile } from './walk';

/** Files told of in one message, and characters told of them: what the server takes in without holding anybody up. */
const BATCH_FILES = 40;
const BATCH_SIZE = 200_000;

/** Tests for which one more thread is worth its start, and how many of them it is given at a time. */
const ENOUGH_FOR_ONE_MORE = 500;
const HELPED_AT_ONCE = 20;
/** Questions that another thread has at a time: it goes on while this one is busy. */
const ASKED_AHEAD = 2;
/** Milliseconds that changes are gathered for before they are kept. */
const SAVE_MS = 10_000;

/** Threads that read beside this one. */
export interface Helpers {
  most: number;
  start(): Port<FromHelper, ToHelper>;
}

interface Entry extends IndexedFile {
  /** Absolute. */
  path: string;
}

/** Reads the workspace for the other end of a port, until that is closed. */
export function startIndexer(port: Port<ToIndexer, FromIndexer>, helpers: Helpers | null = null): void {
  const indexer = new Indexer(port, helpers);
  port.onMessage((message) => indexer.receive(message));
}

class Indexer {
  #folders: IndexedFolder[] = [];
  #cacheFile: string | null = null;
  #build = '';
  #entries = new Map<string, Entry>();
  /** What editors hold, by absolute path. */
  readonly #open = new Map<string, string>();
  /** Paths to look at again; null: everything. */
  #dirty: Set<string> | null = new Set();
  #running = false;
  /** Built when a test is first read. */
  #table: SourceTable | null = null;
  #news: FileNews[] = [];
  #newsSize = 0;
  #saving: NodeJS.Timeout | undefined;
  readonly #slices = new Slices();

  constructor(
    private readonly port: Port<ToIndexer, FromIndexer>,
    private readonly helpers: Helpers | null,
  ) {}

  receive(message: ToIndexer): void {
    if (message.type === 'start') {
      this.#folders = message.folders;
      this.#cacheFile = message.cacheFile;
      this.#build = message.build;
      this.#dirty = null;
    } else if (message.type === 'changed') {
      for (const path of message.paths) this.#dirty?.add(path);
    } else {
      if (message.text === null) this.#open.delete(message.path);
      else this.#open.set(message.path, message.text);
      this.#dirty?.add(message.path);
    }
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#dirty === null || this.#dirty.size > 0) {
      const dirty = this.#dirty;
      this.#dirty = new Set();
      try {
        await (dirty === null ? this.#readAll() : this.#readAgain(dirty));
      } catch (error) {
        this.#log(`The workspace could not be read: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
      }
    }
    this.#running = false;
  }

  async #readAll(): Promise<void> {
    const start = performance.now();
    const cached = new Map<string, Entry>();
    for (const file of (this.#cacheFile === null ? null : readIndexCache(this.#cacheFile, this.#build)) ?? [])
      cached.set(file.name, { ...file, path: '' });
    const before = this.#entries.size > 0 ? this.#entries : cached;
    this.#entries = new Map();
    this.#table = null;
    const changes = new Changes();
    const isStarted = this.#folders;
    let found = 0;
    for (const file of walk(this.#folders)) {
      if (found++ === MAX_FILES) {
        this.#log(`Of this workspace the first ${MAX_FILES} files were read; no test beyond them is found.`);
        break;
      }
      const known = before.get(file.name);
      if (this.#take(file, known, changes) && known !== undefined)
        this.#tell(known, { source: listed(known.declared), uses: known.uses });
      if (this.#slices.isOver()) await this.#slices.next();
      if (this.#folders !== isStarted) return;
    }
    for (const [name, { declared }] of before) if (!this.#entries.has(name)) changes.gone(name, declared);
    this.#flush(changes.removed);
    this.port.post({ type: 'listed' });
    await this.#understand(changes);
    if (this.#folders !== isStarted) return;
    const tests = [...this.#entries.values()].filter(({ uses }) => uses !== NO_USES).length;
    const milliseconds = Math.round(performance.now() - start);
    this.#flush([]);
    if (changes.read.size + changes.removed.length > 0) this.#save();
    this.port.post({ type: 'ready', files: found, tests, read: changes.read.size, milliseconds });
  }

  async #readAgain(paths: ReadonlySet<string>): Promise<void> {
    const changes = new Changes();
    for (const path of paths) {
      const name = nameIn(this.#folders, path);
      if (name === null) continue;
      const files = isRead(name) ? [fileAt(path, name)] : walk([{ path, prefix: `${name}/` }]);
      const seen = new Set<string>();
      for (const file of files) {
        if (file === null || this.#entries.size >= MAX_FILES) continue;
        seen.add(file.name);
        this.#take(file, this.#entries.get(file.name), changes);
        if (this.#slices.isOver()) await this.#slices.next();
      }
      for (const [known, { declared }] of isRead(name) ? one(name, this.#entries.get(name)) : this.#entries) {
        if ((known === name || known.startsWith(`${name}/`)) && !seen.has(known)) {
          this.#entries.delete(known);
          this.#table?.delete(known);
          changes.gone(known, declared);
        }
      }
    }
    this.#flush(changes.removed);
    await this.#understand(changes);
    this.#flush([]);
    if (changes.read.size + changes.removed.length > 0) this.#saveLater();
  }

  /** Takes a file in; true when it is as it was. */
  #take(file: FoundFile, known: Entry | undefined, changes: Changes): boolean {
    const open = this.#open.get(file.path);
    if (open === undefined && known?.size === file.size && known.mtime === file.mtime) {
      known.path = file.path;
      this.#entries.set(file.name, known);
      return true;
    }
    const text = open ?? readText(file.path);
    const hash = hashOf(text);
    const [size, mtime] = open === undefined ? [file.size, file.mtime] : [-1, -1];
    if (known?.hash === hash) {
      const same = Object.assign(known, { path: file.path, size, mtime });
      this.#entries.set(file.name, same);
      return true;
    }
    const declared = declaredIn(file.name, text);
    const entry: Entry = { ...file, size, mtime, hash, declared, uses: NO_USES, follows: [] };
    this.#entries.set(file.name, entry);
    changes.read.set(file.name, text);
    changes.declare(known?.declared ?? null, declared);
    if (this.#table !== null) this.#list(this.#table, entry);
    this.#tell(entry, { source: listed(declared) });
    return false;
  }

  /** Reads the tests that changed, and those that were followed into what changed. */
  async #understand({ read, removed, declares, defines }: Changes): Promise<void> {
    if (read.size + removed.length === 0) return;
    const changed = new Set([...read.keys(), ...removed]);
    const todo = [...this.#entries.values()].filter(
      ({ name, follows }) =>
        mayHoldTests(name) &&
        (read.has(name) ||
          (codeLanguageOf(name) === null ? defines : declares) ||
          follows.some((followed) => changed.has(followed))),
    );
    const keep = (entry: Entry, { uses, follows, failure }: Understanding): void => {
      if (failure !== null) this.#log(`${entry.name} could not be read: ${failure}`);
      entry.follows = follows;
      if (uses === entry.uses && !read.has(entry.name)) return;
      entry.uses = uses;
      this.#tell(entry, { uses });
    };
    // All take from one list, this one from the other end: none waits for another, and what lies side by side is read by
    // one. Steps are at this end and code is at the other, so that most of what runs becomes fast on one thread alone.
    const isCode = ({ name }: Entry): boolean => codeLanguageOf(name) !== null;
    const rest = [...todo.filter((entry) => !isCode(entry)), ...todo.filter(isCode)].reverse();
    const reading = [this.#understandHere(rest, read, keep)];
    if (this.helpers !== null) {
      const count = Math.min(this.helpers.most, Math.floor(todo.length / ENOUGH_FOR_ONE_MORE));
      for (let i = 0; i < count; i++)
        reading.push(this.#understandThere(new Helper(this.helpers.start()), rest, read, keep));
    }
    await Promise.all(reading);
  }

  async #understandHere(
    rest: Entry[],
    texts: ReadonlyMap<string, string>,
    keep: (entry: Entry, understood: Understanding) => void,
  ): Promise<void> {
    const sources = this.#sources();
    for (let entry = rest.pop(); entry !== undefined; entry = rest.pop()) {
      keep(entry, await understand(entry.name, texts.get(entry.name) ?? this.#textOf(entry), sources));
      if (this.#slices.isOver()) await this.#slices.next();
    }
  }

  /** On another thread. */
  async #understandThere(
    helper: Helper,
    rest: Entry[],
    texts: ReadonlyMap<string, string>,
    keep: (entry: Entry, understood: Understanding) => void,
  ): Promise<void> {
    const files = [...this.#entries.values()].map(({ name, path, declared }) => ({
      name,
      path,
      source: listed(declared),
    }));
    helper.tell(files, this.#open);
    const ask = async (): Promise<void> => {
      while (rest.length > 0) {
        const entries = rest.splice(0, HELPED_AT_ONCE);
        const understood = await helper.read(entries.map(({ name }) => ({ name, text: texts.get(name) ?? null })));
        for (const [i, entry] of entries.entries()) keep(entry, understood[i]);
      }
    };
    await Promise.all(Array.from({ length: ASKED_AHEAD }, ask));
    helper.end();
  }

  #sources(): SourceTable {
    if (this.#table === null) {
      this.#table = new SourceTable();
      for (const entry of this.#entries.values()) this.#list(this.#table, entry);
    }
    return this.#table;
  }

  #list(table: SourceTable, entry: Entry): void {
    if (entry.declared === null) table.delete(entry.name);
    else table.add({ path: entry.name, ...listed(entry.declared)!, text: () => this.#textOf(entry) });
  }

  #textOf({ path }: Entry): string {
    return this.#open.get(path) ?? readText(path);
  }

  #tell({ name }: Entry, what: Omit<FileNews, 'name'>): void {
    this.#news.push({ name, ...what });
    this.#newsSize += (what.source?.declares.length ?? 0) * 20 + (what.uses?.length ?? 0);
    if (this.#news.length >= BATCH_FILES || this.#newsSize >= BATCH_SIZE) this.#flush([]);
  }

  #flush(removed: string[]): void {
    if (this.#news.length + removed.length === 0) return;
    this.port.post({ type: 'files', files: this.#news, removed });
    this.#news = [];
    this.#newsSize = 0;
  }

  /** Every file's whole answer is written: not for each word that somebody types. */
  #saveLater(): void {
    this.#saving ??= setTimeout(() => this.#save(), SAVE_MS).unref();
  }

  #save(): void {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    if (this.#cacheFile === null) return;
    try {
      const saved = [...this.#entries.values()].filter(({ size }) => size >= 0);
      writeIndexCache(this.#cacheFile, this.#build, saved);
    } catch (error) {
      this.#log(`What was read of the workspace could not be kept: ${String(error)}`);
    }
  }

  #log(message: string): void {
    this.port.post({ type: 'log', message });
  }
}

/** What a run found to be other than before. */
class Changes {
  /** Texts of the files that were read, by name. */
  readonly read = new Map<string, string>();
  readonly removed: string[] = [];
  /** Other names are declared than before: any test of code may be followed elsewhere. */
  declares = false;
  /** Other steps are defined than before. */
  defines = false;

  gone(name: string, declared: Declared | null): void {
    this.removed.push(name);
    this.declare(declared, null);
  }

  declare(before: Declared | null, now: Declared | null): void {
    if (before?.digest === now?.digest) return;
    this.declares = true;
    this.defines ||= before?.definesSteps === true || now?.definesSteps === true;
  }
}

function listed(declared: Declared | null): Listing | null {
  return declared && { declares: declared.declares, definesSteps: declared.definesSteps };
}

const one = (name: string, entry: Entry | undefined): [string, Entry][] => (entry === undefined ? [] : [[name, entry]]);
