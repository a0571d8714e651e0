import type { Cardinality } from '../../schema/schema';
import type { CommonValues } from './common-values';

/** A parent that has this many times the average's children is no accident. */
const MUCH_MORE = 5;
const FEWEST_COMMON = 5;

/** How children are spread over parents, by the statistics of the column that refers to them; what it is stays unknown. */
export function cardinalityOf({ distinct, null_fraction: nulls, shares }: CommonValues, rows: number): Cardinality {
  const parents = distinct > 0 ? distinct : -distinct * rows;
  const ofNulls = nulls > 0 ? { null_share: nulls } : {};
  const common = shares ?? [];
  if (common.length < FEWEST_COMMON || parents < 2 || common[0] * parents < MUCH_MORE) return ofNulls;
  return { distribution: 'zipf', exponent: exponentOf(common), ...ofNulls };
}

/** The slope of the logarithm of shares over that of ranks, by least squares. */
function exponentOf(shares: readonly number[]): number {
  const points = shares.map((share, index) => [Math.log(index + 1), Math.log(share)] as const);
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const slope =
    points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
    points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return Math.round(Math.min(2, Math.max(0.2, -slope)) * 100) / 100;
}
