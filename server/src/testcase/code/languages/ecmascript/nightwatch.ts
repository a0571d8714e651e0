import type { ClassDeclaration } from '../../program';
import type { Node } from '../shared/node';
import { objectClass } from './classes';
import type { Lowering } from './lower';
import { parameterNodes, patternOf } from './patterns';
import { argumentsOf, childrenOf, isFunction, keyOf, nameExpression, spanOf, unwrap } from './syntax';

interface ExportedTest {
  title: Node;
  callback: Node;
  /** A `before` or `beforeEach`. */
  setup: boolean;
}

/**
 * The tests of Nightwatch's exported object: `{ 'logs in': (browser) => {…}, before: … }`. None for a page object
 * (`elements`, `commands`) or anything else.
 */
export function exportedTests(object: Node): ExportedTest[] {
  const entries = childrenOf(object).flatMap((entry) => {
    const title = entry.childForFieldName('key') ?? entry.childForFieldName('name');
    const name = keyOf(title);
    const value = entry.type === 'method_definition' ? entry : entry.childForFieldName('value');
    return title === null || name === null || value === null ? [] : [{ title, name, callback: unwrap(value) }];
  });
  if (entries.some(({ name }) => name === 'elements' || name === 'commands')) return [];
  const functions = entries.filter(({ callback }) => isFunction(callback));
  if (!functions.some(({ callback }) => takesBrowser(callback)) || OF_PAGE.test(rootOf(object).text)) return [];
  return functions
    .filter(({ name }) => !/^(?:after|afterEach)$/.test(name))
    .map(({ title, name, callback }) => ({ title, callback, setup: /^before(?:Each)?$/.test(name) }));
}

/** `_.assign(steps, { … })`, `Object.assign({}, steps, { … })`: the object of tests; any other node itself. */
export function testsAmong(node: Node): Node {
  if (node.type !== 'call_expression' || !ASSIGNS.test(node.childForFieldName('function')?.text ?? '')) return node;
  const last = argumentsOf(node).map(unwrap).at(-1);
  return last?.type === 'object' && exportedTests(last).length > 0 ? last : node;
}

const ASSIGNS = /^(?:Object|_|lodash)\.(?:assign|extend|merge)$/;

/** Commands of a page, which may take the browser as tests do. */
const OF_PAGE = /\bcommands\s*:\s*[[{\w]|[{,]\s*commands\s*[,}]/;

function takesBrowser(callback: Node): boolean {
  const first = parameterNodes(callback).at(0);
  return first !== undefined && /^(?:browser|client)$/.test(patternOf(first).text);
}

/** Sections in sections deeper are not looked into. */
const MAX_DEPTH = 6;

/**
 * A page as Nightwatch has it, `{ elements: { email: '#email' }, commands: [{ … }], sections: { … } }`: its elements are
 * members `@email`, and its sections are itself, with all of their elements. Null for any other object.
 */
export function pageClass(lowering: Lowering, page: Node, name: string): ClassDeclaration | null {
  const entries = entriesOf(page);
  if (!['elements', 'sections'].some((key) => entries.has(key))) return null;
  if (!['commands', 'url', 'sections', 'selector'].some((key) => entries.has(key)) && entries.size > 1) return null;
  const declared = objectClass(lowering, page, name);
  declared.members = declared.members.filter((member) => member.name === 'url');
  addSection(lowering, declared, page, 0);
  return declared;
}

function addSection(lowering: Lowering, declared: ClassDeclaration, section: Node, depth: number): void {
  if (depth > MAX_DEPTH) return;
  const entries = entriesOf(section);
  for (const part of partsOf(entries.get('elements'))) {
    for (const [name, element] of entriesOf(written(part))) {
      const selector = element.type === 'object' ? entriesOf(element).get('selector') : element;
      if (selector === undefined) continue;
      const value = lowering.expression(selector);
      declared.members.push({ name: `@${name}`, type: null, value, annotations: [], span: spanOf(element) });
    }
  }
  for (const part of partsOf(entries.get('commands'))) {
    const commands = written(part);
    if (commands.type === 'object') declared.methods.push(...objectClass(lowering, commands, '').methods);
    else if (commands.type === 'identifier') declared.bases.push(commands.text);
  }
  const sections = entries.get('sections');
  for (const [name, inner] of sections === undefined ? [] : entriesOf(written(sections))) {
    for (const itself of ['section', name]) {
      if (declared.members.some((member) => member.name === itself)) continue;
      const value = nameExpression('this', spanOf(inner));
      declared.members.push({ name: itself, type: null, value, annotations: [], span: spanOf(inner) });
    }
    addSection(lowering, declared, written(inner), depth + 1);
  }
}

function entriesOf(object: Node): Map<string, Node> {
  const entries = new Map<string, Node>();
  for (const entry of object.type === 'object' ? childrenOf(object) : []) {
    const name = keyOf(entry.childForFieldName('key') ?? entry);
    const value = entry.type === 'shorthand_property_identifier' ? entry : entry.childForFieldName('value');
    if (name !== null && value !== null) entries.set(name, unwrap(value));
  }
  return entries;
}

/** One, or each of a list. */
function partsOf(node: Node | undefined): Node[] {
  if (node === undefined) return [];
  const value = node.type === 'object' ? node : written(node);
  if (value.type === 'array') return childrenOf(value).map(unwrap);
  return node.type === 'shorthand_property_identifier' || value.type === 'object' ? [value] : [node];
}

/** What the file has under a name; any other node itself. */
function written(node: Node): Node {
  if (node.type !== 'identifier' && node.type !== 'shorthand_property_identifier') return node;
  for (const statement of childrenOf(rootOf(node))) {
    for (const declarator of /declaration$/.test(statement.type) ? childrenOf(statement) : []) {
      const value = declarator.childForFieldName('value');
      if (value !== null && declarator.childForFieldName('name')?.text === node.text) return unwrap(value);
    }
  }
  return node;
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.parent !== null) root = root.parent;
  return root;
}
