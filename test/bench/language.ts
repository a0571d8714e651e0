import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyzeTestFile } from '../../server/src/testcase/analyze';
import { FileMemory } from '../../server/src/testcase/gherkin/scenario-memory';
import { NO_SOURCES } from '../../server/src/testcase/sources/sources';
import type { BenchRow } from './bench';
import { languageService, type LanguageService } from './language/alternative';
import { generateFeature, Words } from './language/generate';
import { randomSource, type Random } from './language/random';
import { ServerProcess } from './language/server-process';
import { generateWorkspace, javaTest, typescriptTest } from './language/workspace';

export const name =
  'Language server: a 10,000-line feature in a workspace of 5,000 files, over standard input and output';

const LINES = 10_000;
const FILES = 5000;
const EDITS = 200;
const STARTS = 5;
const ROOT = join(__dirname, '../..');

/** `starts`, `index`, `edits`, `alternatives`: those alone. */
export async function run(args: readonly string[]): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tdm-bench-'));
  try {
    const bundles = join(folder, 'dist');
    execFileSync(process.execPath, ['scripts/build.mjs', '--minify', `--outdir=${bundles}`], { cwd: ROOT });
    const workspace = join(folder, 'workspace');
    const { lines, samples } = await generateWorkspace(workspace, FILES - 3, 1);
    const place: Place = {
      server: join(bundles, 'server.js'),
      folder: pathToFileURL(workspace).href,
      cache: join(folder, 'cache'),
      compiled: join(folder, 'compiled'),
      feature: pathToFileURL(join(workspace, 'big.feature')).href,
      small: pathToFileURL(join(workspace, 'small.feature')).href,
      sample: {
        uri: pathToFileURL(join(workspace, samples.typescript)).href,
        text: await readFile(join(workspace, samples.typescript), 'utf8'),
      },
    };
    const random = randomSource(7);
    const words = new Words(random);
    const texts = {
      feature: generateFeature({ lines: LINES, seed: 42 }),
      small: generateFeature({ lines: 100, seed: 43 }),
      java: javaTest('BigTest', '', 27, words, random),
      typescript: typescriptTest('', 32, words, random),
    };
    await writeFile(join(workspace, 'big.feature'), texts.feature);
    await writeFile(join(workspace, 'small.feature'), texts.small);
    await writeFile(join(workspace, 'big.spec.ts'), texts.typescript);
    const size = { files: FILES, lines: lines + LINES + 400 };
    const parts: Record<string, () => Promise<BenchRow[]>> = {
      starts: () => starts(place, texts),
      index: () => index(place, size),
      edits: () => edits(place, texts, random),
      alternatives: () => alternatives(texts.feature, workspace),
    };
    const rows: BenchRow[] = [];
    for (const [part, measure] of Object.entries(parts))
      if (args.length === 0 || args.includes(part)) rows.push(...(await measure()));
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Place {
  server: string;
  folder: string;
  cache: string;
  compiled: string;
  feature: string;
  small: string;
  /** A test that calls a page of another file. */
  sample: { uri: string; text: string };
}

interface Texts {
  feature: string;
  small: string;
  java: string;
  typescript: string;
}

async function starts(place: Place, texts: Texts): Promise<BenchRow[]> {
  const first = async (uri: string, text: string, isNew = false): Promise<{ places: number[]; titles: number[] }> => {
    const places: number[] = [];
    const titles: number[] = [];
    for (let i = 0; i < STARTS; i++) {
      // Nothing is kept of what was read at the start before: the server reads the workspace meanwhile.
      await rm(place.cache, { recursive: true, force: true });
      if (isNew) await rm(place.compiled, { recursive: true, force: true });
      const start = performance.now();
      const server = new ServerProcess(place.server, place.compiled);
      await server.start(place.folder, place.cache);
      await server.open(uri, text);
      // The first is that of the whole file.
      const lens = (await server.lenses(uri)).at(1);
      if (lens === undefined) throw new Error('The bench got no lens of a scenario.');
      places.push(performance.now() - start);
      const title = (await server.resolve(lens)).command?.title ?? '';
      if (!title.includes('·')) throw new Error(`The bench got no title of a lens that says anything: ${title}`);
      titles.push(performance.now() - start);
      // What it compiled is kept once the first test was read.
      if (isNew) await server.indexed();
      await server.end();
    }
    return { places, titles };
  };
  const installed = await first(place.small, texts.small, true);
  const [small, large] = [await first(place.small, texts.small), await first(place.feature, texts.feature)];
  return [
    timed('first lens of a cold server, from its start: 100 lines', small.places, 120, 0.5),
    shown('    and what it says', small.titles),
    timed('  10,000 lines', large.places, 120, 0.5),
    shown('    and what it says', large.titles),
    timed('  100 lines, the first start since it was installed', installed.places, 120, 0.5),
  ];
}

async function index(place: Place, { files, lines }: { files: number; lines: number }): Promise<BenchRow[]> {
  const started = async (): Promise<{ server: ServerProcess; start: number }> => {
    const server = new ServerProcess(place.server, place.compiled);
    await server.start(place.folder, place.cache);
    const start = performance.now();
    server.forgetDelays();
    return { server, start };
  };
  const read = async (): Promise<{ took: number; held: number }> => {
    const { server, start } = await started();
    await server.indexed();
    const took = performance.now() - start;
    const held = await server.longestDelay();
    await server.end();
    return { took, held };
  };
  const click = async (): Promise<number> => {
    const { server, start } = await started();
    if ((await server.testCase(place.sample.uri, place.sample.text))?.files.length !== 1)
      throw new Error('The bench got a test without the page that it calls.');
    const took = performance.now() - start;
    await server.end();
    return took;
  };
  const called: number[] = [];
  const cold: number[] = [];
  const warm: number[] = [];
  const held: number[] = [];
  for (let i = 0; i < 3; i++) {
    await rm(place.cache, { recursive: true, force: true });
    const [first, second] = [await read(), await read()];
    await rm(place.cache, { recursive: true, force: true });
    called.push(await click());
    cold.push(first.took);
    warm.push(second.took);
    held.push(first.held, second.held);
  }
  return [
    timed(`index of ${files} files, ${Math.round(lines / 1000)} k lines: cold`, cold, 1500, 0.5),
    timed('  of it, until a click on a test is answered, with the page that it calls', called, 1500, 0.5),
    timed('  warm', warm, 250, 0.5),
    timed('  event loop held meanwhile, at most', held, 16, 1),
  ];
}

async function edits(place: Place, texts: Texts, random: Random): Promise<BenchRow[]> {
  const server = new ServerProcess(place.server, place.compiled);
  await server.start(place.folder, place.cache);
  await server.indexed();
  const typing = async (uri: string, text: string, count: number, lineOf: () => number): Promise<number[]> => {
    await server.open(uri, text);
    await server.lenses(uri);
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const at = { line: lineOf(), character: 0 };
      // A word, a new line, and both taken back: as people type.
      const change = [
        [at, at, '  And I enter "zip" as "12"\n'],
        [at, { line: at.line, character: 1 }, '\t'],
        [at, { line: at.line + 1, character: 0 }, ''],
      ][i % 3] as [typeof at, typeof at, string];
      const start = performance.now();
      await server.edit(uri, { start: change[0], end: change[1] }, change[2]);
      await server.lenses(uri);
      times.push(performance.now() - start);
    }
    return times;
  };
  let line = 0;
  const anywhere = (lines: number) => {
    let calls = 0;
    return (): number => {
      if (calls++ % 3 === 0) line = 12 + random.below(lines - 20);
      return line;
    };
  };
  server.forgetDelays();
  const feature = await typing(place.feature, texts.feature, EDITS, anywhere(LINES));
  const typed = await server.longestDelay();
  const unchanged: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const start = performance.now();
    await server.lenses(place.feature);
    unchanged.push(performance.now() - start);
  }
  server.forgetDelays();
  const background = await typing(`${place.folder}/background.feature`, texts.feature, 60, () => 6);
  const held = await server.longestDelay();
  const java = await typing(`${place.folder}/BigTest.java`, texts.java, EDITS, anywhere(300));
  const typescript = await typing(`${place.folder}/big.spec.ts`, texts.typescript, EDITS, anywhere(300));
  await server.end();
  return [
    timed('lens after an edit, 10,000 lines', feature, 15, 0.95),
    worst('  the slowest', feature, 50),
    timed('  event loop held, at most', [typed], 16, 1),
    worst('  in the Background: the slowest', background, 50),
    timed('  event loop held, at most', [held], 16, 1),
    timed('lens, nothing changed', unchanged, 3, 0.95),
    timed('lens after an edit, Java, 300 lines', java, 15, 0.95),
    timed('lens after an edit, TypeScript, 300 lines', typescript, 15, 0.95),
  ];
}

