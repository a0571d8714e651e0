import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Batch } from '../../../client/src/engine/batch/vector';
import { CancelledError, TdmError, UserError } from '../../../client/src/engine/errors';
import { answers } from '../../../client/src/engine/threads/answers';
import { stageOnThread } from '../../../client/src/engine/threads/on-thread';
import { type Parcel, type RunningStage, stageHere } from '../../../client/src/engine/threads/stage';

const parcel = <Values>(values: Values, batches: Batch[] = []): Parcel<Values> => ({ values, batches });

/** Doubles what it is given, later where `slow` says so; tells how many are under way. */
class Doubling {
  most = 0;
  #now = 0;
  readonly stage: RunningStage<number, number>;

  constructor(slow: (value: number) => boolean = () => false) {
    const inner = stageHere<number, number>({
      handle: async ({ values }) => {
        if (slow(values)) await new Promise(setImmediate);
        if (values < 0) throw new UserError('No number below zero is doubled.');
        return parcel(values * 2);
      },
    });
    this.stage = {
      ask: async (given) => {
        this.most = Math.max(this.most, ++this.#now);
        return inner.ask(given).finally(() => this.#now--);
      },
      close: () => inner.close(),
    };
  }
}

async function all(answered: AsyncIterable<Parcel<number>>): Promise<number[]> {
  const values: number[] = [];
  for await (const one of answered) values.push(one.values);
  return values;
}

describe('answers of stages', () => {
  it('come in the order of the parcels, however many stages make them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (values, count, ahead) => {
          const stages = Array.from(
            { length: count },
            (_, index) => new Doubling((value) => (value + index) % 3 === 0),
          );
          const given = values.map((value) => parcel(value));
          const answered = answers(
            given,
            stages.map(({ stage }) => stage),
            { ahead },
          );
          assert.deepEqual(
            await all(answered),
            values.map((value) => value * 2),
          );
          for (const { most } of stages) assert.ok(most <= ahead);
        },
      ),
    );
  });

  it('end with what a stage throws, and with the first of the parcels that it was thrown for', async () => {
    const { stage } = new Doubling();
    const taken: number[] = [];
    await assert.rejects(async () => {
      for await (const { values } of answers(
        [1, 2, -1, 3].map((value) => parcel(value)),
        [stage],
      ))
        taken.push(values);
    }, UserError);
    assert.deepEqual(taken, [2, 4]);
    assert.deepEqual(await stage.ask(parcel(5)), parcel(10), 'it goes on for who asks again');
  });

  it('end when they are cancelled, also while a stage is at work', async () => {
    const abort = new AbortController();
    const stage: RunningStage<number, number> = {
      ask: () => new Promise(() => undefined),
      close: () => Promise.resolve(),
    };
    const taken = all(answers([parcel(1)], [stage], { signal: abort.signal }));
    setImmediate(() => abort.abort());
    await assert.rejects(taken, CancelledError);
  });

  it('close where the parcels come from when nobody takes more', async () => {
    let closed = false;
    async function* parcels(): AsyncGenerator<Parcel<number>> {
      try {
        for (;;) yield await Promise.resolve(parcel(1));
      } finally {
        closed = true;
      }
    }
    const taken = answers(parcels(), [new Doubling().stage]);
    await taken.next();
    await taken.return();
    assert.ok(closed);
  });
});

describe('a stage on a thread', () => {
  it('says what is wrong with its settings when it is first asked', async () => {
    const stage = stageOnThread('mask', { input: null })!;
    await assert.rejects(
      stage.ask(parcel({ ask: 'columns' })),
      (error) => error instanceof TdmError && error.kind === 'internal' && error.stack!.includes('mask'),
    );
    await stage.close();
    await assert.rejects(stage.ask(parcel({ ask: 'columns' })), TdmError);
  });

  it('is none where there is no such file', () => {
    assert.equal(stageOnThread('nothing', {}), null);
  });
});
