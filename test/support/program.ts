import {
  emptyProgram,
  type Call,
  type ClassDeclaration,
  type Expression,
  type FunctionDeclaration,
  type Member,
  type Program,
  type Span,
  type Statement,
  type TestDeclaration,
} from '../../server/src/testcase/code/program';

/** Programs written by hand, in the form that readers give. Every place is line 1 unless said otherwise. */

export const at = (line: number): Span => ({ line, column: 0, endLine: line, endColumn: 0 });

export const str = (text: string, line = 1): Expression => ({ kind: 'literal', type: 'string', text, span: at(line) });

export const num = (text: string): Expression => ({ kind: 'literal', type: 'number', text, span: at(1) });

/** `a.b.c` */
export const path = (dotted: string, line = 1): Expression => {
  const [first, ...rest] = dotted.split('.');
  return rest.reduce<Expression>((object, name) => ({ kind: 'member', object, name, span: at(line) }), {
    kind: 'name',
    name: first,
    span: at(line),
  });
};

/** `call('driver.findElement', [...])`; an expression in front is what it is called on. */
export function call(callee: string, args: Expression[] = [], named: Record<string, Expression> = {}, line = 1): Call {
  const dot = callee.lastIndexOf('.');
  return on(dot < 0 ? null : path(callee.slice(0, dot), line), callee.slice(dot + 1), args, named, line);
}

export function on(
  object: Expression | null,
  name: string,
  args: Expression[] = [],
  named: Record<string, Expression> = {},
  line = 1,
): Call {
  const entries = Object.entries(named).map(([key, value]) => ({ name: key, value }));
  return { kind: 'call', object, name, args, named: entries, span: at(line) };
}

export const make = (type: string, args: Expression[] = []): Expression => ({
  kind: 'new',
  type,
  args,
  named: [],
  span: at(1),
});

export const list = (...items: Expression[]): Expression => ({ kind: 'list', items, span: at(1) });

export const join = (...parts: Expression[]): Expression => ({ kind: 'join', parts, span: at(1) });

export const record = (entries: Record<string, Expression>): Expression => ({
  kind: 'record',
  entries: Object.entries(entries).map(([name, value]) => ({ name, value })),
  span: at(1),
});

export const closure = (parameters: string[], body: Statement[]): Expression => ({
  kind: 'function',
  parameters: parameters.map((name) => ({ name, type: null, value: null })),
  body,
  span: at(1),
});

export const run = (value: Expression, line = 1): Statement => ({ kind: 'run', value, line });

export const give = (value: Expression): Statement => ({ kind: 'return', value, line: 1 });

export const set = (target: string, value: Expression, type: string | null = null): Statement => ({
  kind: 'assign',
  target: path(target),
  type,
  value,
  line: 1,
});

export const each = (names: string[], over: Expression, body: Statement[]): Statement => ({
  kind: 'each',
  names,
  over,
  body,
  line: 1,
});

export function fn(
  name: string,
  parameters: string[],
  body: Statement[],
  more: Partial<FunctionDeclaration> = {},
): FunctionDeclaration {
  return {
    name,
    parameters: parameters.map((parameter) => ({ name: parameter, type: null, value: null })),
    body,
    annotations: [],
    role: 'function',
    returns: null,
    span: at(1),
    ...more,
  };
}

export const member = (name: string, value: Expression | null, more: Partial<Member> = {}): Member => ({
  name,
  type: null,
  value,
  annotations: [],
  span: at(1),
  ...more,
});

export const cls = (
  name: string,
  members: Member[],
  methods: FunctionDeclaration[],
  bases: string[] = [],
): ClassDeclaration => ({
  name,
  bases,
  members,
  methods,
  annotations: [],
  span: at(1),
});

export const test = (body: Statement[], more: Partial<TestDeclaration> = {}): TestDeclaration => ({
  name: 'a test',
  titles: [],
  owner: null,
  parameters: [],
  rows: [],
  setup: [],
  body,
  span: at(1),
  line: 1,
  ...more,
});

export const program = (parts: Partial<Program>): Program => ({
  ...emptyProgram('java'),
  ...parts,
});

/** `driver.findElement(By.id("x"))` */
export const byId = (id: string, line = 1): Expression =>
  call('driver.findElement', [call('By.id', [str(id)])], {}, line);

/** `driver.findElement(By.id("x")).sendKeys(value)` */
export const type = (id: string, value: Expression, line = 1): Statement =>
  run(on(byId(id, line), 'sendKeys', [value], {}, line), line);
