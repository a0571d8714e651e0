import type { Expression } from '../../expressions/ast';
import { castValue } from '../../expressions/cast';
import { microsOf } from '../../expressions/compare';
import type { Compiled } from '../../expressions/compile';
import { Decimal, round } from '../../expressions/decimal';
import { addInterval, negated } from '../../expressions/interval';
import {
  DAY,
  date,
  EvaluationError,
  isInterval,
  isMoment,
  isNumeric,
  timestamp,
  toDecimal,
  type Interval,
  type Moment,
  type Value,
} from '../../expressions/value';
import { normal } from '../custom/numbers';
import type { CellRandom } from '../random';

/** A function of rules: from its arguments' values and the random numbers of the cell that asks. */
type Draw = (values: readonly Value[], random: CellRandom) => Value;

const share = (random: CellRandom): number => random.next();
const cubed = (random: CellRandom): number => {
  const drawn = random.next();
  return drawn * drawn * drawn;
};
/** In the middle mostly: the bounds are three deviations away. */
const bell = (random: CellRandom): number => Math.min(1, Math.max(0, 0.5 + normal(random) / 6));

/** What rules may call besides SQL's functions; each call of a rule draws by itself. */
const DRAWS: Readonly<Record<string, { least: number; most: number; draw: Draw }>> = {
  random: { least: 2, most: 2, draw: ([low, high], random) => between(low, high, share(random)) },
  skewed: { least: 2, most: 2, draw: ([low, high], random) => between(low, high, cubed(random)) },
  normal: { least: 2, most: 2, draw: ([low, high], random) => between(low, high, bell(random)) },
  chance: { least: 1, most: 1, draw: ([odds], random) => share(random) < numberOf(odds) },
  pick: { least: 1, most: Infinity, draw: (values, random) => random.pick(values) },
  weighted: { least: 2, most: Infinity, draw: weighted },
  later: { least: 2, most: 3, draw: (values, random) => moved(values, 1, share(random)) },
  earlier: { least: 2, most: 3, draw: (values, random) => moved(values, -1, share(random)) },
};

/** The call as a closure over rows; null for a function that is not among these. */
export function compileDraw<Row>(
  call: Extract<Expression, { type: 'call' }>,
  compile: (part: Expression) => Compiled<Row>,
  random: (row: Row) => CellRandom,
): Compiled<Row> | null {
  const [name] = call.path;
  if (call.path.length > 1 || !Object.hasOwn(DRAWS, name)) return null;
  const { least, most, draw } = DRAWS[name];
  const { length } = call.arguments;
  if (length < least || length > most) return { unknown: `${name}() with ${length} arguments` };
  if (name === 'weighted' && length % 2 === 1) return { unknown: 'weighted() without a weight for each value' };
  const parts: ((row: Row) => Value)[] = [];
  for (const argument of call.arguments) {
    const compiled = compile(argument);
    if ('unknown' in compiled) return compiled;
    parts.push(compiled.evaluate);
  }
  return {
    evaluate: (row) => {
      // Arguments first: they may draw themselves.
      const values = parts.map((part) => part(row));
      return draw(values, random(row));
    },
  };
}

function weighted(values: readonly Value[], random: CellRandom): Value {
  let total = 0;
  for (let index = 1; index < values.length; index += 2) total += numberOf(values[index]);
  let rest = random.next() * total;
  for (let index = 1; index < values.length; index += 2) {
    rest -= numberOf(values[index]);
    if (rest < 0) return values[index - 1];
  }
  return values[values.length - 2];
}

/** Whole numbers, exact decimals with as many digits as the bounds have, dates and times; null where a bound is. */
function between(low: Value, high: Value, part: number): Value {
  if (low === null || high === null) return null;
  if (isNumeric(low) && isNumeric(high)) {
    if (typeof low === 'number' || typeof high === 'number') return Number(low) + (Number(high) - Number(low)) * part;
    const [from, to] = [toDecimal(low), toDecimal(high)];
    const scale = Math.max(from.scale, to.scale);
    const units = spread(round(from, scale).units, round(to, scale).units, part);
    return typeof low === 'bigint' && typeof high === 'bigint' ? units : new Decimal(units, scale);
  }
  if (isMoment(low) || isMoment(high)) return betweenMoments(momentOf(low), momentOf(high), part);
  throw new EvaluationError('random() takes two numbers, or two dates or times.');
}

function betweenMoments(low: Moment, high: Moment, part: number): Moment {
  if (low.type === 'date' && high.type === 'date') return date(whole(low.days, high.days, part));
  const [from, to] = [microsOf(low), microsOf(high)];
  const micros = from + whole(0, Math.floor((to - from) / SECOND), part) * SECOND;
  return timestamp(
    micros,
    [low, high].some((moment) => moment.type === 'timestamp' && moment.zoned),
  );
}

/** From low to high, both included, and low where they are the wrong way round. */
const whole = (low: number, high: number, part: number): number =>
  high <= low ? low : low + Math.min(high - low, Math.floor((high - low + 1) * part));

const EXACT = 2 ** 52;

function spread(low: bigint, high: bigint, part: number): bigint {
  if (high <= low) return low;
  const size = high - low + 1n;
  if (size < BigInt(EXACT)) return low + BigInt(Math.min(Number(size) - 1, Math.floor(Number(size) * part)));
  return low + (size * BigInt(Math.floor(part * EXACT))) / BigInt(EXACT);
}

const SECOND = 1_000_000;

/** A time that is so much later (or earlier), any second between the least and the most. */
function moved([start, least, most = least]: readonly Value[], direction: 1 | -1, part: number): Value {
  if (start === null || least === null || most === null) return null;
  const moment = momentOf(start);
  const [from, to] = [intervalOf(least), intervalOf(most)].map((interval) =>
    addInterval(moment, direction === 1 ? interval : negated(interval)),
  ) as [Moment, Moment];
  const drawn = betweenMoments(...(direction === 1 ? ([from, to] as const) : ([to, from] as const)), part);
  // Whole days after a date are a date.
  const days = moment.type === 'date' && [least, most].every((value) => intervalOf(value).micros % DAY === 0);
  return days && drawn.type === 'timestamp' ? date(Math.floor(drawn.micros / DAY)) : drawn;
}

function momentOf(value: Value): Moment {
  if (isMoment(value)) return value;
  if (typeof value === 'string') return castValue(value, of(/\d[ T]\d/.test(value) ? 'timestamp' : 'date')) as Moment;
  throw new EvaluationError('A date or a time is wanted.');
}

const intervals = new Map<string, Interval>();

function intervalOf(value: Value): Interval {
  if (value !== null && isInterval(value)) return value;
  if (typeof value === 'string') {
    // Nearly always a literal, asked for every row.
    let interval = intervals.get(value);
    if (interval === undefined) {
      interval = castValue(value, of('interval')) as Interval;
      if (intervals.size > 1000) intervals.clear();
      intervals.set(value, interval);
    }
    return interval;
  }
  throw new EvaluationError("An interval is wanted, such as '2 days'.");
}

const of = (name: string) => ({ name, schema: null, modifiers: [], array: false });

function numberOf(value: Value): number {
  if (value !== null && isNumeric(value)) return typeof value === 'number' ? value : toDecimal(value).toNumber();
  throw new EvaluationError('A number is wanted.');
}
