import type { Value } from '../../../expressions/value';
import { CellRandom, type Key } from '../../random';
import { standIn } from '../constrained';
import type { Row, RowCondition } from './condition';
import { Enforcer } from './enforce';
import type { Participant } from './participant';

/** Rows that are remembered: columns are made one after the other, a batch of rows at a time. */
const MEMORY = 4096;
/** Fresh values that are tried before a row is given up. */
const ATTEMPTS = 48;
/** What is mended may break what was fine before. */
const ROUNDS = 6;

/** Makes rows of columns that hang together keep to their conditions: a pure function of the row. */
export class RowSolver {
  readonly #participants: ReadonlyMap<string, Participant>;
  readonly #rows = new Int32Array(MEMORY).fill(-1);
  readonly #solved: (Row | null)[] = Array.from({ length: MEMORY }, () => null);
  readonly #random = new CellRandom();

  constructor(
    participants: readonly Participant[],
    readonly conditions: readonly RowCondition[],
    private readonly key: Key,
  ) {
    this.#participants = new Map(participants.map((each) => [each.name, each]));
  }

  /** A column's value in a row. */
  value(row: number, column: string): Value {
    return this.solved(row).get(column) ?? null;
  }

  solved(row: number): Row {
    const slot = row % MEMORY;
    const known = this.#rows[slot] === row ? this.#solved[slot] : null;
    if (known !== null) return known;
    const values = this.#solve(row);
    this.#rows[slot] = row;
    this.#solved[slot] = values;
    return values;
  }

  /** Conditions that a row breaks all the same. */
  broken(row: number): RowCondition[] {
    const values = this.solved(row);
    return this.conditions.filter((condition) => !condition.holds(values));
  }

  #solve(row: number): Row {
    const own = this.#own(row);
    if (this.#isFine(own)) return own;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const random = this.#random.at({ a: this.key.a ^ Math.imul(attempt, 0x85ebca6b), b: this.key.b }, row);
      const values = attempt < 4 ? new Map(own) : this.#redrawn(row, attempt, own, random);
      if (this.#mend(values, random)) return values;
    }
    return own;
  }

  #own(row: number): Row {
    return new Map([...this.#participants.values()].map((each) => [each.name, each.own(row)]));
  }

  #isFine(values: Row): boolean {
    return this.conditions.every((condition) => condition.holds(values));
  }

  /** Other values for the columns that nothing decides, or none at all. */
  #redrawn(row: number, attempt: number, own: Row, random: CellRandom): Row {
    const values = new Map(own);
    for (const { name, given, nullable, own: valueOf } of this.#participants.values()) {
      if (given) continue;
      const draw = random.next();
      if (nullable && draw < 0.25) values.set(name, null);
      else if (draw < 0.75) values.set(name, valueOf(standIn(row, attempt)));
    }
    return values;
  }

  #mend(values: Row, random: CellRandom): boolean {
    const enforcer = new Enforcer(this.#participants, values, random);
    for (let round = 0; round < ROUNDS; round++) {
      const failing = this.conditions.filter((condition) => !condition.holds(values));
      if (failing.length === 0) return true;
      for (const condition of failing) {
        if (!condition.holds(values)) enforcer.enforce(condition.expression, true);
      }
    }
    return this.#isFine(values);
  }
}
