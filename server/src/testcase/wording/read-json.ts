import type { DocString } from '../document';
import type { FieldFact } from '../facts';
import { isAboutPeople } from '../fields/classify-field';
import { nameWords, plural, singular, tableName } from '../fields/names';
import { isObject } from '../json-object';
import { parseXml, type XmlObject } from './read-xml';

interface JsonRows {
  /** From the key that held the rows; null for those of the document itself. */
  table: string | null;
  rows: FieldFact[][];
  /** The object that held them; null for the document itself. */
  parent: Parent | null;
}

interface Parent {
  table: string | null;
  row: readonly FieldFact[];
}

const MAX_DEPTH = 4;
const MAX_ROWS = 10_000;

/** The objects of a JSON or XML doc string as rows; null when it is neither or holds no object. */
export function readObjects(docString: DocString): JsonRows[] | null {
  return /^\s*</.test(docString.text) ? readXml(docString) : readJson(docString);
}

function readXml(docString: DocString): JsonRows[] | null {
  const xml = parseXml(docString.text);
  const found: JsonRows[] = [];
  if (xml !== null) collect(insideEnvelope(xml), null, null, lineFinder(docString), found, 0);
  return found.length > 0 ? found : null;
}

/** A SOAP message's body is what it says. */
function insideEnvelope(xml: XmlObject): unknown {
  const envelope: unknown = xml.Envelope;
  return isObject(envelope) ? (envelope.Body ?? envelope) : xml;
}

/** The objects of a JSON text as rows; null when it is no JSON or holds no object. */
export function readJson(docString: DocString): JsonRows[] | null {
  const text = docString.text.trim();
  if (!/^[[{]/.test(text)) return null;
  const json = parsed(text) ?? parsed(asJson(text));
  if (json === null) return null;
  const found: JsonRows[] = [];
  collect(json, null, null, lineFinder(docString), found, 0);
  return found.length > 0 ? found : null;
}

function parsed(text: string): unknown {
  try {
    JSON.parse(text);
    return JSON.parse(withNumbersAsWritten(text));
  } catch {
    return null;
  }
}

/**
 * `{ name: 'Ann', age: <age>, }`, as JavaScript writes objects and outlines their columns: names in quotes, all quotes
 * double, columns as texts, no comma at the end.
 */
function asJson(text: string): string {
  return text.replace(
    /"(?:[^"\\\n]|\\.)*"|'((?:[^'\\\n]|\\.)*)'|,(?=\s{0,200}[}\]])|<[^<>"'\n]{1,80}>|([A-Za-z_$][\w$]{0,60})(?=\s{0,5}:)/g,
    (token, single: string | undefined, name: string | undefined) =>
      single !== undefined
        ? JSON.stringify(single.replaceAll("\\'", "'"))
        : name !== undefined
          ? `"${name}"`
          : token === ','
            ? ''
            : token.startsWith('<')
              ? `"${token}"`
              : token,
  );
}

/** Marks a number that is kept as the test writes it: `1.50` and 20 digits are more than a JavaScript number holds. */
const NUMBER = '\uE000';

function withNumbersAsWritten(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') ? token : `"${NUMBER}${token}"`,
  );
}

type LineOf = (key: string) => number;

function collect(
  json: unknown,
  table: string | null,
  parent: Parent | null,
  lineOf: LineOf,
  found: JsonRows[],
  depth: number,
): void {
  if (depth > MAX_DEPTH) return;
  const objects = (Array.isArray(json) ? json : [json]).filter(isObject).slice(0, MAX_ROWS);
  if (objects.length === 0) return;
  const rows: FieldFact[][] = [];
  for (const object of objects) {
    const entries = Object.entries(object);
    const only = entries.at(0);
    // {"user": {...}} or {"data": [...]}: an envelope.
    if (entries.length === 1 && only !== undefined && (isObject(only[1]) || isObjects(only[1]))) {
      const name = /^(?:data|payload|body|attributes|input|variables|params)$/i.test(only[0])
        ? table
        : tableOf(only[0]);
      collect(only[1], name, parent, lineOf, found, depth + 1);
      continue;
    }
    const row: FieldFact[] = [];
    row.push(...fieldsOf(object, { table, row }, lineOf, found, depth));
    rows.push(row);
  }
  if (rows.some((row) => row.length > 0)) found.unshift({ table, rows, parent });
}

