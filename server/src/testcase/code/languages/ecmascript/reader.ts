import type { Tree } from 'web-tree-sitter';
import type { TestLanguage } from '../../../testcase';
import type {
  Call,
  DataRow,
  Expression,
  FunctionDeclaration,
  Parameter,
  Program,
  Span,
  Statement,
  TestDeclaration,
} from '../../program';
import { branchesOf, frameworkCall, mayHoldTests, type FrameworkCall } from './callee';
import { classOf, constructorClass, hasFunctions, objectClass } from './classes';
import { fixtureParameters, fixturesOf, holdsFixtures } from './fixtures';
import { Lowering } from './lower';
import { assigned, capitalised, DEFAULT, exportTarget, importsOf, nameOfFile, required } from './modules';
import { exportedTests } from './nightwatch';
import { Node } from './node';
import { patternsOf } from './patterns';
import { DataTables, inLoops, rowsOf, templateTable, type Loop } from './rows';
import { argumentsOf, childrenOf, isFunction, lineOf, nameExpression, spanOf, textOf, unwrap } from './syntax';

/** Suites nested deeper are not looked into. */
const MAX_SUITES = 60;

/** A suite, or the file: what its tests have in common. */
interface Scope {
  outer: Scope | null;
  depth: number;
  title: string | null;
  /** Variables of its body and its hooks, in order. */
  setup: Statement[];
  fixtures: Parameter[];
  loops: Loop[];
}

/** What a file in JavaScript or TypeScript declares, and its tests. */
export function readProgram(language: TestLanguage, tree: Tree | null, path: string): Program {
  const reader = new Reader(nameOfFile(path));
  if (tree !== null) reader.statements(childrenOf(new Node(tree.rootNode, null)), null);
  return reader.program(language);
}

class Reader {
  private readonly lowering = new Lowering();
  private readonly tables = new DataTables();
  private readonly constants = new Map<string, Expression>();
  private readonly functions: FunctionDeclaration[] = [];
  private readonly imports: Program['imports'] = [];
  private readonly body: Statement[] = [];
  private readonly tests: { test: TestDeclaration; scope: Scope; loops: Loop[] }[] = [];
  private readonly file: Scope = { outer: null, depth: 0, title: null, setup: [], fixtures: [], loops: [] };

  constructor(private readonly fileName: string) {}

  program(language: TestLanguage): Program {
    return {
      language,
      classes: this.lowering.classes,
      functions: this.functions,
      tests: this.tests.map(({ test, scope, loops }) => this.finished(test, scope, loops)),
      body: this.body,
      imports: this.imports,
      errors: [],
    };
  }

  statements(nodes: readonly Node[], inside: Scope | null): void {
    let scope = inside ?? this.file;
    for (const node of nodes) scope = this.statement(node, scope);
  }

  /** Gives the scope of what follows: a heading such as `Feature('…')` begins a new one. */
  private statement(node: Node, scope: Scope): Scope {
    switch (node.type) {
      case 'import_statement':
        this.addImports(importsOf(node));
        return scope;
      case 'export_statement':
        this.exported(node, scope);
        return scope;
      case 'lexical_declaration':
      case 'variable_declaration':
        for (const declarator of childrenOf(node)) this.declarator(declarator, scope);
        return scope;
      case 'function_declaration':
      case 'generator_function_declaration':
        this.declareFunction(node, node.childForFieldName('name')?.text ?? '');
        return scope;
      case 'class_declaration':
      case 'abstract_class_declaration':
        this.lowering.classes.push(classOf(this.lowering, node, ''));
        return scope;
      case 'enum_declaration':
        this.enumeration(node, scope);
        return scope;
      case 'expression_statement': {
        const first = childrenOf(node).at(0);
        return first === undefined ? scope : this.expression(node, unwrap(first), scope);
      }
      case 'for_in_statement':
      case 'if_statement':
      case 'for_statement':
      case 'try_statement':
      case 'statement_block':
        this.nested(node, scope);
        return scope;
      default:
        this.add(this.lowering.statements(node), scope);
        return scope;
    }
  }

