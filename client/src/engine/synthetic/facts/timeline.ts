import { REFERENCE_DATE } from '../locale';
import { MICROSECONDS_A_DAY } from '../value-source';
import { wordsOf } from './roles';
import type { FactSource } from './row-facts';

/** When things happened to a row, in the order that they must have. Microseconds since 1970-01-01T00:00:00Z. */
export interface Timeline {
  at: (phase: Phase, row: number) => number;
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
const SECOND = 1e6;

export function createTimeline({ locale: { random }, key }: FactSource): Timeline {
  const keys = { start: key('start'), change: key('change'), end: key('end'), future: key('future') };
  const days = (days: number): number => random.below(days * 86_400) * SECOND;

  const start = (row: number): number => {
    random.at(keys.start, row);
    return REFERENCE - 60 * MICROSECONDS_A_DAY - days(670);
  };
  // An hour at least between a thing and the next, a day where only dates are kept.
  const change = (row: number): number => {
    const from = start(row);
    random.at(keys.change, row);
    return from + MICROSECONDS_A_DAY + days(20);
  };
  return {
    at: (phase, row) => {
      switch (phase) {
        case 'change':
          return change(row);
        case 'end': {
          const from = change(row);
          random.at(keys.end, row);
          return from + MICROSECONDS_A_DAY + days(30);
        }
        case 'future':
          random.at(keys.future, row);
          return REFERENCE + MICROSECONDS_A_DAY + days(364);
        case 'start':
        case 'free':
          return start(row);
      }
    },
  };
}
