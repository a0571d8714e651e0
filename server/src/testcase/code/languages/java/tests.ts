import type {
  Call,
  ClassDeclaration,
  DataRow,
  Expression,
  FunctionDeclaration,
  NamedArgument,
  Parameter,
  RowsFrom,
  Span,
  Statement,
} from '../../program';
import {
  annotatedText,
  hasAnnotation,
  type Method,
  type TestClass,
  type TestRows,
  type TestRules,
} from '../shared/class-tests';
import { arePlain, constantRows, rowSource, rowsOf } from '../shared/data-rows';

const TESTS = new Set([
  'Test',
  'ParameterizedTest',
  'RepeatedTest',
  'TestTemplate',
  'TestFactory',
  'Property',
  'RetryingTest',
  'CartesianTest',
]);
/** JUnit 5 lets projects and extensions compose annotations of their own: `@SmokeTest`, `@ParameterizedRepeatedIfExceptionsTest`. */
const COMPOSED = /^(?!Before|After|Disable|Enable|Ignore|Skip|VisibleFor)\w*[a-z]Test$/;
const NO_TESTS = new Set(['DataProvider', 'Factory', 'Ignore']);

/** JUnit 3 to 5 and TestNG. */
export const JAVA_RULES: TestRules = {
  isTest(method, { declaration }) {
    const { annotations, name, role } = method.declaration;
    if (annotations.some((each) => TESTS.has(each.name) || COMPOSED.test(each.name))) return true;
    if (role !== 'function' || method.isStatic || !method.isPublic) return false;
    if (name.startsWith('test') && declaration.bases.some((base) => /TestCase$/.test(base))) return true;
    // TestNG: all public methods of a class that is annotated.
    return (
      hasAnnotation(declaration.annotations, TESTS) &&
      !annotations.some((each) => NO_TESTS.has(each.name) || isHook(each))
    );
  },
  setup: new Map(
    [
      'BeforeSuite',
      'BeforeTest',
      'BeforeGroups',
      'BeforeClass',
      'BeforeAll',
      'BeforeMethod',
      'BeforeEach',
      'Before',
    ].map((name, order) => [name, order]),
  ),
  setupNames: new Set(),
  title: (annotations) =>
    annotatedText(annotations, 'DisplayName', 'value') ??
    annotatedText(annotations, 'Test', 'description', 'testName') ??
    null,
  rows,
};

function isHook({ name }: Call): boolean {
  return /^(?:Before|After)(?:[A-Z]\w*)?$/.test(name);
}

function rows(method: Method, owner: TestClass, find: (name: string) => ClassDeclaration | null): TestRows {
  const { annotations, name, parameters } = method.declaration;
  const found: DataRow[] = [];
  let from: RowsFrom | null = null;
  for (const annotation of annotations) {
    if (annotation.name === 'CsvSource') found.push(...csvRows(annotation));
    else if (annotation.name === 'ValueSource') found.push(...valueRows(annotation));
    else if (annotation.name === 'CsvSources' || annotation.name === 'ValueSources') found.push(...nested(annotation));
    else if (annotation.name === 'EnumSource') {
      const constants = constantsOf(annotation, parameters);
      const declaration = constants === null ? null : find(constants.type);
      if (constants === null || declaration === null) from ??= constants;
      else found.push(...constantRows(declaration, constants.constants, annotation.span));
    } else if (annotation.name === 'MethodSource') found.push(...methodRows(annotation, name, owner, find));
    else if (annotation.name === 'Test') found.push(...providedRows(annotation, owner, find));
    from ??= sourceOf(annotation, name, owner);
  }
  // What a method gives is known best when it is run.
  if (from !== null && !arePlain(found)) return { rows: found, from };
  if (found.length > 0) return { rows: found };
  return parameterized(owner) ?? { rows: [] };
}

function nested(annotation: Call): DataRow[] {
  const inner = annotation.args.flatMap((each) => (each.kind === 'list' ? each.items : [each]));
  return inner.flatMap((each) =>
    each.kind !== 'call' ? [] : each.name === 'CsvSource' ? csvRows(each) : valueRows(each),
  );
}

