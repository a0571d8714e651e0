import { BaseBuilder, type VectorBuilder } from './base-builder';
import type { Vector } from './vector';

/** bool: one bit a value. */
export class BoolBuilder extends BaseBuilder implements VectorBuilder {
  readonly kind = 'bool';
  /** Bits behind the last value are 0. */
  data = new Uint8Array(64);

  append(value: boolean): void {
    const index = this.length;
    this.#reserve(1);
    if (value) this.data[index >> 3] |= 1 << (index & 7);
    this.markValid();
  }

  appendNull(): void {
    this.#reserve(1);
    this.markNull();
  }

  extend(count: number): number {
    const first = this.length;
    this.#reserve(count);
    this.markAllValid(count);
    return first;
  }

  withdraw(missing: Uint8Array): void {
    const first = this.length - missing.length;
    for (let index = 0; index < missing.length; index++)
      if (missing[index] !== 0) this.data[(first + index) >> 3] &= ~(1 << ((first + index) & 7));
    this.markWithdrawn(missing);
  }

  finish(): Vector {
    const length = this.length;
    const data = this.data.slice(0, (length + 7) >> 3);
    this.data.fill(0, 0, data.length);
    return { kind: 'bool', length, validity: this.takeValidity(), data };
  }

  #reserve(count: number): void {
    const bytes = ((this.length + count) >> 3) + 1;
    if (bytes <= this.data.length) return;
    const grown = new Uint8Array(Math.max(bytes, this.data.length * 2));
    grown.set(this.data);
    this.data = grown;
  }
}
