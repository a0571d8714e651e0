import type {
  DataRow,
  Expression,
  FunctionDeclaration,
  Parameter,
  Program,
  Statement,
} from '../../server/src/testcase/code/program';

/** A program of test code on a few lines, close to how it would be written, for tests to compare. */
export function programText(program: Program): string {
  return [
    ...program.imports.map(({ specifier, names }) => `import ${names.join(', ')} from ${specifier}`),
    ...program.classes.flatMap(({ name, bases, members, methods }) => [
      `class ${[name, ...bases].join(' < ')}`,
      ...members.map((member) => `  ${member.name}${typed(member.type)}${given(member.value)}`),
      ...methods.map((method) => `  ${functionText(method)}`),
    ]),
    ...program.functions.map(functionText),
    ...program.body.map(statementText),
    ...program.tests.flatMap((test) => [
      `test ${[...test.titles, test.name].join(' > ')} (${parametersText(test.parameters)})`,
      ...test.rows.map(rowText),
      ...test.setup.map((setup) => `  before: ${statementsText(setup)}`),
      ...test.body.map((statement) => `  ${statementText(statement)}`),
    ]),
  ].join('\n');
}

function rowText({ values }: DataRow): string {
  return `  row ${values.map(expressionText).join(', ')}`;
}

function functionText({ name, parameters, body, annotations, role, returns }: FunctionDeclaration): string {
  const marks = annotations.map((annotation) => `@${expressionText(annotation)} `).join('');
  const kind = role === 'function' ? '' : `${role} `;
  return `${marks}${kind}${name}(${parametersText(parameters)})${typed(returns)} { ${statementsText(body)} }`;
}

function parametersText(parameters: readonly Parameter[]): string {
  return parameters.map(({ name, type, value }) => `${name}${typed(type)}${given(value)}`).join(', ');
}

function typed(type: string | null): string {
  return type === null ? '' : `: ${type}`;
}

function given(value: Expression | null): string {
  return value === null ? '' : ` = ${expressionText(value)}`;
}

function statementsText(statements: readonly Statement[]): string {
  return statements.map(statementText).join('; ');
}

function statementText(statement: Statement): string {
  switch (statement.kind) {
    case 'run':
      return expressionText(statement.value);
    case 'assign':
      return `${expressionText(statement.target)}${typed(statement.type)} = ${expressionText(statement.value)}`;
    case 'return':
      return `return ${statement.value === null ? '' : expressionText(statement.value)}`;
    case 'each':
      return `each ${statement.names.join(', ')} of ${expressionText(statement.over)} { ${statementsText(statement.body)} }`;
    case 'block':
      return `{ ${statementsText(statement.body)} }`;
  }
}

function expressionText(expression: Expression): string {
  const all = (expressions: readonly Expression[]): string => expressions.map(expressionText).join(', ');
  switch (expression.kind) {
    case 'literal':
      return expression.type === 'string' ? JSON.stringify(expression.text) : expression.text;
    case 'join':
      return expression.parts.map(expressionText).join(' + ');
    case 'name':
      return expression.name;
    case 'member':
      return `${expressionText(expression.object)}.${expression.name}`;
    case 'call': {
      const named = expression.named.map(({ name, value }) => `${name}=${expressionText(value)}`);
      const on = expression.object === null ? '' : `${expressionText(expression.object)}.`;
      return `${on}${expression.name}(${[...expression.args.map(expressionText), ...named].join(', ')})`;
    }
    case 'new':
      return `new ${expression.type}(${all(expression.args)})`;
    case 'list':
      return `[${all(expression.items)}]`;
    case 'record':
      return `{${expression.entries.map(({ name, value }) => `${name}: ${expressionText(value)}`).join(', ')}}`;
    case 'index':
      return `${expressionText(expression.object)}[${expressionText(expression.key)}]`;
    case 'function':
      return `(${parametersText(expression.parameters)}) => { ${statementsText(expression.body)} }`;
    case 'unknown':
      return `?(${all(expression.parts)})`;
  }
}
