const FIRST_SLOTS = 1 << 12;
/** Slots that may be taken, of 3. */
const LOAD = 2;

/**
 * A set of 64-bit hashes (two signed words), each with a tag below 65,535; the tag of the first that was added stays.
 * Open addressing in typed arrays, 10 bytes a slot, so that millions of values cost no objects.
 */
export class HashSet {
  #words = new Int32Array(FIRST_SLOTS * 2);
  /** Tag + 1; 0 is a free slot. */
  #tags = new Uint16Array(FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;
  size = 0;

  /** Whether it was not there before. */
  add(low: number, high: number, tag: number): boolean {
    const slot = this.#slotOf(low, high);
    if (this.#tags[slot] !== 0) return false;
    if ((this.size + 1) * 3 > (this.#mask + 1) * LOAD) {
      this.#grow();
      return this.add(low, high, tag);
    }
    this.#put(slot, low, high, tag + 1);
    this.size++;
    return true;
  }

  /** The tag it was added with, or -1. */
  tagOf(low: number, high: number): number {
    return this.#tags[this.#slotOf(low, high)] - 1;
  }

  forEach(visit: (low: number, high: number, tag: number) => void): void {
    for (let slot = 0; slot < this.#tags.length; slot++) {
      if (this.#tags[slot] !== 0) visit(this.#words[slot * 2], this.#words[slot * 2 + 1], this.#tags[slot] - 1);
    }
  }

  /** Its room stays for what comes next. */
  clear(): void {
    this.#tags.fill(0);
    this.size = 0;
  }

  #slotOf(low: number, high: number): number {
    let slot = low & this.#mask;
    while (this.#tags[slot] !== 0 && (this.#words[slot * 2] !== low || this.#words[slot * 2 + 1] !== high))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  #put(slot: number, low: number, high: number, tag: number): void {
    this.#words[slot * 2] = low;
    this.#words[slot * 2 + 1] = high;
    this.#tags[slot] = tag;
  }

  #grow(): void {
    const [words, tags] = [this.#words, this.#tags];
    const slots = tags.length * 2;
    this.#words = new Int32Array(slots * 2);
    this.#tags = new Uint16Array(slots);
    this.#mask = slots - 1;
    for (let slot = 0; slot < tags.length; slot++) {
      if (tags[slot] === 0) continue;
      const [low, high] = [words[slot * 2], words[slot * 2 + 1]];
      this.#put(this.#slotOf(low, high), low, high, tags[slot]);
    }
  }
}