function valueOf({ args, named }: Call, key: string): Expression | undefined {
  return named.find(({ name }) => name === key)?.value ?? (key === 'value' ? args.at(0) : undefined);
}

function itemsOf(expression: Expression | undefined): Expression[] {
  if (expression === undefined) return [];
  return expression.kind === 'list' ? expression.items : [expression];
}

function valueRows({ named }: Call): DataRow[] {
  return named
    .flatMap(({ value }: NamedArgument) => itemsOf(value))
    .map((value) => ({ line: value.span.line, values: [value] }));
}

/** The constants of an enumeration, or those that are named. */
function constantsOf(
  annotation: Call,
  [first]: readonly (Parameter | undefined)[],
): (RowsFrom & Required<Pick<RowsFrom, 'constants'>>) | null {
  const given = valueOf(annotation, 'value');
  const type = given?.kind === 'name' ? given.name : first?.type;
  const names = itemsOf(valueOf(annotation, 'names')).flatMap((one) => textOf(one) ?? []);
  const mode = valueOf(annotation, 'mode');
  const others = (mode?.kind === 'name' || mode?.kind === 'member') && mode.name.endsWith('EXCLUDE');
  return type === null || type === undefined ? null : { type, name: '', constants: { names, others } };
}

function csvRows(annotation: Call): DataRow[] {
  const delimiter = textOf(valueOf(annotation, 'delimiterString')) ?? textOf(valueOf(annotation, 'delimiter')) ?? ',';
  const quote = textOf(valueOf(annotation, 'quoteCharacter')) ?? "'";
  const block = valueOf(annotation, 'textBlock');
  const lines =
    block?.kind === 'literal'
      ? block.text.split('\n').map((text, at) => ({ text, span: lineOfBlock(block.span, at) }))
      : itemsOf(valueOf(annotation, 'value')).flatMap((each) => {
          const text = textOf(each);
          return text === null ? [] : [{ text, span: each.span }];
        });
  const written = lines.filter(
    ({ text }) => text.trim() !== '' && !(block !== undefined && text.trimStart().startsWith('#')),
  );
  const heading = textOf(valueOf(annotation, 'useHeadersInDisplayName')) === 'true';
  return written
    .slice(heading ? 1 : 0)
    .map(({ text, span }) => ({ line: span.line, values: cells(text, delimiter, quote, span) }));
}

/** A text block's text starts on the line after its quotes. */
function lineOfBlock(span: Span, at: number): Span {
  const line = span.line + 1 + at;
  return { line, column: 0, endLine: line, endColumn: 0 };
}

function textOf(expression: Expression | undefined): string | null {
  return expression?.kind === 'literal' ? expression.text : null;
}

/** One line of comma-separated values; a quote within quotes is doubled. An empty cell without quotes is null. */
function cells(text: string, delimiter: string, quote: string, span: Span): Expression[] {
  const found: Expression[] = [];
  let at = 0;
  while (at <= text.length) {
    while (text[at] === ' ') at++;
    if (quote !== '' && text[at] === quote) {
      let value = '';
      for (at++; at < text.length; at++) {
        if (text[at] !== quote) value += text[at];
        else if (text[at + 1] === quote) value += text[at++];
        else break;
      }
      found.push({ kind: 'literal', type: 'string', text: value, span });
      const next = text.indexOf(delimiter, at);
      at = next === -1 ? text.length + 1 : next + delimiter.length;
    } else {
      const next = text.indexOf(delimiter, at);
      const value = text.slice(at, next === -1 ? undefined : next).trim();
      found.push(
        value === '' ? { kind: 'unknown', parts: [], span } : { kind: 'literal', type: 'string', text: value, span },
      );
      at = next === -1 ? text.length + 1 : next + delimiter.length;
    }
  }
  return found;
}

