import { t } from '@vscode/l10n';
import { DiagnosticSeverity } from '../../lsp';
import { personalIn } from '../../testcase/mapping/personal';
import type { Finding, UseCheck } from './check';
import { replacing } from './replacing';

/** What looks like a real person's data, committed to a test. */
export const personalData: UseCheck = (uses) =>
  uses.flatMap((use): Finding[] => {
    const { kind, value, range } = use;
    const personal = kind === 'value' && value !== null ? personalIn(value) : null;
    if (personal === null) return [];
    const { message, replacement } = personal;
    const fixes = replacing(use, replacement, t('Replace by the synthetic "{0}"', replacement));
    return [{ code: 'personal-data', severity: DiagnosticSeverity.Warning, message, range, fixes }];
  });
