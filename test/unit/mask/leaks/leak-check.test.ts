import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMaskStep } from '../../../../client/src/engine/mask/step';
import type { KnownValuesOptions } from '../../../../client/src/engine/mask/leaks/known-values';
import type { LeakReport } from '../../../../client/src/engine/mask/leaks/leak-check';
import type { Classification } from '../../../../client/src/engine/privacy/classification';
import type { Column, Schema } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import type { Row, Value } from '../../../support/batches';
import { found } from '../../../support/privacy';
import { TestRows } from '../../../support/rows';
import { column, idColumn, nullable, table } from '../../../support/schema';
import { stepContext, stepInput } from '../../../support/step';

const text = builtin('text');

const PEOPLE: Column[] = [
  idColumn(),
  column('email', text),
  column('name', text),
  column('phone', text),
  column('card', text),
  column('iban', text),
  column('street', text),
  column('city', text),
  column('born', builtin('date')),
];

const FOUND: Classification[] = [
  found('people.email', 'email'),
  found('people.name', 'person_name'),
  found('people.phone', 'phone'),
  found('people.card', 'credit_card'),
  found('people.iban', 'iban'),
  found('people.street', 'street_address'),
  found('people.city', 'city'),
  found('people.born', 'date_of_birth'),
];

const person = (of: number): Row => [
  BigInt(of),
  `anna${of}.berg@shop.se`,
  `Anna ${String.fromCharCode(65 + (of % 26))}berg${of > 25 ? 'sson' : ''}`,
  `+46 70 ${1_000_000 + of * 7919}`,
  `4242 4242 4242 ${4242 + of}`,
  `SE45 5000 0000 0583 9825 7${String(100 + of).padStart(3, '0')}`,
  `Storgatan ${of} B`,
  ['Lund', 'Malmö', 'Stockholm'][of % 3],
  3000 + of * 31,
];

const peopleRows = (count: number): Row[] => Array.from({ length: count }, (_, index) => person(index + 1));

/** people, and whatever else stands beside them: in more columns of theirs, or in a table of its own. */
interface Case {
  extra?: Column;
  /** Of each person. */
  values?: (row: Row, index: number) => Value;
  notes?: { column: Column; values: Value[]; found?: Classification[] };
  alsoFound?: Classification[];
}

/** Values in memory; all but the first few on disk. */
const MODES: { where: string; options: KnownValuesOptions }[] = [
  { where: 'its values in memory', options: {} },
  { where: 'its values on disk', options: { inMemory: 3 } },
];

