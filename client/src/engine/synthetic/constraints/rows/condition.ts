import type { Expression } from '../../../expressions/ast';
import { compile, type Evaluate, type Scope } from '../../../expressions/compile';
import { EvaluationError, type Value } from '../../../expressions/value';
import type { Check, Column } from '../../../schema/schema';
import { EARLY, LATE } from '../clock';

/** The values of a row's columns, by name. */
export type Row = Map<string, Value>;

/** What has to hold between several columns of a row. */
export interface RowCondition {
  check: Check;
  expression: Expression;
  columns: readonly string[];
  /** As PostgreSQL sees it: what is null passes, what cannot be computed does not. */
  holds(row: Row): boolean;
}

export const rowScope = (now: number): Scope<Row> => ({
  column: (path) => {
    const name = path.at(-1)!;
    return (row) => row.get(name) ?? null;
  },
  now,
});

/** The condition of a check, or of a part of one; why not, where it is not understood. */
export function readCondition(
  check: Check,
  expression: Expression,
  columns: readonly Column[],
): RowCondition | { unknown: string } {
  const evaluate: Evaluate<Row>[] = [];
  for (const now of [EARLY, LATE]) {
    const compiled = compile(expression, rowScope(now));
    if ('unknown' in compiled) return compiled;
    evaluate.push(compiled.evaluate);
  }
  return {
    check,
    expression,
    columns: columns.map(({ name }) => name),
    holds: (row) => evaluate.every((each) => passes(each, row)),
  };
}

function passes(evaluate: Evaluate<Row>, row: Row): boolean {
  try {
    return evaluate(row) !== false;
  } catch (error) {
    if (error instanceof EvaluationError) return false;
    throw error;
  }
}
