import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, isAbsolute } from 'node:path';
import { isObject, type JsonObject } from '../../../../../../server/src/testcase/json-object';
import { TdmError } from '../../../errors';
import { own, parseText, type Parser } from './read-document';

/** A schema, and the document whose references it holds are resolved in. */
export interface Located {
  schema: unknown;
  document: LoadedDocument;
  /** What the document calls it: the last part of the pointer that led there. */
  name: string | null;
}

export interface LoadedDocument {
  root: unknown;
  /** Where it lies; null for a text from nowhere. */
  file: string | null;
}

const MOST_HOPS = 50;
const MOST_FILES = 200;
const MOST_BYTES = 10_000_000;

/** Follows references: within the document, and to files in its own folder or below. Nothing is ever fetched. */
export class References {
  /** References that lead nowhere, for people. */
  readonly broken = new Set<string>();
  /** Whether other files are needed. */
  others = 0;
  readonly #files = new Map<string, LoadedDocument | null>();
  readonly #folder: string | null;

  constructor(
    path: string | undefined,
    private readonly parser: Parser,
  ) {
    this.#folder = path === undefined || path === '' ? null : dirname(resolve(path));
  }

  /** Behind all references; null where they lead nowhere or in circles. What stands beside one is added to it. */
  follow(located: Located): Located | null {
    let at = located;
    const beside: JsonObject[] = [];
    for (let hop = 0; hop < MOST_HOPS; hop++) {
      if (!isObject(at.schema)) return typeof at.schema === 'boolean' ? { ...at, schema: {} } : null;
      const reference = own(at.schema, '$ref');
      if (typeof reference !== 'string') return beside.length === 0 ? at : { ...at, schema: joined(at.schema, beside) };
      const rest = Object.entries(at.schema).filter(([keyword]) => keyword !== '$ref');
      if (rest.length > 0) beside.unshift(Object.fromEntries(rest));
      const next = this.#target(reference, at.document);
      if (next === null) {
        this.broken.add(reference);
        return null;
      }
      at = next;
    }
    this.broken.add(String(own(located.schema as JsonObject, '$ref')));
    return null;
  }

  #target(reference: string, document: LoadedDocument): Located | null {
    const [file = '', pointer = ''] = reference.split('#', 2);
    const found = file === '' ? document : this.#open(file, document);
    if (found === null) return null;
    const parts = pointer.split('/').slice(1).map(unescaped);
    let value: unknown = found.root;
    for (const part of parts) {
      value = Array.isArray(value)
        ? (value as unknown[])[Number(part)]
        : isObject(value)
          ? own(value, part)
          : undefined;
      if (value === undefined) return null;
    }
    const name =
      parts.at(-1) ??
      file
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ??
      null;
    return { schema: value, document: found, name };
  }

  #open(reference: string, from: LoadedDocument): LoadedDocument | null {
    if (this.#folder === null || from.file === null || /^[a-z][a-z0-9+.-]+:|^\/\//i.test(reference)) return null;
    this.others++;
    const path = resolve(dirname(from.file), reference);
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const read = this.#files.size < MOST_FILES ? readWithin(path, this.#folder, this.parser) : null;
    this.#files.set(path, read);
    return read;
  }
}

/** Links may lead out of the folder: what they lead to counts. */
function readWithin(path: string, folder: string, parser: Parser): LoadedDocument | null {
  try {
    const real = realpathSync(path);
    const inside = relative(realpathSync(folder), real);
    if (inside.startsWith('..') || isAbsolute(inside)) return null;
    const { size } = statSync(real);
    return size > MOST_BYTES ? null : { root: parseText(readFileSync(real, 'utf8'), inside, parser), file: real };
  } catch (error) {
    if (error instanceof TdmError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return part;
  }
}

/** In OpenAPI 3.1 a reference may have more beside it: the outermost counts. */
function joined(schema: JsonObject, beside: readonly JsonObject[]): JsonObject {
  return Object.assign({}, schema, ...beside.toReversed()) as JsonObject;
}
