import type { Node } from './shared/node';
import type { CodeLanguage } from '../language';
import {
  emptyProgram,
  type ClassDeclaration,
  type Expression,
  type Program,
  type Statement,
  type TestDeclaration,
} from '../program';
import { looped } from './shared/record-rows';
import { pythonLowering } from './python/code';
import { definitionOf, namedTuple, readClass, readFunction } from './python/declarations';
import type { ReadClass, ReadFunction } from './python/declarations';
import { readImport } from './python/imports';
import { testData } from './python/rows';
import { classSetup, moduleSetup, usedFixtures } from './python/setup';
import { asStep, isStep, stepMatcher } from './python/steps';
import { storiesOf } from './shared/stories';
import * as tree from './shared/tree';

const TEST_NAME = /^tests?(?![a-z])/;

/** Libraries that drive a browser, what calls of them look like, and classes that describe pages. */
const BROWSER =
  /\b(?:selenium|seleniumbase|playwright|splinter|appium|helium|webdriver|pylenium)\b|\bfind_elements?(?:_by_\w+)?\(|\bsend_keys\(|\bBy\.[A-Z_]{2,}|\bget_by_(?:label|role|placeholder|test_id|text)\(|\bdriver\.(?:current_url|page_source)\b|^[ \t]*(?:from|import) [\w.]*(?:pages?|page_objects?|locators?|base_test|basetest)\b|\b[A-Z]\w*Page\(|^[ \t]*class \w*(?:Pages?|Locators?|Component|Section|Screen|Modal|Dialog)\b|^class Test\w*\((?:\w+\.)?(?:Base\w*|\w+Base)\)/m;
/** Requests that change something, and by what. */
const REQUESTS = /\.(?:post|put|patch|request)\(/;
const CLIENTS = /(?<=requests|httpx|session|client|request|api|_api\w{0,20}|context)\.(?:post|put|patch|request)\(/i;
/** What sends them, in a file of its own. */
const SENDERS = /^(?:from|import) [\w.]*(?:api|requests?|clients?)\b/im;
const TESTS = /\bdef tests?_/;
/** What is done to a page whose objects fixtures make. */
const DOES = /\.(?:click|enter|type)_[a-z_]{2,60}\(|\.(?:navigate_to|fill_(?:in|form|out))\w*\(/;
/** Decorators that step definitions carry. */
const STEPS = /^[ \t]*@(?:\w+\.)?(?:given|when|then|step)\(/im;
const STEP_LIBRARIES = /\b(?:behave|pytest_bdd|radish|lettuce|aloe|getgauge)\b/;
/** A test that asks for a browser by a name that fixtures have. */
const BROWSER_FIXTURE = /^[ \t]*(?:async )?def test\w*\([^)]{0,500}\b(?:page|driver|browser|sb|selenium|\w+_page)\b/m;

/** Python: pytest, unittest, behave and plain scripts, over Selenium, Playwright, SeleniumBase and their kin. */
export const python: CodeLanguage = {
  id: 'python',
  extensions: ['py'],
  grammars: ['python'],
  mayMatter: (text) =>
    BROWSER.test(text) ||
    BROWSER_FIXTURE.test(text) ||
    (REQUESTS.test(text) && CLIENTS.test(text)) ||
    (TESTS.test(text) && (SENDERS.test(text) || DOES.test(text))) ||
    definesSteps(text),
  read,
  declares,
  definesSteps,
  blank,
};

function definesSteps(text: string): boolean {
  return STEPS.test(text) && STEP_LIBRARIES.test(text);
}

/** Classes and functions of the module; of a library of Robot keywords, methods too. */
function* declares(text: string): Iterable<string> {
  const methods = /\brobot\.|@keyword\b/.test(text);
  const declaration = methods ? /^[ \t]*(?:class|(?:async )?def) (\w+)/gm : /^(?:class|(?:async )?def) (\w+)/gm;
  for (const [, name] of text.matchAll(declaration)) yield name;
}

/** Where a test stood stands `pass`, so that its class keeps a body. */
function blank(text: string, others: readonly { line: number; endLine: number }[]): string {
  const lines = text.split('\n');
  for (const { line, endLine } of others) {
    const indentation = /^[ \t]*/.exec(lines[line - 1] ?? '')?.[0] ?? '';
    for (let i = line; i <= endLine && i <= lines.length; i++) lines[i - 1] = i === line ? `${indentation}pass` : '';
  }
  return lines.join('\n');
}

function read(_text: string, root: Node | null): Program {
  const program = emptyProgram('python');
  if (root === null) return program;
  const lower = pythonLowering();
  const classes: ReadClass[] = [];
  const functions: ReadFunction[] = [];
  let matcher = 'parse';
  const readTop = (node: Node): void => {
    const kind = definitionOf(node)?.type ?? node.type;
    if (kind === 'class_definition') {
      const one = readClass(node, lower);
      if (one !== null) classes.push(one);
    } else if (kind === 'function_definition') {
      const one = readFunction(node, lower);
      if (one === null) return;
      const step = asStep(one.declaration, matcher);
      functions.push(step === null ? one : { ...one, declaration: step });
    } else if (node.type === 'import_statement' || node.type === 'import_from_statement') {
      const { imports, body } = readImport(node);
      program.imports.push(...imports);
      program.body.push(...body);
    } else {
      for (const statement of lower.statement(node)) {
        const tuple = namedTuple(statement);
        if (tuple !== null) program.classes.push(tuple);
        else program.body.push(statement);
        if (statement.kind === 'run') matcher = stepMatcher(statement.value) ?? matcher;
      }
    }
  };
  for (const node of tree.named(root)) readTop(node);
  declare(program, classes, functions);
  program.errors = tree.syntaxErrors(root, 'Python');
  return program;
}

function declare(program: Program, topClasses: readonly ReadClass[], functions: readonly ReadFunction[]): void {
  const constants = constantsOf(program.body);
  const isTest = ({ declaration: { name, annotations } }: ReadFunction): boolean =>
    TEST_NAME.test(name) &&
    !annotations.some((call) => call.name === 'fixture' || (call.name === 'step' && isStep(call)));
  program.functions.push(...functions.filter((one) => !isTest(one)).map(({ declaration }) => declaration));
  const fileSetup = moduleSetup(program.functions);
  for (const one of functions.filter(isTest)) {
    program.tests.push(testOf(one, null, [], [...fileSetup, ...usedFixtures(one.declaration.annotations)], constants));
  }
  const everyClass: { read: ReadClass; titles: string[] }[] = [];
  const queue = topClasses.map((read) => ({ read, titles: [read.declaration.name] }));
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    everyClass.push(one);
    const { titles } = one;
    queue.push(...one.read.inner.map((read) => ({ read, titles: [...titles, read.declaration.name] })));
  }
  const byName = new Map<string, ClassDeclaration>(
    everyClass.map(({ read: { declaration } }) => [declaration.name, declaration]),
  );
  for (const {
    read: { declaration, methods },
    titles,
  } of everyClass) {
    const tests = methods.filter(isTest);
    const known = new Map(constants);
    for (const { name, value } of declaration.members) if (value !== null) known.set(name, value);
    program.classes.push(declaration);
    if (tests.length === 0) continue;
    const setup = [...fileSetup, ...usedFixtures(declaration.annotations), ...classSetup(declaration, byName)];
    for (const test of tests) {
      const own = usedFixtures(test.declaration.annotations);
      program.tests.push(testOf(test, declaration, titles, [...setup, ...own], known));
    }
  }
  program.tests.sort((a, b) => a.line - b.line);
}

function testOf(
  { declaration: { name, parameters, body, annotations, span }, line }: ReadFunction,
  owner: ClassDeclaration | null,
  titles: string[],
  setup: Statement[][],
  constants: ReadonlyMap<string, Expression>,
): TestDeclaration {
  const data = testData([...(owner?.annotations ?? []), ...annotations], parameters, constants);
  const rows = data.rows;
  return {
    name,
    titles,
    ...storiesOf(annotations, owner?.annotations ?? []),
    owner: owner?.name ?? null,
    marks: [...annotations, ...(owner?.annotations ?? [])].map((each) => each.name),
    parameters,
    rows,
    setup,
    body: looped(body, data.loops),
    span,
    line,
  };
}

/** What the module's names are set to, once. */
function constantsOf(body: readonly Statement[]): Map<string, Expression> {
  const constants = new Map<string, Expression>();
  for (const statement of body) {
    if (statement.kind === 'assign' && statement.target.kind === 'name')
      constants.set(statement.target.name, statement.value);
  }
  return constants;
}
