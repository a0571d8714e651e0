// Runs checks and suites as child processes and counts how they ended.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const results = path.resolve('.tsbuild/test-results');
const running = new Set();
let interrupted = false;

/** One check, such as lint: commands that must all succeed. Their output is shown when one does not. */
export async function check(name, commands) {
  const start = Date.now();
  for (const [command, ...args] of commands) {
    const { code, output } = await run(command, args, { capture: true });
    if (code !== 0) {
      console.log(`\n== ${name}: failed ==\n${output.trimEnd()}`);
      return { name, passed: 0, failed: 1, skipped: 0, failures: [`${name} (see above)`] };
    }
  }
  console.log(`== ${name}: passed (${seconds(start)}) ==`);
  return { name, passed: 1, failed: 0, skipped: 0, failures: [] };
}

/** One suite of tests: a command that writes its outcome into the file that TDM_TEST_RESULT names. */
export async function suite(name, args, minutes) {
  console.log(`\n== ${name} ==`);
  const file = path.join(results, `${name}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const start = Date.now();
  const { code, late } = await run('node', args, { env: { TDM_TEST_RESULT: file }, minutes });
  const outcome = readOutcome(file);
  const failures = outcome.tests.filter((test) => test.state === 'failed').map((test) => test.path.join(' › '));
  const trouble = troubleOf(outcome, code, late, minutes);
  if (trouble !== null) {
    outcome.failed += 1;
    failures.push(`the suite ${trouble}`);
  }
  console.log(`== ${name}: ${counts(outcome)} (${seconds(start)}) ==`);
  return { ...outcome, name, failures: failures.map((failure) => `${name}: ${failure}`) };
}

/** What is wrong with the suite itself, beyond its tests; null when nothing is. */
function troubleOf(outcome, code, late, minutes) {
  if (late) return `was stopped: it took longer than ${minutes} minutes`;
  if (outcome.absent) return `ended with ${code} and left no result file`;
  if (outcome.passed + outcome.failed === 0) return 'ran no test';
  if (code !== 0 && outcome.failed === 0) return `ended with ${code} although no test failed`;
  return null;
}

function readOutcome(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, tests: [], absent: true };
  }
}

/** Prints the failures and, as the last line, the counts. Returns the exit code. */
export function summary(outcomes) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const outcome of outcomes) for (const key of Object.keys(total)) total[key] += outcome[key];
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
  console.log(`\n${counts(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** Passes a signal on to what runs; the process ends once that has cleaned up. */
export function interrupt(signal) {
  interrupted = true;
  for (const child of running) child.kill(signal);
  if (running.size === 0) process.exit(1);
}

function run(command, args, { env = {}, capture = false, minutes = 10 }) {
  if (interrupted) process.exit(1);
  return new Promise((resolve, reject) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      env: environment(env),
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    });
    running.add(child);
    let output = '';
    let late = false;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    const timer = setTimeout(
      () => {
        late = true;
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
      },
      minutes * 60 * 1000,
    );
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (interrupted) process.exit(1);
      resolve({ code: code ?? signal, output, late });
    });
  });
}

/** The caller's environment, without the databases that the caller uses for real work. */
function environment(extra) {
  const env = { ...process.env, ...extra };
  // CI=true alone would have colours in a log file.
  if (!process.stdout.isTTY) env.FORCE_COLOR ??= '0';
  for (const name of ['DATABASE_URL', 'TARGET_DATABASE_URL', 'TDM_HOME']) delete env[name];
  return env;
}

const seconds = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
