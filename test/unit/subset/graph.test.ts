import assert from 'node:assert/strict';
import { afterCycles, buildGraph, joinText } from '../../../client/src/engine/subset/graph';
import type { Relationship, Schema } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { nullable, refers, table } from '../../support/schema';

const schemaOf = (tables: string[], relationships: Relationship[]): Schema => ({
  tables: tables.map((one) =>
    table(one, [
      nullable('id', builtin('int4')),
      ...relationships
        .filter(({ from }) => from.name === one)
        .map(({ from_columns: [column] }) => nullable(column, builtin('int4'))),
    ]),
  ),
  relationships,
  enums: [],
});

describe('the graph of a subset', () => {
  const inferred = { virtual: true };

  it('has declared relationships always, inferred ones as far as asked', () => {
    const schema = schemaOf(
      ['a', 'b'],
      [
        refers('a.b_id', 'b.id'),
        refers('b.a_id', 'a.id', inferred),
        refers('a.a_id', 'a.id', { ...inferred, provenance: { source: 'user', confidence: 1, reason: 'confirmed' } }),
        refers('b.b_id', 'b.id', { ...inferred, of_some_parts: true }),
      ],
    );
    const followed = (how: 'confirmed' | 'inferred' | 'none', decided: Parameters<typeof buildGraph>[2] = []) =>
      buildGraph(schema, how, decided).edges.map(({ index }) => index);
    assert.deepEqual(followed('none'), [0, 3]);
    assert.deepEqual(followed('confirmed'), [0, 2, 3]);
    assert.deepEqual(followed('inferred'), [0, 1, 2, 3]);
    const { from, from_columns, to, to_columns } = schema.relationships[1];
    const ends = { from, from_columns, to, to_columns };
    assert.deepEqual(followed('confirmed', [{ ...ends, decision: 'confirmed' }]), [0, 1, 2, 3]);
    assert.deepEqual(followed('inferred', [{ ...ends, decision: 'refused' }]), [0, 2, 3]);
  });

  it('passes over relationships to tables that are not known', () => {
    assert.deepEqual(buildGraph(schemaOf(['a'], [refers('a.gone_id', 'gone.id')]), 'none', []).edges, []);
  });

  it('finds what may be reached at very many distances', () => {
    const graph = buildGraph(
      schemaOf(
        ['kinds', 'nodes', 'notes', 'apart', 'other'],
        [
          refers('nodes.nodes_id', 'nodes.id'),
          refers('nodes.kinds_id', 'kinds.id'),
          refers('notes.nodes_id', 'nodes.id'),
          refers('apart.other_id', 'other.id'),
        ],
      ),
      'none',
      [],
    );
    const all = new Set([0, 1, 2, 3, 4]);
    assert.deepEqual([...afterCycles(graph.edges, all)].sort(), [0, 1, 2]);
    assert.deepEqual([...afterCycles(graph.edges, new Set([0, 2, 3, 4]))], []);
  });

  it('says a join in words', () => {
    const [edge] = buildGraph(
      schemaOf(['a', 'b'], [refers('a.b_id', 'b.id', { when: { column: 'kind', value: 'B' } })]),
      'none',
      [],
    ).edges;
    assert.equal(joinText(edge), "a.b_id = b.id and a.kind = 'B'");
  });
});
