import type { BytesVector } from '../../batch/vector';
import type { Family } from '../family';
import { numberParameter, refusal, refuseUnique } from '../refuse';
import { isDigit, isLetter } from '../shapes/character-classes';
import type { ColumnMasker, MaskerContext } from '../technique';
import { eachValue } from './hash';

const STAR = 0x2a;

/**
 * Some characters stay, all other letters and digits become `*`: parameters `keep_first` (1) and `keep_last` (0) count
 * letters and digits; of cards the last four stay unless the rule says otherwise. At most half of a value stays.
 */
export function partial(context: MaskerContext, family: Family): ColumnMasker {
  refuseUnique(context, 'partial');
  if (family !== 'text' || (context.limits?.values ?? null) !== null)
    throw refusal(context, 'partial', 'it is no free text', ['preserve', 'generalise', 'shuffle', 'null']);
  const isCard = context.piiType === 'credit_card' || context.piiType === 'iban' || context.piiType === 'bank_account';
  const range = { min: 0, max: 1_000 };
  const first = numberParameter(context, 'keep_first', isCard ? 0 : 1, range);
  const last = numberParameter(context, 'keep_last', isCard ? 4 : 0, range);
  return { mask: (vector) => keepEnds(vector as BytesVector, first, last) };
}

function keepEnds(vector: BytesVector, keepFirst: number, keepLast: number): BytesVector {
  return eachValue(vector, 16, (writer, bytes) => {
    let count = 0;
    for (const byte of bytes) if (isShown(byte)) count++;
    const last = Math.min(keepLast, count >> 1);
    const first = Math.min(keepFirst, (count >> 1) - last);
    let seen = 0;
    let isKept = true;
    writer.reserve(bytes.length);
    for (const byte of bytes) {
      if ((byte & 0xc0) === 0x80) {
        if (isKept) writer.data[writer.size++] = byte;
        continue;
      }
      isKept = !isShown(byte) || seen < first || seen >= count - last;
      if (isShown(byte)) seen++;
      writer.data[writer.size++] = isKept ? byte : STAR;
    }
  });
}

/** Begins a letter or a digit. */
const isShown = (byte: number): boolean => isLetter(byte) || isDigit(byte) || byte >= 0xc0;
