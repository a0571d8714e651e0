import type { EngineApi } from '../engine/api';
import { reportOf, TdmError } from '../engine/errors';
import { METHODS, type EngineMethod, type EngineNotice, type FromWorker, type Port, type ToWorker } from './messages';

type Callable = Record<EngineMethod, (...args: unknown[]) => Promise<unknown>>;

/** Answers calls that come over a port with an engine, which is made by the first of them. */
export function serveEngine(port: Port, create: () => EngineApi | Promise<EngineApi>): void {
  const running = new Map<number, AbortController>();
  let engine: Promise<EngineApi> | null = null;
  const send = (message: FromWorker): void => port.send(message);

  const answer = async ({ id, method, args }: Extract<ToWorker, { type: 'call' }>): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const shape = METHODS[method] as (typeof METHODS)[typeof method] | undefined;
      if (shape === undefined) throw new Error(`There is no engine method "${method as string}".`);
      engine ??= Promise.resolve(create());
      const api = await engine;
      const { options, listener } = shape;
      const given = [...args];
      if (options !== undefined) {
        const listen = (event: unknown): void => send({ type: 'event', id, event });
        given[options] = { signal: abort.signal, ...(listener === undefined ? {} : { [listener]: listen }) };
      }
      send({ type: 'result', id, value: await (api as Callable)[method](...given) });
    } catch (error) {
      if (!(error instanceof TdmError)) warn(send, `${method}: ${stackOf(error)}`);
      send({ type: 'error', id, report: reportOf(error) });
    } finally {
      running.delete(id);
    }
  };

  port.listen((received) => {
    const message = received as ToWorker;
    if (message.type === 'cancel') running.get(message.id)?.abort();
    else if (message.type === 'call') void answer(message);
  });
}

/** A notice is for the log; what is not ours to show to people goes there with its stack. */
function warn(send: (message: FromWorker) => void, message: string): void {
  const notice: EngineNotice = { kind: 'warning', message };
  send({ type: 'notice', notice });
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
