import * as vscode from 'vscode';
import type { TestCaseAnswer } from '../../../../server/src/protocol';
import { COMMANDS, SECTION, SETTINGS } from '../../contributions';
import type { Disposable } from '../../disposable';
import type { JobResult } from '../../engine/job/job';
import { displayName } from '../../engine/schema/schema';
import { STEPS_OF_SUBSET, subsetRequest, type SubsetOptions } from '../../jobs/subset-request';
import { languageModelConfig } from '../../language/editor-language-model';
import { maskingConfig } from '../../language/masking-files';
import type { Services } from '../../services';
import type { Node } from '../../views/node';
import { chooseConnection, isOfConnection } from './pick-connection';
import { registerCommand } from '../register';
import { runWithProgress } from '../run-with-progress';
import { summaryOf } from '../test-case';

/** Rows of a real database: some, and all that these refer to, masked. Answers with the job's result. */
export function registerTakeSubset(services: Services): Disposable {
  const options = { log: services.log, trusted: true };
  return registerCommand<[Node | string]>(COMMANDS.takeSubset, options, (given) => takeSubset(services, given, null));
}

/** The same for a test: where it begins is found out from what the test needs. */
export function subsetForTest(
  services: Services,
  document: vscode.TextDocument,
  testCase: TestCaseAnswer,
): Promise<JobResult | undefined> {
  return takeSubset(services, undefined, { document, testCase });
}

async function takeSubset(
  services: Services,
  given: Node | string | undefined,
  test: { document: vscode.TextDocument; testCase: TestCaseAnswer } | null,
): Promise<JobResult | undefined> {
  const connection = await chooseConnection(services, given);
  if (connection === undefined) return undefined;
  const of = test?.document.uri;
  const testCase = test?.testCase ?? null;
  const rows = vscode.workspace.getConfiguration(SECTION, of).get(SETTINGS.rows, 500);
  const options = await askSubset(services, { connection, root: '', rows, where: '', provision: true }, testCase);
  if (options === undefined) return undefined;
  const config = { pii: languageModelConfig(), mask: await maskingConfig(of) };
  // Made before the engine is asked: without a key, values would be masked for this job alone.
  await services.settings.maskingKey();
  const start = {
    request: subsetRequest(options, config, testCase),
    testCaseId: testCase?.testFile.test_case_id ?? null,
    testCasePath: testCase?.path ?? null,
    summary: testCase === null ? vscode.l10n.t('Subset of {0}', connection) : summaryOf(testCase),
  };
  return runWithProgress(services, start, STEPS_OF_SUBSET);
}

interface Item extends vscode.QuickPickItem {
  /** Undefined when the user gave up; the list is shown again with what was given. */
  change?: () => Promise<Partial<SubsetOptions> | undefined>;
}

/** Asks until the user starts the run; undefined when it is given up. */
async function askSubset(
  services: Services,
  options: SubsetOptions,
  testCase: TestCaseAnswer | null,
): Promise<SubsetOptions | undefined> {
  const { l10n, window } = vscode;
  let current = options;
  for (;;) {
    const { connection, root, rows, where, provision } = current;
    const items: Item[] = [
      { label: `$(play) ${l10n.t('Take the subset')}`, description: l10n.t('with the options below') },
      { label: l10n.t('Options'), kind: vscode.QuickPickItemKind.Separator },
      {
        label: l10n.t('Root table'),
        description: root !== '' ? root : testCase === null ? l10n.t('found out') : l10n.t('found out from the test'),
        change: () => askRoot(services, connection),
      },
      { label: l10n.t('Rows of the root table'), description: String(rows), change: () => askRows(rows) },
      {
        label: l10n.t('Only where'),
        description: where === '' ? l10n.t('no condition') : where,
        change: () => askWhere(where),
      },
      {
        label: l10n.t('Provision to the target database'),
        description: provision ? l10n.t('yes') : l10n.t('no, keep the dataset only'),
        change: () => Promise.resolve({ provision: !provision }),
      },
    ];
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Take Subset of {0}', connection),
      placeHolder: l10n.t('Choose an option to change it'),
    });
    if (chosen === undefined) return undefined;
    if (chosen.change === undefined) return current;
    current = { ...current, ...(await chosen.change()) };
  }
}

/** One of the tables that are known; typed while nothing was discovered. */
async function askRoot({ engine }: Services, connection: string): Promise<Partial<SubsetOptions> | undefined> {
  const { l10n, window } = vscode;
  const schema = (await engine.listSchemas()).find((one) => isOfConnection(one, connection));
  if (schema === undefined) {
    const root = await window.showInputBox({
      prompt: l10n.t('Such as customers or sales.customers. Empty: found out.'),
    });
    return root === undefined ? undefined : { root: root.trim() };
  }
  const { tables } = await engine.outlineSchema(schema.versions[0].id);
  const items = [
    { label: l10n.t('found out'), root: '' },
    ...tables.map((table) => ({ label: displayName(table), root: displayName(table) })),
  ];
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Where does the subset begin?') });
  return chosen && { root: chosen.root };
}

async function askRows(rows: number): Promise<Partial<SubsetOptions> | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rows of the root table'),
    value: String(rows),
    validateInput: (input) =>
      /^[1-9]\d{0,8}$/.test(input.trim()) ? null : vscode.l10n.t('Give a whole number from 1 to 999999999.'),
  });
  return text === undefined ? undefined : { rows: Number(text) };
}

async function askWhere(where: string): Promise<Partial<SubsetOptions> | undefined> {
  const prompt = vscode.l10n.t("A condition in SQL on the root table, such as country = 'CH'. Empty: none.");
  const text = await vscode.window.showInputBox({ value: where, prompt });
  return text === undefined ? undefined : { where: text.trim() };
}
