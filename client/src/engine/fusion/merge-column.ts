import type { Column, SchemaSource } from '../schema/schema';
import type { ColumnType } from '../schema/types';
import type { GeneratorSpec, ValueHint } from '../schema/value-hint';

/** The surer column with what the other one adds to it; `differs` says in words where they do not agree. */
export interface MergedColumn {
  column: Column;
  differs: { kind: 'type' | 'values'; message: string }[];
}

/** Sources whose bounds every value has to keep: what they describe checks them. */
const BINDING: ReadonlySet<SchemaSource> = new Set<SchemaSource>(['web_form', 'openapi', 'user']);

/** `prefer`: the other one's type and nullability count. */
export function mergeColumn(surer: Column, other: Column, from: string, match: number, prefer: boolean): MergedColumn {
  const differs: MergedColumn['differs'] = [];
  const rival = {
    source: other.provenance.source,
    table: from,
    column: other.name,
    type: other.type,
    nullable: other.nullable,
    confidence: match,
  };
  const [taken, left] = prefer ? [other, surer] : [surer, other];
  const one = familyOf(taken.type);
  const two = familyOf(left.type);
  if (one !== two && !isLooser(two) && !(isLooser(one) && BINDING.has(left.provenance.source)))
    differs.push({ kind: 'type', message: `${words(taken)} is ${one}, and ${words(left)} is ${two}` });
  const { values, conflict } = joinHints(surer, other);
  if (conflict !== null) differs.push({ kind: 'values', message: conflict });
  const required = !other.nullable && surer.nullable && BINDING.has(other.provenance.source);
  const hint: ValueHint | undefined = required ? { ...values, null_share: 0 } : values;
  return {
    column: {
      ...surer,
      ...(prefer ? { type: other.type, nullable: other.nullable } : {}),
      semantic_type: surer.semantic_type ?? other.semantic_type,
      pii_type: surer.pii_type ?? other.pii_type,
      comment: surer.comment ?? other.comment,
      ...(hint === undefined ? {} : { values: hint }),
      rivals: [...(surer.rivals ?? []), ...(other.rivals ?? []), rival],
    },
    differs,
  };
}

const words = ({ name, provenance }: Column): string => `"${name}" of the ${SOURCE_WORDS[provenance.source]}`;

export const SOURCE_WORDS: Readonly<Record<SchemaSource, string>> = {
  user: 'user',
  database: 'database',
  sql: 'script',
  openapi: 'API',
  web_form: 'form',
  test_case: 'test case',
  domain_pack: 'domain pack',
};

type Family = 'text' | 'number' | 'boolean' | 'date' | 'time' | 'uuid' | 'json' | 'other';

function familyOf({ name, schema, array }: ColumnType): Family {
  if (array) return 'other';
  if (schema !== null) return name === 'citext' ? 'text' : 'other';
  if (/^(text|varchar|bpchar|name|xml)$/.test(name)) return 'text';
  if (/^(int[248]|numeric|float[48]|money|oid)$/.test(name)) return 'number';
  if (name === 'bool') return 'boolean';
  if (/^(date|timestamp|timestamptz)$/.test(name)) return 'date';
  if (/^(time|timetz|interval)$/.test(name)) return 'time';
  if (name === 'uuid') return 'uuid';
  return /^jsonb?$/.test(name) ? 'json' : 'other';
}

/** A test or a form writes everything as text: that contradicts nothing. */
const isLooser = (family: Family): boolean => family === 'text' || family === 'other';

/** Bounds that both keep; a less sure source's way to make values only where the surer one has none. */
function joinHints(surer: Column, other: Column): { values: ValueHint | undefined; conflict: string | null } {
  const own = surer.values;
  const its = withLength(other);
  if (its === undefined) return { values: own, conflict: null };
  const binds = BINDING.has(other.provenance.source);
  const joined: ValueHint = { ...own };
  if (binds) {
    if (its.min_length !== undefined) joined.min_length = Math.max(its.min_length, own?.min_length ?? 0);
    if (its.max_length !== undefined) joined.max_length = Math.min(its.max_length, own?.max_length ?? Infinity);
    for (const key of ['minimum', 'maximum', 'step', 'pattern'] as const) {
      if (own?.[key] === undefined && its[key] !== undefined) Object.assign(joined, { [key]: its[key] });
    }
  }
  let conflict: string | null = null;
  if (its.generator !== undefined) {
    if (own?.generator === undefined) joined.generator = its.generator;
    else if (binds) {
      const both = common(own.generator, its.generator);
      if (both === null) conflict = `${words(surer)} and ${words(other)} have no value in common`;
      else joined.generator = both;
    }
  }
  if (own?.null_share === undefined && its.null_share !== undefined) joined.null_share = its.null_share;
  return { values: Object.keys(joined).length === 0 ? undefined : joined, conflict };
}

/** What the other column's type says of lengths is a bound for the surer one's values too. */
function withLength({ type, values, provenance }: Column): ValueHint | undefined {
  if (!BINDING.has(provenance.source) || !/^(varchar|bpchar)$/.test(type.name) || type.length === null) return values;
  return { ...values, max_length: Math.min(type.length, values?.max_length ?? Infinity) };
}

/** What two lists have in common; the surer one's where not both are lists, null where nothing is left. */
function common(surer: GeneratorSpec, other: GeneratorSpec): GeneratorSpec | null {
  if (!('list' in surer) || !('list' in other)) return surer;
  const value = (item: unknown): string =>
    String(typeof item === 'object' && item !== null && 'value' in item ? item.value : item);
  const its = new Set(other.list.map(value));
  const list = surer.list.filter((item) => its.has(value(item)));
  return list.length === 0 ? null : { list };
}
