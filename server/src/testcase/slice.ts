import { codeLanguage } from './code/registry';
import { sliceTest } from './code/test-lines';
import { readProgram } from './code/units';
import type { TestDocument } from './document';
import { readDocument } from './gherkin/read-document';
import { languageOf } from './language-of';

/** As `sliceGherkin`, of a file in any language. Of code whose grammar is not loaded it gives the whole text. */
export function sliceScenario(path: string, text: string, line: number): string {
  const language = codeLanguage(languageOf(path, text));
  if (language === null) return sliceGherkin(text, line);
  const program = language.mayMatter(text) ? readProgram(language, path, text) : null;
  return (program === null ? null : sliceTest(language, program, text, line)) ?? text;
}

/**
 * The text with every other scenario's lines blanked: line numbers stay, and reading it gives that scenario alone, with
 * the backgrounds it runs on. `line` is the scenario's keyword's, or any other of its lines; a line outside every
 * scenario gives the whole text.
 */
function sliceGherkin(text: string, line: number): string {
  const document = readDocument(text);
  const kept = document.scenarios.find(({ part }) => part.first <= line && line <= part.last);
  return kept === undefined ? text : blankOthers(text, document, kept.part.first, kept.part.rule);
}

function blankOthers(text: string, document: TestDocument, first: number, rule: number): string {
  const ends = text.match(/\r?\n/g) ?? [];
  let sliced = '';
  for (const part of document.parts) {
    const keep = part.kind === 'scenario' ? part.first === first : part.rule === 0 || part.rule === rule;
    for (let line = part.first; line <= part.last; line++) {
      sliced += (keep ? document.lines[line - 1] : '') + (ends[line - 1] ?? '');
    }
  }
  return sliced;
}
