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
const RECENT = 1 << 18;

/** What the low byte of a record's word holds: a number of digits, or 0. Above it is a tag, or a finder. */
const DIGITS = 0xff;
const ABOVE = 8;

/** A value that was met, by where it was met, and the tag it was added with. */
export type Met = (finder: number, tag: number, digits: number) => void;

/**
 * Hashes of which there are too many for memory: they are written to disk, and so is what was met and may be one of them;
 * `join` then tells which are. Needs about 45 MB, however many there are. The hashes are under a key that is written
 * nowhere; their files are nobody else's, and out of every folder as soon as they are open, where the system can do that.
 */
export class SpilledValues {
  readonly #filter = new BloomFilter();
  readonly #recent = new Int32Array(RECENT * 2);
  readonly #folder: string;
  readonly #files: PartitionFile[] = [];
  readonly #added: PartitionFile;
  readonly #met: PartitionFile;

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
    const isKnown = this.#recent[recent] === low && this.#recent[recent + 1] === high;
    if (isKnown && this.#filter.mayHold(low, high)) return;
    this.#recent[recent] = low;
    this.#recent[recent + 1] = high;
    this.#filter.add(low, high);
    this.#added.append(low, high, (tag << ABOVE) | digits);
  }

  meet(low: number, high: number, finder: number, digits: number): void {
    if (this.#filter.mayHold(low, high)) this.#met.append(low, high, (finder << ABOVE) | digits);
  }

  /** Tells what was met and had been added; counts in `numbers[n]` numbers of n digits. Returns how many values differ. */
  async join(met: Met, numbers: Float64Array, signal?: AbortSignal): Promise<number> {
    const values = new HashSet();
    let different = 0;
    for (let partition = 0; partition < PARTITIONS; partition++) {
      values.clear();
      this.#added.read(partition, (low, high, word) => {
        if (values.add(low, high, word >>> ABOVE) && (word & DIGITS) > 0) numbers[word & DIGITS]++;
      });
      different += values.size;
      this.#met.read(partition, (low, high, word) => {
        const tag = values.tagOf(low, high);
        if (tag >= 0) met(word >>> ABOVE, tag, word & DIGITS);
      });
      await setImmediate();
      throwIfCancelled(signal);
    }
    return different;
  }

  /** Gives the disk back. */
  close(): void {
    for (const file of this.#files.splice(0)) file.close();
    this.#unlink();
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
