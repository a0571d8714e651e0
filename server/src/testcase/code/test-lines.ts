import { createHash, type Hash } from 'node:crypto';
import type { TestLanguage } from '../testcase';
import type { Program } from './program';

/** Hexadecimal digits of an id. */
const ID_LENGTH = 32;

/** Lines of comments; a language not named here has `//`. */
const COMMENT: Partial<Record<TestLanguage, RegExp>> = {
  python: /^#/,
  ruby: /^#/,
  robot: /^#/,
  'selenium-ide': /^(?!)/,
};

export interface CodeIds {
  file: string;
  /** Of each of the program's tests, in order. */
  tests: string[];
}

/**
 * The ids of a file of test code and of its tests: of their lines without indentation, blank lines and comments. A test's
 * id is that of the file with all other tests blanked.
 */
export function codeIds(program: Program, text: string): CodeIds {
  const lines = text.split(/\r\n|\r|\n/);
  const comment = COMMENT[program.language] ?? /^\/\//;
  const owned = new Uint8Array(lines.length + 2);
  for (const { span } of program.tests) owned.fill(1, span.line, Math.min(span.endLine, lines.length) + 1);
  const add = (hash: Hash, line: number): void => {
    const said = (lines[line - 1] ?? '').trim();
    if (said !== '' && !comment.test(said)) hash.update(said).update('\n');
  };
  const shared = createHash('sha256');
  for (let line = 1; line <= lines.length; line++) if (owned[line] === 0) add(shared, line);
  const whole = shared.copy();
  const tests = program.tests.map(({ span }) => {
    const own = shared.copy();
    for (let line = span.line; line <= Math.min(span.endLine, lines.length); line++) {
      add(own, line);
      if (owned[line] === 1) add(whole, line);
      owned[line] = 2;
    }
    return digest(own);
  });
  return { file: digest(whole), tests };
}

/** The text with all tests blanked but those that `line` stands in; null when it stands in none. */
export function sliceTest(program: Program, text: string, line: number): string | null {
  const kept = program.tests.filter(({ span }) => span.line <= line && line <= span.endLine);
  if (kept.length === 0) return null;
  const pieces = text.split(/(\r\n|\r|\n)/);
  const blank = (at: number): void => {
    pieces[(at - 1) * 2] = '';
  };
  const keeps = (at: number): boolean => kept.some(({ span }) => span.line <= at && at <= span.endLine);
  const count = (pieces.length + 1) / 2;
  for (const { span } of program.tests) {
    for (let at = span.line; at <= Math.min(span.endLine, count); at++) if (!keeps(at)) blank(at);
  }
  return pieces.join('');
}

function digest(hash: Hash): string {
  return hash.digest('hex').slice(0, ID_LENGTH);
}
