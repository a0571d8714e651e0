import type { Node } from './shared/node';
import type { CodeLanguage } from '../language';
import {
  emptyProgram,
  FIRST_USE,
  type Call,
  type ClassDeclaration,
  type FunctionDeclaration,
  type Member,
  type Parameter,
  type Import,
  type Namespaces,
  type Program,
  type Statement,
} from '../program';
import { implementerKey, namesOfTypes, partKey } from '../parts';
import { assigning, call } from './shared/build';
import { fieldsOf, methodOf } from './shared/c-family';
import { mainTest, type Method, type TestClass, testsOf } from './shared/class-tests';
import { CSHARP_TABLE } from './csharp/expressions';
import {
  assigned,
  csharpAnnotation,
  csharpBases,
  csharpBody,
  csharpParameters,
  csharpType,
  csharpTypes,
} from './csharp/types';
import { CSHARP_RULES } from './csharp/tests';
import {
  childOf,
  childrenOf,
  field,
  lineOf,
  literal,
  Lowering,
  named,
  spanOf,
  syntaxErrors,
  textOfField,
} from './shared/tree';

const BROWSER =
  /\bOpenQA\b|\bRestSharp\b|\bFlurl\.Http\b|\bSelenium\b|\bAppium\b|\bMicrosoft\.Playwright\b|\bTechTalk\.SpecFlow\b|\bReqnroll\b|\bAtata\b|\bCoypu\b|\bFindsBy\b|\bBy\.\w+\(|\bI(?:Web(?:Element|Driver)|Page|Locator)\b|\b_?[dD]river\s*\.|\b_?[pP]age\.\w{1,60}Async\(/;
/** A class of tests, pages or steps by its name, or one that calls a page object. */
const PAGE = /\b\w+_page\b|\b\w*[a-z](?:Page|Screen|PageObject|PageModel|Steps|StepDefinitions?|UITests?|E2ETests?)\b/;
/** Pages of web applications are called so, too. */
const APPLICATION =
  /\bMicrosoft\.AspNetCore\.Mvc\b|\bSystem\.Web\b|\bSystem\.Windows\b|\bXamarin\.Forms\b|\bMicrosoft\.Maui\b|\bUnityEngine\b/;
const TEST_NAMESPACE =
  /^\s*namespace\s+[\w.]*\b(?:\w*(?:(?:E2E|EndToEnd)(?:Tests?)?|UITests?|Selenium|Automation|Specs|ApiTests?|RestSharp\w{0,40})|PageObjects?|Pages|TestData)\b/m;

/** Tests that share a base class start something, such as a browser. */
const BASED = /\bclass\s+\w+\s*(?:\([^()]{0,300}\)\s*)?:\s*[\w.]*(?:Test|Base|Setup|Fixture)/;

/** What a test uses, or is called, where its pages and clients know the browser alone. */
const OF_APPLICATION =
  /^[ \t]*using[ \t][\w.]{0,120}\b(?:PageObjects?|Pages|E2E\w{0,20}|Selenium\w{0,20}|Playwright\w{0,20}|\w{0,20}Automation\w{0,20}|(?:UI|Ui|API|Api)(?:Tests?\b|\.\w)|Endpoints|(?:API|Api|Rest)Clients?\b)|\bnew\s+\w{1,60}Tests?\(\)|\bclass\s+\w{0,60}(?:Api|API|Ui|UI|E2E|EndToEnd|Acceptance|Functional|Smoke|Regression|Login|Registration|Checkout)Tests?\b/m;

/** Requests of an `HttpClient`. */
const SENDS = /\.(?:Post|Put|Patch)(?:AsJson)?Async\(/;

/** Such as the classes that SpecFlow makes of feature files. */
const GENERATED = /<auto-?generated\b|\bGeneratedCodeAttribute\b/;

/** What stands behind the colon of a class. */
const IMPLEMENTS = /\bclass\s+\w+(?:<[^<>{};]{0,80}>)?\s*(?:\([^(){};]{0,300}\))?\s*:\s*([^{};(]{1,300})/g;

export const csharp: CodeLanguage = {
  id: 'csharp',
  extensions: ['cs'],
  grammars: ['c-sharp'],
  mayMatter: (text) =>
    !GENERATED.test(text) &&
    (BROWSER.test(text) ||
      ((PAGE.test(text) || TEST_NAMESPACE.test(text)) && !APPLICATION.test(text)) ||
      (/\[\s*(?:Test|Fact|Theory)/.test(text) && (BASED.test(text) || SENDS.test(text) || OF_APPLICATION.test(text)))),
  read,
  *declares(text) {
    for (const [, partial, name] of text.matchAll(
      /\b(partial\s+)?(?:class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+([A-Za-z_]\w*)/g,
    )) {
      yield name;
      if (partial) yield partKey(name);
    }
    for (const [, bases] of text.matchAll(IMPLEMENTS))
      for (const base of namesOfTypes(bases)) if (/^I[A-Z]/.test(base)) yield implementerKey(base);
    // Extension methods are called on what they extend.
    for (const [, name] of text.matchAll(/\b(\w+)(?:<[\w, ]*>)?\s*\(\s*this\s+\w/g)) yield name;
  },
  definesSteps: (text) =>
    /\[\s*(?:Given|When|Then|And|But|StepDefinition)\s*\(|\bGauge\.CSharp\b[^]{0,20000}?\[\s*Step\s*\(/.test(text),
};

function read(_text: string, root: Node | null): Program {
  const program = emptyProgram('csharp');
  if (root === null) return program;
  const lower = new Lowering(CSHARP_TABLE);
  const reader = new ClassReader(lower);
  reader.visit(root, null);
  const { classes, functions } = reader;
  program.body = lower.statements(childrenOf(root, 'global_statement'));
  const tests = testsOf(classes, CSHARP_RULES);
  program.classes = classes.map(({ declaration }) => declaration);
  program.functions = functions;
  program.tests = tests.length > 0 ? tests : mainTest(classes, isMain);
  program.imports = staticsOf(root);
  program.namespaces = namespacesOf(root);
  program.errors = syntaxErrors(root, 'C#');
  return program;
}

/** `using static Support.Ui;` */
function staticsOf(root: Node): Import[] {
  return childrenOf(root, 'using_directive').flatMap((node): Import[] => {
    const of = /^using\s+static\s+([\w.]{1,200});/.exec(node.text)?.[1];
    if (of === undefined || /^(?:System|NUnit|Xunit|Microsoft|OpenQA)\./.test(of)) return [];
    return [{ specifier: of, names: [of.slice(of.lastIndexOf('.') + 1)], members: true }];
  });
}

function namespacesOf(root: Node): Namespaces {
  const declared = named(root).find(({ type }) => NAMESPACES.has(type));
  const own = declared === undefined ? '' : (textOfField(declared, 'name') ?? '');
  const inner = declared === undefined ? null : (field(declared, 'body') ?? declared);
  const directives = [root, ...(inner === null ? [] : [inner])].flatMap((at) => childrenOf(at, 'using_directive'));
  const used = directives.flatMap((each) => /^(?:global\s+)?using\s+([\w.]{1,200});/.exec(each.text)?.[1] ?? []);
  const aliases = directives.flatMap((each): [string, string][] => {
    const [, alias, of = ''] = (/^(?:global\s+)?using\s+(\w{1,100})\s*=\s*([\w.]{1,200});/.exec(each.text) ?? []) as (
      string | undefined
    )[];
    return alias === undefined ? [] : [[alias, of.slice(of.lastIndexOf('.') + 1)]];
  });
  return aliases.length === 0 ? { own, used } : { own, used, aliases: new Map(aliases) };
}

const NAMESPACES = new Set(['namespace_declaration', 'file_scoped_namespace_declaration']);

function isMain({ declaration, isStatic }: Method): boolean {
  return declaration.name === 'Main' && isStatic;
}

const TYPES = new Set([
  'class_declaration',
  'struct_declaration',
  'record_declaration',
  'record_struct_declaration',
  'interface_declaration',
  'enum_declaration',
]);
const CONTAINERS = new Set([
  'namespace_declaration',
  'file_scoped_namespace_declaration',
  'declaration_list',
  'preproc_if',
  'preproc_elif',
  'preproc_else',
  'ERROR',
]);
/** Classes within classes and namespaces, at most. */
const MAX_NESTING = 30;

class ClassReader {
  readonly classes: TestClass[] = [];
  /** Extension methods. */
  readonly functions: FunctionDeclaration[] = [];

  constructor(private readonly lower: Lowering) {}

  visit(container: Node, outer: TestClass | null, depth = 0): void {
    if (depth > MAX_NESTING) return;
    for (const node of named(container)) {
      if (TYPES.has(node.type)) this.read(node, outer, depth);
      else if (CONTAINERS.has(node.type)) this.visit(node, outer, depth + 1);
      else if (outer !== null) this.member(node, outer);
    }
  }

  private read(node: Node, outer: TestClass | null, depth: number): void {
    const bases = childOf(node, 'base_list');
    const name = textOfField(node, 'name') ?? '';
    const extended = csharpBases(bases);
    const parameters = childrenOf(childOf(node, 'type_parameter_list') ?? node, 'type_parameter');
    const given = extended.filter(({ types }) => types.length > 0);
    const generics =
      parameters.length + given.length === 0 ? {} : { generics: { parameters: parameters.map(parameterName), given } };
    const declaration: ClassDeclaration = {
      name,
      bases: extended.map(({ base }) => base),
      members: [],
      methods: [],
      annotations: this.annotations(node),
      span: spanOf(node),
      ...(childrenOf(node, 'modifier').some(({ text }) => text === 'partial') ? { partial: true as const } : {}),
      ...generics,
    };
    const found: TestClass = { declaration, outer, methods: [] };
    this.classes.push(found);
    const taken = childOf(node, 'parameter_list');
    if (taken !== null) {
      const constructor = assigning(name, csharpParameters(taken, this.lower), spanOf(node));
      const handed = bases && childOf(bases, 'argument_list', 'primary_constructor_base_type');
      if (handed !== null) constructor.body.unshift(this.superCall(handed, 'super'));
      declaration.methods.push(constructor);
    }
    const body = field(node, 'body');
    if (body !== null) this.visit(body, found, depth + 1);
  }

  private member(node: Node, owner: TestClass): void {
    const { declaration } = owner;
    switch (node.type) {
      case 'field_declaration':
        declaration.members.push(...this.fields(node));
        break;
      case 'property_declaration':
        this.property(node, declaration);
        break;
      case 'method_declaration': {
        const method = this.method(node, 'function');
        declaration.methods.push(method.declaration);
        owner.methods.push(method);
        if (method.declaration.parameters.at(0)?.type === 'subject') this.functions.push(method.declaration);
        break;
      }
      case 'constructor_declaration': {
        const { declaration: constructor, isStatic } = this.method(node, 'constructor');
        if (isStatic) {
          declaration.methods.push({ ...constructor, name: FIRST_USE, role: 'function' });
          break;
        }
        const initializer = childOf(node, 'constructor_initializer');
        if (initializer !== null) {
          const name = initializer.children.some(({ type }) => type === 'base') ? 'super' : 'this';
          constructor.body.unshift(this.superCall(initializer, name));
        }
        declaration.methods.push(constructor);
        break;
      }
      case 'enum_member_declaration': {
        const name = textOfField(node, 'name') ?? '';
        const value = literal(node, 'string', name);
        declaration.members.push({ name, type: declaration.name, value, annotations: [], span: spanOf(node) });
        break;
      }
    }
  }

  private superCall(node: Node, name: string): Statement {
    const args = node.type === 'argument_list' ? node : childOf(node, 'argument_list');
    const values =
      args === null
        ? []
        : childrenOf(args, 'argument').map((each) => this.lower.expression(each.children.at(-1) ?? null));
    return { kind: 'run', value: call(node, null, name, values), line: lineOf(node) };
  }

  private fields(node: Node): Member[] {
    const declared = childOf(node, 'variable_declaration');
    if (declared === null) return [];
    const type = field(declared, 'type');
    const common = { type: csharpType(type), ...csharpTypes(type), annotations: this.annotations(node) };
    return fieldsOf(node, childrenOf(declared, 'variable_declarator'), assigned, common, this.lower);
  }

  /** A property that is stored is a member; one that is computed a getter; `set { … }` a method called `Name=`. */
  private property(node: Node, declaration: ClassDeclaration): void {
    const name = textOfField(node, 'name') ?? '';
    const type = csharpType(field(node, 'type'));
    const span = spanOf(node);
    const value = field(node, 'value');
    const accessors = field(node, 'accessors');
    const method = (body: Node, role: FunctionDeclaration['role'], setter = false): FunctionDeclaration => {
      const parameters: Parameter[] = setter ? [{ name: 'value', type, value: null }] : [];
      const lowered = csharpBody(body, this.lower);
      return {
        name: setter ? `${name}=` : name,
        parameters,
        body: lowered,
        annotations: [],
        role,
        returns: type,
        span,
      };
    };
    if (value?.type === 'arrow_expression_clause') {
      declaration.methods.push(method(value, 'getter'));
      return;
    }
    const bodies = accessors === null ? [] : childrenOf(accessors, 'accessor_declaration');
    const get = bodies.find((each) => each.children.some(({ type: token }) => token === 'get'));
    const set = bodies.find((each) => each.children.some(({ type: token }) => token === 'set' || token === 'init'));
    const [getBody, setBody] = [get, set].map((each) => each && field(each, 'body'));
    if (setBody) declaration.methods.push(method(setBody, 'function', true));
    if (getBody) declaration.methods.push(method(getBody, 'getter'));
    else {
      const stored = value === null ? null : this.lower.expression(value);
      const types = csharpTypes(field(node, 'type'));
      declaration.members.push({ name, type, ...types, value: stored, annotations: this.annotations(node), span });
    }
  }

  private method(node: Node, role: FunctionDeclaration['role']): Method {
    const generics = childrenOf(childOf(node, 'type_parameter_list') ?? node, 'type_parameter').map(parameterName);
    const declared = {
      parameters: csharpParameters(field(node, 'parameters'), this.lower),
      body: csharpBody(field(node, 'body') ?? childOf(node, 'arrow_expression_clause'), this.lower),
      annotations: this.annotations(node),
      role,
      returns: csharpType(field(node, 'returns') ?? field(node, 'type')),
      ...(generics.length === 0 ? {} : { generics }),
    };
    const modifiers = childrenOf(node, 'modifier').map(({ text }) => text);
    return methodOf(node, declared, modifiers.join(' '));
  }

  private annotations(node: Node): Call[] {
    return childrenOf(node, 'attribute_list')
      .flatMap((each) => childrenOf(each, 'attribute'))
      .map((each) => csharpAnnotation(each, this.lower));
  }
}

function parameterName(node: Node): string {
  return textOfField(node, 'name') ?? named(node).at(-1)?.text ?? '';
}