  /** What is neither a declaration nor a test: of the file, or of a suite whose tests run after it. */
  private add(statements: Statement[], scope: Scope): void {
    if (scope === this.file) this.body.push(...statements);
    else scope.setup.push(...statements);
    for (const statement of statements) {
      if (statement.kind !== 'assign' || statement.target.kind !== 'name') continue;
      this.constants.set(statement.target.name, statement.value);
    }
  }

  private addImports(found: { imports: Program['imports']; aliases: Statement[] }): void {
    this.imports.push(...found.imports);
    this.body.push(...found.aliases);
  }

  private exported(node: Node, scope: Scope): void {
    if (node.childForFieldName('source') !== null) {
      this.addImports(importsOf(node));
      return;
    }
    const declaration = node.childForFieldName('declaration');
    const value = node.childForFieldName('value');
    const byDefault = node.children.some(({ type }) => type === 'default');
    if (value !== null) {
      this.give(DEFAULT, value, scope);
    } else if (declaration !== null && byDefault) {
      const name = declaration.childForFieldName('name')?.text ?? this.fileName;
      if (isFunction(declaration)) this.declareFunction(declaration, name);
      else this.lowering.classes.push(classOf(this.lowering, declaration, capitalised(this.fileName)));
      this.giveName(DEFAULT, isFunction(declaration) ? name : (this.lowering.classes.at(-1)?.name ?? ''), declaration);
    } else if (declaration !== null) {
      this.statement(declaration, scope);
    }
    for (const clause of childrenOf(node)) if (clause.type === 'export_clause') this.renamed(clause);
  }

  /** `export { a as b }`. */
  private renamed(clause: Node): void {
    for (const specifier of childrenOf(clause)) {
      const alias = specifier.childForFieldName('alias')?.text;
      const name = specifier.childForFieldName('name');
      if (alias !== undefined && name !== null) this.giveName(alias, name.text, name);
    }
  }

  private giveName(name: string, of: string, node: Node): void {
    if (name !== of) this.body.push(assigned(name, nameExpression(of, spanOf(node)), node));
  }

  /** A value under a name, or as what the file gives away. */
  private give(name: string, value: Node, scope: Scope): void {
    const inner = literalOf(unwrap(value));
    const own = name === DEFAULT ? this.fileName : name;
    if (isFunction(inner)) {
      if (mayHoldTests(inner) && name === DEFAULT) {
        this.statements(childrenOf(inner.childForFieldName('body') ?? inner), scope);
        return;
      }
      const given = inner.childForFieldName('name')?.text ?? own;
      this.declareFunction(inner, given);
      this.giveName(name, given, inner);
    } else if (inner.type === 'class') {
      const declared = classOf(this.lowering, inner, name === DEFAULT ? capitalised(own) : own);
      this.lowering.classes.push(declared);
      this.giveName(name, declared.name, inner);
    } else if (inner.type === 'object' && (hasFunctions(inner) || holdsFixtures(inner))) {
      if (this.objectOf(inner, own, scope)) this.giveName(name, own, inner);
    } else if (name !== DEFAULT || !this.merged(inner)) {
      if (this.fixturesIn(inner)) return;
      const lowered = this.lowering.expression(inner);
      if (name === DEFAULT && lowered.kind === 'record') {
        for (const entry of lowered.entries) {
          const same = entry.value.kind === 'name' && entry.value.name === entry.name;
          if (!same) this.add([assigned(entry.name, entry.value, inner)], scope);
        }
      }
      if (lowered.kind === 'name' && lowered.name === name) return;
      this.add([assigned(name, this.tables.declare(name, lowered) ?? lowered, inner)], scope);
    }
  }

