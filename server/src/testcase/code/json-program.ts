import { emptyProgram, type Expression, type NamedArgument, type Program, type Span } from './program';

/** Longer files are no test's data. */
const MAX_LENGTH = 500_000;
const MAX_DEPTH = 12;
const MAX_ITEMS = 500;

const NOWHERE: Span = { line: 1, column: 0, endLine: 1, endColumn: 0 };

/** A file of JSON as a module that exports its content: rows that tests import. Null for what is no JSON, or too long. */
export function jsonProgram(text: string): Program | null {
  if (text.length > MAX_LENGTH) return null;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const target: Expression = { kind: 'name', name: 'default', span: NOWHERE };
  const value = expressionOf(content, 0);
  return { ...emptyProgram('javascript'), body: [{ kind: 'assign', target, type: null, value, line: 1 }] };
}

function expressionOf(value: unknown, depth: number): Expression {
  if (typeof value === 'string') return { kind: 'literal', type: 'string', text: value, span: NOWHERE };
  if (typeof value === 'number' || typeof value === 'boolean') {
    return {
      kind: 'literal',
      type: typeof value === 'number' ? 'number' : 'boolean',
      text: String(value),
      span: NOWHERE,
    };
  }
  if (depth >= MAX_DEPTH || typeof value !== 'object' || value === null)
    return { kind: 'unknown', parts: [], span: NOWHERE };
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item: unknown) => expressionOf(item, depth + 1));
    return { kind: 'list', items, span: NOWHERE };
  }
  const entries = Object.entries(value)
    .slice(0, MAX_ITEMS)
    .map(([name, entry]): NamedArgument => ({ name, value: expressionOf(entry, depth + 1) }));
  return { kind: 'record', entries, span: NOWHERE };
}
