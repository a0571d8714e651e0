import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { IntegrityError, throwIfCancelled } from '../errors';
import { diskError } from './disk-error';
import type { DataFile } from './manifest';
import type { ByteSink, ByteSource } from './parquet/byte-streams';

/** So many bytes are given to the disk while others are made: at the end little is left to wait for. */
const FLUSHED_BYTES = 4 << 20;

/** A new file: counts and hashes what goes in. Every failure is a TdmError that names the file. */
export class HashingFile implements ByteSink {
  #bytes = 0;
  #flushed = 0;
  #isFlushing = false;
  /** What the disk reported meanwhile: it may report it only once. */
  #failure: { error: unknown } | null = null;
  readonly #hash: Hash = createHash('sha256');

  private constructor(
    readonly path: string,
    readonly handle: FileHandle,
  ) {}

  /** Refuses a file that is there already. */
  static async create(path: string): Promise<HashingFile> {
    try {
      return new HashingFile(path, await open(path, 'wx'));
    } catch (error) {
      throw diskError(error, 'write', path);
    }
  }

  async write(chunks: Uint8Array[]): Promise<void> {
    for (const chunk of chunks) this.#hash.update(chunk);
    try {
      await writeAll(this.handle, chunks);
    } catch (error) {
      throw diskError(error, 'write', this.path);
    }
    this.#bytes += chunks.reduce((bytes, chunk) => bytes + chunk.length, 0);
    this.#flush();
  }

  /** Begins to put what was written on the disk. */
  #flush(): void {
    if (this.#isFlushing || this.#bytes - this.#flushed < FLUSHED_BYTES) return;
    this.#isFlushing = true;
    this.#flushed = this.#bytes;
    this.handle
      .datasync()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => (this.#isFlushing = false));
  }

  /** Puts the file on the disk and closes it. */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    try {
      await this.handle.sync();
      // Waits for what is under way.
      await this.handle.close();
      if (this.#failure !== null) throw this.#failure.error;
    } catch (error) {
      throw diskError(error, 'write', this.path);
    }
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes and removes what was written so far; never throws. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.path, { force: true }).catch(() => undefined);
  }
}

/** Puts a folder's list of names on the disk, where the system can. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders; its renames need no such help.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, chunks: Uint8Array[]): Promise<void> {
  let rest = chunks.filter((chunk) => chunk.length > 0);
  while (rest.length > 0) {
    let { bytesWritten } = await handle.writev(rest);
    // A disk that fills takes a part only; the next write says why.
    let whole = 0;
    while (whole < rest.length && bytesWritten >= rest[whole].length) bytesWritten -= rest[whole++].length;
    rest = rest.slice(whole);
    if (bytesWritten > 0) rest[0] = rest[0].subarray(bytesWritten);
  }
}

/** A file as a source of bytes. Throws IntegrityError when it ends too early. */
export function fileSource(handle: FileHandle, size: number, path: string): ByteSource {
  return {
    size,
    async read(start, target) {
      for (let at = 0; at < target.length;) {
        const { bytesRead } = await handle.read(target, at, target.length - at, start + at);
        if (bytesRead === 0) throw new IntegrityError(`${path} ends too early.`, { where: path });
        at += bytesRead;
      }
    },
  };
}

const VERIFY_BYTES = 1 << 20;

/** Throws IntegrityError unless the file has the bytes that the manifest says. */
export async function verifyFile(
  handle: FileHandle,
  file: DataFile,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const hint = 'The file was changed or damaged after it was written. Make the dataset again.';
  const { size } = await handle.stat();
  if (size !== file.bytes) {
    throw new IntegrityError(`${path} has ${size} bytes, its manifest says ${file.bytes}.`, { where: path, hint });
  }
  const hash = createHash('sha256');
  const buffer = new Uint8Array(VERIFY_BYTES);
  for (let at = 0; at < size;) {
    throwIfCancelled(signal);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) break;
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
  if (hash.digest('hex') !== file.sha256) {
    throw new IntegrityError(`${path} has not the checksum that its manifest says.`, { where: path, hint });
  }
}
