import { dataDeclares, isData } from '../code/data/data-program';
import { isPartKey } from '../code/parts';
import { codeLanguage } from '../code/registry';
import type { CodeLanguage } from '../code/language';
import { languageOf } from '../language-of';
import { pathsOfImport, withoutExtension } from './import-paths';
import { nearest } from './near';
import type { SourceFile, Sources } from './sources';

/** Files given for one name, at most. */
const A_HANDFUL = 6;
/** Files that declare parts of one class, at most. */
const MAX_PARTS = 60;
/** Names that one file may declare, at most: a generated file must not fill the table. */
const MAX_NAMES = 5000;
/** Files that are kept as they were read: those that were asked for last. Others are read again when they are. */
const HELD = 500;

/** What a file declares for others, kept without its text. */
export interface Listing {
  declares: readonly string[];
  definesSteps: boolean;
}

/** A file as it is listed; its text is asked for when something in it is. null when it is gone by then. */
interface ListedSource extends Listing {
  path: string;
  text(): string | null;
}

interface Entry {
  source: ListedSource;
  family: string;
  file: SourceFile | null;
}

/** Sources over listed files: names and paths are looked up, texts are asked for as late as can be. */
export class SourceTable implements Sources {
  private readonly entries = new Map<string, Entry>();
  private readonly byName = new Map<string, Set<string>>();
  /** By the last part of the path, without its extension and in small letters. */
  private readonly byBase = new Map<string, Set<string>>();
  private readonly steps = new Set<string>();
  /** Entries with a file, the one that was not asked for the longest first. */
  private readonly held = new Map<string, Entry>();

  /** A file whose text is at hand. */
  set(path: string, text: string): void {
    if (this.entries.get(path)?.file?.text === text) return;
    this.add({ path, ...(listSource(path, text) ?? UNLISTED), text: () => text });
  }

  add(source: ListedSource): void {
    const { path, declares, definesSteps } = source;
    this.delete(path);
    for (const name of declares) add(this.byName, name, path);
    add(this.byBase, baseKey(path), path);
    this.entries.set(path, { source, family: familyOf(path), file: null });
    if (definesSteps) this.steps.add(path);
  }

  delete(path: string): void {
    const entry = this.entries.get(path);
    if (entry === undefined) return;
    for (const name of entry.source.declares) remove(this.byName, name, path);
    remove(this.byBase, baseKey(path), path);
    this.entries.delete(path);
    this.held.delete(path);
    this.steps.delete(path);
  }

  declaring(name: string, from: string): readonly SourceFile[] {
    const paths = this.byName.get(name);
    if (paths === undefined) return [];
    const family = familyOf(from);
    const fitting = [...paths].filter(
      (path) => path !== from && (isData(path) || isOfFamily(this.entries.get(path)!.family, family)),
    );
    return this.files(nearest(fitting, from).slice(0, isPartKey(name) ? MAX_PARTS : A_HANDFUL));
  }

  imported(specifier: string, from: string): SourceFile | null {
    const { exact, endings } = pathsOfImport(specifier, from);
    for (const path of exact) {
      const file = this.file(path);
      if (file !== null) return file;
    }
    for (const ending of endings) {
      const lower = ending.toLowerCase();
      const paths = [...(this.byBase.get(baseKey(ending)) ?? [])].filter((path) => {
        const bare = withoutExtension(path).toLowerCase();
        return (
          path !== from &&
          (bare === lower ||
            path.toLowerCase() === lower ||
            bare.endsWith(`/${lower}`) ||
            path.toLowerCase().endsWith(`/${lower}`))
        );
      });
      const family = familyOf(from);
      const fitting = paths.filter((path) => isData(path) || isOfFamily(this.entries.get(path)!.family, family));
      const path = nearest(fitting, from).at(0);
      const file = path === undefined ? null : this.file(path);
      if (file !== null) return file;
    }
    return null;
  }

  withStepDefinitions(): readonly SourceFile[] {
    return this.files([...this.steps].sort());
  }

  private files(paths: readonly string[]): SourceFile[] {
    return paths.map((path) => this.file(path)).filter((file) => file !== null);
  }

  /** The same object while the file is the same and asked for: what was read of it is kept with it. */
  private file(path: string): SourceFile | null {
    const entry = this.entries.get(path);
    if (entry === undefined) return null;
    if (entry.file === null) {
      const text = entry.source.text();
      if (text === null) return null;
      entry.file = { path, text };
    }
    this.hold(path, entry);
    return entry.file;
  }

  private hold(path: string, entry: Entry): void {
    this.held.delete(path);
    this.held.set(path, entry);
    if (this.held.size <= HELD) return;
    const [[oldest, forgotten]] = this.held;
    this.held.delete(oldest);
    forgotten.file = null;
  }
}

/** Sources of a few files, for a single reading. */
export function sourcesOf(files: Iterable<SourceFile>): Sources {
  const table = new SourceTable();
  for (const { path, text } of files) table.set(path, text);
  return table;
}

const UNLISTED: Listing = { declares: [], definesSteps: false };
/** What a feature that others call does: it sends something, or fills a page. */
const KARATE = /^\s{0,40}(?:\*|Given|When|Then|And)\s{1,10}(?:request\s|method\s|form field|multipart |input\()/m;

/**
 * What a file declares; null for one that does not matter to tests, which is worth adding all the same where it may be
 * imported.
 */
export function listSource(path: string, text: string): Listing | null {
  if (path.endsWith('.cpt')) return { declares: [], definesSteps: true };
  if (path.endsWith('.feature') && KARATE.test(text)) return UNLISTED;
  if (isData(path)) return { declares: dataDeclares(path, text).slice(0, MAX_NAMES), definesSteps: false };
  const language = codeLanguage(languageOf(path, ''));
  if (language === null) return null;
  const names = new Set<string>();
  for (const name of namesOf(language, path, text)) {
    if (names.size >= MAX_NAMES) break;
    names.add(name);
  }
  return { declares: [...names], definesSteps: language.definesSteps(text) };
}

function namesOf(language: CodeLanguage, path: string, text: string): string[] {
  const names = [...language.declares(text)];
  // An object that a file exports without a name goes by the file's: `login.page.js` is `loginPage`, `Login.js` is `Login`.
  if (familyOf(path) === 'javascript') {
    const [first = '', ...rest] = (/([^/]*)$/.exec(withoutExtension(path))?.[1] ?? '')
      .split(/[^A-Za-z0-9]+/)
      .filter((word) => word !== '');
    const camel = first + rest.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
    if (camel !== '') names.push(camel[0].toLowerCase() + camel.slice(1), camel);
  }
  return names;
}

/** Languages whose files call each other. */
function familyOf(path: string): string {
  const language = languageOf(path, '');
  return language === 'typescript' ? 'javascript' : language;
}

function isOfFamily(family: string, wanted: string): boolean {
  const code = codeLanguage(wanted as Parameters<typeof codeLanguage>[0]) !== null;
  return !code || family === wanted || (wanted === 'robot' && family === 'python');
}

function baseKey(path: string): string {
  return (/([^/]*)$/.exec(withoutExtension(path))?.[1] ?? '').toLowerCase();
}

function add(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key);
  if (paths === undefined) map.set(key, new Set([path]));
  else paths.add(path);
}

function remove(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key);
  paths?.delete(path);
  if (paths?.size === 0) map.delete(key);
}
