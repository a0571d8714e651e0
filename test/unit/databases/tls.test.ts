import assert from 'node:assert/strict';
import { tlsAttempts } from '../../../client/src/engine/databases/tls';
import { parseConnectionString } from '../../../client/src/engine/databases/url';
import { UserError } from '../../../client/src/engine/errors';

describe('tlsAttempts', () => {
  const attempts = (query: string, host = 'h'): ReturnType<typeof tlsAttempts> =>
    tlsAttempts(parseConnectionString(`postgres://ann@${host}/d?${query}`));

  it('tries in the order that the mode says', async () => {
    const order = async (mode: string): Promise<string[]> =>
      (await attempts(`sslmode=${mode}&sslrootcert=system`)).map((attempt) => (attempt === false ? 'plain' : 'tls'));
    assert.deepEqual(await order('disable'), ['plain']);
    assert.deepEqual(await order('allow'), ['plain', 'tls']);
    assert.deepEqual(await order('prefer'), ['tls', 'plain']);
    for (const mode of ['require', 'verify-ca', 'verify-full']) assert.deepEqual(await order(mode), ['tls']);
    assert.deepEqual(await attempts('sslmode=require', '%2Ftmp'), [false]);
  });

  it('names the file that cannot be read', async () => {
    for (const parameter of ['sslrootcert', 'sslcert', 'sslkey']) {
      await assert.rejects(
        attempts(`sslmode=require&${parameter}=/not/there.pem`),
        (error: unknown) =>
          error instanceof UserError && error.message.includes(parameter) && error.message.includes('/not/there.pem'),
      );
    }
  });
});
