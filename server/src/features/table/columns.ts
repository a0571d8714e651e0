import type { Field } from '../../testcase/testcase';
import { cellsIn } from '../../testcase/uses/cells';
import type { FieldUse } from '../../testcase/uses/uses';
import type { PipeTable } from './pipe-table';

/** What a table's column holds; null for one that enters no data, such as the expected message. */
export interface DataColumn {
  entity: string;
  field: Pick<Field, 'name' | 'semantic_type'>;
}

/** By column: what its cells are used as. `uses` are those of the table's scenario. */
export function columnsOf(
  table: PipeTable,
  lines: readonly string[],
  uses: readonly FieldUse[],
): (DataColumn | null)[] {
  const found: (DataColumn | null)[] = table.header.map(() => null);
  for (const { range, entity, field } of uses) {
    const line = range.line - 1;
    if (line < table.first || line > table.last) continue;
    const column = (cellsIn(lines[line]) ?? []).findIndex(({ start, end }) => start <= range.start && range.end <= end);
    if (column >= 0 && column < found.length) found[column] ??= { entity: entity.name, field };
  }
  return found;
}

/** Whether a table has its names in the first column: a row cannot be added to it. */
export function isVertical(table: PipeTable, lines: readonly string[], uses: readonly FieldUse[]): boolean {
  return uses.some(({ kind, range }) => {
    const line = range.line - 1;
    if (kind !== 'label' || line <= table.first || line > table.last) return false;
    return cellsIn(lines[line])?.at(0)?.start === range.start;
  });
}
