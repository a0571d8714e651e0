import type { Node } from '../shared/node';
import { parameterNodes, patternOf } from './patterns';
import { childrenOf, isFunction, keyOf, unwrap } from './syntax';

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
  if (!functions.some(({ callback }) => takesBrowser(callback))) return [];
  return functions
    .filter(({ name }) => !/^(?:after|afterEach)$/.test(name))
    .map(({ title, name, callback }) => ({ title, callback, setup: /^before(?:Each)?$/.test(name) }));
}

function takesBrowser(callback: Node): boolean {
  const first = parameterNodes(callback).at(0);
  return first !== undefined && /^(?:browser|client)$/.test(patternOf(first).text);
}
