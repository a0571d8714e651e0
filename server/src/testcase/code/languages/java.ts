import type { Node } from './shared/node';
import type { CodeLanguage } from '../language';
import {
  emptyProgram,
  FIRST_USE,
  type Call,
  type ClassDeclaration,
  type Expression,
  type FunctionDeclaration,
  type Import,
  type Member,
  type NamedArgument,
  type Program,
  type Statement,
} from '../program';
import { implementerKey, namesOfTypes } from '../parts';
import { fieldsOf, methodOf } from './shared/c-family';
import { mainTest, type Method, type TestClass, testsOf } from './shared/class-tests';
import { javaAnnotation, javaTable } from './java/expressions';
import { JAVA_RULES } from './java/tests';
import { accessorsOf, recordMembers } from './java/records';
import { injectedSetting, settingsOf } from './java/settings';
import { javaGenerics, javaParameters, javaType, javaTypeParameters } from './java/types';
import { childOf, childrenOf, field, literal, Lowering, named, spanOf, syntaxErrors, textOfField } from './shared/tree';

const BROWSER =
  /org\.openqa\.selenium|org\.aeonbits\.owner|io\.restassured|okhttp3\.|java\.net\.http\.HttpRequest|io\.appium|com\.microsoft\.playwright|com\.codeborne\.selenide|net\.serenitybdd|net\.thucydides|org\.fluentlenium|com\.thoughtworks\.gauge|gherkin|cucumber|jbehave|@FindBy|\bBy\.\w+\(|\b(?:Web|Mobile)Element\b|\bWebDriver\b|\bdriver\s*\./;
/** A class of tests, pages or steps by its name, or one that calls a page object. */
const PAGE = /\b\w*[a-z](?:Page|Screen|PageObject|Steps|StepDefs?|StepDefinitions?|E2E|UITest|SeleniumTest)\b/;
/** Data that tests share lies in packages of tests. */
const TEST_PACKAGE =
  /^\s*package\s+[\w.]*\b(?:e2e|qa|automation|pages?|pojos?|pageobjects?|selenium|uitests?|testdata|testing)\b/m;

/** `@Test`, `@ParameterizedTest`, `@RepeatedTest(3)` */
const TESTED = /@(?:[A-Z][a-z]+)?Test\b/;
/** Tests that share a base class start something, such as a browser. */
const BASED = /\bextends\s+\w*(?:Test|Base|Setup)/;

const IMPLEMENTS = /\bclass\s+\w[^{};]{0,200}?\bimplements\s+([^{};]{1,300})/g;

export const java: CodeLanguage = {
  id: 'java',
  extensions: ['java'],
  grammars: ['java'],
  mayMatter: (text) =>
    BROWSER.test(text) || PAGE.test(text) || TEST_PACKAGE.test(text) || (TESTED.test(text) && BASED.test(text)),
  read,
  *declares(text) {
    for (const [, name] of text.matchAll(/\b(?:class|interface|enum|record)\s+([A-Za-z_$][\w$]*)/g)) yield name;
    for (const [, bases] of text.matchAll(IMPLEMENTS))
      for (const base of namesOfTypes(bases)) yield implementerKey(base);
  },
  definesSteps: (text) =>
    /\bio\.cucumber\.java|\bcucumber\.api\.java|\bcom\.thoughtworks\.gauge\.(?:Step\b|\*)/.test(text) &&
    /[@\s]\p{L}+\s*\(\s*(?:value\s*=\s*)?\{?\s*"/u.test(text),
};

function read(_text: string, root: Node | null): Program {
  const program = emptyProgram('java');
  if (root === null) return program;
  const { imports, statics, steps } = readImports(root);
  const reader = new ClassReader(new Lowering(javaTable(statics)), steps);
  reader.visit(root, null);
  const classes = reader.classes;
  const tests = testsOf(classes, JAVA_RULES);
  // What is around a class of tests is known by bare names in it.
  for (const { declaration, outer } of classes)
    if (outer !== null && declaration.annotations.some(({ name }) => name === 'Nested'))
      declaration.bases.push(outer.declaration.name);
  program.classes = classes.map(({ declaration }) => declaration);
  program.tests = tests.length > 0 ? tests : mainTest(classes, isMain);
  program.imports = imports;
  program.errors = syntaxErrors(root, 'Java');
  return program;
}

function isMain({ declaration, isStatic }: Method): boolean {
  return declaration.name === 'main' && isStatic;
}

/** Classes whose statically imported methods are known by their bare names. */
const BARE =
  /^(?:org\.(?:junit|testng|hamcrest|assertj|mockito)|com\.(?:codeborne|google|microsoft)|io\.(?:restassured|cucumber)|java)\./;
const STEP_IMPORT = /^(?:io\.cucumber\.java8?|cucumber\.api\.java8?)(?:\.|$)/;

interface Imports {
  imports: Import[];
  /** Methods and constants imported statically, with their classes. */
  statics: Map<string, string>;
  /** Annotations of step definitions in other spoken languages than English. */
  steps: Set<string>;
}

function readImports(root: Node): Imports {
  const found: Imports = { imports: [], statics: new Map(), steps: new Set() };
  for (const node of childrenOf(root, 'import_declaration')) {
    const path = childOf(node, 'scoped_identifier', 'identifier');
    if (path === null) continue;
    const { text } = path;
    const wildcard = childOf(node, 'asterisk') !== null;
    const last = text.slice(text.lastIndexOf('.') + 1);
    if (node.children.at(1)?.type === 'static') {
      const owner = text.slice(0, text.lastIndexOf('.'));
      if (!wildcard && !BARE.test(text)) found.statics.set(last, owner.slice(owner.lastIndexOf('.') + 1));
      found.imports.push(
        wildcard
          ? { specifier: text, names: [last], ...(BARE.test(text) ? {} : { members: true as const }) }
          : { specifier: owner, names: [owner.slice(owner.lastIndexOf('.') + 1)] },
      );
    } else {
      if (STEP_IMPORT.test(text) && !wildcard) found.steps.add(last);
      if (!wildcard) found.imports.push({ specifier: text, names: [last] });
    }
  }
  return found;
}

const TYPES = new Set(['class_declaration', 'interface_declaration', 'enum_declaration', 'record_declaration']);
/** Classes within classes, at most. */
const MAX_NESTING = 20;

class ClassReader {
  readonly classes: TestClass[] = [];

  constructor(
    private readonly lower: Lowering,
    private readonly steps: ReadonlySet<string>,
  ) {}

  visit(container: Node, outer: TestClass | null, depth = 0): void {
    if (depth > MAX_NESTING) return;
    for (const node of named(container)) {
      if (TYPES.has(node.type)) this.read(node, outer, depth);
      // What stands around a broken piece of text.
      else if (node.type === 'ERROR') this.visit(node, outer, depth + 1);
    }
  }

  private read(node: Node, outer: TestClass | null, depth: number): void {
    const declaration: ClassDeclaration = {
      name: textOfField(node, 'name') ?? '',
      bases: basesOf(node)
        .map(javaType)
        .filter((name) => name !== null),
      members: [],
      methods: [],
      annotations: this.annotations(node),
      span: spanOf(node),
      ...javaGenerics(node, basesOf(node)),
    };
    const found: TestClass = { declaration, outer, methods: [] };
    this.classes.push(found);
    const initializers: Statement[] = [];
    const bodies = [field(node, 'body')].flatMap((body) =>
      body === null ? [] : [body, ...childrenOf(body, 'enum_body_declarations', 'ERROR')],
    );
    for (const body of bodies) {
      for (const child of named(body)) this.member(child, found, initializers);
      this.visit(body, found, depth + 1);
    }
    if (node.type === 'record_declaration') {
      recordMembers(declaration, javaParameters(field(node, 'parameters'), this.lower), node);
    }
    // `name()` of a constant gives its own name, unless the enumeration has a field of that name.
    if (declaration.members.some(({ name, type }) => name === 'name' && type !== declaration.name))
      for (const { value } of declaration.members)
        if (value?.kind === 'new' && value.type === declaration.name) value.named = [];
    if (node.type === 'interface_declaration') settingsOf(declaration);
    declaration.methods.push(...accessorsOf(declaration));
    if (initializers.length > 0) initialize(declaration, initializers);
    declaration.methods.push(...lambdaSteps(declaration));
  }

  private member(node: Node, owner: TestClass, initializers: Statement[]): void {
    const { declaration } = owner;
    switch (node.type) {
      case 'field_declaration':
      case 'constant_declaration':
        declaration.members.push(...this.fields(node));
        break;
      case 'method_declaration': {
        const method = this.method(node, 'function');
        declaration.methods.push(method.declaration);
        owner.methods.push(method);
        break;
      }
      case 'constructor_declaration':
        declaration.methods.push(this.method(node, 'constructor').declaration);
        break;
      case 'enum_constant':
        declaration.members.push(this.constant(node, declaration.name));
        break;
      case 'block':
        initializers.push(...this.lower.body(node));
        break;
      case 'static_initializer':
        this.firstUse(node, declaration).push(...this.lower.body(childOf(node, 'block')));
        break;
    }
  }

  /** What runs before anything of a class is used. */
  private firstUse(node: Node, { methods }: ClassDeclaration): Statement[] {
    const known = methods.find(({ name }) => name === FIRST_USE);
    if (known !== undefined) return known.body;
    const body: Statement[] = [];
    const span = spanOf(node);
    methods.push({ name: FIRST_USE, parameters: [], body, annotations: [], role: 'function', returns: null, span });
    return body;
  }

  private fields(node: Node): Member[] {
    const common = { type: javaType(field(node, 'type')), annotations: this.annotations(node) };
    const declarators = childrenOf(node, 'variable_declarator');
    const members = fieldsOf(node, declarators, (each) => field(each, 'value'), common, this.lower);
    for (const member of members) member.value ??= injectedSetting(member);
    return members;
  }

  private constant(node: Node, type: string): Member {
    const list = field(node, 'arguments');
    const args = list === null ? [] : this.lower.expressions(named(list));
    const span = spanOf(node);
    const name = textOfField(node, 'name') ?? '';
    const known: NamedArgument[] = [{ name: 'name', value: literal(node, 'string', name) }];
    const value: Expression =
      args.length === 0 ? literal(node, 'string', name) : { kind: 'new', type, args, named: known, span };
    return { name, type, value, annotations: [], span };
  }

  private method(node: Node, role: FunctionDeclaration['role']): Method {
    const declared = {
      parameters: javaParameters(field(node, 'parameters'), this.lower),
      body: this.lower.body(field(node, 'body')),
      annotations: this.annotations(node),
      role,
      returns: returnsOf(field(node, 'type')),
      ...(role === 'function' ? javaTypeParameters(node) : {}),
    };
    return methodOf(node, declared, childOf(node, 'modifiers')?.text ?? '');
  }

  private annotations(node: Node): Call[] {
    const modifiers = childOf(node, 'modifiers');
    if (modifiers === null) return [];
    return childrenOf(modifiers, 'annotation', 'marker_annotation').map((each) => {
      const annotation = javaAnnotation(each, this.lower);
      return this.steps.has(annotation.name) && !HOOKS.has(annotation.name) && !ENGLISH.has(annotation.name)
        ? { ...annotation, name: 'Step' }
        : annotation;
    });
  }
}

const ENGLISH = new Set(['Given', 'When', 'Then', 'And', 'But', 'Step']);
const HOOKS = new Set([
  'Before',
  'After',
  'BeforeStep',
  'AfterStep',
  'BeforeAll',
  'AfterAll',
  'Scenario',
  'PendingException',
  'DataTableType',
  'ParameterType',
  'DocStringType',
]);

/** Of the type in `Task<LoginPage>` and the like, for what is waited for. */
function returnsOf(type: Node | null): string | null {
  return type?.type === 'void_type' ? null : javaType(type);
}

function basesOf(node: Node): Node[] {
  const lists = [field(node, 'superclass'), field(node, 'interfaces'), childOf(node, 'extends_interfaces')];
  return lists
    .flatMap((list) => (list === null ? [] : named(list)))
    .flatMap((each) => (each.type === 'type_list' ? named(each) : [each]));
}

/** Statements of initializers run before each constructor. */
function initialize(declaration: ClassDeclaration, statements: readonly Statement[]): void {
  const constructors = declaration.methods.filter(({ role }) => role === 'constructor');
  for (const each of constructors) each.body.unshift(...statements);
  if (constructors.length > 0) return;
  const { name, span } = declaration;
  declaration.methods.push({
    name,
    parameters: [],
    body: [...statements],
    annotations: [],
    role: 'constructor',
    returns: null,
    span,
  });
}

/** `Given("I am {string}", (String name) -> …)` in a constructor defines a step. */
function lambdaSteps(declaration: ClassDeclaration): FunctionDeclaration[] {
  const constructors = declaration.methods.filter(({ role }) => role === 'constructor');
  return constructors.flatMap(({ body }) =>
    body.flatMap((statement): FunctionDeclaration[] => {
      if (statement.kind !== 'run' || statement.value.kind !== 'call' || statement.value.object !== null) return [];
      const { name, args, span } = statement.value;
      const [pattern] = args;
      const step = args.at(-1);
      if (!ENGLISH.has(name) || pattern.kind !== 'literal' || step?.kind !== 'function') return [];
      const annotations: Call[] = [{ ...statement.value, args: [pattern] }];
      return [
        {
          name: pattern.text,
          parameters: step.parameters,
          body: step.body,
          annotations,
          role: 'function',
          returns: null,
          span,
        },
      ];
    }),
  );
}
