import { t } from '@vscode/l10n';
import { InlayHintKind, type InlayHint, type Range } from '../lsp';
import type { Analysed } from '../document-cache';
import type { SchemaView } from '../schema-view';
import { percent } from '../testcase/percent';
import type { FieldUse } from '../testcase/uses/uses';
import { linesOf, usesBetween } from './document-uses';
import type { FeatureContext } from './feature';

/** Behind each field the column that it is. Off unless `tdm.inlayHints.enabled` says otherwise. */
export function registerInlayHints({ connection, cache, guard, mapping, settings }: FeatureContext): void {
  connection.languages.inlayHint.on(
    guard.request('inlay hints', [], async ({ textDocument, range }) => {
      const view = mapping.viewOf(textDocument.uri);
      if (view === null || !(await settings.of(textDocument.uri)).inlayHints.enabled) return [];
      const analysed = await cache.get(textDocument.uri);
      return analysed === null ? [] : hintsIn(analysed, range, view);
    }),
  );
}

/** One for each field of a line: behind its name where it has one, else behind its value. */
function hintsIn(analysed: Analysed, { start, end }: Range, view: SchemaView): InlayHint[] {
  const first = new Map<string, FieldUse>();
  const named = new Set<string>();
  for (const use of usesBetween(analysed, start.line + 1, end.line + 1)) {
    const line = use.range.line - 1;
    if (use.kind === 'label') named.add(`${use.entity.name}.${use.field.name}`);
    const key = `${line}:${use.entity.name}.${use.field.name}`;
    if (first.get(key)?.kind !== 'label') first.set(key, use);
  }
  const inOrder = [...first.values()].sort((a, b) => a.range.line - b.range.line || a.range.start - b.range.start);
  return inOrder.flatMap((use) => {
    const { entity, field, kind, range } = use;
    // A table's cells have it in their header.
    if (
      kind === 'value' &&
      named.has(`${entity.name}.${field.name}`) &&
      linesOf(analysed)[range.line - 1].includes('|')
    )
      return [];
    const mapped = view.columnFor(entity, field);
    if (mapped === null) return [];
    const after = /^["'”»]/.test(linesOf(analysed)[range.line - 1].slice(range.end)) ? 1 : 0;
    return {
      position: { line: range.line - 1, character: range.end + after },
      label: mapped.name,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: t('{0} sure: {1}', percent(mapped.match.confidence), mapped.match.reason),
    };
  });
}
