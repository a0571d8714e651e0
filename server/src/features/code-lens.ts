import { t } from '@vscode/l10n';
import { CodeLensRefreshRequest, NotificationType, type CodeLens, type Command } from '../lsp';
import type { Analysed, Soon } from '../document-cache';
import { LastRuns } from '../last-runs';
import {
  LAST_RUNS_NOTIFICATION,
  LENS_COMMANDS,
  SOURCES_NOTIFICATION,
  type GenerateTarget,
  type LastRun,
} from '../protocol';
import { hasEntities } from '../testcase/gherkin/placed';
import type { Scenario } from '../testcase/testcase';
import { refresh as askAgain } from '../refresh';
import type { FeatureContext } from './feature';
import { NeededNames, runTitle } from './lens-titles';
import { SpareTime } from './spare-time';

/** What a lens carries from provide to resolve, beside its place: little, for a long file has a thousand. */
interface LensData {
  /** Of the document, as `Documents` counts them. */
  in: number;
  shows: 'need' | 'source' | 'last run';
  /** Left out: the scenario on the lens's line. */
  of?: 'file';
}

/** What a lens stands for. */
interface Meant {
  uri: string;
  /** Of the scenario, 1-based; null for the whole file. */
  line: number | null;
  shows: LensData['shows'];
}

/** The documents that had lenses, by number. */
class Documents {
  readonly #uris: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(uri: string): number {
    const known = this.#numbers.get(uri);
    if (known !== undefined) return known;
    this.#numbers.set(uri, this.#uris.length);
    return this.#uris.push(uri) - 1;
  }

  of({ data, range }: CodeLens): Meant {
    const { in: number, shows, of } = data as LensData;
    return { uri: this.#uris[number], line: of === 'file' ? null : range.start.line + 1, shows };
  }
}

const TELL_TIME_EVERY_MS = 60_000;
const PATIENCE_MS = 4;

/** Above the feature and each scenario that enters data: what it needs, where else that may come from, and how its last
 *  run went. */
export function registerCodeLenses({ connection, cache, guard, client, index }: FeatureContext): void {
  const runs = new LastRuns();
  const documents = new Documents();
  let hasSources = false;
  /** By document: the last answer that the whole reading may still show to be another. */
  const preliminary = new Map<string, CodeLens[]>();
  const refresh = (): void => {
    if (client.refreshesLenses) askAgain(connection, CodeLensRefreshRequest.type);
  };

  connection.onCodeLens(
    guard.request('code lenses', [] as CodeLens[], async ({ textDocument }) => {
      // A long file's first lenses are not kept waiting for its last ones, if the others can follow.
      const { uri } = textDocument;
      const soon = client.refreshesLenses ? await cache.soon(uri, PATIENCE_MS) : await whole(cache, uri);
      if (soon === null) return [];
      const lenses = lensesOf(soon.analysed, documents, runs, hasSources);
      preliminary.delete(uri);
      if (soon.whole === null) return lenses;
      preliminary.set(uri, lenses);
      void soon.whole.then(
        (analysed) => {
          // A later answer took its place.
          if (preliminary.get(uri) !== lenses) return;
          preliminary.delete(uri);
          if (analysed !== null && !areEqual(lensesOf(analysed, documents, runs, hasSources), lenses)) refresh();
        },
        () => undefined,
      );
      return lenses;
    }),
  );
  connection.onCodeLensResolve((lens, token) => {
    const meant = documents.of(lens);
    return guard.request('code lens', { ...lens, command: fallbackCommand(meant) }, async () => {
      if (meant.shows === 'need' && meant.line !== null) {
        const scenario = await cache.scenario(meant.uri, meant.line);
        return { ...lens, command: scenario === null ? fallbackCommand(meant) : await needCommand(meant, [scenario]) };
      }
      const analysed = await cache.get(meant.uri);
      return { ...lens, command: (analysed && (await commandOf(meant, analysed, runs))) ?? fallbackCommand(meant) };
    })(lens, token);
  });
  connection.onNotification(
    new NotificationType<LastRun[]>(LAST_RUNS_NOTIFICATION),
    guard.notification('last runs', (told) => {
      // Lenses drawn anew for nothing swallow a click that is under way.
      const isNews = told.length > 0 || !runs.isEmpty;
      runs.reset(told);
      if (isNews) refresh();
    }),
  );
  connection.onNotification(
    new NotificationType<number>(SOURCES_NOTIFICATION),
    guard.notification('sources', (count) => {
      const isNews = hasSources !== count > 0;
      hasSources = count > 0;
      if (isNews) refresh();
    }),
  );
  // Only when a test that is open says something else now that other files do.
  const renew = async (): Promise<void> => {
    if (await cache.renew()) refresh();
  };
  const onChange = guard.notification('lenses', () => void renew().catch(() => undefined));
  index?.onDidChange(onChange);
  // "2 min ago" becomes "3 min ago".
  const clock = setInterval(() => {
    if (!runs.isEmpty && cache.size > 0) refresh();
  }, TELL_TIME_EVERY_MS);
  clock.unref();
  connection.onShutdown(() => clearInterval(clock));
}

