import type { PoolClient } from 'pg';
import { freeBuffers } from '../../batch/free';
import type { Batch } from '../../batch/vector';
import type { Column } from '../../schema/schema';
import { layoutOf } from '../../schema/types';
import { quoteIdentifier } from '../identifiers';
import { CopyOutQuery } from './copy-out-query';
import { CopyDecoder } from './decode';

const BATCH_ROWS = 16_384;

/** A running binary COPY out of a query. */
export class CopyOut {
  readonly #stream: CopyOutQuery;
  readonly #decoder: CopyDecoder;
  #over = false;

  constructor(client: PoolClient, query: string, columns: Column[], batchRows = BATCH_ROWS) {
    this.#decoder = new CopyDecoder(columns, batchRows);
    this.#stream = client.query(new CopyOutQuery(copyOutSql(query, columns)));
    const over = (): void => {
      this.#over = true;
    };
    this.#stream.once('end', over).on('error', over).once('close', over);
  }

  /** Throws what the driver throws. */
  async *batches(): AsyncGenerator<Batch, void, undefined> {
    for await (const chunk of this.#stream.iterator({ destroyOnReturn: false })) {
      yield* this.#decoder.push(chunk as Uint8Array);
      const { buffer } = chunk as Uint8Array<ArrayBuffer>;
      if (buffer.byteLength > Buffer.poolSize) freeBuffers([buffer]);
    }
    const last = this.#decoder.finish();
    if (last !== null) yield last;
  }

  /** True when the server has said its last word of this COPY. */
  get over(): boolean {
    return this.#over;
  }

  /** Reads on without looking until it is over. */
  async drain(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#stream
        .once('end', resolve)
        .once('error', () => resolve())
        .once('close', resolve);
      this.#stream.resume();
    });
  }
}

/** The query's columns by their place, each cast to what the decoder reads. */
export function copyOutSql(query: string, columns: Column[]): string {
  // Rows of a table without columns are counted all the same.
  if (columns.length === 0) return `COPY (${query}\n) TO STDOUT (FORMAT binary)`;
  const names = columns.map((_, index) => `c${index}`);
  const casts = columns.map((column, index) => `${names[index]}::${castOf(column)}`);
  return `COPY (SELECT ${casts.join(', ')} FROM (${query}\n) AS source(${names.join(', ')})) TO STDOUT (FORMAT binary)`;
}

/** Without length or precision: a cast to the type that a value has already costs nothing and changes nothing. */
function castOf({ type }: Column): string {
  // The binary form of xml loses its declaration.
  if (layoutOf(type).wire === 'text' || type.name === 'xml') return 'text';
  return `pg_catalog.${quoteIdentifier(type.name)}`;
}