  /** `export default { ...basePage, ...loginPage }` is the last of them, with what the others have. */
  private merged(object: Node): boolean {
    const parts = object.type === 'object' ? childrenOf(object) : [];
    const names = parts.flatMap((part) => (part.type === 'spread_element' ? [part.namedChild(0)?.text ?? ''] : []));
    const last = this.lowering.classes.find((declared) => declared.name === names.at(-1));
    if (last === undefined || names.length < parts.length) return false;
    last.bases.push(...names.slice(0, -1).reverse());
    this.giveName(DEFAULT, last.name, object);
    return true;
  }

  /** False when it is an object of tests. */
  private objectOf(object: Node, name: string, scope: Scope): boolean {
    const tests = exportedTests(object);
    if (tests.length > 0) {
      for (const { title, callback, setup } of tests) {
        if (setup) scope.setup.push(...this.lowering.body(callback));
        else this.addTest(object, { title, callback, over: null, role: 'test', links: [] }, scope);
      }
      return false;
    }
    this.functions.push(...fixturesOf(this.lowering, object));
    const declared = objectClass(this.lowering, object, name);
    this.lowering.classes.push(declared);
    if (name === this.fileName) this.functions.push(...declared.methods.filter(({ role }) => role === 'function'));
    return true;
  }

  /** `base.extend({ … })`, wherever it stands: whether it was one. */
  private fixturesIn(node: Node): boolean {
    if (node.type !== 'call_expression') return false;
    const known = this.functions.length;
    for (const argument of argumentsOf(node)) {
      const object = unwrap(argument);
      if (object.type === 'object') this.functions.push(...fixturesOf(this.lowering, object));
    }
    const callee = node.childForFieldName('function')?.childForFieldName('object');
    if (callee?.type === 'call_expression') this.fixturesIn(callee);
    return this.functions.length > known;
  }

  private declareFunction(node: Node, name: string): void {
    const declared = constructorClass(this.lowering, node, name);
    if (declared === null) this.functions.push(this.lowering.functionOf(node, name, 'function', []));
    else this.lowering.classes.push(declared);
  }

  private declarator(node: Node, scope: Scope): void {
    const name = node.childForFieldName('name');
    const value = node.childForFieldName('value');
    const found = value === null ? null : required(name, value);
    if (found !== null) {
      this.addImports(found);
    } else if (name?.type === 'identifier' && value !== null && node.childForFieldName('type') === null) {
      this.give(name.text, value, scope);
    } else if (name?.type === 'identifier' && value !== null && isFunction(unwrap(value))) {
      this.give(name.text, value, scope);
    } else {
      if (value !== null && this.fixturesIn(unwrap(value))) return;
      this.add(
        this.lowering.statements(node.parent ?? node).filter((s) => s.line >= lineOf(node)),
        scope,
      );
    }
  }

  private enumeration(node: Node, scope: Scope): void {
    const body = node.childForFieldName('body');
    const name = node.childForFieldName('name')?.text;
    if (body === null || name === undefined) return;
    const entries = childrenOf(body).flatMap((member) => {
      const key = member.childForFieldName('name')?.text;
      const value = member.childForFieldName('value');
      return key === undefined || value === null ? [] : [{ name: key, value: this.lowering.expression(value) }];
    });
    this.add([assigned(name, { kind: 'record', entries, span: spanOf(node) }, node)], scope);
  }

  private expression(statement: Node, node: Node, scope: Scope): Scope {
    const framework = frameworkCall(node);
    if (framework !== null) return this.framework(statement, node, framework, scope);
    if (node.type === 'assignment_expression' && this.assignment(node, scope)) return scope;
    if (node.type === 'call_expression') {
      if (this.tables.add(node, this.lowering)) return scope;
      const imported = required(null, node);
      if (imported !== null) {
        this.addImports(imported);
        return scope;
      }
      if (this.loopOfTests(node, scope)) return scope;
    }
    this.add(this.lowering.statements(statement), scope);
    return scope;
  }

