import type { ColumnType } from '../schema/types';
import { fittedText } from './column-writer';
import { MICROSECONDS_A_DAY, text, textAt, type ValueSource } from './value-source';

/** How often another draw is tried before a value is changed instead. */
const DRAWS = 16;

/**
 * The same source, never giving one of the values to avoid: a row that would gets the value of a far-off row, and if
 * that does not help, a value that is shifted until it is none of them. Unique sources avoid by themselves. A boolean
 * can avoid one value, not two; plan.ts says so.
 */
export function avoiding(source: ValueSource, avoided: ReadonlySet<string>, type: ColumnType): ValueSource {
  if (avoided.size === 0 || source.unique === true) return source;
  const forbidden = new Set([...avoided].map(comparable));
  const fitted = source.kind === 'text' ? fittedText(source, type) : (row: number) => textAt(source, row);
  const isForbidden = (row: number): boolean => forbidden.has(comparable(fitted(row)));
  /** The first of the row and its far-off stand-ins that is allowed; -1 when none is. */
  const allowed = (row: number): number => {
    for (let draw = 0; draw < DRAWS; draw++) {
      const stand = (row ^ Math.imul(draw, 0x9e3779b1)) >>> 0;
      if (!isForbidden(stand)) return stand;
    }
    return -1;
  };
  switch (source.kind) {
    case 'text': {
      const limit = type.length ?? Infinity;
      return text((row) => {
        const stand = allowed(row);
        if (stand >= 0) return fitted(stand);
        for (let number = 2; ; number++) {
          const value = fitted(row).slice(0, limit - String(number).length) + String(number);
          if (!forbidden.has(comparable(value))) return value;
        }
      });
    }
    case 'boolean':
      return { ...source, at: (row) => (forbidden.size === 1 ? forbidden.has('false') : source.at(row)) };
    case 'uuid':
      return source;
    default: {
      const step = source.kind === 'timestamp' ? MICROSECONDS_A_DAY : source.kind === 'time' ? 1e6 : 1;
      return {
        ...source,
        at: (row) => {
          const stand = allowed(row);
          if (stand >= 0) return source.at(stand);
          for (let shift = step; ; shift += step) {
            const value = source.at(row) + shift;
            if (!forbidden.has(comparable(textAt({ ...source, at: () => value }, row)))) return value;
          }
        },
      };
    }
  }
}

/** Numbers are the same however many zeros they end on; times are in UTC whether they say so or not. */
function comparable(value: string): string {
  if (/^\d{4,}-\d\d-\d\d .*\+00$/.test(value)) return value.slice(0, -3);
  return /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
}
