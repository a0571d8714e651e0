import assert from 'node:assert/strict';
import type { Schema } from '../../../../client/src/engine/schema/schema';
import { ofPair, polymorphicPairs } from '../../../../client/src/engine/schema/virtual-relationships/polymorphic';
import { TableIndex } from '../../../../client/src/engine/schema/virtual-relationships/table-index';
import { refers } from '../../../support/schema';
import { tablesOf } from '../../../support/tables';

const schema: Schema = {
  tables: tablesOf(`
    users: id int4 pk
    blog_posts: id int4 pk
    tags: id uuid pk
    comments: id int4 pk, commentable_type varchar, commentable_id int4, kind_type text, type text, type_id int4
  `),
  relationships: [],
  enums: [],
};
const targets = (values: string[]): string[] => {
  const [pair] = polymorphicPairs(schema);
  return ofPair(pair, values, new TableIndex(schema.tables)).map(
    (one) => `${JSON.stringify(one.when)} -> ${one.to.name}.${one.to_columns.join()} ${one.provenance.confidence}`,
  );
};

describe('schema/virtual-relationships/polymorphic', () => {
  it('knows a pair by its names', () => {
    assert.deepEqual(
      polymorphicPairs(schema).map(({ table, type, id }) => [table.name, type.name, id.name]),
      [['comments', 'commentable_type', 'commentable_id']],
    );
  });

  it('takes no column that is declared to refer to something', () => {
    const declared = refers('comments.commentable_id', 'users.id', { name: 'fk' });
    assert.deepEqual(polymorphicPairs({ ...schema, relationships: [declared] }), []);
  });

  it('finds the table of each value, as frameworks write them', () => {
    assert.deepEqual(targets(['User', 'blog.post', 'Blog::Post', 'App\\Models\\User', 'users', 'Tag', 'Invoice', '']), [
      '{"column":"commentable_type","value":"User"} -> users.id 0.9',
      '{"column":"commentable_type","value":"blog.post"} -> blog_posts.id 0.9',
      '{"column":"commentable_type","value":"Blog::Post"} -> blog_posts.id 0.9',
      '{"column":"commentable_type","value":"App\\\\Models\\\\User"} -> users.id 0.9',
      '{"column":"commentable_type","value":"users"} -> users.id 0.9',
    ]);
  });
});
