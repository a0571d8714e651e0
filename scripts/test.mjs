// `npm test`: lint, types, build, then the suites, each in a process of its own; ends with `N passed, N failed`.
// `node scripts/test.mjs unit|integration|editor` runs one suite, after a build where it needs one.
import { check, interrupt, suite, summary } from './test/run.mjs';

const mocha = ['node_modules/mocha/bin/mocha.js', '--reporter', 'test/support/reporter.ts'];
const suites = {
  unit: { args: [...mocha, 'test/unit/**/*.test.ts'], minutes: 10, built: false },
  integration: { args: [...mocha, 'test/integration/**/*.test.ts'], minutes: 20, built: true },
  editor: { args: ['--import', 'tsx', 'test/editor/run.ts'], minutes: 20, built: true },
};
const build = () => check('build', [['node', 'scripts/build.mjs']]);

const [only, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (only !== undefined && !Object.hasOwn(suites, only))) {
  console.error(`Usage: node scripts/test.mjs [${Object.keys(suites).join('|')}]`);
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => interrupt(signal));

const outcomes = [];
if (only === undefined) {
  outcomes.push(await build());
  const bin = (name) => `node_modules/${name}`;
  const lint = check('lint', [
    ['node', bin('eslint/bin/eslint.js'), '.'],
    ['node', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ]);
  const types = check('types', [['node', bin('typescript/bin/tsc'), '-b']]);
  outcomes.push(...(await Promise.all([lint, types])));
  // One after the other: some tests measure time.
  for (const [name, { args, minutes }] of Object.entries(suites)) outcomes.push(await suite(name, args, minutes));
} else {
  const { args, minutes, built } = suites[only];
  if (built) outcomes.push(await build());
  outcomes.push(await suite(only, args, minutes));
}
process.exitCode = summary(outcomes);
