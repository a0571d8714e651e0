import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { analyzeTestFile, decodeTestFile, readTestFile } from '../../server/src/testcase/analyze';
import { FileMemory } from '../../server/src/testcase/gherkin/scenario-memory';
import { NO_SOURCES } from '../../server/src/testcase/sources/sources';
import { SourceTable } from '../../server/src/testcase/sources/source-table';
import { isRead } from '../../server/src/testcase/sources/file-kinds';
import type { BenchRow } from './bench';
import { mutate } from './fuzz/mutate';
import { Watchdog } from './fuzz/watchdog';
import { randomSource } from './language/random';
import { heapInUse } from '../support/heap';

export const name = 'Fuzz: mutations of test files, each read whole and, as edits of one file, again and again';

const SECONDS = 300;
const FOLDER = join(__dirname, '../fixtures');
const MAX_SIZE = 200_000;
const MAX_FILES = 3000;
const MAX_FAILURES = 10;
const READ_MS = 1000;
/** What a heap may grow by between a tenth of the time and its end: caches fill. */
const GROWTH = 1.25;
const GROWTH_BYTES = 30e6;

interface File {
  path: string;
  text: string;
}

/** `npm run bench -- fuzz [SECONDS] [FOLDER] [SEED]`: a seed repeats what it did, over the same files. */
export async function run(args: readonly string[]): Promise<BenchRow[]> {
  const [seconds = SECONDS, folder = FOLDER, seed = null] = args as readonly (string | undefined)[];
  const files = await filesIn(folder);
  if (files.length === 0) throw new Error(`There is no test file in ${folder}.`);
  const fuzz = new Fuzz(files);
  if (seed !== null) {
    await fuzz.turn(Number(seed));
    return [{ what: `seed ${seed}`, value: 'no failure', ratio: null }];
  }
  return fuzz.run(Number(seconds) * 1000);
}

class Fuzz {
  private slowest = { milliseconds: 0, seed: 0 };
  private readonly texts: string[];
  private readonly table = new SourceTable();

  constructor(private readonly files: readonly File[]) {
    this.texts = files.map(({ text }) => text);
    for (const { path, text } of files) this.table.set(path, text);
  }

  async run(milliseconds: number): Promise<BenchRow[]> {
    const watchdog = new Watchdog();
    const base = Date.now() % 1e9;
    const failed: { seed: number; error: unknown }[] = [];
    const [start, end] = [performance.now(), performance.now() + milliseconds];
    let first: number | null = null;
    let turns = 0;
    for (; performance.now() < end && failed.length < MAX_FAILURES; turns++) {
      const seed = base + turns;
      watchdog.begin(seed);
      try {
        await this.turn(seed);
      } catch (error) {
        failed.push({ seed, error });
        console.error(`Seed ${seed}:`, error);
      }
      if (first === null && performance.now() - start > milliseconds / 10) first = heapInUse();
    }
    await watchdog.end();
    const last = heapInUse();
    const before = first ?? last;
    return [
      {
        what: `${turns} files read of ${this.files.length}, seeds from ${base}: failures`,
        value: String(failed.length),
        ratio: failed.length === 0 ? 1 : 0,
        goal: 1,
      },
      {
        what: `  slowest, seed ${this.slowest.seed}`,
        value: `${this.slowest.milliseconds.toFixed(0)} ms`,
        ratio: READ_MS / this.slowest.milliseconds,
        goal: 1,
      },
      {
        what: '  heap at the end, of that at a tenth',
        value: `${(last / 1e6).toFixed(0)} of ${(before / 1e6).toFixed(0)} MB`,
        ratio: Math.max(before * GROWTH, before + GROWTH_BYTES) / last,
        goal: 1,
      },
    ];
  }

  /** One file, mutated a few times; rejects with what went wrong. */
  async turn(seed: number): Promise<void> {
    const random = randomSource(seed);
    const file = random.pick(this.files);
    const sources = random.below(2) === 0 ? NO_SOURCES : this.table;
    const memory = new FileMemory();
    let { text } = file;
    for (let edits = 1 + random.below(4); edits > 0; edits--) {
      text = mutate(text, this.texts, random).slice(0, MAX_SIZE * 2);
      const read = await this.timed(seed, () => readTestFile(file.path, text, sources));
      const again = await this.timed(seed, () => readTestFile(file.path, text, sources, memory));
      assert.deepStrictEqual(again, read, 'what was read again is other than what was read whole');
      const lines = text.split('\n').length;
      for (const { line, end_line } of read.scenarios)
        assert.ok(line >= 1 && line <= end_line && end_line <= lines, `lines ${line} to ${end_line} of ${lines}`);
    }
    // Whatever the name says.
    analyzeTestFile(random.pick(this.files).path, text);
  }

  private async timed<T>(seed: number, work: () => Promise<T>): Promise<T> {
    const start = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > this.slowest.milliseconds) this.slowest = { milliseconds, seed };
    return result;
  }
}

async function filesIn(folder: string): Promise<File[]> {
  const names = (await readdir(folder, { recursive: true })).filter((file) => extname(file) !== '' && isRead(file));
  const files: File[] = [];
  for (const path of names.sort().slice(0, MAX_FILES)) {
    const { size } = await stat(join(folder, path));
    if (size <= MAX_SIZE) files.push({ path, text: decodeTestFile(await readFile(join(folder, path))) });
  }
  return files;
}
