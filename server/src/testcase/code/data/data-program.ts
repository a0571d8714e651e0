import { emptyProgram, type Expression, type NamedArgument, type Program, type Span } from '../program';
import { readCsv, recordOf } from './csv';
import { propertyKey, readProperties } from './properties';
import { readXmlSettings } from './xml-settings';
import { readYaml } from './yaml';

/** Longer files are no test's data. */
const MAX_LENGTH = 500_000;
const MAX_DEPTH = 12;
const MAX_ITEMS = 500;

const NOWHERE: Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

export const DATA_EXTENSIONS: readonly string[] = [
  'json',
  'csv',
  'yml',
  'yaml',
  'properties',
  'ini',
  'cfg',
  'config',
  'runsettings',
];
const DATA = new RegExp(`\\.(?:${DATA_EXTENSIONS.join('|')})$`, 'i');
/** Settings that code asks for by their keys. */
const SETTINGS = /(?:settings|config)[\w.-]*\.json$/i;
/** Spring's, whose keys are asked for with points between them. */
const SPRING = /(?:^|[\\/])(?:application|bootstrap)[\w.-]*\.ya?ml$/i;
/** Settings in settings. */
const MAX_SETTINGS = 5;
const PROPERTIES = /\.(?:properties|ini|cfg|config|runsettings)$/i;
const XML = /\.(?:config|runsettings)$/i;

/** Whether a file is no code, but what code may read: values of tests, selectors, settings. */
export function isData(path: string): boolean {
  return DATA.test(path);
}

/** The keys that code asks a file of properties for. */
export function dataDeclares(path: string, text: string): string[] {
  if (text.length > MAX_LENGTH) return [];
  if (SETTINGS.test(path)) return [...pathsIn(parsed(text), '', 0)].map(propertyKey);
  if (SPRING.test(path)) return [...pathsIn(readYaml(text), '', 0, '.')].map(propertyKey);
  if (!PROPERTIES.test(path)) return [];
  return [...settingsIn(path, text)].flatMap(([key, value]) => (typeof value === 'string' ? [propertyKey(key)] : []));
}

function settingsIn(path: string, text: string): Map<string, string | Map<string, string>> {
  return XML.test(path) ? readXmlSettings(text) : readProperties(text);
}

/** The keys of settings, as .NET asks for them: `Users:Admin:Password`; Spring has points between. */
function* pathsIn(value: unknown, before: string, depth: number, between = ':'): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > MAX_SETTINGS) return;
  for (const [key, inner] of Object.entries(value).slice(0, MAX_ITEMS)) {
    if (typeof inner === 'string' || typeof inner === 'number') yield before + key;
    else yield* pathsIn(inner, `${before}${key}${between}`, depth + 1, between);
  }
}

/** .NET and others allow for comments, and for a comma behind the last entry. */
function parsed(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '');
  return parsedOrNull(plain) ?? parsedOrNull(without(LAST_COMMA, without(REMARK, plain)));
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What is outside of texts. */
function without(pattern: RegExp, text: string): string {
  return text.replace(pattern, (whole) => (whole.startsWith('"') ? whole : ''));
}

const REMARK = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g;
const LAST_COMMA = /"(?:[^"\\\n]|\\.)*"|,(?=\s*[\]}])/g;

/** A file of data as a module that exports its content. Null for one that cannot be read, or is too long. */
export function dataProgram(path: string, text: string): Program | null {
  if (text.length > MAX_LENGTH) return null;
  let content: unknown;
  if (PROPERTIES.test(path)) content = settingsIn(path, text);
  else if (/\.csv$/i.test(path)) {
    const csv = readCsv(text);
    content = csv.rows.map((row) => recordOf(csv, row));
  } else if (/\.json$/i.test(path)) {
    content = parsed(text);
    if (content === null) return null;
  } else content = readYaml(text);
  const target: Expression = { kind: 'name', name: 'default', span: NOWHERE };
  const value = expressionOf(content, 0);
  return { ...emptyProgram('javascript'), body: [{ kind: 'assign', target, type: null, value, line: 1 }] };
}

function expressionOf(value: unknown, depth: number): Expression {
  if (typeof value === 'string') return { kind: 'literal', type: 'string', text: value, span: NOWHERE };
  if (typeof value === 'number' || typeof value === 'boolean') {
    return {
      kind: 'literal',
      type: typeof value === 'number' ? 'number' : 'boolean',
      text: String(value),
      span: NOWHERE,
    };
  }
  if (depth >= MAX_DEPTH || typeof value !== 'object' || value === null)
    return { kind: 'unknown', parts: [], span: NOWHERE };
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item: unknown) => expressionOf(item, depth + 1));
    return { kind: 'list', items, span: NOWHERE };
  }
  const entries = (value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value))
    .slice(0, MAX_ITEMS)
    .map(([name, entry]): NamedArgument => ({ name, value: expressionOf(entry, depth + 1) }));
  return { kind: 'record', entries, span: NOWHERE };
}
