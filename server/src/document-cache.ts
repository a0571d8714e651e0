import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readTestFile } from './testcase/analyze';
import { codeLanguage } from './testcase/code/registry';
import { hasEntities } from './testcase/gherkin/placed';
import { FileMemory } from './testcase/gherkin/scenario-memory';
import { languageOf } from './testcase/language-of';
import { NO_SOURCES, type Sources } from './testcase/sources/sources';
import type { Scenario, TestFile } from './testcase/testcase';
import { Slices } from './workspace/slices';
import type { WorkspaceFolders } from './workspace-folders';
import { uptime } from './clock';

export interface Analysed {
  document: TextDocument;
  version: number;
  /** As the workspace names it; see WorkspaceFolders.pathOf. */
  path: string;
  testFile: TestFile;
}

interface Entry extends Analysed {
  sources: Sources;
}

/** Milliseconds that a reading goes on for before others get their turn: the next key among them. */
const SLICE_MS = 3;

const LATE = Symbol('late');

interface Reading {
  document: TextDocument;
  version: number;
  done: Promise<Analysed | null>;
  /** Settled once it is known that much is left to read, and where all that was read before stands. */
  isLong: Promise<typeof LATE>;
}

export interface Soon {
  analysed: Analysed;
  /** Null when `analysed` is the whole. */
  whole: Promise<Analysed | null> | null;
}

/** Lines from which on a document that was just opened is not kept waiting for its end, and how many come first. */
const LONG_LINES = 2000;
const HEAD_LINES = 100;
/** Milliseconds that an answer takes to be sent. */
const SENT_MS = 5;
/** Milliseconds that one that was edited while it is parsed for the first time is waited for. */
const HEAD_PATIENCE_MS = 12;
/** Scenarios of which nothing is known yet: from so many on nobody waits for the whole. */
const MANY_LEFT = 30;
/** Milliseconds between two looks whether a reading has come to a scenario. */
const LOOK_EVERY_MS = 15;

/** What each open document says, read once for each version of it and of what it calls. */
export class DocumentCache {
  readonly #entries = new Map<string, Entry>();
  readonly #memories = new Map<string, FileMemory>();
  readonly #reading = new Map<string, Reading>();
  /** What the first lines of long documents say, until the whole is read. */
  readonly #heads = new Map<string, Entry>();
  /** Whether an answer waits to be sent. */
  #isAnswering = false;

  constructor(
    private readonly open: (uri: string) => TextDocument | undefined,
    private readonly folders: WorkspaceFolders,
    /** The files that a test may call, by its path; another object once they may read otherwise. */
    private readonly sourcesFor: (path: string) => Sources = () => NO_SOURCES,
  ) {}

  /** Null for a document that is not open. Others get their turn while a long document is read. */
  async get(uri: string): Promise<Analysed | null> {
    for (;;) {
      const document = this.open(uri);
      if (document === undefined) return null;
      const known = this.#known(uri, document, this.sourcesFor(this.folders.pathOf(uri)));
      if (known !== null) return known;
      let reading = this.#reading.get(uri);
      if (reading?.document !== document || reading.version !== document.version) {
        const before = reading?.done;
        let tell = (): void => undefined;
        const isLong = new Promise<typeof LATE>((resolve) => (tell = () => resolve(LATE)));
        const done = this.#read(uri, document, () => tell(), before);
        reading = { document, version: document.version, done, isLong };
        this.#reading.set(uri, reading);
      }
      try {
        const analysed = await reading.done;
        if (analysed !== null) return analysed;
      } finally {
        if (this.#reading.get(uri) === reading) this.#reading.delete(uri);
      }
    }
  }

  /**
   * What a document says, or, while that takes longer than `patience` milliseconds, the scenarios that are understood by
   * then: their lines are right, what they need may be that of the last reading. `whole` is what comes of the reading.
   */
  async soon(uri: string, patience: number): Promise<Soon | null> {
    const opened = this.open(uri);
    const known = opened && this.#known(uri, opened, this.sourcesFor(this.folders.pathOf(uri)));
    if (known) return { analysed: known, whole: null };
    const head = opened === undefined || this.#memories.has(uri) ? null : await this.#head(uri, opened);
    // The answer is sent before anything else is done.
    if (head !== null) return { analysed: head, whole: delay(SENT_MS).then(() => this.get(uri)) };
    const whole = this.get(uri);
    const start = uptime();
    for (let isLong = this.#reading.get(uri)?.isLong; ; isLong = undefined) {
      const late = delay(patience, LATE);
      const analysed = await Promise.race([whole, late, isLong ?? late]);
      if (analysed !== LATE) return analysed === null ? null : { analysed, whole: null };
      const document = this.open(uri);
      const memory = this.#memories.get(uri);
      const scenarios = memory?.soFar ?? [];
      if (document === undefined) continue;
      if (scenarios.length === 0) {
        const first = uptime() - start < HEAD_PATIENCE_MS ? null : await this.#head(uri, document);
        if (first !== null) return { analysed: first, whole };
        continue;
      }
      const path = this.folders.pathOf(uri);
      const language = memory?.readings.normal?.mode.bare === true ? 'steps' : 'gherkin';
      const testFile: TestFile = { path, language, test_case_id: '', title: null, scenarios, errors: [], follows: [] };
      this.#isAnswering = true;
      return { analysed: { document, version: document.version, path, testFile }, whole };
    }
  }

  /** The scenario that begins at a line (1-based), once it is understood: before the rest of a long document is. Null for none. */
  async scenario(uri: string, line: number): Promise<Scenario | null> {
    const early = this.#understood(uri, line);
    if (early !== null) return early;
    for (const whole = this.get(uri); ;) {
      const analysed = await Promise.race([whole, delay(LOOK_EVERY_MS, LATE)]);
      if (analysed !== LATE) return analysed?.testFile.scenarios.find((one) => one.line === line) ?? null;
      const reached = this.#understood(uri, line);
      if (reached !== null) return reached;
    }
  }

  /** A scenario of the document as it is now, where it is understood already. */
  #understood(uri: string, line: number): Scenario | null {
    const document = this.open(uri);
    if (document === undefined) return null;
    const { version } = document;
    const reading = this.#reading.get(uri);
    const isReadNow = reading?.document === document && reading.version === version;
    const reached = isReadNow ? this.#memories.get(uri)?.reachedAt(line) : undefined;
    if (reached) return reached;
    const head = this.#heads.get(uri);
    const isOfNow = head?.document === document && head.version === version;
    if (!isOfNow || head.sources !== this.sourcesFor(head.path)) return null;
    // The last one may go on behind the head.
    return head.testFile.scenarios.slice(0, -1).find((one) => one.line === line) ?? null;
  }

