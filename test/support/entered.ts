import assert from 'node:assert/strict';
import { readTestFile } from '../../server/src/testcase/analyze';
import { sourcesOf } from '../../server/src/testcase/sources/source-table';

/** What tests enter, through the files that they call. */
export interface EnteredCase {
  of: string;
  /** By path; the first is the test. */
  files: Record<string, string>;
  /** Of the first test, as `name=value`. */
  fields: string[];
  /** Values of all rows, where they matter. */
  rows?: Record<string, string>[];
}

/** A test for each case. */
export function describeEntered(title: string, cases: readonly EnteredCase[]): void {
  describe(title, () => {
    for (const { of, files, fields, rows } of cases) {
      it(of, async () => {
        const all = Object.entries(files).map(([path, text]) => ({ path, text }));
        const [{ path, text }] = all;
        const { scenarios } = await readTestFile(path, text, sourcesOf(all.slice(1)));
        const told = scenarios[0].entities.flatMap((entity) => entity.fields);
        assert.deepEqual(
          told.map(({ name, value }) => `${name}=${value}`),
          fields,
        );
        const written = scenarios[0].entities.flatMap((entity) => entity.rows.map(({ values }) => values));
        if (rows !== undefined) assert.deepEqual(written, rows);
      });
    }
  });
}
