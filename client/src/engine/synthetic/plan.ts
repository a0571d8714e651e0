import type { LiteralRow } from '../datasets/manifest';
import { UserError } from '../errors';
import type { Decision, LiteralMode, SyntheticConfig } from '../job/job';
import { rowsText } from '../job/counted';
import type { Rule } from '../schema/rule';
import { negativeRows } from '../schema/sources/negative-rows';
import { displayName, type Column, type Schema, type Table } from '../schema/schema';
import type { SchemaStatistics } from '../schema/statistics';
import { refuseUnfillable } from './types/fillable';
import type { WeightedLocale } from './locale';
import { relationOptions } from './relations/of-plan';
import { planRelations } from './relations/plan-relations';

/** Rows of a table when neither the request nor its source says how many. */
const DEFAULT_ROWS = 100;

/**
 * What will be generated: a value, so that it can be shown and tested before anything is made, and handed to another
 * thread. Everything that a generated value depends on is in here.
 */
export interface SyntheticPlan {
  seed: string;
  /** As `resolveLocale` named them; at least one. */
  locales: WeightedLocale[];
  literals: LiteralMode;
  schema: Schema;
  tables: TablePlan[];
  rules: readonly Rule[];
  /** Of the database that the schema was discovered in. */
  statistics: SchemaStatistics | null;
  decisions: Decision[];
}

export interface TablePlan {
  table: Table;
  rows: number;
  /** All rows that the test writes, as PostgreSQL's text form. */
  written: LiteralRow[];
}

/** What a schema's source knows beside it; see DescribedSchema. */
interface Needs {
  schema: Schema;
  literals: ReadonlyMap<string, LiteralRow[]>;
  counts: ReadonlyMap<string, number>;
  usual?: ReadonlyMap<string, number>;
  rules?: readonly Rule[];
  statistics?: SchemaStatistics | null;
}

/** Throws UserError for a table in `row_counts` that there is not. `locales` are those that `resolveLocale` named. */
export function planSynthetic(
  needs: Needs,
  config: Pick<SyntheticConfig, 'row_counts' | 'seed' | 'literals'> & Partial<Pick<SyntheticConfig, 'negative_rows'>>,
  locales: WeightedLocale[],
): SyntheticPlan {
  const { schema, literals } = needs;
  refuseUnknownTables(config.row_counts, schema);
  const decisions: Decision[] = [];
  const negatives = negativeRows(schema, config.literals === 'include' ? (config.negative_rows ?? 0) : 0);
  if (config.literals !== 'include' && (config.negative_rows ?? 0) > 0)
    decisions.push({
      operation: 'synthetic',
      reason: `No negative rows are made, since literals are to be ${config.literals === 'avoid' ? 'avoided' : 'ignored'}.`,
    });
  const tables = schema.tables.map((table): TablePlan => {
    const name = displayName(table);
    const written = literals.get(name) ?? [];
    const { rows, reason } = rowsOf(
      name,
      written.length,
      needs.counts.get(name) ?? 1,
      needs.usual?.get(name) ?? null,
      config.row_counts,
    );
    decisions.push({
      operation: 'synthetic',
      reason: `${name}: ${rowsText(rows)}, ${reason}.${literalsOf(written.length, rows, config.literals)}`,
    });
    decisions.push(...unavoidable(table, written, config.literals));
    const negative = rows === 0 ? [] : (negatives.get(name) ?? []);
    if (negative.length > 0)
      decisions.push({
        operation: 'synthetic',
        reason: `${name}: ${rowsText(negative.length)} besides, each with a value that a test expects to be refused.`,
      });
    return {
      table,
      rows: rows + negative.length,
      written: negative.length === 0 ? written : [...written.slice(0, rows), ...negative],
    };
  });
  const { rules = [], statistics = null } = needs;
  refuseUnfillable(
    schema,
    isDecided(schema, rules, new Set(tables.filter(({ rows }) => rows === 0).map(({ table }) => table))),
  );
  const plan = { seed: config.seed, locales, literals: config.literals, schema, tables, rules, statistics, decisions };
  return withinKeys(plan);
}

