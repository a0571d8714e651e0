import { t } from '@vscode/l10n';
import type { MappedColumn } from '../schema-view';
import { code, escape } from './markdown';

const MAX_LABELS = 12;

/** A column's constraints and what is known of its values, a line of Markdown each. */
export function describeColumn({ table, column }: MappedColumn): string[] {
  const { name } = column;
  const only = (columns: string[]): boolean => columns.length === 1 && columns[0] === name;
  const constraints = [
    column.nullable ? null : t('not null'),
    only(table.primary_key) ? t('primary key') : table.primary_key.includes(name) ? t('part of the primary key') : null,
    table.uniques.some(only) ? t('unique') : null,
    column.generated ? t('filled by the database') : null,
    column.default === null ? null : t('default {0}', code(column.default)),
    ...table.references
      .filter(({ columns }) => columns.includes(name))
      .map(({ columns, table: to, to_columns: keys }) =>
        t('references {0}', code(`${to}(${keys[columns.indexOf(name)] ?? keys.join(', ')})`)),
      ),
    ...table.checks
      .filter(({ expression }) => mentions(expression, name))
      .map(({ expression }) => t('check {0}', code(expression))),
  ].filter((text) => text !== null);
  const labels = column.labels?.slice(0, MAX_LABELS).map(code).join(', ');
  return [
    ...(constraints.length === 0 ? [] : [constraints.join(' · ')]),
    ...(labels === undefined ? [] : [t('One of {0}', column.labels!.length > MAX_LABELS ? `${labels}, …` : labels)]),
    ...(column.pii_type === null ? [] : [t('Personal data: {0}', code(column.pii_type))]),
    ...(column.comment === null ? [] : [escape(column.comment)]),
  ];
}

/** Whether an SQL expression speaks of a column. */
function mentions(expression: string, column: string): boolean {
  if (expression.includes(`"${column.replaceAll('"', '""')}"`)) return true;
  return /^[a-z_][a-z0-9_]*$/.test(column) && new RegExp(`(?<![\\w"'])${column}(?![\\w"'])`).test(expression);
}
