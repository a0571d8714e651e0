import type { Node } from './shared/node';
import type { CodeLanguage } from '../language';
import {
  emptyProgram,
  type ClassDeclaration,
  type FunctionDeclaration,
  type Program,
  type Statement,
} from '../program';
import { isStepKeyword } from '../steps/keywords';
import { callOf, readBlock } from './ruby/calls';
import { readClass, readMethod, structClass } from './ruby/classes';
import { rubyLowering } from './ruby/code';
import { readGroup, readTestClass, sharedContext } from './ruby/groups';
import type { GroupReader } from './ruby/groups';
import * as tree from './shared/tree';
import type { Lowering } from './shared/tree';

/** Libraries that drive a browser, and what calls of them look like. */
const BROWSER =
  /\b(?:capybara|watir|selenium|webdriver|site_prism|siteprism|appium|ferrum|cuprite|fill_in|click_button|click_on|click_link|send_keys|find_elements?|text_field|select_list|page-object|pageobject|set_url|attach_file|applicationsystemtestcase|httparty|restclient|faraday)\b|\bselect\w*[ (][^\n]{1,120},\s{1,3}from: |\btype: :(?:feature|system)\b/i;
/** Scenarios, page objects and those who use them, and helpers that tests of a browser require. */
const PAGES =
  /^[ \t]*(?:feature|scenario)\b.*\bdo\b|\b[A-Z][a-z]\w*Page\b|^[ \t]*(?:class|module) [\w:]*(?:Page|Section|Screen|Modal)s?\b|^[ \t]*require(?:_relative)? ['"](?:\S*\/)?(?:test|browser|feature|system|acceptance)_helper\b/m;
const STEPS =
  /^[ \t]*\p{Lu}[\p{L}’']{0,20}[ (]\(?\s*(?:\/\^?|['"][^'"\n]{1,300}['"][\s)]{0,5}(?:do|\{)|%r)|^step[ (]\(?\s*['"][^'"\n]{1,300}['"][\s)]{0,5}(?:do|\{)/mu;
/** An example that asks something of what was made for all: `@login.fill(name, password)`, alone on its line. */
const EXAMPLES = /^[ \t]*(?:it|specify|scenario) ['"][^\n]*\bdo\b[^\n]*\n(?:[^\n]*\n){0,20}?[ \t]*@\w+(?:\.\w+)+[ (]/m;
/** What is kept for all tests. */
const KEPT = /^[ \t]*(?:@(\w+)[ \t]*(?:\|\|)?=[ \t]*(?:(?:[A-Z]\w*::)*[A-Z]\w*\.new\b|\$\w)|(\$\w+)[ \t]*(?:\|\|)?=)/gm;
const KEEPS = /^[ \t]*(?:\w+\.before|Before)\b/m;
/** Pages that a module makes when they are asked for. */
const MAKES = /^[ \t]*@\w+[ \t]*\|\|=[ \t]*(?:[A-Z]\w*::)*[A-Z]\w*\.new\b/m;
/** Helpers of steps, which work pages that others keep: `@shop.payment_page.pay(card)`, `login_page.enter(user)`. */
const WORKS_PAGES =
  /@\w{1,40}\.\w{0,40}(?:page|screen|modal|dialog|section|form)\.\w|\b[a-z]\w{0,40}_(?:page|screen|modal|dialog)\.\w{1,60}(?:[ (]|$)/m;
/** Calls at the top of a file that say nothing of a test. */
const CONFIGURATION: ReadonlySet<string> = new Set(['configure', 'Before', 'After', 'AfterStep', 'BeforeAll', 'AfterAll', 'Around', 'World', 'at_exit']); // prettier-ignore

/** Ruby: RSpec, Minitest, Cucumber and plain scripts, over Capybara, Selenium, Watir, SitePrism and page-object. */
export const ruby: CodeLanguage = {
  id: 'ruby',
  extensions: ['rb'],
  grammars: ['ruby'],
  mayMatter: (text) =>
    BROWSER.test(text) ||
    PAGES.test(text) ||
    STEPS.test(text) ||
    EXAMPLES.test(text) ||
    KEEPS.test(text) ||
    MAKES.test(text) ||
    WORKS_PAGES.test(text),
  read,
  declares,
  definesSteps: (text) => STEPS.test(text),
};

/** Classes, modules and methods; a class's own methods only where a module may lend them to a test. */
function* declares(text: string): Iterable<string> {
  const isLent = /^[ \t]*module \w/m.test(text) || !/^[ \t]*class \w/m.test(text);
  for (const [, name] of text.matchAll(/^[ \t]*(?:class|module) (?:\w+::)*([A-Z]\w*)/gm)) yield name;
  for (const [, name] of text.matchAll(/^[ \t]*([A-Z]\w*) = (?:Struct|Data)\.new\b/gm)) yield name;
  if (isLent) for (const [, name] of text.matchAll(/^[ \t]*def ([a-z_]\w*[?!=]?)/gm)) yield name;
  for (const [, name] of text.matchAll(/^([A-Z][A-Z\d_]{2,60})[ \t]*=[ \t]*['"\d]/gm)) yield name;
  for (const [, title] of text.matchAll(/^[ \t]*(?:RSpec\.)?shared_context[ (]['"]([^'"\n]{1,100})['"]/gm))
    yield sharedContext(title);
  if (KEEPS.test(text)) for (const [, own = '', global] of text.matchAll(KEPT)) yield own === '' ? global : own;
}

function read(_text: string, root: Node | null): Program {
  const program = emptyProgram('ruby');
  if (root === null) return program;
  const reader: FileReader = {
    program,
    lower: rubyLowering('class'),
    loose: rubyLowering('group'),
    steps: rubyLowering('step'),
    tests: [],
    functions: [],
    constants: new Map(),
  };
  for (const node of tree.named(root)) readTop(node, reader, 0);
  program.functions.push(...reader.functions);
  pagesFirst(program.functions);
  program.tests = reader.tests.sort((a, b) => a.line - b.line);
  program.errors = tree.syntaxErrors(root, 'Ruby');
  return program;
}

interface FileReader extends GroupReader {
  program: Program;
  /** Of steps, and of functions that stand in no class. */
  steps: Lowering;
}

/** Modules within modules, at most. */
const MAX_NESTED = 40;

function readTop(node: Node, reader: FileReader, depth: number): void {
  const { program, loose: lower, constants } = reader;
  switch (node.type) {
    case 'class':
    case 'module':
      if (depth < MAX_NESTED) readType(node, reader, depth);
      return;
    case 'method': {
      const method = readMethod(node, reader.steps);
      if (method !== null) program.functions.push(method);
      return;
    }
    case 'call':
      if (readImport(node, program) || readStep(node, reader) || readGroup(node, reader)) return;
      if (CONFIGURATION.has(tree.textOfField(node, 'method') ?? '')) {
        program.body.push(...madeForTests(node, lower));
        return;
      }
      break;
    case 'assignment': {
      const struct = structClass(node, lower);
      if (struct === null) break;
      program.classes.push(struct);
      return;
    }
  }
  const statements = lower.statement(node);
  program.body.push(...statements);
  for (const one of statements) {
    if (one.kind === 'assign' && one.target.kind === 'name') constants.set(one.target.name, one.value);
  }
}

const WORKS_PAGE = /^(?:visit|fill_in|click_(?:on|button|link)|goto|find_element)$/;

/** A helper that is there for each kind of test, such as `sign_in`: what works a page stands before what posts or stubs. */
function pagesFirst(functions: FunctionDeclaration[]): void {
  const first = new Map<string, number>();
  for (const [i, fn] of functions.entries()) {
    const at = first.get(fn.name);
    if (at === undefined) first.set(fn.name, i);
    else if (!worksPage(functions[at]) && worksPage(fn)) [functions[at], functions[i]] = [fn, functions[at]];
  }
}

function worksPage({ body }: FunctionDeclaration): boolean {
  return body.some((one) => {
    const value = one.kind === 'run' || one.kind === 'return' ? one.value : null;
    return value?.kind === 'call' && WORKS_PAGE.test(value.name);
  });
}

/** What a helper's `config.before` keeps for all tests: `@login_page = LoginPage.new(driver)`, `$elements = …`. */
function madeForTests(node: Node, lower: Lowering): Statement[] {
  return node
    .descendantsOfType('call')
    .filter((call) => /^before$/i.test(tree.textOfField(call, 'method') ?? ''))
    .flatMap((call) => lower.body(tree.field(tree.field(call, 'block') ?? call, 'body')))
    .filter(
      (one) =>
        one.kind === 'assign' &&
        [one.value, one.target].some(
          (each) => each.kind === 'new' || (each.kind === 'name' && each.name.startsWith('$')),
        ),
    );
}

function readType(node: Node, reader: FileReader, depth: number): void {
  const { program, lower } = reader;
  const others: Node[] = [];
  const declaration = readClass(node, lower, (child) => others.push(child));
  if (declaration === null) return;
  const isTest = ({ name }: FunctionDeclaration): boolean => name.startsWith('test_');
  const body = tree.field(node, 'body');
  const methods = body === null ? [] : tree.childrenOf(body, 'method');
  const { bases } = declaration;
  for (const { name, value } of declaration.members) if (value !== null) reader.constants.set(name, value);
  if (node.type === 'class') {
    readTestClass([...methods, ...others], declaration.name, inheritedSetup(declaration, program.classes), reader);
    declaration.methods = declaration.methods.filter((method) => !isTest(method));
  } else {
    // What a module holds is lent to whoever includes it; what calls `super` changes what a library has by that name.
    const changes = new Set(methods.filter(callsSuper).map((method) => tree.textOfField(method, 'name')));
    program.functions.push(...declaration.methods.filter((method) => !changes.has(method.name)));
    for (const child of others) if (child.type === 'call') readGroup(child, reader);
  }
  program.classes.push({ ...declaration, bases });
  for (const child of others) {
    if (child.type === 'class' || child.type === 'module') readTop(child, reader, depth + 1);
    const struct = structClass(child, lower);
    if (struct !== null) program.classes.push(struct);
  }
}

function callsSuper(method: Node): boolean {
  return method.descendantsOfType('super').length > 0;
}

/** What the bases of a test class that this file holds set up with. */
function inheritedSetup({ bases }: ClassDeclaration, classes: readonly ClassDeclaration[]): Statement[][] {
  return bases.flatMap((base) => {
    const setup = classes.find(({ name }) => name === base)?.methods.find(({ name }) => name === 'setup');
    return setup === undefined ? [] : [setup.body];
  });
}

function readImport(node: Node, { imports }: Program): boolean {
  const name = tree.textOfField(node, 'method');
  if (name !== 'require' && name !== 'require_relative' && name !== 'load') return false;
  const specifier = tree.field(node, 'arguments')?.namedChildren.at(0);
  if (specifier?.type === 'string') {
    const path = specifier.namedChildren.map(({ text }) => text).join('');
    imports.push({ specifier: name === 'require_relative' && !path.startsWith('.') ? `./${path}` : path, names: [] });
  }
  return true;
}

/** `Given(/…/) do |name|`, as a function with its pattern. */
function readStep(node: Node, { program, steps: lower }: FileReader): boolean {
  const block = tree.field(node, 'block');
  const name = tree.textOfField(node, 'method') ?? '';
  if (
    block === null ||
    !(name === 'step' || (/^\p{Lu}/u.test(name) && isStepKeyword(name))) ||
    tree.field(node, 'receiver') !== null
  )
    return false;
  const call = callOf(node, lower);
  const pattern = call.args.at(0);
  const isPattern = pattern?.kind === 'literal' || (pattern?.kind === 'new' && pattern.type === 'RegExp');
  if (pattern === undefined || !isPattern) return false;
  const { parameters, body } = readBlock(block, lower);
  const source = pattern.kind === 'new' ? pattern.args.at(0) : pattern;
  program.functions.push({
    name: source?.kind === 'literal' ? source.text : name,
    parameters,
    body,
    annotations: [{ ...call, args: [pattern], named: [] }],
    role: 'function',
    returns: null,
    span: tree.spanOf(node),
  });
  return true;
}
