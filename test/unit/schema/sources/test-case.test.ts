import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { createBuilder } from '../../../../client/src/engine/batch/builder';
import { fieldsOf } from '../../../../client/src/engine/batch/fields';
import { appendText, readText } from '../../../../client/src/engine/batch/text-form';
import type { DescribedSchema } from '../../../../client/src/engine/schema/sources/described';
import { schemaFromTestFile } from '../../../../client/src/engine/schema/sources/test-case';
import type { Table } from '../../../../client/src/engine/schema/schema';
import { SEMANTIC_TYPES } from '../../../../server/src/testcase/fields/semantic-types';
import { entity, testFile } from './test-files';

const schemaOf = (...entities: Parameters<typeof testFile>): DescribedSchema =>
  schemaFromTestFile(testFile(...entities));

/** `name type` of each column, as a person would declare it. */
function declared({ columns }: Table): string[] {
  return columns.map(({ name, type: { name: type, length, precision, scale } }) => {
    const modifier = length !== null ? `(${length})` : precision !== null ? `(${precision},${scale!})` : '';
    return `${name} ${type}${modifier}`;
  });
}

/** The type that a field of that meaning gets when these values are written for it. */
function typeFor(meaning: string, ...written: string[]): string {
  const { schema } = schemaOf(
    entity(
      'things',
      { field: meaning },
      written.map((field) => ({ field })),
    ),
  );
  return declared(schema.tables[0])[1].replace('field ', '');
}

