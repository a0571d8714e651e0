import { createRequire } from 'node:module';
import path from 'node:path';
import type { Parser, Tree } from 'web-tree-sitter';

/** Set by the build: grammars lie beside the bundle. */
declare const BUNDLED: boolean | undefined;

/** Brackets inside brackets that are parsed, at most. */
const MAX_NESTED = 1000;

const CORE = 'web-tree-sitter.wasm';

let core: Promise<void> | null = null;
const loading = new Map<string, Promise<Parser>>();
const loaded = new Map<string, Parser>();
/** Asked for by `parse` since somebody last looked. */
const wanted = new Set<string>();

/** Makes a grammar ready to parse with; at once when it is. Rejects when the installation lacks it. */
export async function loadGrammar(name: string): Promise<void> {
  let grammar = loading.get(name);
  if (grammar === undefined) {
    grammar = load(name);
    loading.set(name, grammar);
  }
  loaded.set(name, await grammar);
}

/**
 * The syntax tree, to be deleted by the caller; null when the grammar is not loaded, which is then wanted, and for a text
 * that is nested too deep to be anybody's.
 */
export function parse(name: string, text: string): Tree | null {
  const parser = loaded.get(name);
  if (parser === undefined) wanted.add(name);
  return parser === undefined || isTooDeep(text) ? null : parser.parse(text);
}

/** The parser's own stack ends at some thousand nested brackets, and takes the whole module with it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7b || code === 0x5b || code === 0x28) {
      if (++depth > MAX_NESTED) return true;
    } else if ((code === 0x7d || code === 0x5d || code === 0x29) && depth > 0) depth--;
  }
  return false;
}

/** The grammars that were missing since the last call; loading them and reading again gives more. */
export function takeWanted(): string[] {
  const names = [...wanted];
  wanted.clear();
  return names;
}

async function load(name: string): Promise<Parser> {
  // Most sessions open no test code: the library is loaded with the first.
  const { Language, Parser } = await import('web-tree-sitter');
  core ??= Parser.init({ locateFile: () => fileOf(CORE) });
  await core;
  const parser = new Parser();
  parser.setLanguage(await Language.load(fileOf(`tree-sitter-${name}.wasm`)));
  return parser;
}

function fileOf(name: string): string {
  if (typeof BUNDLED !== 'undefined') return path.join(__dirname, 'grammars', name);
  const { resolve } = createRequire(__filename);
  if (name === CORE) return resolve(`web-tree-sitter/${CORE}`);
  return path.join(path.dirname(resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm', name);
}
