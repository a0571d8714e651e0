/**
 * An SQL expression, as checks, defaults and rules have it. What SQL says in several ways is one thing here: IN is
 * `= ANY`, BETWEEN is two comparisons, LIKE is `~~`, EXTRACT and its kind are calls.
 */
export type Expression =
  | { type: 'column'; path: readonly string[] }
  | { type: 'null' }
  | { type: 'boolean'; value: boolean }
  /** Digits as they are written; what has a point or an exponent is numeric. */
  | { type: 'number'; text: string }
  /** A text literal: of no type until something gives it one. */
  | { type: 'text'; text: string }
  /** `B'101'` and `X'1f'`, both as binary digits. */
  | { type: 'bits'; text: string }
  | { type: 'cast'; of: Expression; to: TypeName }
  /** Names in lower case unless they were quoted; more than one part with its schema. */
  | {
      type: 'call';
      path: readonly string[];
      arguments: readonly Expression[];
      distinct?: true;
      filter?: Expression;
    }
  /** The star of count(*). */
  | { type: 'star' }
  /** `name => value` among a call's arguments. */
  | { type: 'named'; name: string; of: Expression }
  | { type: 'unary'; operator: string; of: Expression }
  | { type: 'binary'; operator: string; left: Expression; right: Expression }
  | { type: 'quantified'; operator: string; left: Expression; quantifier: 'any' | 'all'; right: Expression }
  | { type: 'and' | 'or'; of: readonly Expression[] }
  | { type: 'not'; of: Expression }
  | { type: 'is'; of: Expression; what: 'null' | 'true' | 'false' | 'unknown'; negated: boolean }
  | { type: 'distinct'; left: Expression; right: Expression; negated: boolean }
  | {
      type: 'case';
      of: Expression | null;
      whens: readonly { when: Expression; then: Expression }[];
      otherwise: Expression | null;
    }
  | { type: 'array' | 'row'; of: readonly Expression[] }
  | { type: 'subscript'; of: Expression; index: Expression }
  | { type: 'slice'; of: Expression; from: Expression | null; to: Expression | null }
  | { type: 'field'; of: Expression; name: string }
  | { type: 'collate'; of: Expression; collation: readonly string[] };

/** A type by PostgreSQL's internal name: int4, varchar, timestamptz. */
export interface TypeName {
  name: string;
  schema: string | null;
  /** `(10,2)`; what INTERVAL says of its fields. */
  modifiers: readonly string[];
  array: boolean;
}

/** The expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'cast':
    case 'named':
    case 'unary':
    case 'not':
    case 'is':
    case 'field':
    case 'collate':
      return [expression.of];
    case 'call':
      return expression.filter === undefined ? expression.arguments : [...expression.arguments, expression.filter];
    case 'binary':
    case 'quantified':
    case 'distinct':
      return [expression.left, expression.right];
    case 'and':
    case 'or':
    case 'array':
    case 'row':
      return expression.of;
    case 'case':
      return [
        expression.of,
        ...expression.whens.flatMap(({ when, then }) => [when, then]),
        expression.otherwise,
      ].filter((part) => part !== null);
    case 'subscript':
      return [expression.of, expression.index];
    case 'slice':
      return [expression.of, expression.from, expression.to].filter((part) => part !== null);
    default:
      return [];
  }
}

/** Every column reference in it, each path once. */
export function columnsIn(expression: Expression): string[][] {
  const found = new Map<string, string[]>();
  const visit = (part: Expression): void => {
    if (part.type === 'column') found.set(JSON.stringify(part.path), [...part.path]);
    else partsOf(part).forEach(visit);
  };
  visit(expression);
  return [...found.values()];
}
