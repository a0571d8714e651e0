import { quoteIdentifier } from '../databases/identifiers';
import type { TableName } from '../schema/schema';

/**
 * The schema-qualified names in an SQL expression as PostgreSQL prints it: what is not of `pg_catalog` is qualified there.
 * A tokenizer, no parser: the printed form has no comments and no dollar quotes.
 */
export interface SqlName extends TableName {
  /** `relation` is one named in a text: `'public.order_seq'::regclass`. */
  kind: 'function' | 'operator' | 'relation' | 'other';
}

interface Found extends SqlName {
  /** Where it stands, and what stands there with another schema in its place. */
  start: number;
  end: number;
  withSchema(schema: string): string;
}

interface Token {
  text: string;
  start: number;
}

const TOKEN =
  /[eE]'(?:[^'\\]|''|\\[^])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|[a-zA-Z_\u0080-\u{10ffff}][\w$\u0080-\u{10ffff}]*|\d[\w.]*|::|[-+*/<>=~!@#%^&|`?]+|\s+|[^]/gu;

/** What a text is cast to so that it names something. */
const NAMING_TYPES = /^(?:regclass|regtype|regproc|regprocedure|regcollation)$/i;

/** All names that are qualified with another schema than `pg_catalog`. */
export function namesIn(sql: string): SqlName[] {
  return find(sql).map(({ schema, name, kind }) => ({ schema, name, kind }));
}

/** The expression with the names for which there is another schema moved there. */
export function moveNames(sql: string, schemaOf: (name: SqlName) => string | undefined): string {
  let moved = '';
  let end = 0;
  for (const found of find(sql)) {
    const schema = schemaOf(found);
    if (schema === undefined) continue;
    moved += sql.slice(end, found.start) + found.withSchema(schema);
    end = found.end;
  }
  return moved + sql.slice(end);
}

function find(sql: string): Found[] {
  const tokens: Token[] = [...sql.matchAll(TOKEN)]
    .map(({ 0: text, index }) => ({ text, start: index }))
    .filter(({ text }) => text.trim() !== '');
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = qualifiedAt(tokens, at) ?? namedInText(tokens, at);
    if (name === null) continue;
    if (name.schema !== 'pg_catalog') found.push(name);
    // The parts of the name are no beginning of another one.
    while (at + 1 < tokens.length && tokens[at + 1].start < name.end) at++;
  }
  return found;
}

/** `schema.name` or `schema.operator`. */
function qualifiedAt(tokens: Token[], at: number): Found | null {
  const [first, dot, last, next] = tokens.slice(at, at + 4) as (Token | undefined)[];
  if (dot?.text !== '.' || first === undefined || last === undefined || tokens[at - 1]?.text === '.') return null;
  const schema = identifier(first.text);
  if (schema === null) return null;
  const name = identifier(last.text);
  const isOperator = name === null && tokens[at - 1]?.text === '(' && /^operator$/i.test(tokens[at - 2]?.text ?? '');
  if (name === null && !isOperator) return null;
  return {
    schema,
    name: name ?? last.text,
    kind: isOperator ? 'operator' : next?.text === '(' ? 'function' : 'other',
    start: first.start,
    end: last.start + last.text.length,
    withSchema: (other) => `${quoteIdentifier(other)}.${last.text}`,
  };
}

/** `'schema.name'::regclass`. */
function namedInText(tokens: Token[], at: number): Found | null {
  const { text, start } = tokens[at];
  if (!text.startsWith("'") || tokens[at + 1]?.text !== '::') return null;
  const isQualified = tokens[at + 3]?.text === '.' && tokens[at + 2].text === 'pg_catalog';
  if (!NAMING_TYPES.test(tokens[at + (isQualified ? 4 : 2)]?.text ?? '')) return null;
  const inside = text.slice(1, -1).replaceAll("''", "'");
  const parts = /^("(?:[^"]|"")+"|[^".\s]+)\.("(?:[^"]|"")+"|[^".\s]+)$/.exec(inside);
  const schema = parts === null ? null : identifier(parts[1]);
  const name = parts === null ? null : identifier(parts[2]);
  if (schema === null || name === null) return null;
  return {
    schema,
    name,
    kind: 'relation',
    start,
    end: start + text.length,
    withSchema: (other) => `'${`${quoteIdentifier(other)}.${quoteIdentifier(name)}`.replaceAll("'", "''")}'`,
  };
}

/** A token as the name it is; null for anything else. */
function identifier(text: string): string | null {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  return /^[a-zA-Z_\u0080-\u{10ffff}]/u.test(text) ? text.toLowerCase() : null;
}
