import { t } from '@vscode/l10n';
import { MarkupKind, type Hover, type Position } from '../lsp';
import type { Analysed } from '../document-cache';
import type { SchemaView } from '../schema-view';
import { SEMANTIC_TYPES } from '../testcase/fields/semantic-types';
import { percent } from '../testcase/percent';
import type { FieldUse } from '../testcase/uses/uses';
import { describeColumn } from './column-text';
import { lspRange, useAt } from './document-uses';
import type { FeatureContext } from './feature';
import { code, escape } from './markdown';

/** What a field or a value is taken for and which column it is, how sure that is, and why. */
export function registerHover({ connection, cache, guard, mapping }: FeatureContext): void {
  connection.onHover(
    guard.request('hover', null, async ({ textDocument, position }) => {
      const analysed = await cache.get(textDocument.uri);
      return analysed === null ? null : hoverAt(analysed, position, mapping.viewOf(textDocument.uri));
    }),
  );
}

function hoverAt(analysed: Analysed, position: Position, view: SchemaView | null): Hover | null {
  const use = useAt(analysed, position);
  if (use === null) return null;
  return { contents: { kind: MarkupKind.Markdown, value: describe(use, view) }, range: lspRange(use.range) };
}

const DESCRIPTIONS = new Map(SEMANTIC_TYPES.map((type) => [type.id, type.description]));

function describe(use: FieldUse, view: SchemaView | null): string {
  const { entity, field, value, negative } = use;
  const meaning = DESCRIPTIONS.get(field.semantic_type);
  const shown = value ?? field.value;
  const lines = [
    `**${code(`${entity.name}.${field.name}`)}**${shown === null ? '' : ` = ${code(shown)}`}`,
    t(
      'Taken for {0}, {1} sure: {2}',
      meaning === undefined ? code(field.semantic_type) : `${code(field.semantic_type)} (${meaning})`,
      percent(field.confidence),
      escape(field.reason),
    ),
    t('Table {0}, {1} sure: {2}', code(entity.name), percent(entity.confidence), escape(entity.reason)),
  ];
  if (negative) lines.push(t('A negative sample: the test expects it to be refused, so no row holds it.'));
  for (const { to, value: which, reason } of entity.belongs_to)
    lines.push(t('Belongs to {0}: {1}', code(which === null ? to : `${to} "${which}"`), escape(reason)));
  if (view !== null) lines.push(...columnLines(use, view));
  return lines.join('\n\n');
}

function columnLines({ entity, field }: FieldUse, view: SchemaView): string[] {
  if (view.mapper.isExcluded(entity.name, field.name)) return [t('No column: `.tdm/mapping.json` says so.')];
  const mapped = view.columnFor(entity, field);
  if (mapped === null) return [t('No column of {0} fits.', code(view.schema.database))];
  const { match, column, name } = mapped;
  const sure = t('{0} sure: {1}', percent(match.confidence), escape(match.reason));
  return [`**${code(name)}** ${code(column.type)} (${sure})`, ...describeColumn(mapped)];
}
