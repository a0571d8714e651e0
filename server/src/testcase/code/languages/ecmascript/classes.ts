import type { Call, ClassDeclaration, Expression, FunctionDeclaration, Statement } from '../../program';
import type { Lowering } from './lower';
import { assigned } from './modules';
import type { Node } from '../shared/node';
import { parameterNodes, patternOf } from './patterns';
import { argumentsOf, childrenOf, isFunction, keyOf, lineOf, nameExpression, spanOf, typeName, unwrap } from './syntax';

/** `class X extends Y { … }`; `fallback` is the name of a class without one. */
export function classOf(lowering: Lowering, node: Node, fallback: string): ClassDeclaration {
  const declared = emptyClass(node.childForFieldName('name')?.text ?? fallback, node);
  const heritage = childrenOf(node).find((child) => child.type === 'class_heritage');
  const base = heritage === undefined ? null : baseOf(heritage);
  if (base !== null) declared.bases.push(base);
  let annotations: Call[] = [];
  const body = node.childForFieldName('body');
  for (const member of body === null ? [] : childrenOf(body)) {
    annotations.push(...decoratorsOf(lowering, member));
    if (member.type === 'decorator') continue;
    addMember(lowering, declared, member, annotations);
    annotations = [];
  }
  return declared;
}

function emptyClass(name: string, node: Node): ClassDeclaration {
  return { name, bases: [], members: [], methods: [], annotations: [], span: spanOf(node) };
}

function baseOf(heritage: Node): string | null {
  const clause = childrenOf(heritage).find((child) => child.type !== 'implements_clause');
  const base = clause?.type === 'extends_clause' ? clause.childForFieldName('value') : clause;
  return base === null || base === undefined ? null : (/^[\w$.]*?([\w$]+)$/.exec(base.text)?.[1] ?? null);
}

function decoratorsOf(lowering: Lowering, member: Node): Call[] {
  const decorators = member.type === 'decorator' ? [member] : childrenOf(member).filter((c) => c.type === 'decorator');
  return decorators.flatMap((decorator) => {
    const value = childrenOf(decorator).at(0);
    const call = value === undefined ? null : lowering.expression(value);
    return call?.kind === 'call' ? [call] : [];
  });
}

function addMember(lowering: Lowering, declared: ClassDeclaration, member: Node, annotations: Call[]): void {
  const name = keyOf(member.childForFieldName('name') ?? member.childForFieldName('property'));
  if (name === null) return;
  if (member.type === 'method_definition') {
    const { role, called } = roleOf(member, name);
    const method = lowering.functionOf(member, called, role, annotations);
    if (role === 'constructor') method.body.unshift(...parameterProperties(lowering, member));
    declared.methods.push(method);
    return;
  }
  if (member.type !== 'public_field_definition' && member.type !== 'field_definition') return;
  const value = member.childForFieldName('value');
  if (value !== null && isFunction(unwrap(value))) {
    declared.methods.push(lowering.functionOf(unwrap(value), name, 'function', annotations));
    return;
  }
  const type = member.childForFieldName('type');
  declared.members.push({
    name,
    type: typeName(type) ?? (type?.namedChild(0)?.type === 'array_type' ? 'Array' : null),
    value: value === null ? null : lowering.expression(value),
    annotations,
    span: spanOf(member),
    ...(member.children.some((child) => child.type === '?') ? { optional: true } : {}),
  });
}

/** What a method is, and how it is called: what sets `city` is `city=`. */
function roleOf(method: Node, name: string): { role: FunctionDeclaration['role']; called: string } {
  if (name === 'constructor') return { role: 'constructor', called: name };
  const keyword = method.children.find((child) => child.type === 'get' || child.type === 'set')?.type;
  return { role: keyword === 'get' ? 'getter' : 'function', called: keyword === 'set' ? `${name}=` : name };
}

/** `constructor(private readonly page: Page)` assigns the member. */
function parameterProperties(lowering: Lowering, constructor: Node): Statement[] {
  return parameterNodes(constructor).flatMap((parameter) => {
    const pattern = patternOf(parameter);
    const property = parameter.children.some(({ type }) => type === 'accessibility_modifier' || type === 'readonly');
    if (!property || pattern.type !== 'identifier') return [];
    const span = spanOf(pattern);
    const target: Expression = { kind: 'member', object: nameExpression('this', span), name: pattern.text, span };
    const type = typeName(parameter.childForFieldName('type'));
    return [{ kind: 'assign', target, type, value: lowering.expression(pattern), line: lineOf(parameter) }];
  });
}

/** An object literal that has functions, such as `{ fields: {…}, login(email) {…} }`, as a class of that name. */
export function objectClass(lowering: Lowering, object: Node, name: string): ClassDeclaration {
  const declared = emptyClass(name, object);
  for (const entry of childrenOf(object)) addEntry(lowering, declared, entry);
  return declared;
}

