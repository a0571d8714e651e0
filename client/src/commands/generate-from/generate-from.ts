import type * as vscode from 'vscode';
import { COMMANDS } from '../../contributions';
import { DisposableStore } from '../../disposable';
import type { JobResult } from '../../engine/job/job';
import { syntheticRequest, type SchemaGiven } from '../../jobs/synthetic-request';
import { projectData } from '../../language/project-data';
import type { Services } from '../../services';
import type { Node } from '../../views/node';
import { askRows, readOptions } from '../generate-options';
import { registerCommand } from '../register';
import { runWithProgress } from '../run-with-progress';
import { testInEditor, type TestInEditor } from '../test-in-editor';
import { chooseDomain, type GivenDomain } from './domain';
import { chooseSchemaFile } from './schema-file';
import { chooseSchema } from './schema';
import { choosePages } from './pages';

/** A schema that was chosen, and what to call the job. */
export interface Chosen {
  given: SchemaGiven;
  summary: string;
  /** Whether the test in the editor is to be joined to it. */
  withTest: boolean;
}

/** Rows made up for pages, a domain, a script, an API or a database's schema. Each answers with the job's result. */
export function registerGenerateFrom(services: Services): DisposableStore {
  const store = new DisposableStore();
  const on = { log: services.log, trusted: true };
  store.add(
    registerCommand<[readonly string[], number]>(COMMANDS.generateFromPages, on, (urls, rows) =>
      generate(services, rows, (test) => choosePages(services, urls, test)),
    ),
  );
  store.add(
    registerCommand<[GivenDomain, number]>(COMMANDS.generateFromDomain, on, (domain, rows) =>
      generate(services, rows, (test) => chooseDomain(services, domain, test)),
    ),
  );
  store.add(
    registerCommand<[vscode.Uri, number]>(COMMANDS.generateFromSchemaFile, on, (uri, rows) =>
      generate(services, rows, () => chooseSchemaFile(uri)),
    ),
  );
  store.add(
    registerCommand<[string | Node, number]>(COMMANDS.generateLikeDatabase, on, (given, rows) =>
      generate(services, rows, (test) => chooseSchema(services, given, test)),
    ),
  );
  return store;
}

/** A program gives the rows too; a user is asked. From a menu there is something else in their place. */
async function generate(
  services: Services,
  givenRows: unknown,
  choose: (test: TestInEditor | null) => Promise<Chosen | undefined>,
): Promise<JobResult | undefined> {
  const test = await testInEditor(services);
  const chosen = await choose(test);
  if (chosen === undefined) return undefined;
  const { given, summary, withTest } = chosen;
  const settings = readOptions(test?.document);
  const asked = typeof givenRows === 'number' ? { rows: givenRows } : await askRows(settings.rows);
  if (asked === undefined) return undefined;
  const testCase = withTest ? (test?.testCase ?? null) : null;
  const project = await projectData(test?.document.uri);
  const start = {
    request: syntheticRequest(given, { ...settings, ...asked }, project, testCase),
    testCaseId: testCase?.testFile.test_case_id ?? null,
    testCasePath: testCase?.path ?? null,
    summary,
  };
  return runWithProgress(services, start, 'connection' in given ? 3 : 2);
}
