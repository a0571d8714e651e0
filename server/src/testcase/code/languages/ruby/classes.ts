import type { Node } from '../shared/node';
import { CALLED } from '../../program';
import type { ClassDeclaration, Expression, FunctionDeclaration, Member, Parameter, Statement } from '../../program';
import * as tree from '../shared/tree';
import type { Lowering } from '../shared/tree';
import { callOf, classOf, readBlock } from './calls';
import { spanWithComments } from '../shared/spans';
import { inCommonWords } from './libraries';
import { readParameters, returning } from './parts';

/** SitePrism's declarations: a name, and where it is on the page. */
const ELEMENTS: ReadonlySet<string> = new Set(['element', 'elements']);
const SECTIONS: ReadonlySet<string> = new Set(['section', 'sections', 'iframe']);
/** The page-object gem's, which also declare how the field is filled. */
const TEXTS: ReadonlySet<string> = new Set(['text_field', 'textarea', 'text_area', 'file_field', 'email_field']);
const LISTS: ReadonlySet<string> = new Set(['select_list', 'select']);
const BOXES: ReadonlySet<string> = new Set(['checkbox', 'check_box']);
const RADIOS: ReadonlySet<string> = new Set(['radio_button', 'radio']);
/** Its names for what is clicked: `link(:sign_up, id: "x")` gives the method `sign_up`. */
const CLICKED: ReadonlySet<string> = new Set(['link', 'button', 'image']);

/** What says where a page is, by the gem, and the method that it gives the page: `page.load`. */
const OPENERS: ReadonlyMap<string, string> = new Map([
  ['set_url', 'load'],
  ['page_url', 'goto'],
]);

/** Members, methods and bases of a class or module; what else its body holds is given to `other`. */
export function readClass(node: Node, lower: Lowering, other: (child: Node) => void): ClassDeclaration | null {
  const name = classOf(tree.field(node, 'name'));
  if (name === null) return null;
  const superclass = tree.field(node, 'superclass')?.namedChildren.at(0) ?? null;
  const declaration: ClassDeclaration = {
    name,
    bases: [],
    members: [],
    methods: [],
    annotations: [],
    span: tree.spanOf(node),
  };
  const generated: FunctionDeclaration[] = [];
  const base = classOf(superclass);
  if (base !== null) declaration.bases.push(base);
  else if (superclass !== null) addStruct(declaration, superclass, lower);
  const body = tree.field(node, 'body');
  for (const child of body === null ? [] : tree.named(body))
    readMember(child, { declaration, lower, other, generated });
  // What a page writes itself stands for what its accessors would have written.
  declaration.methods.push(...generated);
  return declaration;
}

/** A method; `def email=(value)` is called `email=`, and one without parameters is read like a value. */
export function readMethod(node: Node, lower: Lowering): FunctionDeclaration | null {
  const name = tree.field(node, 'name');
  if (name === null) return null;
  const parameters = readParameters(tree.field(node, 'parameters'), lower);
  const text = name.type === 'setter' ? `${tree.textOfField(name, 'name') ?? ''}=` : name.text;
  const content = tree.field(node, 'body');
  const body =
    content === null ? [] : content.type === 'body_statement' ? lower.body(content) : lower.statement(content);
  return {
    name: text,
    parameters,
    body: text === 'initialize' ? body : returning(body, parameters),
    annotations: [],
    role: text === 'initialize' ? 'constructor' : parameters.length === 0 ? 'getter' : 'function',
    returns: null,
    span: spanWithComments(node),
  };
}

/** `User = Struct.new(:email, :password)` as a class; null for anything else. */
export function structClass(node: Node, lower: Lowering): ClassDeclaration | null {
  const right = node.type === 'assignment' ? tree.field(node, 'right') : null;
  const name = classOf(tree.field(node, 'left'));
  if (right?.type !== 'call' || name === null) return null;
  const declaration: ClassDeclaration = {
    name,
    bases: [],
    members: [],
    methods: [],
    annotations: [],
    span: tree.spanOf(node),
  };
  return addStruct(declaration, right, lower) ? declaration : null;
}

interface ClassReading {
  declaration: ClassDeclaration;
  lower: Lowering;
  other: (child: Node) => void;
  /** Methods that accessors write. */
  generated: FunctionDeclaration[];
}

function readMember(child: Node, reading: ClassReading): void {
  const { declaration, lower, other } = reading;
  if (child.type === 'method' || child.type === 'singleton_method') {
    const method = readMethod(child, lower);
    if (method !== null) declaration.methods.push(method);
  } else if (child.type === 'singleton_class') {
    const body = tree.field(child, 'body');
    for (const method of body === null ? [] : tree.childrenOf(body, 'method')) readMember(method, reading);
  } else if (child.type === 'assignment' && tree.field(child, 'left')?.type === 'constant') {
    const value = lower.expression(tree.field(child, 'right'));
    addMember(declaration, tree.textOfField(child, 'left') ?? '', null, value);
    other(child);
  } else if (child.type === 'call' && tree.field(child, 'receiver') === null && readAccessor(child, reading)) {
    return;
  } else {
    other(child);
  }
}

