import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describePack, listDomains, refuseUnknownDomain, showDomain } from '../../../client/src/engine/domains/domains';
import { PACK } from '../../../client/src/engine/domains/pack-shape';
import { UserError } from '../../../client/src/engine/errors';
import { displayName } from '../../../client/src/engine/schema/schema';
import { typeText } from '../../../client/src/engine/schema/diff-parts';
import { checkRules } from '../../../client/src/engine/synthetic/rules/check-rules';

const OWN = {
  name: 'library',
  description: 'Books and who reads them.',
  enums: { state: ['new', 'worn'] },
  tables: {
    books: {
      rows: 50,
      columns: {
        id: { type: 'bigserial' },
        isbn: { type: 'varchar(13)', semantic_type: 'isbn', unique: true },
        state: { type: 'state', list: ['new', 'worn'] },
        pages: { type: 'int', number: { min: 10, max: 900 }, check: 'pages > 0' },
        tags: { type: 'text[]', nullable: true },
      },
    },
    loans: {
      columns: {
        book_id: { references: 'books', cardinality: { distribution: 'zipf' }, on_delete: 'cascade' },
        day: { type: 'date', date: { from: '2024-01-01', to: '2024-12-31' } },
        pages: { type: 'int', expression: 'book_id.pages' },
      },
      primary_key: ['book_id', 'day'],
      indexes: [['day']],
    },
  },
  scenarios: {
    small: { description: 'A few books.' },
    large: {
      description: 'Many books.',
      tables: { books: { rows: 5000, columns: { tags: null, state: { list: ['worn'] } } }, loans: null },
      rules: [{ table: 'books', column: 'pages', value: 'random(100, 200)' }],
    },
  },
};

