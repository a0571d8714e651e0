import type { FieldUse } from '../../testcase/uses/uses';
import { lspRange } from '../document-uses';
import type { QuickFix } from './check';

/** The fix that writes another value in the place of one; none where the new one would have to be escaped. */
export function replacing({ range }: FieldUse, value: string, title: string): QuickFix[] {
  if (/["'`\\|\r\n]/.test(value)) return [];
  return [{ title, preferred: true, edits: [{ range: lspRange(range), newText: value }] }];
}