function methodRows(
  annotation: Call,
  test: string,
  owner: TestClass,
  find: (name: string) => ClassDeclaration | null,
): DataRow[] {
  const names = itemsOf(valueOf(annotation, 'value')).flatMap((each) => textOf(each) ?? []);
  return (names.length === 0 ? [test] : names).flatMap((name) => {
    const [path, method] = name.includes('#') ? name.split('#') : ['', name];
    const declaration = path === '' ? owner.declaration : find(path.replace(/^.*[.$]/, ''));
    const source = declaration && rowSource(declaration, method.replace(/\(.*$/, ''));
    return source === null ? [] : rowsOf(source);
  });
}

/** `@Test(dataProvider = "logins", dataProviderClass = Data.class)` of TestNG. */
function providedRows(annotation: Call, owner: TestClass, find: (name: string) => ClassDeclaration | null): DataRow[] {
  const provider = textOf(valueOf(annotation, 'dataProvider'));
  if (provider === null) return [];
  const elsewhere = valueOf(annotation, 'dataProviderClass');
  const declaration = elsewhere?.kind === 'name' ? find(elsewhere.name) : owner.declaration;
  const source = declaration?.methods.find((method) => providerName(method) === provider);
  return source === undefined ? [] : rowsOf(source.body);
}

/** What gives a test's rows: `dataProviderClass`, the class or one that it extends, `@MethodSource("data.Logins#all")`, a file. */
function sourceOf(annotation: Call, test: string, { declaration }: TestClass): RowsFrom | null {
  if (annotation.name === 'MethodSource') {
    const named = textOf(itemsOf(valueOf(annotation, 'value')).at(0)) ?? test;
    const [path, name] = named.includes('#') ? named.split('#') : [declaration.name, named];
    return { type: path.replace(/^.*[.$]/, ''), name: name.replace(/\(.*$/, '') };
  }
  if (annotation.name === 'CsvFileSource') {
    const file = textOf(itemsOf(valueOf(annotation, 'resources') ?? valueOf(annotation, 'files')).at(0));
    return file === null ? null : { type: '', name: file.replace(/^\//, '') };
  }
  const name = annotation.name === 'Test' ? textOf(valueOf(annotation, 'dataProvider')) : null;
  const given = valueOf(annotation, 'dataProviderClass');
  return name === null ? null : { type: given?.kind === 'name' ? given.name : declaration.name, name };
}

function providerName({ annotations, name }: FunctionDeclaration): string | null {
  const annotation = annotations.find((each) => each.name === 'DataProvider');
  return annotation === undefined ? null : (textOf(valueOf(annotation, 'name')) ?? name);
}

/** JUnit 4's `@RunWith(Parameterized.class)`: the constructor or the `@Parameter` members take a row. */
function parameterized({ declaration }: TestClass): TestRows | null {
  const runner = declaration.annotations.find(({ name }) => name === 'RunWith')?.args.at(0);
  if (runner?.kind !== 'name' || runner.name !== 'Parameterized') return null;
  const source = declaration.methods.find(({ annotations }) => annotations.some(({ name }) => name === 'Parameters'));
  if (source === undefined) return null;
  const rows = rowsOf(source.body);
  const constructor = declaration.methods.find(({ role }) => role === 'constructor');
  if (constructor !== undefined && constructor.parameters.length > 0) {
    return { rows, parameters: constructor.parameters, given: constructor.body };
  }
  const members = declaration.members
    .flatMap((member) => {
      const annotation = member.annotations.find(({ name }) => name === 'Parameter');
      return annotation === undefined ? [] : [{ member, order: Number(textOf(valueOf(annotation, 'value')) ?? 0) }];
    })
    .sort((a, b) => a.order - b.order);
  const parameters = members.map(({ member }): Parameter => ({ name: member.name, type: member.type, value: null }));
  const given = members.map(({ member: { name, span } }): Statement => {
    const target: Expression = { kind: 'member', object: { kind: 'name', name: 'this', span }, name, span };
    return { kind: 'assign', target, type: null, value: { kind: 'name', name, span }, line: span.line };
  });
  return { rows, parameters, given };
}
