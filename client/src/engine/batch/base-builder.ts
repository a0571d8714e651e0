import type { Vector, VectorKind } from './vector';

/**
 * Collects values of one column into a Vector. Grows as needed; `finish` hands the values out and starts anew.
 *
 * What makes many values at once writes them straight into a builder's buffers: `extend` makes room for them and counts
 * them, and gives the index of the first. The buffers are others after the next call of any method.
 */
export interface VectorBuilder {
  readonly kind: VectorKind;
  readonly length: number;
  appendNull(): void;
  /** Of the last `missing.length` values, makes those null whose element is not 0. */
  withdraw(missing: Uint8Array): void;
  finish(): Vector;
}

/** Buffers up to here are kept for the next batch; a larger one was for something unusual. */
export const KEPT_BYTES = 8 << 20;

/** The part that all builders share: the length, and a validity bitmap that exists only once a null was seen. */
export abstract class BaseBuilder {
  length = 0;
  #validity: Uint8Array | null = null;

  protected markNull(): void {
    this.#validity ??= allValid(this.length);
    this.#mark(false);
  }

  protected markValid(): void {
    if (this.#validity !== null) this.#mark(true);
    else this.length++;
  }

  protected markAllValid(count: number): void {
    if (this.#validity === null) this.length += count;
    else for (let index = 0; index < count; index++) this.#mark(true);
  }

  protected markWithdrawn(missing: Uint8Array): void {
    const bitmap = (this.#validity ??= allValid(this.length));
    const first = this.length - missing.length;
    for (let index = 0; index < missing.length; index++)
      if (missing[index] !== 0) bitmap[(first + index) >> 3] &= ~(1 << ((first + index) & 7));
  }

  #mark(valid: boolean): void {
    let bitmap = this.#validity!;
    const index = this.length++;
    if (index >> 3 >= bitmap.length) {
      const grown = new Uint8Array(Math.max(64, bitmap.length * 2));
      grown.set(bitmap);
      this.#validity = bitmap = grown;
    }
    if (valid) bitmap[index >> 3] |= 1 << (index & 7);
    else bitmap[index >> 3] &= ~(1 << (index & 7));
  }

  protected takeValidity(): Uint8Array | null {
    const bitmap = this.#validity;
    const bytes = (this.length + 7) >> 3;
    this.#validity = null;
    this.length = 0;
    return bitmap === null ? null : bitmap.slice(0, bytes);
  }
}

function allValid(length: number): Uint8Array {
  const bitmap = new Uint8Array(Math.max(64, ((length + 7) >> 3) * 2));
  for (let index = 0; index < length; index++) bitmap[index >> 3] |= 1 << (index & 7);
  return bitmap;
}
