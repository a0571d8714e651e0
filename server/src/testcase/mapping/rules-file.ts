import { isObject } from '../json-object';
import { nearestOf } from './nearest';
import type { KnownSchema } from './known-schema';
import { NO_RULES, type MappingRules } from './mapper';

/** Something wrong in `.tdm/mapping.json`. */
export interface RulesProblem {
  message: string;
  /** 1-based. */
  line: number;
}

interface RulesFile {
  rules: MappingRules;
  problems: RulesProblem[];
}

type Section = keyof MappingRules;
const SECTIONS: readonly Section[] = ['tables', 'fields'];
const MAX_PROBLEMS = 100;

/**
 * The text of `.tdm/mapping.json` as rules: what is right counts, whatever else is wrong. `schema`, when it is known,
 * says which of the tables and columns are there. Never throws.
 */
export function readRulesFile(text: string, schema: KnownSchema | null): RulesFile {
  const problems: RulesProblem[] = [];
  const entries: Record<Section, [string, string | null][]> = { tables: [], fields: [] };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? 1 : lineAt(text, Number(at));
    return { rules: NO_RULES, problems: [{ message: `This is no JSON: ${messageOf(error)}`, line }] };
  }
  const lines = new KeyLines(text);
  const say = (key: string | null, message: string): void => {
    if (problems.length < MAX_PROBLEMS) problems.push({ message, line: key === null ? 1 : lines.of(key) });
  };
  if (!isObject(parsed)) {
    say(null, 'This must be an object with "tables" and "fields".');
    return { rules: NO_RULES, problems };
  }
  const known = schema === null ? null : new KnownPaths(schema);
  for (const [key, value] of Object.entries(parsed)) {
    if (key === '$schema') continue;
    const section = SECTIONS.find((name) => name === key);
    if (section === undefined) say(key, `There is no "${key}" here.${hint(nearestOf(key, SECTIONS))}`);
    else if (!isObject(value)) say(key, `"${key}" must be an object.`);
    else readSection(section, value, entries[section], known, say);
  }
  const rules = { tables: Object.fromEntries(entries.tables), fields: Object.fromEntries(entries.fields) };
  return { rules, problems };
}

function readSection(
  section: Section,
  given: Record<string, unknown>,
  entries: [string, string | null][],
  known: KnownPaths | null,
  say: (key: string, message: string) => void,
): void {
  for (const [key, value] of Object.entries(given)) {
    const what = section === 'tables' ? 'a table' : 'a column';
    if (section === 'fields' && !/^.+\..+$/s.test(key)) {
      say(key, `"${key}" must name a field with its entity, such as "users.email".`);
    } else if (value !== null && typeof value !== 'string') {
      say(key, `"${key}" must be the name of ${what}, or null for none.`);
    } else {
      entries.push([key, value]);
      if (value !== null && known !== null && !known.has(section, value)) {
        say(key, `There is no ${what.slice(2)} "${value}".${hint(known.nearest(section, value))}`);
      }
    }
  }
}

/** The tables and columns that there are, by their paths. */
class KnownPaths {
  readonly #tables: Set<string>;
  readonly #columns: Set<string>;

  constructor(schema: KnownSchema) {
    this.#tables = new Set(schema.tables.map(({ name }) => name));
    this.#columns = new Set(
      schema.tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)),
    );
  }

  has(section: Section, path: string): boolean {
    return (section === 'tables' ? this.#tables : this.#columns).has(path);
  }

  nearest(section: Section, path: string): string | null {
    return nearestOf(path, section === 'tables' ? this.#tables : this.#columns);
  }
}

/** Where a key stands. A key that is there twice is taken where it comes first. */
class KeyLines {
  readonly #lines = new Map<string, number>();

  constructor(text: string) {
    let line = 1;
    for (const written of text.split('\n')) {
      for (const [, key] of written.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g)) {
        const name = unescaped(key);
        if (!this.#lines.has(name)) this.#lines.set(name, line);
      }
      line++;
    }
  }

  of(key: string): number {
    return this.#lines.get(key) ?? 1;
  }
}

function unescaped(key: string): string {
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    return key;
  }
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;
const hint = (near: string | null): string => (near === null ? '' : ` Did you mean "${near}"?`);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
