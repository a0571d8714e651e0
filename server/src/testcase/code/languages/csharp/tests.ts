import type { Call, ClassDeclaration, DataRow, Expression, RowsFrom } from '../../program';
import { annotatedText, type Method, type TestClass, type TestRows, type TestRules } from '../shared/class-tests';
import { arePlain, rowSource, rowsOf } from '../shared/data-rows';

const TESTS = new Set(
  'Test TestCase TestCaseSource Fact Theory TestMethod DataTestMethod SkippableFact SkippableTheory StaFact UIFact RetryFact RetryTheory'.split(
    ' ',
  ),
);
const XUNIT = /(?:Fact|Theory)$/;
const INLINE = new Set(['TestCase', 'InlineData', 'DataRow', 'Arguments']);
const SOURCES = new Set([
  'TestCaseSource',
  'MemberData',
  'DynamicData',
  'ClassData',
  'ValueSource',
  'MethodDataSource',
]);

/** NUnit, xUnit, MSTest and TUnit. */
export const CSHARP_RULES: TestRules = {
  isTest: ({ declaration: { annotations } }) => annotations.some(({ name }) => TESTS.has(name) || XUNIT.test(name)),
  setup: new Map(
    ['AssemblyInitialize', 'OneTimeSetUp', 'TestFixtureSetUp', 'ClassInitialize', 'SetUp', 'TestInitialize'].map(
      (name, order) => [name, order],
    ),
  ),
  setupNames: new Set(['InitializeAsync']),
  // xUnit makes an object for each test.
  constructorIsSetup: ({ methods }) =>
    methods.some(({ declaration }) => declaration.annotations.some(({ name }) => XUNIT.test(name))),
  title: (annotations) =>
    annotatedText(annotations, 'Fact', 'DisplayName') ??
    annotatedText(annotations, 'Theory', 'DisplayName') ??
    annotatedText(annotations, 'Test', 'Description', 'TestName') ??
    annotatedText(annotations, 'TestMethod', 'DisplayName', 'value') ??
    annotatedText(annotations, 'DataTestMethod', 'DisplayName', 'value') ??
    annotatedText(annotations, 'Description', 'value'),
  rows,
};

type Find = (name: string) => ClassDeclaration | null;

function rows({ declaration: { annotations } }: Method, owner: TestClass, find: Find): TestRows {
  const found: DataRow[] = [];
  for (const annotation of annotations) {
    if (INLINE.has(annotation.name)) found.push({ line: annotation.span.line, values: annotation.args });
    else if (SOURCES.has(annotation.name)) found.push(...sourceRows(annotation, owner, find));
  }
  // What is made of something else is known once what gives it is run.
  if (arePlain(found) || annotations.some(({ name }) => INLINE.has(name))) return { rows: found };
  const from = annotations.flatMap((each) => givenBy(each, owner, find)).at(0);
  return from === undefined ? { rows: found } : { rows: [], from };
}

/** What is to be run for rows that are not written down: of the test's class, what it extends, its parts or another. */
function givenBy(annotation: Call, owner: TestClass, find: Find): RowsFrom[] {
  if (!SOURCES.has(annotation.name)) return [];
  const { type, name } = sourceOf(annotation, owner, find);
  return name === undefined ? [] : [{ type, name }];
}

/** The class that gives a test's rows, null where it is in another file, and what it calls them. */
function sourceOf(
  { args, named }: Call,
  owner: TestClass,
  find: Find,
): { declaration: ClassDeclaration | null; type: string; name: string | undefined } {
  const given: Expression[] = [...args, ...named.flatMap(({ name, value }) => (/Type$/.test(name) ? [value] : []))];
  const type = given.find((each) => each.kind === 'name')?.name ?? owner.declaration.name;
  const declaration = type === owner.declaration.name ? owner.declaration : find(type);
  return { declaration, type, name: given.find((each) => each.kind === 'literal')?.text };
}

/** `[TestCaseSource(typeof(Logins), nameof(Logins.All))]`, `[MemberData("Rows", MemberType = typeof(Logins))]`. */
function sourceRows(annotation: Call, owner: TestClass, find: Find): DataRow[] {
  const { declaration, name } = sourceOf(annotation, owner, find);
  if (declaration === null) return [];
  if (name !== undefined) {
    const source = rowSource(declaration, name);
    return source === null ? [] : rowsOf(source);
  }
  // A class of rows: an enumerator that yields them, or a constructor that adds them.
  return declaration.methods
    .filter((method) => method.role === 'constructor' || method.name === 'GetEnumerator')
    .flatMap((method) => rowsOf(method.body));
}
