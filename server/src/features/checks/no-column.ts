import { t } from '@vscode/l10n';
import { DiagnosticSeverity } from '../../lsp';
import type { Finding, QuickFix, UseCheck } from './check';

const OFFERED = 3;

/** A field that is no column, although its table is known: told once in a file, where it stands first. */
export function createNoColumnCheck(): UseCheck {
  const seen = new Set<string>();
  return (uses, view) => {
    if (view === null) return [];
    return uses.flatMap((use): Finding[] => {
      const { entity, field } = use;
      const name = `${entity.name}.${field.name}`;
      if (seen.has(name)) return [];
      seen.add(name);
      const { mapper, schema } = view;
      const table = view.tableFor(entity);
      if (table === null || mapper.isExcluded(entity.name, field.name)) return [];
      if (view.columnFor(entity, field) !== null) return [];
      return [
        {
          code: 'no-column',
          severity: DiagnosticSeverity.Information,
          message: t('{0} has no column for "{1}" (table {2}).', schema.database, field.name, table.name),
          range: use.range,
          fixes: fixesFor(name, mapper.candidates(entity.name, field.name, field.semantic_type, OFFERED)),
        },
      ];
    });
  };
}

function fixesFor(field: string, candidates: { table: string; column: string | null }[]): QuickFix[] {
  const columns = candidates.flatMap(({ table, column }) => (column === null ? [] : [`${table}.${column}`]));
  return [
    ...columns.map((column): QuickFix => ({ title: t('Map {0} to {1}', field, column), map: { field, column } })),
    { title: t('{0} is no column: say so in .tdm/mapping.json', field), map: { field, column: null } },
  ];
}
