import type { DefinitionLink } from 'vscode-languageserver';
import { SCHEMA_SCHEME } from '../protocol';
import { ddlText } from '../testcase/mapping/ddl-text';
import { lspRange, useAt } from './document-uses';
import type { FeatureContext } from './feature';

/** From a field, or a value for it, to its column in the table's definition. */
export function registerDefinition({ connection, cache, guard, mapping }: FeatureContext): void {
  connection.onDefinition(
    guard.request('definition', [] as DefinitionLink[], async ({ textDocument, position }) => {
      const view = mapping.viewOf(textDocument.uri);
      const analysed = view === null ? null : await cache.get(textDocument.uri);
      const use = analysed === null ? null : useAt(analysed, position);
      if (view === null || use === null) return [];
      const { entity, field } = use;
      const match = view.mapper.column(entity.name, field.name, field.semantic_type) ?? view.mapper.table(entity.name);
      const ddl = match === null ? null : ddlText(view.schema, match.table);
      if (match === null || ddl === null) return [];
      const line = match.column === null ? 1 : (ddl.lines[match.column] ?? 1);
      const lines = ddl.text.split('\n');
      const whole = lspRange({ line, start: 0, end: lines[line - 1].length });
      const targetRange = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } };
      const targetUri = schemaUri(match.table);
      return [{ originSelectionRange: lspRange(use.range), targetUri, targetRange, targetSelectionRange: whole }];
    }),
  );
}

/** The read-only document that holds a table's definition. */
const schemaUri = (table: string): string => `${SCHEMA_SCHEME}:/target/${encodeURIComponent(table)}.sql`;
