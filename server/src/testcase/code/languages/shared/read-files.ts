import type { DataRow, Expression, Statement } from '../../program';

/** Files that a function reads by their names. */

/** Statements and expressions that are looked at, at most. */
const MOST = 2000;
const FILE = /^[^\n]{1,200}\.(?:json|ya?ml|csv)$/i;

/** The one file of data that a function names: `new FileReader("src/test/resources/users.json")`. */
export function fileReadIn(body: readonly Statement[]): string | null {
  const found = new Set<string>();
  const waiting: (Statement | Expression)[] = [...body];
  for (let i = 0; i < waiting.length && i < MOST; i++) {
    const each = waiting[i];
    if (each.kind === 'literal' && FILE.test(each.text)) found.add(each.text);
    waiting.push(...within(each));
  }
  const [file] = found;
  return found.size === 1 ? file : null;
}

/** Whether rows are put together of what only is known as it runs, such as the parts of a file's lines. */
export function areOfParts(rows: readonly DataRow[]): boolean {
  return rows.every(({ values }) => values.every(({ kind }) => PARTS.has(kind)));
}

const PARTS: ReadonlySet<Expression['kind']> = new Set(['name', 'index', 'call', 'unknown']);

function within(each: Statement | Expression): readonly (Statement | Expression)[] {
  switch (each.kind) {
    case 'run':
    case 'assign':
      return [each.value];
    case 'return':
      return each.value === null ? [] : [each.value];
    case 'each':
      return [each.over, ...each.body];
    case 'block':
    case 'function':
      return each.body;
    case 'call':
      return [...(each.object === null ? [] : [each.object]), ...each.args];
    case 'new':
      return each.args;
    case 'list':
      return each.items;
    case 'join':
    case 'unknown':
      return each.parts;
    default:
      return [];
  }
}
