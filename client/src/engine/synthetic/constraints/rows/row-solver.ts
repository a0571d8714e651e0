import type { Value } from '../../../expressions/value';
import { CellRandom, type Key } from '../../random';
import { standIn } from '../constrained';
import type { Row, RowCondition } from './condition';
import { Enforcer } from './enforce';
import type { Freedom, Participant } from './participant';

/** Rows that are remembered: columns are made one after the other, a batch of rows at a time. */
const MEMORY = 4096;
/** Fresh values that are tried before a row is given up. */
const ATTEMPTS = 48;
/** Of them, those that leave columns alone which a rule or a key of several columns decides. */
const GENTLE = 12;
/** Of rows that tell whether there is any way at all, and attempts where there is none. */
const PROBES = 6;
const HOPELESS = 2;
/** What is mended may break what was fine before. */
const ROUNDS = 6;

/** Makes rows of columns that hang together keep to their conditions: a pure function of the row. */
export class RowSolver {
  readonly #participants: readonly Participant[];
  readonly #rows = new Int32Array(MEMORY).fill(-1);
  readonly #solved: (Row | null)[] = Array.from({ length: MEMORY }, () => null);
  readonly #random = new CellRandom();
  #attempts: number | null = null;

  constructor(
    participants: readonly Participant[],
    readonly conditions: readonly RowCondition[],
    private readonly key: Key,
    /** Columns that a row written in the test decides. */
    private readonly written: readonly Readonly<Record<string, unknown>>[] = [],
  ) {
    this.#participants = participants;
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
    this.#attempts ??= this.#probed();
    return this.#mended(row, own, this.#attempts) ?? own;
  }

  /** Where none of some rows can be mended, others are not tried for long: always the same rows, so that each row stays the same. */
  #probed(): number {
    for (let row = this.written.length; row < this.written.length + PROBES; row++) {
      const own = this.#own(row);
      if (this.#isFine(own) || this.#mended(row, own, ATTEMPTS) !== null) return ATTEMPTS;
    }
    return HOPELESS;
  }

  #own(row: number): Row {
    return new Map(this.#participants.map((each) => [each.name, each.own(row)]));
  }

  #mended(row: number, own: Row, attempts: number): Row | null {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const random = this.#random.at({ a: this.key.a ^ Math.imul(attempt, 0x85ebca6b), b: this.key.b }, row);
      const participants = this.#freed(row, attempt >= GENTLE);
      const values = attempt < 4 ? new Map(own) : redrawn(row, attempt, own, participants, random);
      if (this.#mend(values, participants, random)) return values;
    }
    return null;
  }

  /** The columns with the freedom that they have in a row and an attempt. */
  #freed(row: number, isLast: boolean): ReadonlyMap<string, Participant> {
    const written = row < this.written.length ? this.written[row] : {};
    return new Map(
      this.#participants.map((each) => {
        const usual: Freedom = each.freedom === 'last' ? (isLast ? 'free' : 'none') : each.freedom;
        return [each.name, { ...each, freedom: Object.hasOwn(written, each.name) ? 'none' : usual }];
      }),
    );
  }

  #isFine(values: Row): boolean {
    return this.conditions.every((condition) => condition.holds(values));
  }

  #mend(values: Row, participants: ReadonlyMap<string, Participant>, random: CellRandom): boolean {
    const enforcer = new Enforcer(participants, values, random);
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

/** Other values for the columns that nothing decides, or none at all. */
function redrawn(
  row: number,
  attempt: number,
  own: Row,
  participants: ReadonlyMap<string, Participant>,
  random: CellRandom,
): Row {
  const values = new Map(own);
  for (const participant of participants.values()) {
    const { name, freedom, nullable } = participant;
    if (freedom === 'none') continue;
    const draw = random.next();
    if (nullable && draw < 0.25) values.set(name, null);
    else if (freedom === 'free' && draw < 0.75) values.set(name, participant.own(standIn(row, attempt)));
  }
  return values;
}
