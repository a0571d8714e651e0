import type { Classification } from '../privacy/classification';
import { DEFAULT_TECHNIQUES } from '../privacy/default-techniques';
import { isColumnRule, type MaskingParameters, type MaskingRule } from '../privacy/masking-rule';
import type { PiiType } from '../privacy/pii-types';
import { MERGING, type Technique } from '../privacy/techniques';
import { columnKey } from '../schema/names';
import { type Column, displayName, type Schema, storedColumns, type Table } from '../schema/schema';
import { type KeyGroup, KeyGroups } from './key-groups';

/** What happens to one column; columns that stay as they are have none. */
export interface ColumnRule {
  table: Table;
  column: Column;
  technique: Technique;
  parameters: MaskingParameters;
  pii_type: PiiType;
  /** Columns of one domain give equal values for equal values: keys and what refers to them, and all of a class. */
  domain: string;
  /** No two values may become the same. */
  unique: boolean;
  /** The key and what refers to it, this column among them. */
  group: KeyGroup;
  /** A person named the technique for this very column, so it is not changed in silence. */
  explicit: boolean;
  reason: string;
}

/** A technique that a unique column cannot have, and what is done instead; null where a person asked for it. */
export interface Conflict {
  table: Table;
  column: Column;
  technique: Technique;
  instead: Technique | null;
}

/** Techniques that may give one value for several. */
const NOT_INJECTIVE: ReadonlySet<Technique> = new Set<Technique>([...MERGING, 'json']);

interface Wish {
  technique: Technique;
  parameters: MaskingParameters;
  pii_type: PiiType;
  reason: string;
  /** A person said it of this very column, so it is not changed in silence. */
  explicit: boolean;
}

/**
 * What is done to each column. The more special wins: a rule of the column (earlier rules first), a decision of the
 * user's, a rule of the class, what detection proposes, the class's default. A key and everything that refers to it
 * are one group with one rule, so that references hold.
 */
export function resolveRules(
  schema: Schema,
  classifications: readonly Classification[],
  rules: readonly MaskingRule[],
): { columns: ColumnRule[]; conflicts: Conflict[] } {
  const known = new Map(classifications.map((one) => [columnKey(one.schema, one.table, one.column), one]));
  const groups = new KeyGroups(schema);
  const columns: ColumnRule[] = [];
  const conflicts: Conflict[] = [];
  for (const table of schema.tables) {
    for (const column of storedColumns(table)) {
      const group = groups.of(table, column.name);
      const wish = firstWish(group, known, rules);
      if (wish === null || wish.technique === 'keep') continue;
      const unique = group.unique === 'alone' || (group.unique === 'part' && !wish.explicit);
      const technique = unique && NOT_INJECTIVE.has(wish.technique) ? 'preserve' : wish.technique;
      if (technique !== wish.technique) {
        const instead = wish.explicit ? null : technique;
        conflicts.push({ table, column, technique: wish.technique, instead });
      }
      const { parameters, pii_type, explicit, reason } = wish;
      const domain = `${technique}:${pii_type}`;
      columns.push({
        table,
        column,
        technique,
        parameters,
        pii_type,
        domain,
        unique,
        group,
        explicit,
        reason,
      });
    }
  }
  return { columns, conflicts };
}

/** Of the group's columns, the key itself first: the first that is to be masked; rules before findings. */
function firstWish(
  { members }: KeyGroup,
  known: ReadonlyMap<string, Classification>,
  rules: readonly MaskingRule[],
): Wish | null {
  const found = members.map(({ table, column }) => known.get(columnKey(table.schema, table.name, column.name)) ?? null);
  const name = (index: number): string => `${displayName(members[index].table)}.${members[index].column.name}`;

  for (const rule of rules) {
    if (!isColumnRule(rule)) continue;
    const index = members.findIndex(
      ({ table, column }) => rule.schema === table.schema && rule.table === table.name && rule.column === column.name,
    );
    if (index < 0) continue;
    const { technique, parameters } = rule;
    const piiType = found[index]?.pii_type ?? 'other_pii';
    return {
      technique,
      parameters,
      pii_type: piiType === 'none' ? 'other_pii' : piiType,
      reason: `a rule for ${name(index)}`,
      explicit: true,
    };
  }
  for (const [index, one] of found.entries()) {
    if (one?.decided_by !== 'user') continue;
    if (one.technique !== null) return wishOf(one, one.technique, `decided for ${name(index)}`, true);
    if (one.pii_type === 'none') return null;
  }
  for (const [index, one] of found.entries()) {
    if (one === null || one.pii_type === 'none') continue;
    const rule = rules.find((candidate) => !isColumnRule(candidate) && candidate.pii_type === one.pii_type);
    if (rule !== undefined) {
      const { technique, parameters } = rule;
      return { technique, parameters, pii_type: one.pii_type, reason: `a rule for ${one.pii_type}`, explicit: false };
    }
    const technique = one.technique ?? DEFAULT_TECHNIQUES[one.pii_type];
    if (technique !== null) return wishOf(one, technique, `${name(index)} holds ${one.pii_type}`, false);
  }
  return null;
}

function wishOf(one: Classification, technique: Technique, reason: string, explicit: boolean): Wish {
  const parameters = one.paths === undefined ? {} : { paths: one.paths };
  return { technique, parameters, pii_type: one.pii_type, reason, explicit };
}
