import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const names: string[] = [];

/** Has the runner run one suite, whose process executes `script`. Resolves with its exit code and its last line. */
async function runSuite(script: string, minutes = 1): Promise<{ code: number | null; last: string }> {
  const name = `runner-${process.pid}-${Math.random().toString(36).slice(2)}`;
  names.push(name);
  const main = `
    import { suite, summary } from './scripts/test/run.mjs';
    process.exitCode = summary([await suite('${name}', ['-e', ${JSON.stringify(script)}], ${minutes})]);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', main], { cwd: root });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return { code, last: output.trimEnd().split('\n').at(-1) ?? '' };
}

const outcome = (passed: number, failed: number, skipped: number): string =>
  `require('node:fs').writeFileSync(process.env.TDM_TEST_RESULT,
     JSON.stringify({ passed: ${passed}, failed: ${failed}, skipped: ${skipped}, tests: [] }));`;

describe('the test runner', () => {
  after(() => {
    for (const name of names) rmSync(path.join(root, `.tsbuild/test-results/${name}.json`), { force: true });
  });

  const cases = {
    'counts what a suite reports': [outcome(3, 0, 2), 0, '3 passed, 0 failed, 2 skipped'],
    'fails with the suite': [`${outcome(3, 1, 0)} process.exit(1)`, 1, '3 passed, 1 failed'],
    'fails when a suite dies without a result': ['process.exit(0)', 1, '0 passed, 1 failed'],
    'fails when a suite runs no test': [outcome(0, 0, 4), 1, '0 passed, 1 failed, 4 skipped'],
    'fails when a suite passes and its process does not': [
      `${outcome(2, 0, 0)} process.exit(7)`,
      1,
      '2 passed, 1 failed',
    ],
  } as const;
  for (const [title, [script, code, last]] of Object.entries(cases)) {
    it(title, async () => assert.deepEqual(await runSuite(script), { code, last }));
  }

  it('stops a suite that takes too long, and fails', async () => {
    const { code, last } = await runSuite('setInterval(() => {}, 1000)', 0.005);
    assert.deepEqual({ code, last }, { code: 1, last: '0 passed, 1 failed' });
  });

  it('keeps the databases of whoever runs it from the tests', async () => {
    process.env.TARGET_DATABASE_URL = 'postgres://real/one';
    try {
      const script = `if (process.env.TARGET_DATABASE_URL) process.exit(1); ${outcome(1, 0, 0)}`;
      assert.equal((await runSuite(script)).last, '1 passed, 0 failed');
    } finally {
      delete process.env.TARGET_DATABASE_URL;
    }
  });
});
