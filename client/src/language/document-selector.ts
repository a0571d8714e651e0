import type { TextDocument } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';

/** Ids under which the Gherkin extensions that people have register `.feature` files. */
const LANGUAGES = ['cucumber', 'feature', 'gherkin'];
/** Feature files, with no such extension too; and bare steps, which say by their name what they are. */
const PATTERNS = ['**/*.feature', '**/*.steps.txt'];
/** On disk or not yet: never the other side of a diff. */
const SCHEMES = ['file', 'untitled'];

export const TEST_FILES: TextDocumentFilter[] = SCHEMES.flatMap((scheme) => [
  ...LANGUAGES.map((language) => ({ scheme, language })),
  ...PATTERNS.map((pattern) => ({ scheme, pattern })),
]);

/** Whether the language server is given this document. */
export function isTestFile({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): boolean {
  return SCHEMES.includes(uri.scheme) && (LANGUAGES.includes(languageId) || /\.(feature|steps\.txt)$/.test(uri.path));
}
