import { createHash, type Hash } from 'node:crypto';
import type { TestLanguage } from '../testcase';
import type { CodeLanguage } from './language';
import type { Program, Span } from './program';

/** Hexadecimal digits of an id. */
const ID_LENGTH = 32;

/** Lines that say nothing; a language not named here has `//`. Python's `pass` stands where a test was blanked. */
const COMMENT: Partial<Record<TestLanguage, RegExp>> = {
  python: /^(?:#|pass$)/,
  ruby: /^#/,
  robot: /^#/,
  'selenium-ide': /^(?!)/,
};

interface CodeIds {
  file: string;
  /** Of each of the program's tests, in order. */
  tests: string[];
}

/** Languages in which a blanked test leaves lines behind, so that a test's id is made of its slice. */
const BY_SLICE: ReadonlySet<TestLanguage> = new Set(['selenium-ide']);
/** Characters that are sliced for it, at most; the ids of a larger file are made of each test's lines alone. */
const MAX_SLICED = 20_000_000;

/**
 * The ids of a file of test code and of its tests: of their lines without indentation, blank lines and comments. A test's
 * id is that of the file with all other tests blanked.
 */
export function codeIds(language: CodeLanguage, program: Program, text: string): CodeIds {
  if (BY_SLICE.has(program.language) && program.tests.length * text.length <= MAX_SLICED) {
    const idOf = (whole: string): string => digest(createHash('sha256').update(whole.replace(/^\s+|[\r\n]\s*$/gm, '')));
    return {
      file: idOf(text),
      tests: program.tests.map(({ span }) => idOf(sliceTest(language, program, text, span.line) ?? text)),
    };
  }
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
export function sliceTest(language: CodeLanguage, program: Program, text: string, line: number): string | null {
  const isKept = (span: Span): boolean => span.line <= line && line <= span.endLine;
  const kept = program.tests.filter(({ span }) => isKept(span));
  if (kept.length === 0) return null;
  const others = program.tests.filter(({ span }) => !isKept(span)).map(({ span }) => span);
  if (language.blank !== undefined) return language.blank(text, others);
  const pieces = text.split(/(\r\n|\r|\n)/);
  const count = (pieces.length + 1) / 2;
  for (const span of others) {
    for (let at = span.line; at <= Math.min(span.endLine, count); at++) {
      if (!kept.some((one) => one.span.line <= at && at <= one.span.endLine)) pieces[(at - 1) * 2] = '';
    }
  }
  return pieces.join('');
}

function digest(hash: Hash): string {
  return hash.digest('hex').slice(0, ID_LENGTH);
}
