import { twoDigits } from '../../batch/calendar';
import type { ColumnType } from '../../schema/types';
import { COUNTLESS, type TextType } from './type-context';

const clock = (seconds: number): string =>
  `${twoDigits(Math.floor(seconds / 3600) % 24)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

/** Whether an interval keeps years and months alone, or days alone: ` year to month`. */
function unitOf({ modifier = '' }: ColumnType): 'month' | 'year' | 'day' | 'second' {
  if (/month/.test(modifier)) return 'month';
  if (/^ ?year/.test(modifier)) return 'year';
  return /^ ?day$/.test(modifier.trim()) ? 'day' : 'second';
}

const interval: TextType = {
  draw: (random, type) => {
    switch (unitOf(type)) {
      case 'year':
        return `${random.between(1, 10)} years`;
      case 'month':
        return `${random.between(1, 36)} mons`;
      case 'day':
        return `${random.between(1, 60)} days`;
      case 'second':
        return random.chance(0.5) ? `${random.between(1, 30)} days` : clock(random.between(4, 40) * 900);
    }
  },
  distinct: (type) => {
    const unit = unitOf(type);
    return { size: unit === 'second' ? 2 ** 31 : 100_000, at: (index) => `${index + 1} ${unit}s` };
  },
};

const timetz: TextType = {
  draw: (random) => `${clock(random.between(32, 79) * 900)}+00`,
  distinct: ({ precision }) => {
    const parts = 10 ** Math.min(6, precision ?? 6);
    return {
      size: 86_400 * parts,
      at: (index) => {
        const fraction = Math.floor(index / 86_400);
        const digits = fraction === 0 ? '' : `.${String(fraction).padStart(Math.log10(parts), '0')}`;
        return `${clock(index % 86_400)}${digits}+00`;
      },
    };
  },
};

const money: TextType = {
  draw: (random) => `${random.below(1000)}.${twoDigits(random.below(100))}`,
  distinct: () => ({ size: COUNTLESS, at: (index) => `${Math.floor(index / 100)}.${twoDigits(index % 100)}` }),
};

export const moments = { interval, timetz, money } satisfies Record<string, TextType>;
