import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, BenchRow } from './bench';

/** Runs the benchmarks named on the command line, or all, and prints what they measured. */
const NOT_BENCHES = new Set(['bench.ts', 'main.ts']);
/** Runs for minutes and measures no speed: only when it is asked for. */
const FUZZ = 'fuzz';
/** What stands behind them is for them. */
const WITH_ARGUMENTS = new Set([FUZZ, 'language', 'source', 'schemas', 'synthetic']);

async function main(args: string[]): Promise<number> {
  const [first, ...rest] = args;
  const wanted = WITH_ARGUMENTS.has(first) ? [first] : args;
  const files = (await readdir(__dirname)).filter((file) => file.endsWith('.ts') && !NOT_BENCHES.has(file)).sort();
  const known = files.map((file) => file.slice(0, -'.ts'.length));
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
    return 2;
  }
  let missed = 0;
  for (const file of wanted.length > 0 ? wanted : known.filter((name) => name !== FUZZ)) {
    const bench = (await import(pathToFileURL(join(__dirname, `${file}.ts`)).href)) as Bench;
    const rows = await bench.run(rest);
    missed += rows.filter(isMissed).length;
    console.log(`\n${bench.name}\n${table(rows)}`);
  }
  console.log(missed === 0 ? '\nEvery goal was met.' : `\n${missed} goals were missed.`);
  return missed === 0 ? 0 : 1;
}

function table(rows: BenchRow[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.value,
    row.ratio === null ? '' : `${row.ratio.toFixed(2)}x`,
    row.goal === undefined ? '' : `goal ${row.goal}x${isMissed(row) ? ' MISSED' : ''}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column].length)));
  return cells
    .map(([what, value, ratio, goal]) =>
      `  ${what.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${ratio.padStart(widths[2])}  ${goal}`.trimEnd(),
    )
    .join('\n');
}

function isMissed(row: BenchRow): boolean {
  return row.goal !== undefined && row.ratio !== null && row.ratio < row.goal;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