/** Whether a column's values come from a parent or a rule, or there are no rows to have any. */
function isDecided(
  { relationships }: Schema,
  rules: readonly Rule[],
  empty: ReadonlySet<Table>,
): (table: Table, column: Column) => boolean {
  return (table, { name }) =>
    empty.has(table) ||
    rules.some((rule) => rule.table === displayName(table) && rule.column === name) ||
    relationships.some(
      ({ from, from_columns: columns, virtual }) =>
        !virtual && displayName(from) === displayName(table) && columns.includes(name),
    );
}

/** As many rows as keys allow, and those that rows of the test refer to. */
function withinKeys(plan: SyntheticPlan): SyntheticPlan {
  const { schema, tables, literals } = plan;
  const isIncluded = literals === 'include';
  const { counts, written, decisions } = planRelations(
    schema,
    new Map(tables.map(({ table, rows }) => [displayName(table), rows])),
    {
      ...relationOptions(plan),
      ...(isIncluded ? { written: new Map(tables.map((each) => [displayName(each.table), each.written])) } : {}),
    },
  );
  return {
    ...plan,
    tables: tables.map((each): TablePlan => {
      const name = displayName(each.table);
      return { ...each, rows: counts.get(name)!, written: isIncluded ? [...written.get(name)!] : each.written };
    }),
    decisions: [...plan.decisions, ...decisions],
  };
}

function refuseUnknownTables(rowCounts: Record<string, number>, schema: Schema): void {
  const names = schema.tables.map(displayName);
  const unknown = Object.keys(rowCounts).find((name) => name !== '*' && !names.includes(name));
  if (unknown === undefined) return;
  throw new UserError(`config.synthetic.row_counts.${unknown}: there is no table "${unknown}".`, {
    where: `config.synthetic.row_counts.${unknown}`,
    hint: `There ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}. "*" is every other table.`,
  });
}

/** The request's own word for a table counts; else the most that anyone asks for. */
function rowsOf(
  name: string,
  written: number,
  count: number,
  usual: number | null,
  rowCounts: Record<string, number>,
): { rows: number; reason: string } {
  if (Object.hasOwn(rowCounts, name))
    return { rows: rowCounts[name], reason: `as config.synthetic.row_counts.${name} says` };
  const every = Object.hasOwn(rowCounts, '*') ? rowCounts['*'] : null;
  const claims: [number, string][] = [];
  if (every !== null) claims.push([every, 'as config.synthetic.row_counts["*"] says']);
  else if (usual !== null) claims.push([usual, 'as is usual there']);
  else if (count <= 1 && written <= 1)
    claims.push([DEFAULT_ROWS, 'the default, since neither the request nor the test says how many']);
  claims.push([count, 'as the test says'], [written, 'one for each row written in the test']);
  const [rows, reason] = claims.reduce((most, claim) => (claim[0] > most[0] ? claim : most));
  return {
    rows,
    reason: every !== null && rows > every ? `${reason}, which is more than the ${every} of row_counts["*"]` : reason,
  };
}

function literalsOf(written: number, rows: number, mode: LiteralMode): string {
  if (written === 0) return '';
  const these = written === 1 ? 'the row written in the test' : `the ${written} rows written in the test`;
  if (mode === 'ignore') return ` No attention is paid to ${these}.`;
  if (mode === 'avoid') return ` None has a value of ${these}.`;
  if (rows >= written) return ` Among them ${these}, first.`;
  return rows === 0
    ? ` So ${these} ${written === 1 ? 'is' : 'are'} left out too.`
    : ` Only the first ${rows} of ${these} fit.`;
}

/** Where avoiding is not possible, it is said. */
function unavoidable(table: Table, written: LiteralRow[], mode: LiteralMode): Decision[] {
  if (mode !== 'avoid') return [];
  return table.columns
    .filter(
      (column) =>
        column.type.name === 'bool' && new Set(written.map((row) => row[column.name]).filter(isPresent)).size > 1,
    )
    .map((column) => ({
      operation: 'synthetic',
      reason: `${displayName(table)}.${column.name}: the test writes both true and false, so neither can be avoided.`,
    }));
}

const isPresent = (value: string | null | undefined): value is string => typeof value === 'string';
