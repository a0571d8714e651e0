import type { EntityHint, FieldFact, Group } from '../facts';
import { nameWords, singular, tableName } from '../fields/names';
import { mayBeTable } from '../wording/table-nouns';
import { readJson } from '../wording/read-json';
import { parseKarate, type KarateValue } from './expressions';

/** Where a value is written: a line, and the text that its offsets count in when it goes over several. */
export interface Written {
  line: number;
  text: string | null;
}

/** The rows of a request's body, already resolved. Empty when it is no object, nor a list of some. */
export function bodyGroups(body: KarateValue, written: Written, entity: EntityHint | null): Group[] {
  const data = variablesOf(body);
  const thing = mutated(body) ?? entity;
  if (data.kind !== 'object' && data.kind !== 'array') return [];
  const writer = new JsonWriter(written);
  writer.value(data);
  // The JSON's first line is the one behind its quotes, were it a doc string.
  const found = readJson({ line: written.line - 1, text: writer.text }) ?? [];
  return found.map(({ table, rows }): Group => {
    const own = table === null ? thing : { table, confidence: 0.9, reason: `the JSON's key names "${table}"` };
    // Keys are names, also where a word such as `body` says little.
    return { entity: own, own: true, rows: rows.map((row) => row.map((fact) => ({ ...fact, sure: true as const }))) };
  });
}

/** One value of a form. */
export function formFact(label: string, value: KarateValue, line: number): FieldFact {
  return { label, value: plain(value), line, confidence: 0.95, reason: `the form's field "${label.slice(0, 40)}"` };
}

/** null for what is known only when the test runs. */
export function plain(value: KarateValue): string | null {
  if (value.kind === 'constant') return value.text === 'true' || value.text === 'false' ? value.text : null;
  return value.kind === 'text' || value.kind === 'number' ? value.text : null;
}

/** Of GraphQL's `{ query, variables }` the variables are data. */
function variablesOf(body: KarateValue): KarateValue {
  if (body.kind !== 'object' || !body.entries.some(({ key }) => key === 'query')) return body;
  return (
    body.entries.find(({ key }) => key === 'variables')?.value ?? argumentsOf(body) ?? { kind: 'object', entries: [] }
  );
}

/** `mutation { createOrder(input: { total: 5 }) { id } }`: what is written into it. */
function argumentsOf(body: KarateValue): KarateValue | null {
  const text = queryOf(body).slice(0, MAX_QUERY);
  const called = MUTATION.exec(text);
  const open = called === null ? -1 : called[0].length;
  if (open < 0 || text[open] !== '(') return null;
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) {
      const written = parseKarate(`{${text.slice(open + 1, at)}}`);
      return written.kind === 'object' ? written : null;
    }
  }
  return null;
}

const MAX_QUERY = 20_000;

function queryOf(body: KarateValue): string {
  const query = body.kind === 'object' ? body.entries.find(({ key }) => key === 'query')?.value : undefined;
  return query?.kind === 'text' || query?.kind === 'code' ? query.text : '';
}

/** `mutation { registerPet(input: $input) { id } }`: what it makes. */
function mutated(body: KarateValue): EntityHint | null {
  const name = MUTATION.exec(queryOf(body).slice(0, MAX_QUERY))?.[1];
  const [verb, ...thing] = nameWords(name ?? '');
  if (thing.length === 0 || !MAKES.test(verb) || !mayBeTable(singular(thing.at(-1)!))) return null;
  return { table: tableName(thing), confidence: 0.85, reason: `the mutation "${name!.slice(0, 40)}"` };
}

const MUTATION = /^\s*mutation\b[^{]{0,500}\{\s*(?:\w{1,60}\s*:\s*)?(\w{3,80})/;
const MAKES =
  /^(?:create|add|register|update|edit|change|save|make|new|insert|submit|send|place|book|upsert|set|post|schedule|record|invite)$/;

/** JSON with each key on the line on which the test writes it. */
class JsonWriter {
  text = '';
  private at = 0;

  constructor(private readonly written: Written) {}

  value(value: KarateValue): void {
    if (value.kind === 'object') {
      this.text += '{';
      for (const [i, { key, value: inner, at }] of value.entries.entries()) {
        if (i > 0) this.text += ',';
        this.to(at);
        this.text += `${JSON.stringify(key)}:`;
        this.value(inner);
      }
      this.text += '}';
    } else if (value.kind === 'array') {
      this.text += '[';
      for (const [i, item] of value.items.entries()) {
        if (i > 0) this.text += ',';
        this.value(item);
      }
      this.text += ']';
    } else if (value.kind === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value.text)) {
      this.text += value.text;
    } else if (value.kind === 'constant') this.text += value.text === 'undefined' ? 'null' : value.text;
    else this.text += value.kind === 'code' ? 'null' : JSON.stringify(value.text);
  }

  /** Keys stand in the order of the text, but for those that were set later. */
  private to(at: number): void {
    const { text } = this.written;
    if (text === null) return;
    for (; this.at < at; this.at++) if (text[this.at] === '\n') this.text += '\n';
  }
}
