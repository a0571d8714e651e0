import { phaseOf } from '../facts/timeline';
import { changedNumbers, sharedNumbers, wholeNumbers } from '../hot/numbers';
import { REFERENCE_DATE } from '../locale';
import { integer, MICROSECONDS_A_DAY, text, type NumberAt } from '../value-source';
import { always, oneOf, type Generator, type GeneratorContext } from './generator';

const REFERENCE = Date.parse(REFERENCE_DATE) * 1000;
const REFERENCE_YEAR = Number(REFERENCE_DATE.slice(0, 4));

/** Microseconds: in the order that the column's name tells, else any second of the two years before the reference date. */
function momentOf({ column, facts, key }: GeneratorContext): NumberAt {
  const phase = phaseOf(column);
  if (phase === 'free') return sharedNumbers(key, (share) => REFERENCE - (1 + Math.floor(share * 730 * 86_400)) * 1e6);
  return facts.timeline().at(phase);
}

const date: Generator = (context) => {
  const moment = momentOf(context);
  return { kind: 'date', at: changedNumbers(moment, (value) => Math.floor(value / MICROSECONDS_A_DAY)) };
};

const datetime: Generator = (context) => ({ kind: 'timestamp', at: momentOf(context) });

/** By the quarter of an hour between 8 and 20 o'clock, as appointments are. */
const time: Generator = ({ key }) => ({
  kind: 'time',
  at: sharedNumbers(key, (share) => (8 * 4 + Math.floor(share * 12 * 4)) * 900e6),
});

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A number, unless the test writes names or pads it. */
const month: Generator = ({ key, written }) => {
  const at = wholeNumbers(key, 1, 12);
  if (written.some((value) => /^0\d$/.test(value))) return text((row) => String(at(row)).padStart(2, '0'));
  if (!written.some((value) => /^\p{L}{3,}$/u.test(value))) return integer(at);
  const short = written.every((value) => value.length === 3);
  return text((row) => (short ? MONTHS[at(row) - 1].slice(0, 3) : MONTHS[at(row) - 1]));
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const dayOfWeek: Generator = (context) => {
  const short = context.written.length > 0 && context.written.every((value) => value.length === 3);
  return oneOf(short ? DAYS.map((day) => day.slice(0, 3)) : DAYS)(context);
};

export const times = {
  date,
  datetime,
  time,
  year: ({ key }) => integer(wholeNumbers(key, REFERENCE_YEAR - 20, 21)),
  month,
  day_of_week: dayOfWeek,
  timezone: ({ locale }) => always(locale.country.timezone),
} satisfies Record<string, Generator>;
