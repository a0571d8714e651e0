import type { TestLanguage } from '../testcase';
import type { CodeLanguage } from './language';

/** Every language of test code. To add one, see CONTRIBUTING.md. */
export const CODE_LANGUAGES: readonly CodeLanguage[] = [];

/** Null for Gherkin and its kin. */
export function codeLanguage(id: TestLanguage): CodeLanguage | null {
  return CODE_LANGUAGES.find((language) => language.id === id) ?? null;
}
