import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { createBuilder } from '../../../../client/src/engine/batch/builder';
import type { Vector } from '../../../../client/src/engine/batch/vector';
import { columnRule } from '../../../../client/src/engine/schema/sources/semantic-columns';
import { builtin, layoutOf, type ColumnType } from '../../../../client/src/engine/schema/types';
import { GENERATED_TYPES, sourceFor } from '../../../../client/src/engine/synthetic/catalogue';
import { columnGenerator } from '../../../../client/src/engine/synthetic/column-writer';
import { RowFacts } from '../../../../client/src/engine/synthetic/facts/row-facts';
import { loadLocale } from '../../../../client/src/engine/synthetic/locale';
import { CellRandom, keyOf } from '../../../../client/src/engine/synthetic/random';
import type { ValueSource } from '../../../../client/src/engine/synthetic/value-source';

const LOCALES = ['en', 'en_US', 'de', 'es', 'ru', 'ja', 'fr', 'zh_CN', 'pt_BR', 'sv'];
/** Types whose values a test written for speed relies on: each must go at once, in English at least. */
const FAST =
  'first_name last_name full_name middle_name gender email phone street_address city region country date_of_birth age datetime date time uuid integer decimal boolean status amount price rating quantity code latitude postal_code sku order_number company_name product_name job_title title description text';

interface Given {
  taken?: readonly string[];
  /** Written in the first rows. */
  names?: readonly string[];
}

async function sourceOf(type: string, locale: string, { taken = [], names = [] }: Given = {}): Promise<ValueSource> {
  const loaded = await loadLocale(locale);
  const written = {
    rows: names.length,
    value: (semantic: string, _role: string, row: number) => (semantic === 'first_name' ? names[row] : undefined),
    avoided: () => new Set<string>(),
  };
  const facts = new RowFacts(loaded, 'seed', 'users', written);
  const context = {
    column: type === 'datetime' ? 'updated_at' : type,
    length: null,
    key: keyOf('seed', 'users', type),
    locale: loaded,
    random: new CellRandom(),
    facts,
    written: [],
    taken: new Set(taken),
    unique: columnRule(type).unique,
  };
  return sourceFor(type, context, layoutOf(columnRule(type).types[0]).vector === 'utf8');
}

/** The same values, one by one. */
const slow = (source: ValueSource): ValueSource => ({ ...source, at: (row: number) => source.at(row) }) as ValueSource;

function vectorOf(source: ValueSource, type: ColumnType, ranges: [from: number, to: number][]): Vector {
  const builder = createBuilder(layoutOf(type).vector);
  const generator = columnGenerator(source, type);
  for (const [from, to] of ranges) generator.fill(builder, from, to);
  return builder.finish();
}

const ranges = fc.array(
  fc
    .tuple(fc.oneof(fc.nat(20), fc.nat(2 ** 31)), fc.nat(40))
    .map(([from, count]): [number, number] => [from, from + count]),
  { maxLength: 4 },
);

describe('synthetic/hot, whole ranges at once', () => {
  for (const locale of LOCALES) {
    it(`are the bytes of the same rows one by one: ${locale}`, async () => {
      for (const semantic of GENERATED_TYPES) {
        const source = await sourceOf(semantic, locale);
        if (locale === 'en' && FAST.split(' ').includes(semantic)) ok('fill' in source.at, semantic);
        if (!('fill' in source.at)) continue;
        const types = [
          ...columnRule(semantic).types,
          builtin('varchar', { length: 7 }),
          builtin('int2'),
          builtin('int8'),
        ];
        for (const type of types)
          fc.assert(
            fc.property(ranges, (asked) => {
              deepEqual(vectorOf(source, type, asked), vectorOf(slow(source), type, asked), semantic);
            }),
            { numRuns: 6 },
          );
      }
    });
  }

  it('are the same where some rows have no value', async () => {
    for (const semantic of ['email', 'integer', 'datetime', 'uuid', 'boolean', 'amount']) {
      const source = await sourceOf(semantic, 'en');
      const [type] = columnRule(semantic).types;
      fc.assert(
        fc.property(ranges, fc.integer({ min: 1, max: 9 }), (asked, share) => {
          const missing = (row: number): boolean => Math.imul(row, 0x9e3779b1) >>> 28 < share;
          const one = vectorOf({ ...source, missing }, type, asked);
          deepEqual(one, vectorOf({ ...slow(source), missing }, type, asked), semantic);
        }),
        { numRuns: 30 },
      );
    }
  });

  it('step aside for values that are taken, in the rows that would have them', async () => {
    for (const semantic of ['email', 'username']) {
      const free = await sourceOf(semantic, 'en');
      const taken = [3, 17, 900].map((row) => String(free.at(row)));
      const source = await sourceOf(semantic, 'en', { taken });
      const type = columnRule(semantic).types[0];
      const all = vectorOf(source, type, [[0, 1000]]);
      deepEqual(all, vectorOf(slow(source), type, [[0, 1000]]));
      for (const row of [3, 17, 900]) equal(source.at(row), String(free.at(row)).replace(/(@|$)/, '.x$1'));
    }
  });

  it('begin behind the rows that are written', async () => {
    const source = await sourceOf('email', 'en', { names: ['Zoë', 'Ann'] });
    const [type] = columnRule('email').types;
    fc.assert(
      fc.property(fc.nat(3), fc.nat(5), (from, count) => {
        const asked: [number, number][] = [[from, from + count]];
        deepEqual(vectorOf(source, type, asked), vectorOf(slow(source), type, asked));
      }),
    );
    ok(String(source.at(0)).startsWith('zoe.'));
  });
});
