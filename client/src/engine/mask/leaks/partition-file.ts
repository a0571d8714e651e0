import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { diskError } from '../../datasets/disk-error';

/** By the highest bits of a hash. */
const PARTITION_BITS = 8;
export const PARTITIONS = 1 << PARTITION_BITS;
const RECORD_WORDS = 3;
const BLOCK_WORDS = 1365 * RECORD_WORDS;
const BLOCK_BYTES = BLOCK_WORDS * 4;

/** Told of a record: a hash of two words, and a word that belongs to it. */
export type Visit = (low: number, high: number, word: number) => void;

/**
 * Hashes on disk, 12 bytes each, that are read again by partition, in the order in which they came: one file of blocks
 * of 16 kB, each of one partition. In memory are a block for each partition, 4 MB, and where blocks are.
 */
export class PartitionFile {
  readonly #buffers = new Int32Array(PARTITIONS * BLOCK_WORDS);
  readonly #filled = new Int32Array(PARTITIONS);
  readonly #blocks: number[][] = Array.from({ length: PARTITIONS }, () => []);
  readonly #scratch = new Int32Array(BLOCK_WORDS);
  readonly #file: number;
  #written = 0;

  /** Makes the file, for this user alone. Throws UserError where that cannot be. */
  constructor(readonly path: string) {
    this.#file = onDisk('write', path, () => openSync(path, 'wx+', 0o600));
  }

  /** Throws UserError when the disk is full. */
  append(low: number, high: number, word: number): void {
    const partition = low >>> (32 - PARTITION_BITS);
    const at = partition * BLOCK_WORDS + this.#filled[partition];
    this.#buffers[at] = low;
    this.#buffers[at + 1] = high;
    this.#buffers[at + 2] = word;
    this.#filled[partition] += RECORD_WORDS;
    if (this.#filled[partition] === BLOCK_WORDS) this.#flush(partition);
  }

  read(partition: number, visit: Visit): void {
    for (const block of this.#blocks[partition]) {
      this.#readBlock(block);
      visitAll(this.#scratch, visit);
    }
    const start = partition * BLOCK_WORDS;
    visitAll(this.#buffers.subarray(start, start + this.#filled[partition]), visit);
  }

  isEmpty(partition: number): boolean {
    return this.#filled[partition] === 0 && this.#blocks[partition].length === 0;
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(partition: number): void {
    const bytes = bytesOf(this.#buffers, partition * BLOCK_BYTES);
    onDisk('write', this.path, () => {
      for (let done = 0; done < BLOCK_BYTES;)
        done += writeSync(this.#file, bytes, done, BLOCK_BYTES - done, this.#written * BLOCK_BYTES + done);
    });
    this.#blocks[partition].push(this.#written++);
    this.#filled[partition] = 0;
  }

  #readBlock(block: number): void {
    const bytes = bytesOf(this.#scratch, 0);
    onDisk('read', this.path, () => {
      for (let done = 0; done < BLOCK_BYTES;) {
        const read = readSync(this.#file, bytes, done, BLOCK_BYTES - done, block * BLOCK_BYTES + done);
        if (read === 0) throw new Error('it is shorter than it was');
        done += read;
      }
    });
  }
}

function visitAll(words: Int32Array, visit: Visit): void {
  for (let at = 0; at < words.length; at += RECORD_WORDS) visit(words[at], words[at + 1], words[at + 2]);
}

const bytesOf = ({ buffer }: Int32Array, from: number): Uint8Array => new Uint8Array(buffer, from, BLOCK_BYTES);

function onDisk<T>(doing: string, path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskError(error, doing, path);
  }
}
