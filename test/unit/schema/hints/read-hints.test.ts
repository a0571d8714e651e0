import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { UserError } from '../../../../client/src/engine/errors';
import type { Schema } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import { HINT_KEYS } from '../../../../client/src/engine/schema/hints/hint-shape';
import { readGenerators } from '../../../../client/src/engine/schema/hints/read-hints';
import { withGenerators } from '../../../../client/src/engine/synthetic/custom/with-generators';
import { column, idColumn, table } from '../../../support/schema';

const text = builtin('text');
const schema: Schema = {
  tables: [
    table('customers', [idColumn(), column('email', text), column('sku', text)]),
    table('orders', [idColumn(), column('note', text), column('sku', text)], { schema: 'sales' }),
  ],
  relationships: [],
  enums: [],
};

/** What is said of a hint that is wrong, with what would be right. */
function refusalOf(hint: unknown): string {
  try {
    readGenerators({ 'customers.email': hint });
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.hint ?? ''}`.trim();
    throw error;
  }
  return 'nothing';
}

describe('what a user says of generators', () => {
  it('takes bounds and a way beside each other, or the way in an object of its own', () => {
    const generators = readGenerators({
      'customers.email': { template: '{id}@example.com', null_share: 0.2 },
      '*.sku': { generator: { sequence: { prefix: 'S' } }, max_length: 8 },
      'sales.orders.note': { pattern: '[a-z]+' },
    });
    deepEqual(Object.fromEntries(generators), {
      'customers.email': { null_share: 0.2, generator: { template: '{id}@example.com' } },
      '*.sku': { max_length: 8, generator: { sequence: { prefix: 'S' } } },
      'sales.orders.note': { pattern: '[a-z]+', generator: { pattern: '[a-z]+' } },
    });
  });

  it('names the key that is wrong, and what would be right', () => {
    const at = 'config.synthetic.generators["customers.email"]';
    equal(refusalOf({ lst: ['a'] }), `${at}.lst: unknown key. Did you mean "list"?`);
    equal(refusalOf({ list: [] }), `${at}.list: it is empty.`);
    equal(refusalOf({ list: ['a'], faker: 'x.y' }), `${at}: faker and list are given. Give one way to make values.`);
    equal(refusalOf({ number: { min: 1 } }), `${at}.number.max: it is missing, and must be a number.`);
    equal(refusalOf({ number: { min: 2, max: 1 } }), `${at}.number: min is more than max.`);
    equal(refusalOf({ semantic_type: 'emal' }), `${at}.semantic_type: "emal" is none of them. Did you mean "email"?`);
    equal(refusalOf({ null_share: 2 }), `${at}.null_share: it must be at most 1.`);
    equal(refusalOf('internet.email'), `${at}: it must be an object.`);
    equal(refusalOf({ arguments: [1] }).startsWith(`${at}.arguments: unknown key.`), true);
  });

  it('never breaks, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        try {
          readGenerators(content);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(HINT_KEYS)), fc.jsonValue()), (hint) => {
        refusalOf(hint);
      }),
    );
  });

  it('has the keys that the editor completes', () => {
    const file = readFileSync(join(__dirname, '../../../../media/generators.schema.json'), 'utf8');
    const { definitions } = JSON.parse(file) as { definitions: { values: { properties: object } } };
    deepEqual(Object.keys(definitions.values.properties).sort(), ['generator', ...Object.keys(HINT_KEYS)].sort());
  });
});

describe('generators over a schema', () => {
  const given = (generators: Record<string, unknown>): ReturnType<typeof withGenerators> =>
    withGenerators(schema, readGenerators(generators));

  it('are for the column that is named, before those for every table', async () => {
    const { schema: own, decisions } = await given({
      '*.sku': { constant: 'any' },
      'sales.orders.sku': { constant: 'own' },
    });
    deepEqual(
      own.tables.map(({ columns }) => columns.at(-1)!.values),
      [{ generator: { constant: 'any' } }, { generator: { constant: 'own' } }],
    );
    deepEqual(decisions, []);
  });

  it('may say what a column means', async () => {
    const { schema: own } = await given({ 'public.customers.email': { semantic_type: 'email' } });
    equal(own.tables[0].columns[1].semantic_type, 'email');
  });

  it('say what is not there', async () => {
    const { decisions } = await given({ 'customers.emial': { constant: 1 }, 'nothing.at_all': { constant: 1 } });
    deepEqual(
      decisions.map(({ reason }) => reason),
      [
        'generators: "customers.emial" is skipped: there is no such column. Did you mean "customers.email"?',
        'generators: "nothing.at_all" is skipped: there is no such column.',
      ],
    );
  });

  it('are refused where faker has no such thing, with the nearest, and where it refuses the arguments', async () => {
    const refused = async (faker: string, args: unknown[] = []): Promise<string> => {
      const error: unknown = await given({ 'customers.email': { faker, arguments: args } }).catch(
        (thrown: unknown) => thrown,
      );
      ok(error instanceof UserError);
      return `${error.message} ${error.hint ?? ''}`;
    };
    equal(
      await refused('internet.emial'),
      'customers.email.faker: faker has no "internet.emial". Did you mean "internet.email"?',
    );
    equal(
      await refused('person.email'),
      'customers.email.faker: faker has no "person.email". Known here: internet.email.',
    );
    match(await refused('number.int', [{ min: 5, max: 1 }]), /faker's number\.int refuses its arguments:/);
    await refused('seed.constructor');
    await refused('helpers.multiple');
  });

  it('are refused where a template names a column that there is not', async () => {
    await rejects(given({ 'customers.email': { template: '{skuu}' } }), /there is no column "skuu"/);
    await rejects(given({ 'customers.email': { template: '{email}' } }), /there is no column "email"/);
  });
});
