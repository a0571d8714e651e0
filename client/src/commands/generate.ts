import type { GenerateTarget } from '../../../server/src/protocol';
import { COMMANDS } from '../contributions';
import { DisposableStore } from '../disposable';
import type { JobResult } from '../engine/job/job';
import { requestOf } from '../jobs/request';
import { projectData } from '../language/project-data';
import type { Services } from '../services';
import { askOptions, readOptions } from './generate-options';
import { registerCommand } from './register';
import { runWithProgress } from './run-with-progress';
import { subsetForTest } from './source/take-subset';
import { entersData, isGenerateTarget, sayBusy, sayNothingFound, summaryOf } from './test-case';
import { chooseTestCase, type Scope } from './test-document';

/** What is asked before a run: how the data is made, or which part of which database it is taken from. */
type Ask = 'nothing' | 'options' | 'database';

/** The main job: from a test to rows. Each command answers with the job's result, for whoever calls it. */
export function registerGenerate(services: Services): DisposableStore {
  const store = new DisposableStore();
  const options = { log: services.log, trusted: true };
  const register = (id: string, scope: Scope, ask: Ask = 'nothing'): void => {
    store.add(
      registerCommand<[GenerateTarget]>(id, options, (target) =>
        generate(services, scope, ask, isGenerateTarget(target) ? target : undefined),
      ),
    );
  };
  register(COMMANDS.generateData, 'scenario');
  register(COMMANDS.generateDataForFile, 'file');
  register(COMMANDS.generateDataForSelection, 'selection');
  register(COMMANDS.generateDataWithOptions, 'scenario', 'options');
  register(COMMANDS.generateFromDatabase, 'scenario', 'database');
  return store;
}

async function generate(
  services: Services,
  scope: Scope,
  ask: Ask,
  target: GenerateTarget | undefined,
): Promise<JobResult | undefined> {
  const chosen = await chooseTestCase(services.language, scope, target);
  if (chosen === undefined) return undefined;
  const { document, testCase } = chosen;
  if (testCase === null || !entersData(testCase)) {
    sayNothingFound(testCase);
    return undefined;
  }
  if (sayBusy(services, testCase)) return undefined;
  if (ask === 'database') return subsetForTest(services, document, testCase);
  const settings = readOptions(document);
  const options = ask === 'options' ? await askOptions(settings) : settings;
  if (options === undefined) return undefined;
  if (options === 'database') return subsetForTest(services, document, testCase);
  return runWithProgress(services, {
    request: requestOf(testCase, options, await projectData(document.uri)),
    testCaseId: testCase.testFile.test_case_id,
    testCasePath: testCase.path,
    summary: summaryOf(testCase),
  });
}
