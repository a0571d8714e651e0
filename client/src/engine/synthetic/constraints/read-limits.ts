import { columnsIn, type Expression } from '../../expressions/ast';
import { compile, type Compiled, type Scope } from '../../expressions/compile';
import { compare } from '../../expressions/compare';
import { patternRegex, type PatternOperator } from '../../expressions/patterns';
import { PatternFailure } from '../../expressions/regex/syntax';
import { compileRegex } from '../../expressions/regex/to-javascript';
import { isNumeric, toNumber, type Value } from '../../expressions/value';
import type { ColumnType } from '../../schema/types';
import { both, inForm, NO_LIMITS, type Form, type Limits, type Pattern } from './limits';
import { EARLY, LATE } from './clock';
import { NEGATED, TURNED } from './comparisons';
import { asColumnValue, sortOf, type Sort } from './subject';

/** More alternatives than this are left to a test. */
const MAX_BRANCHES = 40;

/** A condition over one column as limits, one of which has to hold; an empty list where no value satisfies it. */
export function readLimits(condition: Expression, type: ColumnType, negated = false): Limits[] {
  return new LimitReader(type).read(condition, negated);
}

/** Every column in a condition over one column is that column. */
function valueScope(now: number): Scope<Value> {
  return { column: () => (value) => value, now };
}

const OPPOSITES: Readonly<Record<string, string>> = {
  ...NEGATED,
  '~': '!~',
  '!~': '~',
  '~*': '!~*',
  '!~*': '~*',
  '~~': '!~~',
  '!~~': '~~',
  '~~*': '!~~*',
  '!~~*': '~~*',
};
const LENGTHS = new Set(['length', 'char_length', 'character_length', 'octet_length']);
const FORMS: Readonly<Record<string, Form>> = { lower: 'lower', upper: 'upper', btrim: 'trimmed', trim: 'trimmed' };

class LimitReader {
  readonly #sort: Sort;

  constructor(private readonly type: ColumnType) {
    this.#sort = sortOf(type);
  }

  read(condition: Expression, negated: boolean): Limits[] {
    switch (condition.type) {
      case 'not':
        return this.read(condition.of, !negated);
      case 'and':
      case 'or':
        return this.#connected(condition, negated);
      case 'is':
        return this.#is(condition, negated);
      case 'column':
        return [{ ...NO_LIMITS, allowed: [!negated] }];
      case 'binary':
        return this.#binary(condition, negated) ?? this.#test(condition, negated);
      case 'quantified':
        return this.#quantified(condition, negated) ?? this.#test(condition, negated);
      case 'boolean':
        return condition.value === negated ? [] : [NO_LIMITS];
      default:
        return this.#test(condition, negated);
    }
  }

