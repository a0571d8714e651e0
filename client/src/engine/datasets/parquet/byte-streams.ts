/** Where the bytes of a file go, in order. */
export interface ByteSink {
  /** The buffers are reused once the promise has resolved. */
  write(chunks: Uint8Array[]): Promise<void>;
}

/** A file's bytes, wherever they lie. */
export interface ByteSource {
  size: number;
  /** Fills `target` with the bytes from `start` on. */
  read(start: number, target: Uint8Array): Promise<void>;
}
