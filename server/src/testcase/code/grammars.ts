import { createRequire } from 'node:module';
import path from 'node:path';
import type * as TreeSitter from 'web-tree-sitter';
import type { Language, Parser, Tree } from 'web-tree-sitter';
import { SyntaxTree, type TreeMemory } from './syntax-tree';

/** Set by the build: grammars lie beside the bundle. */
declare const BUNDLED: boolean | undefined;

/** Brackets inside brackets that are parsed, at most. */
const MAX_NESTED = 1000;

/** Milliseconds of work after which a text is given up; a thousand lines take 10. */
const MAX_MS = 800;
/** Milliseconds that most texts do not take. */
const LONG_MS = 50;
/** Milliseconds after which it is given up although a busy machine may not have let it work. */
const MAX_WAIT_MS = 2000;
/** Texts that could not be parsed and are not tried again. */
const MAX_REMEMBERED = 50;

/** A copy of the parser's library, and its memory. */
interface Library {
  api: typeof TreeSitter;
  memory: TreeMemory;
}

interface Grammar {
  parser: Parser;
  language: Language;
  memory: TreeMemory;
}

const LIBRARY = 'web-tree-sitter.cjs';
const CORE = 'web-tree-sitter.wasm';

let library: Promise<Library> | null = null;
const loading = new Map<string, Promise<Grammar>>();
const loaded = new Map<string, Grammar>();
/** Asked for by `parse` since somebody last looked. */
const wanted = new Set<string>();
const unreadable = new Set<string>();
/** Trees that are not released yet. */
const live = new Set<SyntaxTree>();
/** Those of them whose copy of the library has failed. */
const broken = new Set<SyntaxTree>();

/** Makes a grammar ready to parse with; at once when it is. Rejects when the installation lacks it. */
export async function loadGrammar(name: string): Promise<void> {
  let grammar = loading.get(name);
  if (grammar === undefined) {
    grammar = load(name);
    loading.set(name, grammar);
  }
  const ready = await grammar;
  if (loading.get(name) === grammar) loaded.set(name, ready);
  // Its copy of the library has failed in the meantime.
  else drop(ready.parser);
}

/**
 * The syntax tree, to be released by the caller; null when the grammar is not loaded, which is then wanted, and for a text
 * that is nested too deep, or takes too long, to be anybody's.
 */
export function parse(name: string, text: string): SyntaxTree | null {
  const grammar = loaded.get(name);
  if (grammar === undefined) wanted.add(name);
  if (grammar === undefined || unreadable.has(text) || isTooDeep(text)) return null;
  const { parser, language, memory } = grammar;
  try {
    const tree = parser.parse(text, null, { progressCallback: timeLimit() });
    if (tree !== null) {
      const readable = new SyntaxTree(memory, tree, language, text);
      live.add(readable);
      return readable;
    }
    parser.reset();
  } catch {
    // It ran out of its memory: nothing can be parsed with this copy of the library any more. Trees may be in use still.
    for (const tree of live) broken.add(tree);
    live.clear();
    for (const made of loaded.values()) drop(made.parser);
    library = null;
    loading.clear();
    loaded.clear();
  }
  if (unreadable.size >= MAX_REMEMBERED) unreadable.clear();
  unreadable.add(text);
  return null;
}

/** Says when a text has taken too long. What it has used is asked for once it takes long at all: that costs as much as parsing some lines. */
function timeLimit(): () => boolean {
  const start = performance.now();
  let used: NodeJS.CpuUsage | null = null;
  return () => {
    const passed = performance.now() - start;
    if (passed <= LONG_MS) return false;
    used ??= process.cpuUsage();
    if (passed <= MAX_MS) return false;
    const { user, system } = process.cpuUsage(used);
    return passed > MAX_WAIT_MS || (user + system) / 1000 > MAX_MS;
  };
}

/** Gives a tree's memory back. */
export function release(tree: SyntaxTree): void {
  if (live.delete(tree)) tree.tree.delete();
  else if (broken.delete(tree)) drop(tree.tree);
}

/**
 * Lets go of what a failed copy of the library made, so that all of the copy's memory is given back. Without an address
 * nothing is freed in there, where that could fail once more; but the collector does not tell it of what is gone either.
 */
function drop(made: Parser | Tree): void {
  const addresses = made as unknown as { 0: number; 1?: number };
  addresses[0] = 0;
  if (addresses[1] !== undefined) addresses[1] = 0;
  made.delete();
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

async function load(name: string): Promise<Grammar> {
  library ??= start();
  const { api, memory } = await library;
  // A parser that is made before its grammar turns out to be missing would be left to the collector.
  const language = await api.Language.load(fileOf(`tree-sitter-${name}.wasm`));
  const parser = new api.Parser();
  parser.setLanguage(language);
  return { parser, language, memory };
}

/** A copy of the library of its own. Most sessions open no test code: they never load one. */
async function start(): Promise<Library> {
  const load = createRequire(__filename);
  const file = fileOf(LIBRARY);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- what is loaded next is to be another copy
  delete load.cache[file];
  const api = load(file) as typeof TreeSitter;
  // What is given becomes the module: functions and memory are put into it.
  const module: object = { locateFile: () => fileOf(CORE) };
  await api.Parser.init(module);
  return { api, memory: module as TreeMemory };
}

function fileOf(name: string): string {
  if (typeof BUNDLED !== 'undefined') return path.join(__dirname, 'grammars', name);
  const { resolve } = createRequire(__filename);
  if (name === LIBRARY) return resolve('web-tree-sitter');
  if (name === CORE) return resolve(`web-tree-sitter/${CORE}`);
  return path.join(path.dirname(resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm', name);
}
