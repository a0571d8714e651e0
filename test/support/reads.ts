import assert from 'node:assert/strict';
import { loadGrammar, parse, release } from '../../server/src/testcase/code/grammars';
import type { CodeLanguage } from '../../server/src/testcase/code/language';
import { Node } from '../../server/src/testcase/code/languages/shared/node';
import { emptyProgram, type Program } from '../../server/src/testcase/code/program';
import { programText } from './program-text';

/** What a language's reader makes of texts, to be compared. */
export interface Reads {
  /** Once, before anything is read. */
  load: () => Promise<unknown>;
  read: (text: string, path?: string) => Program;
  /** Asserts that a text reads as `expected`, a program's text; both indented by six, as they stand in a test. */
  reads: (text: string, expected: string) => void;
  /** The program's text of a file's tests alone. */
  testsIn: (text: string) => string;
  /** The statements of the one test in a text. */
  bodyOf: (text: string) => string[];
}

/** `path`: of a file that is given none. */
export function readsOf(language: CodeLanguage, path: string): Reads {
  const read = (text: string, of = path): Program => {
    const tree = parse(language.grammarOf?.(of) ?? language.grammars[0], text);
    try {
      return language.read(text, tree && Node.root(tree), of);
    } finally {
      if (tree !== null) release(tree);
    }
  };
  const testsIn = (text: string): string => programText({ ...emptyProgram(language.id), tests: read(text).tests });
  return {
    load: () => Promise.all(language.grammars.map(loadGrammar)),
    read,
    reads: (text, expected) => assert.equal(programText(read(unindented(text))), unindented(expected)),
    testsIn,
    bodyOf: (text) =>
      testsIn(text)
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
  };
}

function unindented(text: string): string {
  return text.replace(/^ {6}/gm, '').trim();
}
