import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Channel } from '../../../client/src/engine/batch/channel';
import type { Batch } from '../../../client/src/engine/batch/vector';

const batch = (firstRow: number): Batch => ({ firstRow, length: 0, vectors: [] });
const pause = (is: boolean): Promise<void> => (is ? new Promise(setImmediate) : Promise.resolve());

describe('a channel of batches', () => {
  it('gives all of them in order, and holds few, whoever is faster', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), fc.boolean())), async (pauses) => {
        const channel = new Channel();
        let [made, most] = [0, 0];
        const making = (async () => {
          for (const [isSlow] of pauses) {
            await pause(isSlow);
            await channel.push(batch(made++));
          }
          channel.end();
        })();
        const taken: number[] = [];
        for await (const { firstRow } of channel.read()) {
          taken.push(firstRow);
          most = Math.max(most, made - taken.length);
          await pause(pauses[firstRow][1]);
        }
        await making;
        assert.deepEqual(taken, [...pauses.keys()]);
        assert.ok(most <= 4, `${most} were waiting`);
      }),
    );
  });

  it('tells the maker when one has been used: the next was asked for', async () => {
    const channel = new Channel();
    const used: number[] = [];
    for (const at of [0, 1]) await channel.push(batch(at), () => used.push(at));
    channel.end();
    for await (const { firstRow } of channel.read()) assert.deepEqual(used, [...Array(firstRow).keys()]);
    assert.deepEqual(used, [0, 1]);
  });

  it('tells who takes them why no more come', async () => {
    const channel = new Channel();
    await channel.push(batch(0));
    const reading = channel.read();
    assert.equal((await reading.next()).value?.firstRow, 0);
    const next = reading.next();
    channel.fail(new Error('broken'));
    await assert.rejects(next, { message: 'broken' });
  });

  it('lets the maker go on when nobody takes them any more', async () => {
    const channel = new Channel();
    const making = (async () => {
      for (let made = 0; made < 20; made++) await channel.push(batch(made));
      return true;
    })();
    for await (const { firstRow } of channel.read()) if (firstRow === 3) break;
    assert.ok(await making);
    await channel.push(batch(20));
  });
});
