import assert from 'node:assert/strict';
import { UserError } from '../../../client/src/engine/errors';
import { decide } from '../../../client/src/engine/workflow/decide';
import { parseRequest } from '../../../client/src/engine/workflow/request';

const SOURCE = 'postgresql://u@h/shop';
const VERSION = '0f8fad5b-d9cb-469f-a165-70867728950e';
const SIGN_UP = 'Feature: Sign-up\n  Scenario: One\n    When I enter "email" as "a@test.com"\n';
const ORDER =
  'Feature: Shop\n  Scenario: Two\n    Given the following products:\n      | sku | price |\n      | A-1 | 3.50  |\n';

const plan = (raw: unknown) => decide(parseRequest(raw));

describe('decide', () => {
  it('finds the operations of a test case, each with its reason', async () => {
    const { operations, decisions } = await plan({ test_case_content: SIGN_UP });
    assert.deepEqual(operations, ['synthetic', 'provision']);
    assert.match(decisions[0].reason, /users: email/);
    assert.ok(decisions.every((decision) => decision.reason.endsWith('.')));
  });

  it('puts the operations that are asked for in the order of the pipeline', async () => {
    const { operations } = await plan({
      test_case_content: SIGN_UP,
      operations: ['provision', 'synthetic', 'provision'],
    });
    assert.deepEqual(operations, ['synthetic', 'provision']);
  });

  it('takes a source database whole: found, looked at, cut, masked, provisioned', async () => {
    const all = await plan({ connection_string: SOURCE });
    assert.deepEqual(all.operations, ['discover', 'pii', 'subset', 'mask', 'provision']);
    const known = await plan({ connection_string: SOURCE, schema_version_id: VERSION, test_case_content: SIGN_UP });
    assert.deepEqual(known.operations, ['pii', 'subset', 'mask', 'provision']);
    assert.match(known.decisions[1].reason, /users: email/);
  });

  it('adds what the operations that are asked for cannot do without', async () => {
    const steps = async (raw: object) => (await plan(raw)).operations;
    assert.deepEqual(await steps({ connection: 'shop', operations: ['subset'] }), ['discover', 'subset']);
    assert.deepEqual(await steps({ connection: 'shop', operations: ['subset', 'mask'] }), [
      'discover',
      'pii',
      'subset',
      'mask',
    ]);
    assert.deepEqual(await steps({ schema_version_id: VERSION, operations: ['pii'] }), ['pii']);
    assert.deepEqual(await steps({ config: { mask: { dataset_version_id: VERSION } }, operations: ['mask'] }), [
      'pii',
      'mask',
    ]);
  });

  it('reads several test cases as one', async () => {
    const { testFile } = await plan({
      test_cases: [
        { content: SIGN_UP, path: 'a.feature' },
        { content: ORDER, path: 'b.feature' },
      ],
    });
    assert.deepEqual(
      testFile?.scenarios.flatMap((scenario) => scenario.entities.map((entity) => entity.name)),
      ['users', 'products'],
    );
    assert.equal(testFile.path, 'a.feature, b.feature');
    const { testFile: alone } = await plan({ test_case_content: SIGN_UP });
    assert.notEqual(testFile.test_case_id, alone?.test_case_id);
  });

  it('gives the same plan the same id', async () => {
    const idOf = async (content: string): Promise<string> => (await plan({ test_case_content: content })).workflow_id;
    assert.equal(await idOf(SIGN_UP), await idOf(SIGN_UP));
    assert.notEqual(await idOf(SIGN_UP), await idOf(ORDER));
  });

  const refused: [string, unknown, RegExp][] = [
    ['nothing', {}, /nothing to make data for/],
    ['a discovery of nothing', { operations: ['discover'] }, /discover needs a source database/],
    ['a subset of nothing', { operations: ['subset'] }, /subset needs a source database/],
    ['a classification of nothing', { operations: ['pii'] }, /pii needs a source database/],
    ['a mask of nothing', { schema_version_id: VERSION, operations: ['mask'] }, /mask needs rows/],
    ['two sources', { connection: 'shop', connection_string: SOURCE }, /both given/],
    ['a domain that is not there', { test_case_content: SIGN_UP, domain: 'nothing' }, /"nothing" is not known/],
    [
      'a scenario of no domain',
      { test_case_content: SIGN_UP, config: { synthetic: { scenario: 'b2c' } } },
      /none is given/,
    ],
    ['provision of nothing', { operations: ['provision'] }, /provision needs a dataset/],
  ];
  const intents: [string, object, string[], string | null, RegExp][] = [
    ['pages', { urls: ['https://a.test/'] }, ['synthetic', 'provision'], 'url', /forms of https:\/\/a.test/],
    ['a script', { sql_script: { content: 'x', path: 'a.sql' } }, ['synthetic', 'provision'], 'schema', /a\.sql/],
    ['an API', { openapi: { content: 'x', path: 'api.yaml' } }, ['synthetic', 'provision'], 'schema', /api\.yaml/],
    ['a domain', { domain: 'generic' }, ['synthetic', 'provision'], 'domain', /generic/],
    [
      'a test and its pages',
      { test_case_content: SIGN_UP, urls: ['https://a.test/'] },
      ['synthetic', 'provision'],
      'url',
      /users: email.*forms of/s,
    ],
    [
      'a database and pages',
      { connection: 'shop', urls: ['https://a.test/'] },
      ['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision'],
      'schema',
      /not known yet/,
    ],
    [
      'rows like those of a database',
      { connection: 'shop', operations: ['synthetic'] },
      ['discover', 'synthetic'],
      'schema',
      /asks for synthetic/,
    ],
    ['a dataset', { config: { provision: { dataset_version_id: VERSION } } }, ['provision'], null, /names the dataset/],
  ];
  for (const [what, raw, operations, mode, reason] of intents) {
    it(`knows what to do with ${what}`, async () => {
      const found = await plan(raw);
      assert.deepEqual([found.operations, found.mode], [operations, mode]);
      assert.match(found.decisions[0].reason, reason);
    });
  }

  for (const [what, raw, message] of refused) {
    it(`refuses ${what}`, async () => {
      await assert.rejects(
        plan(raw),
        (error: unknown) => error instanceof UserError && message.test(error.message) && error.hint !== undefined,
      );
    });
  }
});
