import assert from 'node:assert/strict';
import { resolveRules } from '../../../client/src/engine/mask/rules';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { found } from '../../support/privacy';
import { column, idColumn, nullable, refers, table } from '../../support/schema';

const text = (length: number | null = null) => builtin('varchar', { length });

/** customers <- orders <- notes, each pointing to a person by its e-mail; a table of logins beside them. */
function shop(): Schema {
  return {
    tables: [
      table(
        'customers',
        [idColumn(), column('email', text(80)), column('name', text()), nullable('born', builtin('date'))],
        {
          primary_key: { name: 'customers_pkey', columns: ['id'] },
          uniques: [{ name: 'customers_email_key', columns: ['email'] }],
        },
      ),
      table('orders', [idColumn(), nullable('customer_email', text(60))]),
      table('notes', [idColumn(), nullable('about', text(40)), nullable('body', builtin('text'))]),
    ],
    relationships: [
      refers('orders.customer_email', 'customers.email', { name: 'orders_customer' }),
      refers('notes.about', 'customers.email', {
        name: 'notes_about',
        virtual: true,
        provenance: { source: 'user', confidence: 1, reason: 'confirmed' },
      }),
    ],
    enums: [],
  };
}

const inWords = (schema: Schema, ...rest: [readonly Classification[], Parameters<typeof resolveRules>[2]]): string[] =>
  resolveRules(schema, ...rest).columns.map(
    (rule) =>
      `${rule.table.name}.${rule.column.name} ${rule.technique} ${rule.domain}${rule.unique ? ' unique' : ''} ${rule.group.length ?? '-'}`,
  );

describe('masking rules', () => {
  it('give a key and everything that refers to it one rule, one domain and the shortest length', () => {
    assert.deepEqual(inWords(shop(), [found('customers.email', 'email')], []), [
      'customers.email replace replace:email unique 40',
      'orders.customer_email replace replace:email unique 40',
      'notes.about replace replace:email unique 40',
    ]);
  });

  it('mask a key that only a reference to it was found to be personal', () => {
    assert.deepEqual(inWords(shop(), [found('orders.customer_email', 'email')], []).length, 3);
  });

  it('leave what is inferred and not confirmed to itself', () => {
    const schema = shop();
    schema.relationships[1].provenance.source = 'database';
    assert.deepEqual(
      inWords(schema, [found('customers.email', 'email')], []).map((line) => line.split(' ')[0]),
      ['customers.email', 'orders.customer_email'],
    );
  });

  it('go from the most special to the least: column, decision, class, proposal, default', () => {
    const columnRule = {
      schema: 'public',
      table: 'customers',
      column: 'name',
      technique: 'redact',
      parameters: {},
    } as const;
    const classRule = { pii_type: 'person_name', technique: 'tokenize', parameters: {} } as const;
    const byUser = found('customers.name', 'person_name', { decided_by: 'user', technique: 'hash' });
    const proposed = found('customers.name', 'person_name', { technique: 'partial' });
    const technique = (...given: Parameters<typeof inWords> extends [Schema, ...infer Rest] ? Rest : never) =>
      resolveRules(shop(), ...given).columns[0].technique;
    assert.equal(technique([byUser], [classRule, columnRule]), 'redact');
    assert.equal(technique([byUser], [classRule]), 'hash');
    assert.equal(technique([proposed], [classRule]), 'tokenize');
    assert.equal(technique([proposed], []), 'partial');
    assert.equal(technique([found('customers.name', 'person_name')], []), 'replace');
  });

  it('keep what the user says is nothing personal, or is to be kept', () => {
    const nothing = found('customers.name', 'none', { decided_by: 'user' });
    const keep = { schema: 'public', table: 'customers', column: 'name', technique: 'keep', parameters: {} } as const;
    assert.deepEqual(inWords(shop(), [nothing], []), []);
    assert.deepEqual(inWords(shop(), [found('customers.name', 'person_name')], [keep]), []);
  });

  it('give a unique column nothing that makes two values one, and say so', () => {
    const classRule = { pii_type: 'email', technique: 'redact', parameters: {} } as const;
    const softened = resolveRules(shop(), [found('customers.email', 'email')], [classRule]);
    assert.deepEqual([...new Set(softened.columns.map((rule) => rule.technique))], ['preserve']);
    assert.deepEqual(softened.conflicts[0].instead, 'preserve');
    const asked = { schema: 'public', table: 'customers', column: 'email', technique: 'null', parameters: {} } as const;
    assert.equal(resolveRules(shop(), [], [asked]).conflicts[0].instead, null);
  });

  it('mask no generated column: it is made of masked ones anew', () => {
    const schema = shop();
    schema.tables[0].columns.push(nullable('shown', text(), { generated: 'name || email' }));
    assert.deepEqual(inWords(schema, [found('customers.shown', 'person_name')], []), []);
  });
});
