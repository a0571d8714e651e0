import type { TestLanguage } from '../../../testcase';
import type { Program } from '../../program';
import { branchesOf, declaresTests, frameworkCall, mayHoldTests, type FrameworkCall } from './callee';
import { countedIn } from './branches';
import { addToPrototype, classOf, createdClass, enumerated, hasFunctions, objectClass } from './classes';
import { fixtureParameters, fixturesOf, holdsFixtures } from './fixtures';
import { FoundProgram } from './found-program';
import { assigned, capitalised, DEFAULT, exportTarget, importsOf, nameOfFile, required } from './modules';
import { exportedTests, pageClass, testsAmong } from './nightwatch';
import type { Node } from '../shared/node';
import { patternsOf } from './patterns';
import type { Loop } from './rows';
import { calling, loopOf, takesObjects, testOf, titleOf, within, type Scope } from './suites';
import { argumentsOf, childrenOf, isFunction, lineOf, spanOf, unwrap } from './syntax';
import { actorOf, literalOf } from './wrapped-objects';

/** Suites nested deeper are not looked into. */
const MAX_SUITES = 60;

/** What a file in JavaScript or TypeScript declares, and its tests. */
export function readProgram(language: TestLanguage, root: Node | null, path: string): Program {
  const found = new FoundProgram(nameOfFile(path));
  if (root !== null) new Reader(found).statements(childrenOf(root), null);
  return found.program(language);
}

class Reader {
  constructor(private readonly found: FoundProgram) {}

  statements(nodes: readonly Node[], inside: Scope | null): void {
    let scope = inside ?? this.found.file;
    for (const node of nodes) scope = this.statement(node, scope);
  }

  /** Gives the scope of what follows: a heading such as `Feature('…')` begins a new one. */
  private statement(node: Node, scope: Scope): Scope {
    switch (node.type) {
      case 'import_statement':
        this.found.addImports(importsOf(node));
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
        this.declareFunction(node, node.childForFieldName('name')?.text ?? '', scope);
        return scope;
      case 'class_declaration':
      case 'abstract_class_declaration':
        this.found.lowering.classes.push(classOf(this.found.lowering, node, ''));
        return scope;
      case 'enum_declaration':
        this.found.add(enumerated(this.found.lowering, node), scope);
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
        this.found.add(this.found.lowering.statements(node), scope);
        return scope;
    }
  }

  private exported(node: Node, scope: Scope): void {
    if (node.childForFieldName('source') !== null) {
      this.found.addImports(importsOf(node));
      return;
    }
    const declaration = node.childForFieldName('declaration');
    // TypeScript: `export = { … }`
    const whole = node.children.some(({ type }) => type === '=') ? (childrenOf(node).at(-1) ?? null) : null;
    const value = node.childForFieldName('value') ?? whole;
    const byDefault = node.children.some(({ type }) => type === 'default');
    if (value !== null) {
      this.give(DEFAULT, value, scope);
    } else if (declaration !== null && byDefault) {
      const name = declaration.childForFieldName('name')?.text ?? this.found.fileName;
      if (isFunction(declaration)) this.declareFunction(declaration, name, scope);
      else
        this.found.lowering.classes.push(classOf(this.found.lowering, declaration, capitalised(this.found.fileName)));
      this.found.giveName(
        DEFAULT,
        isFunction(declaration) ? name : (this.found.lowering.classes.at(-1)?.name ?? ''),
        declaration,
      );
    } else if (declaration !== null) {
      this.statement(declaration, scope);
    }
    for (const clause of childrenOf(node)) if (clause.type === 'export_clause') this.found.renamed(clause);
  }

