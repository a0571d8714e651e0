import { readFile } from 'node:fs/promises';
import { codeOf, UserError } from '../engine/errors';

/** A file's bytes, or a UserError in plain words. `-` is standard input. */
export async function readInput(path: string): Promise<Buffer> {
  try {
    if (path !== '-') return await readFile(path);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    const code = codeOf(error);
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === 'EACCES'
            ? 'it may not be read'
            : String(error);
    throw new UserError(`${path}: ${why}.`, { where: path, cause: error });
  }
}
