import type { MaskPreview } from '../engine/workflow/preview';

type PreviewTable = MaskPreview['tables'][number];

const MAX_LENGTH = 500;

/** Rows before and after masking as two texts, line by line alike, so that they can be laid side by side. */
export function previewTexts({ tables }: MaskPreview): { before: string; after: string } {
  const textOf = (side: 'before' | 'after'): string => tables.map((table) => tableText(table, side)).join('\n');
  return { before: textOf('before'), after: textOf('after') };
}

function tableText({ table, columns, rows }: PreviewTable, side: 'before' | 'after'): string {
  const width = Math.max(...columns.map(({ column }) => column.length));
  const how = columns.map(
    ({ column, technique, pii_type: type }) => `  ${column.padEnd(width)}  ${technique} (${type})`,
  );
  const parts = rows.map((row, index) => {
    const lines = columns.map(({ column }) =>
      `  ${column.padEnd(width)}  ${valueText(row[side][column] ?? null)}`.trimEnd(),
    );
    return [`${table} ${index + 1}`, ...lines, ''].join('\n');
  });
  return [table, ...how, '', ...parts].join('\n');
}

/** A line. */
function valueText(value: string | null): string {
  if (value === null) return 'NULL';
  const line = value.replaceAll('\\', '\\\\').replace(/\r?\n|\r/g, '\\n');
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}
