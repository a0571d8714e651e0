import { createHmac } from 'node:crypto';
import { type BytesVector, isNull, type Vector } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import type { Family } from '../family';
import { deriveKey } from '../keyed/keyed';
import { refusal } from '../refuse';
import { roomOf } from '../text-room';
import type { ColumnMasker, MaskerContext } from '../technique';

/** Hex digits of 64 bits: fewer would make two values one before long. */
const FEWEST_DIGITS = 16;
const QUOTE = 0x22;

/**
 * HMAC-SHA-256 of the value under a key of the domain: 64 hex digits, or as many as the column holds; a version 4 uuid;
 * 32 bytes; a JSON string. Values stay apart unless 64 bits and more of the hash agree.
 */
export function hash(context: MaskerContext, family: Family): ColumnMasker {
  const key = deriveKey(context.key, 'hmac', context.domain);
  if (context.limits?.values !== undefined && context.limits.values !== null)
    throw refusal(context, 'hash', 'only some values are allowed in it', [
      'replace',
      'preserve',
      'shuffle',
      'constant',
    ]);
  switch (family) {
    case 'text': {
      const digits = Math.min(64, roomOf(context));
      if (context.unique && digits < FEWEST_DIGITS)
        throw refusal(context, 'hash', `${digits} characters are too few to keep its values apart`, ['preserve']);
      return { mask: (vector) => hexOf(key, vector as BytesVector, digits, false) };
    }
    case 'json':
      return { mask: (vector) => hexOf(key, vector as BytesVector, 64, true) };
    case 'bytes':
      return { mask: (vector) => rawOf(key, vector as BytesVector) };
    case 'uuid':
      return { mask: (vector) => uuidsOf(key, vector) };
    default:
      throw refusal(context, 'hash', `${context.column.type.name} holds no text`, ['preserve', 'constant', 'null']);
  }
}

const digest = (key: Uint8Array, bytes: Uint8Array): Buffer => createHmac('sha256', key).update(bytes).digest();

function hexOf(key: Uint8Array, vector: BytesVector, digits: number, isJson: boolean): BytesVector {
  return eachValue(vector, digits + 2, (writer, bytes) => {
    if (isJson) writer.byte(QUOTE);
    writer.reserve(digits);
    // latin1: one byte a digit.
    writer.data.set(Buffer.from(digest(key, bytes).toString('hex').slice(0, digits), 'latin1'), writer.size);
    writer.size += digits;
    if (isJson) writer.byte(QUOTE);
  });
}

function rawOf(key: Uint8Array, vector: BytesVector): BytesVector {
  return eachValue(vector, 32, (writer, bytes) => writer.copy(digest(key, bytes), 0, 32));
}

/** A function of each value's bytes; nulls stay. */
export function eachValue(
  vector: BytesVector,
  usual: number,
  write: (writer: BytesWriter, bytes: Uint8Array) => void,
): BytesVector {
  const writer = new BytesWriter(vector.length, vector.length * usual);
  for (let row = 0; row < vector.length; row++) {
    if (!isNull(vector, row)) write(writer, vector.data.subarray(vector.offsets[row], vector.offsets[row + 1]));
    writer.end();
  }
  return writer.finish(vector.kind, vector.validity);
}

function uuidsOf(key: Uint8Array, vector: Vector): Vector {
  if (vector.kind !== 'fixed16') return vector;
  const data = new Uint8Array(vector.length * 16);
  for (let row = 0; row < vector.length; row++) {
    if (isNull(vector, row)) continue;
    const bytes = digest(key, vector.data.subarray(row * 16, row * 16 + 16)).subarray(0, 16);
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    data.set(bytes, row * 16);
  }
  return { ...vector, data };
}
