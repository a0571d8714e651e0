import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { openMetadata } from '../../../client/src/engine/metadata/metadata';
import { endOtherSessions } from '../sessions';
import { type FreshMetadata, freshMetadata } from './fresh';
import { newJob } from './samples';

describe('tdm whose connections are lost', () => {
  let fresh: FreshMetadata;
  before(async () => {
    fresh = await freshMetadata();
  });
  after(() => fresh.drop());

  it('fails what was under way, works again, and is closed', async () => {
    const metadata = await openMetadata(fresh.url);
    const id = randomUUID();
    await metadata.jobs.create(newJob({ id }));
    const line = { at: new Date().toISOString(), operation: null, level: 'info' as const, message: 'x' };
    const write = (): Promise<void> => metadata.jobs.log(id, [line]);
    for (let round = 0; round < 10; round++) {
      await Promise.allSettled([write(), write(), write(), write()]);
      // Meanwhile this process does not see that the connections in its pool are ended.
      const killed = endOtherSessions(fresh.database);
      await Promise.allSettled([killed, ...Array.from({ length: 8 }, write)]);
    }
    await delay(100);
    await write();
    const closed = await Promise.race([metadata.close().then(() => true), delay(15_000).then(() => false)]);
    assert.ok(closed, 'a connection was not given back');
  });
});
