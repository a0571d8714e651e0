import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import { SchemaView } from './schema-view';
import type { KnownSchema } from './testcase/mapping/known-schema';
import { createMapper, NO_RULES } from './testcase/mapping/mapper';
import { readRulesFile, type RulesProblem } from './testcase/mapping/rules-file';
import { withSlash, type WorkspaceFolders } from './workspace-folders';

/** Where each folder of the workspace keeps its rules. */
export const MAPPING_FILE = '.tdm/mapping.json';

/** The file's text; null when there is none. */
type ReadFile = (uri: string) => Promise<string | null>;

/** Without `fs/promises`, which would be loaded for it alone while the first document waits. */
const read = promisify(readFile);

/** From the file system; null for what is no file there. */
export const readTextFile: ReadFile = async (uri) => {
  try {
    return await read(new URL(uri), 'utf8');
  } catch {
    return null;
  }
};

/** Of one folder, or of documents outside of all. */
interface FolderRules {
  text: string | null;
  /** Made anew when the text or the schema changed. */
  read: { problems: RulesProblem[]; view: SchemaView | null } | null;
}

/** Which tables and columns the tests of each folder mean: the schema that the client tells, and the user's rules. */
export class WorkspaceMapping {
  #schema: KnownSchema | null = null;
  readonly #folders = new Map<string, FolderRules>();
  readonly #listeners: (() => void)[] = [];
  /** A later reading of the same file wins over an earlier one that took longer. */
  #reading = 0;
  readonly #latest = new Map<string, number>();

  constructor(
    private readonly folders: WorkspaceFolders,
    private readonly readFile: ReadFile,
  ) {}

  get schema(): KnownSchema | null {
    return this.#schema;
  }

  setSchema(schema: KnownSchema | null): void {
    this.#schema = schema;
    for (const folder of this.#folders.values()) folder.read = null;
    this.#changed();
  }

  /** Told after the schema or some rules changed. */
  onDidChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Null while no schema is known. */
  viewOf(uri: string): SchemaView | null {
    return this.#readOf(this.#folderOf(uri)).view;
  }

  /** What is wrong in the mapping file; none for any other document. `text` is the open document's, not yet saved. */
  problemsIn(uri: string, text?: string): RulesProblem[] {
    const folder = this.folders.all.find((each) => rulesFileOf(each.uri) === uri);
    if (folder === undefined) return [];
    return text === undefined ? this.#readOf(folder.uri).problems : readRulesFile(text, this.#schema).problems;
  }

  /** Reads the files of all folders, or of those whose files are among `changed`. */
  async reload(changed?: readonly string[]): Promise<void> {
    const { all } = this.folders;
    const wanted = all.filter(
      ({ uri }) => changed === undefined || changed.some((each) => touches(each, rulesFileOf(uri))),
    );
    for (const uri of this.#folders.keys()) if (!all.some((folder) => folder.uri === uri)) this.#folders.delete(uri);
    const changes = await Promise.all(wanted.map(({ uri }) => this.#load(uri)));
    if (changes.includes(true)) this.#changed();
  }

  /** Whether the rules are others than before. */
  async #load(folder: string): Promise<boolean> {
    const reading = ++this.#reading;
    this.#latest.set(folder, reading);
    const text = await this.readFile(rulesFileOf(folder)).catch(() => null);
    if (this.#latest.get(folder) !== reading || (this.#folders.get(folder)?.text ?? null) === text) return false;
    this.#folders.set(folder, { text, read: null });
    return true;
  }

  /** The innermost folder that a document is in; empty for one outside of all. */
  #folderOf(uri: string): string {
    const inside = this.folders.all.filter((folder) => uri.startsWith(withSlash(folder.uri)));
    return inside.sort((one, other) => other.uri.length - one.uri.length).at(0)?.uri ?? '';
  }

  #readOf(folder: string): NonNullable<FolderRules['read']> {
    let known = this.#folders.get(folder);
    if (known === undefined) {
      known = { text: null, read: null };
      this.#folders.set(folder, known);
    }
    if (known.read === null) {
      const { rules, problems } =
        known.text === null ? { rules: NO_RULES, problems: [] } : readRulesFile(known.text, this.#schema);
      const view = this.#schema === null ? null : new SchemaView(this.#schema, createMapper(this.#schema, rules));
      known.read = { problems, view };
    }
    return known.read;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The rules' file of a folder. */
export const rulesFileOf = (folder: string): string => withSlash(folder) + MAPPING_FILE;
/** The file itself, or a folder on the way to it that went away. */
const touches = (changed: string, file: string): boolean => changed === file || file.startsWith(withSlash(changed));
