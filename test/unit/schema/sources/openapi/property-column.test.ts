import { strict as assert } from 'node:assert';
import type { Column } from '../../../../../client/src/engine/schema/schema';
import { object, read, tableOf } from './documents';

/** The columns of a thing with these properties. */
async function columnsOf(properties: readonly object[], openapi?: string): Promise<Column[]> {
  const named = Object.fromEntries(properties.map((property, at) => [`x${at}`, property]));
  const described = await read({ Thing: object({ id: { type: 'integer' }, ...named }) }, {}, openapi);
  return tableOf(described, 'things').columns.slice(1);
}

/** `varchar(40)`, `int4[]`. */
function typeText({ type }: Column): string {
  const modifiers = [type.length ?? type.precision, type.scale].filter((one) => one !== null);
  return type.name + (modifiers.length > 0 ? `(${modifiers.join(',')})` : '') + (type.array ? '[]' : '');
}

describe('an OpenAPI document has columns', () => {
  it('of the types that its properties say', async () => {
    const all: [object, string][] = [
      [{ type: 'string' }, 'text'],
      [{ type: 'string', maxLength: 40 }, 'varchar(40)'],
      [{ type: 'string', format: 'date' }, 'date'],
      [{ type: 'string', format: 'date-time' }, 'timestamptz'],
      [{ type: 'string', format: 'uuid' }, 'uuid'],
      [{ type: 'string', enum: ['a', 'bcd'] }, 'varchar(3)'],
      [{ type: 'integer' }, 'int4'],
      [{ type: 'integer', format: 'int64' }, 'int8'],
      [{ type: 'integer', maximum: 5e9 }, 'int8'],
      [{ type: 'number' }, 'numeric(12,2)'],
      [{ type: 'number', format: 'double' }, 'float8'],
      [{ type: 'number', multipleOf: 0.001 }, 'numeric(12,3)'],
      [{ type: 'boolean' }, 'bool'],
      [{ type: 'array', items: { type: 'string' } }, 'text[]'],
      [{ type: 'array', items: { type: 'integer' } }, 'int4[]'],
      [{ type: 'object', additionalProperties: true }, 'jsonb'],
      [{}, 'jsonb'],
      [{ pattern: '[a-z]+' }, 'text'],
      [{ oneOf: [{ type: 'integer' }, { type: 'string' }] }, 'text'],
    ];
    const columns = await columnsOf(all.map(([property]) => property));
    for (const [at, [property, type]] of all.entries())
      assert.equal(typeText(columns[at]), type, JSON.stringify(property));
  });

  it('with what is said of their values', async () => {
    const list = { type: 'array', items: { enum: ['a', 'b'] }, minItems: 1 };
    const nested = object(
      { a: { type: 'integer', minimum: 3 }, b: { type: 'string', format: 'email' } },
      { required: ['a'] },
    );
    const all: [object, object][] = [
      [
        { type: 'string', minLength: 2, maxLength: 5, pattern: '^[A-Z]+$' },
        { pattern: '[A-Z]+', min_length: 2, max_length: 5 },
      ],
      [{ type: 'string', pattern: '^a|b$' }, { pattern: '^a|b$' }],
      [
        { type: 'integer', minimum: 1, exclusiveMinimum: true, maximum: 9 },
        { minimum: '2', maximum: '9' },
      ],
      [
        { type: 'number', minimum: 0.5, multipleOf: 0.25 },
        { minimum: '0.5', step: 0.25 },
      ],
      [list, { generator: { list: ['{"a"}', '{"a","b"}', '{"b"}'] } }],
      [nested, { shape: nested }],
    ];
    const of31: [object, object][] = [
      [
        { type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 9 },
        { minimum: '2', maximum: '8' },
      ],
      [{ type: 'string', const: 'only' }, { generator: { list: ['only'] } }],
    ];
    for (const [given, version] of [
      [all, '3.0.3'],
      [of31, '3.1.0'],
    ] as const) {
      const columns = await columnsOf(
        given.map(([property]) => property),
        version,
      );
      assert.deepEqual(
        columns.map(({ values }) => values),
        given.map(([, values]) => values),
      );
    }
  });

  it('that may be null where it is not required, or says so', async () => {
    const { columns } = tableOf(
      await read(
        {
          User: object(
            {
              id: { type: 'integer' },
              a: { type: 'string' },
              b: { type: 'string' },
              c: { type: 'string', nullable: true },
              d: { type: ['string', 'null'] },
            },
            { required: ['b', 'c', 'd'] },
          ),
        },
        {},
        '3.1.0',
      ),
      'users',
    );
    assert.deepEqual(
      columns.map(({ nullable }) => nullable),
      [false, true, false, true, true],
    );
  });

  it('with defaults, meanings and what is said of them', async () => {
    const described = await read({
      Customer: object({
        id: { type: 'string', format: 'uuid' },
        mail: { type: 'string', format: 'email', description: 'Where to write to' },
        firstName: { type: 'string' },
        active: { type: 'boolean', default: true },
        kind: { type: 'string', enum: ['a', 'b'], default: 'a' },
      }),
    });
    const { columns, primary_key: key } = tableOf(described, 'customers');
    assert.deepEqual(
      columns.map(({ name, semantic_type: meaning }) => [name, meaning]),
      [
        ['id', 'uuid'],
        ['mail', 'email'],
        ['first_name', 'first_name'],
        ['active', null],
        ['kind', null],
      ],
    );
    assert.deepEqual(
      [columns[1].comment, columns[3].default, columns[4].default],
      ['Where to write to', 'true', `'a'`],
    );
    assert.deepEqual(key?.columns, ['id']);
    assert.ok(
      described.origins.some(
        ({ source, entity, field, column }) =>
          source === 'openapi' && entity === 'Customer' && field === 'firstName' && column === 'first_name',
      ),
    );
  });
});
