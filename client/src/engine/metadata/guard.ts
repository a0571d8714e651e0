import { redactSecrets } from '../databases/redact';
import type { Request } from '../job/job';
import type { Schema } from '../schema/schema';

/** What every text passes on its way into `tdm`: no secret, and nothing that PostgreSQL's text cannot hold. */
export function storableText(text: string): string {
  return storableCharacters(redactSecrets(text));
}

/** A JSON value with every text in it made storable, keys too. */
export function storableJson<Value>(value: Value): Value {
  return walk(value, storableText) as Value;
}

/**
 * What the user wrote, with the passwords of connection strings hidden and nothing else touched: `check (password = 'x')`
 * is a rule of a schema, `password: "x"` a value of a test, and both have to stay what they are.
 */
export function storableWriting<Written extends Schema | Request>(written: Written): Written {
  const storable = (text: string) => (text.includes('://') ? storableText(text) : storableCharacters(text));
  return walk(written, storable) as Written;
}

/** NUL and half surrogate pairs become U+FFFD: neither text nor jsonb takes them. */
function storableCharacters(text: string): string {
  return Buffer.from(text.replaceAll('\0', '\uFFFD'), 'utf8').toString('utf8');
}

function walk(value: unknown, storable: (text: string) => string): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, storable));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [storable(key), walk(item, storable)]));
}
