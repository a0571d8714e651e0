import { columnsIn, type Expression } from '../../../expressions/ast';
import { arithmetic } from '../../../expressions/arithmetic';
import { compile, type Compiled } from '../../../expressions/compile';
import { isNumeric, toNumber, type Value } from '../../../expressions/value';
import type { CellRandom } from '../../random';
import { EARLY } from '../clock';
import { NEGATED, TURNED } from '../comparisons';
import { NO_LIMITS, type Limits } from '../limits';
import { NotUnderstood, readLimits } from '../read-limits';
import { asColumnValue } from '../subject';
import { rowScope, type Row } from './condition';
import { adapt, type Participant } from './participant';
import { counts, isCondition, termsOf } from './terms';

/** Changes a row so that a condition comes true (or false), as far as it is known how. */
export class Enforcer {
  constructor(
    private readonly participants: ReadonlyMap<string, Participant>,
    private readonly row: Row,
    private readonly random: CellRandom,
  ) {}

  /** false where nothing was found that helps. */
  enforce(condition: Expression, wanted: boolean): boolean {
    if (this.#value(condition) === wanted) return true;
    switch (condition.type) {
      case 'not':
        return this.enforce(condition.of, !wanted);
      case 'and':
      case 'or':
        return (condition.type === 'and') === wanted
          ? condition.of.map((part) => this.enforce(part, wanted)).every(Boolean)
          : this.#any(condition.of, (part) => this.enforce(part, wanted));
      case 'case':
        return this.#case(condition, wanted);
    }
    const columns = columnsOf(condition);
    if (columns.length === 1) return this.#single(condition, columns[0].at(-1)!, wanted);
    switch (condition.type) {
      case 'binary':
        return this.#binary(condition, wanted);
      case 'distinct':
        return this.#distinct(condition, wanted);
      case 'quantified':
        return this.#quantified(condition, wanted);
      case 'is':
        return this.#is(condition, wanted);
      default:
        return false;
    }
  }

  /** The first that can be done, beginning anywhere. */
  #any<Item>(items: readonly Item[], attempt: (item: Item) => boolean): boolean {
    const start = this.random.below(Math.max(1, items.length));
    return items.some((_, index) => attempt(items[(start + index) % items.length]));
  }

