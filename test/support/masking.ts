import { appendText, readText } from '../../client/src/engine/batch/text-form';
import { createBuilder } from '../../client/src/engine/batch/builder';
import type { Vector } from '../../client/src/engine/batch/vector';
import { createMasker } from '../../client/src/engine/mask/create-masker';
import { loadPools } from '../../client/src/engine/mask/load-pools';
import type { NamePools } from '../../client/src/engine/mask/pools';
import { type MaskerContext, NO_ROWS, type RowFacts } from '../../client/src/engine/mask/technique';
import { fieldOf } from '../../client/src/engine/mask/techniques/permute-labels';
import type { Technique } from '../../client/src/engine/privacy/techniques';
import { builtin, type ColumnType } from '../../client/src/engine/schema/types';
import { column, table } from './schema';

/** Masking of single columns for tests: values go in and come out as PostgreSQL's text. */
export const KEY = new Uint8Array(32).fill(42);

let english: Promise<NamePools> | undefined;

/** English names and places, loaded once. */
export function englishPools(): Promise<NamePools> {
  return (english ??= loadPools('en'));
}

export function maskerContext(pools: NamePools, type: ColumnType, given: Partial<MaskerContext> = {}): MaskerContext {
  const subject = column('subject', type);
  return {
    key: KEY,
    table: table('people', [subject]),
    column: subject,
    piiType: 'other_pii',
    unique: false,
    domain: 'test',
    shared: true,
    parameters: {},
    labels: null,
    limits: null,
    pools,
    person: null,
    ...given,
  };
}

export function vectorOf(type: ColumnType, values: readonly (string | null)[]): Vector {
  const field = fieldOf({ name: 'subject', type });
  const builder = createBuilder(field.vector);
  for (const value of values) appendText(builder, field, value);
  return builder.finish();
}

export function textsOf(type: ColumnType, vector: Vector): (string | null)[] {
  const field = fieldOf({ name: 'subject', type });
  return Array.from({ length: vector.length }, (_, row) => readText(vector, field, row, type));
}

/** Text columns by default. */
export async function masked(
  technique: Technique,
  values: readonly (string | null)[],
  given: Partial<MaskerContext> & { type?: ColumnType; rows?: RowFacts } = {},
): Promise<(string | null)[]> {
  const { type = builtin('text'), rows = NO_ROWS, ...context } = given;
  const masker = createMasker(technique, maskerContext(await englishPools(), type, context));
  return textsOf(type, masker.mask(vectorOf(type, values), rows));
}