/** The same work by the library behind Cucumber's editors, in this process, as far as it does it. */
async function alternatives(feature: string, workspace: string): Promise<BenchRow[]> {
  const service = languageService(ROOT);
  if (service === null) return [];
  const edited = Array.from({ length: 30 }, (_, i) => feature.replace('  Scenario', `  # ${i}\n  Scenario`));
  const memory = new FileMemory();
  const ours = edited.map((text) => timeOf(() => analyzeTestFile('a.feature', text, NO_SOURCES, memory))).slice(5);
  const whole = edited.map((text) => timeOf(() => analyzeTestFile('a.feature', text))).slice(5);
  const theirs = edited.map((text) => timeOf(() => service.getGherkinDiagnostics(text, []))).slice(5);
  const names = (await readdir(join(workspace, 'features'), { recursive: true })).filter((file) =>
    file.endsWith('.feature'),
  );
  const files = await Promise.all(names.map((file) => readFile(join(workspace, 'features', file), 'utf8')));
  const oursIndex = timeOf(() => files.map((text) => analyzeTestFile('a.feature', text).scenarios));
  const theirsIndex = timeOf(() => suggestions(service, files));
  const row = (what: string, milliseconds: number, ratio: number | null, goal?: number): BenchRow => ({
    what,
    value: `${milliseconds.toFixed(1)} ms`,
    ratio,
    ...(goal === undefined ? {} : { goal }),
  });
  const [again, cold, diagnostics] = [ours, whole, theirs].map((times) => quantile(times, 0.5));
  return [
    row('read again after an edit, what its steps say and all mistakes', again, null),
    row('  language-service: parsed, all mistakes', diagnostics, diagnostics / again, 1),
    row('read whole', cold, null),
    row('  language-service: parsed, all mistakes', diagnostics, diagnostics / cold),
    row(`${files.length} features: what every test needs`, oursIndex, null),
    row('  language-service: suggestions of steps', theirsIndex, theirsIndex / oursIndex),
  ];
}