  #value(expression: Expression): Value | undefined {
    const compiled = compiledOnce(expression);
    if ('unknown' in compiled) return undefined;
    try {
      return compiled.evaluate(this.row);
    } catch {
      return undefined;
    }
  }

  #single(condition: Expression, name: string, wanted: boolean): boolean {
    const participant = this.participants.get(name);
    if (participant === undefined) return false;
    try {
      return adapt(participant, limitsOnce(condition, participant, wanted), this.row, this.random);
    } catch (error) {
      if (error instanceof NotUnderstood) return false;
      throw error;
    }
  }

  #case({ of, whens, otherwise }: Expression & { type: 'case' }, wanted: boolean): boolean {
    const conditions = whens.map(({ when }): Expression =>
      of === null ? when : { type: 'binary', operator: '=', left: of, right: when },
    );
    const taken = conditions.findIndex((condition) => this.#value(condition) === true);
    const result = taken < 0 ? otherwise : whens[taken].then;
    if (result !== null && this.enforce(result, wanted)) return true;
    return this.#any(whens, ({ then }) => {
      const index = whens.findIndex((when) => when.then === then);
      return index !== taken && this.enforce(conditions[index], true) && this.enforce(then, wanted);
    });
  }

  #binary({ operator, left, right }: Expression & { type: 'binary' }, wanted: boolean): boolean {
    const wantedOperator = wanted ? operator : (NEGATED[operator] as string | undefined);
    if (wantedOperator === undefined) return false;
    if (isCondition(left) || isCondition(right)) return this.#conditions(left, wantedOperator, right);
    const terms = remembered(termsBefore, left, termsOf);
    if (terms !== null) return this.#counted(terms, wantedOperator, this.#value(right));
    if (!Object.hasOwn(TURNED, wantedOperator)) return false;
    const sides: (() => boolean)[] = [
      () => this.#solve(left, wantedOperator, right),
      () => this.#solve(right, TURNED[wantedOperator], left),
    ];
    // What stands later in time or on the larger side usually follows from the other.
    const laterFirst = wantedOperator.startsWith('<') ? [sides[1], sides[0]] : sides;
    return this.random.chance(0.8) ? laterFirst.some((side) => side()) : laterFirst.reverse().some((side) => side());
  }

  /** `(a IS NULL) = (b IS NULL)` */
  #conditions(left: Expression, operator: string, right: Expression): boolean {
    if (operator !== '=' && operator !== '<>') return false;
    return this.#any(
      [
        [left, right],
        [right, left],
      ],
      ([changed, kept]) => {
        const value = this.#value(kept);
        return typeof value === 'boolean' && this.enforce(changed, (operator === '=') === value);
      },
    );
  }

  /** `num_nonnulls(a, b) = 1`, `a::int + b::int = 1`: so many of some conditions are true. */
  #counted(terms: readonly Expression[], operator: string, bound: Value | undefined): boolean {
    if (bound === undefined || bound === null || !isNumeric(bound)) return false;
    const limit = toNumber(bound);
    const fitting = Array.from({ length: terms.length + 1 }, (_, count) => count).filter((count) =>
      counts(count, operator, limit),
    );
    if (fitting.length === 0) return false;
    const count = this.random.pick(fitting);
    const order = terms.map((term) => ({ term, rank: this.#rank(term) })).sort((x, y) => x.rank - y.rank);
    return order.map(({ term }, index) => this.enforce(term, index < count)).every(Boolean);
  }

  /** What is true whatever is done comes first, what never is comes last, and all else anywhere. */
  #rank(term: Expression): number {
    const isNull = term.type === 'is' && term.what === 'null' ? term : null;
    return isNull !== null && this.#isFixed(isNull.of) ? (isNull.negated ? -1 : 2) : this.random.next();
  }

  #isFixed(expression: Expression): boolean {
    const participant = expression.type === 'column' ? this.participants.get(expression.path.at(-1)!) : undefined;
    return participant !== undefined && !participant.nullable;
  }

  /** Changes a column of the left side so that it compares with the right as wanted. */
  #solve(left: Expression, operator: string, right: Expression): boolean {
    const bound = this.#value(right);
    if (bound === undefined) return false;
    if (bound === null) return this.#filled(right) && this.#solve(left, operator, right);
    return this.#bind(left, operator, bound);
  }

  /** A value for a column that has none, where it is the reason why an expression has none. */
  #filled(expression: Expression): boolean {
    const empty = columnsOf(expression).find((path) => (this.row.get(path.at(-1)!) ?? null) === null);
    if (empty === undefined) return false;
    const participant = this.participants.get(empty.at(-1)!);
    return (
      participant !== undefined && adapt(participant, [{ ...NO_LIMITS, presence: 'value' }], this.row, this.random)
    );
  }

  #bind(left: Expression, operator: string, bound: NonNullable<Value>): boolean {
    switch (left.type) {
      case 'column': {
        const participant = this.participants.get(left.path.at(-1)!);
        return participant !== undefined && this.#bound(participant, operator, bound);
      }
      case 'cast':
      case 'collate':
      case 'field':
        return this.#bind(left.of, operator, bound);
      case 'call':
        return this.#call(left, operator, bound);
      case 'binary':
        return this.#any([true, false], (isLeft) => this.#inverted(left, operator, bound, isLeft));
      default:
        return false;
    }
  }

  #bound(participant: Participant, operator: string, bound: NonNullable<Value>): boolean {
    const limits = limitsOf(operator, bound, participant);
    return limits !== null && adapt(participant, [limits], this.row, this.random);
  }

  #call(call: Expression & { type: 'call' }, operator: string, bound: NonNullable<Value>): boolean {
    const [first] = call.arguments;
    switch (call.path[0]) {
      case 'coalesce':
      case 'lower':
      case 'upper':
      case 'btrim':
      case 'round':
      case 'abs':
        return this.#bind(first, operator, bound);
      case 'length':
      case 'char_length':
      case 'character_length': {
        const participant = first.type === 'column' ? this.participants.get(first.path.at(-1)!) : undefined;
        if (participant === undefined) return false;
        const literal: Expression = { type: 'number', text: String(isNumeric(bound) ? toNumber(bound) : 0) };
        const condition: Expression = { type: 'binary', operator, left: call, right: literal };
        return this.#single(condition, participant.name, true);
      }
      default:
        return false;
    }
  }

  /** `a + b < bound` by a column of one of its sides. */
  #inverted(
    { operator, left, right }: Expression & { type: 'binary' },
    comparison: string,
    bound: NonNullable<Value>,
    isLeft: boolean,
  ): boolean {
    const [changed, kept] = isLeft ? [left, right] : [right, left];
    if (columnsOf(changed).length === 0) return false;
    const other = this.#value(kept);
    if (other === undefined) return false;
    if (other === null) return this.#filled(kept);
    const inverse = isLeft ? INVERSE[operator] : (INVERSE_RIGHT[operator] as readonly [string, boolean] | undefined);
    if ((inverse as unknown) === undefined) return false;
    const [undo, isTurned] = inverse!;
    // Dividing by what is negative turns a comparison, and by zero it says nothing.
    const isNegative = (operator === '*' || operator === '/') && isNumeric(other) && toNumber(other) < 0;
    if ((operator === '*' || operator === '/') && isNumeric(other) && toNumber(other) === 0) return false;
    try {
      const target =
        isLeft || !isTurned
          ? arithmetic(undo, undo === '/' ? asExact(bound) : bound, other)
          : arithmetic(undo, other, bound);
      if (target === null) return false;
      return this.#bind(changed, isTurned !== isNegative ? TURNED[comparison] : comparison, target);
    } catch {
      return false;
    }
  }

  #distinct({ left, right, negated }: Expression & { type: 'distinct' }, wanted: boolean): boolean {
    const operator = negated === wanted ? '=' : '<>';
    return this.#any(
      [
        [left, right],
        [right, left],
      ],
      ([changed, kept]) => {
        const value = this.#value(kept);
        if (value === undefined) return false;
        if (value !== null) return this.#bind(changed, operator, value);
        return this.enforce({ type: 'is', of: changed, what: 'null', negated: operator === '<>' }, true);
      },
    );
  }

  /** `a = ANY (ARRAY[b, c])` */
  #quantified({ operator, left, quantifier, right }: Expression & { type: 'quantified' }, wanted: boolean): boolean {
    if (right.type !== 'array') return false;
    const each = right.of.map((item): Expression => ({ type: 'binary', operator, left, right: item }));
    return this.enforce({ type: quantifier === 'any' ? 'or' : 'and', of: each }, wanted);
  }

  #is({ of, what, negated }: Expression & { type: 'is' }, wanted: boolean): boolean {
    const is = negated !== wanted;
    if (what === 'true' || what === 'false')
      return is ? this.enforce(of, what === 'true') : this.enforce(of, what !== 'true');
    if (what !== 'null') return false;
    const parts = of.type === 'row' ? of.of : columnsOf(of).map((path): Expression => ({ type: 'column', path }));
    const set = (part: Expression): boolean => this.enforce({ type: 'is', of: part, what: 'null', negated: !is }, true);
    return is && of.type !== 'row' ? this.#any(parts, set) : parts.map(set).every(Boolean);
  }
}

