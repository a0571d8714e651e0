import type { TestLanguage } from '../testcase';
import type { CodeLanguage } from './language';
import { csharp } from './languages/csharp';
import { java } from './languages/java';
import { javascript } from './languages/javascript';
import { typescript } from './languages/typescript';
import { python } from './languages/python';
import { ruby } from './languages/ruby';
import { robot } from './languages/robot';
import { seleniumIde } from './languages/selenium-ide';

/** Every language of test code. To add one, see CONTRIBUTING.md. */
export const CODE_LANGUAGES: readonly CodeLanguage[] = [
  java,
  csharp,
  python,
  ruby,
  javascript,
  typescript,
  robot,
  seleniumIde,
];

/** Null for Gherkin and its kin. */
export function codeLanguage(id: TestLanguage): CodeLanguage | null {
  return CODE_LANGUAGES.find((language) => language.id === id) ?? null;
}
