import type { Value } from '../../../expressions/value';
import type { CellRandom } from '../../random';
import { choicesOf } from '../choices';
import type { ColumnConstraint } from '../column-constraint';
import { both, satisfies, type Limits } from '../limits';
import type { Row } from './condition';

/** A column that takes part in conditions between columns. */
export interface Participant {
  name: string;
  constraint: ColumnConstraint;
  /** Its value before any condition is looked at. */
  own: (row: number) => Value;
  nullable: boolean;
  freedom: Freedom;
}

/** Whether a value may be changed: `dropped` to null, `moved` to what another row refers to as well, `last` where no other column helps. */
export type Freedom = 'free' | 'last' | 'moved' | 'dropped' | 'none';

/** Rows whose reference a row takes over that has none and needs one. */
const STANDS = 8;

/** Makes the column's value keep to limits beside its own; false where none does. */
export function adapt(participant: Participant, limits: readonly Limits[], row: Row, random: CellRandom): boolean {
  const { name, constraint, nullable, freedom } = participant;
  const current = row.get(name) ?? null;
  if (limits.some((each) => satisfies(current, each))) {
    // Where nothing is required, null lets a condition pass as well as a value does.
    if (current !== null || limits.some(({ presence }) => presence !== 'value')) return true;
  }
  const wantsNull = limits.some(({ presence }) => presence === 'null');
  if (freedom === 'dropped' || freedom === 'moved') {
    const value =
      wantsNull && nullable ? null : freedom === 'moved' ? referred(participant, limits, random) : undefined;
    if (value === undefined) return false;
    row.set(name, value);
    return true;
  }
  if (freedom !== 'free') return false;
  const start = random.below(Math.max(1, limits.length));
  for (let index = 0; index < limits.length; index++) {
    const each = limits[(start + index) % limits.length];
    if (each.presence === 'null') {
      if (!nullable) continue;
      row.set(name, null);
      return true;
    }
    const value = draw(constraint, each, current, random);
    if (value === null) continue;
    row.set(name, value);
    return true;
  }
  return false;
}

/** What another row refers to, that fits; undefined where none of some does. */
function referred({ own }: Participant, limits: readonly Limits[], random: CellRandom): Value | undefined {
  for (let stand = 0; stand < STANDS; stand++) {
    const value = own(random.below(OTHER_ROWS));
    if (value !== null && limits.some((each) => satisfies(value, each))) return value;
  }
  return undefined;
}

const OTHER_ROWS = 100_000;

function draw({ branches, type, hints }: ColumnConstraint, limits: Limits, current: Value, random: CellRandom): Value {
  const start = random.below(branches.length);
  for (let index = 0; index < branches.length; index++) {
    const all = both(branches[(start + index) % branches.length], { ...limits, presence: null });
    if (all === null || all.presence === 'null') continue;
    const value = choicesOf(all, type, hints)?.draw(random, current) ?? null;
    if (value !== null) return value;
  }
  return null;
}