function fieldsOf(
  object: Record<string, unknown>,
  parent: Parent,
  lineOf: LineOf,
  found: JsonRows[],
  depth: number,
): FieldFact[] {
  const leaves: Leaf[] = [];
  collectLeaves(object, [], leaves, parent, lineOf, found, depth);
  const times = new Map<string, number>();
  for (const { name } of leaves) times.set(name, (times.get(name) ?? 0) + 1);
  return leaves.map(({ path, name, value }): FieldFact => {
    const key = path.at(-1)!;
    // `address: { city }` is a city; two of them, somebody's, and what says nothing alone are told by what holds them.
    const alone =
      path.length === 1 || (times.get(name) === 1 && !NEEDS_HOLDER.test(name) && !isSomebody(path.at(-2)!, name));
    const label = path.length === 1 ? labelOf(key, value) : alone ? name : nameWords(path.join('_')).join('_');
    return {
      label,
      value: literal(value),
      line: lineOf(key),
      confidence: 0.95,
      reason: `the key "${key.slice(0, 40)}" of the text`,
    };
  });
}

/** A `tagList` that is a list holds tags; of other things `list` says how a page shows them. */
function labelOf(key: string, value: unknown): string {
  const words = nameWords(key);
  const several = Array.isArray(value) && words.length > 1 && words.at(-1) === 'list';
  return several ? [...words.slice(0, -2), plural(singular(words.at(-2)!))].join('_') : key;
}

/** Whether a key holds somebody besides whom the object is of; `contacts: { email }` is how they are reached. */
function isSomebody(key: string, name: string): boolean {
  const table = tableOf(key) ?? '';
  return isAboutPeople(table) && table !== 'contacts' && !name.startsWith(`${singular(table)}_`);
}

/** A value that is no object, under the keys that lead to it. */
interface Leaf {
  path: readonly string[];
  name: string;
  value: unknown;
}

/** Says nothing of a thing without its name. */
const NEEDS_HOLDER = /^(?:|name|title|id|code|type|kind|number|no|date|time|value|values|text|status|key|amount|total|count|size|level|label|description|from|to|start|end|min|max|first|last|day|month|year|unit|url|x|y|line_?\d?|\d.*)$/; // prettier-ignore

function collectLeaves(
  object: Record<string, unknown>,
  above: readonly string[],
  leaves: Leaf[],
  parent: Parent,
  lineOf: LineOf,
  found: JsonRows[],
  depth: number,
): void {
  for (const [key, value] of Object.entries(object)) {
    if (key.trim() === '') continue;
    const path = [...above, key];
    if (isObject(value)) {
      if (depth < MAX_DEPTH) collectLeaves(value, path, leaves, parent, lineOf, found, depth + 1);
    } else if (isObjects(value)) collect(value, tableOf(key), parent, lineOf, found, depth + 1);
    else leaves.push({ path, name: nameWords(key).join('_'), value });
  }
}

function literal(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value.startsWith(NUMBER) ? value.slice(1) : value;
  return JSON.stringify(value).replaceAll(new RegExp(`"${NUMBER}([^"]*)"`, 'g'), '$1');
}

function tableOf(key: string): string | null {
  const all = nameWords(key);
  // `SubmitReading`, as a service calls what is sent to it.
  const words = all.length > 1 && MAKES.test(all[0]) ? all.slice(1) : all;
  return words.length === 0 ? null : tableName(words.slice(0, 4));
}

const MAKES = /^(?:create|add|register|submit|update|insert|upsert)$/;

function isObjects(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** The line a key first stands on. */
function lineFinder({ text, line }: DocString): LineOf {
  const lines = new Map<string, number>();
  text.split('\n').forEach((row, i) => {
    for (const [, quoted, element, attribute] of row.matchAll(
      /"([^"\\]{1,100})"\s{0,10}:|<(?:\w{1,40}:)?([\w.-]{1,100})|\s(\w{1,60})=/g,
    )) {
      const key = [quoted, element, attribute].find((name: string | undefined) => name !== undefined)!;
      if (!lines.has(key)) lines.set(key, line + 1 + i);
    }
  });
  return (key) => lines.get(key) ?? line;
}