  /** Exports, and members of a constructor's prototype. */
  private assignment(node: Node, scope: Scope): boolean {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    if (left === null || right === null) return false;
    const name = exportTarget(left);
    if (name !== null) {
      const found = required(null, right);
      if (found === null) this.give(name, right, scope);
      else this.addImports(found);
      return true;
    }
    const prototype = /^([\w$]+)\.prototype(?:\.([\w$]+))?$/.exec(left.text);
    const owner = prototype?.at(1);
    const method = prototype?.at(2);
    if (owner === undefined) return false;
    const value = unwrap(right);
    const declared = this.lowering.classes.find((known) => known.name === owner);
    const made = declared ?? objectClass(this.lowering, value, owner);
    if (declared === undefined) this.lowering.classes.push({ ...made, members: [], methods: [] });
    const target = this.lowering.classes.find((known) => known.name === owner) ?? made;
    if (method !== undefined && isFunction(value)) {
      target.methods.push(this.lowering.functionOf(value, method, 'function', []));
    } else if (value.type === 'object') {
      target.methods.push(...objectClass(this.lowering, value, owner).methods);
    }
    return true;
  }

  private framework(statement: Node, node: Node, call: FrameworkCall, scope: Scope): Scope {
    switch (call.role) {
      case 'test':
        this.addTest(statement, call, scope);
        return scope;
      case 'suite':
        this.suite(call, scope);
        return scope;
      case 'heading':
        return this.heading(call, scope);
      case 'hook':
        this.hook(call, scope);
        return scope;
      case 'step':
      case 'command':
        this.declared(node, call);
        return scope;
      default:
        return scope;
    }
  }

  private suite(call: FrameworkCall, scope: Scope): void {
    const body = call.callback?.childForFieldName('body');
    if (call.callback === null || body === null || body === undefined || scope.depth >= MAX_SUITES) return;
    const loop = this.loopOf(call);
    const inner: Scope = {
      outer: scope,
      depth: scope.depth + 1,
      title: call.title === null ? null : titleOf(call.title),
      setup: [],
      fixtures: [],
      loops: loop === null ? [] : [loop],
    };
    this.statements(childrenOf(body), inner);
  }

  /** `Feature('…')` and TestCafe's `fixture` speak for all that follows. */
  private heading(call: FrameworkCall, scope: Scope): Scope {
    const first = call.links[0]?.args?.[0];
    const title = first === undefined ? null : titleOf(unwrap(first));
    const base = scope.outer !== null && scope.depth > 0 && scope.title !== null ? scope.outer : scope;
    const inner: Scope = { outer: base, depth: base.depth + 1, title, setup: [], fixtures: [], loops: [] };
    for (const { name, args } of call.links) {
      const callback = args?.at(0);
      if ((name === 'beforeEach' || name === 'before') && callback !== undefined && isFunction(callback)) {
        inner.setup.push(...this.lowering.body(callback));
      }
    }
    return inner;
  }

  private hook(call: FrameworkCall, scope: Scope): void {
    if (call.callback === null) {
      const named = call.links.findLast(({ args }) => args !== null)?.args?.at(0);
      if (named?.type === 'identifier') scope.setup.push(...this.calling(named));
      return;
    }
    scope.setup.push({ kind: 'block', body: this.lowering.bareBody(call.callback), line: lineOf(call.callback) });
    scope.fixtures.push(...fixtureParameters(call.callback, takesObjects(call)));
  }

  private calling(name: Node): Statement[] {
    const span = spanOf(name);
    const value: Call = { kind: 'call', object: null, name: name.text, args: [], named: [], span };
    return [{ kind: 'run', value, line: span.line }];
  }

  /** A step definition or a custom command. */
  private declared(node: Node, call: FrameworkCall): void {
    const { title, callback, links } = call;
    if (title === null || callback === null) return;
    const pattern = this.lowering.expression(title);
    const text = pattern.kind === 'literal' ? pattern.text : title.text;
    const step = call.role === 'step';
    const annotation: Call = {
      kind: 'call',
      object: null,
      name: step ? (links[0]?.name ?? '') : 'command',
      args: [pattern],
      named: [],
      span: spanOf(title),
    };
    const declared = this.lowering.functionOf(callback, text, 'function', [annotation]);
    if (!step) declared.body = yielding(declared.body);
    if (step) {
      declared.parameters = stepParameters(callback, declared.parameters);
      if (patternsOf(callback).at(0)?.type === 'object_pattern') declared.body = this.lowering.bareBody(callback);
    }
    if (!step && /\bprevSubject\b(?!\s*:\s*false)/.test(node.text.slice(0, 300)) && declared.parameters.length > 0) {
      declared.parameters[0] = { ...declared.parameters[0], type: 'subject' };
    }
    this.functions.push(declared);
  }

