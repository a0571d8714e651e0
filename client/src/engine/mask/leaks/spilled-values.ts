import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { throwIfCancelled } from '../../errors';
import { diskError } from '../../datasets/disk-error';
import { BloomFilter } from './bloom-filter';
import { HashSet } from './hash-set';
import { PARTITIONS, PartitionFile } from './partition-file';

/** Hashes that were added last, so that a value which comes again and again is written once. A power of two. */
const RECENT = 1 << 15;

/** What the low byte of a record's word holds: a number of digits, or 0. Above it is a tag, or a finder. */
const DIGITS = 0xff;
const ABOVE = 8;

/** A value that was met, by where it was met, and the tag it was added with. */
export type Met = (finder: number, tag: number, digits: number) => void;

/**
 * Hashes of which there are too many for memory: they are written to disk, and so is what is met afterwards and may be
 * one of them; `join` then tells which are. Needs about 30 MB for up to 27 million, and at most 50 MB more for any
 * number. The hashes are under a key that is written nowhere; their files are nobody else's, and out of every folder as
 * soon as they are open, where the system can do that.
 */
export class SpilledValues {
  #filter: BloomFilter | null = null;
  readonly #recent = new Int32Array(RECENT * 2);
  readonly #folder: string;
  readonly #files: PartitionFile[] = [];
  readonly #added: PartitionFile;
  readonly #met: PartitionFile;
  #count = 0;

  /** `parent`: the folder in which a temporary one is made. Throws UserError when it cannot be written. */
  constructor(parent = tmpdir()) {
    this.#folder = temporaryFolder(parent);
    try {
      this.#added = this.#open('added');
      this.#met = this.#open('met');
    } catch (error) {
      this.close();
      throw error;
    }
    this.#unlink();
  }

  /** `digits`: of a number that is to be counted when it is told for the first time; else 0. */
  add(low: number, high: number, tag: number, digits: number): void {
    const recent = (low & (RECENT - 1)) * 2;
    // Free places hold zeros.
    if (this.#recent[recent] === low && this.#recent[recent + 1] === high && (low | high) !== 0) return;
    this.#recent[recent] = low;
    this.#recent[recent + 1] = high;
    this.#added.append(low, high, (tag << ABOVE) | digits);
    this.#count++;
  }

  /** No more are added. Counts in `numbers[n]` numbers of n digits. Returns how many values differ. */
  async seal(numbers: Float64Array, signal?: AbortSignal): Promise<number> {
    const filter = new BloomFilter(this.#count);
    this.#filter = filter;
    const values = new HashSet();
    let different = 0;
    // Values of a partition are in one part of the filter, which the processor's cache holds.
    await this.#visit(signal, (partition) => {
      values.clear();
      this.#added.read(partition, (low, high, word) => {
        if (!values.add(low, high, 0)) return;
        filter.add(low, high);
        if ((word & DIGITS) > 0) numbers[word & DIGITS]++;
      });
      different += values.size;
    });
    return different;
  }

  /** Whether it may have been added, which `join` will tell. After `seal`. */
  meet(low: number, high: number, finder: number, digits: number): boolean {
    if (!this.#filter!.mayHold(low, high)) return false;
    this.#met.append(low, high, (finder << ABOVE) | digits);
    return true;
  }

  /** Tells what was met and had been added. */
  async join(met: Met, signal?: AbortSignal): Promise<void> {
    const values = new HashSet();
    await this.#visit(signal, (partition) => {
      if (this.#met.isEmpty(partition)) return;
      values.clear();
      this.#added.read(partition, (low, high, word) => values.add(low, high, word >>> ABOVE));
      this.#met.read(partition, (low, high, word) => {
        const tag = values.tagOf(low, high);
        if (tag >= 0) met(word >>> ABOVE, tag, word & DIGITS);
      });
    });
  }

  /** Gives the disk back. */
  close(): void {
    for (const file of this.#files.splice(0)) file.close();
    this.#unlink();
  }

  async #visit(signal: AbortSignal | undefined, visit: (partition: number) => void): Promise<void> {
    for (let partition = 0; partition < PARTITIONS; partition++) {
      visit(partition);
      await setImmediate();
      throwIfCancelled(signal);
    }
  }

  #open(name: string): PartitionFile {
    const file = new PartitionFile(join(this.#folder, name));
    this.#files.push(file);
    return file;
  }

  /** Where open files cannot be removed they are when they are closed. */
  #unlink(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch {
      // Nothing in it tells anything, and the system's temporary folder is emptied in time.
    }
  }
}

function temporaryFolder(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'tdm-check-'));
  } catch (error) {
    throw diskError(error, 'write', parent);
  }
}