for (const { where, options } of MODES)
  describe(`the leak check, ${where}`, () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tdm-leaks-'));
    });
    after(() => rm(folder, { recursive: true, force: true }));

    async function run(
      { extra, values, notes, alsoFound = [] }: Case,
      count = 12,
      memory = options,
    ): Promise<LeakReport> {
      const columns = extra === undefined ? PEOPLE : [...PEOPLE, extra];
      const schema: Schema = {
        tables: [
          // First, so that what leaks into it was written before its source was read.
          ...(notes === undefined ? [] : [table('a_notes', [idColumn(), notes.column])]),
          table('people', columns),
        ],
        relationships: [],
        enums: [],
      };
      const people = peopleRows(count).map((row, index) => (values === undefined ? row : [...row, values(row, index)]));
      const rows = { people, a_notes: (notes?.values ?? []).map((value, index): Row => [BigInt(index), value]) };
      const output = await createMaskStep({ leakCheck: memory }).run(
        stepInput(
          {},
          { rows: new TestRows(schema, rows, 5), classifications: [...FOUND, ...alsoFound, ...(notes?.found ?? [])] },
        ),
        stepContext(folder),
      );
      return output.details!.leak_check as LeakReport;
    }

    it('passes where nothing is left', async () => {
      const report = await run({
        notes: {
          column: nullable('body', text),
          values: ['Called at noon, 12 items.', null, '', 'Storgatan is closed'],
        },
      });
      assert.equal(report.status, 'passed');
      assert.ok(report.values_checked >= 12 * 6, String(report.values_checked));
      assert.equal(report.columns, 1);
    });

    it('says where a value is, never the value, and keeps nothing', async () => {
      const before = await readdir(folder);
      const values = ['nothing', 'Please write to ANNA3.berg@shop.se, thanks'];
      await assert.rejects(run({ notes: { column: column('body', text), values } }), (error: Error) => {
        assert.equal(
          error.message,
          'Values of masked columns are still in the masked rows: people.email in a_notes.body (once).',
        );
        return true;
      });
      assert.deepEqual(await readdir(folder), before);
    });

    const PLANTED: Record<string, { type?: string; value: (row: Row) => string }> = {
      'an e-mail address alone': { value: (row) => String(row[1]) },
      'an e-mail address between signs': { value: (row) => `<mailto:${row[1] as string}>` },
      'an e-mail address in JSON': { type: 'jsonb', value: (row) => JSON.stringify({ to: [{ mail: row[1] }] }) },
      'an e-mail address with escapes in JSON': {
        type: 'json',
        value: (row) => `{"to":"\\u0061${(row[1] as string).slice(1)}\\n"}`,
      },
      'an e-mail address among letters of another script': { value: (row) => `请联系${row[1] as string}谢谢` },
      'an e-mail address in typographic quotes': { value: (row) => `“${row[1] as string}”` },
      'a full name': { value: (row) => `spoke with ${(row[2] as string).toLowerCase()}.` },
      'a phone number written else': { value: (row) => `tel (${(row[3] as string).replaceAll(' ', '-')})` },
      'the number of a card without blanks': { value: (row) => (row[4] as string).replaceAll(' ', '') },
      'an IBAN without blanks': { value: (row) => `iban:${(row[5] as string).replaceAll(' ', '')}` },
      'an address': { value: (row) => `Deliver to ${row[6] as string}, door 2` },
    };
    for (const [what, { type, value }] of Object.entries(PLANTED)) {
      it(`finds ${what}, wherever it was planted`, async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.nat(11),
            fc.array(fc.lorem({ maxCount: 5 }), { maxLength: 4 }),
            fc.boolean(),
            async (of, lines, isBeside) => {
              const planted = value(person(of + 1));
              const around = type === undefined ? [...lines, planted, ...lines] : [planted];
              const leak = column('extra', builtin(type ?? 'text'));
              const filler = type === undefined ? 'nothing' : '{}';
              const given: Case = isBeside
                ? { extra: leak, values: (_, index) => (index === 7 ? planted : filler) }
                : { notes: { column: leak, values: around } };
              await assert.rejects(run(given), /Values of masked columns are still in the masked rows: people\./);
            },
          ),
          { numRuns: 6 },
        );
      });
    }

    it('finds numbers in columns of numbers, and takes keys for what they are', async () => {
      const digits = (row: Row): bigint => BigInt((row[4] as string).replaceAll(' ', ''));
      const account = column('account', builtin('int8'));
      await assert.rejects(run({ extra: account, values: digits }), /people\.card in people\.account \(12 times\)/);
      assert.equal((await run({ extra: account, values: (_, index) => BigInt(index + 7_000_000) })).status, 'passed');
    });

    it('looks into UUIDs for what can be one', async () => {
      const device = (index: number): Uint8Array =>
        Uint8Array.from({ length: 16 }, (_, byte) => index * 16 + byte + 160);
      const given: Case = {
        extra: column('session', builtin('uuid')),
        values: (_, index) => device(index),
        notes: { column: column('device', builtin('uuid')), values: [device(3), device(77)] },
      };
      const report = await run(given);
      assert.deepEqual([report.status, report.columns], ['passed', 0], 'no other value can be a UUID');
      const devices = found('a_notes.device', 'device_id');
      await assert.rejects(run({ ...given, alsoFound: [devices] }), /a_notes\.device in people\.session \(once\)/);
    });

    it('finds a column that repeats what says little by itself', async () => {
      const nickname = column('town', text);
      await assert.rejects(
        run({ extra: nickname, values: (row) => row[7] }),
        /people\.city in people\.town \(of the same row, 12 times\)/,
      );
      const day = column('anniversary', builtin('date'));
      await assert.rejects(run({ extra: day, values: (row) => row[8] }), /people\.born in people\.anniversary/);
    });

    it('takes a state that is called as its city for no leak', async () => {
      const given: Case = { extra: column('state', text), values: (row) => row[7] };
      assert.equal((await run({ ...given, alsoFound: [found('people.state', 'region')] })).status, 'passed');
      await assert.rejects(run(given), /people\.city in people\.state/);
    });

    it('takes what other rows have, and what all rows have, for no leak', async () => {
      const town = column('town', text);
      assert.equal((await run({ extra: town, values: () => 'Stockholm' })).status, 'passed');
      const filler = { extra: column('sender', text), values: () => 'noreply@shop.se' };
      assert.equal((await run(filler)).status, 'passed');
    });

    it('searches texts that were masked inside', async () => {
      const body = column('body', text);
      const scanned = found('a_notes.body', 'free_text', { technique: 'scan' });
      const values = ['Write to anna3.berg@shop.se please'];
      const report = await run({ notes: { column: body, values, found: [scanned] } });
      assert.deepEqual([report.status, report.columns], ['passed', 1]);
      await assert.rejects(
        run({ notes: { column: body, values: ['Deliver to Storgatan 3 B'], found: [scanned] } }),
        /people\.street in a_notes\.body \(once\)/,
      );
    });

    it('says the same as with all values in memory', async () => {
      const line = fc.tuple(fc.lorem({ maxCount: 3 }), fc.nat(60), fc.constantFrom(1, 2, 4, 6, 7));
      await fc.assert(
        fc.asyncProperty(
          fc.array(line, { maxLength: 8 }),
          fc.nat(150),
          fc.boolean(),
          async (lines, inMemory, leaks) => {
            const values = lines.map(([words, of, at]) => (leaks ? `${words}: ${String(person(of)[at])}` : words));
            const given: Case = { notes: { column: column('body', text), values } };
            const said = (one: KnownValuesOptions): Promise<unknown> =>
              run(given, 30, one).catch((error: unknown) => (error as Error).message);
            assert.deepEqual(await said({ ...options, inMemory }), await said({}));
          },
        ),
        { numRuns: 10 },
      );
    });

    it('is not run where it is not wanted', async () => {
      const schema: Schema = { tables: [table('people', PEOPLE)], relationships: [], enums: [] };
      const output = await createMaskStep().run(
        stepInput(
          { config: { mask: { leak_check: false } } },
          { rows: new TestRows(schema, { people: peopleRows(3) }), classifications: FOUND },
        ),
        stepContext(folder),
      );
      assert.deepEqual(output.details!.leak_check, { status: 'not run', values_checked: 0, columns: 0 });
    });
  });
