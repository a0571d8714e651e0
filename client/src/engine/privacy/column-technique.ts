import type { Column, Table } from '../schema/schema';
import { DEFAULT_TECHNIQUES } from './default-techniques';
import type { PiiType } from './pii-types';
import { MERGING, type Technique } from './techniques';

/** Techniques that only text, or only numbers, or only days can have. */
const OF_TYPES: Readonly<Partial<Record<Technique, RegExp>>> = {
  replace: /^(?:text|varchar|bpchar|citext|name|bytea)$/,
  hash: /^(?:text|varchar|bpchar|citext|name|bytea)$/,
  tokenize: /^(?:text|varchar|bpchar|citext|name|bytea)$/,
  redact: /^(?:text|varchar|bpchar|citext|name)$/,
  scan: /^(?:text|varchar|bpchar|citext|name|xml)$/,
  noise: /^(?:int[248]|float[48]|numeric|money)$/,
  date_shift: /^(?:date|timestamp|timestamptz)$/,
};

/** Classes that may have a few values alone: relations, marital statuses, what browsers say that they are. */
const MAY_CHOOSE: ReadonlySet<PiiType> = new Set(['other_pii', 'device_id']);
/** Of values looked at, to be a choice of a few: at least so many, and for each different one so many. */
const ENOUGH = 20;
const TIMES_EACH = 4;

/**
 * How a column of a class is masked unless somebody says otherwise: the class's technique, or one that the column can
 * have. What is a choice of a few (a relation, a marital status) changes rows, so that the application knows each value.
 */
export function proposedTechnique(
  piiType: PiiType,
  table: Table,
  column: Column,
  values: { sampled: number; distinct: number } | null = null,
): Technique | null {
  const isChoice = values !== null && values.sampled >= ENOUGH && values.distinct * TIMES_EACH <= values.sampled;
  const isKept = column.type.schema !== null || column.type.array || isUnique(table, column);
  if (MAY_CHOOSE.has(piiType) && isChoice && values.distinct > 1 && !isKept) return 'shuffle';
  const wished = DEFAULT_TECHNIQUES[piiType];
  if (wished === null || wished === 'json') return wished;
  const fits = OF_TYPES[wished]?.test(column.type.name) ?? true;
  if (!fits || (column.type.schema !== null && column.type.name !== 'citext') || column.type.array) return 'preserve';
  if (wished === 'null') return column.nullable && !isUnique(table, column) ? wished : 'replace';
  return MERGING.has(wished) && isUnique(table, column) ? 'preserve' : wished;
}

function isUnique({ primary_key: primary, uniques }: Table, { name }: Column): boolean {
  return [primary, ...uniques].some((key) => key !== null && key.columns.length === 1 && key.columns[0] === name);
}
