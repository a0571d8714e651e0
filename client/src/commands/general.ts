import { COMMANDS } from '../contributions';
import { DisposableStore } from '../disposable';
import type { Services } from '../services';
import { registerCommand } from './register';

export function registerGeneralCommands({ log, refresh }: Services): DisposableStore {
  const store = new DisposableStore();
  store.add(registerCommand(COMMANDS.refresh, { log, trusted: false }, () => refresh.fire()));
  store.add(registerCommand(COMMANDS.showLog, { log, trusted: false }, () => log.show()));
  return store;
}
