import type { Call, Expression, Parameter } from '../../program';
import { withRows } from '../shared/record-rows';
import type { RowSource, TestData } from '../shared/record-rows';

/**
 * The rows that decorators give a test, each one record by parameter name: pytest's `parametrize`, ddt's `data`,
 * `parameterized.expand`. `constants` are the values of the file's and the class's names.
 */
export function testData(
  decorators: readonly Call[],
  parameters: readonly Parameter[],
  constants: ReadonlyMap<string, Expression>,
): TestData {
  let data: TestData = { rows: [], loops: [] };
  for (const source of decorators.flatMap((decorator) => sourceOf(decorator, decorators, parameters) ?? [])) {
    data = withRows(data, source, constants);
  }
  return data;
}

function sourceOf(decorator: Call, all: readonly Call[], parameters: readonly Parameter[]): RowSource | null {
  const { name, object, args, named } = decorator;
  const argument = (index: number, key: string): Expression | undefined =>
    args.at(index) ?? named.find((one) => one.name === key)?.value;
  if (name === 'parametrize') {
    const names = namesOf(argument(0, 'argnames'));
    const over = argument(1, 'argvalues');
    return names.length === 0 || over === undefined ? null : { names, over, single: names.length === 1 };
  }
  const names = parameters.map((parameter) => parameter.name);
  if (names.length === 0 || args.length === 0) return null;
  if (name === 'expand' || (object === null && name === 'parameterized'))
    return { names, over: args[0], single: false };
  if (name === 'data' && object === null) {
    const unpacked = all.some((other) => other.name === 'unpack');
    const [first] = args;
    // `@data(*ROWS)` is the list itself.
    const over: Expression =
      args.length === 1 && (first.kind === 'name' || first.kind === 'member' || first.kind === 'call')
        ? first
        : { kind: 'list', items: args, span: decorator.span };
    return { names, over, single: !unpacked };
  }
  return null;
}

/** Of `"user, password"` or `["user", "password"]`. */
function namesOf(expression: Expression | undefined): string[] {
  const literals = expression?.kind === 'list' ? expression.items : expression === undefined ? [] : [expression];
  return literals
    .flatMap((literal) => (literal.kind === 'literal' ? literal.text.split(',') : []))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
