import { partsOf, type Expression } from '../../expressions/ast';
import { readJavaScript } from '../../expressions/regex/javascript';
import { PatternFailure } from '../../expressions/regex/syntax';
import { parseInterval } from '../../expressions/interval';
import { parseDecimal } from '../../expressions/decimal';
import type { Value } from '../../expressions/value';
import type { Column, Schema } from '../../schema/schema';
import type { ColumnType } from '../../schema/types';
import { choicesOf, type Choices } from './choices';
import { EARLY } from './clock';
import { gridOf, type Grid } from './grid';
import { both, NO_LIMITS, satisfies, type Limits, type Pattern } from './limits';
import { allOf, constant } from './read-limits';
import { asColumnValue, sortOf } from './subject';
import { wholePattern } from './strings/pattern-source';
import type { TextPattern } from './strings/texts';

/** What single values of a column have to be: one of the branches. */
export interface ColumnConstraint {
  type: ColumnType;
  branches: readonly Limits[];
  /** Constants that stand in its checks: values near them are worth trying. */
  hints: readonly Value[];
}

/** No condition but the type. */
export const isFree = ({ branches }: ColumnConstraint): boolean => branches.length === 1 && branches[0] === NO_LIMITS;

export const keeps = (value: Value, { branches }: ColumnConstraint): boolean =>
  branches.some((limits) => satisfies(value, limits));

/** Of branches that values can be made for, their choices. */
export function choicesFor({ branches, type, hints }: ColumnConstraint): Choices[] {
  return branches.flatMap((limits) => (limits.presence === 'null' ? [] : (choicesOf(limits, type, hints) ?? [])));
}

/** Puts what checks, type, enum and hint say of a column together; null where together they leave no value. */
export function constraintOf(
  column: Column,
  schema: Schema,
  read: readonly Limits[][],
  conditions: readonly Expression[],
): ColumnConstraint | null {
  const parts = [...read.filter((each) => !(each.length === 1 && each[0] === NO_LIMITS))];
  const labels = labelsOf(column, schema);
  if (labels !== null) parts.push([{ ...NO_LIMITS, allowed: labels }]);
  const hint = hintLimits(column);
  if (hint !== null) parts.push([hint]);
  const wish = WISHES[column.semantic_type ?? ''] as TextPattern | undefined;
  if (parts.length > 0 && wish !== undefined && sortOf(column.type) === 'text') parts.push([{ ...NO_LIMITS, wish }]);
  const branches = parts.length === 0 ? [NO_LIMITS] : (allOf(parts) ?? joined(parts));
  if (branches.length === 0) {
    const mayBeNull = column.nullable && parts.every((part) => part.some(({ presence }) => presence !== 'value'));
    return mayBeNull ? { type: column.type, branches: [{ ...NO_LIMITS, presence: 'null' }], hints: [] } : null;
  }
  const hints = conditions.flatMap((condition) => constantsIn(condition, column.type));
  return { type: column.type, branches, hints: [...hints, ...USUAL[usualFor(column)]] };
}

const wished = (pattern: string): TextPattern => ({
  regex: readJavaScript(pattern),
  ignoreCase: false,
  negated: false,
});

/** What texts of a meaning look like, for those that a pattern of the column's own is made to match. */
const WISHES: Readonly<Record<string, TextPattern>> = {
  email: wished('^[a-z][a-z0-9]+(?:[._-][a-z0-9]+)?@(?:[a-z][a-z0-9-]*[a-z0-9]\\.)+[a-z]{2,}$'),
  url: wished('^https?://[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)+(?:/[a-z0-9-]+)*/?$'),
  domain: wished('^[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)+$'),
};

/** Too many ways to combine: everything is asked of each value. */
function joined(parts: readonly Limits[][]): Limits[] {
  const single = parts.filter((each) => each.length === 1).map(([only]) => only);
  const several = parts.filter((each) => each.length !== 1);
  const base = single.reduce<Limits | null>((all, each) => (all === null ? null : both(all, each)), NO_LIMITS);
  if (base === null) return [];
  const tests = several.map((each) => (value: Value) => each.some((limits) => satisfies(value, limits)));
  return [{ ...base, tests: [...base.tests, ...tests] }];
}

