import type { Call, ClassDeclaration, Expression, FunctionDeclaration, Span, Statement } from '../../program';
import { isFixture } from './declarations';

const CLASS_SETUP = ['setUpClass', 'setup_class', 'setUp', 'setup_method', 'setup', 'asyncSetUp'] as const;
/** What a base class in another file may set up with. */
const INHERITED_SETUP: readonly string[] = ['setUpClass', 'setup_class', 'setUp', 'setup_method'];
const MODULE_SETUP: readonly string[] = ['setUpModule', 'setup_module', 'setup_function'];
/** Base classes that set up nothing of a test's own. */
const FRAMEWORK_BASES: ReadonlySet<string> = new Set([
  ...['object', 'ABC', 'TestCase', 'IsolatedAsyncioTestCase', 'LiveServerTestCase', 'StaticLiveServerTestCase'],
  ...['TransactionTestCase', 'SimpleTestCase', 'BaseCase', 'ChannelsLiveServerTestCase'],
]);

/** What runs before each test of a file: module set-up and fixtures that nobody has to ask for. */
export function moduleSetup(functions: readonly FunctionDeclaration[]): Statement[][] {
  return functions
    .filter((one) => isAutomatic(one) || MODULE_SETUP.includes(one.name))
    .map(({ body }) => beforeYield(body));
}

/** What runs before each test of a class, its bases' first. A base of another file is called, and is found there. */
export function classSetup(
  declaration: ClassDeclaration,
  classes: ReadonlyMap<string, ClassDeclaration>,
): Statement[][] {
  const family = [declaration];
  let elsewhere = false;
  for (let i = 0; i < family.length && family.length < 10; i++) {
    for (const base of family[i].bases) {
      const known = classes.get(base);
      if (known === undefined) elsewhere ||= !FRAMEWORK_BASES.has(base);
      else if (!family.includes(known)) family.push(known);
    }
  }
  const setup = family
    .toReversed()
    .flatMap(({ methods }) => methods.filter(isAutomatic).map(({ body }) => beforeYield(body)));
  for (const name of CLASS_SETUP) {
    const method = family
      .flatMap(({ methods }) => methods.filter((one) => one.name === name && !isAutomatic(one)))
      .at(0);
    if (method !== undefined) setup.push(beforeYield(method.body));
    else if (elsewhere && INHERITED_SETUP.includes(name)) setup.push([callOnThis(name, declaration.span)]);
  }
  return setup;
}

/** `@pytest.mark.usefixtures("logged_in")`, as calls of the fixtures. */
export function usedFixtures(decorators: readonly Call[]): Statement[][] {
  return decorators
    .filter(({ name }) => name === 'usefixtures')
    .flatMap(({ args, span }) =>
      args.flatMap((argument): Statement[][] => {
        if (argument.kind !== 'literal') return [];
        const value: Call = { kind: 'call', object: null, name: argument.text, args: [], named: [], span };
        return [[{ kind: 'run', value, line: span.line }]];
      }),
    );
}

/** A fixture's `yield` gives its value; what follows is done after the test. */
export function beforeYield(body: Statement[]): Statement[] {
  const end = body.findIndex(({ kind }) => kind === 'return');
  return end === -1 ? body : body.slice(0, end);
}

function isAutomatic(one: FunctionDeclaration): boolean {
  return (
    isFixture(one) &&
    one.annotations.some(({ named }) =>
      named.some(({ name, value }) => name === 'autouse' && value.kind === 'literal' && value.text === 'true'),
    )
  );
}

function callOnThis(name: string, span: Span): Statement {
  const object: Expression = { kind: 'name', name: 'this', span };
  return { kind: 'run', value: { kind: 'call', object, name, args: [], named: [], span }, line: span.line };
}
