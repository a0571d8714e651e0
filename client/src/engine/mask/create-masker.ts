import type { BytesVector, Vector } from '../batch/vector';
import type { Technique } from '../privacy/techniques';
import { eachElement } from './arrays';
import { BytesWriter } from './bytes-writer';
import { type Family, familyOf } from './family';
import { writeLower } from './realistic/folded';
import type { ColumnMasker, MaskerContext } from './technique';
import { constant, nothing } from './techniques/constant';
import { dateShift } from './techniques/date-shift';
import { generalise } from './techniques/generalise';
import { hash } from './techniques/hash';
import { json } from './techniques/json';
import { noise } from './techniques/noise';
import { partial } from './techniques/partial';
import { preserve } from './techniques/preserve';
import { redact } from './techniques/redact';
import { replace } from './techniques/replace';
import { scan } from './techniques/scan';
import { shuffle } from './techniques/shuffle';
import { tokenize } from './techniques/tokenize';

/** Techniques that look at values, so that arrays are masked element by element. */
const BY_VALUE: Partial<Record<Technique, (context: MaskerContext, family: Family) => ColumnMasker>> = {
  hash,
  redact,
  tokenize,
  preserve,
  replace,
  partial,
  noise,
  date_shift: dateShift,
  generalise,
  json: (context, family) => json(context, family, createMasker),
  scan: (context, family) => scan(context, family, createMasker),
};

const WHOLE: Partial<Record<Technique, (context: MaskerContext) => ColumnMasker>> = {
  null: nothing,
  constant,
  shuffle,
  keep: () => ({ mask: (vector) => vector }),
};

/** The masker of a column. Throws UserError when the technique cannot serve it, and says which can. */
export function createMasker(technique: Technique, context: MaskerContext): ColumnMasker {
  const whole = WHOLE[technique];
  if (whole !== undefined) return whole(context);
  const make = BY_VALUE[technique]!;
  const { column } = context;
  const element = { ...column, type: { ...column.type, array: false } };
  const masker = normalised(
    make({ ...context, column: element }, familyOf(element.type, context.labels)),
    element.type.name,
  );
  return column.type.array ? eachElement(masker, element) : masker;
}

/** Texts that the type takes for equal are made the same first: blanks behind character(n), capitals of citext. */
function normalised(masker: ColumnMasker, typeName: string): ColumnMasker {
  const write = NORMALISED[typeName];
  if (write === undefined) return masker;
  const before = (vector: Vector): Vector => {
    const { kind, length, validity, offsets, data } = vector as BytesVector;
    const writer = new BytesWriter(length, offsets[length] - offsets[0]);
    for (let row = 0; row < length; row++) {
      write(writer, data, offsets[row], offsets[row + 1]);
      writer.end();
    }
    return writer.finish(kind, validity);
  };
  return { mask: (vector, rows) => masker.mask(before(vector), rows) };
}

const NORMALISED: Partial<Record<string, (writer: BytesWriter, data: Uint8Array, from: number, to: number) => void>> = {
  bpchar: (writer, data, from, to) => {
    let end = to;
    while (end > from && data[end - 1] === 0x20) end--;
    writer.copy(data, from, end);
  },
  citext: writeLower,
};
