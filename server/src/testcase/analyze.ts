import { analyzeCode } from './code/analyze-code';
import { loadGrammar, takeWanted } from './code/grammars';
import { codeLanguage } from './code/registry';
import { forgetStepDefinitions } from './code/steps/definitions';
import { analyzeGherkin } from './gherkin/analyze-gherkin';
import { FileMemory } from './gherkin/scenario-memory';
import { finish } from './steps';
import { isOtherProgram, languageOf } from './language-of';
import { NO_SOURCES, type Sources } from './sources/sources';
import type { TestFile } from './testcase';

export { decodeTestFile } from './decode';

/**
 * What a test file says about data. Takes any text and never throws; what it did not understand is in `errors`. `path`
 * tells the language, else the text does; `path:line` and `path:first-last` are fine. `sources` are the files that it may call. Code is read
 * only when its grammar was loaded: `readTestFile` sees to that. With the memory of the last reading of the same file, the
 * same is read in less time.
 */
export function analyzeTestFile(
  path: string,
  text: string,
  sources: Sources = NO_SOURCES,
  memory: FileMemory | null = null,
): TestFile {
  return finish(analyzeInSteps(path, text, sources, memory));
}

/** As `analyzeTestFile`, with pauses in a long file for whoever has other work to do meanwhile. */
function* analyzeInSteps(
  path: string,
  text: string,
  sources: Sources,
  memory: FileMemory | null,
): Generator<undefined, TestFile> {
  const file = withoutLine(path);
  const code = codeLanguage(languageOf(file, text));
  const testFile =
    code === null
      ? yield* analyzeGherkin(file, isOtherProgram(file) ? '' : text, sources, memory ?? new FileMemory())
      : yield* analyzeCode(code, file, text, sources, memory?.code ?? null);
  testFile.path = path;
  return testFile;
}

/** `path:line` and `path:first-last` name a part of a file. */
const withoutLine = (path: string): string => path.replace(/:\d+(?:-\d+)?$/, '');

/**
 * As `analyzeTestFile`, after loading the grammars that the file, or what it calls, turns out to need. `pause` is asked
 * between two steps: what it gives is waited for.
 */
export async function readTestFile(
  path: string,
  text: string,
  sources: Sources = NO_SOURCES,
  memory: FileMemory | null = null,
  pause: () => Promise<void> | null = () => null,
): Promise<TestFile> {
  for (;;) {
    const reading: { testFile?: TestFile } = {};
    const work = resultInto(reading, analyzeInSteps(path, text, sources, memory));
    try {
      while (work.next().done !== true) {
        const wait = pause();
        if (wait !== null) await wait;
      }
    } finally {
      // Where a pause throws, what was reached is kept.
      work.return(undefined);
    }
    const wanted = takeWanted();
    if (wanted.length === 0) return reading.testFile!;
    await Promise.all(wanted.map(loadGrammar));
    // What was read without them is not to be remembered.
    memory?.forget();
    forgetStepDefinitions(sources);
  }
}

function* resultInto(reading: { testFile?: TestFile }, work: Generator<undefined, TestFile>): Generator<undefined> {
  reading.testFile = yield* work;
}