  /** A value under a name, or as what the file gives away. */
  private give(name: string, value: Node, scope: Scope): void {
    const literal = literalOf(unwrap(value));
    const inner = name === DEFAULT ? testsAmong(literal) : literal;
    // Nightwatch: `exports.command = function (…) {…}` is called by the name of its file.
    const own = name === DEFAULT || (name === 'command' && isFunction(inner)) ? this.found.fileName : name;
    const actor = actorOf(inner);
    const page = name === DEFAULT ? pageClass(this.found.lowering, inner, own) : null;
    const created = page ?? createdClass(this.found.lowering, inner, own);
    if (created !== null) {
      this.found.lowering.classes.push(created);
      this.found.giveName(name, own, inner);
    } else if (actor !== null) {
      this.found.functions.push(...objectClass(this.found.lowering, actor, own).methods);
    } else if (isFunction(inner)) {
      if (mayHoldTests(inner) && name === DEFAULT) {
        this.statements(childrenOf(inner.childForFieldName('body') ?? inner), scope);
        return;
      }
      const given = inner.childForFieldName('name')?.text ?? own;
      this.declareFunction(inner, given, scope);
      this.found.giveName(name, given, inner);
    } else if (inner.type === 'class') {
      const declared = classOf(this.found.lowering, inner, name === DEFAULT ? capitalised(own) : own);
      this.found.lowering.classes.push(declared);
      this.found.giveName(name, declared.name, inner);
    } else if (inner.type === 'object' && (hasFunctions(inner) || holdsFixtures(inner))) {
      if (name === 'config') this.commandsOf(inner);
      if (this.objectOf(inner, own, scope)) this.found.giveName(name, own, inner);
    } else if (name !== DEFAULT || !this.found.merged(inner)) {
      if (this.found.fixturesIn(inner)) return;
      const lowered = this.found.lowering.expression(inner);
      if (name === DEFAULT && lowered.kind === 'record') {
        for (const entry of lowered.entries) {
          const same = entry.value.kind === 'name' && entry.value.name === entry.name;
          if (!same) this.found.add([assigned(entry.name, entry.value, inner)], scope);
        }
      }
      if (lowered.kind === 'name' && lowered.name === name) return;
      this.found.add([assigned(name, this.found.tables.declare(name, lowered) ?? lowered, inner)], scope);
    }
  }

  /** Its tests are run with what it is called with: `const paysByCard = (card) => { it('…', …) }`. */
  private declareFunction(node: Node, name: string, scope: Scope): void {
    this.found.declareFunction(node, name);
    const body = node.childForFieldName('body');
    if (body === null || scope.depth >= MAX_SUITES || !declaresTests(body)) return;
    const over = this.found.callsOf(name, spanOf(node));
    this.inner(body, [{ over, patterns: patternsOf(node), spread: true, line: lineOf(node) }], scope);
  }

  /** Commands that WebdriverIO's configuration adds before all tests: `before() { browser.addCommand(…) }`. */
  private commandsOf(config: Node): void {
    for (const entry of childrenOf(config)) {
      const hook = entry.type === 'method_definition' ? entry : entry.childForFieldName('value');
      if (hook !== null) this.found.commandsIn(hook);
    }
  }

  /** False when it is an object of tests. */
  private objectOf(object: Node, name: string, scope: Scope): boolean {
    const tests = exportedTests(object);
    if (tests.length > 0) {
      for (const { title, callback, setup } of tests) {
        if (setup) scope.setup.push(...this.found.lowering.body(callback));
        else {
          const call: FrameworkCall = { title, callback, over: null, role: 'test', links: [] };
          this.found.addTest(testOf(this.found.lowering, object, call, scope));
        }
      }
      return false;
    }
    this.found.functions.push(...fixturesOf(this.found.lowering, object));
    const declared = objectClass(this.found.lowering, object, name);
    this.found.lowering.classes.push(declared);
    if (name === this.found.fileName)
      this.found.functions.push(...declared.methods.filter(({ role }) => role === 'function'));
    return true;
  }

  private declarator(node: Node, scope: Scope): void {
    const name = node.childForFieldName('name');
    const value = node.childForFieldName('value');
    const found = value === null ? null : required(name, value);
    if (found !== null) {
      this.found.addImports(found);
    } else if (name?.type === 'identifier' && value !== null && node.childForFieldName('type') === null) {
      this.give(name.text, value, scope);
    } else if (name?.type === 'identifier' && value !== null && isFunction(unwrap(value))) {
      this.give(name.text, value, scope);
    } else {
      if (value !== null && this.found.fixturesIn(unwrap(value))) return;
      this.found.add(
        this.found.lowering.statements(node.parent ?? node).filter((s) => s.line >= lineOf(node)),
        scope,
      );
    }
  }

