import { CODE_LANGUAGES } from './code/registry';
import type { TestLanguage } from './testcase';

const BY_EXTENSION: ReadonlyMap<string, TestLanguage> = new Map<string, TestLanguage>([
  ['feature', 'gherkin'],
  ['story', 'gherkin'],
  ['spec', 'gauge'],
  ['cpt', 'gauge'],
  ...CODE_LANGUAGES.flatMap(({ id, extensions }) => extensions.map((extension) => [extension, id] as const)),
]);

/** Extensions of texts that may be anything: what is pasted, selected, or kept in a note. */
const ANYTHING: ReadonlySet<string> = new Set(['', 'txt', 'text', 'md', 'tmp', 'log']);
/** How much of a text is looked at. */
const LOOKED_AT = 20_000;

/** What a text of a language has and others have not, the surest first. Each line is looked at once. */
const SIGNS: readonly (readonly [TestLanguage, RegExp])[] = [
  ['robot', /^\*{3} ?(?:settings?|test cases?|tasks?|keywords?|variables?|comments?)\b/im],
  ['java', /^(?:import (?:static )?[\w.]{1,200}(?:\.\*)?;|package [\w.]{1,200};|[ \t]{0,20}(?:public )?(?:static )?(?:void|class) \w{1,80} ?(?:\(\)|\(String| extends | \{))/m], // prettier-ignore
  ['csharp', /^(?:using [\w.]{1,200};|namespace [\w.]{1,200}|[ \t]{0,20}\[(?:Test|Fact|TestMethod|TestFixture)\])/m],
  ['python', /^(?:from [\w.]{1,200} import |import [\w.]{1,200}(?: as \w{1,80})?[ \t]{0,20}$|[ \t]{0,40}(?:async )?def \w{1,80}\(.{0,200}\).{0,60}:[ \t]{0,20}$|class \w{1,80}.{0,80}:[ \t]{0,20}$)/m], // prettier-ignore
  [
    'typescript',
    /^(?:import .{1,200} from ['"].{1,200}['"];?$|.{0,200}\b(?:const|let) \w{1,80}: \w|.{0,100}\(\w{1,60}: (?:string|number|Page|any)\b)/m,
  ],
  ['javascript', /^(?:[ \t]{0,40}(?:describe|it|test|context|Scenario)(?:\.\w{1,20})?\(['"`]|.{0,120}\brequire\(['"]|[ \t]{0,40}(?:cy\.\w|await (?:page|driver|browser)\b|(?:const|let|var) \w{1,80} ?=))/m], // prettier-ignore
  ['ruby', /^[ \t]{0,40}(?:require(?:_relative)? ['"]|(?:RSpec\.)?(?:describe|feature|context|scenario|it) .{1,200} do(?: \|.{1,80}\|)?[ \t]{0,20}$|fill_in ['":]|visit ['"\w]|def \w{1,80}[ \t]{0,20}$)/m], // prettier-ignore
  ['python', /^[ \t]{0,40}\w{1,80}\.find_element(?:s|_by_\w{1,30})?\(/m],
  ['java', /^[ \t]{0,40}\w{1,80}\.(?:findElement|get|navigate)\(.{0,400};[ \t]{0,20}$/m],
];
/** `Feature:` and its kin in any language, or a step. */
const GHERKIN = /^[ \t]{0,40}(?:[\p{L} ]{3,40}:[^/=\w(]|(?:Given|When|Then|And|But|\*) )/mu;

/** Programs of languages that are not read: no line of theirs is a step. */
const OTHER_PROGRAMS =
  /\.(?:kts?|groovy|gradle|scala|go|php|swift|dart|rs|cc?|cpp|hpp|m|pl|lua|exs?|clj|sh|bat|cmd|ps1|sql)$/i;

export function isOtherProgram(path: string): boolean {
  return OTHER_PROGRAMS.test(path);
}

/** The language of a test file: by its name, else (a selection, a file of no name) by its text. */
export function languageOf(path: string, text: string): TestLanguage {
  const extension = /\.([\w-]{1,20})(?::\d+(?:-\d+)?)?$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const named = BY_EXTENSION.get(extension);
  if (named !== undefined) return named;
  if (!ANYTHING.has(extension) && text !== '') return 'gherkin';
  const head = text.slice(0, LOOKED_AT);
  if (/^\s{0,100}\{/.test(head) && /"tests"\s{0,10}:/.test(head) && /"commands"\s{0,10}:/.test(text))
    return known('selenium-ide');
  const found = SIGNS.find(([, sign]) => sign.test(head))?.[0];
  return found === undefined || (found !== 'robot' && GHERKIN.test(head)) ? 'gherkin' : known(found);
}

function known(language: TestLanguage): TestLanguage {
  return CODE_LANGUAGES.some(({ id }) => id === language) ? language : 'gherkin';
}
