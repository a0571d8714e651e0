import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Connection } from 'pg';
import { CopyOutQuery } from '../../../client/src/engine/databases/copy/copy-out-query';

/** A message of the protocol. */
function message(kind: string, body: Uint8Array): Buffer {
  const header = Buffer.alloc(5);
  header.write(kind, 'latin1');
  header.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

const ANSWER = message('H', Buffer.from([1, 0, 0]));
const DONE = message('c', Buffer.alloc(0));
const REST = Buffer.concat([message('C', Buffer.from('COPY 3\0')), message('Z', Buffer.from('I'))]);

/** What a server sends, in chunks that end anywhere, and what the driver is given of it. */
class Server {
  readonly given: Buffer[] = [];
  readonly query = new CopyOutQuery('COPY t TO STDOUT');

  constructor(bytes: Buffer, cuts: readonly number[]) {
    const stream = new Duplex({ read: () => undefined, write: (_, __, done) => done() });
    stream.on('data', (chunk: Buffer) => this.given.push(Buffer.from(chunk)));
    this.query.submit({ stream, query: () => undefined } as unknown as Connection);
    const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
    let at = 0;
    for (const end of ends) {
      const chunk = Buffer.from(bytes.subarray(at, end));
      if (chunk.length > 0) setImmediate(() => stream.push(chunk));
      at = end;
    }
  }
}

const row = fc.uint8Array({ maxLength: 40 });
const between = fc.constantFrom(
  Buffer.alloc(0),
  message('N', Buffer.from('a notice')),
  message('S', Buffer.alloc(0)),
  message('A', Buffer.from([1])),
);

describe('COPY out, as the server sends it', () => {
  it('is the rows and nothing else, wherever chunks end; the driver gets the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(row, between)), fc.array(fc.nat()), async (rows, cuts) => {
        const sent = rows.flatMap(([one, other]) => [message('d', one), other]);
        const server = new Server(Buffer.concat([ANSWER, ...sent, DONE, REST]), cuts);
        const read = await buffer(server.query);
        assert.deepEqual(read, Buffer.concat(rows.map(([one]) => one)));
        await new Promise(setImmediate);
        assert.deepEqual(Buffer.concat(server.given), REST);
      }),
    );
  });

  it('leaves it to the driver to say what went wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(fc.nat()), async (rows, cuts) => {
        const error = message('E', Buffer.from('SERROR\0MIt broke\0\0'));
        const sent = [ANSWER, ...rows.map((one) => message('d', one)), error, REST];
        const server = new Server(Buffer.concat(sent), cuts);
        const reading = buffer(server.query);
        const wanted = error.length + REST.length;
        while (Buffer.concat(server.given).length < wanted) await new Promise(setImmediate);
        assert.deepEqual(Buffer.concat(server.given), Buffer.concat([error, REST]));
        server.query.handleError(new Error('It broke'));
        await assert.rejects(reading, { message: 'It broke' });
      }),
    );
  });
});
