import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { FLAGS } from '../../../../server/src/workspace/compile-less';

describe('compileLess', () => {
  it('sets what the engine knows', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    for (const flag of FLAGS) assert.ok(known.includes(`${flag.split('=')[0]} (`), flag);
  });
});
