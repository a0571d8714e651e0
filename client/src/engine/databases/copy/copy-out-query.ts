import type { Connection, Submittable } from 'pg';
import { Readable } from 'node:stream';

/** Messages of PostgreSQL's protocol, by their first byte. */
const [COPY_DATA, COPY_DONE, ERROR_RESPONSE] = [0x64, 0x63, 0x45];
/** What may stand between rows: the answer to COPY itself, parameters, notices, notifications. */
const PASSED = new Set([0x48, 0x53, 0x4e, 0x41]);
/** Its kind, and its length. */
const HEADER = 5;
const LENGTH = 4;

type DataListener = (chunk: Buffer) => void;

/**
 * COPY ... TO STDOUT as a stream of what it sends. The server sends a message for each row; here the rows of a chunk
 * stay in its buffer, moved together, and no object is made for any of them. A chunk is its reader's alone, but for what
 * is short enough to lie in Node's pool of buffers.
 */
export class CopyOutQuery extends Readable implements Submittable {
  #connection: Connection | null = null;
  /** The driver's own, which has the socket again when the rows are over. */
  #listener!: DataListener;
  #wanted = false;
  #isReading = false;
  readonly #header = Buffer.alloc(HEADER);
  /** Bytes of the header so far, where it is not whole. */
  #headerBytes = 0;
  #kind = 0;
  /** Bytes of the message that are still to come. */
  #left = 0;

  constructor(readonly text: string) {
    super();
  }

  submit(connection: Connection): void {
    this.#connection = connection;
    const { stream } = connection;
    const [listener] = stream.listeners('data') as DataListener[];
    this.#listener = listener;
    stream.off('data', listener);
    stream.pause();
    stream.on('readable', this.#forward);
    connection.query(this.text);
  }

  override _read(): void {
    this.#wanted = true;
    this.#forward();
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  handleCommandComplete(): void {
    // The rows count themselves.
  }

  handleReadyForQuery(): void {
    // The driver goes on by itself.
  }

  readonly #forward = (): void => {
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#wanted && this.#connection !== null) {
      const chunk = this.#connection.stream.read() as Buffer | null;
      if (chunk === null) break;
      this.#take(chunk);
    }
    this.#isReading = false;
  };

  #take(chunk: Buffer): void {
    let at = 0;
    let size = 0;
    while (at < chunk.length) {
      if (this.#left === 0) {
        at = this.#readHeader(chunk, at);
        if (this.#headerBytes < HEADER) break;
        this.#headerBytes = 0;
        if (this.#isOver()) {
          // The driver may keep the rest.
          if (size > 0) this.push(Buffer.from(chunk.subarray(0, size)));
          this.#giveBack(chunk.subarray(at));
          return;
        }
      }
      const end = Math.min(chunk.length, at + this.#left);
      if (this.#kind === COPY_DATA) {
        chunk.copyWithin(size, at, end);
        size += end - at;
      }
      this.#left -= end - at;
      at = end;
    }
    if (size > 0) this.#wanted = this.push(chunk.subarray(0, size));
  }

  /** As much of a message's header as there is; the place behind it. */
  #readHeader(chunk: Buffer, from: number): number {
    let at = from;
    if (this.#headerBytes === 0 && at + HEADER <= chunk.length) {
      this.#kind = chunk[at];
      this.#left = chunk.readUInt32BE(at + 1) - LENGTH;
      this.#headerBytes = HEADER;
      return at + HEADER;
    }
    while (this.#headerBytes < HEADER && at < chunk.length) this.#header[this.#headerBytes++] = chunk[at++];
    this.#kind = this.#header[0];
    this.#left = this.#headerBytes === HEADER ? this.#header.readUInt32BE(1) - LENGTH : 0;
    return at;
  }

  #isOver(): boolean {
    return this.#kind !== COPY_DATA && !PASSED.has(this.#kind);
  }

  /** The message that was begun and what follows are the driver's. */
  #giveBack(rest: Buffer): void {
    const { stream } = this.#connection!;
    this.#connection = null;
    stream.off('readable', this.#forward);
    stream.on('data', this.#listener);
    const isError = this.#kind === ERROR_RESPONSE;
    // The end of the rows it need not know of; what it is told is why they end otherwise.
    if (this.#kind === COPY_DONE) this.#listener(rest);
    else {
      const header = Buffer.alloc(HEADER);
      header[0] = this.#kind;
      header.writeUInt32BE(this.#left + LENGTH, 1);
      this.#listener(Buffer.concat([header, rest]));
    }
    if (!isError) this.push(null);
    // What the listener did may have paused it.
    process.nextTick(() => stream.resume());
  }
}
