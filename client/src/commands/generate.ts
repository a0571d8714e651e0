import * as vscode from 'vscode';
import type { GenerateTarget, TestCaseAnswer } from '../../../server/src/protocol';
import { COMMANDS } from '../contributions';
import { DisposableStore } from '../disposable';
import type { JobResult } from '../engine/job/job';
import { say } from '../failure';
import { requestOf } from '../jobs/request';
import type { Services } from '../services';
import { askOptions, readOptions } from './generate-options';
import { registerCommand } from './register';
import { runWithProgress } from './run-with-progress';
import { chooseTestCase, type Scope } from './test-document';

/** The main job: from a test to rows. Each command answers with the job's result, for whoever calls it. */
export function registerGenerate(services: Services): DisposableStore {
  const store = new DisposableStore();
  const options = { log: services.log, trusted: true };
  const register = (id: string, scope: Scope, ask = false): void => {
    store.add(
      registerCommand<[GenerateTarget]>(id, options, (target) =>
        generate(services, scope, ask, isTarget(target) ? target : undefined),
      ),
    );
  };
  register(COMMANDS.generateData, 'scenario');
  register(COMMANDS.generateDataForFile, 'file');
  register(COMMANDS.generateDataForSelection, 'selection');
  register(COMMANDS.generateDataWithOptions, 'scenario', true);
  return store;
}

async function generate(
  services: Services,
  scope: Scope,
  ask: boolean,
  target: GenerateTarget | undefined,
): Promise<JobResult | undefined> {
  const chosen = await chooseTestCase(services.language, scope, target);
  if (chosen === undefined) return undefined;
  const { document, testCase } = chosen;
  if (testCase === null || !entersData(testCase)) {
    sayNothingFound(testCase);
    return undefined;
  }
  const running = services.jobs.findTestCase(testCase.testFile.test_case_id);
  if (running !== undefined) {
    say('info', vscode.l10n.t('The data of this test is being made already.'), {
      title: vscode.l10n.t('Show Job'),
      command: COMMANDS.openJob,
      arguments: [running.jobId],
    });
    return undefined;
  }
  const settings = readOptions(document);
  const options = ask ? await askOptions(settings) : settings;
  if (options === undefined) return undefined;
  return runWithProgress(services, {
    request: requestOf(testCase, options),
    testCaseId: testCase.testFile.test_case_id,
    testCasePath: testCase.path,
    summary: summaryOf(testCase),
  });
}

/** The editor's context menu hands its own argument over: a Uri, which is no target. */
function isTarget(given: GenerateTarget | undefined): given is GenerateTarget {
  return typeof given?.uri === 'string';
}

function entersData({ testFile }: TestCaseAnswer): boolean {
  return testFile.scenarios.some((scenario) => scenario.entities.length > 0);
}

function summaryOf({ path, testFile }: TestCaseAnswer): string {
  const { scenarios, title } = testFile;
  return (scenarios.length === 1 ? scenarios[0].name : title) || path;
}

function sayNothingFound(testCase: TestCaseAnswer | null): void {
  const error = testCase?.testFile.errors[0];
  const why =
    error === undefined
      ? vscode.l10n.t('No step that enters data was found.')
      : vscode.l10n.t('No step that enters data was found. Line {0}: {1}', error.line, error.message);
  const hint = vscode.l10n.t(
    'TDM reads steps such as: When I enter "email" as "user@test.com", and what test code types into fields.',
  );
  say('warning', `${why} ${hint}`);
}