function labelsOf({ type }: Column, schema: Schema): string[] | null {
  if (type.array || type.schema === null) return null;
  const found = schema.enums.find(({ name, schema: of }) => name === type.name && of === type.schema);
  return found === undefined ? null : found.labels;
}

function hintLimits(column: Column): Limits | null {
  const { values: hint, type } = column;
  if (hint === undefined) return null;
  const bound = (text: string | undefined): Limits['low'] => {
    const value = text === undefined ? null : asColumnValue(text, type);
    return value === null ? null : { value, inclusive: true };
  };
  const pattern = hint.pattern === undefined ? null : hintPattern(hint.pattern);
  const low = bound(hint.minimum);
  const limits: Limits = {
    ...NO_LIMITS,
    low,
    high: bound(hint.maximum),
    step: hint.step === undefined ? null : { from: low?.value ?? null, size: stepOf(hint.step, column) },
    minLength: hint.min_length ?? 0,
    maxLength: hint.max_length ?? Infinity,
    patterns: pattern === null ? [] : [pattern],
  };
  const grid = limits.step === null ? null : gridOf(type, limits);
  const stepped = grid === null ? limits : { ...limits, tests: [onStep(limits.step!, grid)] };
  const says = low ?? limits.high ?? limits.step ?? pattern;
  return says === null && hint.min_length === undefined && hint.max_length === undefined ? null : stepped;
}

/** A grid's values that are whole steps from where the steps begin. */
function onStep({ from, size }: NonNullable<Limits['step']>, grid: Grid): Limits['tests'][number] {
  const start = from === null ? 0 : grid.place(from, 'up');
  const width = grid.step(size);
  return (value) => {
    const place = grid.place(value, 'down');
    return place === grid.place(value, 'up') && (place - start) % width === 0;
  };
}

function stepOf(step: number, { type }: Column): Value {
  const sort = sortOf(type);
  if (sort === 'date') return parseInterval(`${step} days`);
  return sort === 'timestamp' || sort === 'time' ? parseInterval(`${step} seconds`) : parseDecimal(String(step));
}

/** As a browser reads the attribute `pattern`. */
function hintPattern(pattern: string): Pattern | null {
  const regex = wholePattern(pattern);
  for (const flag of ['v', 'u', '']) {
    try {
      const test = new RegExp(`^(?:${pattern})$`, flag);
      return { regex: regex ?? readJavaScript('(?=x)y'), ignoreCase: false, negated: false, test };
    } catch (error) {
      if (error instanceof PatternFailure) return null;
    }
  }
  return null;
}

/** The values that stand in a condition, as the column's. */
function constantsIn(condition: Expression, type: ColumnType): Value[] {
  const found: Value[] = [];
  const visit = (part: Expression): void => {
    const value = ['number', 'text', 'cast', 'unary', 'array', 'binary', 'call'].includes(part.type)
      ? constant(part, EARLY)
      : undefined;
    const values: readonly Value[] =
      value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Value[]) : [value];
    for (const each of values) {
      const fitted = asColumnValue(each, type);
      if (fitted !== null) found.push(fitted);
    }
    partsOf(part).forEach(visit);
  };
  visit(condition);
  return found;
}

/** What is tried for types that have no order. */
const USUAL: Readonly<Record<'json' | 'array' | 'none', readonly Value[]>> = {
  json: [{}, [], 'text', 1, true].map((value): Value => ({ type: 'json', value })),
  array: [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], [1n], [1n, 2n], [1n, 2n, 3n]],
  none: [],
};

function usualFor({ type }: Column): keyof typeof USUAL {
  if (type.array) return 'array';
  return type.name === 'json' || type.name === 'jsonb' ? 'json' : 'none';
}
