import * as vscode from 'vscode';
import { SECTION, SETTINGS } from '../contributions';
import { LITERAL_MODES, type LiteralMode } from '../engine/job/job';
import type { GenerateOptions } from '../jobs/request';

/** The settings as they are for a document. */
export function readOptions(document?: vscode.TextDocument): GenerateOptions {
  const settings = vscode.workspace.getConfiguration(SECTION, document?.uri);
  return {
    rows: settings.get(SETTINGS.rows, 500),
    seed: settings.get(SETTINGS.seed, ''),
    locale: settings.get(SETTINGS.locale, 'en'),
    literals: settings.get<LiteralMode>(SETTINGS.literals, 'include'),
  };
}

interface Item extends vscode.QuickPickItem {
  fromDatabase?: boolean;
  /** Undefined when the user gave up; the list is shown again with what was given. */
  change?: () => Promise<Partial<GenerateOptions> | undefined>;
}

/** Asks until the user starts the run; `database` when the rows are to come from one, undefined when it is given up. */
export async function askOptions(options: GenerateOptions): Promise<GenerateOptions | 'database' | undefined> {
  const { l10n, window } = vscode;
  let current = options;
  for (;;) {
    const items: Item[] = [
      { label: `$(play) ${l10n.t('Generate')}`, description: l10n.t('with the options below') },
      { label: `$(database) ${l10n.t('From a real database…')}`, fromDatabase: true },
      { label: l10n.t('Options'), kind: vscode.QuickPickItemKind.Separator },
      { label: l10n.t('Rows'), description: String(current.rows), change: () => askRows(current.rows) },
      {
        label: l10n.t('Seed'),
        description: current.seed === '' ? l10n.t('default') : current.seed,
        change: () =>
          askText('seed', current.seed, l10n.t('The same seed gives the same data. Empty means the default.')),
      },
      {
        label: l10n.t('Locale'),
        description: current.locale,
        change: () => askText('locale', current.locale, l10n.t('Such as en, de or de_CH.')),
      },
      { label: l10n.t('Values written in the test'), description: current.literals, change: () => askLiterals() },
    ];
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Generate Data with Options'),
      placeHolder: l10n.t('Choose an option to change it'),
    });
    if (chosen === undefined) return undefined;
    if (chosen.fromDatabase === true) return 'database';
    if (chosen.change === undefined) return current;
    current = { ...current, ...(await chosen.change()) };
  }
}

export async function askRows(rows: number): Promise<{ rows: number } | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rows in each table'),
    value: String(rows),
    validateInput: (input) =>
      /^[1-9]\d{0,8}$/.test(input.trim()) ? null : vscode.l10n.t('Give a whole number from 1 to 999999999.'),
  });
  return text === undefined ? undefined : { rows: Number(text) };
}

async function askText(
  key: 'seed' | 'locale',
  value: string,
  prompt: string,
): Promise<Partial<GenerateOptions> | undefined> {
  const text = await vscode.window.showInputBox({ value, prompt });
  if (text === undefined || (key === 'locale' && text.trim() === '')) return undefined;
  return { [key]: text.trim() };
}

async function askLiterals(): Promise<Partial<GenerateOptions> | undefined> {
  const { l10n } = vscode;
  const details: Record<LiteralMode, string> = {
    include: l10n.t('One row carries them.'),
    avoid: l10n.t('No row has them, so that the test can enter them as new.'),
    ignore: l10n.t('They have no say.'),
  };
  const items = LITERAL_MODES.map((mode) => ({ label: mode, detail: details[mode], mode }));
  const chosen = await vscode.window.showQuickPick(items);
  return chosen && { literals: chosen.mode };
}