  /** `rows.forEach((row) => { it(…) })`, and calls that wrap suites or step definitions. */
  private loopOfTests(node: Node, scope: Scope): boolean {
    if (!mayHoldTests(node)) return false;
    const callee = node.childForFieldName('function');
    const called = callee === null ? null : unwrap(callee);
    const callback = called !== null && isFunction(called) ? called : argumentsOf(node).map(unwrap).find(isFunction);
    const step = called?.type === 'member_expression' ? called.childForFieldName('property')?.text : undefined;
    if (step !== undefined && /^(?:Given|When|Then|And|But)$/.test(step) && callback !== undefined) {
      const title = argumentsOf(node).at(0);
      const links = [{ name: step, args: argumentsOf(node) }];
      this.declared(node, { role: 'step', title: title ?? null, callback, over: null, links });
      return true;
    }
    if (callback === undefined || scope.depth >= MAX_SUITES) return false;
    const body = callback.childForFieldName('body');
    if (body === null) return false;
    const over = called?.childForFieldName('object');
    const looping = over !== null && over !== undefined && /^(?:forEach|map)$/.test(step ?? '');
    const loop: Loop[] = looping
      ? [
          {
            over: this.lowering.expression(over),
            patterns: patternsOf(callback).slice(0, 1),
            spread: false,
            line: lineOf(node),
          },
        ]
      : [];
    const known = this.tests.length + this.functions.length;
    this.inner(body, loop, scope);
    return this.tests.length + this.functions.length > known;
  }

  private nested(node: Node, scope: Scope): void {
    if (scope.depth >= MAX_SUITES || !mayHoldTests(node)) {
      this.add(this.lowering.statements(node), scope);
      return;
    }
    const left = node.type === 'for_in_statement' ? node.childForFieldName('left') : null;
    const right = node.childForFieldName('right');
    const loops: Loop[] =
      left === null || right === null
        ? []
        : [{ over: this.lowering.expression(right), patterns: [left], spread: false, line: lineOf(node) }];
    const body = node.type.startsWith('for_') ? node.childForFieldName('body') : null;
    if (body !== null) this.inner(body, loops, scope);
    else this.statements(branchesOf(node), { ...scope, outer: scope, title: null, setup: [], fixtures: [], loops: [] });
  }

  private inner(body: Node, loops: Loop[], outer: Scope): void {
    const scope: Scope = { outer, depth: outer.depth + 1, title: null, setup: [], fixtures: [], loops };
    if (body.type === 'statement_block') this.statements(childrenOf(body), scope);
    else if (body.type.endsWith('_statement')) this.statements([body], scope);
    else this.expression(body, unwrap(body), scope);
  }

  private loopOf(call: FrameworkCall): Loop | null {
    if (call.over === null || call.callback === null) return null;
    const over = templateTable(this.lowering, call.over) ?? this.lowering.expression(call.over);
    const data = call.links.some(({ name }) => name === 'Data');
    const patterns = patternsOf(call.callback);
    const line = lineOf(call.over);
    return data ? { over, patterns: [], spread: false, name: 'current', line } : { over, patterns, spread: true, line };
  }

