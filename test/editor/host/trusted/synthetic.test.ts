import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Intent } from '../../../../client/src/engine/api';
import type { JobResult } from '../../../../client/src/engine/job/job';
import type { FusionReport } from '../../../../client/src/engine/workflow/fuse-schemas';
import { open, query } from '../support';

const SCRIPT = `
CREATE TABLE authors (id serial PRIMARY KEY, email text NOT NULL UNIQUE, born date CHECK (born < '2010-01-01'));
CREATE TABLE books (id serial PRIMARY KEY, author_id int NOT NULL REFERENCES authors, pages int CHECK (pages BETWEEN 1 AND 900));`;

describe('rows without a test', function () {
  this.timeout(120_000);

  it('are made for a script, and keep its checks', async () => {
    const folder = vscode.workspace.workspaceFolders![0].uri;
    const file = vscode.Uri.joinPath(folder, 'library.sql');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(SCRIPT));
    try {
      const result = await vscode.commands.executeCommand<JobResult>('tdm.generateFromSchemaFile', file, 70);
      assert.equal(result.overall_status, 'completed', result.error?.message ?? '');
      const [{ books, orphans }] = await query<{ books: string; orphans: string }>(
        'tdm_target',
        `SELECT count(*)::text AS books, count(*) FILTER (WHERE a.id IS NULL)::text AS orphans
           FROM books b LEFT JOIN authors a ON a.id = b.author_id WHERE coalesce(pages, 1) BETWEEN 1 AND 900`,
      );
      assert.deepEqual([books, orphans], ['70', '0']);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('are planned before they are made: what a run would do, and why', async () => {
    const intent = await vscode.commands.executeCommand<Intent>('tdm.explainRun', {
      test_case_content: 'When I enter "a@b.test" as the email',
      connection: 'shop',
      urls: ['https://shop.test/'],
    });
    assert.deepEqual(intent.operations, ['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision']);
    assert.equal(intent.preferred_synthetic_mode, 'schema');
    assert.ok(intent.reasons.every(({ reason }) => reason.endsWith('.')));
  });

  it('join what the script and the test say', async () => {
    await open('registration.feature');
    const versions = await query<{ id: string }>(
      'tdm',
      `SELECT DISTINCT ON (s.name) v.id::text FROM schema_versions v JOIN schemas s ON s.id = v.schema_id
        ORDER BY s.name, v.version DESC`,
    );
    assert.ok(versions.length >= 2);
    const report = await vscode.commands.executeCommand<FusionReport>(
      'tdm.fuseSchemas',
      versions.slice(0, 2).map(({ id }) => id),
    );
    assert.ok(report.tables > 0);
    assert.equal(report.sources.length, 2);
  });
});
