import assert from 'node:assert/strict';
import type { RelationshipDecision } from '../../../../client/src/engine/schema/relationship-decision';
import type { Schema } from '../../../../client/src/engine/schema/schema';
import { inferByName } from '../../../../client/src/engine/schema/virtual-relationships/by-name';
import { applyDecisions } from '../../../../client/src/engine/schema/virtual-relationships/decided';
import { withEvidence } from '../../../../client/src/engine/schema/virtual-relationships/evidence';
import { named } from '../../../support/schema';
import { tablesOf } from '../../../support/tables';

const schema: Schema = {
  tables: tablesOf('customers: id int4 pk\norders: id int4 pk, customer_id int4, buyer int4'),
  relationships: [],
  enums: [],
};
const found = inferByName(schema);
const decision = (column: string, said: RelationshipDecision['decision'], to = 'customers'): RelationshipDecision => ({
  from: named('orders'),
  from_columns: [column],
  to: named(to),
  to_columns: ['id'],
  decision: said,
});

describe('schema/virtual-relationships/decided', () => {
  it('keeps what nobody spoke of, drops what was refused', () => {
    assert.deepEqual(applyDecisions(schema, found, []), found);
    assert.deepEqual(applyDecisions(schema, found, [decision('customer_id', 'refused')]), []);
  });

  it('is sure of what was confirmed, inferred or not, while its columns are there', () => {
    const decided = applyDecisions(schema, found, [
      decision('customer_id', 'confirmed'),
      decision('buyer', 'confirmed'),
      decision('gone', 'confirmed'),
      decision('buyer', 'confirmed', 'nobody'),
    ]);
    assert.deepEqual(
      decided.map((one) => [one.from_columns, one.to.name, one.to_columns, one.virtual, one.provenance]),
      [['customer_id'], ['buyer']].map((columns) => [
        columns,
        'customers',
        ['id'],
        true,
        { source: 'user', confidence: 1, reason: 'confirmed by the user' },
      ]),
    );
  });

  it('adds nothing that is declared', () => {
    const declared = { ...found[0], virtual: false };
    assert.deepEqual(
      applyDecisions({ ...schema, relationships: [declared] }, [], [decision('customer_id', 'confirmed')]),
      [],
    );
  });
});

describe('schema/virtual-relationships/evidence', () => {
  const sure = (sampled: number, missing: number): number | null =>
    withEvidence(found[0], { sampled, missing })?.provenance.confidence ?? null;

  it('makes surer or refutes, as the values are there', () => {
    assert.equal(found[0].provenance.confidence, 0.9);
    assert.equal(sure(200, 0), 0.97);
    assert.equal(sure(2, 0), 0.93);
    assert.equal(sure(200, 3), 0.63);
    assert.equal(sure(200, 30), null);
    assert.equal(sure(0, 0), 0.9);
  });

  it('tells no count, so that more rows are no other schema', () => {
    assert.deepEqual(
      withEvidence(found[0], { sampled: 100, missing: 0 }),
      withEvidence(found[0], { sampled: 200, missing: 0 }),
    );
  });
});
