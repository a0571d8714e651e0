import { snappyCompressor, snappyUncompressor } from 'hysnappy';

/** Gives a block of Snappy's raw format. */
export type Compress = (bytes: Uint8Array) => Uint8Array;

/** Loaded when first used. */
let uncompressor: ReturnType<typeof snappyUncompressor> | undefined;

/**
 * A compressor for one file, loaded when first used. It remembers what it has seen, and that may change its output: files
 * stay equal byte for byte since each has one of its own.
 */
export function createCompressor(): Compress {
  let compressor: Compress | undefined;
  return (bytes) => (compressor ??= snappyCompressor())(bytes);
}

/** Throws when the bytes are not Snappy's or hold more than `length` bytes. */
export function uncompress(bytes: Uint8Array, length: number): Uint8Array {
  uncompressor ??= snappyUncompressor();
  return uncompressor(bytes, length);
}