async function whole(cache: FeatureContext['cache'], uri: string): Promise<Soon | null> {
  const analysed = await cache.get(uri);
  return analysed && { analysed, whole: null };
}

/** Ranges only: the titles come when a lens is about to be shown. */
function lensesOf(analysed: Analysed, documents: Documents, runs: LastRuns, hasSources: boolean): CodeLens[] {
  const { document, testFile } = analysed;
  const scenarios = testFile.scenarios.filter(hasEntities);
  if (scenarios.length === 0) return [];
  const lenses: CodeLens[] = [];
  const number = documents.numberOf(document.uri);
  // A long file has a thousand: what is the same of all is one object.
  const dataOf = (of: { of?: 'file' }): Record<LensData['shows'], LensData> => ({
    need: { in: number, shows: 'need', ...of },
    source: { in: number, shows: 'source', ...of },
    'last run': { in: number, shows: 'last run', ...of },
  });
  const ofScenarios = dataOf({});
  const add = (line: number, hasRun: boolean, data = ofScenarios): void => {
    const at = { line: line - 1, character: 0 };
    const range = { start: at, end: at };
    lenses.push({ range, data: data.need });
    if (hasSources) lenses.push({ range, data: data.source });
    if (hasRun) lenses.push({ range, data: data['last run'] });
  };
  // Bare steps are one scenario: it is the file. A test of code has its lens alone.
  if (testFile.language === 'gherkin' || testFile.language === 'karate')
    add(featureLine(document), runs.ofFile(testFile) !== null, dataOf({ of: 'file' }));
  for (const scenario of scenarios) add(scenario.line, runs.ofScenario(testFile, scenario) !== null);
  return lenses;
}

/** Of one document. */
function areEqual(some: readonly CodeLens[], others: readonly CodeLens[]): boolean {
  const same = (lens: CodeLens, other: CodeLens): boolean => {
    const [one, two] = [lens.data as LensData, other.data as LensData];
    return lens.range.start.line === other.range.start.line && one.of === two.of && one.shows === two.shows;
  };
  return some.length === others.length && some.every((lens, i) => same(lens, others[i]));
}

/** Null when what the lens stood for is there no more: the document was changed between provide and resolve. */
async function commandOf(
  { uri, line, shows }: Meant,
  { testFile }: Analysed,
  runs: LastRuns,
  now = Date.now(),
): Promise<Command | null> {
  const scenario = line === null ? null : testFile.scenarios.find((candidate) => candidate.line === line);
  if (scenario === undefined) return null;
  if (shows === 'source') return sourceCommand(uri, line);
  if (shows === 'need') return needCommand({ uri, line }, scenario === null ? testFile.scenarios : [scenario]);
  const found = scenario === null ? runs.ofFile(testFile) : runs.ofScenario(testFile, scenario);
  if (found === null) return null;
  return {
    title: runTitle(found, now),
    tooltip: t('Open the job'),
    command: LENS_COMMANDS.openJob,
    arguments: [found.run.job_id],
  };
}

const needCommand = async ({ uri, line }: Pick<Meant, 'uri' | 'line'>, of: readonly Scenario[]): Promise<Command> =>
  generateCommand(uri, line, await namesOf(of));

/** Of all scenarios of a long file there is much to put together. */
async function namesOf(scenarios: readonly Scenario[]): Promise<NeededNames> {
  const names = new NeededNames();
  const { pause } = new SpareTime();
  for (const [i, { entities }] of scenarios.entries()) {
    if (i > 0) await pause();
    names.add(entities);
  }
  return names;
}

function generateCommand(uri: string, line: number | null, names: NeededNames): Command {
  const target: GenerateTarget = { uri, ...(line === null ? {} : { line }) };
  return {
    title: names.title,
    tooltip: t('Make this data and provision it to the target database'),
    command: LENS_COMMANDS.generateData,
    arguments: [target],
  };
}

function sourceCommand(uri: string, line: number | null): Command {
  const target: GenerateTarget = { uri, ...(line === null ? {} : { line }) };
  return {
    title: t('From a real database…'),
    tooltip: t('Take rows of a saved connection, masked, and provision them to the target database'),
    command: LENS_COMMANDS.generateFromDatabase,
    arguments: [target],
  };
}

/** A lens without a command would be shown as an error. */
function fallbackCommand({ uri, line, shows }: Meant): Command {
  return shows === 'source' ? sourceCommand(uri, line) : generateCommand(uri, line, new NeededNames());
}

/** 1-based line of the feature's keyword: the first line that is no comment and no tag, in any language. */
function featureLine(document: Analysed['document']): number {
  for (let index = 0; index < document.lineCount; index++) {
    const text = lineText(document, index)
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (text !== '' && !text.startsWith('#') && !text.startsWith('@')) return index + 1;
  }
  return 1;
}

/** A line's text, without what ends it; `index` is 0-based. The other lines stay unread: a lens is wanted at once. */
function lineText(document: Analysed['document'], index: number): string {
  const range = { start: { line: index, character: 0 }, end: { line: index + 1, character: 0 } };
  return document.getText(range).replace(/[\r\n]+$/, '');
}