  private expression(statement: Node, node: Node, scope: Scope): Scope {
    const framework = frameworkCall(node);
    if (framework !== null) return this.framework(statement, node, framework, scope);
    if (node.type === 'assignment_expression' && this.assignment(node, scope)) return scope;
    // `it('…', () => …), it('…', () => …);`
    if (node.type === 'sequence_expression' && mayHoldTests(node))
      return childrenOf(node).reduce((inner, part) => this.expression(part, unwrap(part), inner), scope);
    if (node.type === 'call_expression') {
      if (this.found.tables.add(node, this.found.lowering)) return scope;
      const imported = required(null, node);
      if (imported !== null) {
        this.found.addImports(imported);
        return scope;
      }
      if (this.loopOfTests(node, scope)) return scope;
      // `qase(12, it('…', () => …))`: a test that is handed to what reports it.
      const handed = argumentsOf(node)
        .map(unwrap)
        .filter((argument) => frameworkCall(argument) !== null);
      if (handed.length > 0) return handed.reduce((inner, test) => this.expression(statement, test, inner), scope);
    }
    this.found.add(this.found.lowering.statements(statement), scope);
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
      else this.found.addImports(found);
      return true;
    }
    return addToPrototype(this.found.lowering, left, unwrap(right));
  }

  private framework(statement: Node, node: Node, call: FrameworkCall, scope: Scope): Scope {
    switch (call.role) {
      case 'test':
        this.found.addTest(testOf(this.found.lowering, statement, call, scope));
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
        this.found.define(node, call);
        return scope;
      default:
        return scope;
    }
  }

  private suite(call: FrameworkCall, scope: Scope): void {
    const body = call.callback?.childForFieldName('body');
    if (call.callback === null || body === null || body === undefined || scope.depth >= MAX_SUITES) return;
    const loop = loopOf(this.found.lowering, call);
    const title = call.title === null ? null : titleOf(call.title);
    this.statements(childrenOf(body), within(scope, title, loop === null ? [] : [loop]));
  }

  /** `Feature('…')` and TestCafe's `fixture` speak for all that follows. */
  private heading(call: FrameworkCall, scope: Scope): Scope {
    const first = call.links[0]?.args?.[0];
    const title = first === undefined ? null : titleOf(unwrap(first));
    const base = scope.outer !== null && scope.depth > 0 && scope.title !== null ? scope.outer : scope;
    const inner = within(base, title, []);
    for (const { name, args } of call.links) {
      const callback = args?.at(0);
      if ((name === 'beforeEach' || name === 'before') && callback !== undefined && isFunction(callback)) {
        inner.setup.push(...this.found.lowering.body(callback));
      }
    }
    return inner;
  }

  private hook(call: FrameworkCall, scope: Scope): void {
    if (call.callback === null) {
      const named = call.links.findLast(({ args }) => args !== null)?.args?.at(0);
      if (named?.type === 'identifier') scope.setup.push(...calling(named));
      return;
    }
    scope.setup.push({ kind: 'block', body: this.found.lowering.bareBody(call.callback), line: lineOf(call.callback) });
    scope.fixtures.push(...fixtureParameters(call.callback, takesObjects(call)));
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
      this.found.define(node, { role: 'step', title: title ?? null, callback, over: null, links });
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
            over: this.found.lowering.expression(over),
            patterns: patternsOf(callback).slice(0, 1),
            spread: false,
            line: lineOf(node),
          },
        ]
      : [];
    const known = this.found.tests.length + this.found.functions.length;
    this.inner(body, loop, scope);
    return this.found.tests.length + this.found.functions.length > known;
  }

  private nested(node: Node, scope: Scope): void {
    if (scope.depth >= MAX_SUITES || !mayHoldTests(node)) {
      this.found.add(this.found.lowering.statements(node), scope);
      return;
    }
    const left = node.type === 'for_in_statement' ? node.childForFieldName('left') : null;
    const right = node.childForFieldName('right');
    const line = lineOf(node);
    const counted = node.type === 'for_statement' ? countedIn(node) : null;
    const loops: Loop[] =
      left === null || right === null
        ? []
        : [{ over: this.found.lowering.expression(right), patterns: [left], spread: false, line }];
    if (counted !== null) {
      const over = this.found.lowering.expression(counted.over);
      loops.push({ over, patterns: [], spread: false, name: counted.counter, counts: true, line });
    }
    const body = node.type.startsWith('for_') ? node.childForFieldName('body') : null;
    if (body !== null) this.inner(body, loops, scope);
    else this.statements(branchesOf(node), { ...scope, outer: scope, title: null, setup: [], fixtures: [], loops: [] });
  }

  private inner(body: Node, loops: Loop[], outer: Scope): void {
    const scope = within(outer, null, loops);
    if (body.type === 'statement_block') this.statements(childrenOf(body), scope);
    else if (body.type.endsWith('_statement')) this.statements([body], scope);
    else this.expression(body, unwrap(body), scope);
  }
}
