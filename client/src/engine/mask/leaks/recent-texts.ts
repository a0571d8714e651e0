const SLOTS = 1 << 10;
/** Longer texts are not kept. */
const LONGEST = 62;
const SLOT_BYTES = 64;
/** So often it is looked whether keeping texts is worth it, which it is from one found in so many on. */
const LOOKED = 4096;
const WORTH = 8;

/**
 * Short texts that were added last, found again by all their bytes. Where they are hardly ever found, it gives up for a
 * while.
 */
export class RecentTexts {
  readonly #bytes = new Uint8Array(SLOTS * SLOT_BYTES);
  #looked = 0;
  #found = 0;
  /** Texts that are let pass before it is tried again. */
  #resting = 0;

  has(data: Uint8Array, from: number, to: number): boolean {
    if (this.#resting > 0) {
      this.#resting--;
      return false;
    }
    if (++this.#looked === LOOKED) {
      if (this.#found * WORTH < LOOKED) this.#resting = LOOKED * WORTH;
      this.#looked = 0;
      this.#found = 0;
    }
    const length = to - from;
    if (length > LONGEST) return false;
    const bytes = this.#bytes;
    const slot = slotOf(data, from, to);
    if (bytes[slot] !== length + 1) return false;
    for (let at = 0; at < length; at++) if (bytes[slot + 1 + at] !== data[from + at]) return false;
    this.#found++;
    return true;
  }

  add(data: Uint8Array, from: number, to: number): void {
    if (this.#resting > 0 || to - from > LONGEST) return;
    const bytes = this.#bytes;
    const slot = slotOf(data, from, to);
    // 0 is a free slot.
    bytes[slot] = to - from + 1;
    for (let at = 0; at < to - from; at++) bytes[slot + 1 + at] = data[from + at];
  }
}

/** By some bytes from each part of it. */
function slotOf(data: Uint8Array, from: number, to: number): number {
  const last = to - 1;
  const middle = (from + to) >> 1;
  let hash = (data[from] | (data[last] << 8) | (data[middle] << 16)) ^ Math.imul(to - from, 0x9e3779b1);
  hash = Math.imul(
    hash ^ (data[last - (last > from ? 1 : 0)] << 4) ^ (data[from + (last > from ? 1 : 0)] << 20),
    0x85ebca6b,
  );
  return ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * SLOT_BYTES;
}
