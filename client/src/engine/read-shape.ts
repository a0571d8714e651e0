import { z } from 'zod';
import { UserError } from './errors';
import { nearest } from './nearest';

/**
 * The value as the shape has it. Throws UserError that names the first wrong key, under `where`, and says what would be
 * right.
 */
export function readShape<Value>(shape: z.ZodType<Value>, raw: unknown, where: string): Value {
  const parsed = shape.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = [where, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    const [key] = issue.keys;
    throw unknownName(`${at}.${key}: unknown key`, key, keysAt(shape, issue.path), `${at}.${key}`);
  }
  if (issue.code === 'invalid_value') {
    const given = JSON.stringify(valueAt(raw, issue.path) ?? null);
    throw unknownName(`${at}: ${given} is none of them`, given.slice(1, -1), issue.values.map(String), at);
  }
  throw new UserError(`${at}: ${wordsFor(issue, valueAt(raw, issue.path))}.`, { where: at });
}

/** A UserError with the nearest of the names there are, or a few of them. */
export function unknownName(what: string, given: string, known: readonly string[], where: string): UserError {
  const near = nearest(given, known);
  const some = known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ');
  return new UserError(`${what}.`, {
    where,
    hint: near === null ? `Known here: ${some}.` : `Did you mean "${near}"?`,
  });
}

/** Kinds of JSON values, as zod calls them, in words. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
]);

/** `an object`, `a whole number`. */
export const kindInWords = (kind: string): string => KINDS.get(kind) ?? kind;

function wordsFor(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === 'invalid_type')
    return `${given === undefined ? 'it is missing, and' : 'it'} must be ${kindInWords(issue.expected)}`;
  if (issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array'
      ? 'it is empty'
      : `it must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
  if (issue.code === 'too_big') return `it must be at most ${issue.maximum}`;
  if (issue.code === 'invalid_union') return 'it must be a text, a number, true, false or null';
  return issue.message.replace(/\.$/, '');
}

/** What stands at a path in a value that may have any shape. */
export function valueAt(raw: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], raw);
}

/** The keys that the object at a path may have. */
function keysAt(shape: z.core.$ZodType, path: PropertyKey[]): string[] {
  let at: z.core.$ZodType | undefined = shape;
  for (const key of path) at = below(bare(at), key);
  at = bare(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function below(shape: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  if (shape instanceof z.ZodObject) return (shape.shape as Record<PropertyKey, z.core.$ZodType | undefined>)[key];
  if (shape instanceof z.ZodRecord) return shape.valueType;
  return shape instanceof z.ZodArray ? shape.element : undefined;
}

function bare(shape: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return shape instanceof z.ZodOptional || shape instanceof z.ZodNullable || shape instanceof z.ZodDefault
    ? bare(shape.unwrap())
    : shape;
}
