import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import type { DomainDetails, DomainSummary } from '../../../client/src/engine/domains/domains';
import type { JobResult } from '../../../client/src/engine/job/job';
import { tdmHome, type TdmHome } from '../cli/home';
import { tdm, tdmJson } from '../cli/tdm';

/** The third request of DESIGN.md section 6, as it stands. */
const REQUEST = `{ "domain": "ecommerce", "operations": ["synthetic", "provision"],
  "config": { "synthetic": { "row_counts": { "*": 1000 }, "scenario": "b2c" }, "provision": { "target_env": "default" } } }`;

const LIBRARY = {
  name: 'library',
  description: 'Books.',
  tables: {
    books: { columns: { id: { type: 'bigserial' }, shelf: { type: 'text' }, pages: { type: 'int' } } },
  },
  scenarios: { all: { description: 'All books.' } },
};

describe('domains on the command line', () => {
  let own: TdmHome;
  let home: string;
  let environment: Record<string, string>;
  let target: Database;
  let startedIn: string;

  before(async () => {
    startedIn = process.cwd();
    own = await tdmHome();
    ({ home, environment, target } = own);
    await mkdir(join(home, 'project/.tdm/domains'), { recursive: true });
    await writeFile(join(home, 'project/.tdm/domains/library.json'), JSON.stringify(LIBRARY));
    await writeFile(
      join(home, 'project/.tdm/generators.json'),
      JSON.stringify({ generators: { 'books.shelf': { list: ['upper', 'lower'] } } }),
    );
    await writeFile(
      join(home, 'project/.tdm/rules.json'),
      JSON.stringify({
        rules: [
          { table: 'books', column: 'pages', value: 'id * 10' },
          { table: 'books', column: 'weight', value: '1' },
        ],
      }),
    );
    process.chdir(join(home, 'project'));
  });
  after(async () => {
    process.chdir(startedIn);
    await own.remove();
  });

  const json = <Printed>(...args: string[]): Promise<Printed> => tdmJson<Printed>(args, environment);

  it('are listed and shown, those of .tdm/domains too', async () => {
    const { domains } = await json<{ domains: DomainSummary[] }>('domains', 'list');
    equal(domains.length, 10);
    equal(domains.find(({ name }) => name === 'library')!.source, 'user');
    const { tables, scenario } = await json<DomainDetails>('domains', 'show', 'banking', '--scenario', 'business');
    deepEqual([scenario, tables.some(({ name }) => name === 'credit_lines')], ['business', true]);
    const { code, stderr } = await tdm(['domains', 'show', 'bankin'], environment);
    equal(code, 2);
    match(stderr, /"bankin" is not known[\s\S]*Did you mean "banking"\?/);
  });

  it('answer the third request of the design', async () => {
    await writeFile(join(home, 'request.json'), REQUEST);
    const { overall_status: status, provisioned_tables: tables } = await json<JobResult>(
      'run',
      '--request',
      join(home, 'request.json'),
    );
    equal(status, 'completed');
    deepEqual([...new Set(tables.map(({ row_count: rows }) => rows))], [1000]);
    const [{ wrong }] = await target.query<{ wrong: number }>(
      `SELECT count(*)::int AS wrong FROM orders o
       WHERE subtotal <> (SELECT sum(line_total) FROM order_items WHERE order_id = o.id)`,
    );
    equal(wrong, 0);
  });

  it('keep to the project’s generators and rules, and say which rule is skipped', async () => {
    const { decisions } = await json<JobResult>('run', '--domain', 'library', '--rows', '20');
    const rows = await target.query<{ id: string; shelf: string; pages: number }>('SELECT * FROM books ORDER BY id');
    equal(rows.length, 20);
    for (const { id, shelf, pages } of rows) {
      match(shelf, /^(upper|lower)$/);
      equal(pages, Number(id) * 10);
    }
    const reasons = decisions.map(({ reason }) => reason);
    equal(reasons.includes('The rule for books.weight is skipped: books has no column "weight".'), true);
  });
});
