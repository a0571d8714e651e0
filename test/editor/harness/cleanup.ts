type Cleanup = () => Promise<void> | void;

const cleanups = new Set<Cleanup>();

/** Has `cleanup` run on every way out but SIGKILL. Returns a function that runs it now, once. */
export function atEnd(cleanup: Cleanup): () => Promise<void> {
  cleanups.add(cleanup);
  return async () => {
    if (cleanups.delete(cleanup)) await cleanup();
  };
}

/** Runs what is left, the newest first. One that fails is told and does not keep the others from running. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup);
    try {
      await cleanup();
    } catch (error) {
      console.error('While cleaning up:', error);
    }
  }
}

/** Cleans up when the process is told to end, and when it fails unexpectedly. */
export function cleanUpOnSignals(): void {
  // Ctrl-C reaches us twice: from the terminal, and from whoever started us.
  let leaving = false;
  const leave = (code: number) => {
    if (!leaving) void cleanUp().finally(() => process.exit(code));
    leaving = true;
  };
  process.on('SIGINT', () => leave(130));
  process.on('SIGTERM', () => leave(143));
  process.on('SIGHUP', () => leave(129));
  process.on('uncaughtException', (error) => {
    console.error(error);
    leave(1);
  });
}
