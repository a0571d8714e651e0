import type { BenchRow } from '../bench';
import { withServer } from './server';

type Place = Parameters<Parameters<typeof withServer>[0]>[0];

/** What a part of a bench is told: more rows, or fewer; `child` is the program that it measures in a process of its own. */
interface PartOptions {
  full: boolean;
  quick: boolean;
  child: string;
}

type Part = (place: Place, options: PartOptions) => Promise<BenchRow[]>;

/** Prints what was measured. The program's arguments: its child, `full`, `quick`, and the names of parts; all when none. */
export function runParts(parts: Readonly<Record<string, Part>>): void {
  const [child, ...args] = process.argv.slice(2);
  const named = args.filter((arg) => arg in parts);
  const options = { full: args.includes('full'), quick: args.includes('quick'), child };
  withServer(async (place) => {
    const measured: BenchRow[] = [];
    for (const [part, run] of Object.entries(parts))
      if (named.length === 0 || named.includes(part)) measured.push(...(await run(place, options)));
    return measured;
  })
    .then((rows) => console.log(JSON.stringify(rows)))
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
}
