import { basename, resolve } from 'node:path';
import type { ParserOptions } from '@readme/openapi-parser';
import type { JsonObject } from '../../../../../../server/src/testcase/json-object';
import { UserError } from '../../../errors';
import { withMeanings } from '../../meaning/with-meanings';
import type { Relationship, Schema } from '../../schema';
import { inferByName } from '../../virtual-relationships/by-name';
import type { DescribedSchema } from '../described';
import { entitiesOf } from './entities';
import { tablesOfEntities } from './entity-tables';
import { parseText, versionOf } from './read-document';
import { References } from './references';
import { Schemas } from './resolved-schema';

/** The validator follows references all the way; documents beyond this take it too long. */
const VALIDATED_CHARACTERS = 300_000;
const MOST_NAMED = 3;

/**
 * What an OpenAPI document (3.0, 3.1, or Swagger 2.0) is about, as tables. Files that it refers to are read where they lie
 * in its own folder or below; nothing is fetched. Throws UserError for what is no such document, or names nothing.
 */
export async function describeOpenApi(content: string, path?: string): Promise<DescribedSchema> {
  const name = path === undefined || path === '' ? 'The document' : basename(path);
  if (content.trim() === '')
    throw new UserError(`${name} is empty.`, { where: name, hint: 'Give an OpenAPI document, as JSON or YAML.' });
  const parser = await import('yaml');
  const root = parseText(content, name, parser);
  const version = versionOf(root, name);
  const references = new References(path, parser);
  const schemas = new Schemas(references);
  const document = { root, file: path === undefined || path === '' ? null : resolve(path) };
  const entities = entitiesOf(document, version, schemas);
  const { tables, relationships, origins, notes } = tablesOfEntities(entities, schemas);
  const broken = [...references.broken];
  const wrong = await mistakesOf(root as JsonObject, content, references.others > 0);
  if (tables.length === 0) throw nothingIn(name, broken, wrong);
  const declared: Schema = { tables, relationships, enums: [] };
  const inferred = inferByName(declared).map((one): Relationship => ({
    ...one,
    provenance: { ...one.provenance, source: 'openapi' },
  }));
  const said = [
    ...notes,
    ...named(broken, (reference) => `${name}: ${reference} leads nowhere, and is left aside`),
    ...named(wrong, (mistake) => `${name} is not quite OpenAPI ${version}: ${mistake}`),
  ];
  return {
    schema: withMeanings({ ...declared, relationships: [...relationships, ...inferred] }),
    literals: new Map(),
    counts: new Map(),
    rules: [],
    statistics: null,
    origins,
    decisions: said.map((reason) => ({ operation: 'synthetic', reason: `${reason.replace(/\.$/, '')}.` })),
    fallbacks: [],
  };
}

function named(all: readonly string[], words: (one: string) => string): string[] {
  const rest = all.length - MOST_NAMED;
  return [...all.slice(0, MOST_NAMED).map(words), ...(rest > 0 ? [`… and ${rest} more like this`] : [])];
}

/** What a validator finds, where it can be asked: a document that is not quite right is read all the same. */
async function mistakesOf(root: JsonObject, content: string, hasOthers: boolean): Promise<string[]> {
  if (content.length > VALIDATED_CHARACTERS || hasOthers) return [];
  const { validate } = await import('@readme/openapi-parser');
  const options: ParserOptions = {
    resolve: { external: false, file: false },
    dereference: { circular: 'ignore' },
    timeoutMs: 5_000,
  };
  try {
    const result = await validate(structuredClone(root) as never, options);
    return result.valid ? [] : result.errors.map(({ message }) => message.replace(/\s+/g, ' ').trim().slice(0, 200));
  } catch {
    // It gives up on references that lead nowhere or too deep; those are told apart from this.
    return [];
  }
}

function nothingIn(name: string, broken: readonly string[], wrong: readonly string[]): UserError {
  const why = wrong.at(0) ?? (broken.length > 0 ? `${broken[0]} leads nowhere` : null);
  return new UserError(
    `${name} describes nothing that would be a table${why === null ? '' : `: ${why.replace(/\.$/, '')}`}.`,
    {
      where: name,
      hint: 'Give a document with schemas of objects, in its components or in the bodies of its paths.',
    },
  );
}
