import type { Call, FunctionDeclaration, Parameter, Statement } from '../../program';
import type { Lowering } from './lower';
import { capitalised } from './modules';
import type { Node } from '../shared/node';
import { parameterNodes, partsOf, patternOf } from './patterns';
import { argumentsOf, childrenOf, isFunction, keyOf, spanOf, unwrap } from './syntax';

/** Given by the runner itself: these are no page objects. */
const BUILT_IN = new Set([
  'page',
  'context',
  'browser',
  'request',
  'I',
  'current',
  'browserName',
  'baseURL',
  'isMobile',
]);

/**
 * What a test's callback takes by name: `{ page, loginPage }` has a `loginPage` of the class `LoginPage`. `asObjects` for
 * CodeceptJS, whose page objects are objects of the very name, and whose older callbacks take them in order.
 */
export function fixtureParameters(callback: Node, asObjects = false): Parameter[] {
  return parameterNodes(callback).flatMap((parameter): Parameter[] => {
    const pattern = patternOf(parameter);
    const taken = pattern.type === 'object_pattern' ? partsOf(pattern).map(({ target }) => target.text) : [];
    const names = asObjects && pattern.type === 'identifier' ? [pattern.text] : taken;
    return names.flatMap((name) => {
      if (!/^[\w$]+$/.test(name)) return [];
      const type = BUILT_IN.has(name) ? null : asObjects ? name : capitalised(name);
      return [{ name, type, value: null }];
    });
  });
}

/** Playwright's `{ loginPage: async ({ page }, use) => { await use(new LoginPage(page)); } }` as functions. */
export function fixturesOf(lowering: Lowering, object: Node): FunctionDeclaration[] {
  return childrenOf(object).flatMap((entry) => {
    const found = fixture(entry);
    if (found === null) return [];
    const { name, run, use } = found;
    const annotation: Call = { kind: 'call', object: null, name: 'fixture', args: [], named: [], span: spanOf(entry) };
    const declared = lowering.functionOf(run, name, 'function', [annotation]);
    return [{ ...declared, parameters: fixtureParameters(run), body: handedOver(lowering.bareBody(run), use) }];
  });
}

/** Those that `base.extend({ … })` adds, wherever it stands; none for any other call. */
export function extensionsIn(lowering: Lowering, node: Node): FunctionDeclaration[] {
  const found: FunctionDeclaration[] = [];
  for (let at: Node | null = node; at?.type === 'call_expression';) {
    for (const argument of argumentsOf(at)) {
      const object = unwrap(argument);
      if (object.type === 'object') found.push(...fixturesOf(lowering, object));
    }
    at = at.childForFieldName('function')?.childForFieldName('object') ?? null;
  }
  return found;
}

export function holdsFixtures(object: Node): boolean {
  return childrenOf(object).some((entry) => fixture(entry) !== null);
}

function fixture(entry: Node): { name: string; run: Node; use: string } | null {
  const name = keyOf(entry.childForFieldName('key') ?? entry.childForFieldName('name'));
  const value = entry.type === 'method_definition' ? entry : entry.childForFieldName('value');
  if (name === null || value === null) return null;
  const inner = unwrap(value);
  // `[run, { scope: 'worker' }]`
  const first = (inner.type === 'array' ? childrenOf(inner) : [inner]).at(0);
  if (first === undefined || !isFunction(first)) return null;
  const use = parameterNodes(first).at(1);
  const handed = use === undefined ? '' : patternOf(use).text;
  return /^(?:use|run|provide)\w*$/.test(handed) ? { name, run: first, use: handed } : null;
}

/** What is handed over with `use(x)` is what the fixture gives back; what follows it tidies up. */
function handedOver(body: readonly Statement[], use: string): Statement[] {
  const before: Statement[] = [];
  for (const statement of body) {
    // `async ({ page }, use) => use(new CartPage(page))`
    if ((statement.kind === 'run' || statement.kind === 'return') && statement.value?.kind === 'call') {
      const { object, name, args } = statement.value;
      if (object === null && name === use) {
        return [...before, { kind: 'return', value: args[0] ?? null, line: statement.line }];
      }
    }
    const nested = statement.kind === 'block' || statement.kind === 'each';
    before.push(nested ? { ...statement, body: handedOver(statement.body, use) } : statement);
  }
  return before;
}
