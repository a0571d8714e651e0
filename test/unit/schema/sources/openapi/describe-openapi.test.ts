import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '../../../../../client/src/engine/errors';
import type { DescribedSchema } from '../../../../../client/src/engine/schema/sources/described';
import { describeOpenApi } from '../../../../../client/src/engine/schema/sources/openapi/describe-openapi';
import { takesUnder } from '../../../../support/time';
import { object, read, tableOf, to } from './documents';

const body = (schema: object): object => ({ content: { 'application/json': { schema } } });
const answer = (schema: object): object => ({ responses: { 200: { description: 'x', ...body(schema) } } });

const names = ({ schema }: DescribedSchema): string[] => schema.tables.map(({ name }) => name);
const links = ({ schema }: DescribedSchema): string[] =>
  schema.relationships.map(
    ({ from, from_columns: [column], to: target, virtual }) =>
      `${from.name}.${column} -> ${target.name}${virtual ? '?' : ''}`,
  );
const said = ({ decisions }: DescribedSchema): string => decisions.map(({ reason }) => reason).join('\n');

describe('an OpenAPI document', () => {
  describe('has tables', () => {
    it('for its things, one for all sides of each', async () => {
      const described = await read(
        {
          UserCreate: object({ name: { type: 'string', maxLength: 9 } }, { required: ['name'] }),
          UserResponse: { allOf: [to('UserCreate'), object({ id: { type: 'integer' } })] },
          UserList: object({ items: { type: 'array', items: to('UserResponse') }, total: { type: 'integer' } }),
          ErrorResponse: object({ code: { type: 'integer' }, message: { type: 'string' } }),
        },
        {
          paths: {
            '/users': {
              get: answer(to('UserList')),
              post: { requestBody: body(to('UserCreate')), ...answer(to('ErrorResponse')) },
            },
          },
        },
      );
      assert.deepEqual(names(described), ['users']);
      assert.deepEqual(
        tableOf(described, 'users').columns.map(({ name, nullable }) => [name, nullable]),
        [
          ['id', false],
          ['name', false],
        ],
      );
    });

    it('for bodies that say theirs in place, called by their path', async () => {
      const described = await read(
        {},
        {
          paths: {
            '/shops/{shop}/orders': {
              parameters: [{ name: 'shop', in: 'path', required: true, schema: { type: 'string' } }],
              post: {
                requestBody: body(object({ total: { type: 'number' } })),
                responses: { 204: { description: 'x' } },
              },
            },
          },
        },
      );
      assert.deepEqual(names(described), ['orders']);
    });

    it('for what others hold only where it has a key, and not for what others are made of', async () => {
      const described = await read({
        Base: object({ id: { type: 'integer' }, createdAt: { type: 'string', format: 'date-time' } }),
        User: { allOf: [to('Base'), object({ address: to('Address'), team: to('Team') })] },
        Address: object({ city: { type: 'string' } }),
        Team: object({ id: { type: 'integer' } }),
        Setting: object({ name: { type: 'string' } }),
      });
      assert.deepEqual(names(described), ['users', 'teams', 'settings']);
      const { columns } = tableOf(described, 'users');
      assert.deepEqual(
        columns.map(({ name, type }) => [name, type.name]),
        [
          ['id', 'int4'],
          ['created_at', 'timestamptz'],
          ['address', 'jsonb'],
          ['team_id', 'int4'],
        ],
      );
    });

    it('that refer to each other as things hold things', async () => {
      const described = await read({
        Customer: object({ id: { type: 'integer' } }),
        Product: object({ id: { type: 'integer' } }),
        Order: object(
          {
            id: { type: 'integer' },
            customer: to('Customer'),
            customerId: { type: 'integer' },
            productId: { type: 'integer' },
            lines: {
              type: 'array',
              items: object({
                quantity: { type: 'integer' },
                parts: { type: 'array', items: object({ x: { type: 'string' } }) },
              }),
            },
            products: { type: 'array', items: to('Product') },
            parent: to('Order'),
            children: { type: 'array', items: to('Order') },
          },
          { required: ['customer', 'parent'] },
        ),
      });
      assert.deepEqual(names(described), [
        'customers',
        'products',
        'orders',
        'order_lines',
        'order_products',
        'order_line_parts',
      ]);
      assert.deepEqual(links(described).sort(), [
        'order_line_parts.order_line_id -> order_lines',
        'order_lines.order_id -> orders',
        'order_products.order_id -> orders',
        'order_products.product_id -> products',
        'orders.customer_id -> customers',
        'orders.parent_id -> orders',
        'orders.product_id -> products?',
      ]);
      const parent = tableOf(described, 'orders').columns.find(({ name }) => name === 'parent_id');
      assert.equal(parent?.nullable, true);
      assert.deepEqual(
        tableOf(described, 'order_products').uniques.map(({ columns }) => columns),
        [['order_id', 'product_id']],
      );
    });

    it('that hold all of what one of several shapes holds', async () => {
      const described = await read({
        Cat: object({ id: { type: 'integer' }, lives: { type: 'integer' } }, { required: ['id', 'lives'] }),
        Dog: object({ id: { type: 'integer' }, tricks: { type: 'string' } }, { required: ['id', 'tricks'] }),
        Pet: {
          oneOf: [to('Cat'), to('Dog')],
          discriminator: {
            propertyName: 'kind',
            mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
          },
        },
      });
      const { columns } = tableOf(described, 'pets');
      assert.deepEqual(
        columns.map(({ name, nullable }) => [name, nullable]),
        [
          ['id', false],
          ['lives', true],
          ['tricks', true],
          ['kind', false],
        ],
      );
      assert.deepEqual(columns[3].values, { generator: { list: ['cat', 'dog'] } });
    });

    it('whose bounds are those that all parts say', async () => {
      const part = (bounds: object): object =>
        object({ id: { type: 'integer' }, n: { allOf: [{ type: 'integer', minimum: 1, maximum: 9 }, bounds] } });
      const { columns } = tableOf(await read({ Thing: part({ minimum: 5, maximum: 20 }) }), 'things');
      assert.deepEqual(columns[1].values, { minimum: '5', maximum: '9' });
    });
  });

  it('may be YAML, or Swagger 2.0', async () => {
    const described = await describeOpenApi(`swagger: '2.0'
info: { title: x, version: '1' }
paths:
  /users:
    post:
      parameters: [{ in: body, name: user, schema: { $ref: '#/definitions/User' } }]
      responses: { 204: { description: ok } }
definitions:
  User: { type: object, properties: { id: { type: integer }, email: { type: string, format: email } } }
`);
    assert.deepEqual(names(described), ['users']);
    assert.equal(said(described), '');
  });

  describe('that is not right', () => {
    const fails = (content: string, words: RegExp): Promise<void> =>
      assert.rejects(describeOpenApi(content, 'api.yaml'), (error) => {
        assert.ok(error instanceof UserError, String(error));
        assert.match(error.message, words);
        return true;
      });

    it('is refused with what is wrong', async () => {
      await fails('', /api\.yaml is empty/);
      await fails('{"a": ', /neither JSON nor YAML/);
      await fails('openapi: 3.0.0\ninfo: [a\npaths: {}', /neither JSON nor YAML: line \d/);
      await fails('hello', /is no OpenAPI document/);
      await fails('openapi: 4.0.0', /is OpenAPI "4\.0\.0", which is not known/);
      await fails(
        '{"openapi":"3.0.0","info":{"title":"x","version":"1"},"paths":{}}',
        /describes nothing that would be a table/,
      );
      await fails('openapi: 3.0.0\npaths: 7', /describes nothing that would be a table: .*(?:info|paths)/);
      await fails(
        `a: &a [x, x]\nb: &b [*a, *a, *a, *a]\n${Array.from(
          { length: 30 },
          (_, at) =>
            `k${at}: &k${at} [${Array(9)
              .fill(at === 0 ? '*b' : `*k${at - 1}`)
              .join(', ')}]`,
        ).join('\n')}`,
        /neither JSON nor YAML: .*alias/i,
      );
    });

    it('is read as far as it goes, and what is wrong is said', async () => {
      const described = await read({
        User: object({ id: { type: 'integer' }, boss: to('Gone'), x: { type: 'nonsense' } }),
      });
      assert.deepEqual(
        tableOf(described, 'users').columns.map(({ name, type }) => [name, type.name]),
        [
          ['id', 'int4'],
          ['boss', 'jsonb'],
          ['x', 'jsonb'],
        ],
      );
      assert.match(said(described), /#\/components\/schemas\/Gone leads nowhere/);
    });

    it('ends, whatever its references do', async () => {
      const circle = await read({
        A: to('B'),
        B: to('A'),
        C: { allOf: [to('C'), object({ id: { type: 'integer' } })] },
        D: { oneOf: [to('D'), to('C')] },
      });
      assert.ok(names(circle).includes('cs'));
      const deep = Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [
          `S${at}`,
          { oneOf: [to(`S${at + 1}`), to(`S${at + 1}`), to('S0'), object({ id: { type: 'integer' } })] },
        ]),
      );
      await takesUnder(5000, () => read({ ...deep, S60: object({ id: { type: 'integer' } }) }));
    });

    it('takes no longer than its size tells', async () => {
      const many = Object.fromEntries(
        Array.from({ length: 10_000 }, (_, at) => [
          `Thing${at}`,
          object({
            id: { type: 'integer' },
            next: to(`Thing${(at + 1) % 10_000}`),
            list: { type: 'array', items: to(`Thing${(at * 7) % 10_000}`) },
          }),
        ]),
      );
      let described!: Awaited<ReturnType<typeof read>>;
      await takesUnder(20_000, async () => (described = await read(many)));
      assert.ok(described.schema.tables.length <= 2_000);
      assert.match(said(described), /9000 of 10000 schemas are left out/);
    });

    it('never fails but with a word for its user', async () => {
      const anything = fc.jsonValue({ maxDepth: 6 });
      const schema = fc.record(
        {
          type: fc.constantFrom('object', 'array', 'string', 'integer', 7, null),
          properties: fc.dictionary(fc.string(), anything),
          items: anything,
          allOf: fc.oneof(fc.array(anything), anything),
          required: anything,
          enum: anything,
          $ref: fc.constantFrom('#/components/schemas/A', '#/x', '', 'http://x/y', 3),
          minimum: anything,
          pattern: anything,
          format: anything,
          default: anything,
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(fc.constantFrom('A', 'B', '__proto__', 'constructor', '日本'), schema),
          async (schemas) => {
            await describeOpenApi(JSON.stringify({ openapi: '3.1.0', components: { schemas } })).catch(
              (error: unknown) => {
                if (!(error instanceof UserError)) throw error;
              },
            );
          },
        ),
        { numRuns: 30 },
      );
    });
  });

  describe('in several files', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'tdm-openapi-'));
      mkdirSync(path.join(folder, 'api/parts'), { recursive: true });
      const secret = 'type: object\nproperties: { id: { type: integer }, secret: { type: string } }';
      writeFileSync(path.join(folder, 'outside.yaml'), secret);
      writeFileSync(
        path.join(folder, 'api/parts/user.yaml'),
        `type: object\nproperties: { id: { type: integer }, address: { $ref: 'address.yaml#/Address' } }`,
      );
      writeFileSync(
        path.join(folder, 'api/parts/address.yaml'),
        'Address: { type: object, properties: { city: { type: string } } }',
      );
      symlinkSync('../outside.yaml', path.join(folder, 'api/link.yaml'));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('is read where they lie in its own folder or below, and nowhere else', async () => {
      const schema = (reference: string): string => `{ $ref: '${reference}' }`;
      const content = `openapi: 3.0.0\ninfo: { title: x, version: '1' }\npaths: {}\ncomponents:\n  schemas:
    User: ${schema('parts/user.yaml')}
    Outside: ${schema('../outside.yaml')}
    Link: ${schema('link.yaml')}
    Absolute: ${schema(path.join(folder, 'outside.yaml'))}
    Web: ${schema('http://127.0.0.1:1/user.yaml')}
    File: ${schema(`file://${folder}/outside.yaml`)}`;
      const described = await describeOpenApi(content, path.join(folder, 'api/openapi.yaml'));
      assert.deepEqual(names(described), ['users']);
      assert.deepEqual(
        tableOf(described, 'users').columns.map(({ name }) => name),
        ['id', 'address'],
      );
      assert.match(said(described), /outside\.yaml leads nowhere[\s\S]*and 2 more/);
    });
  });
});
