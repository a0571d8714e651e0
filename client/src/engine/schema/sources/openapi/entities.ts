import { isObject, type JsonObject } from '../../../../../../server/src/testcase/json-object';
import { nameWords, singular, tableName } from '../../../../../../server/src/testcase/fields/names';
import { own } from './read-document';
import type { LoadedDocument, Located } from './references';
import type { ResolvedSchema, Schemas } from './resolved-schema';

/** A thing that an API is about: a table to be. What it creates, reads and lists of one thing is one. */
export interface Entity {
  /** In the singular: `order_item`. */
  words: string[];
  table: string;
  /** The fullest first. */
  schemas: ResolvedSchema[];
  /** For lineage: where the document says it. */
  origin: string;
}

/** Words that tell which side of a thing a schema shows, not what it is. */
const SIDES = new Set(
  'create created creation update updated patch put post new edit input output in out request response req res dto payload body read write full detail details detailed summary base model schema resource entity list collection page result results item info information data object type view record params public private minimal basic simple short response1 v1 v2 v3 api'.split(
    ' ',
  ),
);
/** What answers tell besides things. */
const NO_THING =
  /(?:^|_)(?:error|errors|exception|problem|fault|failure|validation|pagination|paging|page_info|pageable|sort|links|link|meta|metadata|health|status_response|token|oauth|login|logout|credentials|filter|query|search|message_response|api_response)(?:_|$)/;

/** Things of the components, and of bodies that say theirs in place. */
export function entitiesOf(document: LoadedDocument, version: string, schemas: Schemas): Map<string, Entity> {
  const found = new Map<string, Entity>();
  const bodies = bodiesOf(document, schemas);
  const used = new Set(bodies.flatMap(({ schema }) => schema.name ?? []));
  const components = componentsOf(document, version);
  const { parts, bases } = usesOf(components);
  for (const located of components) {
    const schema = schemas.resolve(located);
    const name = located.name ?? '';
    // What others are made of is no thing, nor is a part without a key, such as an address.
    const isOwn = parts.has(name) ? hasKey(schema, name) : !bases.has(name);
    if (isThing(schema, schemas) && (used.has(name) || isOwn)) put(found, thingWords(name), { ...schema, name }, name);
  }
  for (const { schema, held, path } of bodies) {
    if (schema.name !== null || !isThing(schema, schemas)) continue;
    put(found, thingWords(held !== null && !ENVELOPED.test(held) ? held : lastPart(path)), schema, path);
  }
  for (const entity of found.values()) entity.schemas.sort((one, other) => other.properties.size - one.properties.size);
  return found;
}

/** Components that others hold, and those that others are made of by `allOf`. */
function usesOf(components: readonly Located[]): { parts: Set<string>; bases: Set<string> } {
  const parts = new Set<string>();
  const bases = new Set<string>();
  for (const { schema, name } of components) {
    const stack: { value: unknown; within: string }[] = [{ value: schema, within: '' }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { value, within } = next;
      if (Array.isArray(value)) stack.push(...(value as unknown[]).map((one) => ({ value: one, within })));
      if (!isObject(value)) continue;
      const reference = own(value, '$ref');
      const to = typeof reference === 'string' ? (reference.split('/').at(-1) ?? '') : '';
      const isSame = thingKey(thingWords(to)) === thingKey(thingWords(name ?? ''));
      if (to !== '' && !isSame) (within === 'allOf' ? bases : parts).add(to);
      for (const [key, inner] of Object.entries(value)) stack.push({ value: inner, within: key });
    }
  }
  return { parts, bases };
}

/** The words of a thing's name: `UserCreateRequest` and `users` are a user. */
export function thingWords(name: string): string[] {
  const all = [...nameWords(name.split(/[./]/).at(-1) ?? name)].map((word) => word.toLowerCase());
  const kept = all.filter((word) => !SIDES.has(word));
  const words = kept.length > 0 ? kept : all;
  return words.length === 0 ? ['thing'] : [...words.slice(0, -1), singular(words[words.length - 1])].slice(0, 6);
}

export const thingKey = (words: readonly string[]): string => words.join('_');

function put(found: Map<string, Entity>, words: string[], schema: ResolvedSchema, origin: string): void {
  const key = thingKey(words);
  if (NO_THING.test(key)) return;
  const known = found.get(key);
  if (known === undefined) found.set(key, { words, table: tableName(words), schemas: [schema], origin });
  else known.schemas.push(schema);
}

function componentsOf(document: LoadedDocument, version: string): Located[] {
  const root = document.root as JsonObject;
  const components = version === '2.0' ? root : own(root, 'components');
  const all = isObject(components) ? own(components, version === '2.0' ? 'definitions' : 'schemas') : undefined;
  if (!isObject(all)) return [];
  return Object.entries(all).map(([name, schema]) => ({ schema, document, name }));
}

