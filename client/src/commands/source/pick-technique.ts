import * as vscode from 'vscode';
import { DEFAULT_TECHNIQUES } from '../../engine/privacy/default-techniques';
import { PII_TYPES, type PiiType } from '../../engine/privacy/pii-types';
import { TECHNIQUES, type Technique } from '../../engine/privacy/techniques';

/** `current` comes first. Undefined when the user gave up. */
export async function pickPiiClass(title: string, current: PiiType | undefined): Promise<PiiType | undefined> {
  const { l10n } = vscode;
  const first: PiiType[] = current === undefined || current === 'none' ? ['none'] : [current, 'none'];
  const others = PII_TYPES.filter((type) => !first.includes(type));
  const items = [...first, ...others].map((type) => ({
    label: type === 'none' ? l10n.t('not personal') : type,
    description: type === current ? l10n.t('as it is now') : '',
    detail: type === 'none' ? l10n.t('Looked at, and it tells nothing of a person.') : defaultText(type),
    type,
  }));
  const placeHolder = l10n.t('What does this column hold of persons?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.type;
}

/** Null is what the class has by default; undefined when the user gave up. */
export async function pickTechnique(
  title: string,
  { type, offerDefault }: { type: PiiType | undefined; offerDefault: boolean },
): Promise<Technique | null | undefined> {
  const { l10n } = vscode;
  const byDefault = {
    label: l10n.t('default of the class'),
    detail: type === undefined ? undefined : defaultText(type),
    technique: null,
  };
  const items = [
    ...(offerDefault ? [byDefault] : []),
    ...TECHNIQUES.map((technique) => ({ label: technique, detail: whatItDoes(technique), technique })),
  ];
  const placeHolder = l10n.t('How are its values masked?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.technique;
}

function defaultText(type: PiiType): string {
  const technique = DEFAULT_TECHNIQUES[type];
  return technique === null
    ? vscode.l10n.t('Stays as it is')
    : vscode.l10n.t('{0}: {1}', technique, whatItDoes(technique));
}

function whatItDoes(technique: Technique): string {
  const { l10n } = vscode;
  switch (technique) {
    case 'hash':
      return l10n.t('a keyed hash');
    case 'redact':
      return l10n.t('every letter becomes x, every digit 0');
    case 'tokenize':
      return l10n.t('a token that says nothing');
    case 'preserve':
      return l10n.t('the same format: length, kinds of characters, separators, checksums');
    case 'replace':
      return l10n.t('another value of the same kind, one person to a row');
    case 'partial':
      return l10n.t('some characters stay');
    case 'null':
      return l10n.t('no value');
    case 'constant':
      return l10n.t('always the same value');
    case 'shuffle':
      return l10n.t('values of other rows');
    case 'noise':
      return l10n.t('a number near it');
    case 'date_shift':
      return l10n.t('dates shifted alike for each person');
    case 'generalise':
      return l10n.t('a coarser value');
    case 'json':
      return l10n.t('by paths inside of JSON');
    case 'scan':
      return l10n.t('personal data inside of free text');
    case 'keep':
      return l10n.t('stays as it is');
  }
}
