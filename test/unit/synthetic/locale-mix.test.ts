import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import type { LiteralRow } from '../../../client/src/engine/datasets/manifest';
import { UserError } from '../../../client/src/engine/errors';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { resolveLocales, type WeightedLocale } from '../../../client/src/engine/synthetic/locale';
import { collect } from '../../support/batches';
import { column, plan, wholePlan } from './plans';

const people = ['first_name', 'last_name', 'city', 'phone', 'email', 'country_code'].map((name) => column(name));

async function rowsIn(locales: WeightedLocale[], rows: number): Promise<LiteralRow[]> {
  const one = plan(people, { rows });
  const generation = await createGeneration({ ...wholePlan(one), locales });
  const made = await collect(one.table, generation.batches('users'));
  return made.map((row): LiteralRow => Object.fromEntries(row.map((value, at) => [one.table.columns[at].name, value])));
}

const MIX = [
  { name: 'de', weight: 1 },
  { name: 'ja', weight: 3 },
];

describe('synthetic/locale-mix', () => {
  it('gives each locale its share of the rows, and each row one locale', async () => {
    const rows = await rowsIn(MIX, 2000);
    const japanese = rows.filter(({ country_code: code }) => code === 'JP');
    ok(Math.abs(japanese.length / rows.length - 0.75) < 0.05, `${japanese.length} of ${rows.length}`);
    equal(rows.filter(({ country_code: code }) => code === 'DE').length, rows.length - japanese.length);
    const isJapanese = (text: string | null): boolean =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text!);
    for (const row of japanese) ok(isJapanese(row.first_name) && isJapanese(row.last_name), JSON.stringify(row));
    for (const row of rows.filter(({ country_code: code }) => code === 'DE')) ok(!isJapanese(row.last_name));
  });

  it('keeps what is unique unique, and rows as they were when there are more', async () => {
    const rows = await rowsIn(MIX, 1000);
    equal(new Set(rows.map(({ email }) => email)).size, 1000);
    deepEqual(rows.slice(0, 300), await rowsIn(MIX, 300));
  });

  it('is the locale itself where there is one', async () => {
    deepEqual(await rowsIn([{ name: 'de', weight: 7 }], 50), await rowsIn([{ name: 'de', weight: 1 }], 50));
  });

  it('names the locales as faker does, adds up those that are one, and refuses what there is not', () => {
    const { locales, fallbacks } = resolveLocales({ 'de-DE': 2, de: 1, fr: 1 });
    deepEqual(locales, [
      { name: 'de', weight: 3 },
      { name: 'fr', weight: 1 },
    ]);
    equal(fallbacks.length, 1);
    throws(() => resolveLocales({}), UserError);
    throws(() => resolveLocales({ en: 1, klingon: 1 }), /"klingon" is not known/);
  });
});
