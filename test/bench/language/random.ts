export interface Random {
  /** A whole number from 0, less than `end`. */
  below(end: number): number;
  pick<T>(from: readonly T[]): T;
}

/** The same numbers for the same seed, on every machine (mulberry32). */
export function randomSource(seed: number): Random {
  let state = seed | 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return { below, pick: (from) => from[below(from.length)] };
}
