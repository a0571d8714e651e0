import { createHash } from 'node:crypto';
import { isFullOfConstants } from '../code/data/constants-file';
import { isData } from '../code/data/data-program';
import { CODE_LANGUAGES } from '../code/registry';
import type { CodeLanguage } from '../code/language';
import { listSource, type Listing } from './source-table';

/** Folders that hold what tools made, or what others wrote. */
const SKIPPED: ReadonlySet<string> = new Set([
  'node_modules', 'bower_components', 'dist', 'build', 'out', 'bin', 'obj', 'target', 'vendor', 'venv', 'env', '__pycache__', 'site-packages',
  'coverage', 'reports', 'test-results', 'playwright-report', 'allure-results', 'Pods', 'tmp', 'log', 'logs',
]); // prettier-ignore

/** Characters of a file that is read at all. */
export const MAX_FILE_SIZE = 1_000_000;
export const MAX_FILES = 50_000;

const PLAIN = /\.(?:feature|steps\.txt|spec|cpt)$/i;
/** Data that tests import. */
const DATA_MODULE =
  /(?:data|fixtures?|constants?|users?|credentials?|config|selectors?|locators?)[\w.-]*\.(?:[cm]?[jt]s|py|rb)$/i;
const DATA =
  /(?:fixture|feature|test|data|e2e|cypress|spec|resource|credential|users?|usuario|payload|login|dados|datos|massa|factor(?:y|ies)|settings|config|environment|request|bod(?:y|ies)|jsons?[\\/]|codecept).*\.(?:json|csv)$/i;
/** Settings and selectors that tests read. */
const SETTINGS = /\.(?:properties|runsettings)$|(?:^|\/)(?:app|web|[\w.-]*test)[\w.-]*\.config$|(?:config\w*|settings?|credentials?|data|env\w*|test\w*)\.(?:ini|cfg)$|(?:^|\/)(?:application|bootstrap)[\w.-]*\.ya?ml$|(?:fixture|test|data|locator|selector|element|credential|user|account|config|env|constant)[^/]*(?:\/[^/]*)?\.ya?ml$/i; // prettier-ignore
const NOT_TESTS =
  /(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.-]*)\.json$|(?:^|\/)(?:gradle[\w-]*|log4j\w*|allure|messages\w*|maven-wrapper|sonar-project)\.properties$|(?:^|\/)(?:docker-compose|setup|tox|pytest)[\w.-]*\.(?:ya?ml|ini|cfg)$|\.min\.js$|\.d\.[cm]?ts$/i;

const byExtension = new Map<string, CodeLanguage>();

/** The language of code that a file is written in, by its name; null for Gherkin and its kin. */
export function codeLanguageOf(path: string): CodeLanguage | null {
  if (byExtension.size === 0)
    for (const language of CODE_LANGUAGES)
      for (const extension of language.extensions) byExtension.set(extension, language);
  const dot = path.lastIndexOf('.');
  return dot < 0 ? null : (byExtension.get(path.slice(dot + 1).toLowerCase()) ?? null);
}

/** Whether a file may be a test, or be called by one; by its name in the workspace. */
export function isRead(name: string): boolean {
  return (
    (PLAIN.test(name) || codeLanguageOf(name) !== null || DATA.test(name) || SETTINGS.test(name)) &&
    !NOT_TESTS.test(name)
  );
}

/** Where a definition of a step begins, in any language. */
const DEFINITION = /(?:^|[@[\s.(])(?:(?:given|when|then|and|but|step)\w{0,10}[\s(]|\p{Lu}\p{L}{0,20}[ (]\(?['"/])/iu;

/** What a file holds for tests to call. */
export interface Declared extends Listing {
  /** Another text when tests may find other things. */
  digest: string;
}

/** Null when tests find nothing in a file. */
export function declaredIn(name: string, text: string): Declared | null {
  const code = codeLanguageOf(name);
  // Data may be imported, whatever it is.
  if (code !== null && !code.mayMatter(text) && !DATA_MODULE.test(name) && !isFullOfConstants(text)) return null;
  const listing = listSource(name, text);
  if (listing === null) return null;
  const { declares, definesSteps } = listing;
  return { declares, definesSteps, digest: hashOf(declares.join('\n') + (definesSteps ? patternsIn(name, text) : '')) };
}

/** The definitions of steps: a pattern may stand on the line behind. */
function patternsIn(name: string, text: string): string {
  if (name.endsWith('.cpt')) return text;
  const lines = text.split('\n');
  return lines.filter((line, i) => DEFINITION.test(line) || (i > 0 && DEFINITION.test(lines[i - 1]))).join('\n');
}

export function hashOf(data: string | Uint8Array): string {
  return createHash('sha1').update(data).digest('base64url');
}

/** Whether a file may hold tests. */
export function mayHoldTests(name: string): boolean {
  return !isData(name) && !/\.cpt$/i.test(name);
}

export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || SKIPPED.has(name);
}
