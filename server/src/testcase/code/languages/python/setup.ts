import type { Call, ClassDeclaration, FunctionDeclaration, Statement } from '../../program';
import { isFixture } from './declarations';

const CLASS_SETUP = ['setUpClass', 'setup_class', 'setUp', 'setup_method', 'setup', 'asyncSetUp'];
const MODULE_SETUP: readonly string[] = ['setUpModule', 'setup_module', 'setup_function'];
/** Base classes that are looked at, at most. */
const MAX_BASES = 10;

/** What runs before each test of a file: module set-up and fixtures that nobody has to ask for. */
export function moduleSetup(functions: readonly FunctionDeclaration[]): Statement[][] {
  return functions
    .filter((one) => isAutomatic(one) || MODULE_SETUP.includes(one.name))
    .map(({ body }) => beforeYield(body));
}

/** What runs before each test of a class, its bases' first, as far as the file holds them. */
export function classSetup(
  declaration: ClassDeclaration,
  classes: ReadonlyMap<string, ClassDeclaration>,
): Statement[][] {
  const family = [declaration];
  for (let i = 0; i < family.length && family.length < MAX_BASES; i++) {
    for (const base of family[i].bases) {
      const known = classes.get(base);
      if (known !== undefined && !family.includes(known)) family.push(known);
    }
  }
  family.reverse();
  const methods = family.flatMap((one) => one.methods);
  const setup = methods.filter(isAutomatic).map(({ body }) => beforeYield(body));
  for (const name of CLASS_SETUP) {
    for (const method of methods.filter((one) => one.name === name && !isAutomatic(one))) {
      setup.push(beforeYield(method.body).filter((statement) => !callsSuper(statement)));
    }
  }
  return setup.filter((statements) => statements.length > 0);
}

/** `super().setUp()`: what the bases do is run before. */
function callsSuper(statement: Statement): boolean {
  if (statement.kind !== 'run' || statement.value.kind !== 'call') return false;
  const { object } = statement.value;
  return object?.kind === 'name' && object.name === 'super';
}

/** The name of a call that asks for a fixture. */
export const ASKED_FOR = 'usefixtures';

/** `@pytest.mark.usefixtures("logged_in")`, as calls of the fixtures. */
export function usedFixtures(decorators: readonly Call[]): Statement[][] {
  return decorators
    .filter(({ name }) => name === ASKED_FOR)
    .flatMap(({ args, span }) =>
      args.flatMap((argument): Statement[][] => {
        if (argument.kind !== 'literal') return [];
        const value: Call = { kind: 'call', object: null, name: ASKED_FOR, args: [argument], named: [], span };
        return [[{ kind: 'run', value, line: span.line }]];
      }),
    );
}

/** A fixture's `yield` gives its value; what follows is done after the test. */
function beforeYield(body: Statement[]): Statement[] {
  const end = body.findIndex(({ kind }) => kind === 'return');
  return end === -1 ? body : body.slice(0, end);
}

/** A fixture that nobody has to ask for. */
export function isAutomatic(one: FunctionDeclaration): boolean {
  return (
    isFixture(one) &&
    one.annotations.some(({ named }) =>
      named.some(({ name, value }) => name === 'autouse' && value.kind === 'literal' && value.text === 'true'),
    )
  );
}
