import { REFERENCE_DATE } from '../locale';
import { Cells } from '../hot/cells';
import { secondsBelow, numbersFrom } from '../hot/numbers';
import { MICROSECONDS_A_DAY, type NumberAt } from '../value-source';
import { wordsOf } from './roles';
import type { FactSource } from './row-facts';

/** When things happened to a row, in the order that they must have. Microseconds since 1970-01-01T00:00:00Z. */
export interface Timeline {
  at: (phase: Phase) => NumberAt;
}

/** Each comes after the one before it: created, changed, ended; `free` is any time of the two years before. */
type Phase = 'start' | 'change' | 'end' | 'future' | 'free';

const WORDS: readonly [Phase, string][] = [
  [
    'future',
    'due expiry expires expiration expire valid until deadline scheduled appointment delivery arrival checkin departure travel booking reservation renewal',
  ],
  [
    'end',
    'end ended finish finished closed completed delivered returned return checkout cancelled canceled resolved deleted archived last',
  ],
  ['change', 'updated update modified changed change edited shipped paid payment confirmed approved processed'],
  [
    'start',
    'created create start started begin began opened order ordered placed issued issue registered registration signup joined hired hire submitted received purchase purchased from since',
  ],
];

const PHASES = new Map(
  WORDS.flatMap(([phase, words]) => words.split(' ').map((word): [string, Phase] => [word, phase])),
);
const RANK: Phase[] = ['future', 'end', 'change', 'start'];

/** What a column's name says about when it lies: `created_at`, `updated_on`, `due_date`. */
export function phaseOf(column: string): Phase {
  const found = new Set(wordsOf(column).map((word) => PHASES.get(word)));
  return RANK.find((phase) => found.has(phase)) ?? 'free';
}

const REFERENCE = Date.parse(REFERENCE_DATE) * 1000;
const DAY_SECONDS = 86_400;

/** Each phase lies up to some days after the one before it; a day at least, since some columns keep only dates. */
export function createTimeline({ key }: FactSource): Timeline {
  const after = (before: NumberAt | null, name: string, from: number, days: number): NumberAt => {
    const cells = new Cells(key(name));
    const late = secondsBelow(cells, days * DAY_SECONDS);
    const at = (row: number): number => (before === null ? 0 : before(row)) + from + late.at(row);
    return numbersFrom(at, (values, first, end) => {
      if (before === null) values.fill(0, 0, end - first);
      else before.fill!(values, first, end);
      late.add(values, from, first, end);
    });
  };
  const start = after(null, 'start', REFERENCE - 730 * MICROSECONDS_A_DAY, 670);
  const change = after(start, 'change', MICROSECONDS_A_DAY, 20);
  const end = after(change, 'end', MICROSECONDS_A_DAY, 30);
  const future = after(null, 'future', REFERENCE + MICROSECONDS_A_DAY, 364);
  const phases: Record<Phase, NumberAt> = { start, change, end, future, free: start };
  return { at: (phase) => phases[phase] };
}
