import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import * as vscode from 'vscode';
import { EmbeddedServer } from '../../../client/src/engine/databases/embedded/embedded-server';

export const extensionId = 'tdm.tdm';
const embedded = new EmbeddedServer(process.env.TDM_HOME ?? '');

export interface JobRow {
  id: string;
  status: string;
}

/** Shows a file of the workspace; language features see only what is open. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a workspace folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Tries again until `attempt` gives something, or fails after `milliseconds` with what was awaited. */
export async function eventually<T>(what: string, attempt: () => Promise<T | null>, milliseconds = 30_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await attempt();
    if (found !== null) return found;
    assert.ok(Date.now() < end, `Not within ${milliseconds / 1000} s: ${what}`);
    await delay(100);
  }
}

/** Our resolved lenses of a document, once there is one. */
export async function lenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return eventually(`a lens on ${document.fileName}`, async () => {
    const found = await lensesNow(document);
    return found.length > 0 ? found : null;
  });
}

/** The same without waiting: there may be none. */
export async function lensesNow(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const provided = vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return (await provided).filter((lens) => lens.command?.command.startsWith('tdm.'));
}

/** `line: title`, from the top; lines are 1-based. */
export function titles(found: vscode.CodeLens[]): string[] {
  return found
    .map((lens) => ({ line: lens.range.start.line + 1, title: lens.command?.title ?? '' }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, title }) => `${line}: ${title}`);
}

/** Clicks a lens: runs its command. What the command shows afterwards may wait for an answer, so this does not. */
export function click(lens: vscode.CodeLens | undefined): void {
  assert.ok(lens?.command, 'there is a lens to click');
  const { command, arguments: args = [] } = lens.command as { command: string; arguments?: unknown[] };
  void vscode.commands.executeCommand(command, ...args);
}

export async function query<Row extends object>(database: 'tdm' | 'tdm_target', sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: await embedded.connectionString(database) });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Jobs, the newest first; none while there is no server yet. */
export async function jobs(): Promise<JobRow[]> {
  if ((await embedded.status()).state !== 'running') return [];
  try {
    return await query<JobRow>('tdm', 'SELECT id::text, status FROM jobs ORDER BY created_at DESC, id');
  } catch (error) {
    // The server runs, and its databases are still being made.
    if (['3D000', '42P01', '57P03', 'ECONNREFUSED'].includes((error as { code?: string }).code ?? '')) return [];
    throw error;
  }
}

/** Runs `start` and waits until the job that it starts has one of the statuses. */
export async function jobStartedBy(start: () => unknown, statuses: string[], milliseconds = 60_000): Promise<JobRow> {
  const known = new Set((await jobs()).map((job) => job.id));
  start();
  return eventually(
    `a job that is ${statuses.join(' or ')}`,
    async () => (await jobs()).find((job) => !known.has(job.id) && statuses.includes(job.status)) ?? null,
    milliseconds,
  );
}

/** `tdm run` of a test file in a process of its own; rejects when it fails. */
export async function runInShell(file: string, rows: number): Promise<void> {
  const cli = vscode.extensions.getExtension(extensionId)!.extensionUri.fsPath;
  const args = [path.join(cli, 'dist/cli.js'), 'run', '--test-case', file, '--rows', String(rows)];
  await promisify(execFile)('node', args, { env: { PATH: process.env.PATH, TDM_HOME: home() } });
}

export const ended = ['completed', 'failed', 'cancelled', 'interrupted'];

export const home = (): string => path.resolve(process.env.TDM_HOME ?? '');
