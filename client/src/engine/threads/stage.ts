import type { Batch } from '../batch/vector';

/** What goes to a stage and what comes back: plain values, and batches, which move: whoever gave them has them no more. */
export interface Parcel<Values> {
  /** What another thread can be given a copy of. */
  values: Values;
  /** Each in buffers of its own. */
  batches: Batch[];
}

/** Work on batches that needs nothing but what it is given, so that it can be done on any thread. */
export interface Stage<In, Out> {
  /** Called for one parcel at a time, in their order. Keeps nothing of its batches but what it answers. */
  handle(parcel: Parcel<In>): Parcel<Out> | Promise<Parcel<Out>>;
  /** Lets go of what it holds. Called once, and not where its thread ends before. */
  close?(): void;
}

/** A stage at work, on this thread or another. */
export interface RunningStage<In, Out> {
  /** Parcels are answered in their order. Rejects with what the stage threw, or when its thread has ended. */
  ask(parcel: Parcel<In>): Promise<Parcel<Out>>;
  /** Nothing more is asked; what waits for an answer is rejected. Never throws. */
  close(): Promise<void>;
}

/** A stage on this thread. */
export function stageHere<In, Out>(stage: Stage<In, Out>): RunningStage<In, Out> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask: (parcel) => {
      const answer = last.then(() => stage.handle(parcel));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await last;
      stage.close?.();
    },
  };
}
