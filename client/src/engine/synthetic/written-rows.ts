import { isDeepStrictEqual } from 'node:util';
import type { AnyBuilder } from '../batch/builder';
import { appendText } from '../batch/text-form';
import type { Field } from '../batch/vector';
import type { Column, Table } from '../schema/schema';
import type { ColumnGenerator } from './column-writer';
import { personRole, placeRole, repeatedColumn } from './facts/roles';
import type { WrittenFacts } from './facts/row-facts';
import type { SyntheticPlan, TablePlan } from './plan';
import { parsed, type ValueSource } from './value-source';

type Written = (string | null | undefined)[];

/** What the rows written in the test have in a column: undefined where they leave it free. */
export function writtenValues({ table, written }: TablePlan, column: Column): Written {
  // What is written once is written again where it is to be repeated: `password`, `confirm_password`.
  const names = [column.name, ...repeatedBy(column, table)];
  return written.map((row) => {
    const name = names.find((candidate) => Object.hasOwn(row, candidate));
    return name === undefined ? undefined : row[name];
  });
}

/** Rows written in the test are rows 0 to k - 1, what they leave free generated. */
export function writtenFirst(values: Written, field: Field, generated: ColumnGenerator): ColumnGenerator {
  if (values.every((value) => value === undefined)) return generated;
  return {
    fill: (builder: AnyBuilder, from, to) => {
      const end = Math.max(from, Math.min(to, values.length));
      for (let row = from; row < end; row++) {
        const value = values[row];
        if (value === undefined) generated.fill(builder, row, row + 1);
        else appendText(builder, field, value);
      }
      generated.fill(builder, end, to);
    },
  };
}

/** The same for what other columns read: values that a source of this kind can say. */
export function writtenFirstSource(values: Written, source: ValueSource): ValueSource {
  if (values.every((value) => value === undefined)) return source;
  const own = values.map((value) => (typeof value === 'string' ? parsed(source, value) : null));
  const { missing } = source;
  return {
    ...source,
    at: (row: number) => (row < own.length ? own[row] : null) ?? source.at(row),
    missing: (row: number) =>
      row < values.length && values[row] !== undefined ? values[row] === null : (missing?.(row) ?? false),
  } as ValueSource;
}

/** The column that this one repeats, if a value of that one fits here as it is. */
function repeatedBy(column: Column, table: Table): string[] {
  const repeated = repeatedColumn(
    column.name,
    table.columns.map(({ name }) => name),
  );
  const other = table.columns.find(({ name }) => name === repeated);
  return other !== undefined && isDeepStrictEqual(other.type, column.type) ? [repeated] : [];
}

/** What the written rows say, for the facts that other columns of the same row are made from. */
export function writtenFacts({ literals }: SyntheticPlan, { table, written }: TablePlan): WrittenFacts {
  const columnsOfKind = new Map<string, string[]>();
  for (const { name, semantic_type } of table.columns) {
    if (semantic_type === null) continue;
    for (const role of new Set([personRole(name), placeRole(name)])) {
      const kind = `${semantic_type}:${role}`;
      columnsOfKind.set(kind, [...(columnsOfKind.get(kind) ?? []), name]);
    }
  }
  const values = (row: number, kind: string): string[] => {
    const names = (columnsOfKind.get(kind) ?? []).filter((name) => Object.hasOwn(written[row], name));
    return names
      .map((name) => written[row][name])
      .filter(isPresent)
      .filter((value) => value !== '');
  };
  const included = literals === 'include' ? written.length : 0;
  return {
    rows: included,
    // Asked for every fact of every row: nearly always there is nothing.
    value: (semanticType, role, row) => (row < included ? values(row, `${semanticType}:${role}`)[0] : undefined),
    avoided: (semanticType, role) =>
      new Set(literals === 'avoid' ? written.flatMap((_, row) => values(row, `${semanticType}:${role}`)) : []),
  };
}

const isPresent = (value: string | null | undefined): value is string => typeof value === 'string';
