import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const CLI = join(__dirname, '../../../dist/cli.js');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `tdm ARGS` with a clean environment: only what the test gives. */
export function startTdm(args: string[], environment: Record<string, string> = {}): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  return spawn(process.execPath, [CLI, ...args], {
    env: { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function tdm(args: string[], environment: Record<string, string> = {}): Promise<CliResult> {
  const child = startTdm(args, environment);
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** What `tdm ARGS --json` prints, once it has succeeded. */
export async function tdmJson<Printed>(args: string[], environment: Record<string, string>): Promise<Printed> {
  const { code, stdout, stderr } = await tdm([...args, '--json'], environment);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as Printed;
}
