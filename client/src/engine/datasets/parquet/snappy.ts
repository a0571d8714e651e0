import { snappyCompressor, snappyUncompressor } from 'hysnappy';

/** Snappy, loaded when first used. Its output depends on its input alone, so files stay equal byte for byte. */
let compressor: ReturnType<typeof snappyCompressor> | undefined;
let uncompressor: ReturnType<typeof snappyUncompressor> | undefined;

/** A block of Snappy's raw format. */
export function compress(bytes: Uint8Array): Uint8Array {
  compressor ??= snappyCompressor();
  return compressor(bytes);
}

/** Throws when the bytes are not Snappy's or hold more than `length` bytes. */
export function uncompress(bytes: Uint8Array, length: number): Uint8Array {
  uncompressor ??= snappyUncompressor();
  return uncompressor(bytes, length);
}
