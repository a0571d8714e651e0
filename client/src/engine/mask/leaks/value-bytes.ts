import type { Vector } from '../../batch/vector';
import { writeUuid } from './words';

const encoder = new TextEncoder();
const WIDEST = 40;
const UUID_LENGTH = 36;
const MINUS = 0x2d;
/** Numbers below it have fewer digits than mean anything. */
const LEAST_NUMBER = 1_000_000;

/** Values as the bytes of their text, one at a time: data[from .. to). */
export class ValueBytes {
  data: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;
  readonly #scratch = new Uint8Array(WIDEST);
  /** Numbers read last, and the same as words, low before high. */
  #numbers: BigInt64Array | null = null;
  #words: Int32Array = new Int32Array(0);

  /** False for kinds of values that have no text worth a look, and for small numbers. */
  read(vector: Vector, row: number): boolean {
    switch (vector.kind) {
      case 'utf8':
        this.data = vector.data;
        this.from = vector.offsets[row];
        this.to = vector.offsets[row + 1];
        return true;
      case 'int32': {
        const number = Math.abs(vector.data[row]);
        return number >= LEAST_NUMBER && this.#write(String(number));
      }
      case 'int64':
      case 'decimal64': {
        const number = Math.abs(this.#numberAt(vector.data, row));
        if (number < LEAST_NUMBER) return false;
        return this.#write(String(Number.isSafeInteger(number) ? number : vector.data[row]));
      }
      case 'fixed16':
        this.data = this.#scratch;
        this.from = 0;
        this.to = UUID_LENGTH;
        writeUuid(this.#scratch, vector.data, row * 16, MINUS);
        return true;
      default:
        return false;
    }
  }

  /** About the value, and exactly that where it is a safe integer: a bigint made of each costs more than the rest. */
  #numberAt(data: BigInt64Array, row: number): number {
    if (this.#numbers !== data) {
      this.#numbers = data;
      this.#words = new Int32Array(data.buffer, data.byteOffset, data.length * 2);
    }
    return this.#words[row * 2 + 1] * 2 ** 32 + (this.#words[row * 2] >>> 0);
  }

  #write(text: string): true {
    this.data = this.#scratch;
    this.from = 0;
    this.to = encoder.encodeInto(text, this.#scratch).written;
    return true;
  }
}
