import type {
  Call,
  ClassDeclaration,
  DataRow,
  Expression,
  FunctionDeclaration,
  Parameter,
  RowsFrom,
  Span,
  Statement,
  TestDeclaration,
} from '../../program';
import { storiesOf } from './stories';

/** A method as a class of tests has it. */
export interface Method {
  declaration: FunctionDeclaration;
  /** Of its name. */
  line: number;
  /** With the annotations and comments before it. */
  span: Span;
  isPublic: boolean;
  isStatic: boolean;
}

export interface TestClass {
  declaration: ClassDeclaration;
  outer: TestClass | null;
  methods: Method[];
}

/** What a language's test frameworks have of their own. */
export interface TestRules {
  isTest(method: Method, owner: TestClass): boolean;
  /** Annotations of set-up; the lower the number, the earlier it runs. */
  setup: ReadonlyMap<string, number>;
  /** A set-up method known by its name alone. */
  setupNames: ReadonlySet<string>;
  /** Whether making the class's object is part of each test. */
  constructorIsSetup?(owner: TestClass): boolean;
  /** A title that annotations give to a class or a method; null for none. */
  title(annotations: readonly Call[]): string | null;
  /** The values that the test is run with; `parameters` and `given` where they are not the method's own. */
  rows(method: Method, owner: TestClass, find: (name: string) => ClassDeclaration | null): TestRows;
}

export interface TestRows {
  rows: DataRow[];
  /** The class of another file that gives them. */
  from?: RowsFrom;
  parameters?: Parameter[];
  /** Statements that give the parameters to members before the test runs. */
  given?: Statement[];
}

/** Classes within each other, and bases, at most. */
const MAX_CHAIN = 20;
const BY_CONSTRUCTOR = -1;
const BY_NAME = 50;

/** Every test of a file's classes, in the order written. A class's set-up runs before those of classes within it. */
export function testsOf(classes: readonly TestClass[], rules: TestRules): TestDeclaration[] {
  const byName = new Map<string, TestClass>();
  for (const each of classes) if (!byName.has(each.declaration.name)) byName.set(each.declaration.name, each);
  const find = (name: string): ClassDeclaration | null => byName.get(name)?.declaration ?? null;
  const tests: TestDeclaration[] = [];
  for (const owner of classes) {
    const methods = owner.methods.filter((method) => rules.isTest(method, owner));
    if (methods.length === 0) continue;
    const chain = chainOf(owner);
    const titles = chain.map(({ declaration }) => rules.title(declaration.annotations) ?? declaration.name);
    const setup = chain.flatMap((each) => setupOf(each, byName, rules));
    for (const method of methods) {
      const { declaration, line, span } = method;
      const { rows, from, parameters = declaration.parameters, given = [] } = rules.rows(method, owner, find);
      tests.push({
        name: rules.title(declaration.annotations) ?? declaration.name,
        titles,
        ...storiesOf(declaration.annotations, owner.declaration.annotations),
        owner: owner.declaration.name,
        parameters,
        rows,
        ...(from === undefined ? {} : { rowsFrom: from }),
        setup,
        body: [...given, ...declaration.body],
        span,
        line,
      });
    }
  }
  return tests.sort((a, b) => a.line - b.line);
}

/** A static method that is run by itself, for a file without tests. */
export function mainTest(classes: readonly TestClass[], isMain: (method: Method) => boolean): TestDeclaration[] {
  for (const owner of classes) {
    const main = owner.methods.find(isMain);
    if (main === undefined) continue;
    const { declaration, line, span } = main;
    const titles = chainOf(owner).map((each) => each.declaration.name);
    const { name } = owner.declaration;
    return [
      {
        name: declaration.name,
        titles,
        owner: name,
        parameters: [],
        rows: [],
        setup: [],
        body: declaration.body,
        span,
        line,
      },
    ];
  }
  return [];
}

export function hasAnnotation(annotations: readonly Call[], names: ReadonlySet<string>): boolean {
  return annotations.some(({ name }) => names.has(name));
}

/** The first literal text that an annotation of one of these names gives, by name or in the first place. */
export function annotatedText(annotations: readonly Call[], name: string, ...keys: string[]): string | null {
  const annotation = annotations.find((each) => each.name === name);
  if (annotation === undefined) return null;
  const values = keys.map((key) => annotation.named.find((each) => each.name === key)?.value);
  const given =
    values.find((value) => value !== undefined) ?? (keys.includes('value') ? annotation.args.at(0) : undefined);
  return given?.kind === 'literal' && given.text.trim() !== '' ? given.text : null;
}

/** The class and those around it, outermost first. */
function chainOf(owner: TestClass): TestClass[] {
  const chain: TestClass[] = [];
  for (let each: TestClass | null = owner; each !== null && chain.length < MAX_CHAIN; each = each.outer)
    chain.unshift(each);
  return chain;
}

/** Of a class and of its bases in the same file, in the order run. */
function setupOf(owner: TestClass, byName: ReadonlyMap<string, TestClass>, rules: TestRules): Statement[][] {
  const lineage: TestClass[] = [];
  let each: TestClass | undefined = owner;
  while (each !== undefined && lineage.length < MAX_CHAIN && !lineage.includes(each)) {
    lineage.unshift(each);
    const bases: readonly string[] = each.declaration.bases;
    each = bases.map((base) => byName.get(base)).find((base) => base !== undefined);
  }
  const constructed = rules.constructorIsSetup?.(owner) === true;
  const found = lineage.flatMap(({ declaration }, depth) =>
    declaration.methods.flatMap((method) => {
      const order = method.role === 'constructor' ? (constructed ? BY_CONSTRUCTOR : null) : setupOrder(method, rules);
      return order === null
        ? []
        : [{ order, depth, name: method.name, body: [...method.parameters.map(given), ...method.body] }];
    }),
  );
  // A method that a class overrides runs once.
  const kept = found.filter(({ name, depth }) => !found.some((other) => other.name === name && other.depth > depth));
  return kept.sort((a, b) => a.order - b.order || a.depth - b.depth).map(({ body }) => body);
}

/** What a library hands to set-up is a thing of its type. */
function given({ name, type }: Parameter): Statement {
  const value: Expression = { kind: 'name', name, span: NOWHERE };
  return { kind: 'assign', target: value, type, value, line: 1 };
}

const NOWHERE: Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

function setupOrder(declaration: FunctionDeclaration, rules: TestRules): number | null {
  const orders = declaration.annotations
    .map(({ name }) => rules.setup.get(name))
    .filter((order) => order !== undefined);
  if (orders.length > 0) return Math.min(...orders);
  return rules.setupNames.has(declaration.name) ? BY_NAME : null;
}