/** Conditions are the same objects for every row. */
const compiledBefore = new WeakMap<Expression, Compiled<Row>>();
const termsBefore = new WeakMap<Expression, Expression[] | null>();
const columnsBefore = new WeakMap<Expression, string[][]>();
const limitsBefore = new WeakMap<Expression, Map<string, readonly Limits[]>>();

function remembered<Result>(
  memory: WeakMap<Expression, Result>,
  expression: Expression,
  make: (expression: Expression) => Result,
): Result {
  let result = memory.get(expression);
  if (result === undefined) {
    result = make(expression);
    memory.set(expression, result);
  }
  return result;
}

const compiledOnce = (expression: Expression): Compiled<Row> =>
  remembered(compiledBefore, expression, (of) => compile(of, rowScope(EARLY)));

const columnsOf = (expression: Expression): string[][] => remembered(columnsBefore, expression, columnsIn);

function limitsOnce(condition: Expression, { name, constraint }: Participant, wanted: boolean): readonly Limits[] {
  let known = limitsBefore.get(condition);
  if (known === undefined) limitsBefore.set(condition, (known = new Map<string, readonly Limits[]>()));
  const key = `${wanted ? '+' : '-'}${name}`;
  let limits = known.get(key);
  if (limits === undefined) {
    // To be true is more than not to be false: a null is neither.
    limits = readLimits(condition, constraint.type, !wanted).map((each) => ({
      ...each,
      presence: each.presence ?? 'value',
    }));
    known.set(key, limits);
  }
  return limits;
}

/** What takes an operator back, and whether the comparison turns: `x - a < b` is `x < b + a`. */
const INVERSE: Readonly<Record<string, readonly [string, boolean]>> = {
  '+': ['-', false],
  '-': ['+', false],
  '*': ['/', false],
  '/': ['*', false],
};
/** Of the right side: `a - x < b` is `x > a - b`. */
const INVERSE_RIGHT: Readonly<Record<string, readonly [string, boolean]>> = {
  '+': ['-', false],
  '-': ['-', true],
  '*': ['/', false],
};

/** Whole numbers divide with a rest, which what is solved must not. */
const asExact = (value: NonNullable<Value>): NonNullable<Value> =>
  typeof value === 'bigint' ? (asColumnValue(value, EXACT) ?? value) : value;

const EXACT = { name: 'numeric', schema: null, length: null, precision: null, scale: null, array: false };

function limitsOf(operator: string, bound: NonNullable<Value>, { constraint: { type } }: Participant): Limits | null {
  const inclusive = operator.endsWith('=');
  switch (operator) {
    case '<':
    case '<=':
      return { ...NO_LIMITS, high: { value: bound, inclusive }, presence: 'value' };
    case '>':
    case '>=':
      return { ...NO_LIMITS, low: { value: bound, inclusive }, presence: 'value' };
  }
  const value = asColumnValue(bound, type);
  if (value === null) return null;
  return operator === '='
    ? { ...NO_LIMITS, allowed: [value], presence: 'value' }
    : { ...NO_LIMITS, forbidden: [value], presence: 'value' };
}
