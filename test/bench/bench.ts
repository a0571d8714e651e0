/** What a benchmark file exports: `name`, and `run`. `main.ts` finds the files and prints the rows. */
export interface Bench {
  name: string;
  /** `args`: what stands behind the name on the command line, for one that takes some. */
  run(args: readonly string[]): Promise<BenchRow[]>;
}

export interface BenchRow {
  what: string;
  /** For people: `1,558 k rows/s`. */
  value: string;
  /** Against the alternative of the same run; null for the alternative itself. */
  ratio: number | null;
  /** The smallest ratio wanted. */
  goal?: number;
}

/** Best of some runs, in milliseconds: the least disturbed one. */
export async function best(runs: number, work: () => Promise<void>): Promise<number> {
  let shortest = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

/** The best of each in milliseconds, in turns, so that a machine that is busy for a while is busy for all of them. */
export async function bestInTurns<Name extends string>(
  runs: number,
  works: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const shortest = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const start = performance.now();
      await works[name]();
      shortest[name] = Math.min(shortest[name], performance.now() - start);
    }
  }
  return shortest;
}

/** Rows a second, for people. */
export function rate(rows: number, milliseconds: number): string {
  return `${Math.round(rows / milliseconds).toLocaleString('en')} k rows/s`;
}
