import type { ExampleRow, TableLine } from '../document';
import type { FoundDocument } from './found-document';

/** A row with as many cells as the first: short ones are filled, long ones cut. */
export function evenRow(row: TableLine, first: TableLine | undefined, found: FoundDocument): TableLine {
  const wanted = first?.cells.length ?? row.cells.length;
  if (row.cells.length === wanted) return row;
  found.error(row.line, `This row has ${row.cells.length} cells, the table's first row has ${wanted}.`);
  return { ...row, cells: Array.from({ length: wanted }, (_, i) => row.cells[i] ?? '') };
}

export function exampleOf({ line, cells }: TableLine, header: TableLine): ExampleRow {
  return { line, values: new Map(header.cells.map((name, i) => [name, cells[i]])) };
}
