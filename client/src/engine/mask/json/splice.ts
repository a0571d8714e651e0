import { BytesBuilder } from '../../batch/bytes-builder';
import { type BytesVector, isNull } from '../../batch/vector';
import { UserError } from '../../errors';
import { leavesOf, type JsonLeaf } from './scan-json';

/** The leaves to be masked, of all rows together: texts without quotes and escapes, numbers as they are written. */
export interface JsonLeaves {
  text: BytesVector;
  numbers: BytesVector;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Masks the leaves that are wanted, all of a batch at once, and puts them back where they stood. Everything else stays
 * byte by byte. Throws UserError for what is no JSON: it cannot be masked by paths, and is not let through.
 */
export function spliceJson(
  vector: BytesVector,
  isWanted: (leaf: JsonLeaf) => boolean,
  mask: (leaves: JsonLeaves, rows: Record<keyof JsonLeaves, number[]>) => JsonLeaves,
): BytesVector {
  const text = new BytesBuilder('utf8');
  const numbers = new BytesBuilder('utf8');
  const rows = { text: [] as number[], numbers: [] as number[] };
  const documents: { json: string; leaves: JsonLeaf[] }[] = [];
  for (let row = 0; row < vector.length; row++) {
    const json = isNull(vector, row)
      ? ''
      : decoder.decode(vector.data.subarray(vector.offsets[row], vector.offsets[row + 1]));
    const leaves = json === '' ? [] : leavesOf(json)?.filter(isWanted);
    if (leaves === undefined)
      throw new UserError('A value is no JSON that can be masked by its paths.', {
        hint: 'Mask the column by hash, redact, null or constant.',
      });
    for (const { kind, from, to } of leaves) {
      const written = json.slice(from, to);
      if (kind === 'text') text.appendString(JSON.parse(written) as string);
      else numbers.appendString(written);
      rows[kind === 'text' ? 'text' : 'numbers'].push(row);
    }
    documents.push({ json, leaves });
  }
  const masked = mask({ text: text.finish() as BytesVector, numbers: numbers.finish() as BytesVector }, rows);
  const builder = new BytesBuilder('utf8');
  const next = { text: 0, number: 0 };
  documents.forEach(({ json, leaves }, row) => {
    if (isNull(vector, row)) {
      builder.appendNull();
      return;
    }
    let result = '';
    let at = 0;
    for (const { kind, from, to } of leaves) {
      const values = kind === 'text' ? masked.text : masked.numbers;
      result += json.slice(at, from) + shownIn(values, next[kind]++, kind);
      at = to;
    }
    builder.appendString(result + json.slice(at));
  });
  return builder.finish() as BytesVector;
}

function shownIn(values: BytesVector, index: number, kind: JsonLeaf['kind']): string {
  if (isNull(values, index)) return 'null';
  const value = decoder.decode(values.data.subarray(values.offsets[index], values.offsets[index + 1]));
  return kind === 'text' ? JSON.stringify(value) : value;
}
