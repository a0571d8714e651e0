import * as vscode from 'vscode';
import type { GenerateTarget, TestCaseAnswer } from '../../../server/src/protocol';
import { COMMANDS } from '../contributions';
import { say } from '../failure';
import type { Services } from '../services';

/** Whether the data of a test is being made already, which is then said. */
export function sayBusy({ jobs }: Services, { testFile }: TestCaseAnswer): boolean {
  const running = jobs.findTestCase(testFile.test_case_id);
  if (running === undefined) return false;
  say('info', vscode.l10n.t('The data of this test is being made already.'), {
    title: vscode.l10n.t('Show Job'),
    command: COMMANDS.openJob,
    arguments: [running.jobId],
  });
  return true;
}

/** The editor's context menu hands its own argument over: a Uri, which is no target. */
export function isGenerateTarget(given: GenerateTarget | undefined): given is GenerateTarget {
  return typeof given?.uri === 'string';
}

export function entersData({ testFile }: TestCaseAnswer): boolean {
  return testFile.scenarios.some((scenario) => scenario.entities.length > 0);
}

export function summaryOf({ path, testFile }: TestCaseAnswer): string {
  const { scenarios, title } = testFile;
  return (scenarios.length === 1 ? scenarios[0].name : title) || path;
}

/** Why a test needs no data, as far as it can be told. */
export function sayNothingFound(testCase: TestCaseAnswer | null): void {
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
