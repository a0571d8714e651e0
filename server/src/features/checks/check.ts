import type { DiagnosticSeverity, TextEdit } from 'vscode-languageserver';
import type { SchemaView } from '../../schema-view';
import type { Range } from '../../testcase/testcase';
import type { FieldUse } from '../../testcase/uses/uses';

/** What is wrong at a place of a test, and what would mend it. */
export interface Finding {
  code: 'refused-value' | 'personal-data' | 'placeholder' | 'no-column';
  severity: DiagnosticSeverity;
  message: string;
  range: Range;
  fixes: QuickFix[];
}

/** Travels with the diagnostic, so that the fix is there without looking again. */
export type QuickFix =
  | { title: string; preferred?: boolean; edits: TextEdit[] }
  | { title: string; map: { field: string; column: string | null } };

/** Looks at the uses of one scenario, each place once in a file. `view` is null while no schema is known. */
export type UseCheck = (uses: readonly FieldUse[], view: SchemaView | null) => Finding[];
