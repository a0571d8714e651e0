// Run as a process of its own: starts the server of the home it is given, says so, and stays.
import { EmbeddedServer } from '../../../../client/src/engine/databases/embedded/embedded-server';

const say = (message: unknown): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`);
};

new EmbeddedServer(process.argv[2])
  .start({
    onProgress: (progress) => {
      say({ progress });
    },
  })
  .then(
    (status) => {
      say(status);
    },
    (error: unknown) => {
      say({ error: String(error) });
    },
  );

setInterval(() => undefined, 60_000);
