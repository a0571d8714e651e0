import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quoteIdentifier } from '../../../client/src/engine/databases/identifiers';
import { moveNames, namesIn } from '../../../client/src/engine/provision/sql-names';

const toStage = (sql: string): string =>
  moveNames(sql, (name) => (name.schema === 'app' && name.kind !== 'function' ? 'stage' : undefined));

describe('names in SQL', () => {
  const moved: [sql: string, then: string][] = [
    [`'G'::app.rating`, `'G'::"stage".rating`],
    [`'{}'::app.rating[]`, `'{}'::"stage".rating[]`],
    [`nextval('app.order_seq'::regclass)`, `nextval('"stage"."order_seq"'::regclass)`],
    [`nextval('app."Order ''s"'::regclass)`, `nextval('"stage"."Order ''s"'::regclass)`],
    [`nextval('app.s'::pg_catalog.regclass)`, `nextval('"stage"."s"'::pg_catalog.regclass)`],
    [`'app.s'::text`, `'app.s'::text`],
    [`(note ~~ 'app.s::regclass'::text)`, `(note ~~ 'app.s::regclass'::text)`],
    [`E'\\'app.x'::text || app.y`, `E'\\'app.x'::text || "stage".y`],
    [`'\\'::text || app.y`, `'\\'::text || "stage".y`],
    [`"app"."Mixed Case"`, `"stage"."Mixed Case"`],
    [`"a.app".app`, `"a.app".app`],
    [`app.slug(title)`, `app.slug(title)`],
    [`(price).app > 1.5`, `(price).app > 1.5`],
    [`USING gin (tags app.gin_ops) WHERE (state <> 'x'::app.state)`, `USING gin (tags "stage".gin_ops) WHERE (state <> 'x'::"stage".state)`],
    [`größe.app`, `größe.app`],
  ]; // prettier-ignore
  for (const [sql, then] of moved) it(sql, () => assert.equal(toStage(sql), then));

  it('tells functions, operators and what is named in a text apart, and leaves pg_catalog out', () => {
    const sql = `x.f(a) OPERATOR(y.<>) 'k'::z.t AND nextval('"S s".q'::regclass) > 0 COLLATE pg_catalog."de_DE"`;
    assert.deepEqual(namesIn(sql), [
      { schema: 'x', name: 'f', kind: 'function' },
      { schema: 'y', name: '<>', kind: 'operator' },
      { schema: 'z', name: 't', kind: 'other' },
      { schema: 'S s', name: 'q', kind: 'relation' },
    ]);
  });

  it('changes nothing of any text when nothing moves', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (sql) => moveNames(sql, () => undefined) === sql));
  });

  it('finds any quoted name among any texts, and moves it alone', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    const literal = fc.string({ unit: 'grapheme' }).map((text) => `'${text.replaceAll("'", "''")}'`);
    fc.assert(
      fc.property(name, name, literal, literal, (schema, own, before, after) => {
        const sql = (of: string): string =>
          `(${before} || a.b::${quoteIdentifier(of)}.${quoteIdentifier(own)} || ${after}::text)`;
        const there = moveNames(sql(schema), (found) =>
          found.schema === schema && found.name === own ? 'other' : undefined,
        );
        assert.equal(there, schema === 'a' && own === 'b' ? there : sql('other'));
      }),
    );
  });
});
