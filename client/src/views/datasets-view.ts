import * as vscode from 'vscode';
import { COMMANDS, ITEMS, VIEWS } from '../contributions';
import type { DatasetRecord } from '../engine/metadata/records';
import { displayName } from '../engine/schema/schema';
import type { Services } from '../services';
import { ago, bytes, joined, rows } from '../text';
import { node, type Node } from './node';
import { Tree } from './tree';

/** Datasets -> versions -> tables, and where the files are. */
export function registerDatasetsView(services: Services): Tree {
  const roots = async (): Promise<Node[]> => {
    const byName = new Map<string, DatasetRecord[]>();
    for (const record of await services.engine.listDatasets()) {
      byName.set(record.name, [...(byName.get(record.name) ?? []), record]);
    }
    return [...byName].map(([name, versions]) => dataset(name, versions));
  };
  return new Tree(services, { view: VIEWS.datasets, roots, stored: true });
}

function dataset(name: string, versions: DatasetRecord[]): Node {
  const newestFirst = [...versions].sort((one, other) => other.version - one.version);
  const count = versions.length;
  return node(`dataset/${name}`, name, {
    description: count === 1 ? vscode.l10n.t('1 version') : vscode.l10n.t('{0} versions', count),
    icon: 'database',
    children: () => newestFirst.map(datasetVersion),
    expanded: true,
  });
}

function datasetVersion(record: DatasetRecord): Node {
  const { dataset_version_id: id, version, tables, location, created_at: created, seed, job_id: jobId } = record;
  const total = tables.reduce((sum, table) => sum + table.row_count, 0);
  return node(`datasetVersion/${id}`, `v${version}`, {
    description: joined([rows(total), ago(created)]),
    tooltip: joined([new Date(created).toLocaleString(), vscode.l10n.t('seed {0}', seed), location]),
    icon: 'versions',
    contextValue: ITEMS.datasetVersion,
    subject: { location, ...(jobId === null ? {} : { jobId }) },
    children: () => [
      ...tables.map((table) =>
        node(`datasetVersion/${id}/${displayName(table)}`, displayName(table), {
          description: joined([rows(table.row_count), bytes(table.bytes)]),
          icon: 'table',
        }),
      ),
      node(`datasetVersion/${id}/location`, vscode.l10n.t('Location'), {
        description: location,
        icon: 'folder',
        command: { command: COMMANDS.openDatasetFolder, arguments: [location] },
      }),
    ],
  });
}
