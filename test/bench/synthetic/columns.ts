import { columnRule } from '../../../client/src/engine/schema/sources/semantic-columns';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { column, idColumn, table } from '../../support/schema';
import { type BenchRow, rate } from '../bench';
import type { Options, Place } from '../source/server';
import { planOf } from './people';

const ROWS = 400_000;
const MEANINGS =
  'first_name full_name email username phone street_address city region postal_code date_of_birth age datetime uuid integer price boolean status quantity order_number company_name product_name description credit_card_number url';

/** Columns one by one: what is fast, and what still goes through faker. */
export async function measureColumns(_place: Place, { quick }: Options): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const count = quick ? ROWS / 4 : ROWS;
  const columns = [
    { ...idColumn(), semantic_type: 'id' },
    ...MEANINGS.split(' ').map((meaning) => column(meaning, columnRule(meaning).types[0], { semantic_type: meaning })),
  ];
  for (const each of columns) {
    const primary_key = each.name === 'id' ? { name: 'key', columns: ['id'] } : null;
    const generation = await createGeneration(planOf(table('one', [each], { primary_key }), count));
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      for await (const batch of generation.batches('one')) if (batch.length === 0) throw new Error('no rows');
      times.push(performance.now() - start);
    }
    rows.push({ what: `column ${each.name}`, value: rate(count, Math.min(...times)), ratio: null });
  }
  return rows;
}
