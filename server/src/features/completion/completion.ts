import { t } from '@vscode/l10n';
import { CompletionItemKind, type CompletionItem } from '../../lsp';
import type { Analysed } from '../../document-cache';
import type { MappedColumn, SchemaView } from '../../schema-view';
import { TABLE_BY_TYPE } from '../../testcase/fields/semantic-types';
import { isAboutPeople } from '../../testcase/fields/classify-field';
import { fieldName } from '../../testcase/fields/names';
import type { Range } from '../../testcase/testcase';
import {
  COLUMN_VALUES_REQUEST,
  SAMPLE_ROWS_REQUEST,
  type ColumnValuesParams,
  type SampleRowsParams,
} from '../../protocol';
import { askClient } from '../ask-client';
import { lspRange } from '../document-uses';
import type { FeatureContext } from '../feature';
import { labelFor, styleOf } from './label-style';
import { whereIs, type Where } from './where';

const SAMPLES = 5;
const MAX_WRITTEN = 10;
const MAX_KEYS = 50;

/** Names of fields, and values for them: of the test, of the database's enums and keys, and made ones. */
export function registerCompletion(context: FeatureContext): void {
  const { connection, cache, guard, mapping } = context;
  connection.onCompletion(
    guard.request('completion', [] as CompletionItem[], async ({ textDocument, position }) => {
      const analysed = await cache.get(textDocument.uri);
      const where = analysed === null ? null : whereIs(analysed, position);
      if (analysed === null || where === null) return [];
      const view = mapping.viewOf(textDocument.uri);
      if (where.kind === 'placeholders')
        return items(where.range, where.names, CompletionItemKind.Variable, t('column of the examples'));
      return where.kind === 'names' ? names(where, analysed, view) : values(where, analysed, view, context);
    }),
  );
}

function items(
  range: Range,
  texts: Iterable<string>,
  kind: CompletionItemKind,
  detail: string,
  rank = '5',
): CompletionItem[] {
  return [...texts].map((text, i) => ({
    label: text,
    kind,
    detail,
    sortText: `${rank}${String(i).padStart(4, '0')}`,
    filterText: text,
    textEdit: { range: lspRange(range), newText: text.replaceAll('|', '\\|') },
  }));
}

type Names = Extract<Where, { kind: 'names' }>;

function names({ entity, taken, range }: Names, { testFile }: Analysed, view: SchemaView | null): CompletionItem[] {
  const style = styleOf(taken);
  const used = new Set(taken.map((label) => fieldName(label) ?? label));
  const table = view === null || entity === null ? null : view.tableFor({ name: entity });
  const columns = (table?.columns ?? []).filter(({ generated }) => !generated).map(({ name }) => name);
  const inFile = testFile.scenarios
    .flatMap(({ entities }) => entities)
    .filter(({ name }) => entity === null || name === entity);
  const written = new Set(inFile.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const about = entity !== null && isAboutPeople(entity) ? 'users' : (entity ?? '');
  const usual = Object.hasOwn(TABLE_BY_TYPE, about) ? TABLE_BY_TYPE[about] : [];
  const seen = new Set<string>();
  const fresh = (candidates: Iterable<string>): string[] =>
    [...candidates]
      .filter((name) => !used.has(name) && !seen.has(name) && seen.add(name).has(name))
      .map((name) => labelFor(name, style));
  return [
    ...items(range, fresh(columns), CompletionItemKind.Field, t('column of {0}', table?.name ?? ''), '1'),
    ...items(range, fresh(written), CompletionItemKind.Field, t('field of this file'), '2'),
    ...items(range, fresh(usual), CompletionItemKind.Field, t('usual field of {0}', entity ?? ''), '3'),
  ];
}

type Values = Extract<Where, { kind: 'values' }>;

async function values(
  where: Values,
  analysed: Analysed,
  view: SchemaView | null,
  context: FeatureContext,
): Promise<CompletionItem[]> {
  const { entity, field, range } = where;
  const mapped = view?.columnFor({ name: entity }, field) ?? null;
  const isBoolean = mapped?.column.kind === 'boolean' || field.semantic_type === 'boolean';
  const labels = mapped?.column.labels ?? (isBoolean ? ['true', 'false'] : []);
  const isKey = mapped !== null && isKeyColumn(mapped);
  const written = writtenFor(analysed, entity, field.name);
  const [keys, samples] = await Promise.all([
    mapped !== null && (isKey || labels.length === 0) ? existingValues(context, mapped) : [],
    labels.length > 0 ? [] : sampleValues(context, where, written),
  ]);
  const seen = new Set<string>();
  const fresh = (texts: Iterable<string>): string[] =>
    [...texts].filter((text) => text !== '' && !seen.has(text) && seen.add(text).has(text));
  const name = mapped?.name ?? '';
  return [
    ...items(
      range,
      fresh(labels),
      CompletionItemKind.EnumMember,
      name === '' ? t('yes or no') : t('value of {0}', name),
      '1',
    ),
    ...items(range, fresh(isKey ? keys : []), CompletionItemKind.Reference, t('in {0} now', name), '2'),
    ...items(range, fresh(written), CompletionItemKind.Value, t('in this file'), '3'),
    ...items(range, fresh(samples), CompletionItemKind.Constant, t('synthetic {0}', field.semantic_type), '4'),
    ...items(range, fresh(isKey ? [] : keys), CompletionItemKind.Reference, t('in {0} now', name), '5'),
  ];
}

function isKeyColumn({ table, column: { name } }: MappedColumn): boolean {
  const keys = [table.primary_key, ...table.uniques, ...table.references.map(({ columns }) => columns)];
  return keys.some((columns) => columns.includes(name));
}

function existingValues(context: FeatureContext, { table, column }: MappedColumn): Promise<string[]> {
  const params: ColumnValuesParams = { table: table.name, column: column.name, limit: MAX_KEYS };
  return askClient<string[]>(context, COLUMN_VALUES_REQUEST, params, []);
}

/** The values that the file writes for a field elsewhere. */
function writtenFor({ testFile }: Analysed, entity: string, field: string): string[] {
  const found = new Set<string>();
  for (const scenario of testFile.scenarios) {
    for (const { name, rows } of scenario.entities) {
      if (name !== entity) continue;
      for (const { values: row } of rows) if (Object.hasOwn(row, field)) found.add(row[field]);
      if (found.size >= MAX_WRITTEN) return [...found].slice(0, MAX_WRITTEN);
    }
  }
  return [...found];
}

async function sampleValues(context: FeatureContext, { entity, field }: Values, written: string[]): Promise<string[]> {
  const params: SampleRowsParams = {
    table: entity,
    fields: [field],
    written: written.map((value) => ({ [field.name]: value })),
    count: SAMPLES,
  };
  const rows = await askClient<string[][]>(context, SAMPLE_ROWS_REQUEST, params, []);
  return rows.map(([value]) => value);
}
