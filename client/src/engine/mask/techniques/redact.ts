import type { BytesVector } from '../../batch/vector';
import type { Family } from '../family';
import { spliceJson } from '../json/splice';
import { refusal, refuseUnique } from '../refuse';
import { isDigit, isLetter } from '../shapes/character-classes';
import type { ColumnMasker, MaskerContext } from '../technique';
import { constantBytes, filled } from './constant';
import { eachValue } from './hash';

const [X, ZERO] = [0x78, 0x30];

/** What says nothing, of types that have no letters to cross out. */
const NOTHING: Partial<Record<Family, string>> = {
  integer: '0',
  decimal: '0',
  numeric_text: '0',
  float: '0',
  uuid: '00000000-0000-0000-0000-000000000000',
  network: '0.0.0.0',
};

/** Letters become `x`, digits 0, signs stay; numbers become 0, bytes none. */
export function redact(context: MaskerContext, family: Family): ColumnMasker {
  refuseUnique(context, 'redact');
  const { limits, column } = context;
  if (limits?.values !== null && limits?.values !== undefined)
    throw refusal(context, 'redact', 'only some values are allowed in it', ['replace', 'shuffle', 'constant', 'null']);
  if (family === 'text') return { mask: (vector) => crossOut(vector as BytesVector) };
  if (family === 'bytes') return constantBytes(new Uint8Array(0));
  if (family === 'json') return { mask: (vector) => redactJson(vector as BytesVector) };
  const nothing = column.type.name === 'macaddr' ? '00:00:00:00:00:00' : NOTHING[family];
  if (nothing === undefined || (Number(nothing) === 0 && !isAllowed(context)))
    throw refusal(context, 'redact', `${column.type.name} has no value that says nothing`, [
      'shuffle',
      'constant',
      'null',
      'generalise',
    ]);
  return { mask: (vector) => filled(context, vector, nothing) };
}

const isAllowed = ({ limits }: MaskerContext): boolean => (limits?.min ?? 0) <= 0 && (limits?.max ?? 0) >= 0;

/** Character by character: what is no ASCII is a letter, but for signs and blanks that many languages share. */
function crossOut(vector: BytesVector): BytesVector {
  return eachValue(vector, 16, (writer, bytes) => {
    writer.reserve(bytes.length);
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      // What goes on a character is written with its first byte.
      if ((byte & 0xc0) === 0x80) continue;
      writer.data[writer.size++] = byte >= 0x80 || isLetter(byte) ? X : isDigit(byte) ? ZERO : byte;
    }
  });
}

function redactJson(vector: BytesVector): BytesVector {
  return spliceJson(
    vector,
    () => true,
    (leaves) => ({
      text: crossOut(leaves.text),
      numbers: eachValue(leaves.numbers, 1, (writer) => writer.byte(ZERO)),
    }),
  );
}
