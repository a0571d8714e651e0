import type { TextDocument } from 'vscode';
import type { TextDocumentFilter } from 'vscode-languageclient';

/** Ids under which the Gherkin extensions that people have register `.feature` files; and Robot Framework's. */
const TEST_LANGUAGES = ['cucumber', 'feature', 'gherkin', 'robotframework'];
/** Languages that tests are written in too: only the server can tell which files are tests. */
const CODE_LANGUAGES = [
  'java',
  'python',
  'javascript',
  'typescript',
  'javascriptreact',
  'typescriptreact',
  'csharp',
  'ruby',
];
/** Test files by their names, with no extension that knows them too; bare steps say by their name what they are. */
const TEST_NAMES = ['feature', 'steps.txt', 'robot', 'resource', 'side', 'spec', 'cpt'];
/** On disk or not yet: never the other side of a diff. */
const SCHEMES = ['file', 'untitled'];

export const TEST_FILES: TextDocumentFilter[] = SCHEMES.flatMap((scheme) => [
  ...[...TEST_LANGUAGES, ...CODE_LANGUAGES].map((language) => ({ scheme, language })),
  ...TEST_NAMES.map((name) => ({ scheme, pattern: `**/*.${name}` })),
]);

/** What a user who has no file open may choose from. */
export const TEST_FILE_GLOB = `**/{${[
  ...TEST_NAMES.filter((name) => name !== 'resource').map((name) => `*.${name}`),
  ...[
    '*Test.java',
    '*Tests.java',
    '*IT.java',
    '*Test.cs',
    '*Tests.cs',
    'test_*.py',
    '*_test.py',
    '*_spec.rb',
    '*_test.rb',
  ],
  ...['spec', 'test', 'cy'].flatMap((kind) => ['ts', 'js', 'tsx', 'jsx'].map((end) => `*.${kind}.${end}`)),
].join(',')}}`;

type Given = Pick<TextDocument, 'uri' | 'languageId'>;

/** Whether the language server is given this document, once it runs. */
export function isTestFile(document: Given): boolean {
  return (
    SCHEMES.includes(document.uri.scheme) && (isTestByName(document) || CODE_LANGUAGES.includes(document.languageId))
  );
}

const NAMED_SO = new RegExp(`\\.(?:${TEST_NAMES.map((name) => name.replace('.', '\\.')).join('|')})$`);

function isTestByName({ uri, languageId }: Given): boolean {
  return TEST_LANGUAGES.includes(languageId) || NAMED_SO.test(uri.path);
}

/** Folders and file names that tests, their pages and their steps have. */
const TEST_PATH =
  /(?:^|[/_.-])(?:tests?|specs?|e2e|cy|features?|steps?|step[_-]?definitions|pages?|pageobjects?|acceptance|functional|selenium|automation)(?:[/_.-]|$)/i;
const TEST_CLASS = /[a-z0-9](?:Tests?|Specs?|IT|Steps|StepDefs|StepDefinitions|Page)\.\w+$/;
/** What the text of a test names: a library, or a test's own mark. */
const TEST_TEXT =
  /selenium|webdriver|playwright|cypress|\bcy\.|capybara|watir|codecept|puppeteer|testcafe|@Test\b|\[(?:Test|Fact|TestMethod)\b|\bpytest\b|\bunittest\b|\bdescribe\(/;
const MAX_LOOKED_AT = 20_000;

/** Whether the server is started for a document: not for each script that somebody opens. */
export function mayBeTest(document: Given & Pick<TextDocument, 'getText'>): boolean {
  if (!isTestFile(document)) return false;
  const { path } = document.uri;
  if (isTestByName(document) || TEST_PATH.test(path) || TEST_CLASS.test(path)) return true;
  return TEST_TEXT.test(document.getText().slice(0, MAX_LOOKED_AT));
}
