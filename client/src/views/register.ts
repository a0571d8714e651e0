import { DisposableStore } from '../disposable';
import type { Services } from '../services';
import { registerDatabasesView } from './databases-view';
import { registerDatasetsView } from './datasets-view';
import { JobsView } from './jobs-view';
import { registerLineageView } from './lineage-view';
import { registerSchemasView } from './schemas-view';
import { registerStatusBar } from './status-bar';

/** The TDM container's views and the status-bar item. */
export function registerViews(services: Services): { store: DisposableStore; jobsView: JobsView } {
  const store = new DisposableStore();
  const jobsView = store.add(new JobsView(services));
  store.add(registerDatasetsView(services));
  store.add(registerSchemasView(services));
  store.add(registerLineageView(services));
  const databases = store.add(registerDatabasesView(services));
  store.add(services.databases.onDidChange(() => databases.update()));
  store.add(registerStatusBar(services));
  return { store, jobsView };
}