/** A declaration such as `element :email, "#email"` or `text_field(:email, id: "email")`; false for any other call. */
function readAccessor(node: Node, { declaration, lower, generated }: ClassReading): boolean {
  const kind = tree.textOfField(node, 'method') ?? '';
  if (kind === 'include' || kind === 'extend') {
    const mixins = tree.named(tree.field(node, 'arguments') ?? node).map(classOf);
    declaration.bases.push(...mixins.filter((name): name is string => name !== null));
    return true;
  }
  if (OPENERS.has(kind)) {
    const [address] = callOf(node, lower).args as [Expression?];
    if (address !== undefined) generated.push(opener(OPENERS.get(kind)!, address));
    return true;
  }
  const isData = [TEXTS, LISTS, BOXES, RADIOS].some((kinds) => kinds.has(kind));
  const isClicked = CLICKED.has(kind);
  if (!isData && !isClicked && !ELEMENTS.has(kind) && !SECTIONS.has(kind)) return false;
  const call = callOf(node, lower);
  const first = call.args.at(0);
  const args = call.args.slice(1);
  if (first?.kind !== 'literal') return false;
  const block = tree.field(node, 'block');
  const { span } = call;
  if (SECTIONS.has(kind)) {
    const type = classOf(tree.named(tree.field(node, 'arguments') ?? node).at(1));
    const value: Expression =
      type === null ? { ...call, name: 'find', args } : { kind: 'new', type, args: args.slice(1), named: [], span };
    addMember(declaration, first.text, type, value);
    return true;
  }
  const given = block === null ? null : lastValue(readBlock(block, lower).body);
  const found: Expression = given ?? inCommonWords({ ...call, name: isData ? kind : 'find', args });
  if (isClicked) {
    generated.push(method(first.text, 'click', [], found));
    return true;
  }
  const value: Expression = isData ? { ...call, object: found, name: CALLED, args: [first], named: [] } : found;
  addMember(declaration, first.text, null, value);
  if (isData || given !== null) generated.push(...fillers(kind, first.text, value));
  return true;
}

/** The method that opens a page; `{tour_id}` stands for what the test gives. */
function opener(called: string, address: Expression): FunctionDeclaration {
  const { span } = address;
  const url: Expression =
    address.kind === 'literal' ? { ...address, text: address.text.replace(/\{[^{}]{0,80}\}/g, '1') } : address;
  const visit: Expression = { kind: 'call', object: null, name: 'visit', args: [url], named: [], span };
  const body: Statement[] = [{ kind: 'run', value: visit, line: span.line }];
  return { name: called, parameters: [], body, annotations: [], role: 'function', returns: null, span };
}

/** A method that does something to an element. */
function method(called: string, does: string, parameters: Parameter[], field: Expression): FunctionDeclaration {
  const { span } = field;
  const args = parameters.map((parameter): Expression => ({ kind: 'name', name: parameter.name, span }));
  const value: Expression = { kind: 'call', object: field, name: does, args, named: [], span };
  const body: Statement[] = [{ kind: 'run', value, line: span.line }];
  return { name: called, parameters, body, annotations: [], role: 'function', returns: null, span };
}

/** The methods that an accessor of the page-object gem writes: `email=`, `check_terms`, `select_female`. */
function fillers(kind: string, name: string, field: Expression): FunctionDeclaration[] {
  const value: Parameter = { name: 'value', type: null, value: null };
  if (BOXES.has(kind))
    return [method(`check_${name}`, 'check', [], field), method(`uncheck_${name}`, 'uncheck', [], field)];
  if (RADIOS.has(kind)) return [method(`select_${name}`, 'choose', [], field)];
  return [method(`${name}=`, LISTS.has(kind) ? 'select' : 'set', [value], field)];
}

function lastValue(body: readonly Statement[]): Expression | null {
  const last = body.at(-1);
  return last?.kind === 'return' ? last.value : null;
}

function addMember(declaration: ClassDeclaration, name: string, type: string | null, value: Expression): void {
  const member: Member = { name, type, value, annotations: [], span: value.span };
  declaration.members.push(member);
}

/** Whether the node is `Struct.new(:a, :b)`, which gives the class a constructor that takes each. */
function addStruct(declaration: ClassDeclaration, node: Node, lower: Lowering): boolean {
  if (node.type !== 'call' || tree.textOfField(node, 'method') !== 'new') return false;
  if (!/^(?:Struct|Data)$/.test(tree.textOfField(node, 'receiver') ?? '')) return false;
  const { args, span } = callOf(node, lower);
  const names = args.flatMap((argument) => (argument.kind === 'literal' ? [argument.text] : []));
  const body = names.map((name): Statement => ({
    kind: 'assign',
    target: { kind: 'member', object: { kind: 'name', name: 'this', span }, name, span },
    type: null,
    value: { kind: 'name', name, span },
    line: span.line,
  }));
  const parameters = names.map((name): Parameter => ({ name, type: null, value: null }));
  const constructor: FunctionDeclaration = {
    ...{ name: 'initialize', parameters, body, annotations: [], returns: null, span },
    role: 'constructor',
  };
  declaration.methods.push(constructor);
  return true;
}
