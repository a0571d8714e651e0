import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { createBuilder, type AnyBuilder } from '../batch/builder';
import { fieldsOf } from '../batch/fields';
import { appendText } from '../batch/text-form';
import type { Batch, Field } from '../batch/vector';
import { throwIfCancelled } from '../errors';
import { displayName, storedColumns, type Column, type Table } from '../schema/schema';
import { layoutOf } from '../schema/types';
import { avoiding } from './avoid';
import { missingShare, sourceFor } from './catalogue';
import { columnGenerator, type ColumnGenerator } from './column-writer';
import { repeatedColumn, personRole, placeRole } from './facts/roles';
import { RowFacts, type WrittenFacts } from './facts/row-facts';
import { loadLocale, type Locale } from './locale';
import type { TablePlan } from './plan';
import { keyOf } from './random';
import { Skipping } from './unique';
import { integer, type ValueSource } from './value-source';

/** About ten milliseconds of work for a table of a few columns; the event loop is free after each. */
const BATCH_ROWS = 1_000;

export interface GenerateOptions {
  signal?: AbortSignal;
  batchRows?: number;
  /** The first row, 0 when left out. */
  from?: number;
  /** The row after the last, all of the plan when left out. */
  to?: number;
}

/**
 * The rows of a plan's table, or any range of them: a row is the same whatever range it is made in. Where literal rows
 * are included they are rows 0 to k - 1, their unwritten columns generated.
 */
export async function* generateTable(plan: TablePlan, options: GenerateOptions = {}): AsyncGenerator<Batch> {
  const { signal, batchRows = BATCH_ROWS, from = 0, to = plan.rows } = options;
  const columns = columnsOf(plan, await loadLocale(plan.locale));
  const builders = columns.map((column) => createBuilder(column.field.vector));
  for (let first = from; first < to; first += batchRows) {
    throwIfCancelled(signal);
    const end = Math.min(to, first + batchRows);
    columns.forEach((column, index) => {
      column.generator.fill(builders[index], first, end);
    });
    yield { firstRow: first, length: end - first, vectors: builders.map((builder) => builder.finish()) };
    await setImmediate();
  }
}

interface PlannedColumn {
  field: Field;
  generator: ColumnGenerator;
}

function columnsOf(plan: TablePlan, locale: Locale): PlannedColumn[] {
  const { table } = plan;
  const facts = new RowFacts(locale, plan.seed, displayName(table), writtenFacts(plan));
  const stored = storedColumns(table);
  return fieldsOf(table).map((field, index) => {
    const column = stored[index];
    const generated = generatorOf(column, plan, locale, facts);
    return {
      field,
      generator: plan.literals === 'include' ? literalsFirst(column, field, plan, generated) : generated,
    };
  });
}

function generatorOf(column: Column, plan: TablePlan, locale: Locale, facts: RowFacts): ColumnGenerator {
  const { table, seed, literals } = plan;
  if (isAscending(table, column)) return columnGenerator(ascending(column, plan), column.type);
  const values = new Set(plan.written.map((row) => row[column.name]).filter(isPresent));
  const names = table.columns.map((other) => other.name);
  const key = keyOf(seed, displayName(table), repeatedColumn(column.name, names));
  const isText = layoutOf(column.type).vector === 'utf8' && column.type.name !== 'numeric';
  const source = sourceFor(
    column.semantic_type,
    {
      column: column.name,
      length: isText ? column.type.length : null,
      key,
      locale,
      random: locale.random,
      facts,
      written: [...values],
      taken: literals === 'ignore' ? new Set() : values,
      unique: mustDiffer(table, column),
    },
    isText,
  );
  const generator = columnGenerator(literals === 'avoid' ? avoiding(source, values, column.type) : source, column.type);
  const share = column.nullable ? missingShare(column.semantic_type) : 0;
  return share === 0
    ? generator
    : withNulls(generator, share, locale, keyOf(seed, displayName(table), column.name, 'null'));
}

