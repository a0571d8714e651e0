import { deepEqual } from 'node:assert/strict';
import { createCompressor, uncompress } from '../../../client/src/engine/datasets/parquet/snappy';

/** Texts whose compressed form depends on what a compressor has seen before. */
function columnOf(modulus: number, other: number): Buffer {
  const texts = Array.from({ length: 200 }, (_, row) => `note ${(row * row) % modulus} of ${row % other}`);
  return Buffer.from(texts.map((text) => `${String.fromCharCode(text.length)}\0\0\0${text}`).join(''));
}

describe('datasets: Snappy', () => {
  it('gives a file the same bytes in whatever order files are made', () => {
    const columns = [17, 31, 61].flatMap((other) => [23, 27, 39, 41].map((modulus) => columnOf(modulus, other)));
    const compressed = columns.map((column) => createCompressor()(column));
    const backwards = columns.toReversed().map((column) => createCompressor()(column));
    deepEqual(backwards.toReversed(), compressed);
    deepEqual(
      compressed.map((bytes, index) => Buffer.from(uncompress(bytes, columns[index].length))),
      columns,
    );
  });
});
