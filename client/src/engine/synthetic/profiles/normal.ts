/** The share of a standard normal distribution below a value, to some 1e-7 (Abramowitz and Stegun, 7.1.26). */
export function below(value: number): number {
  const x = Math.abs(value) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return value < 0 ? tail / 2 : 1 - tail / 2;
}

/** A standard normal draw from two uniform ones (Box and Muller). */
export function normalOf(one: number, other: number): number {
  return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other);
}

/** What correlation of normal draws gives this one of ranks (Pearson, 1907). */
export const ofRanks = (correlation: number): number => 2 * Math.sin((Math.PI / 6) * correlation);
