import type { Expression } from './ast';
import { castValue } from './cast';
import { kindOf } from './compare';
import { Decimal, negate, parseDecimal } from './decimal';
import { compileCall } from './calls';
import { arrayBeside, literalBeside } from './literals';
import { negated } from './interval';
import { OPERATORS, type Operator } from './operators';
import { jsonAt, json } from './json';
import { EvaluationError, isInterval, isJson, isList, isNumeric, toNumber, type Value } from './value';

export type Evaluate<Row> = (row: Row) => Value;
export type Call = Expression & { type: 'call' };

/** What an expression gives for a row; or why nobody can tell. `evaluate` throws EvaluationError. */
export type Compiled<Row> = { evaluate: Evaluate<Row> } | { unknown: string };

/** What names in an expression stand for. */
export interface Scope<Row> {
  /** A column's values; null when there is none of that name. */
  column(path: readonly string[]): Evaluate<Row> | null;
  /** Functions of the caller's own, asked before SQL's; null for what is none of them. */
  call?(call: Call, compile: (part: Expression) => Compiled<Row>): Compiled<Row> | null;
  /** What now() and CURRENT_DATE are: microseconds since 1970. Without it they are unknown. */
  now?: number;
}

/** Why an expression cannot be evaluated. */
export class NotKnown extends Error {}

export interface Part<Row> {
  evaluate: Evaluate<Row>;
  /** The same for every row. */
  constant: boolean;
}

/** Makes a closure of an expression, with SQL's three-valued logic and exact numbers. */
export function compile<Row>(expression: Expression, scope: Scope<Row>): Compiled<Row> {
  try {
    return { evaluate: new Compiler(scope).part(expression).evaluate };
  } catch (error) {
    if (error instanceof NotKnown) return { unknown: error.message };
    throw error;
  }
}

/** What `compile` and the functions of SQL make parts with: the value of an expression as a function of the row. */
export class Compiler<Row> {
  constructor(readonly scope: Scope<Row>) {}

  part(expression: Expression): Part<Row> {
    const part = this.#part(expression);
    if (!part.constant) return part;
    // What a constant is is computed when it is first wanted, since it may be an error that nobody meets.
    let known: { value: Value } | null = null;
    return { constant: true, evaluate: (row) => (known ??= { value: part.evaluate(row) }).value };
  }

