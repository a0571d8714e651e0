import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readRulesFile } from '../../../../server/src/testcase/mapping/rules-file';
import { knownSchema, knownTable } from './known';

describe('.tdm/mapping.json', () => {
  const schema = knownSchema(knownTable('app_user', ['email_address']), knownTable('sales.users', ['email']));
  const problems = (text: string): string[] =>
    readRulesFile(text, schema).problems.map(({ line, message }) => `${line}: ${message}`);

  it('says which tables and columns are meant', () => {
    const text = `{ "$schema": "x", "tables": { "users": "app_user", "__proto__": "sales.users" },
      "fields": { "users.email": "app_user.email_address", "users.captcha": null } }`;
    const { rules, problems: found } = readRulesFile(text, schema);
    assert.deepEqual(found, []);
    assert.deepEqual(Object.entries(rules.tables), [
      ['users', 'app_user'],
      ['__proto__', 'sales.users'],
    ]);
    assert.deepEqual(Object.entries(rules.fields), [
      ['users.email', 'app_user.email_address'],
      ['users.captcha', null],
    ]);
  });

  it('counts for what is right in it, and says in words what is not, and where', () => {
    const text = `{
      "table": {},
      "tables": { "users": 3, "orders": "app_usr" },
      "fields": {
        "email": "app_user.email_address",
        "users.email": "app_user.emailaddress",
        "users.name": "nowhere.else"
      }
    }`;
    assert.deepEqual(problems(text), [
      '2: There is no "table" here. Did you mean "tables"?',
      '3: "users" must be the name of a table, or null for none.',
      '3: There is no table "app_usr". Did you mean "app_user"?',
      '5: "email" must name a field with its entity, such as "users.email".',
      '6: There is no column "app_user.emailaddress". Did you mean "app_user.email_address"?',
      '7: There is no column "nowhere.else".',
    ]);
    assert.equal(readRulesFile(text, schema).rules.tables['orders'], 'app_usr');
    assert.deepEqual(readRulesFile(text, null).problems.length, 3);
    assert.deepEqual(problems('[]'), ['1: This must be an object with "tables" and "fields".']);
    assert.match(problems('{\n"tables": {\n')[0], /This is no JSON/);
  });

  it('is read whatever stands in it', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readRulesFile(text, schema)));
  });

  it('has the sections that its JSON schema has', () => {
    const file = join(__dirname, '../../../../media/mapping.schema.json');
    const { properties } = JSON.parse(readFileSync(file, 'utf8')) as { properties: Record<string, unknown> };
    const text = JSON.stringify(Object.fromEntries(Object.keys(properties).map((key) => [key, {}])));
    assert.deepEqual(problems(text), []);
    assert.deepEqual(Object.keys(properties).sort(), ['$schema', 'fields', 'tables']);
  });
});