/** WebdriverIO: `Object.create(Page, { city: { get() { … } }, open: { value: function () { … } } })`; null for any other call. */
export function createdClass(lowering: Lowering, call: Node, name: string): ClassDeclaration | null {
  if (call.type !== 'call_expression' || call.childForFieldName('function')?.text !== 'Object.create') return null;
  const args = argumentsOf(call).map(unwrap);
  const [base, object] = args;
  if (args.length < 2 || object.type !== 'object') return null;
  const declared = emptyClass(name, call);
  const above = /[\w$]+$/.exec(base.text)?.[0];
  if (above !== undefined && above !== 'prototype') declared.bases.push(above);
  for (const entry of childrenOf(object)) addDescribed(lowering, declared, entry);
  return declared;
}

/** A member as `Object.create` is told of it. */
function addDescribed(lowering: Lowering, declared: ClassDeclaration, entry: Node): void {
  const name = keyOf(entry.childForFieldName('key'));
  const described = entry.childForFieldName('value');
  if (name === null || described === null) return;
  for (const part of childrenOf(unwrap(described))) {
    const kind = keyOf(part.childForFieldName('key') ?? part.childForFieldName('name'));
    const value = part.type === 'method_definition' ? part : part.childForFieldName('value');
    if (value === null || (kind !== 'get' && kind !== 'value')) continue;
    const run = unwrap(value);
    if (run.type === 'method_definition' || isFunction(run))
      declared.methods.push(lowering.functionOf(run, name, kind === 'get' ? 'getter' : 'function', []));
    else
      declared.members.push({
        name,
        type: null,
        value: lowering.expression(run),
        annotations: [],
        span: spanOf(entry),
      });
  }
}

function addEntry(lowering: Lowering, declared: ClassDeclaration, entry: Node): void {
  const key = keyOf(entry.childForFieldName('key') ?? entry.childForFieldName('name') ?? entry);
  if (key === null) return;
  if (entry.type === 'method_definition') {
    const { role, called } = roleOf(entry, key);
    declared.methods.push(lowering.functionOf(entry, called, role, []));
    return;
  }
  const value = entry.childForFieldName('value') ?? entry;
  if (isFunction(unwrap(value))) {
    declared.methods.push(lowering.functionOf(unwrap(value), key, 'function', []));
    return;
  }
  declared.members.push({
    name: key,
    type: null,
    value: lowering.expression(value),
    annotations: [],
    span: spanOf(entry),
  });
}

export function hasFunctions(object: Node): boolean {
  return childrenOf(object).some((entry) => {
    const value = entry.childForFieldName('value');
    return entry.type === 'method_definition' || (entry.type === 'pair' && value !== null && isFunction(unwrap(value)));
  });
}

/** `function LoginPage() { this.email = …; this.login = function () {…} }`; null when it assigns no member. */
export function constructorClass(lowering: Lowering, node: Node, name: string): ClassDeclaration | null {
  const body = node.childForFieldName('body');
  if (body?.type !== 'statement_block' || !/\bthis\.[\w$]+\s*=/.test(body.text) || !/^[A-Z]/.test(name)) return null;
  const declared = emptyClass(name, node);
  const made = lowering.functionOf(node, name, 'constructor', []);
  const rest: Statement[] = [];
  for (const statement of made.body) {
    const method = methodOf(statement);
    if (method === null) rest.push(statement);
    else declared.methods.push(method);
  }
  declared.methods.push({ ...made, name: 'constructor', body: rest });
  return declared;
}

function methodOf(statement: Statement): FunctionDeclaration | null {
  if (statement.kind !== 'assign' || statement.value.kind !== 'function' || statement.target.kind !== 'member')
    return null;
  const { object, name } = statement.target;
  if (object.kind !== 'name' || object.name !== 'this') return null;
  const { parameters, body, span } = statement.value;
  return { name, parameters, body, annotations: [], role: 'function', returns: null, span };
}

/** `Page.prototype.login = function () {…}`, `Page.prototype = { … }`: whether it was one. */
export function addToPrototype(lowering: Lowering, left: Node, value: Node): boolean {
  const [, owner, method] = (/^([\w$]+)\.prototype(?:\.([\w$]+))?$/.exec(left.text) ?? []) as (string | undefined)[];
  if (owner === undefined) return false;
  let target = lowering.classes.find((known) => known.name === owner);
  if (target === undefined) {
    target = emptyClass(owner, value);
    lowering.classes.push(target);
  }
  if (method !== undefined && isFunction(value)) {
    target.methods.push(lowering.functionOf(value, method, 'function', []));
  } else if (value.type === 'object') {
    target.methods.push(...objectClass(lowering, value, owner).methods);
  }
  return true;
}

/** `enum Role { Admin = 'admin' }` as a record of that name. */
export function enumerated(lowering: Lowering, node: Node): Statement[] {
  const body = node.childForFieldName('body');
  const name = node.childForFieldName('name')?.text;
  if (body === null || name === undefined) return [];
  const entries = childrenOf(body).flatMap((member) => {
    const key = member.childForFieldName('name')?.text;
    const value = member.childForFieldName('value');
    return key === undefined || value === null ? [] : [{ name: key, value: lowering.expression(value) }];
  });
  return [assigned(name, { kind: 'record', entries, span: spanOf(node) }, node)];
}
