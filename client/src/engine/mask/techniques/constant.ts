import { createBuilder } from '../../batch/builder';
import { appendText } from '../../batch/text-form';
import { type BytesVector, isNull, type Vector } from '../../batch/vector';
import { UserError } from '../../errors';
import { displayName } from '../../schema/schema';
import { BytesWriter } from '../bytes-writer';
import { refusal, refuseUnique } from '../refuse';
import { cutAt, roomOf } from '../text-room';
import type { ColumnMasker, MaskerContext } from '../technique';
import { fieldOf } from './permute-labels';

/** The rule's `value`, a text in PostgreSQL's form, for every value that is not null. */
export function constant(context: MaskerContext): ColumnMasker {
  refuseUnique(context, 'constant');
  const { parameters, column, labels, table } = context;
  const value = parameters.value;
  const where = `${displayName(table)}.${column.name}`;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new UserError(`The masking rule of ${where} lacks its "value".`, {
      where,
      hint: 'constant wants "parameters": { "value": "..." }.',
    });
  const text = String(value);
  const bytes = new TextEncoder().encode(text);
  if (cutAt(bytes, 0, bytes.length, roomOf(context)) < bytes.length)
    throw new UserError(`The "value" of the masking rule of ${where} has more than ${roomOf(context)} characters.`, {
      where,
    });
  if (labels !== null && !labels.includes(text))
    throw new UserError(`The "value" of the masking rule of ${where} is none of the type's: ${labels.join(', ')}.`, {
      where,
    });
  // Said now, not in the middle of the rows.
  appendText(createBuilder(fieldOf(column).vector), fieldOf(column), text);
  return { mask: (vector) => filled(context, vector, text) };
}

/** The same text for every value that is not null. */
export function filled({ column }: MaskerContext, vector: Vector, text: string): Vector {
  const builder = createBuilder(vector.kind);
  for (let row = 0; row < vector.length; row++) appendText(builder, fieldOf(column), isNull(vector, row) ? null : text);
  return builder.finish();
}

/** The same bytes for every value that is not null. */
export function constantBytes(bytes: Uint8Array): ColumnMasker {
  return {
    mask: (vector) => {
      const writer = new BytesWriter(vector.length, vector.length * bytes.length);
      for (let row = 0; row < vector.length; row++) {
        if (!isNull(vector, row)) writer.copy(bytes, 0, bytes.length);
        writer.end();
      }
      return writer.finish((vector as BytesVector).kind, vector.validity);
    },
  };
}

/** No value at all. */
export function nothing(context: MaskerContext): ColumnMasker {
  if (!context.column.nullable)
    throw refusal(context, 'null', 'it does not take nulls', ['redact', 'constant', 'preserve', 'hash']);
  return {
    mask: (vector) => {
      const builder = createBuilder(vector.kind);
      for (let row = 0; row < vector.length; row++) builder.appendNull();
      return builder.finish();
    },
  };
}
