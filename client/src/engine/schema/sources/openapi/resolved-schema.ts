import { isObject, type JsonObject } from '../../../../../../server/src/testcase/json-object';
import { own } from './read-document';
import type { Located, References } from './references';

/** A schema with its references followed and its parts put together. */
export interface ResolvedSchema {
  /** What the document calls it; null for one that stands where it is used. */
  name: string | null;
  type: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'any';
  nullable: boolean;
  properties: Map<string, Located>;
  required: Set<string>;
  items: Located | null;
  /** Of `enum`, `const` and the names of a discriminator. */
  values: unknown[] | null;
  /** Other keywords: the first part that says one counts. */
  keywords: JsonObject;
}

const DEEPEST = 40;
/** Parts of parts may be many more than there are schemas. */
const MOST_PARTS = { ofOne: 5_000, ofAll: 300_000 };
const MERGED = new Set([
  'allOf',
  'oneOf',
  'anyOf',
  'properties',
  'required',
  'items',
  '$ref',
  'enum',
  'const',
  'type',
  'nullable',
]);

/** Puts schemas together, each once; a schema that is part of itself is left out where it comes again. */
export class Schemas {
  readonly #known = new Map<unknown, ResolvedSchema>();
  readonly #parts = { ofOne: 0, ofAll: 0 };
  /** How often a schema was met within itself. */
  #circles = 0;

  constructor(readonly references: References) {}

  resolve(located: Located): ResolvedSchema {
    this.#parts.ofOne = 0;
    return this.#resolve(located, new Set());
  }

  /** `above` are the schemas that this one is part of. */
  #resolve(located: Located, above: Set<unknown>): ResolvedSchema {
    const found = this.references.follow(located);
    if (found === null || !isObject(found.schema)) return empty(null);
    const known = this.#known.get(found.schema);
    if (known !== undefined) return known;
    if (above.has(found.schema)) this.#circles++;
    if (above.has(found.schema) || above.size > DEEPEST || this.#tooMany()) return empty(null);
    const circles = this.#circles;
    above.add(found.schema);
    const result = this.#merge(found, found.schema, above);
    above.delete(found.schema);
    // What was cut short within a circle is whole only where it begins.
    if (above.size === 0 || circles === this.#circles) this.#known.set(found.schema, result);
    return result;
  }

  #tooMany(): boolean {
    this.#parts.ofOne++;
    this.#parts.ofAll++;
    return this.#parts.ofOne > MOST_PARTS.ofOne || this.#parts.ofAll > MOST_PARTS.ofAll;
  }

  #merge({ document, name }: Located, schema: JsonObject, above: Set<unknown>): ResolvedSchema {
    const here = (part: unknown): Located => ({ schema: part, document, name: null });
    const result = empty(name);
    readOwn(result, schema, here);
    for (const part of list(own(schema, 'allOf'))) add(result, this.#resolve(here(part), above), true);
    for (const keyword of ['oneOf', 'anyOf']) {
      const all = list(own(schema, keyword)).map((part) => this.#resolve(here(part), above));
      if (all.some((part) => part.type === 'null')) result.nullable = true;
      choose(
        result,
        // What says nothing, such as a schema within itself, is no choice.
        all.filter((part) => part.type !== 'null' && (part.type !== 'any' || part.values !== null)),
      );
    }
    discriminate(result, schema);
    if (result.type === 'any') result.type = impliedType(result);
    return result;
  }
}

const empty = (name: string | null): ResolvedSchema => ({
  name,
  type: 'any',
  nullable: false,
  properties: new Map(),
  required: new Set(),
  items: null,
  values: null,
  keywords: {},
});

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function readOwn(result: ResolvedSchema, schema: JsonObject, here: (part: unknown) => Located): void {
  const types = list(own(schema, 'type')).concat(typeof schema.type === 'string' ? [schema.type] : []);
  result.nullable =
    own(schema, 'nullable') === true ||
    own(schema, 'x-nullable') === true ||
    (types.includes('null') && types.length > 1);
  const type = types.find((one) => one !== 'null') ?? types.at(0);
  if (isType(type)) result.type = type;
  const properties = own(schema, 'properties');
  if (isObject(properties))
    for (const [name, property] of Object.entries(properties)) result.properties.set(name, here(property));
  for (const name of list(own(schema, 'required'))) if (typeof name === 'string') result.required.add(name);
  const items = own(schema, 'items');
  if (isObject(items)) result.items = here(items);
  const values = Object.hasOwn(schema, 'const') ? [schema.const] : list(own(schema, 'enum'));
  if (values.length > 0) {
    if (values.includes(null)) result.nullable = true;
    result.values = values.filter((value) => value !== null);
  }
  result.keywords = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !MERGED.has(keyword)));
}