function mustDiffer({ primary_key, uniques }: Table, column: Column): boolean {
  const keys = primary_key === null ? uniques : [primary_key, ...uniques];
  return keys.some(({ columns }) => columns.length === 1 && columns[0] === column.name);
}

/** A key of whole numbers counts up from 1. */
function isAscending(table: Table, column: Column): boolean {
  const key = table.primary_key?.columns;
  return key?.length === 1 && key[0] === column.name && /^int[248]$/.test(column.type.name) && !column.type.array;
}

/** 1, 2, 3 ... stepping over the numbers that literal rows have. */
function ascending(column: Column, plan: TablePlan): ValueSource {
  const written = plan.written.map((row) => row[column.name]);
  const taken = plan.literals === 'ignore' ? [] : written.filter(isPresent).map(Number);
  const numbers = new Skipping(
    taken.filter((number) => Number.isSafeInteger(number) && number >= 1).map((number) => number - 1),
  );
  if (plan.literals !== 'include') return integer((row) => numbers.at(row) + 1);
  // Literal rows with a number of their own use up none.
  const before = [0];
  written.forEach((value) => before.push(before.at(-1)! + (isPresent(value) ? 1 : 0)));
  return integer((row) => numbers.at(row - before[Math.min(row, written.length)]) + 1);
}

function withNulls(
  generator: ColumnGenerator,
  share: number,
  locale: Locale,
  key: ReturnType<typeof keyOf>,
): ColumnGenerator {
  return {
    fill: (builder, from, to) => {
      for (let row = from; row < to; row++) {
        if (locale.random.at(key, row).chance(share)) builder.appendNull();
        else generator.fill(builder, row, row + 1);
      }
    },
  };
}

function literalsFirst(column: Column, field: Field, plan: TablePlan, generated: ColumnGenerator): ColumnGenerator {
  // What is written once is written again where it is to be repeated: `password`, `confirm_password`.
  const names = [column.name, ...repeatedBy(column, plan.table)];
  const values = plan.written.map((row) => {
    const name = names.find((candidate) => Object.hasOwn(row, candidate));
    return name === undefined ? undefined : row[name];
  });
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

/** The column that this one repeats, if a value of that one fits here as it is. */
function repeatedBy(column: Column, table: Table): string[] {
  const repeated = repeatedColumn(
    column.name,
    table.columns.map(({ name }) => name),
  );
  const other = table.columns.find(({ name }) => name === repeated);
  return other !== undefined && isDeepStrictEqual(other.type, column.type) ? [repeated] : [];
}

/** What literal rows say, for the facts that other columns of the same row are made from. */
function writtenFacts(plan: TablePlan): WrittenFacts {
  const columnsOfKind = new Map<string, string[]>();
  for (const { name, semantic_type } of plan.table.columns) {
    if (semantic_type === null) continue;
    for (const role of new Set([personRole(name), placeRole(name)])) {
      const kind = `${semantic_type}:${role}`;
      columnsOfKind.set(kind, [...(columnsOfKind.get(kind) ?? []), name]);
    }
  }
  const values = (row: number, kind: string): string[] => {
    const literal = plan.written[row];
    const names = (columnsOfKind.get(kind) ?? []).filter((name) => Object.hasOwn(literal, name));
    return names
      .map((name) => literal[name])
      .filter(isPresent)
      .filter((value) => value !== '');
  };
  const included = plan.literals === 'include' ? plan.written.length : 0;
  return {
    // Asked for every fact of every row: nearly always there is nothing.
    value: (semanticType, role, row) => (row < included ? values(row, `${semanticType}:${role}`)[0] : undefined),
    avoided: (semanticType, role) =>
      new Set(
        plan.literals === 'avoid' ? plan.written.flatMap((_, row) => values(row, `${semanticType}:${role}`)) : [],
      ),
  };
}

const isPresent = (value: string | null | undefined): value is string => typeof value === 'string';
