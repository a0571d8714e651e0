import { displayName, type Column, type Schema, type Table } from '../schema/schema';
import { typeText } from '../schema/diff-parts';

/** A table's columns for people: each with its type and what must hold. */
export function columnNotes(schema: Schema, table: Table): { name: string; type: string; notes: string }[] {
  return table.columns.map((column) => ({
    name: column.name,
    type: typeText(column.type),
    notes: notesOf(schema, table, column).join(', '),
  }));
}

function notesOf(schema: Schema, table: Table, { name, nullable, semantic_type, values }: Column): string[] {
  const notes: string[] = [];
  if (table.primary_key?.columns.includes(name) === true) notes.push('primary key');
  const refers = schema.relationships.find(
    ({ from, from_columns }) => from.name === table.name && from_columns[0] === name && from_columns.length === 1,
  );
  if (refers !== undefined) notes.push(`refers to ${displayName(refers.to)}`);
  if (table.uniques.some(({ columns }) => columns.length === 1 && columns[0] === name)) notes.push('unique');
  if (nullable) notes.push('may be null');
  if (semantic_type !== null) notes.push(semantic_type);
  const generator = values?.generator;
  if (generator !== undefined && 'list' in generator)
    notes.push(
      `one of ${generator.list.map((item) => String(typeof item === 'object' && item !== null ? item.value : item)).join(', ')}`,
    );
  return notes;
}