function suggestions(service: LanguageService, files: readonly string[]): unknown[] {
  let stepTexts: readonly string[] = [];
  for (const text of files) {
    const { gherkinDocument } = service.parseGherkinDocument(text);
    if (gherkinDocument !== undefined) stepTexts = service.extractStepTexts(gherkinDocument, stepTexts);
  }
  return service.buildSuggestions(new service.CucumberExpressions.ParameterTypeRegistry(), stepTexts, []);
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(times: readonly number[], q: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/** Met when the quantile is within the goal, in milliseconds. */
function timed(what: string, times: readonly number[], goal: number, q: number): BenchRow {
  const time = quantile(times, q);
  const rest =
    times.length < 2 ? '' : `, p50 ${quantile(times, 0.5).toFixed(1)}, most ${Math.max(...times).toFixed(1)}`;
  const named = q === 0.5 ? 'p50' : q === 1 ? 'most' : `p${q * 100}`;
  return { what, value: `${named} ${time.toFixed(1)} of ${goal} ms${rest}`, ratio: goal / time, goal: 1 };
}

/** A time that has no goal. */
const shown = (what: string, times: readonly number[]): BenchRow => ({
  what,
  value: `p50 ${quantile(times, 0.5).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)}`,
  ratio: null,
});

const worst = (what: string, times: readonly number[], goal: number): BenchRow => timed(what, times, goal, 1);
