import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BytesVector } from '../../../../client/src/engine/batch/vector';
import { loadPools } from '../../../../client/src/engine/mask/load-pools';
import { NO_ROWS, type RowFacts } from '../../../../client/src/engine/mask/technique';
import type { PiiType } from '../../../../client/src/engine/privacy/pii-types';
import { builtin } from '../../../../client/src/engine/schema/types';
import { englishPools, masked, vectorOf } from '../../../support/masking';

const EMAIL = /^([a-z0-9]+\.){0,2}[0-9a-hjkmnp-tv-z]{13}@(example\.(com|org|net)|a\.test)$/;
const COUNT = 200_000;

describe('the technique replace', () => {
  for (const length of [null, 20, 12]) {
    for (const piiType of ['email', 'username'] as const) {
      it(`keeps ${COUNT} ${piiType}s apart in ${length === null ? 'text' : `varchar(${length})`}`, async () => {
        const type = length === null ? builtin('text') : builtin('varchar', { length });
        const values = Array.from({ length: COUNT }, (_, index) => `u${index}@x.org`.slice(0, length ?? undefined));
        const results = await masked('replace', values, { piiType, type, unique: true });
        assert.equal(new Set(results).size, COUNT);
        assert.ok(results.every((result) => result!.length <= (length ?? 100)));
        if (piiType === 'email' && length !== 12) assert.ok(results.every((result) => EMAIL.test(result!)));
      });
    }
  }

  it('keeps names, places and companies of unique columns apart, within their length', async () => {
    for (const piiType of ['first_name', 'person_name', 'city', 'company_name', 'street_address'] as const) {
      for (const length of [10, 22, 60]) {
        const values = Array.from({ length: 20_000 }, (_, index) => `Name ${index}`.slice(0, length));
        const type = builtin('varchar', { length });
        const results = await masked('replace', values, { piiType, type, unique: true });
        assert.equal(new Set(results).size, values.length, `${piiType} ${length}`);
        assert.ok(results.every((result) => result!.length <= length));
      }
    }
  });

  it('gives one name for a name in a column of its own, in a full name, in an address and a user name', async () => {
    const [first] = await masked('replace', ['Mary'], { piiType: 'first_name' });
    const [last] = await masked('replace', ['Smith'], {
      piiType: 'last_name',
      type: builtin('varchar', { length: 45 }),
    });
    assert.deepEqual(await masked('replace', ['Mary Smith', 'Smith, Mary', 'MARY SMITH'], { piiType: 'person_name' }), [
      `${first} ${last}`,
      `${last}, ${first}`,
      `${first} ${last}`.toUpperCase(),
    ]);
    const [email] = await masked('replace', ['MARY.SMITH@sakila.org'], { piiType: 'email' });
    assert.ok(email!.startsWith(`${first}.${last}.`.toLowerCase()), email!);
    assert.match(email!, EMAIL);
    const [user] = await masked('replace', ['mary_smith'], { piiType: 'username' });
    assert.ok(user!.startsWith(`${first}.${last}.`.toLowerCase()), user!);
    for (const initial of ['m.smith@sakila.org', 'smith_m@sakila.org', 'smith-m92@sakila.org']) {
      const [short] = await masked('replace', [initial], { piiType: 'email' });
      assert.match(short!, new RegExp(`^${last!.toLowerCase()}\\.[a-z0-9]{13}@example\\.`));
    }
  });

  it('makes addresses and full names of the names that the row has got, where the value is in no other column', async () => {
    const vectors = new Map<PiiType, BytesVector>([
      ['first_name', vectorOf(builtin('text'), ['Zoë', null]) as BytesVector],
      ['last_name', vectorOf(builtin('text'), ['Müller', 'Berg']) as BytesVector],
    ]);
    const rows: RowFacts = { ...NO_ROWS, masked: (piiType) => vectors.get(piiType) };
    const values = ['jsmith@x.org', 'bob@x.org'];
    const own = await masked('replace', values, { piiType: 'email', shared: false, rows });
    assert.ok(own[0]!.startsWith('zoe.mueller.'), own[0]!);
    assert.match(own[1]!, /^[a-z]+\.berg\./);
    const shared = await masked('replace', values, { piiType: 'email', rows });
    assert.deepEqual(shared, await masked('replace', values, { piiType: 'email' }));
    assert.deepEqual(
      (await masked('replace', ['J. S.', 'B.'], { piiType: 'person_name', shared: false, rows }))[0],
      'Zoë Müller',
    );
  });

  it('leaves titles, initials as initials, and particles', async () => {
    const [name] = await masked('replace', ['Dr. John Q. van der Berg Jr.'], { piiType: 'person_name' });
    assert.match(name!, /^Dr\. [A-Z]\S+ [A-PR-Z]\. van der [A-Z]\S+ Jr\.$/);
    assert.doesNotMatch(name!, /John|Berg/);
  });

  it('writes countries and states in the form in which they stand', async () => {
    const [name, two, three] = await masked('replace', ['France', 'FR', 'FRA'], { piiType: 'country' });
    assert.match(name!, /^\p{Lu}.{3,}/u);
    assert.match(two!, /^(?!FR)[A-Z]{2}$/);
    assert.match(three!, /^(?!FRA)[A-Z]{3}$/);
  });

  it('speaks the language of the locale', async () => {
    const japanese = await loadPools('ja');
    const [name] = await masked('replace', ['山田太郎'], { piiType: 'person_name', pools: japanese });
    assert.match(name!, /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\s]+$/u);
    const german = await loadPools('de');
    const [street] = await masked('replace', ['Hauptstr. 5'], { piiType: 'street_address', pools: german });
    assert.match(street!, / \d+$/);
  });

  it('fits every text into every length, and says the same again', async () => {
    const classes: PiiType[] = [
      'person_name',
      'first_name',
      'last_name',
      'username',
      'email',
      'street_address',
      'city',
      'country',
      'company_name',
      'url_personal',
      'free_text',
      'phone',
    ];
    const values = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.emailAddress(),
        fc.constantFrom('', '😀', 'שלום עולם', 'ﷺ', ' ', '@', 'a@', 'x'.repeat(100_000)),
      ),
      { minLength: 1, maxLength: 8 },
    );
    for (const piiType of classes) {
      await fc.assert(
        fc.asyncProperty(values, fc.integer({ min: 1, max: 60 }), async (raw, length) => {
          const fitting = raw.map((text) => Array.from(text.replaceAll('\0', '')).slice(0, length).join(''));
          const type = builtin('varchar', { length });
          const results = await masked('replace', fitting, { piiType, type });
          results.forEach((result, index) => {
            assert.ok(Array.from(result!).length <= length, `${piiType} ${length}: ${result}`);
            assert.equal(result === '', fitting[index] === '', `${piiType} ${length} ${fitting[index]}`);
            // Nothing that is no Unicode comes out.
            assert.ok(!result!.includes('\uFFFD') || fitting[index].includes('\uFFFD'));
          });
          assert.deepEqual(await masked('replace', [...fitting].reverse(), { piiType, type }), results.reverse());
        }),
        { numRuns: 25 },
      );
    }
  });

  it('leaves initials as initials, what stands between names as that, and streets without a number without one', async () => {
    const first = await masked('replace', ['J.R.', 'L. M.', 'f', 'JR'], { piiType: 'first_name' });
    assert.match(first[0]!, /^[A-Z]\.[A-Z]\.$/);
    assert.match(first[1]!, /^[A-Z]\. [A-Z]\.$/);
    assert.match(first[2]!, /^[a-eg-z]$/);
    assert.ok(first[3]!.length > 2);
    const [between, name] = await masked('replace', ['van der', 'Van'], { piiType: 'last_name' });
    assert.match(between!, /^[a-z]{2,3}$/);
    assert.match(name!, /^[A-Z]/);
    const streets = await masked('replace', ['Wilhelminastraat', 'Beukenlaan 3', '12b', '東'], { piiType: 'street_address' }); // prettier-ignore
    assert.match(streets[0]!, /^\D+$/);
    assert.match(streets[1]!, /^\d+ \D+$/);
    assert.match(streets[2]!, /^[02-9][013-9][ac-z]$/);
    assert.ok(!streets[3]!.includes('東'));
  });

  it('leaves an address of the web one, and a handle a handle', async () => {
    const own = ['https://x.com/ann', 'ann.blog.org', '@ann_lind', 'annlind'];
    const [url, bare, handle, word] = await masked('replace', own, { piiType: 'url_personal' });
    assert.match(url!, /^https:\/\/example\.com\/[a-z0-9]{13}$/);
    assert.match(bare!, /^https:\/\/example\.com\/[a-z0-9]{13}$/);
    assert.match(handle!, /^@[a-z0-9]{13}$/);
    assert.match(word!, /^[a-z0-9]{13}$/);
  });

  it('never lets a name, a place or an address stand for itself', async () => {
    const pools = await englishPools();
    const decoder = new TextDecoder();
    for (const [piiType, pool] of [
      ['first_name', pools.firstNames],
      ['last_name', pools.lastNames],
      ['country', pools.countries],
    ] as const) {
      const all = Array.from({ length: pool.length }, (_, index) =>
        decoder.decode(pool.data.subarray(pool.offsets[index], pool.offsets[index + 1])),
      );
      const results = await masked('replace', all, { piiType });
      results.forEach((result, index) => assert.notEqual(result, all[index]));
    }
  });

  it('gives other names under another key', async () => {
    const values = ['Anna', 'Bert', 'Carla'];
    const one = await masked('replace', values, { piiType: 'first_name' });
    assert.notDeepEqual(await masked('replace', values, { piiType: 'first_name', key: new Uint8Array(32) }), one);
  });
});
