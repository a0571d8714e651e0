import type { Counting } from '../schema';
import type { SequenceRow } from './catalogue-extras';

/** The least and the highest number of the types that a sequence may have. */
const RANGES: Readonly<Record<string, readonly [low: bigint, high: bigint]>> = {
  int2: [-(2n ** 15n), 2n ** 15n - 1n],
  int4: [-(2n ** 31n), 2n ** 31n - 1n],
  int8: [-(2n ** 63n), 2n ** 63n - 1n],
};

/**
 * What a column's own sequence says beyond what that of an identity column of the type (an internal name) does by
 * itself; null for nothing. A bound that such a column could not reach is none.
 */
export function countingOf(row: SequenceRow, columnType: string): Partial<Counting> | null {
  const said: Partial<Counting> = {};
  const falls = row.increment.startsWith('-');
  const [low, high] = RANGES[row.type] ?? RANGES['int8'];
  const [lowest, highest] = RANGES[columnType] ?? [low, high];
  const min = BigInt(row.min);
  const max = BigInt(row.max);
  if (row.increment !== '1') said.increment = row.increment;
  if (min !== (falls ? low : 1n) && min > lowest) said.min = row.min;
  if (max !== (falls ? -1n : high) && max < highest) said.max = row.max;
  const isPlain = said.min === undefined && said.max === undefined && row.start === (falls ? '-1' : '1');
  if (!isPlain) said.start = row.start;
  if (row.cycle) said.cycle = true;
  return Object.keys(said).length === 0 ? null : said;
}
