import { unlessCancelled } from '../errors';
import type { Parcel, RunningStage } from './stage';

interface Options {
  /** Parcels that each stage is given before its first answer is taken. */
  ahead?: number;
  signal?: AbortSignal;
}

/**
 * What the stages answer to the parcels, in the parcels' order: they are given out in turns. While an answer is looked
 * at, the next are made. A stage whose answers are not taken to the end may go on for some parcels.
 */
export async function* answers<In, Out>(
  parcels: AsyncIterable<Parcel<In>> | Iterable<Parcel<In>>,
  stages: readonly RunningStage<In, Out>[],
  { ahead = 2, signal }: Options = {},
): AsyncGenerator<Parcel<Out>, void, undefined> {
  const underWay: Promise<Parcel<Out>>[] = [];
  let given = 0;
  for await (const parcel of parcels) {
    const answer = stages[given++ % stages.length].ask(parcel);
    // It is looked at when its turn comes.
    answer.catch(() => undefined);
    underWay.push(answer);
    if (underWay.length >= ahead * stages.length) yield await unlessCancelled(underWay.shift()!, signal);
  }
  for (const answer of underWay) yield await unlessCancelled(answer, signal);
}
