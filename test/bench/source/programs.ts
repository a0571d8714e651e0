import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';

/** A program's output. Rejects with what it said when it fails or is not there. */
export function runProgram(command: string, args: string[], options: { stdin?: string } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    if (options.stdin !== undefined) createReadStream(options.stdin).pipe(child.stdin!);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}: ${complaint}`)),
    );
  });
}

/** One shell line in which `$SOURCE` and `$TARGET` are connection strings; any program of a pipe may fail it. */
export async function runLine(line: string, variables: Record<string, string>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn('bash', ['-o', 'pipefail', '-c', line], {
      env: { ...process.env, PGOPTIONS: '-c client_min_messages=warning', ...variables },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${line} ended with ${code}`))));
  });
}

/** The major version of one of PostgreSQL's client programs; null when it is not installed. */
export async function majorVersion(program: string): Promise<number | null> {
  const said = await runProgram(program, ['--version']).catch(() => null);
  const version = said === null ? null : /\(PostgreSQL\) (\d+)/.exec(said);
  return version === null ? null : Number(version[1]);
}
