import assert from 'node:assert/strict';
import { type BytesVector, isNull } from '../../../client/src/engine/batch/vector';
import { createMasker } from '../../../client/src/engine/mask/create-masker';
import { NO_ROWS } from '../../../client/src/engine/mask/technique';
import { TECHNIQUES } from '../../../client/src/engine/privacy/techniques';
import { PII_TYPES } from '../../../client/src/engine/privacy/pii-types';
import { builtin } from '../../../client/src/engine/schema/types';
import { englishPools, maskerContext, textsOf, vectorOf } from '../../support/masking';
import { column } from '../../support/schema';

const text = builtin('text');
const PARAMETERS = { value: 'x', paths: [{ path: '$', technique: 'redact' }] };
const VALUES = ['"left out"', null, '"Anna Berg, +49 30 1234567"', '""', '"anna@x.org"', '"4111 1111 1111 1111"'];

/** Values from .. to of a text vector, on the buffers of the whole. */
function part(vector: BytesVector, from: number, to: number): BytesVector {
  const validity = new Uint8Array((to - from + 7) >> 3);
  for (let row = from; row < to; row++)
    if (!isNull(vector, row)) validity[(row - from) >> 3] |= 1 << ((row - from) & 7);
  return { ...vector, length: to - from, validity, offsets: vector.offsets.subarray(from, to + 1) };
}

describe('createMasker', () => {
  it('masks part of a vector as it masks the whole, nulls staying nulls, for every technique and class', async () => {
    const pools = await englishPools();
    const subject = column('subject', text, { nullable: true });
    const vector = vectorOf(text, VALUES) as BytesVector;
    const behind = part(vector, 1, VALUES.length);
    const copied = vectorOf(text, VALUES.slice(1));
    for (const technique of TECHNIQUES) {
      // Numbers alone have noise.
      if (technique === 'noise') continue;
      for (const piiType of PII_TYPES) {
        const context = maskerContext(pools, text, { column: subject, piiType, parameters: PARAMETERS });
        const masker = createMasker(technique, context);
        const results = textsOf(text, masker.mask(behind, NO_ROWS));
        assert.deepEqual(results, textsOf(text, masker.mask(copied, NO_ROWS)), `${technique} ${piiType}`);
        assert.equal(results[0], null);
        if (technique === 'keep') assert.deepEqual(results, VALUES.slice(1));
        else if (technique !== 'shuffle')
          assert.ok(
            results.every((result) => result !== VALUES[2]),
            technique,
          );
        // What was masked is as it was.
        assert.deepEqual(textsOf(text, vector), VALUES);
      }
    }
  });

  it('masks many batches alike: nothing is kept from one to the next', async () => {
    const masker = createMasker('preserve', maskerContext(await englishPools(), text));
    const values = Array.from({ length: 3_000 }, (_, index) => `${index} ${'long '.repeat(200)}`);
    const whole = textsOf(text, masker.mask(vectorOf(text, values), NO_ROWS));
    assert.equal(new Set(whole).size, values.length);
    assert.deepEqual(
      textsOf(text, masker.mask(vectorOf(text, values.slice(1_500, 1_510)), NO_ROWS)),
      whole.slice(1_500, 1_510),
    );
  });
});
