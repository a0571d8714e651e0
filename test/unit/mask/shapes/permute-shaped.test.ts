import assert from 'node:assert/strict';
import type { BytesVector } from '../../../../client/src/engine/batch/vector';
import { KeyedPermutation } from '../../../../client/src/engine/mask/keyed/keyed';
import { byteValues } from '../../../../client/src/engine/mask/pools';
import { permuteShaped } from '../../../../client/src/engine/mask/shapes/permute-shaped';
import { shapesOf } from '../../../../client/src/engine/mask/shapes/shape';

const permutation = new KeyedPermutation(new Uint8Array(32).fill(7), 'test');
const shapes = shapesOf('phone');

function permuted(texts: readonly string[]): string[] {
  const vector: BytesVector = { kind: 'utf8', validity: null, ...byteValues(texts) };
  const { offsets, data } = permuteShaped(permutation, shapes, vector);
  const bytes = Buffer.from(data);
  return texts.map((_, row) => bytes.toString('utf8', offsets[row], offsets[row + 1]));
}

describe('text permuted within its shape', () => {
  const texts = ['+49 151 1234567', '', 'ext. 12 Zoë', '(212) 555-0147', '٣٤ room 9', '030 901820'];

  it('depends on the value alone, not on what was permuted before or with it', () => {
    const alone = texts.map((text) => permuted([text])[0]);
    assert.notDeepEqual(alone, texts);
    const many = Array.from({ length: 3000 }, (_, index) => texts[index % texts.length]);
    assert.deepEqual(
      permuted(many),
      many.map((_, index) => alone[index % texts.length]),
    );
    assert.deepEqual(permuted([...texts].reverse()).reverse(), alone);
  });

  it('forgets values of unusual length', () => {
    const before = permuted(texts);
    const long = 'a1'.repeat(1_200_000);
    const [first] = permuted([long]);
    assert.match(first, /^(?:[a-z]\d){1200000}$/);
    assert.deepEqual(permuted([...texts, long, ...texts]), [...before, first, ...before]);
    assert.deepEqual(permuted(texts), before);
  });
});
