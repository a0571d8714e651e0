import type { TestLanguage } from '../../../testcase';
import {
  HOOKS,
  type Call,
  type Expression,
  type FunctionDeclaration,
  type Program,
  type Span,
  type Statement,
} from '../../program';
import { frameworkCall, type FrameworkCall } from './callee';
import { constructorClass } from './classes';
import { definitionOf } from './definitions';
import { extensionsIn } from './fixtures';
import { Lowering } from './lower';
import { assigned, DEFAULT } from './modules';
import type { Node } from '../shared/node';
import { DataTables } from './rows';
import { finished, type FoundTest, type Scope } from './suites';
import { childrenOf, nameExpression, spanOf, unwrap } from './syntax';

const ADDS_COMMAND = /\.addCommand\(|\bCommands\.add\(/;

type List = Extract<Expression, { kind: 'list' }>;

/** What was found in a file so far. */
export class FoundProgram {
  readonly lowering = new Lowering();
  readonly tables = new DataTables();
  private readonly constants = new Map<string, Expression>();
  private readonly calls = new Map<string, List>();
  readonly functions: FunctionDeclaration[] = [];
  private readonly imports: Program['imports'] = [];
  private readonly body: Statement[] = [];
  readonly tests: FoundTest[] = [];
  readonly file: Scope = { outer: null, depth: 0, title: null, setup: [], fixtures: [], loops: [] };

  constructor(readonly fileName: string) {}

  /** What is neither a declaration nor a test: of the file, or of a suite whose tests run after it. */
  add(statements: Statement[], scope: Scope): void {
    if (scope === this.file) this.body.push(...statements);
    else scope.setup.push(...statements);
    for (const statement of statements) {
      if (statement.kind === 'run') this.called(statement.value);
      if (statement.kind !== 'assign' || statement.target.kind !== 'name') continue;
      this.constants.set(statement.target.name, statement.value);
    }
  }

  /** What a function of the file is called with, by then and later. */
  callsOf(name: string, span: Span): List {
    const calls = this.calls.get(name) ?? { kind: 'list', items: [], span };
    this.calls.set(name, calls);
    return calls;
  }

  private called(value: Expression): void {
    if (value.kind !== 'call' || value.object !== null || value.args.length === 0) return;
    const { span } = value;
    this.callsOf(value.name, span).items.push({ kind: 'list', items: value.args, span });
  }

  addImports(found: { imports: Program['imports']; aliases: Statement[] }): void {
    this.imports.push(...found.imports);
    this.body.push(...found.aliases);
  }

  /** `export { a as b }`. */
  renamed(clause: Node): void {
    for (const specifier of childrenOf(clause)) {
      const alias = specifier.childForFieldName('alias')?.text;
      const name = specifier.childForFieldName('name');
      if (alias !== undefined && name !== null) this.giveName(alias, name.text, name);
    }
  }

  giveName(name: string, of: string, node: Node): void {
    if (name !== of) this.body.push(assigned(name, nameExpression(of, spanOf(node)), node));
  }

  /** `export default { ...basePage, ...loginPage }` is the last of them, with what the others have. */
  merged(object: Node): boolean {
    const parts = object.type === 'object' ? childrenOf(object) : [];
    const names = parts.flatMap((part) => (part.type === 'spread_element' ? [part.namedChild(0)?.text ?? ''] : []));
    const last = this.lowering.classes.find((declared) => declared.name === names.at(-1));
    if (last === undefined || names.length < parts.length) return false;
    last.bases.push(...names.slice(0, -1).reverse());
    this.giveName(DEFAULT, last.name, object);
    return true;
  }

  /** Whether it was `base.extend({ … })`. */
  fixturesIn(node: Node): boolean {
    const fixtures = extensionsIn(this.lowering, node);
    this.functions.push(...fixtures);
    return fixtures.length > 0;
  }

  declareFunction(node: Node, name: string): void {
    const declared = constructorClass(this.lowering, node, name);
    if (declared === null) this.functions.push(this.lowering.functionOf(node, name, 'function', []));
    else this.lowering.classes.push(declared);
    this.commandsIn(node);
  }

  /** Commands that a function adds: `registerCommands() { browser.addCommand(…) }`. */
  commandsIn(node: Node): void {
    const body = node.childForFieldName('body');
    if (body === null || !ADDS_COMMAND.test(body.text)) return;
    for (const statement of childrenOf(body)) {
      const first = statement.type === 'expression_statement' ? childrenOf(statement).map(unwrap).at(0) : undefined;
      const call = first === undefined ? null : frameworkCall(first);
      if (first !== undefined && call?.role === 'command') this.define(first, call);
    }
  }

  addTest(found: FoundTest | null): void {
    if (found !== null) this.tests.push(found);
  }

  define(node: Node, call: FrameworkCall): void {
    const definition = definitionOf(this.lowering, node, call);
    if (definition !== null) this.functions.push(definition);
  }

  /** What a file without tests sets up: Cucumber's steps use what it keeps. */
  private hooks(): FunctionDeclaration[] {
    const { setup: body } = this.file;
    if (this.tests.length > 0 || body.length === 0) return [];
    const span: Span = { line: body[0].line, column: 0, endLine: body[0].line, endColumn: 0 };
    const annotations: Call[] = [{ kind: 'call', object: null, name: HOOKS, args: [], named: [], span }];
    return [{ name: HOOKS, parameters: [], body, annotations, role: 'function', returns: null, span }];
  }

  program(language: TestLanguage): Program {
    return {
      language,
      classes: this.lowering.classes,
      functions: [...this.functions, ...this.hooks()],
      tests: this.tests.map((found) => finished(this.lowering, found, this.constants)),
      body: this.body,
      imports: this.imports,
      errors: [],
    };
  }
}
