import { open, stat, truncate, writeFile } from 'node:fs/promises';

const MOST_BYTES = 8 * 1024 * 1024;
const KEPT_BYTES = 256 * 1024;

/**
 * Bounds the server's log: one that grew too large is emptied, its end kept beside it. The server appends, so it goes
 * on in the emptied file. What cannot be trimmed now is trimmed another time.
 */
export async function trimLog(path: string): Promise<void> {
  try {
    const { size } = await stat(path);
    if (size <= MOST_BYTES) return;
    await writeFile(`${path}.old`, await readLog(path, size - KEPT_BYTES), { mode: 0o600 });
    await truncate(path, 0);
  } catch {
    return;
  }
}

/** The log from this byte on, or its last part when that is much. */
export async function readLog(path: string, from: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(Math.min(from, size), size - KEPT_BYTES);
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The line that says best what went wrong. */
export function tellingLine(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1);
  return telling?.replace(/^.*?\b(FATAL|PANIC|error):\s*/, '').trim() ?? 'it ended without a word';
}
