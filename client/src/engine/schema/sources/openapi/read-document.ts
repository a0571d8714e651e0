import type * as Yaml from 'yaml';
import { isObject, type JsonObject } from '../../../../../../server/src/testcase/json-object';
import { UserError } from '../../../errors';

/** Documents of APIs are far smaller. */
const MOST_CHARACTERS = 30_000_000;

/** A property of its own, never one that every object has. */
export const own = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** The parser, loaded when a document is first read. */
export type Parser = Pick<typeof Yaml, 'LineCounter' | 'parseDocument'>;

/** JSON or YAML. Throws UserError, naming the line, for a text that is neither. */
export function parseText(content: string, name: string, { LineCounter, parseDocument }: Parser): unknown {
  if (content.length > MOST_CHARACTERS)
    throw new UserError(`${name} is larger than ${MOST_CHARACTERS / 1_000_000} MB.`, {
      where: name,
      hint: 'Give the part with the schemas.',
    });
  const text = content.replace(/^\uFEFF/, '');
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // YAML may begin so as well, and tells the line.
    }
  }
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    const error = document.errors.at(0);
    if (error !== undefined) {
      const { line } = lineCounter.linePos(error.pos[0]);
      throw unreadable(name, `line ${line}: ${error.message}`, `${name}:${line}`);
    }
    // Aliases of aliases would grow without end.
    return document.toJS({ maxAliasCount: 1_000 }) as unknown;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadable(name, error instanceof Error ? error.message : String(error), name);
  }
}

function unreadable(name: string, why: string, where: string): UserError {
  return new UserError(`${name} is neither JSON nor YAML: ${why.replace(/\.$/, '')}.`, {
    where,
    hint: 'Mend the document.',
  });
}

/** `3.0`, `3.1` or `2.0`. Throws UserError for what is no such document. */
export function versionOf(document: unknown, name: string): string {
  if (isObject(document)) {
    const said = own(document, 'openapi') ?? own(document, 'swagger');
    const version = /^(2\.0|3\.\d)/.exec(
      typeof said === 'number' ? said.toFixed(1) : typeof said === 'string' ? said : '',
    )?.[1];
    if (version !== undefined) return version;
    if (said !== undefined)
      throw new UserError(`${name} is OpenAPI ${JSON.stringify(said)}, which is not known.`, {
        where: name,
        hint: 'OpenAPI 3.0, 3.1 and Swagger 2.0 are read.',
      });
  }
  throw new UserError(`${name} is no OpenAPI document: it does not say its version.`, {
    where: name,
    hint: 'It begins with "openapi: 3.0.3", "openapi: 3.1.0" or "swagger: \'2.0\'".',
  });
}
