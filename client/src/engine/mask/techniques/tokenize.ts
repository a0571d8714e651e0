import { type BytesVector, isNull } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import type { Family } from '../family';
import { KeyedHash } from '../keyed/keyed';
import { CODE_DIGITS, writeCode } from '../realistic/code';
import { refusal } from '../refuse';
import { roomOf } from '../text-room';
import type { ColumnMasker, MaskerContext } from '../technique';
import { hash } from './hash';
import { preserve } from './preserve';

const PREFIX = new TextEncoder().encode('tok_');

/**
 * An opaque token that tells nothing of the value, its length included: `tok_` and 64 keyed bits as 13 digits, the digits
 * alone where there is less room. Where not even these fit, and in numbers, the value is permuted in its form; uuids and
 * JSON are hashed.
 */
export function tokenize(context: MaskerContext, family: Family): ColumnMasker {
  if (context.labels !== null || (context.limits?.values ?? null) !== null)
    throw refusal(context, 'tokenize', 'only some values are allowed in it', ['replace', 'preserve', 'shuffle']);
  if (family === 'uuid' || family === 'json' || family === 'bytes') return hash(context, family);
  const room = roomOf(context);
  if (family !== 'text' || room < CODE_DIGITS) return preserve(context, family);
  const prefix = room >= CODE_DIGITS + PREFIX.length ? PREFIX : PREFIX.subarray(0, 0);
  const keyed = new KeyedHash(context.key, 'token', context.domain);
  return {
    mask: (vector) => {
      const values = vector as BytesVector;
      const hashes = keyed.hash(values);
      const writer = new BytesWriter(values.length, values.length * (CODE_DIGITS + PREFIX.length));
      for (let row = 0; row < values.length; row++) {
        if (!isNull(values, row)) {
          writer.copy(prefix, 0, prefix.length);
          writeCode(writer, hashes[row * 2], hashes[row * 2 + 1]);
        }
        writer.end();
      }
      return writer.finish(values.kind, values.validity);
    },
  };
}
