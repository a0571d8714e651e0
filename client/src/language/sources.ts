import type { Disposable } from '../disposable';
import { DisposableStore } from '../disposable';
import type { Services } from '../services';

/** Keeps the lenses' knowledge of whether there are saved connections up to date. Starts no database. */
export function registerSources({ databases, engine, language, log, refresh }: Services): Disposable {
  const store = new DisposableStore();
  const tell = async (): Promise<void> => {
    if (!language.isRunning) return;
    try {
      await language.tellSources((await databases.canRead()) ? (await engine.listConnections()).length : 0);
    } catch (error) {
      log.warn(`The lenses were not told of the saved connections: ${String(error)}`);
    }
  };
  store.add(language.onDidStart(() => void tell()));
  store.add(refresh.event(() => void tell()));
  return store;
}
