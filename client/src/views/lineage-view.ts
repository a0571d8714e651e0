import * as vscode from 'vscode';
import { ITEMS, VIEWS } from '../contributions';
import type { FieldLineage } from '../engine/lineage/field-lineage';
import type { DatasetRecord, JobRecord } from '../engine/metadata/records';
import type { Services } from '../services';
import { ago, joined, rows, statusIcon, statusName } from '../text';
import { node, type Node } from './node';
import { Tree } from './tree';

/** Test case -> job -> dataset -> tables -> fields: where each row came from. */
export function registerLineageView(services: Services): Tree {
  const roots = async (): Promise<Node[]> => {
    const byTest = new Map<string, JobRecord[]>();
    for (const job of await services.engine.listJobs()) {
      const key = job.test_case_id ?? job.summary;
      byTest.set(key, [...(byTest.get(key) ?? []), job]);
    }
    return [...byTest].map(([key, jobs]) => testCase(services, key, jobs));
  };
  return new Tree(services, { view: VIEWS.lineage, roots, stored: true });
}

function testCase(services: Services, key: string, jobs: JobRecord[]): Node {
  const { summary, test_case_path: path, test_case_id: id } = jobs[0];
  return node(`testCase/${key}`, path ?? summary, {
    description: jobs.length === 1 ? vscode.l10n.t('1 job') : vscode.l10n.t('{0} jobs', jobs.length),
    tooltip: joined([path ?? summary, id === null ? null : vscode.l10n.t('test case {0}', id)]),
    icon: 'beaker',
    ...(path === null ? {} : { contextValue: ITEMS.testCase, subject: { testCasePath: path } }),
    children: () => jobs.map((job) => jobNode(services, job)),
  });
}

function jobNode({ engine }: Services, job: JobRecord): Node {
  const when = job.finished_at ?? job.created_at;
  return node(`lineage/${job.id}`, job.summary, {
    description: joined([job.status === 'completed' ? rows(job.row_count) : statusName(job.status), ago(when)]),
    icon: statusIcon(job.status),
    contextValue: ITEMS.job,
    subject: { jobId: job.id, ...(job.test_case_path === null ? {} : { testCasePath: job.test_case_path }) },
    children: async () => {
      const [edges, datasets] = await Promise.all([engine.listLineage(job.id), engine.listDatasets()]);
      return datasetIds(edges).map((id) => dataset(job.id, id, edges, datasets));
    },
  });
}

function datasetIds(edges: readonly FieldLineage[]): string[] {
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  return [...new Set(ends.filter(({ kind }) => kind === 'dataset').map(({ id }) => id))];
}

function dataset(jobId: string, id: string, edges: readonly FieldLineage[], known: DatasetRecord[]): Node {
  const record = known.find((candidate) => candidate.dataset_version_id === id);
  const ends = edges.flatMap(({ source, target }) => [source, target]).filter((end) => end.id === id);
  const tables = [...new Set(ends.flatMap(({ table }) => (table === null ? [] : [table])))];
  return node(`lineage/${jobId}/${id}`, record === undefined ? id : `${record.name} v${record.version}`, {
    description: vscode.l10n.t('dataset'),
    icon: 'database',
    ...(record === undefined
      ? {}
      : { contextValue: ITEMS.datasetVersion, subject: { location: record.location }, tooltip: record.location }),
    children: () => tables.map((table) => tableNode(`lineage/${jobId}/${id}`, id, table, edges)),
    expanded: true,
  });
}

function tableNode(parentId: string, datasetId: string, table: string, edges: readonly FieldLineage[]): Node {
  const made = edges.filter(({ target }) => target.id === datasetId && target.table === table);
  const loaded = edges.filter(({ source }) => source.id === datasetId && source.table === table);
  const places = [...new Set(loaded.map(({ target }) => target.id))];
  const columns = [...made.map(({ target }) => target.column), ...loaded.map(({ source }) => source.column)];
  const names = [...new Set(columns.filter((column) => column !== null))];
  const id = `${parentId}/${table}`;
  return node(id, table, {
    description: places.length === 0 ? vscode.l10n.t('not provisioned') : `→ ${places.join(', ')}`,
    icon: 'table',
    children: () => names.map((name) => field(`${id}/${name}`, name, made)),
  });
}

/** A column, and the field of the test that it was made for, if any. */
function field(id: string, name: string, made: readonly FieldLineage[]): Node {
  const origins = made.filter(({ target }) => target.column === name);
  const origin = origins.at(0);
  const how = origins.map((edge) => edge.how).join(', ');
  return node(id, name, {
    description:
      origin === undefined
        ? vscode.l10n.t('added by TDM')
        : `← ${joined([[origin.source.table, origin.source.column].filter(Boolean).join('.'), how])}`,
    icon: 'symbol-field',
  });
}
