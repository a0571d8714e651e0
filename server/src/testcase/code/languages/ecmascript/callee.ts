import type { Node } from '../shared/node';
import { argumentsOf, childrenOf, isFunction, unwrap } from './syntax';

/** One link of a chain such as `it.each(rows)('…', run)`: a name, and the arguments when it is called. */
interface Link {
  /** Empty for a call of what the link before gave back. */
  name: string;
  args: readonly Node[] | null;
}

/** The links of a call from its first name on; null when it starts from anything but a name. */
function chainOf(call: Node): Link[] | null {
  const links: Link[] = [];
  let args: readonly Node[] | null = null;
  for (let node = call; ;) {
    const inner: Node = unwrap(node);
    if (inner.type === 'identifier') {
      links.push({ name: inner.text, args });
      return links.reverse();
    }
    const called: Node | null = inner.childForFieldName('function');
    const object: Node | null = inner.childForFieldName('object');
    if (inner.type === 'call_expression' && called !== null) {
      if (args !== null) links.push({ name: '', args });
      args = argumentsOf(inner);
      node = called;
    } else if (inner.type === 'member_expression' && object !== null) {
      links.push({ name: inner.childForFieldName('property')?.text ?? '', args });
      args = null;
      node = object;
    } else {
      return null;
    }
  }
}

/** What a framework's call means for the tests of a file. */
type Role = 'test' | 'suite' | 'heading' | 'hook' | 'step' | 'command' | 'ignored';

const ROLES = new Map<string, Role>();
const say = (role: Role, names: string): void => {
  for (const name of names.split(' ')) ROLES.set(name, role);
};
say('test', 'it test specify fit xit xtest xspecify Scenario xScenario');
say('suite', 'describe context suite fdescribe xdescribe xcontext');
say('heading', 'Feature fixture');
say('hook', 'before beforeEach beforeAll Before BeforeSuite setup suiteSetup');
say('step', 'Given When Then And But Step defineStep step');
say('ignored', 'after afterEach afterAll After AfterSuite AfterAll BeforeAll teardown suiteTeardown');

export interface FrameworkCall {
  role: Role;
  /** The title, a step's pattern, a command's name. */
  title: Node | null;
  callback: Node | null;
  /** What `each`, `Data` or a template table runs it over. */
  over: Node | null;
  links: Link[];
}

/** A call of a test framework; null for any other. */
export function frameworkCall(node: Node): FrameworkCall | null {
  const chain = node.type === 'call_expression' ? chainOf(node) : null;
  const links = chain?.at(0)?.name === 'mocha' ? chain.slice(1) : chain;
  const base = links?.at(0);
  if (links === null || base === undefined) return null;
  const role = roleOf(links);
  if (role === null) return null;
  // A function of the file's own that is called `test`.
  if (role === 'test' && links.every(({ args }) => args === null || args.length === 0)) return null;
  const run = links.findLast(({ args }) => args?.some(isCallback) === true);
  const over = links.find(({ name }) => name === 'each' || name === 'Data' || name === 'for')?.args?.at(0) ?? null;
  const args = run?.args ?? links.find((link) => link.args !== null)?.args ?? [];
  const callback = args.find(isCallback) ?? null;
  const first = args.at(0);
  const title = first === undefined || first === callback || isFunction(unwrap(first)) ? null : unwrap(first);
  return { role, title, callback: callback === null ? null : functionIn(callback), over, links };
}

function roleOf(links: readonly Link[]): Role | null {
  const base = links.at(0);
  const second = links.at(1);
  if (base === undefined) return null;
  const names = links.map(({ name }) => name);
  if (names[0] === 'Cypress' && names[1] === 'Commands' && (names[2] === 'add' || names[2] === 'overwrite'))
    return 'command';
  if (names[1] === 'addCommand') return 'command';
  if (base.name === 'Data' && names.some((name) => ROLES.get(name) === 'test')) return 'test';
  // `this.Given(…)` of old step files is a chain that does not start from a name.
  const role = ROLES.get(base.name) ?? (isOwnTest(links) ? 'test' : undefined);
  if (role === undefined) return null;
  if (role === 'step' || role === 'ignored' || role === 'heading') return base.args === null ? null : role;
  if (role === 'suite') return base.args !== null || second !== undefined ? 'suite' : null;
  if (base.name === 'setup' && base.args?.at(0)?.type === 'string') return 'test';
  if (role === 'hook') return base.args === null ? null : 'hook';
  if (base.args !== null) return 'test';
  const modifier = second?.name ?? '';
  // TestCafe: `test.before(async (t) => …)('adds a row', async (t) => …)`
  if (base.name === 'test' && links.slice(2).some(({ name, args }) => name === '' && (args?.length ?? 0) > 1))
    return 'test';
  const inner = ROLES.get(modifier);
  if (inner !== undefined && inner !== 'test') return inner;
  return /^(?:step|use|extend|setTimeout|info|expect|configure)$/.test(modifier) ? 'ignored' : 'test';
}

/** Playwright's `test` with a project's own fixtures: `authTest('…', async ({ page }) => …)`. */
function isOwnTest(links: readonly Link[]): boolean {
  const args = links.find((link) => link.args !== null)?.args ?? [];
  const run = args.at(-1);
  return (
    links.length <= 2 &&
    /^[a-z]\w*Test$/.test(links[0].name) &&
    args.length > 1 &&
    run !== undefined &&
    isFunction(unwrap(run))
  );
}

/** A function, or a call that wraps one: `inject(async () => …)`. */
function isCallback(node: Node): boolean {
  return functionIn(node) !== null;
}

function functionIn(node: Node): Node | null {
  const inner = unwrap(node);
  if (isFunction(inner)) return inner;
  if (inner.type !== 'call_expression') return null;
  return argumentsOf(inner).map(unwrap).find(isFunction) ?? null;
}

const NESTED =
  /\b(?:it|test|specify|fit|xit|xtest|describe|fdescribe|xdescribe|context|suite|Scenario|Given|When|Then|Commands\.add|addCommand)(?:\.(?:only|skip|each|describe|parallel|serial|concurrent|fixme|page|meta|before|after))*\s*[(`]/;

/** Whether there may be tests, suites or step definitions inside. */
export function mayHoldTests(node: Node): boolean {
  return NESTED.test(node.text);
}

/** Whether a function's own statements declare tests or suites. */
export function declaresTests(body: Node): boolean {
  if (body.type !== 'statement_block' || !mayHoldTests(body)) return false;
  return childrenOf(body).some((statement) => {
    const first = statement.type === 'expression_statement' ? childrenOf(statement).at(0) : undefined;
    const call = first === undefined ? null : frameworkCall(unwrap(first));
    return (
      call !== null && (call.role === 'test' || call.role === 'suite') && call.title !== null && call.callback !== null
    );
  });
}

const BRANCHES = new Set(['if_statement', 'else_clause', 'catch_clause', 'finally_clause']);

/** The statements of an `if`, a `try` or a block, branches in order. */
export function branchesOf(node: Node): Node[] {
  const statements: Node[] = [];
  const open = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const inner = at.type === 'statement_block' ? [] : childrenOf(at);
    if (at.type === 'statement_block') statements.push(...childrenOf(at));
    else if (at.type === 'expression_statement') statements.push(at);
    open.push(
      ...inner
        .filter(({ type }) => type === 'statement_block' || BRANCHES.has(type) || type === 'expression_statement')
        .reverse(),
    );
  }
  return statements;
}
