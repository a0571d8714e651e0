import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { ConnectionError } from '../../errors';

const HOST = '127.0.0.1';

/** A port that nothing listens on. From below the range that systems take outgoing ports from, so that it stays free. */
export async function choosePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
  throw new ConnectionError('No free port was found for the embedded server on 127.0.0.1.', {
    hint: 'Check whether a firewall or sandbox forbids programs to listen on the loopback address.',
  });
}

/** Whether nobody listens on a port of the loopback address, so that we can. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port)) && !(await answers(port));
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: HOST, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/** Some systems let one listen on 127.0.0.1 beside a program that listens on every address. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: HOST, timeout: 1_000 });
    const end = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => {
      end(true);
    });
    socket.once('timeout', () => {
      end(false);
    });
    socket.once('error', () => {
      end(false);
    });
  });
}
