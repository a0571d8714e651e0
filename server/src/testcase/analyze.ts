import { analyzeCode } from './code/analyze-code';
import { loadGrammar, takeWanted } from './code/grammars';
import { codeLanguage } from './code/registry';
import { analyzeGherkin } from './gherkin/analyze-gherkin';
import { FileMemory } from './gherkin/scenario-memory';
import { languageOf } from './language-of';
import { NO_SOURCES, type Sources } from './sources';
import type { TestFile } from './testcase';

export { decodeTestFile } from './decode';

/**
 * What a test file says about data. Takes any text and never throws; what it did not understand is in `errors`. `path`
 * tells the language, else the text does; `path:line` is fine. `sources` are the files that it may call. Code is read
 * only when its grammar was loaded: `readTestFile` sees to that. With the memory of the last reading of the same file, the
 * same is read in less time.
 */
export function analyzeTestFile(
  path: string,
  text: string,
  sources: Sources = NO_SOURCES,
  memory = new FileMemory(),
): TestFile {
  const code = codeLanguage(languageOf(path, text));
  return code === null ? analyzeGherkin(path, text, sources, memory) : analyzeCode(code, path, text, sources);
}

/** As `analyzeTestFile`, after loading the grammars that the file, or what it calls, turns out to need. */
export async function readTestFile(path: string, text: string, sources: Sources = NO_SOURCES): Promise<TestFile> {
  for (;;) {
    const testFile = analyzeTestFile(path, text, sources);
    const wanted = takeWanted();
    if (wanted.length === 0) return testFile;
    await Promise.all(wanted.map(loadGrammar));
  }
}