  #part(expression: Expression): Part<Row> {
    switch (expression.type) {
      case 'null':
        return this.constant(null);
      case 'boolean':
        return this.constant(expression.value);
      case 'number':
        return this.constant(numberOf(expression.text));
      case 'text':
      case 'bits':
        return this.constant(expression.text);
      case 'column':
        return this.#column(expression.path);
      case 'cast':
        return this.map([expression.of], ([value]) => castValue(value, expression.to));
      case 'call':
        return compileCall(expression, this);
      case 'unary':
        return this.#unary(expression);
      case 'binary':
        return this.#binary(expression);
      case 'quantified':
        return this.#quantified(expression);
      case 'and':
      case 'or':
        return this.#connected(expression);
      case 'not':
        return this.map([expression.of], ([value]) => (value === null ? null : value !== true));
      case 'is':
        return this.#is(expression);
      case 'distinct':
        return this.#distinct(expression);
      case 'case':
        return this.#case(expression);
      case 'array':
      case 'row':
        return this.map(expression.of, (values) => [...values]);
      case 'subscript':
        return this.map([expression.of, expression.index], ([of, index]) => itemAt(of, index));
      case 'collate':
        return this.part(expression.of);
      case 'slice':
        throw new NotKnown('parts of arrays are not evaluated');
      case 'field':
        throw new NotKnown(`the field ${expression.name} of a composite value is not evaluated`);
      case 'star':
      case 'named':
        throw new NotKnown(`${expression.type === 'star' ? '*' : expression.name} stands outside a function`);
    }
  }

  constant(value: Value): Part<Row> {
    return { constant: true, evaluate: () => value };
  }

  /** A function of the values of some expressions. */
  map(of: readonly Expression[], make: (values: Value[]) => Value): Part<Row> {
    const parts = of.map((each) => this.part(each));
    const constant = parts.every((each) => each.constant);
    const [first, second] = parts;
    if (parts.length === 1) return { constant, evaluate: (row) => make([first.evaluate(row)]) };
    if (parts.length === 2) return { constant, evaluate: (row) => make([first.evaluate(row), second.evaluate(row)]) };
    return { constant, evaluate: (row) => make(parts.map((each) => each.evaluate(row))) };
  }

  #column(path: readonly string[]): Part<Row> {
    const evaluate = this.scope.column(path);
    if (evaluate === null) throw new NotKnown(`there is no column ${path.join('.')}`);
    return { constant: false, evaluate };
  }

  #unary({ operator, of }: Expression & { type: 'unary' }): Part<Row> {
    switch (operator) {
      case '+':
        return this.part(of);
      case '-':
        return this.map([of], ([value]) => minus(value));
      case '~':
        return this.map([of], ([value]) => (typeof value === 'bigint' ? ~value : null));
      case '@':
        return this.part({ type: 'call', path: ['abs'], arguments: [of] });
      default:
        throw new NotKnown(`the operator ${operator} is not known`);
    }
  }

  #binary({ operator, left, right }: Expression & { type: 'binary' }): Part<Row> {
    if (operator === 'overlaps') {
      const sides = [left, right].flatMap((side) => (side.type === 'row' ? side.of : [side]));
      return this.part({ type: 'call', path: ['overlaps'], arguments: sides });
    }
    const known = OPERATORS.get(operator);
    if (known === undefined) throw new NotKnown(`the operator ${operator} is not known`);
    const [a, b] = [this.part(left), this.part(right)];
    const apply = besideLiterals(operator, known, left, right);
    return {
      constant: a.constant && b.constant,
      evaluate: (row) => {
        const x = a.evaluate(row);
        if (x === null) return null;
        const y = b.evaluate(row);
        return y === null ? null : apply(x, y);
      },
    };
  }

  #quantified({ operator, left, quantifier, right }: Expression & { type: 'quantified' }): Part<Row> {
    const known = OPERATORS.get(operator);
    if (known === undefined) throw new NotKnown(`the operator ${operator} is not known`);
    const [a, list] = [this.part(left), this.part(right)];
    const decisive = quantifier === 'any';
    // Literals in a list, or the whole list as one, are of the left side's type.
    const apply = besideLiterals(operator, known, left, right.type === 'array' ? (right.of[0] ?? right) : left);
    return {
      constant: a.constant && list.constant,
      evaluate: (row) => {
        const items = list.evaluate(row);
        const value = a.evaluate(row);
        if (items === null) return null;
        const all = isList(items) ? items : typeof items === 'string' ? arrayBeside(items, value ?? '') : null;
        if (all === null || !isList(all)) throw new EvaluationError(`${kindOf(items)} is no array.`);
        if (all.length > 0 && value === null) return null;
        let result: boolean | null = !decisive;
        for (const item of all) {
          const one = item === null || value === null ? null : apply(value, item);
          if (one === decisive) return decisive;
          if (one === null) result = null;
        }
        return result;
      },
    };
  }

  #connected({ type, of }: Expression & { type: 'and' | 'or' }): Part<Row> {
    const parts = of.map((each) => this.part(each));
    const decisive = type === 'or';
    return {
      constant: parts.every((each) => each.constant),
      evaluate: (row) => {
        let result: boolean | null = !decisive;
        for (const part of parts) {
          const value = part.evaluate(row);
          if (value === decisive) return decisive;
          if (value === null) result = null;
        }
        return result;
      },
    };
  }

  #is({ of, what, negated: isNegated }: Expression & { type: 'is' }): Part<Row> {
    const wanted = what === 'true' ? true : what === 'false' ? false : null;
    // A row is null when all of it is, and not null when none of it is.
    if (of.type === 'row' && what === 'null')
      return this.map(of.of, (values) => values.every((value) => (value === null) !== isNegated));
    return this.map([of], ([value]) => (value === wanted) !== isNegated);
  }

  #distinct({ left, right, negated: isNegated }: Expression & { type: 'distinct' }): Part<Row> {
    const apply = besideLiterals('=', OPERATORS.get('=')!, left, right);
    return this.map([left, right], ([a, b]) => {
      const areSame = a === null || b === null ? a === b : apply(a, b) === true;
      return areSame === isNegated;
    });
  }

  #case({ of, whens, otherwise }: Expression & { type: 'case' }): Part<Row> {
    const conditions = whens.map(({ when }) =>
      this.part(of === null ? when : { type: 'binary', operator: '=', left: of, right: when }),
    );
    const results = whens.map(({ then }) => this.part(then));
    const last = otherwise === null ? this.constant(null) : this.part(otherwise);
    return {
      constant: [...conditions, ...results, last].every((each) => each.constant),
      evaluate: (row) => {
        const found = conditions.findIndex((condition) => condition.evaluate(row) === true);
        return (found < 0 ? last : results[found]).evaluate(row);
      },
    };
  }
}

/** An operator that gives a text literal on one of its sides the other's type. */
function besideLiterals(operator: string, apply: Operator, left: Expression, right: Expression): Operator {
  if (left.type === 'text') {
    if (right.type === 'text') return apply;
    return (a, b) => apply(typeof a === 'string' ? (literalBeside(a, operator, b) ?? a) : a, b);
  }
  if (right.type === 'text')
    return (a, b) => apply(a, typeof b === 'string' ? (literalBeside(b, operator, a) ?? b) : b);
  return apply;
}

function numberOf(text: string): Value {
  const value = parseDecimal(text);
  if (value === null) throw new NotKnown(`${text} is no number`);
  return /^\d+$/.test(text) ? value.units : value;
}

function minus(value: Value): Value {
  if (typeof value === 'bigint' || typeof value === 'number') return -value;
  if (value instanceof Decimal) return negate(value);
  if (value === null) return null;
  if (isInterval(value)) return negated(value);
  throw new EvaluationError(`${kindOf(value)} has no sign.`);
}

function itemAt(of: Value, index: Value): Value {
  if (of === null || index === null) return null;
  if (isJson(of)) {
    const found = jsonAt(of.value, isNumeric(index) ? toNumber(index) : typeof index === 'string' ? index : '');
    return found === undefined ? null : json(found);
  }
  if (!isList(of) || !isNumeric(index)) throw new EvaluationError(`${kindOf(of)} has no subscript.`);
  return of.at(toNumber(index) > 0 ? toNumber(index) - 1 : of.length) ?? null;
}
