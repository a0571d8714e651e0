import type { Node } from '../shared/node';
import type {
  Call,
  ClassDeclaration,
  Expression,
  FunctionDeclaration,
  Member,
  Parameter,
  Statement,
} from '../../program';
import { readDecorator } from './calls';
import { readParameters, typeName } from './code';
import { spanWithComments } from '../shared/spans';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';

/** A class with the classes within it, whose names are also its members. */
export interface ReadClass {
  declaration: ClassDeclaration;
  inner: ReadClass[];
  /** Its methods as they were read, in the same order as `declaration.methods`. */
  methods: ReadFunction[];
}

export interface ReadFunction {
  declaration: FunctionDeclaration;
  /** The line of its name. */
  line: number;
}

/** Classes within classes, at most. */
const MAX_NESTED = 10;

const RECORD_BASES: ReadonlySet<string> = new Set(['NamedTuple', 'TypedDict', 'BaseModel']);

/** `node` is a definition, or a decorated one. */
export function readClass(node: Node, lower: Lowering, depth = 0): ReadClass | null {
  const definition = definitionOf(node);
  const name = definition === null ? null : tree.textOfField(definition, 'name');
  if (definition === null || name === null || depth > MAX_NESTED) return null;
  const annotations = decoratorsOf(node, lower);
  const read: ReadClass = {
    declaration: {
      name,
      bases: basesOf(definition),
      members: [],
      methods: [],
      annotations,
      span: spanWithComments(node),
    },
    inner: [],
    methods: [],
  };
  for (const child of tree.named(tree.field(definition, 'body') ?? definition)) {
    const kind = definitionOf(child)?.type ?? child.type;
    if (kind === 'function_definition') {
      const method = readFunction(child, lower, true);
      if (method !== null) read.methods.push(method);
    } else if (kind === 'class_definition') {
      const inner = readClass(child, lower, depth + 1);
      if (inner === null) continue;
      read.inner.push(inner);
      const { span } = inner.declaration;
      const value: Expression = { kind: 'name', name: inner.declaration.name, span };
      read.declaration.members.push({ name: inner.declaration.name, type: null, value, annotations: [], span });
    } else {
      read.declaration.members.push(...readMembers(child, lower));
    }
  }
  read.declaration.methods = read.methods.map(({ declaration }) => declaration);
  if (isRecord(read.declaration)) read.declaration.methods.push(recordConstructor(read.declaration));
  return read;
}

/** A function, or a method without the parameter that it is called on. */
export function readFunction(node: Node, lower: Lowering, isMethod = false): ReadFunction | null {
  const definition = definitionOf(node);
  const name = definition === null ? null : tree.textOfField(definition, 'name');
  if (definition === null || name === null) return null;
  const annotations = decoratorsOf(node, lower);
  const has = (decorator: string): boolean => annotations.some((one) => one.name === decorator);
  const parameters = readParameters(tree.field(definition, 'parameters'), lower);
  if (isMethod && !has('staticmethod')) parameters.shift();
  const isGetter = has('property') || has('cached_property');
  const body = lower.body(tree.field(definition, 'body'));
  const declaration: FunctionDeclaration = {
    name: has('setter') ? `${name}=` : (fixtureName(annotations) ?? name),
    parameters,
    body: has('fixture')
      ? throughYield(body)
      : annotations.length === 0 && generates(definition)
        ? collected(body)
        : body,
    annotations,
    role: isMethod && name === '__init__' ? 'constructor' : isGetter ? 'getter' : 'function',
    returns: typeName(tree.field(definition, 'return_type')),
    span: spanWithComments(node),
  };
  return { declaration, line: tree.lineOf(tree.field(definition, 'name') ?? definition) };
}

export function isFixture({ annotations }: FunctionDeclaration): boolean {
  return annotations.some(({ name }) => name === 'fixture');
}

/** `User = namedtuple("User", "email password")` as a class; null for anything else. */
export function namedTuple(statement: Statement): ClassDeclaration | null {
  if (statement.kind !== 'assign' || statement.target.kind !== 'name' || statement.value.kind !== 'call') return null;
  const { name: callee, args, span } = statement.value;
  if (callee !== 'namedtuple' || args.length < 2) return null;
  const [, fields] = args;
  const texts = (fields.kind === 'list' ? fields.items : [fields]).map((one) =>
    one.kind === 'literal' ? one.text : '',
  );
  const members = texts
    .flatMap((text) => text.split(/[\s,]+/))
    .filter((name) => name !== '')
    .map((name): Member => ({ name, type: null, value: null, annotations: [], span }));
  const declaration: ClassDeclaration = {
    name: statement.target.name,
    bases: [],
    members,
    methods: [],
    annotations: [],
    span,
  };
  declaration.methods.push(recordConstructor(declaration));
  return declaration;
}

export function definitionOf(node: Node): Node | null {
  const definition = node.type === 'decorated_definition' ? tree.field(node, 'definition') : node;
  return definition !== null && /^(function|class)_definition$/.test(definition.type) ? definition : null;
}

