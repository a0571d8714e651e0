import { readCsv, recordOf } from '../code/data/csv';
import { readYaml } from '../code/data/yaml';
import type { Step, TestDocument } from '../document';
import { readDocument } from '../gherkin/read-document';
import type { SourceFile, Sources } from '../sources/sources';
import { parseKarate, type KarateValue } from './expressions';
import { javaData } from './java-data';
import { xmlValue } from './xml-value';

/** A feature that another calls, as its steps. */
export interface CalledFeature {
  path: string;
  steps: readonly Step[];
}

const documents = new WeakMap<SourceFile, TestDocument>();

/** The features and data files that a Karate feature reads, found among the sources. */
export class KarateFiles {
  /** Paths of the files that were used. */
  readonly follows = new Set<string>();
  private readonly documents = new Map<string, TestDocument>();

  constructor(
    readonly path: string,
    document: TestDocument,
    private readonly sources: Sources,
  ) {
    this.documents.set(path, document);
  }

  /** `classpath:users/create.feature@valid`, or `@valid` alone, as said in the file `from`; null when it is not there. */
  feature(specifier: string, from: string): CalledFeature | null {
    const at = specifier.search(/@[\w.=:-]{1,100}$/);
    const name = at < 0 ? specifier : specifier.slice(0, at);
    const tag = at < 0 ? null : specifier.slice(at);
    if (name === '' && tag === null) return null;
    const path = name === '' ? from : this.open(name, from);
    const document = path === null ? undefined : this.documents.get(path);
    if (path === null || document === undefined) return null;
    if (path !== this.path) this.follows.add(path);
    const { background, scenarios, lines } = document;
    const called = scenarios.filter(({ line }) => tag === null || hasTag(lines, line, tag));
    return { path, steps: [...background, ...called.flatMap(({ steps }) => steps)] };
  }

  /** What a file of JSON or XML holds; null when it is not there or holds something else. */
  data(specifier: string, from: string): KarateValue | null {
    const [, type, method] = JAVA.exec(specifier) ?? ([] as (string | undefined)[]);
    if (type !== undefined && method !== undefined) return this.java(type, method, from);
    const file = /\.(?:json|xml|csv|ya?ml)$/i.test(specifier) ? this.sources.imported(plain(specifier), from) : null;
    if (file === null) return null;
    const value = contentOf(file);
    if (value.kind === 'code') return null;
    this.follows.add(file.path);
    return withoutPlaces(value);
  }

  private java(type: string, method: string, from: string): KarateValue | null {
    const file = this.sources.imported(`./${type.replaceAll('.', '/')}.java`, from);
    const value = file === null ? null : javaData(file.text, method);
    if (value !== null) this.follows.add(file!.path);
    return value;
  }

  /** What `karate-config.js` sets for all features, as far as it is written there. */
  config(): ReadonlyMap<string, string> {
    const file = this.sources.imported('karate-config.js', this.path);
    if (file === null) return NOTHING;
    let known = configs.get(file);
    if (known === undefined) configs.set(file, (known = configOf(file.text)));
    return known;
  }

  private open(name: string, from: string): string | null {
    // `classpath:users/create.feature@valid`, said in that file itself.
    const own = plain(name).replace(/^\.\//, '');
    if (from === own || from.endsWith(`/${own}`)) return from;
    const file = name.endsWith('.feature') ? this.sources.imported(plain(name), from) : null;
    if (file === null) return null;
    let document = documents.get(file);
    if (document === undefined) documents.set(file, (document = readDocument(file.text)));
    this.documents.set(file.path, document);
    return file.path;
  }
}

/** A method of a class, as `variables.ts` asks for it. */
const JAVA = /^java:([\w.$]{1,200})#(\w{1,100})$/;
const NOTHING: ReadonlyMap<string, string> = new Map();
const configs = new WeakMap<SourceFile, ReadonlyMap<string, string>>();
const MAX_CONFIG = 50_000;
const SETS =
  /(?<![\w$'"-])(?:config\.)?([A-Za-z_$][\w$]{0,60})['"]?\s{0,5}[:=]\s{0,5}(?:'([^'\n]{0,300})'|"([^"\n]{0,300})")/g;

/** Of several values that depend on where a test runs, the first. */
function configOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const code = text.slice(0, MAX_CONFIG).replace(/^\s*\/\/.*$/gm, '');
  for (const [, name, single, double] of code.matchAll(SETS) as IterableIterator<(string | undefined)[]>)
    if (name !== undefined && !values.has(name)) values.set(name, single ?? double ?? '');
  return values;
}

/** `code` for what can't be read. */
function contentOf({ path, text }: SourceFile): KarateValue {
  if (/\.csv$/i.test(path)) {
    const csv = readCsv(text);
    return known(csv.rows.map((row) => recordOf(csv, row)));
  }
  if (/\.ya?ml$/i.test(path)) return known(readYaml(text));
  return xmlValue(text) ?? parseKarate(text);
}

/** Data as an expression. */
function known(data: unknown): KarateValue {
  if (typeof data === 'string') return { kind: 'text', text: data };
  if (typeof data === 'number') return { kind: 'number', text: String(data) };
  if (typeof data !== 'object' || data === null) return { kind: 'constant', text: String(data) };
  if (Array.isArray(data)) return { kind: 'array', items: data.map(known) };
  const entries = data instanceof Map ? [...(data as Map<string, unknown>)] : Object.entries(data);
  return { kind: 'object', entries: entries.map(([key, value]) => ({ key, value: known(value), at: -1 })) };
}

function plain(specifier: string): string {
  const path = specifier.replace(/^(?:classpath|file|this):\/{0,3}/, '');
  return path.includes('/') ? path : `./${path}`;
}

/** Tags stand above the scenario's title. */
function hasTag(lines: readonly string[], line: number, tag: string): boolean {
  for (let at = line - 2; at >= 0 && /^\s*(?:@|#|$)/.test(lines[at]); at--)
    if (lines[at].split(/\s+/).includes(tag)) return true;
  return false;
}

/** The lines of another file are none of the test's. */
function withoutPlaces(value: KarateValue): KarateValue {
  if (value.kind === 'array') return { kind: 'array', items: value.items.map(withoutPlaces) };
  if (value.kind !== 'object') return value;
  const entries = value.entries.map((entry) => ({ ...entry, value: withoutPlaces(entry.value), at: -1 }));
  return { kind: 'object', entries };
}
