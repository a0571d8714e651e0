import { UserError } from '../errors';
import type { Classification } from '../privacy/classification';
import type { MaskingRule } from '../privacy/masking-rule';
import type { PiiType } from '../privacy/pii-types';
import type { Technique } from '../privacy/techniques';
import { columnKey, isSameName } from '../schema/names';
import { displayName, type EnumType, type Schema, storedColumns, type Table, type TableName } from '../schema/schema';
import { createMasker } from './create-masker';
import { type KeyGroup, KeyGroups } from './key-groups';
import { limitsOf } from './limits';
import { Persons } from './person';
import type { NamePools } from './pools';
import { type ColumnRule, type Conflict, resolveRules } from './rules';
import type { ColumnMasker, ValueLimits } from './technique';

/** What happens to a schema's rows. */
export interface MaskPlan {
  schema: Schema;
  tables: TableMask[];
  columns: ColumnRule[];
  /** Techniques that unique columns could not have, and what they have instead. */
  conflicts: Conflict[];
}

/** What happens to the rows of one table. */
export interface TableMask {
  table: Table;
  /** In the order in which they are masked. */
  columns: MaskedColumn[];
  /** What each of its stored columns holds, masked or not; null is nothing personal. */
  classes: (PiiType | null)[];
}

export interface MaskedColumn {
  /** Its place among the vectors of a batch. */
  index: number;
  rule: ColumnRule;
  masker: ColumnMasker;
}

export interface PlanInput {
  schema: Schema;
  classifications: readonly Classification[];
  rules: readonly MaskingRule[];
  key: Uint8Array;
  pools: NamePools;
}

/**
 * Rules and findings -> a masker for each column that is to be masked. Throws UserError for a rule that asks of a column
 * what it cannot have.
 */
export function planMask(input: PlanInput): MaskPlan {
  const { columns, conflicts } = resolveRules(input.schema, input.classifications, input.rules);
  for (const conflict of conflicts) if (conflict.instead === null) throw refusedRule(conflict);
  for (let rules = columns; ;) {
    const { tables, refused } = planTables(rules, input);
    if (refused.size === 0) return { schema: input.schema, tables, columns: rules, conflicts };
    rules = rules.map((rule) => {
      const why = refused.get(rule.group);
      return why === undefined ? rule : instead(rule, why);
    });
  }
}

/** What a column's checks or type leave, where nobody asked for the technique that they refuse: from the best on. */
const INSTEAD: readonly Technique[] = ['preserve', 'shuffle', 'null'];

/** The next technique for a column that refused its own. Throws the refusal when there is none. */
function instead(rule: ColumnRule, why: UserError): ColumnRule {
  const { unique, group, technique: refused, pii_type: piiType } = rule;
  const nullable = group.members.every(({ column }) => column.nullable);
  const technique = INSTEAD.slice(INSTEAD.indexOf(refused) + 1).find(
    (next) => next === 'preserve' || (!unique && (next === 'shuffle' || nullable)),
  );
  if (technique === undefined) throw why;
  const reason = `${rule.reason}; ${refused} it cannot have`;
  return { ...rule, technique, parameters: {}, domain: `${technique}:${piiType}`, reason };
}