const TYPES: ReadonlySet<unknown> = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);
const isType = (value: unknown): value is ResolvedSchema['type'] => TYPES.has(value);

/** All of a part holds as well; of `oneOf` what it requires is only required where every other part does so too. */
function add(result: ResolvedSchema, part: ResolvedSchema, required: boolean): void {
  if (result.type === 'any') result.type = part.type;
  // A part that is nothing but a name for another.
  result.name ??= part.name;
  result.nullable ||= part.nullable;
  for (const [name, property] of part.properties)
    if (!result.properties.has(name)) result.properties.set(name, property);
  if (required) for (const name of part.required) result.required.add(name);
  result.items ??= part.items;
  const { values } = result;
  result.values =
    values === null || part.values === null
      ? (values ?? part.values)
      : values.filter((value) => part.values?.includes(value));
  result.keywords = { ...part.keywords, ...result.keywords, ...tighter(part.keywords, result.keywords) };
}

const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];

/** Of bounds that both say, the one that holds for both. */
function tighter(one: JsonObject, other: JsonObject): JsonObject {
  const both = (name: string, pick: (...numbers: number[]) => number): [string, number][] => {
    const [a, b] = [own(one, name), own(other, name)];
    return typeof a === 'number' && typeof b === 'number' ? [[name, pick(a, b)]] : [];
  };
  return Object.fromEntries([
    ...LOWER.flatMap((name) => both(name, Math.max)),
    ...UPPER.flatMap((name) => both(name, Math.min)),
  ]);
}

function choose(result: ResolvedSchema, parts: readonly ResolvedSchema[]): void {
  if (parts.length <= 1) {
    for (const part of parts) add(result, part, true);
    return;
  }
  const values = parts.every((part) => part.values !== null) ? parts.flatMap((part) => part.values ?? []) : null;
  const type = commonType(parts.map((part) => part.type));
  // Parts may say different things of one value: only what all of them are is kept.
  for (const part of parts) add(result, { ...part, type, name: null, values: null, keywords: {} }, false);
  if (type === 'any') result.properties.clear();
  if (values !== null && values.length > 0) result.values ??= values;
  for (const name of parts.at(0)?.required ?? [])
    if (parts.every((part) => part.required.has(name))) result.required.add(name);
}

/** Text holds every value but objects and arrays. */
function commonType(types: readonly ResolvedSchema['type'][]): ResolvedSchema['type'] {
  const all = new Set(types);
  if (all.size <= 1) return types.at(0) ?? 'any';
  if (all.size === 2 && all.has('integer') && all.has('number')) return 'number';
  return ['object', 'array', 'any'].some((type) => (all as Set<string>).has(type)) ? 'any' : 'string';
}

/** The property that tells which of several shapes an object has holds their names. */
function discriminate(result: ResolvedSchema, schema: JsonObject): void {
  const discriminator = own(schema, 'discriminator');
  const alternatives = [...list(own(schema, 'oneOf')), ...list(own(schema, 'anyOf'))];
  if (!isObject(discriminator) || alternatives.length === 0) return;
  const name = own(discriminator, 'propertyName');
  const mapping = own(discriminator, 'mapping');
  if (typeof name !== 'string') return;
  const named = alternatives.flatMap((part) => {
    const reference = isObject(part) ? own(part, '$ref') : undefined;
    return typeof reference === 'string' ? (reference.split('/').at(-1) ?? []) : [];
  });
  const values = isObject(mapping) ? Object.keys(mapping) : named;
  const document = result.properties.get(name)?.document ?? { root: null, file: null };
  if (values.length > 0)
    result.properties.set(name, { schema: { type: 'string', enum: values }, document, name: null });
  result.required.add(name);
}

/** A schema need not say its type where its other words do. */
function impliedType({ properties, items, values, keywords }: ResolvedSchema): ResolvedSchema['type'] {
  if (properties.size > 0 || Object.hasOwn(keywords, 'additionalProperties')) return 'object';
  if (items !== null) return 'array';
  const [value] = values ?? [];
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (['pattern', 'minLength', 'maxLength', 'format'].some((keyword) => Object.hasOwn(keywords, keyword)))
    return 'string';
  if (['minimum', 'maximum', 'multipleOf'].some((keyword) => Object.hasOwn(keywords, keyword))) return 'number';
  return 'any';
}
