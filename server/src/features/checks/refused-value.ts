import { t } from '@vscode/l10n';
import { DiagnosticSeverity } from '../../lsp';
import { refuses } from '../../testcase/mapping/refuses';
import type { Finding, UseCheck } from './check';
import { replacing } from './replacing';

/** Below this the column is a guess, and a refusal by it would be one too. */
const SURE_ENOUGH = 0.7;

/** A value that the column it goes to would not take. What is meant to be refused is left alone. */
export const refusedValue: UseCheck = (uses, view) => {
  if (view === null) return [];
  return uses.flatMap((use): Finding[] => {
    const { entity, field, kind, value, negative, range } = use;
    if (kind !== 'value' || value === null || negative) return [];
    const mapped = view.columnFor(entity, field);
    if (mapped === null || mapped.match.confidence < SURE_ENOUGH) return [];
    const refusal = refuses(mapped.column, mapped.table, value);
    if (refusal === null) return [];
    const { message, suggestion } = refusal;
    const fixes = suggestion === null ? [] : replacing(use, suggestion, t('Change to "{0}"', suggestion.slice(0, 60)));
    return [
      {
        code: 'refused-value',
        severity: DiagnosticSeverity.Warning,
        message: t('{0} would refuse this: {1}', mapped.name, message),
        range,
        fixes,
      },
    ];
  });
};
