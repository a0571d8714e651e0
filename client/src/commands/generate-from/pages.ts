import * as vscode from 'vscode';
import { askForTest, type TestInEditor } from '../test-in-editor';
import { mayVisit } from '../visited-hosts';
import type { Services } from '../../services';
import type { Chosen } from './generate-from';

/** The pages that are given, or that the user types; those of the test in the editor are suggested. */
export async function choosePages(
  { context }: Services,
  given: readonly string[] | undefined,
  test: TestInEditor | null,
): Promise<Chosen | undefined> {
  const { l10n } = vscode;
  const urls = Array.isArray(given) ? (given as readonly string[]) : await askUrls(test);
  if (urls === undefined || urls.length === 0 || !(await mayVisit(context, urls))) return undefined;
  const withTest = Array.isArray(given) ? false : await askForTest(test);
  if (withTest === undefined) return undefined;
  const summary = urls.length === 1 ? l10n.t('Forms of {0}', urls[0]) : l10n.t('Forms of {0} pages', urls.length);
  return { given: { urls }, summary, withTest };
}

async function askUrls(test: TestInEditor | null): Promise<string[] | undefined> {
  const { l10n } = vscode;
  const suggested = [...new Set(test?.testCase.testFile.scenarios.flatMap(({ urls }) => urls) ?? [])];
  const text = await vscode.window.showInputBox({
    title: l10n.t('Generate Data from Web Pages'),
    prompt: l10n.t('Addresses of pages with forms, with spaces between. Nothing is entered or submitted there.'),
    placeHolder: 'https://shop.example.com/register',
    value: suggested.filter(isPage).join(' '),
    validateInput: (input) => {
      const wrong = splitUrls(input).find((url) => !isPage(url));
      return wrong === undefined ? null : l10n.t('{0} is no address that begins with http:// or https://.', wrong);
    },
  });
  return text === undefined ? undefined : splitUrls(text);
}

const splitUrls = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

const isPage = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);