describe('schema/sources/test-case', () => {
  it('leaves out values that are meant to be refused, and lets them decide nothing', () => {
    const users = entity('users', { email: 'email', age: 'age' }, [
      { email: 'ann@example.com', age: '30' },
      { email: 'not-an-email', age: 'abc' },
    ]);
    users.rows[1].negative = ['email', 'age'];
    const { schema, literals, counts } = schemaOf(users);
    const valid = schemaOf(entity('users', { email: 'email', age: 'age' }, [{ email: 'ann@example.com', age: '30' }]));
    deepEqual(declared(schema.tables[0]), declared(valid.schema.tables[0]));
    deepEqual(literals.get('users'), [{ email: 'ann@example.com', age: '30' }, {}]);
    equal(counts.get('users'), users.count);
  });

  it('makes a table of an entity, with a key of its own', () => {
    const { schema, literals, decisions } = schemaOf(
      entity('users', { email: 'email', firstname: 'first_name', dob: 'date_of_birth', line2: 'address_line2' }, [
        { email: 'user@test.com', firstname: 'John', dob: '1990-02-28' },
      ]),
    );
    const [users] = schema.tables as [Table];
    deepEqual(declared(users), [
      'id int8',
      'email varchar(254)',
      'firstname varchar(100)',
      'dob date',
      'line2 varchar(200)',
    ]);
    deepEqual(users.primary_key, { name: 'users_pkey', columns: ['id'] });
    deepEqual(users.uniques, [{ name: 'users_email_key', columns: ['email'] }]);
    deepEqual(
      users.columns.map((column) => column.nullable),
      [false, false, false, false, true],
    );
    equal(users.columns[0].identity, 'by_default');
    deepEqual(users.columns[1].provenance, { source: 'test_case', confidence: 0.8, reason: 'its name' });
    deepEqual(literals.get('users'), [{ email: 'user@test.com', firstname: 'John', dob: '1990-02-28' }]);
    deepEqual(decisions, []);
  });

  it('lets the written values decide the type', () => {
    const cases: [string, string[], string][] = [
      ['age', ['42'], 'int4'],
      ['age', ['42', 'abc'], 'text'],
      ['age', [''], 'text'],
      ['age', ['0123'], 'text'],
      ['quantity', ['3000000000'], 'int8'],
      ['quantity', ['-0'], 'text'],
      ['quantity', ['2.5'], 'numeric'],
      ['quantity', ['99999999999999999999'], 'numeric'],
      ['amount', ['19.99', '100.00'], 'numeric(12,2)'],
      ['amount', ['12345678901.00'], 'numeric(18,2)'],
      ['amount', ['100'], 'numeric'],
      ['amount', ['1,000.50'], 'text'],
      ['rating', ['4'], 'int4'],
      ['date', ['2024-02-29'], 'date'],
      ['date', ['2023-02-29'], 'text'],
      ['date', ['31/02/2020'], 'text'],
      ['date', ['2024-01-01 10:00:00'], 'timestamp'],
      ['datetime', [], 'timestamptz'],
      ['datetime', ['2024-01-01T10:00:00Z'], 'text'],
      ['time', ['10:30:00'], 'time'],
      ['time', ['10:30'], 'text'],
      ['boolean', ['yes', 'no'], 'bool'],
      ['boolean', ['yes', 'true'], 'text'],
      ['boolean', ['maybe'], 'text'],
      ['uuid', ['7f0c1a52-3b1e-4c39-9d6e-2f1b0a6c8e11'], 'uuid'],
      ['uuid', ['7F0C1A52-3B1E-4C39-9D6E-2F1B0A6C8E11'], 'text'],
      ['ip_address', ['192.168.0.1'], 'inet'],
      ['ip_address', ['192.168.0.01'], 'text'],
      ['ip_address', ['300.1.1.1'], 'text'],
      ['first_name', ['x'.repeat(101)], 'varchar(255)'],
      ['first_name', ['😀'.repeat(100)], 'varchar(100)'],
      ['first_name', ['x'.repeat(10_000)], 'text'],
      ['postal_code', ['0123'], 'varchar(16)'],
    ];
    for (const [meaning, written, type] of cases)
      equal(typeFor(meaning, ...written), type, `${meaning}: ${written.join(', ')}`);
  });

  it('says why a type is not the usual one', () => {
    const { decisions } = schemaOf(entity('users', { age: 'age', news: 'boolean' }, [{ age: 'abc', news: 'checked' }]));
    deepEqual(
      decisions.map(({ reason }) => reason),
      ['users.age is text, not integer: the test writes "abc".', 'users.news: checked are kept as true and false.'],
    );
  });

  it('whatever is written for whatever meaning comes back exactly', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '',
        '0',
        '-1',
        '1.0',
        '1e5',
        '007',
        'NaN',
        'infinity',
        'true',
        'YES',
        '2024-01-01',
        '0000-01-01',
        '24:00:00',
        '10.0.0.1',
        '::1',
        ' x ',
      ),
      fc.double().map(String),
      fc.bigInt().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    );
    const meaning = fc.constantFrom(...SEMANTIC_TYPES.map(({ id }) => id));
    fc.assert(
      fc.property(meaning, fc.uniqueArray(value, { minLength: 1, maxLength: 3 }), (id, written) => {
        const { schema, literals } = schemaOf(
          entity(
            'things',
            { field: id },
            written.map((field) => ({ field })),
          ),
        );
        const [things] = schema.tables as [Table];
        const position = things.columns.findIndex((column) => column.name === 'field');
        const { type } = things.columns[position];
        const field = fieldsOf(things)[position];
        written.forEach((each, index) => {
          const builder = createBuilder(field.vector);
          appendText(builder, field, literals.get('things')![index].field);
          const back = readText(builder.finish(), field, 0, type);
          const whole = Buffer.from(each.replaceAll('\0', '')).toString();
          if (type.name === 'bool') equal(back, String(/^(true|yes|on|1|t|y)$/i.test(each)));
          else equal(back, whole, `${id} as ${type.name}`);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is unique only where the test itself does not write a value twice', () => {
    const twice = schemaOf(
      entity('users', { email: 'email', n: 'age' }, [
        { email: 'a@b.c', n: '1' },
        { email: 'a@b.c', n: '2' },
      ]),
    );
    deepEqual(twice.schema.tables[0].uniques, []);
    deepEqual(
      twice.decisions.map(({ reason }) => reason),
      ['users.email is not unique: two rows of the test have "a@b.c".'],
    );
    const long = schemaOf(entity('users', { username: 'username' }, [{ username: 'x'.repeat(5000) }]));
    deepEqual(long.schema.tables[0].uniques, []);
  });

  it('takes a field named id for the key when it can be one', () => {
    const keyOf = (...values: string[]): string[] => {
      const { schema } = schemaOf(
        entity(
          'orders',
          { id: 'id', n: 'age' },
          values.map((id, n) => ({ id, n: String(n) })),
        ),
      );
      const [orders] = schema.tables as [Table];
      return [orders.primary_key!.columns.join(), ...declared(orders)];
    };
    deepEqual(keyOf('7', '9'), ['id', 'id int8', 'n int4']);
    deepEqual(keyOf('A-100'), ['id', 'id varchar(64)', 'n int4']);
    deepEqual(keyOf('7f0c1a52-3b1e-4c39-9d6e-2f1b0a6c8e11'), ['id', 'id uuid', 'n int4']);
    deepEqual(keyOf('7', '7'), ['record_id', 'record_id int8', 'id int8', 'n int4']);
  });

  it('gives every name that a test may use an identifier that PostgreSQL keeps', () => {
    const names = [
      'select',
      'First Name',
      'имя',
      'ctid',
      '__proto__',
      'constructor',
      '"',
      "'; DROP TABLE x",
      'é',
      'e\u0301',
      ' ',
      'ab\0c',
      'ä'.repeat(40),
      `${'ä'.repeat(40)}b`,
      '\ud800',
    ];
    const { schema, literals } = schemaOf(
      entity('order', Object.fromEntries(names.map((name) => [name, 'text'])), [
        Object.fromEntries(names.map((name, index) => [name, `v${index}`])),
      ]),
      entity('ä'.repeat(50), { a: 'text' }),
      entity(`${'ä'.repeat(50)}x`, { a: 'text' }),
      entity('order_pkey', { a: 'text' }),
    );
    const columns = schema.tables[0].columns.map((column) => column.name);
    for (const all of [columns, schema.tables.map(({ name }) => name)]) {
      equal(new Set(all).size, all.length);
      ok(all.every((name) => name !== '' && Buffer.byteLength(name) <= 63 && !name.includes('\0')));
    }
    ok(!columns.includes('ctid'));
    deepEqual(Object.values(literals.get('order')![0]).sort(), names.map((_, index) => `v${index}`).sort());
    // Keys share their name space with tables.
    const relations = schema.tables.flatMap((table) => [table.name, table.primary_key!.name]);
    equal(new Set(relations).size, relations.length);
  });
});
