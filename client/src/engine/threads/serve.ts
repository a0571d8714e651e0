import { parentPort } from 'node:worker_threads';
import { freeBatches } from '../batch/free';
import { transferList } from '../batch/transfer';
import { reportOf } from '../errors';
import type { FromStage, ToStage } from './messages';
import type { Parcel, Stage } from './stage';

type AnyStage = Stage<never, unknown>;

/** Runs stages on this thread for the one that started it: all that the entry file of a thread does. */
export function serveStage(create: (settings: unknown) => AnyStage | Promise<AnyStage>): void {
  const port = parentPort;
  if (port === null) throw new Error('A stage is served on a thread of its own only.');
  const send = (message: FromStage, transferred: ArrayBuffer[] = []): void => port.postMessage(message, transferred);
  let stage: Promise<AnyStage> | null = null;

  const answer = async (parcel: Parcel<unknown>): Promise<void> => {
    try {
      const answered = await (await stage!).handle(parcel as Parcel<never>);
      send({ type: 'answer', parcel: answered }, answered.batches.flatMap(transferList));
      // What was not handed back.
      freeBatches(parcel.batches);
    } catch (error) {
      send({ type: 'failure', report: reportOf(error), stack: error instanceof Error ? (error.stack ?? '') : '' });
    }
  };
  const handle = async (message: ToStage): Promise<void> => {
    switch (message.type) {
      case 'start':
        stage = Promise.resolve().then(() => create(message.settings));
        // Told with the first answer.
        stage.catch(() => undefined);
        return;
      case 'ask':
        return answer(message.parcel);
      case 'close':
        await stage?.then((started) => started.close?.()).catch(() => undefined);
        stage = null;
        send({ type: 'closed' });
    }
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToStage) => {
    last = last.then(() => handle(message));
  });
}