  private addTest(statement: Node, call: FrameworkCall, scope: Scope): void {
    const { callback } = call;
    const title = call.title ?? callback;
    if (title === null) return;
    const named = callback === null ? this.namedCallback(call) : null;
    if (callback === null && named === null) return;
    const loop = this.loopOf(call);
    const before = call.links.filter(({ name }) => name === 'before');
    const test: TestDeclaration = {
      name: call.title === null ? nameOf(callback) : titleOf(call.title),
      titles: [],
      owner: null,
      parameters: callback === null ? [] : fixtureParameters(callback, takesObjects(call)),
      rows: [],
      setup: before.flatMap(({ args }) => {
        const run = args?.at(0);
        return run !== undefined && isFunction(run) ? [this.lowering.body(run)] : [];
      }),
      body: callback === null ? (named ?? []) : this.lowering.bareBody(callback),
      span: withComments(call.links.length === 0 ? (callback?.parent ?? statement) : statement),
      line: lineOf(title),
    };
    this.tests.push({ test, scope, loops: loop === null ? [] : [loop] });
  }

  /** `it('logs in', login)`. */
  private namedCallback(call: FrameworkCall): Statement[] | null {
    const args = call.links.findLast((link) => link.args !== null)?.args ?? [];
    const last = args.at(-1);
    return args.length >= 2 && last?.type === 'identifier' ? this.calling(last) : null;
  }

  private finished(test: TestDeclaration, scope: Scope, own: Loop[]): TestDeclaration {
    const scopes: Scope[] = [];
    for (let at: Scope | null = scope; at !== null; at = at.outer) scopes.unshift(at);
    const loops = [...scopes.flatMap((at) => at.loops), ...own];
    const rows: DataRow[] | null = rowsOf(loops, this.constants);
    const names = new Set<string>();
    const bound = (rows ?? []).flatMap(({ values }) =>
      values.flatMap((row) => (row.kind === 'record' ? row.entries : [])),
    );
    const parameters = [
      ...bound.map(({ name }): Parameter => ({ name, type: null, value: null })),
      ...scopes.flatMap((at) => at.fixtures),
      ...test.parameters,
    ].filter(({ name }) => !names.has(name) && names.add(name));
    return {
      ...test,
      titles: scopes.flatMap(({ title }) => (title === null ? [] : [title])),
      parameters,
      rows: rows ?? [],
      setup: [...scopes.map(({ setup }) => setup), ...test.setup].filter((setup) => setup.length > 0),
      body: rows === null ? inLoops(this.lowering, loops, test.body) : test.body,
    };
  }
}

/** Cypress: what a command does last is what it gives. */
function yielding(body: Statement[]): Statement[] {
  const last = body.at(-1);
  if (last?.kind !== 'run') return body;
  return [...body.slice(0, -1), { kind: 'return', value: last.value, line: last.line }];
}

/** Whether it is CodeceptJS that calls back. */
function takesObjects({ links }: FrameworkCall): boolean {
  return links.some(({ name }) => /^x?Scenario$|^Before/.test(name));
}

/** The object of `Object.freeze({ … })`; any other node itself. */
function literalOf(node: Node): Node {
  if (node.type !== 'call_expression' || node.childForFieldName('function')?.text !== 'Object.freeze') return node;
  const object = argumentsOf(node).at(0);
  return object === undefined ? node : unwrap(object);
}

/** A pattern's arguments stand first; what a library destructures before them comes last. */
function stepParameters(callback: Node, parameters: Parameter[]): Parameter[] {
  const first = patternsOf(callback).at(0);
  return first?.type === 'object_pattern' ? [...parameters.slice(1), ...fixtureParameters(callback)] : parameters;
}

/** As written; a template's without its quotes. */
function titleOf(node: Node): string {
  if (node.type === 'string') return textOf(node);
  return node.type === 'template_string' ? node.text.slice(1, -1) : node.text.slice(0, 200);
}

function nameOf(callback: Node | null): string {
  return callback?.childForFieldName('name')?.text ?? '';
}

/** From the comments right above it. */
function withComments(node: Node): Span {
  let span = spanOf(node);
  for (let above = node.previousSibling; above?.type === 'comment'; above = above.previousSibling) {
    const { line, column, endLine } = above.span;
    const trails = above.previousSibling?.span.endLine === line;
    if (endLine < span.line - 1 || trails) break;
    span = { ...span, line, column };
  }
  return span;
}
