import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findPsql, psqlEnvironment } from '../../../client/src/commands/psql';

describe('psql', () => {
  it('is told everything by its environment', () => {
    assert.deepEqual(psqlEnvironment('postgresql://me:p%40ss@db.example:5433/shop?sslmode=require'), {
      PGHOST: 'db.example',
      PGPORT: '5433',
      PGDATABASE: 'shop',
      PGUSER: 'me',
      PGSSLMODE: 'require',
      PGPASSWORD: 'p@ss',
    });
  });

  it('is found in the PATH, where it can be run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tdm-psql-'));
    try {
      const PATH = ['', '/nowhere', folder].join(delimiter);
      assert.equal(await findPsql({ PATH }, 'linux'), null);
      const file = join(folder, 'psql');
      writeFileSync(file, '');
      chmodSync(file, 0o755);
      assert.equal(await findPsql({ PATH }, 'linux'), file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