function decoratorsOf(node: Node, lower: Lowering): Call[] {
  if (node.type !== 'decorated_definition') return [];
  return tree
    .childrenOf(node, 'decorator')
    .map((decorator) => readDecorator(decorator, lower))
    .filter((call): call is Call => call !== null);
}

function basesOf(definition: Node): string[] {
  const superclasses = tree.field(definition, 'superclasses');
  if (superclasses === null) return [];
  return tree
    .childrenOf(superclasses, 'identifier', 'attribute')
    .map((base) => base.text.slice(base.text.lastIndexOf('.') + 1).trim());
}

function readMembers(node: Node, lower: Lowering): Member[] {
  const child = node.type === 'expression_statement' ? tree.named(node).at(0) : undefined;
  // An annotation alone declares what a dataclass is made with.
  if (child?.type === 'assignment' && tree.field(child, 'right') === null) {
    const name = tree.textOfField(child, 'left') ?? '';
    const type = typeName(tree.field(child, 'type'));
    return [{ name, type, value: null, annotations: [], span: tree.spanOf(child) }];
  }
  return lower.statement(node).flatMap((statement): Member[] => {
    if (statement.kind !== 'assign' || statement.target.kind !== 'name') return [];
    const { target, type, value } = statement;
    return [{ name: target.name, type, value, annotations: [], span: tree.spanOf(node) }];
  });
}

function isRecord({ annotations, bases, methods }: ClassDeclaration): boolean {
  const isOne = annotations.some(({ name }) => name === 'dataclass') || bases.some((base) => RECORD_BASES.has(base));
  return isOne && !methods.some(({ role }) => role === 'constructor');
}

/** What the class decorator writes: a constructor that takes each member, in order. */
function recordConstructor({ members, span }: ClassDeclaration): FunctionDeclaration {
  const parameters = members.map(({ name, type, value }): Parameter => ({ name, type, value: defaultOf(value) }));
  const body = members.map(({ name }): Statement => ({
    kind: 'assign',
    target: { kind: 'member', object: { kind: 'name', name: 'this', span }, name, span },
    type: null,
    value: { kind: 'name', name, span },
    line: span.line,
  }));
  return { name: '__init__', parameters, body, annotations: [], role: 'constructor', returns: null, span };
}

/** What a member is when nothing is given: `field(default="Ann")`, `Field("Ann")`, `field(default_factory=lambda: Address("Rome"))`. */
function defaultOf(value: Expression | null): Expression | null {
  const isField =
    (value?.kind === 'call' && value.name === 'field') || (value?.kind === 'new' && value.type === 'Field');
  if (!isField) return value;
  const named = (name: string): Expression | undefined => value.named.find((one) => one.name === name)?.value;
  const made = named('default_factory');
  const [given] = made?.kind === 'function' ? made.body : [];
  if (made?.kind === 'function' && given.kind === 'return') return given.value;
  if (made?.kind === 'name' && /^[A-Z]/.test(made.name))
    return { kind: 'new', type: made.name, args: [], named: [], span: made.span };
  return named('default') ?? value.args.at(0) ?? null;
}

/** Whether a function gives several things, one after the other, in a loop. */
function generates(definition: Node): boolean {
  const body = tree.field(definition, 'body');
  if (body === null || !/\byield\b/.test(body.text)) return false;
  return body.descendantsOfType('for_statement').some((loop) => loop.descendantsOfType('yield').length > 0);
}

const GIVEN = '\u0000given';

/** All that a function gives one after the other, as the list that it is gone through as. */
function collected(body: readonly Statement[]): Statement[] {
  const [{ line }] = body;
  const span = { line, column: 0, endLine: line, endColumn: 0 };
  const list: Expression = { kind: 'name', name: GIVEN, span };
  const each = (statement: Statement): Statement => {
    if (statement.kind === 'block' || statement.kind === 'each')
      return { ...statement, body: statement.body.map(each) };
    if (statement.kind !== 'return' || statement.value === null) return statement;
    const value: Call = { kind: 'call', object: list, name: 'append', args: [statement.value], named: [], span };
    return { kind: 'run', value, line: statement.line };
  };
  return [
    { kind: 'assign', target: list, type: null, value: { kind: 'list', items: [], span }, line },
    ...body.map(each),
    { kind: 'return', value: list, line },
  ];
}

/** What a fixture does after its `yield` comes after the test. */
function throughYield(body: Statement[]): Statement[] {
  const end = body.findIndex(({ kind }) => kind === 'return');
  return end === -1 ? body : body.slice(0, end + 1);
}

/** pytest's `@fixture(name="login_page")`. */
function fixtureName(annotations: readonly Call[]): string | null {
  const fixture = annotations.find(({ name }) => name === 'fixture');
  const value = fixture?.named.find(({ name }) => name === 'name')?.value;
  return value?.kind === 'literal' ? value.text : null;
}
