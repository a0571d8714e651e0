import type { FeatureContext } from './feature';

/** Longer than this, a list without what was asked is of more use than a list that is late. */
const PATIENCE_MS = 1500;

/** Asks the extension for what only the engine has; `otherwise` when it cannot or takes too long. */
export async function askClient<Result>(
  { connection }: Pick<FeatureContext, 'connection'>,
  method: string,
  params: object,
  otherwise: Result,
  patience = PATIENCE_MS,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patience);
  });
  try {
    return await Promise.race([connection.sendRequest<Result>(method, params), late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