  #connected(condition: Expression & { type: 'and' | 'or' }, negated: boolean): Limits[] {
    const parts = condition.of.map((part) => this.read(part, negated));
    if ((condition.type === 'or') !== negated) {
      const all = parts.flat();
      return all.length > MAX_BRANCHES ? this.#test(condition, negated) : all;
    }
    const all = allOf(parts);
    return all ?? this.#test(condition, negated);
  }

  #is({ of, what, negated: isNot }: Expression & { type: 'is' }, negated: boolean): Limits[] {
    const wanted = isNot === negated;
    if (what === 'null' && this.#isSubject(of)) return [{ ...NO_LIMITS, presence: wanted ? 'null' : 'value' }];
    if ((what === 'true' || what === 'false') && wanted) {
      return this.read(of, what === 'false').flatMap(
        (limits) => both(limits, { ...NO_LIMITS, presence: 'value' }) ?? [],
      );
    }
    return this.#test({ type: 'is', of, what, negated: isNot }, negated);
  }

  #binary(condition: Expression & { type: 'binary' }, negated: boolean): Limits[] | null {
    const operator = negated ? OPPOSITES[condition.operator] : condition.operator;
    if ((operator as string | undefined) === undefined) return null;
    const { left, right } = condition;
    if (operator.includes('~'))
      return this.#isSubject(left) ? this.#padded(left, this.#pattern(operator, right)) : null;
    const form = operator === '=' ? (this.#form(left, right) ?? this.#form(right, left)) : null;
    if (form !== null) return [{ ...NO_LIMITS, forms: [form] }];
    if (columnsIn(right).length === 0) return this.#compared(left, operator, right);
    return columnsIn(left).length === 0 && Object.hasOwn(TURNED, operator)
      ? this.#compared(right, TURNED[operator], left)
      : null;
  }

  /** `upper(kind)`, whatever casts are around it. */
  #formOf(expression: Expression): Form | null {
    const call = withoutTextCast(expression);
    if (call.type !== 'call' || call.arguments.length !== 1 || !this.#isSubject(call.arguments[0])) return null;
    return Object.hasOwn(FORMS, call.path[0]) ? FORMS[call.path[0]] : null;
  }

  /** `lower(email) = email` */
  #form(call: Expression, other: Expression): Form | null {
    return this.#isSubject(other) ? this.#formOf(call) : null;
  }

  #compared(left: Expression, operator: string, right: Expression): Limits[] | null {
    if (this.#isSubject(left)) return this.#bounded(operator, right);
    if (left.type === 'call' && LENGTHS.has(left.path[0]) && this.#isTrimmedSubject(left.arguments[0])) {
      const lengths = this.#length(operator, constant(right, EARLY));
      const isBytes = left.path[0] === 'octet_length' || this.type.name === 'bytea';
      const limits = isBytes ? lengths?.map((each) => ({ ...each, inBytes: true })) : lengths;
      const isTrimmed = !this.#isSubject(left.arguments[0]);
      return limits?.map((each) => (isTrimmed ? { ...each, forms: ['trimmed'] } : each)) ?? null;
    }
    // `btrim(name) <> ''`: what is trimmed and not empty is so either way.
    if (operator === '<>' && this.#isTrimmedSubject(left) && constant(right, EARLY) === '')
      return [{ ...NO_LIMITS, minLength: 1, forms: ['trimmed'] }];
    return this.#multiple(left, operator, right);
  }

  #isTrimmedSubject(expression: Expression | undefined): boolean {
    if (expression === undefined) return false;
    if (this.#isSubject(expression)) return true;
    const bare = withoutTextCast(expression);
    return (
      bare.type === 'call' &&
      ['btrim', 'trim'].includes(bare.path[0]) &&
      bare.arguments.length === 1 &&
      this.#isSubject(bare.arguments[0])
    );
  }

  #bounded(operator: string, right: Expression): Limits[] | null {
    // A bound by the clock has to hold when rows are loaded, some time after they are made.
    const early = constant(right, EARLY);
    const late = constant(right, LATE);
    if (early === undefined || late === undefined) return null;
    if (early === null || late === null) return [NO_LIMITS];
    const value = this.#comparable(operator.startsWith('<') ? lesser(early, late) : greater(early, late));
    if (value === null) return null;
    switch (operator) {
      case '=':
        return [{ ...NO_LIMITS, allowed: [value] }];
      case '<>':
        return [{ ...NO_LIMITS, forbidden: [value] }];
      case '<':
      case '<=':
        return [{ ...NO_LIMITS, high: { value, inclusive: operator === '<=' } }];
      default:
        return [{ ...NO_LIMITS, low: { value, inclusive: operator === '>=' } }];
    }
  }

  /** Numbers may be compared with finer ones, and timestamps with dates; all else is of the column's type. */
  #comparable(value: NonNullable<Value>): NonNullable<Value> | null {
    const isOrdered = this.#sort !== 'text' && this.#sort !== 'other' && this.#sort !== 'bool';
    return isOrdered && typeof value !== 'string' ? value : asColumnValue(value, this.type);
  }

  #length(operator: string, bound: Value | undefined): Limits[] | null {
    if (bound === undefined || bound === null || !isNumeric(bound)) return null;
    const length = toNumber(bound);
    const [least, most] = [Math.ceil(length), Math.floor(length)];
    switch (operator) {
      case '=':
        return least === most ? [{ ...NO_LIMITS, minLength: least, maxLength: least }] : [];
      case '<=':
        return [{ ...NO_LIMITS, maxLength: most }];
      case '<':
        return [{ ...NO_LIMITS, maxLength: least - 1 }];
      case '>=':
        return [{ ...NO_LIMITS, minLength: least }];
      case '>':
        return [{ ...NO_LIMITS, minLength: most + 1 }];
      case '<>':
        return least === 0
          ? [{ ...NO_LIMITS, minLength: 1 }]
          : [
              { ...NO_LIMITS, minLength: least + 1 },
              { ...NO_LIMITS, maxLength: least - 1 },
            ];
      default:
        return null;
    }
  }

  /** `amount % 5 = 0` */
  #multiple(left: Expression, operator: string, right: Expression): Limits[] | null {
    const [of, by] =
      left.type === 'binary' && left.operator === '%'
        ? [left.left, left.right]
        : left.type === 'call' && left.path[0] === 'mod' && left.arguments.length === 2
          ? left.arguments
          : [null, null];
    if (of === null || by === null || operator !== '=' || !this.#isSubject(of)) return null;
    const [size, from] = [constant(by, EARLY), constant(right, EARLY)];
    if (size === undefined || from === undefined || size === null || from === null) return null;
    const test = this.#test({ type: 'binary', operator, left, right }, false);
    // A rest has the sign of what is divided.
    const start = sign(from);
    const [low, high] = [start > 0 ? from : null, start < 0 ? from : null].map((value) =>
      value === null ? null : { value, inclusive: true },
    );
    return test.map((limits) => ({ ...limits, low, high, step: { from, size } }));
  }

  #pattern(operator: string, right: Expression): Limits[] | null {
    const text = constant(right, EARLY);
    if (typeof text !== 'string') return null;
    const negated = operator.startsWith('!');
    try {
      const { regex, ignoreCase } = patternRegex((negated ? operator.slice(1) : operator) as PatternOperator, text);
      const test = compileRegex(regex, ignoreCase);
      if (test === null) return null;
      const pattern: Pattern = { regex, ignoreCase, negated, test };
      return [{ ...NO_LIMITS, patterns: [pattern] }];
    } catch (error) {
      if (error instanceof PatternFailure) return null;
      throw error;
    }
  }

  /** A pattern sees the spaces that fill a char(n) up, so that only texts of full length are safe; a cast takes them off. */
  #padded(left: Expression, limits: Limits[] | null): Limits[] | null {
    const { name, length } = this.type;
    if (limits === null || name !== 'bpchar' || length === null || left.type !== 'column') return limits;
    return limits.flatMap((each) => both(each, { ...NO_LIMITS, minLength: length, maxLength: length }) ?? []);
  }

  #quantified(condition: Expression & { type: 'quantified' }, negated: boolean): Limits[] | null {
    const { left, right } = condition;
    const isAny = (condition.quantifier === 'any') !== negated;
    const operator = negated ? OPPOSITES[condition.operator] : condition.operator;
    if ((operator as string | undefined) === undefined) return null;
    const list = constant(right, EARLY);
    const items =
      typeof list === 'string' ? asColumnValue(list, { ...this.type, array: true }) : list === undefined ? null : list;
    if (items === null || !Array.isArray(items)) return null;
    const values = (items as readonly Value[]).filter((item) => item !== null);
    if (this.#isSubject(left) && (operator === '=' || operator === '<>') && isAny === (operator === '=')) {
      const found = values.map((value) => this.#comparable(value)).filter((value) => value !== null);
      return [isAny ? { ...NO_LIMITS, allowed: found } : { ...NO_LIMITS, forbidden: found }];
    }
    const form = operator === '=' && isAny ? this.#formOf(left) : null;
    if (form !== null) {
      const texts = values.filter((value) => typeof value === 'string' && inForm(value, form) === value);
      return [{ ...NO_LIMITS, allowed: texts.filter((value) => typeof value === 'string') }];
    }
    if (!this.#isSubject(left) || !operator.includes('~')) return null;
    const each = values.map((text) =>
      this.#pattern(operator, { type: 'text', text: typeof text === 'string' ? text : '' }),
    );
    if (!each.every((limits) => limits !== null)) return null;
    return isAny ? each.flat() : allOf(each);
  }

  /** What is understood, but has no form of its own. */
  #test(condition: Expression, negated: boolean): Limits[] {
    const tests = [EARLY, LATE].flatMap((now) => {
      const compiled: Compiled<Value> = compile(condition, valueScope(now));
      if ('unknown' in compiled) throw new NotUnderstood(compiled.unknown);
      return [compiled.evaluate];
    });
    const [early, late] = tests;
    // A check that gives null lets the row pass; a part of one that is to be false must not.
    const holds = (value: Value): boolean => early(value) !== negated && late(value) !== negated;
    return [{ ...NO_LIMITS, tests: [holds], presence: passes(holds) ? null : 'value' }];
  }

  /** The column, whatever casts that change nothing are around it. */
  #isSubject(expression: Expression): boolean {
    if (expression.type === 'column') return true;
    if (expression.type === 'collate') return this.#isSubject(expression.of);
    if (expression.type !== 'cast' || expression.to.array !== this.type.array) return false;
    const { name, modifiers } = expression.to;
    const isSameSort =
      modifiers.length === 0 &&
      (['text', 'varchar', 'bpchar', 'citext'].includes(name)
        ? this.#sort === 'text' || this.type.schema !== null
        : ['numeric', 'float8', 'int8', 'int4'].includes(name)
          ? this.#sort === 'whole' ||
            (name === 'numeric' && this.#sort === 'numeric') ||
            (name === 'float8' &&
              this.#sort !== 'date' &&
              this.#sort !== 'timestamp' &&
              this.#sort !== 'time' &&
              this.#sort !== 'text')
          : name === this.type.name ||
            (name.startsWith('timestamp') && (this.#sort === 'date' || this.#sort === 'timestamp')));
    return isSameSort && this.#isSubject(expression.of);
  }
}

const sign = (value: NonNullable<Value>): number => (isNumeric(value) ? Math.sign(toNumber(value)) : 0);

/** Why a condition is not understood. */
export class NotUnderstood extends Error {}

function passes(holds: (value: Value) => boolean): boolean {
  try {
    return holds(null);
  } catch {
    return false;
  }
}

function withoutTextCast(expression: Expression): Expression {
  return expression.type === 'cast' && ['text', 'varchar'].includes(expression.to.name) ? expression.of : expression;
}

/** The value of an expression without columns; undefined where nobody can tell. */
export function constant(expression: Expression, now: number): Value | undefined {
  if (columnsIn(expression).length > 0) return undefined;
  const compiled = compile<null>(expression, { column: () => null, now });
  if ('unknown' in compiled) return undefined;
  try {
    return compiled.evaluate(null);
  } catch {
    return undefined;
  }
}

/** Every way to take one of each; null where there are too many. */
export function allOf(parts: readonly Limits[][]): Limits[] | null {
  let all: Limits[] = [NO_LIMITS];
  for (const part of parts) {
    all = all.flatMap((limits) => part.flatMap((each) => both(limits, each) ?? []));
    if (all.length > MAX_BRANCHES) return null;
  }
  return all;
}

const lesser = (a: NonNullable<Value>, b: NonNullable<Value>): NonNullable<Value> =>
  a === b || safe(a, b) <= 0 ? a : b;
const greater = (a: NonNullable<Value>, b: NonNullable<Value>): NonNullable<Value> =>
  a === b || safe(a, b) >= 0 ? a : b;

function safe(a: NonNullable<Value>, b: NonNullable<Value>): number {
  try {
    return compare(a, b);
  } catch {
    return 0;
  }
}
