import { LSPErrorCodes, ResponseError, type CancellationToken } from './lsp';

type Request<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;

export interface Guard {
  /** Yields, so that a cancellation already sent is seen; then answers, or logs and answers with the fallback. */
  request<Params, Result>(
    name: string,
    fallback: Result,
    handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): Request<Params, Result>;
  notification<Params>(name: string, handle: (params: Params) => void): (params: Params) => void;
}

/** What every handler of the connection goes through: none of them can end the server. */
export function createGuard(log: (message: string) => void): Guard {
  const failed = (name: string, error: unknown): void =>
    log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return {
    request: (name, fallback, handle) => async (params, token) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) return cancelled();
      try {
        return await handle(params, token);
      } catch (error) {
        failed(name, error);
        return fallback;
      }
    },
    notification: (name, handle) => (params) => {
      try {
        handle(params);
      } catch (error) {
        failed(name, error);
      }
    },
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