/** The maskers of all columns, and the key groups whose columns refuse a technique that nobody asked for. */
function planTables(
  columns: readonly ColumnRule[],
  { schema, classifications, key, pools }: PlanInput,
): { tables: TableMask[]; refused: Map<KeyGroup, UserError> } {
  const found = new Map(classifications.map((one) => [columnKey(one.schema, one.table, one.column), one.pii_type]));
  const classOf = (table: TableName, column: string): PiiType | null => {
    const piiType = found.get(columnKey(table.schema, table.name, column)) ?? 'none';
    return piiType === 'none' ? null : piiType;
  };
  const persons = new Persons(schema, new KeyGroups(schema), classOf);
  const domains = new Map<string, { columns: number; unique: boolean }>();
  for (const { domain, unique } of columns) {
    const known = domains.get(domain);
    domains.set(domain, { columns: (known?.columns ?? 0) + 1, unique: unique || known?.unique === true });
  }

  const maskerOf = (rule: ColumnRule): ColumnMasker => {
    const { table, column, technique, pii_type: piiType, parameters, domain } = rule;
    const { columns: sharing, unique } = domains.get(domain)!;
    const { person } = parameters;
    if (person !== undefined) mustBeColumn(rule, person);
    return createMasker(technique, {
      key,
      table,
      column,
      piiType,
      unique,
      domain,
      shared: sharing > 1,
      parameters,
      labels: labelsOf(schema.enums, rule),
      limits: limitsOfGroup(rule.group),
      pools,
      person: persons.of(table, person as string | undefined),
    });
  };
  const refused = new Map<KeyGroup, UserError>();
  const maskedColumn = (rule: ColumnRule, index: number): MaskedColumn[] => {
    try {
      return [{ index, rule, masker: maskerOf(rule) }];
    } catch (error) {
      if (rule.explicit || !(error instanceof UserError)) throw error;
      refused.set(rule.group, error);
      return [];
    }
  };
  const tables = schema.tables.map((table): TableMask => {
    const stored = storedColumns(table);
    const masked = columns
      .filter((rule) => rule.table === table)
      .flatMap((rule) => maskedColumn(rule, stored.indexOf(rule.column)));
    return {
      table,
      columns: masked.sort((one, other) => turnOf(one.rule) - turnOf(other.rule)),
      classes: stored.map(({ name }) => classOf(table, name)),
    };
  });
  return { tables, refused };
}

/** Names come before what is made of them, and what may hold any of a row's values comes last. */
const TURNS: Partial<Record<PiiType, number>> = {
  first_name: 0,
  last_name: 0,
  person_name: 1,
  username: 3,
  email: 4,
  url_personal: 4,
  free_text: 5,
};
const LAST: ReadonlySet<Technique> = new Set<Technique>(['scan', 'json']);

function turnOf({ technique, pii_type: piiType }: ColumnRule): number {
  return LAST.has(technique) ? 5 : (TURNS[piiType] ?? 2);
}

/** What the checks of all columns that hold the same values say, put together. */
function limitsOfGroup({ members, length }: KeyGroup): ValueLimits | null {
  const all = members.map(({ table, column }) => limitsOf(column, table.checks)).filter((limits) => limits !== null);
  if (all.length === 0 && length === null) return null;
  const least = (values: (number | null)[]): number | null => narrowest(values, Math.min);
  const most = (values: (number | null)[]): number | null => narrowest(values, Math.max);
  const lists = all.flatMap(({ values }) => (values === null ? [] : [values]));
  return {
    min: most(all.map(({ min }) => min)),
    max: least(all.map(({ max }) => max)),
    ...(all.some(({ pastOnly }) => pastOnly === true) ? { pastOnly: true } : {}),
    minLength: most(all.map(({ minLength }) => minLength)),
    maxLength: least([length, ...all.map(({ maxLength }) => maxLength)]),
    values: lists.length === 0 ? null : lists[0].filter((value) => lists.every((list) => list.includes(value))),
  };
}

function narrowest(values: (number | null)[], pick: (...numbers: number[]) => number): number | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : pick(...given);
}

function labelsOf(enums: readonly EnumType[], { column: { type } }: ColumnRule): string[] | null {
  return enums.find((one) => isSameName(one, type))?.labels ?? null;
}

function mustBeColumn({ table, column }: ColumnRule, person: unknown): void {
  if (storedColumns(table).some(({ name }) => name === person)) return;
  const where = `${displayName(table)}.${column.name}`;
  throw new UserError(`The masking rule of ${where}: "person" names no column of ${displayName(table)}.`, { where });
}

function refusedRule({ table, column, technique }: Conflict): UserError {
  const where = `${displayName(table)}.${column.name}`;
  return new UserError(
    `The column ${where} is part of a key or unique, and ${technique} may make two of its values one.`,
    { where, hint: 'These keep values apart: preserve, replace, tokenize, hash.' },
  );
}
