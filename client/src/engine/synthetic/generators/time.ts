import { phaseOf } from '../facts/timeline';
import { REFERENCE_DATE } from '../locale';
import { integer, MICROSECONDS_A_DAY, text } from '../value-source';
import type { Generator, GeneratorContext } from './generator';

const REFERENCE = Date.parse(REFERENCE_DATE) * 1000;
const REFERENCE_YEAR = Number(REFERENCE_DATE.slice(0, 4));

/** Microseconds: in the order that the column's name tells, else any second of the two years before the reference date. */
function momentOf({ column, facts, random, key }: GeneratorContext): (row: number) => number {
  const phase = phaseOf(column);
  if (phase === 'free') return (row) => REFERENCE - (1 + random.at(key, row).below(730 * 86_400)) * 1e6;
  const timeline = facts.timeline();
  return (row) => timeline.at(phase, row);
}

const date: Generator = (context) => {
  const moment = momentOf(context);
  return { kind: 'date', at: (row) => Math.floor(moment(row) / MICROSECONDS_A_DAY) };
};

const datetime: Generator = (context) => ({ kind: 'timestamp', at: momentOf(context) });

/** By the quarter of an hour between 8 and 20 o'clock, as appointments are. */
const time: Generator = ({ random, key }) => ({
  kind: 'time',
  at: (row) => (8 * 4 + random.at(key, row).below(12 * 4)) * 900e6,
});

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A number, unless the test writes names or pads it. */
const month: Generator = ({ random, key, written }) => {
  const at = (row: number): number => random.at(key, row).between(1, 12);
  if (written.some((value) => /^0\d$/.test(value))) return text((row) => String(at(row)).padStart(2, '0'));
  if (!written.some((value) => /^\p{L}{3,}$/u.test(value))) return integer(at);
  const short = written.every((value) => value.length === 3);
  return text((row) => (short ? MONTHS[at(row) - 1].slice(0, 3) : MONTHS[at(row) - 1]));
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const dayOfWeek: Generator = ({ random, key, written }) => {
  const short = written.length > 0 && written.every((value) => value.length === 3);
  return text((row) => {
    const day = random.at(key, row).pick(DAYS);
    return short ? day.slice(0, 3) : day;
  });
};

export const times = {
  date,
  datetime,
  time,
  year: ({ random, key }) => integer((row) => random.at(key, row).between(REFERENCE_YEAR - 20, REFERENCE_YEAR)),
  month,
  day_of_week: dayOfWeek,
  timezone: ({ locale }) => text(() => locale.country.timezone),
} satisfies Record<string, Generator>;