  /**
   * What the first lines of a long document say that was never read: before its last lines are even parsed. Null where
   * that is nothing, and for code, which is no code any more when it is cut.
   */
  async #head(uri: string, document: TextDocument): Promise<Analysed | null> {
    if (document.lineCount < LONG_LINES || this.#wasParsed(uri)) return null;
    const path = this.folders.pathOf(uri);
    const text = document.getText({ start: { line: 0, character: 0 }, end: { line: HEAD_LINES, character: 0 } });
    if (codeLanguage(languageOf(path, text)) !== null) return null;
    const { version } = document;
    const { pause } = new Slices(SLICE_MS);
    const sources = this.sourcesFor(path);
    const testFile = await readTestFile(path, text, sources, new FileMemory(), pause);
    if (document.version !== version || !testFile.scenarios.some(hasEntities)) return null;
    const head = { document, version, path, testFile, sources };
    this.#heads.set(uri, head);
    return head;
  }

  /** Reads open documents again whose sources have changed; true when one of them says something else now. */
  async renew(): Promise<boolean> {
    let isNews = false;
    for (const [uri, { testFile, sources, path }] of [...this.#entries]) {
      if (sources === this.sourcesFor(path)) continue;
      const now = await this.get(uri);
      isNews ||= now !== null && !isDeepStrictEqual(now.testFile.scenarios, testFile.scenarios);
    }
    return isNews;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
    this.#memories.delete(uri);
    this.#reading.delete(uri);
    this.#heads.delete(uri);
  }

  /** Whether a document was read, in whichever version. */
  has(uri: string): boolean {
    return this.#entries.has(uri);
  }

  get size(): number {
    return this.#entries.size;
  }

  /**
   * Null when the document was changed meanwhile. `isLong` is called when there is much left to read; `before`: the
   * reading of an earlier version, which may go on.
   */
  async #read(
    uri: string,
    document: TextDocument,
    isLong: () => void,
    before?: Promise<unknown>,
  ): Promise<Analysed | null> {
    if (before !== undefined && this.#isParsing(uri)) await before.catch(() => null);
    const { version } = document;
    const path = this.folders.pathOf(uri);
    const sources = this.sourcesFor(path);
    const slices = new Slices(SLICE_MS);
    const changed = new Changed();
    const memory = this.#memory(uri);
    // What an earlier reading had reached stands elsewhere by now.
    memory.stop();
    const isStill = (): boolean => this.open(uri) === document && document.version === version;
    // The first parse is never left, or fast typing would begin it again with every key.
    const isFirst = (): boolean => this.#memories.get(uri) === memory && this.#isParsing(uri);
    try {
      const testFile = await readTestFile(path, document.getText(), sources, memory, () => {
        if (!isStill() && !isFirst()) throw changed;
        if (!this.#isAnswering && !slices.isOver()) return null;
        // What others wait for is sent before anything else is done.
        this.#isAnswering = false;
        if (memory.left >= MANY_LEFT) isLong();
        return slices.next();
      });
      if (!isStill()) return null;
      return this.#keep(uri, document, path, sources, testFile);
    } catch (error) {
      if (error !== changed) throw error;
      return null;
    }
  }

  /** Whether a document's lines are being read for the first time. */
  #isParsing(uri: string): boolean {
    const readings = this.#memories.get(uri)?.readings;
    return readings?.split !== undefined && readings.normal === null;
  }

  #wasParsed(uri: string): boolean {
    return (this.#memories.get(uri)?.readings.normal ?? null) !== null;
  }

  #known(uri: string, document: TextDocument, sources: Sources): Entry | null {
    const known = this.#entries.get(uri);
    return known?.version === document.version && known.document === document && known.sources === sources
      ? known
      : null;
  }

  #keep(uri: string, document: TextDocument, path: string, sources: Sources, testFile: TestFile): Entry {
    const entry = { document, version: document.version, path, testFile, sources };
    this.#entries.set(uri, entry);
    this.#heads.delete(uri);
    return entry;
  }

  #memory(uri: string): FileMemory {
    const memory = this.#memories.get(uri) ?? new FileMemory();
    this.#memories.set(uri, memory);
    return memory;
  }
}

/** Thrown to leave a reading whose text is another by now. */
class Changed extends Error {}