/** An object with values of its own, and not only an envelope around others. */
function isThing(schema: ResolvedSchema, schemas: Schemas): boolean {
  if (schema.type !== 'object' || schema.properties.size === 0) return false;
  const all = [...schema.properties];
  const inner = all.filter(([, property]) => {
    const { type, items } = schemas.resolve(property);
    return type === 'object' || (type === 'array' && items !== null && schemas.resolve(items).type === 'object');
  });
  const rest = all.filter((property) => !inner.includes(property));
  if (inner.length !== 1) return true;
  const [[held]] = inner;
  if (rest.length === 0) return false;
  const isAboutLists = rest.every(([name]) => ABOUT_LISTS.test(name) || ABOUT_ANSWERS.test(name));
  return !(isAboutLists && (ENVELOPED.test(held) || rest.some(([name]) => ABOUT_LISTS.test(name))));
}

const ABOUT_LISTS =
  /^(?:@?odata|total|count|size|page|per|limit|offset|next|prev|previous|first|last|has|cursor|empty|meta|links)|(?:count|total)$/i;
const ABOUT_ANSWERS = /^(?:success|status|code|message|number|type)/i;
/** Names that say nothing of what they hold. */
const ENVELOPED =
  /^(?:data|items?|results?|content|values?|list|records?|entries|rows|payload|response|body|elements|hits|edges|nodes|_?embedded)$/i;

const hasKey = (schema: ResolvedSchema, name: string): boolean =>
  [...schema.properties.keys()].some((property) => isKeyName(property, thingWords(name)));

/** `id`, `uuid`, or `user_id` of a user. */
export function isKeyName(property: string, words: readonly string[]): boolean {
  const own = nameWords(property).join('_');
  return (
    ['id', '_id', 'uuid', 'guid'].includes(own) || own === `${words.join('_')}_id` || own === `${words.at(-1) ?? ''}_id`
  );
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const MOST_BODIES = 20_000;

interface Body {
  schema: ResolvedSchema;
  /** What its envelope calls it. */
  held: string | null;
  path: string;
}

/** What is sent and answered; of a list, what it lists; of an envelope, what is in it. */
function bodiesOf(document: LoadedDocument, schemas: Schemas): Body[] {
  const paths = own(document.root as JsonObject, 'paths');
  if (!isObject(paths)) return [];
  const found: Body[] = [];
  for (const [path, item] of Object.entries(paths)) {
    if (!isObject(item) || found.length > MOST_BODIES) continue;
    for (const method of METHODS) {
      const operation = own(item, method);
      if (!isObject(operation)) continue;
      for (const schema of schemasOfOperation(operation, document, schemas)) {
        for (const one of opened(schemas.resolve(schema), schemas)) found.push({ ...one, path });
      }
    }
  }
  return found;
}

function opened(schema: ResolvedSchema, schemas: Schemas): Omit<Body, 'path'>[] {
  const itemOf = ({ items, type }: ResolvedSchema): ResolvedSchema | null =>
    type === 'array' && items !== null ? schemas.resolve(items) : null;
  const whole = itemOf(schema) ?? schema;
  if (whole.type !== 'object' || isThing(whole, schemas)) return [{ schema: whole, held: null }];
  return [...whole.properties].flatMap(([held, property]) => {
    const inner = schemas.resolve(property);
    const item = itemOf(inner) ?? inner;
    return item.type === 'object' ? [{ schema: item, held }] : [];
  });
}

function schemasOfOperation(operation: JsonObject, document: LoadedDocument, { references }: Schemas): Located[] {
  const holders: unknown[] = [own(operation, 'requestBody')];
  const responses = own(operation, 'responses');
  if (isObject(responses))
    for (const [status, response] of Object.entries(responses))
      if (/^(?:2|default)/i.test(status)) holders.push(response);
  const parameters = own(operation, 'parameters');
  if (Array.isArray(parameters))
    for (const parameter of parameters as unknown[])
      if (isObject(parameter) && parameter.in === 'body') holders.push(parameter);
  return holders.flatMap((holder): Located[] => {
    const held = isObject(holder) ? references.follow({ schema: holder, document, name: null }) : null;
    if (held === null || !isObject(held.schema)) return [];
    const content = own(held.schema, 'content');
    const media = isObject(content) ? Object.values(content).slice(0, 3) : [held.schema];
    return media.flatMap((one) => {
      const schema = isObject(one) ? own(one, 'schema') : undefined;
      return isObject(schema) ? [{ schema, document: held.document, name: null }] : [];
    });
  });
}

/** Of `/shops/{shop}/orders/{id}`, `orders`. */
function lastPart(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && !/^[{:]/.test(part) && !/^v\d+$/.test(part));
  return parts.at(-1) ?? 'things';
}
