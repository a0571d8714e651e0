import { connect as connectSocket, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TlsAttempt } from './tls';

export interface BackendKey {
  host: string;
  port: number;
  tls: TlsAttempt;
  processId: number;
  secretKey: number;
}

const CANCEL_REQUEST = 80877102;
const TLS_REQUEST = 80877103;
const TIMEOUT_MS = 5000;

/**
 * Asks the server to cancel what the connection is doing, as psql does at Ctrl-C: over a connection of its own, so that
 * it also works when every connection is taken. Resolves when the server has taken note; rejects when it cannot be asked.
 */
export async function sendCancelRequest(key: BackendKey): Promise<void> {
  const socket = key.host.startsWith('/')
    ? connectSocket(`${key.host}/.s.PGSQL.${key.port}`)
    : connectSocket(key.port, key.host);
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('timeout expired')));
  try {
    await once(socket, 'connect');
    const secured = key.tls === false ? socket : await secure(socket, key);
    secured.write(words(16, CANCEL_REQUEST, key.processId, key.secretKey));
    // The server answers nothing: it closes the connection when it has passed the signal on.
    secured.resume();
    await once(secured, 'close');
  } finally {
    socket.destroy();
  }
}

async function secure(socket: Socket, key: BackendKey): Promise<Socket> {
  socket.write(words(8, TLS_REQUEST));
  const answer = await new Promise<Buffer>((resolve, reject) => {
    socket.once('data', resolve).once('error', reject);
  });
  if (answer[0] !== 'S'.charCodeAt(0)) throw new Error('The server does not support SSL connections');
  const secured = connectTls({ ...(key.tls || {}), socket, host: key.host });
  await once(secured, 'secureConnect');
  return secured;
}

function once(socket: Socket, event: 'connect' | 'secureConnect' | 'close'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => {
      resolve();
    });
    // A reset is one of the ways in which a server closes.
    socket.on('error', event === 'close' ? () => resolve() : reject);
  });
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeInt32BE(value | 0, index * 4));
  return buffer;
}
