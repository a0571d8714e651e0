import { equal } from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { column, plan, rowsOf } from './plans';

/**
 * Ten rows for people to look at, in two languages. A difference means that requests made before now give other data:
 * then look at `artifacts/synthetic/`, and copy it over the fixture only when that is meant.
 */
const FIXTURES = join(__dirname, '../../fixtures/synthetic');
const ACTUAL = join(__dirname, '../../../artifacts/synthetic');

const COLUMNS =
  'first_name last_name gender date_of_birth age email username phone street_address postal_code city region country company_name job_title credit_card_number card_type iban amount order_number status product_name datetime boolean uuid ip_address title';

describe('synthetic, ten rows', () => {
  for (const locale of ['en', 'de']) {
    it(`look as they did: ${locale}`, async () => {
      const columns = COLUMNS.split(' ').map((name) => column(name));
      const written = [{ email: 'user@test.com', first_name: 'John', last_name: 'Doe' }];
      const rows = await rowsOf(plan(columns, { rows: 10, locale, written }));
      const lines = rows.map((row) => Object.entries(row).map(([name, value]) => `${name}: ${value ?? 'null'}\n`));
      const text = lines.map((values) => values.join('')).join('\n');
      mkdirSync(ACTUAL, { recursive: true });
      writeFileSync(join(ACTUAL, `${locale}.txt`), text);
      equal(text, readFileSync(join(FIXTURES, `${locale}.txt`), 'utf8'));
    });
  }
});
