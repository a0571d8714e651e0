import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError } from '../../../../client/src/engine/errors';
import { BloomFilter } from '../../../../client/src/engine/mask/leaks/bloom-filter';
import { PartitionFile } from '../../../../client/src/engine/mask/leaks/partition-file';
import { SpilledValues } from '../../../../client/src/engine/mask/leaks/spilled-values';

const { signal } = new AbortController();
const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** Words that look like a hash's, the same for the same index. */
function hashOf(index: number): [low: number, high: number] {
  const low = Math.imul(index + 1, 0x9e3779b1);
  return [low ^ (low >>> 15), Math.imul(index ^ 0x5bd1e995, 0x85ebca6b)];
}

describe('values on disk', () => {
  let folder: string;
  let values: SpilledValues;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-spilled-'));
    values = new SpilledValues(folder);
  });
  afterEach(async () => {
    values.close();
    assert.deepEqual(await readdir(folder), []);
    await rm(folder, { recursive: true, force: true });
  });

  it('tells what was met and had been added, with the first tag, and counts what differs', async () => {
    // More than a block for each partition; every third value comes again, long after, with another tag.
    const count = 600_000;
    const tagOf = (index: number): number => index % 65_000;
    const digitsOf = (index: number): number => (index % 5 === 0 ? 7 + (index % 10) : 0);
    for (let index = 0; index < count; index++) values.add(...hashOf(index), tagOf(index), digitsOf(index));
    for (let index = 0; index < count; index += 3) values.add(...hashOf(index), 65_001, digitsOf(index));
    const numbers = new Float64Array(129);
    const different = await values.seal(numbers, signal);
    for (let index = count - 400_000; index < count + 400_000; index++)
      values.meet(...hashOf(index), index % 1000, digitsOf(index));
    let met = 0;
    let sum = 0;
    await values.join((finder, tag, digits) => {
      met++;
      sum += finder + tag * 7 + digits * 13;
    }, signal);
    let expected = 0;
    for (let index = count - 400_000; index < count; index++)
      expected += (index % 1000) + tagOf(index) * 7 + digitsOf(index) * 13;
    assert.deepEqual([different, met, sum], [count, 400_000, expected]);
    assert.deepEqual([numbers[7], numbers[12], numbers[8]], [count / 10, count / 10, 0]);
  });

  it('counts a number once, and not where it had been counted before', async () => {
    values.add(1, 2, 5, 0);
    values.add(1, 2, 6, 9);
    values.add(3, 4, 5, 9);
    values.add(3, 4, 5, 9);
    const numbers = new Float64Array(129);
    assert.equal(await values.seal(numbers, signal), 2);
    await values.join(() => assert.fail('nothing was met'), signal);
    assert.deepEqual([numbers[0], numbers[9]], [0, 1]);
  });

  it('takes any hash, also one of zeros', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, word), { maxLength: 50 }),
        fc.tuple(word, word),
        async (added, other) => {
          const own = new SpilledValues(folder);
          const all: [number, number][] = [[0, 0], ...added];
          for (const [tag, hash] of all.entries()) own.add(...hash, tag, 0);
          await own.seal(new Float64Array(129), signal);
          for (const hash of [...all, other]) own.meet(...hash, 3, 0);
          const same = (one: [number, number], two: [number, number]) => one[0] === two[0] && one[1] === two[1];
          const expected = [...all, other]
            .map((hash) => all.findIndex((one) => same(one, hash)))
            .filter((tag) => tag >= 0);
          const told: number[] = [];
          await own.join((_, tag) => told.push(tag), signal);
          own.close();
          const order = (one: number, two: number) => one - two;
          assert.deepEqual(told.sort(order), expected.sort(order));
        },
      ),
      { numRuns: 10 },
    );
  });

  it('can be cancelled', async () => {
    await assert.rejects(values.seal(new Float64Array(129), AbortSignal.abort()), CancelledError);
    await values.seal(new Float64Array(129), signal);
    await assert.rejects(
      values.join(() => undefined, AbortSignal.abort()),
      CancelledError,
    );
  });

  it('says what is wrong where it cannot write', () => {
    assert.throws(() => new SpilledValues(join(folder, 'missing')), /Could not write .*missing: it is not there\./);
  });

  it('lets nobody else read its files', async () => {
    if (process.platform === 'win32') return;
    const path = join(folder, 'hashes');
    const file = new PartitionFile(path);
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    file.close();
    await rm(path);
  });
});

describe('the filter of hashes', () => {
  for (const count of [0, 1, 1000, 1_000_000])
    it(`passes all ${count} that were added, and few others`, () => {
      const filter = new BloomFilter(count);
      for (let index = 0; index < count; index++) filter.add(...hashOf(index));
      const asked = Math.max(count, 10_000);
      let [missed, others] = [0, 0];
      for (let index = 0; index < asked; index++) {
        if (index < count && !filter.mayHold(...hashOf(index))) missed++;
        if (filter.mayHold(...hashOf(index + count))) others++;
      }
      assert.equal(missed, 0);
      assert.ok(others < asked / 1000, `${others} others pass`);
    });
});