/** What is said of a pack that is wrong, with what would be right. */
function refusalOf(pack: unknown, scenario?: string): string {
  try {
    describePack('library', scenario, [pack]);
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.hint ?? ''}`.trim();
    throw error;
  }
  return 'nothing';
}

const changed = (change: (pack: typeof OWN) => void): typeof OWN => {
  const copy = structuredClone(OWN);
  change(copy);
  return copy;
};

describe('domain packs', () => {
  it('are nine, each with scenarios that differ in tables or columns', () => {
    const all = listDomains([]);
    deepEqual(all.map(({ name }) => name).sort(), [
      'banking',
      'ecommerce',
      'education',
      'generic',
      'healthcare',
      'hr',
      'insurance',
      'telecom',
      'travel',
    ]);
    for (const { name, scenarios } of all) {
      ok(scenarios.length >= 2, name);
      const shapes = scenarios.map((scenario) =>
        describePack(name, scenario.name, []).schema.tables.map(({ name: table, columns }) => [
          table,
          columns.map((column) => column.name),
        ]),
      );
      notDeepEqual(shapes[0], shapes[1], name);
    }
  });

  for (const { name, scenarios } of listDomains([])) {
    for (const scenario of scenarios) {
      it(`${name}, ${scenario.name}: nothing of it is skipped, every table and rule has its reason`, () => {
        const { schema, rules, counts } = describePack(name, scenario.name, []);
        deepEqual(checkRules(schema, rules).decisions, []);
        for (const table of schema.tables) {
          ok(table.comment !== null && counts.has(displayName(table)), table.name);
          ok(table.primary_key !== null);
          for (const { name: column, values, semantic_type: meaning, identity } of table.columns) {
            const refers = schema.relationships.some(
              ({ from, from_columns: columns }) => from.name === table.name && columns.includes(column),
            );
            const isMade = values?.generator !== undefined || meaning !== null || identity !== null || refers;
            ok(isMade, `${table.name}.${column} says how it is made`);
          }
        }
      });
    }
  }

  it('of the user’s stand beside ours, and take the place of one of the same name', () => {
    const own = listDomains([OWN]).find(({ source }) => source === 'user');
    deepEqual(own, {
      name: 'library',
      description: 'Books and who reads them.',
      source: 'user',
      scenarios: [
        { name: 'small', description: 'A few books.' },
        { name: 'large', description: 'Many books.' },
      ],
    });
    equal(listDomains([{ ...OWN, name: 'banking' }]).find(({ name }) => name === 'banking')!.source, 'user');
  });

  it('become a schema: types, keys, checks, indexes, relationships, rows', () => {
    const { schema, counts, rules } = describePack('library', undefined, [OWN]);
    const [books, loans] = schema.tables;
    deepEqual(
      books.columns.map(({ name, type, nullable, identity }) => [name, typeText(type), nullable, identity]),
      [
        ['id', 'bigint', false, 'by_default'],
        ['isbn', 'varchar(13)', false, null],
        ['state', 'state', false, null],
        ['pages', 'integer', false, null],
        ['tags', 'text[]', true, null],
      ],
    );
    deepEqual(books.primary_key, { name: 'books_pkey', columns: ['id'] });
    deepEqual(books.uniques, [{ name: 'books_isbn_key', columns: ['isbn'] }]);
    deepEqual(books.checks, [{ name: 'books_pages_check', expression: 'pages > 0' }]);
    deepEqual(loans.primary_key!.columns, ['book_id', 'day']);
    deepEqual(loans.indexes, [{ name: 'loans_day_idx', unique: false, definition: 'USING btree (day)' }]);
    const [{ from_columns: by, to, on_delete: onDelete, cardinality }] = schema.relationships;
    deepEqual([by, to.name, onDelete, cardinality], [['book_id'], 'books', 'cascade', { distribution: 'zipf' }]);
    deepEqual([[...counts], rules], [[['books', 50]], []]);
  });

  it('are patched by a scenario: null takes away, another way takes the place of the first', () => {
    const { schema, counts, rules } = describePack('library', 'large', [OWN]);
    deepEqual(
      schema.tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
      [['books', ['id', 'isbn', 'state', 'pages']]],
    );
    deepEqual(schema.tables[0].columns[2].values, { generator: { list: ['worn'] } });
    deepEqual([[...counts], rules.length], [[['books', 5000]], 1]);
  });

  it('say where they are wrong, and what would be right', () => {
    const at = 'domain library';
    const of = (change: (pack: typeof OWN) => void, scenario?: string): string => refusalOf(changed(change), scenario);
    equal(
      of((pack) => Object.assign(pack.tables.books, { colums: {} })),
      `${at}.tables.books.colums: unknown key. Did you mean "columns"?`,
    );
    equal(
      of((pack) => (pack.tables.books.columns.pages.type = 'integr')),
      `${at} (small).books.pages.type: "integr" is no type that is known here. Such as bigint, varchar(100), numeric(12,2), date, timestamptz, boolean, uuid, jsonb, or an enum of the pack.`,
    );
    equal(
      of((pack) => (pack.tables.loans.columns.book_id.references = 'bookz')),
      `${at} (small).loans.book_id.references: there is no "bookz". Did you mean "books"?`,
    );
    equal(
      of((pack) => (pack.tables.loans.primary_key = ['days'])),
      `${at} (small).loans.primary_key: there is no "days". Did you mean "day"?`,
    );
    equal(
      of((pack) => Object.assign(pack.tables.books.columns.isbn, { list: ['x'] })),
      `${at} (small).books.isbn: semantic_type and list are given. Give one way to make values.`,
    );
    equal(
      of((pack) => Object.assign(pack.scenarios.large.tables.books, { rows: -1 }), 'large'),
      `${at}.scenarios.large.tables.books.rows: it must be at least 0.`,
    );
    equal(
      of((pack) => Object.assign(pack, { scenarios: {} })),
      `${at}.scenarios: there is none. Give one at least: { "default": { "description": "…" } }.`,
    );
    equal(refusalOf([]), 'domain_packs.0: it must be an object.');
  });

  it('stand in nobody’s way where one is wrong', () => {
    const wrong = { ...OWN, tables: 7 };
    equal(describePack('hr', undefined, [wrong]).schema.tables.length, 6);
    equal(refusalOf(wrong), 'domain library.tables: it must be an object.');
  });

  it('are refused by name and by scenario with the nearest', () => {
    const refused = (name: string, scenario?: string): string => {
      try {
        refuseUnknownDomain(name, scenario, []);
      } catch (error) {
        return `${(error as UserError).message} ${(error as UserError).hint ?? ''}`;
      }
      return 'nothing';
    };
    equal(refused('ecommerc'), 'domain: "ecommerc" is not known. Did you mean "ecommerce"?');
    equal(refused('hr', 'agencie'), 'config.synthetic.scenario: hr has no scenario "agencie". Did you mean "agency"?');
    equal(refused('hr', 'agency'), 'nothing');
  });

  it('are shown with their tables and rules', () => {
    const { tables, rules, scenario } = showDomain('library', undefined, [OWN]);
    equal(scenario, 'small');
    deepEqual(tables[1].columns[0], { name: 'book_id', type: 'bigint', notes: 'primary key, refers to books' });
    deepEqual(rules, [{ column: 'loans.pages', value: 'book_id.pages' }]);
  });

  it('never break, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('tables', 'scenarios', 'enums', 'rules', 'name'), (value, key) => {
        refusalOf({ ...OWN, [key]: value });
        refusalOf(value);
      }),
    );
  });

  it('have the keys that the editor completes', () => {
    const file = readFileSync(join(__dirname, '../../../media/domain-pack.schema.json'), 'utf8');
    const schema = JSON.parse(file) as {
      properties: object;
      definitions: { table: { properties: object }; column: { properties: object } };
    };
    const keys = (of: object): string[] => Object.keys(of).sort();
    const { tables } = PACK.shape;
    deepEqual(keys(schema.properties), keys(PACK.shape));
    deepEqual(keys(schema.definitions.table.properties), keys(tables.valueType.shape));
    deepEqual(keys(schema.definitions.column.properties), keys(tables.valueType.shape.columns.valueType.shape));
  });
});
