import type { Node } from './languages/shared/node';
import type { TestLanguage } from '../testcase';
import type { Program } from './program';

/**
 * A language of test code, as data and a few functions. Everything that libraries have in common (what `sendKeys` does,
 * how a locator names its field) is in `idioms/`, for all languages.
 */
export interface CodeLanguage {
  id: TestLanguage;
  /** Without the dot. */
  extensions: readonly string[];
  /** Grammars of `@vscode/tree-sitter-wasm` that it needs, such as `java`; none for a language read by lines. */
  grammars: readonly string[];
  /** Which grammar reads a file: `tsx` for `.tsx`. Left out when there is at most one. */
  grammarOf?(path: string): string;
  /**
   * Whether a text of this language may enter data or hold what tests call; costs nothing next to parsing, and is meant
   * to be false for a file that has nothing to do with a browser test. The server parses no others.
   */
  mayMatter(text: string): boolean;
  /** Never throws; `root` is that of the syntax tree, null for a language without a grammar. */
  read(text: string, root: Node | null, path: string): Program;
  /** Names that a text declares for others to call, by a quick scan: classes, functions, keywords. */
  declares(text: string): Iterable<string>;
  /** Whether it holds step definitions of Cucumber and its kin. */
  definesSteps(text: string): boolean;
  /**
   * The text with everything blanked that belongs to other tests (`Program.tests[].span`), when blanking their lines
   * would not leave a text that can be read: Python's class without a body, JSON. Left out when blanking is fine.
   */
  blank?(text: string, others: readonly { line: number; endLine: number }[]): string;
}
