import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ddlText } from '../../../../server/src/testcase/mapping/ddl-text';
import { knownColumn, knownSchema, knownTable } from './known';

describe('the definition of a table as text', () => {
  it('reads as CREATE TABLE does', () => {
    const users = knownTable(
      'sales.users',
      [
        knownColumn('id', { type: 'bigint', kind: 'bigint', nullable: false, generated: true }),
        knownColumn('Full Name', {
          type: 'character varying(50)',
          default: "'none'::text",
          comment: 'As on the card\nof the bank',
        }),
        knownColumn('mood', { type: 'app.mood', kind: 'enum', labels: ['sad', 'ok'] }),
        knownColumn('shout', { generated: true, default: 'upper(mood::text)' }),
      ],
      {
        comment: 'Who buys',
        primary_key: ['id'],
        uniques: [['Full Name', 'mood']],
        checks: [{ name: 'c', expression: 'length("Full Name") > 1' }],
        references: [{ columns: ['id'], table: 'people', to_columns: ['id'] }],
      },
    );
    assert.deepEqual(ddlText(knownSchema(users), 'sales.users'), {
      text: `-- tdm_target: sales.users
-- Who buys
CREATE TABLE sales.users (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  -- As on the card
  -- of the bank
  "Full Name" character varying(50) DEFAULT 'none'::text,
  mood app.mood /* 'sad', 'ok' */,
  shout text GENERATED ALWAYS AS (upper(mood::text)) STORED,
  PRIMARY KEY (id),
  UNIQUE ("Full Name", mood),
  CONSTRAINT c CHECK (length("Full Name") > 1),
  FOREIGN KEY (id) REFERENCES people (id)
);
`,
      lines: { id: 4, 'Full Name': 7, mood: 8, shout: 9 },
    });
  });

  it('knows no table that is not there', () => {
    assert.equal(ddlText(knownSchema(knownTable('users', ['id'])), 'orders'), null);
  });

  it('names each column in the line that it says, whatever it is called', () => {
    const name = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(name, fc.uniqueArray(name, { minLength: 1 }), fc.option(fc.string()), (table, columns, comment) => {
        const known = columns.map((each) => knownColumn(each, { comment, default: comment }));
        const { text, lines } = ddlText(knownSchema(knownTable(table, known, { comment })), table)!;
        const written = text.split('\n');
        for (const column of columns) {
          const shown = column.replace(/\s*[\r\n]+\s*/g, ' ');
          const line = written[lines[column] - 1];
          assert.ok(line.startsWith(`  ${shown} `) || line.startsWith(`  "${shown.replaceAll('"', '""')}" `), line);
        }
      }),
    );
  });
});
