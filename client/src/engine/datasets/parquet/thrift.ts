import { IntegrityError } from '../../errors';

/** Thrift's compact protocol, as far as Parquet's metadata needs it. */

const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const I16 = 4;
const I32 = 5;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const SET = 10;
const STRUCT = 12;

/** Deeper than any Parquet metadata; stops hostile bytes from exhausting the stack. */
const MAX_DEPTH = 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes one struct. Field ids must ascend; whole numbers are not negative. */
export class ThriftWriter {
  #bytes = new Uint8Array(256);
  #size = 0;
  #lastIds: number[] = [];
  #lastId = 0;

  bool(id: number, value: boolean): void {
    this.#field(id, value ? TRUE : FALSE);
  }

  byte(id: number, value: number): void {
    this.#field(id, BYTE);
    this.#push(value);
  }

  i32(id: number, value: number): void {
    this.#field(id, I32);
    this.#varint(value * 2);
  }

  i64(id: number, value: number): void {
    this.#field(id, I64);
    this.#varint(value * 2);
  }

  binary(id: number, value: Uint8Array): void {
    this.#field(id, BINARY);
    this.#binary(value);
  }

  string(id: number, value: string): void {
    this.binary(id, encoder.encode(value));
  }

  struct(id: number, write: () => void): void {
    this.#field(id, STRUCT);
    this.#struct(write);
  }

  structs<Item>(id: number, items: readonly Item[], write: (item: Item, index: number) => void): void {
    this.#list(id, STRUCT, items.length);
    items.forEach((item, index) => this.#struct(() => write(item, index)));
  }

  i32s(id: number, items: readonly number[]): void {
    this.#list(id, I32, items.length);
    for (const item of items) this.#varint(item * 2);
  }

  strings(id: number, items: readonly string[]): void {
    this.#list(id, BINARY, items.length);
    for (const item of items) this.#binary(encoder.encode(item));
  }

  /** Ends the struct and hands its bytes out. */
  finish(): Uint8Array {
    this.#push(0);
    return this.#bytes.slice(0, this.#size);
  }

  #field(id: number, type: number): void {
    this.#push(((id - this.#lastId) << 4) | type);
    this.#lastId = id;
  }

  #list(id: number, type: number, length: number): void {
    this.#field(id, LIST);
    if (length < 15) this.#push((length << 4) | type);
    else {
      this.#push(0xf0 | type);
      this.#varint(length);
    }
  }

  #struct(write: () => void): void {
    this.#lastIds.push(this.#lastId);
    this.#lastId = 0;
    write();
    this.#push(0);
    this.#lastId = this.#lastIds.pop()!;
  }

  #binary(value: Uint8Array): void {
    this.#varint(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#size);
    this.#size += value.length;
  }

  #varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#push(rest);
  }

  #push(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#size++] = byte;
  }

  #reserve(bytes: number): void {
    if (this.#size + bytes <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + bytes));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

type ThriftValue = boolean | number | Uint8Array | ThriftValue[] | ThriftStruct;

/** A struct as read: unknown fields are kept and ignored; a missing or misshapen one is an IntegrityError. */
export class ThriftStruct {
  readonly #fields = new Map<number, ThriftValue>();

  set(id: number, value: ThriftValue): void {
    this.#fields.set(id, value);
  }

  has(id: number): boolean {
    return this.#fields.has(id);
  }

  bool(id: number): boolean {
    const value = this.#fields.get(id);
    if (typeof value !== 'boolean') throw misshapen();
    return value;
  }

  number(id: number): number {
    const value = this.#fields.get(id);
    if (typeof value !== 'number') throw misshapen();
    return value;
  }

  bytes(id: number): Uint8Array {
    const value = this.#fields.get(id);
    if (!(value instanceof Uint8Array)) throw misshapen();
    return value;
  }

  string(id: number): string {
    return decoder.decode(this.bytes(id));
  }

  struct(id: number): ThriftStruct {
    const value = this.#fields.get(id);
    if (!(value instanceof ThriftStruct)) throw misshapen();
    return value;
  }

  structs(id: number): ThriftStruct[] {
    return this.#list(id).map((item) => {
      if (!(item instanceof ThriftStruct)) throw misshapen();
      return item;
    });
  }

  strings(id: number): string[] {
    return this.#list(id).map((item) => {
      if (!(item instanceof Uint8Array)) throw misshapen();
      return decoder.decode(item);
    });
  }

  #list(id: number): ThriftValue[] {
    const value = this.#fields.get(id);
    if (!Array.isArray(value)) throw misshapen();
    return value;
  }
}

/** The struct that begins at `start`, and where it ends. */
export function readStruct(bytes: Uint8Array, start: number): { struct: ThriftStruct; end: number } {
  const reader = new ThriftReader(bytes, start);
  const struct = reader.struct(0);
  return { struct, end: reader.position };
}

class ThriftReader {
  constructor(
    readonly bytes: Uint8Array,
    public position: number,
  ) {}

  struct(depth: number): ThriftStruct {
    if (depth > MAX_DEPTH) throw misshapen();
    const struct = new ThriftStruct();
    let id = 0;
    for (;;) {
      const header = this.#byte();
      if (header === 0) return struct;
      id = header >> 4 === 0 ? this.#zigzag() : id + (header >> 4);
      const type = header & 0x0f;
      struct.set(id, type === TRUE || type === FALSE ? type === TRUE : this.#value(type, depth + 1));
    }
  }

  #value(type: number, depth: number): ThriftValue {
    switch (type) {
      case TRUE:
      case FALSE:
        return this.#byte() === TRUE;
      case BYTE:
        return (this.#byte() << 24) >> 24;
      case I16:
      case I32:
      case I64:
        return this.#zigzag();
      case DOUBLE:
        return this.#take(8);
      case BINARY:
        return this.#take(this.#varint());
      case LIST:
      case SET:
        return this.#list(depth);
      case STRUCT:
        return this.struct(depth);
      default:
        throw misshapen();
    }
  }

  #list(depth: number): ThriftValue[] {
    if (depth > MAX_DEPTH) throw misshapen();
    const header = this.#byte();
    const length = header >> 4 === 15 ? this.#varint() : header >> 4;
    if (length > this.bytes.length - this.position) throw misshapen();
    return Array.from({ length }, () => this.#value(header & 0x0f, depth + 1));
  }

  #zigzag(): number {
    const value = this.#varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  #varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
      factor *= 0x80;
      if (factor > 2 ** 63) throw misshapen();
    }
    return value;
  }

  #take(length: number): Uint8Array {
    if (length > this.bytes.length - this.position) throw misshapen();
    const taken = this.bytes.subarray(this.position, this.position + length);
    this.position += length;
    return taken;
  }

  #byte(): number {
    if (this.position >= this.bytes.length) throw misshapen();
    return this.bytes[this.position++];
  }
}

function misshapen(): IntegrityError {
  return new IntegrityError('The Parquet metadata of this file cannot be understood.', {
    hint: 'The file is damaged or was made by something else. Make the dataset again.',
  });
}
