import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PII_TYPES } from '../../../client/src/engine/privacy/pii-types';
import { TECHNIQUES } from '../../../client/src/engine/privacy/techniques';
import { checkMaskingFile } from '../../../client/src/language/masking-check';

const known = [
  { schema: 'public', name: 'users', columns: ['id', 'email'] },
  { schema: 'sales', name: 'orders', columns: ['total'] },
];

/** `what: given -> near at the text that it stands on`. */
function problems(text: string, tables = known): string[] {
  return checkMaskingFile(text, tables).problems.map((problem) => {
    const at = text.slice(problem.start, problem.end);
    return problem.kind === 'repeated'
      ? `repeated: ${problem.scope}`
      : `${problem.what}: ${at} -> ${problem.near ?? 'nothing'}`;
  });
}
const file = (...rules: object[]): string => JSON.stringify({ rules }, null, 2);
const rule = (path: string, technique = 'hash'): object => {
  const [schema, name, column_] = path.split('.');
  return { schema, table: name, column: column_, technique };
};

describe('the check of the masking file', () => {
  it('finds nothing wrong where nothing is', () => {
    const text = file(rule('public.users.email'), rule('sales.orders.total'), { pii_type: 'email', technique: 'keep' });
    assert.deepEqual(problems(text), []);
  });

  it('names what is misspelt, where it stands, and what was meant', () => {
    const text = file(rule('public.users.emai', 'hsh'), rule('pubic.users.email'), rule('sales.order.total'), {
      pii_type: 'emails',
      technique: 'xyzzyx',
    });
    assert.deepEqual(problems(text), [
      'technique: "hsh" -> hash',
      'column: "emai" -> email',
      'schema: "pubic" -> public',
      'table: "order" -> orders',
      'technique: "xyzzyx" -> nothing',
      'class: "emails" -> email',
    ]);
  });

  it('leaves names of columns alone while no database was discovered', () => {
    assert.deepEqual(problems(file(rule('no.such.column', 'hsh')), []), ['technique: "hsh" -> hash']);
  });

  it('finds rules that never count', () => {
    const email = { pii_type: 'email', technique: 'hash' };
    const text = file(rule('public.users.email'), email, rule('public.users.email', 'keep'), email);
    assert.deepEqual(problems(text), ['repeated: users.email', 'repeated: email']);
  });

  it('says where the file fails closed', () => {
    const text = '{ "fail_closed": true, "rules": [] }';
    const { failClosed } = checkMaskingFile(text, []);
    assert.equal(text.slice(failClosed!.start, failClosed!.end), 'true');
    for (const other of [
      '{"fail_closed": false}',
      '{"fail_closed": "true"}',
      '{}',
      '[]',
      '{"x": {"fail_closed": true}}',
    ])
      assert.equal(checkMaskingFile(other, []).failClosed, null, other);
  });

  it('takes any text, half-typed ones included', () => {
    const text = file(rule('public.users.emai', 'hsh'), { pii_type: 'emails', technique: 'hash' });
    fc.assert(
      fc.property(fc.nat(text.length), fc.string(), (at, typed) => {
        for (const { start, end } of checkMaskingFile(text.slice(0, at) + typed, known).problems)
          assert.ok(0 <= start && start < end && end <= at + typed.length);
      }),
    );
  });
});

describe('the JSON schema of the masking file', () => {
  it('offers every class and every technique', () => {
    const path = join(__dirname, '../../../media/masking.schema.json');
    const schema = JSON.parse(readFileSync(path, 'utf8')) as {
      properties: {
        rules: { items: { properties: Record<string, { anyOf: { enum: string[]; enumDescriptions?: string[] }[] }> } };
      };
    };
    const { technique, pii_type } = schema.properties.rules.items.properties;
    assert.deepEqual(technique.anyOf[0].enum, [...TECHNIQUES]);
    assert.equal(technique.anyOf[0].enumDescriptions?.length, TECHNIQUES.length);
    assert.deepEqual(pii_type.anyOf[0].enum, [...PII_TYPES]);
  });
});
