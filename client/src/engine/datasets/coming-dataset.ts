import { Channel } from '../batch/channel';
import type { Batch } from '../batch/vector';
import { TdmError } from '../errors';
import { tableKey } from '../schema/names';
import { displayName, type Schema, type TableName } from '../schema/schema';
import type { Dataset } from './dataset-store';

/** A dataset that is being made, whose rows can be had on their way into it. */
export interface ComingDataset {
  readonly schema: Schema;
  /** Whether its rows are made up: nobody's. */
  readonly madeUp: boolean;
  /** About how many rows a table has. */
  rowCount(table: TableName): number;
  /**
   * Whether its rows can still be had, from the first one on: asked once, by who then reads every table of the schema, in
   * its order. Else they are read from the dataset when it is there.
   */
  join(): boolean;
  read(table: TableName): AsyncIterable<Batch>;
  /** Told when it is whole, checked, and recorded. What came of its rows must not last where it rejects. */
  readonly finished: Promise<Dataset>;
}

/** How long rows wait for who may want them: it has its own preparations to make. */
const READY_MS = 3000;

/** Rows on their way into a dataset, for one who takes them at the same time. Who writes waits for who takes. */
export class HandedRows implements Omit<ComingDataset, 'finished'> {
  readonly #channels: Map<string, Channel>;
  #state: 'offered' | 'joined' | 'over' = 'offered';
  #ready!: () => void;
  readonly #decided: Promise<void>;

  constructor(
    readonly schema: Schema,
    readonly rowCount: (table: TableName) => number,
    readonly madeUp: boolean,
  ) {
    this.#channels = new Map(schema.tables.map((table) => [tableKey(table), new Channel()]));
    this.#decided = new Promise((resolve) => (this.#ready = resolve));
  }

  /** Resolves when it is known whether somebody takes the rows. To be awaited before the first of them. */
  async ready(): Promise<void> {
    const timer = setTimeout(this.#ready, READY_MS);
    await this.#decided;
    clearTimeout(timer);
    if (this.#state === 'offered') this.#state = 'over';
  }

  /**
   * The batches as they are, while who takes them gets theirs without the last `drop` vectors. `used` is told of a batch
   * when both have asked for the next.
   */
  async *through(
    table: TableName,
    batches: AsyncIterable<Batch>,
    drop: number,
    used: (batch: Batch) => void = () => undefined,
  ): AsyncGenerator<Batch, void, undefined> {
    const channel = this.#channel(table);
    for await (const batch of batches) {
      let users = 1;
      const isUsed = (): void => {
        if (--users === 0) used(batch);
      };
      if (this.#state === 'joined') {
        users++;
        await channel.push(drop === 0 ? batch : { ...batch, vectors: batch.vectors.slice(0, -drop) }, isUsed);
      }
      yield batch;
      isUsed();
    }
    channel.end();
  }

  /** The rest of the rows does not come. */
  fail(error: unknown): void {
    for (const channel of this.#channels.values()) channel.fail(error);
    this.leave();
  }

  join(): boolean {
    if (this.#state !== 'offered') return false;
    this.#state = 'joined';
    this.#ready();
    return true;
  }

  read(table: TableName): AsyncIterable<Batch> {
    return this.#channel(table).read();
  }

  /** Nobody takes rows any more, or ever did. */
  leave(): void {
    this.#state = 'over';
    this.#ready();
    for (const channel of this.#channels.values()) channel.close();
  }

  #channel(table: TableName): Channel {
    const channel = this.#channels.get(tableKey(table));
    if (channel === undefined) throw new TdmError('internal', `No rows of ${displayName(table)} are handed on.`);
    return channel;
  }
}
