import type { Mapper, MappingRules } from '../../../../server/src/testcase/mapping/mapper';
import { createMapper } from '../../../../server/src/testcase/mapping/mapper';
import { percent } from '../../../../server/src/testcase/percent';
import type { LiteralRow } from '../datasets/manifest';
import type { Decision, Fallback } from '../job/job';
import { knownSchema } from '../schema/known-schema';
import { isSameName } from '../schema/names';
import type { Rule } from '../schema/rule';
import { displayName, type Column, type Schema, type Table, type TableName } from '../schema/schema';
import type { Origin } from '../schema/sources/described';
import type { Fused, FusionConflict, FusionDecision, FusionMatch, SourceDescription } from './fusion';
import { moveLiterals } from './literals';
import { mergeColumn, SOURCE_WORDS } from './merge-column';

/** What is less sure is said, so that somebody may settle it. */
const SURE = 0.75;
/** Sources that say what tables the application has: nothing is added to those tables. */
const COMPLETE = new Set(['database', 'sql']);

/** The schema that sources are joined to, one after the other. */
export class Unified {
  readonly #schema: Schema;
  readonly #literals: Map<string, LiteralRow[]>;
  readonly #counts: Map<string, number>;
  readonly #usual: Map<string, number>;
  readonly #rules: Rule[];
  readonly #origins: Origin[];
  readonly #decisions: Decision[];
  readonly #fallbacks: Fallback[];
  readonly #matches: FusionMatch[] = [];
  readonly #conflicts: FusionConflict[] = [];

  constructor(private readonly first: SourceDescription) {
    const { schema, literals, counts, usual, rules, origins, decisions, fallbacks } = first.described;
    this.#schema = { ...schema, tables: [...schema.tables], relationships: [...schema.relationships] };
    this.#literals = new Map(literals);
    this.#counts = new Map(counts);
    this.#usual = new Map(usual);
    this.#rules = [...rules];
    this.#origins = [...origins];
    this.#decisions = [...decisions];
    this.#fallbacks = [...fallbacks];
  }

  result(): Fused {
    return {
      into: this.first.name,
      schema: this.#schema,
      literals: this.#literals,
      counts: this.#counts,
      usual: this.#usual,
      rules: this.#rules,
      statistics: this.first.described.statistics,
      origins: this.#origins,
      decisions: this.#decisions,
      fallbacks: this.#fallbacks,
      matches: this.#matches,
      conflicts: this.#conflicts,
    };
  }

  add(source: SourceDescription, decisions: readonly FusionDecision[]): void {
    const { described } = source;
    const mapper = createMapper(knownSchema(this.#schema, 'unified'), rulesOf(decisions));
    const preferred = new Set(
      decisions
        .filter(({ prefer }) => prefer)
        .map(({ from_table: table, from_column: column }) => pathOf(table, column)),
    );
    this.#decisions.push(...described.decisions);
    this.#fallbacks.push(...described.fallbacks);
    /** Of the source's tables, what they are here; and their columns. */
    const moved = new Map<string, Moved>();
    for (const table of described.schema.tables) {
      const from = displayName(table);
      const match = mapper.table(
        from,
        table.columns.map(({ name }) => name),
      );
      const into = match === null ? null : this.#table(match.table);
      if (match === null || into === null) moved.set(from, this.#addTable(table));
      else {
        this.#recordMatch(source, from, match.table, match, mapper);
        moved.set(from, this.#mergeTable(source, table, into, mapper, preferred));
      }
    }
    this.#joinRelationships(described.schema, moved);
    this.#joinTypes(described.schema);
    for (const [from, { table, columns }] of moved) this.#joinRows(source, from, table, columns);
    this.#rules.push(...renamed(described.rules, moved));
    for (const origin of described.origins) {
      const to = moved.get(origin.table);
      const column = origin.column === null ? null : (to?.columns.get(origin.column) ?? null);
      if (to !== undefined && (origin.column === null || column !== null))
        this.#origins.push({ ...origin, table: displayName(to.table), column });
    }
  }

  #table(name: string): Table | null {
    return this.#schema.tables.find((table) => displayName(table) === name) ?? null;
  }

  #replace(table: Table): void {
    const at = this.#schema.tables.findIndex((each) => displayName(each) === displayName(table));
    this.#schema.tables[at] = table;
  }

  /** What is like nothing that is known stands by itself, under a name that is free. */
  #addTable(table: Table): Moved {
    let name = table.name;
    for (let number = 2; this.#table(displayName({ ...table, name })) !== null; number++)
      name = `${table.name}_${number}`;
    const added = { ...table, name };
    this.#schema.tables.push(added);
    return { table: added, columns: new Map(table.columns.map((column) => [column.name, column.name])) };
  }

  #mergeTable(
    source: SourceDescription,
    table: Table,
    into: Table,
    mapper: Mapper,
    preferred: ReadonlySet<string>,
  ): Moved {
    const from = displayName(table);
    const to = displayName(into);
    const merged = new Map(into.columns.map((column) => [column.name, column]));
    const columns = new Map<string, string>();
    const names = table.columns.map(({ name }) => name);
    const say = (reason: string): void => void this.#decisions.push({ operation: 'synthetic', reason });
    const found = table.columns.map((column) => ({
      column,
      match: isOwnKey(column, table)
        ? keyMatch(into)
        : mapper.column(from, column.name, column.semantic_type ?? 'text', names),
    }));
    // The surest first: one column of the source is one column here.
    for (const { column, match } of found.toSorted((a, b) => (b.match?.confidence ?? 0) - (a.match?.confidence ?? 0))) {
      const path = pathOf(from, column.name);
      const taken = new Set(columns.values());
      const target =
        match?.table === to && match.column !== null && !taken.has(match.column) ? merged.get(match.column) : undefined;
      if (match !== null && target !== undefined) {
        const { column: joined, differs } = mergeColumn(target, column, from, match.confidence, preferred.has(path));
        merged.set(target.name, joined);
        columns.set(column.name, target.name);
        if (isOwnKey(column, table)) continue;
        this.#recordMatch(source, from, to, match, mapper, column.name);
        for (const { kind, message } of differs)
          this.#conflict({
            kind,
            source,
            from,
            column: column.name,
            to,
            toColumn: target.name,
            message: `${message}; the ${preferred.has(path) ? 'latter' : 'former'} is taken`,
          });
        continue;
      }
      if (isOwnKey(column, table)) continue;
      if (match !== null && match.table !== to) {
        say(`${path} of the ${SOURCE_WORDS[source.source]} is ${pathOf(match.table, match.column)}: ${match.reason}.`);
        this.#recordMatch(source, from, match.table, match, mapper, column.name);
      } else if (COMPLETE.has(into.provenance.source) && !mapper.isExcluded(from, column.name)) {
        this.#conflict({
          kind: 'unmatched',
          source,
          from,
          column: column.name,
          to,
          toColumn: null,
          message: `${path} of the ${SOURCE_WORDS[source.source]} is no column of ${to}, so it is left out`,
          candidates: candidatesOf(mapper, from, column),
        });
        say(`${path} of the ${SOURCE_WORDS[source.source]} is no column of ${to}, so it is left out.`);
      } else if (!merged.has(column.name)) {
        merged.set(column.name, { ...column, nullable: true });
        columns.set(column.name, column.name);
      }
    }
    const result = { ...into, columns: [...merged.values()], comment: into.comment ?? table.comment };
    this.#replace(result);
    return { table: result, columns };
  }

  #recordMatch(
    source: SourceDescription,
    from: string,
    to: string,
    { confidence, reason, column }: { confidence: number; reason: string; column: string | null },
    mapper: Mapper,
    fromColumn: string | null = null,
  ): void {
    this.#matches.push({
      source: source.source,
      from_table: from,
      from_column: fromColumn,
      table: to,
      column,
      confidence,
      reason,
    });
    if (confidence >= SURE) return;
    const path = pathOf(from, fromColumn);
    this.#conflict({
      kind: 'match',
      source,
      from,
      column: fromColumn,
      to,
      toColumn: column,
      message: `${path} of the ${SOURCE_WORDS[source.source]} is taken for ${pathOf(to, column)} (${percent(confidence)}): ${reason}`,
      candidates: fromColumn === null ? [] : candidatesOf(mapper, from, { name: fromColumn, semantic_type: null }),
    });
  }

  #conflict({ kind, source, from, column, to, toColumn, message, candidates = [] }: NewConflict): void {
    this.#conflicts.push({
      kind,
      source: source.source,
      from_table: from,
      from_column: column,
      table: to,
      column: toColumn,
      message: `${message}.`,
      candidates,
    });
  }

  /** Those whose ends are both here, unless the tables are tied so already. */
  #joinRelationships(schema: Schema, moved: ReadonlyMap<string, Moved>): void {
    for (const each of schema.relationships) {
      const from = moved.get(displayName(each.from));
      const to = moved.get(displayName(each.to));
      if (from === undefined || to === undefined) continue;
      const known = this.#schema.relationships.find(
        (one) =>
          isSameName(one.from, from.table) &&
          isSameName(one.to, to.table) &&
          one.from_columns.length === each.from_columns.length,
      );
      if (known !== undefined) {
        // The same tie under another name: `customer_id` of a test is `cust_no` of the database.
        each.from_columns.forEach((column, at) => {
          if (!from.columns.has(column)) from.columns.set(column, known.from_columns[at]);
        });
        continue;
      }
      const fromColumns = each.from_columns.map((column) => from.columns.get(column));
      const toColumns = each.to_columns.map((column) => to.columns.get(column));
      if (!isWhole(fromColumns) || !isWhole(toColumns)) continue;
      const isGuess = COMPLETE.has(from.table.provenance.source) || COMPLETE.has(to.table.provenance.source);
      this.#schema.relationships.push({
        ...each,
        from: nameOf(from.table),
        to: nameOf(to.table),
        from_columns: fromColumns,
        to_columns: toColumns,
        virtual: each.virtual || isGuess || !isKey(to.table, toColumns),
      });
    }
  }

  /** Enums and domains that its tables are made with. */
  #joinTypes({ enums, domains = [] }: Schema): void {
    const isNew = (known: readonly TableName[], one: TableName): boolean =>
      !known.some((each) => isSameName(each, one));
    this.#schema.enums = [...this.#schema.enums, ...enums.filter((one) => isNew(this.#schema.enums, one))];
    const known = this.#schema.domains ?? [];
    if (domains.length > 0) this.#schema.domains = [...known, ...domains.filter((one) => isNew(known, one))];
  }

  #joinRows(source: SourceDescription, from: string, table: Table, columns: ReadonlyMap<string, string>): void {
    const { described } = source;
    const to = displayName(table);
    const count = described.counts.get(from);
    if (count !== undefined) this.#counts.set(to, Math.max(count, this.#counts.get(to) ?? 1));
    const usual = described.usual?.get(from);
    if (usual !== undefined && !this.#usual.has(to)) this.#usual.set(to, usual);
    const rows = described.literals.get(from) ?? [];
    if (rows.length === 0) return;
    const known = knownSchema({ ...this.#schema, tables: [this.#table(to) ?? table] }, 'unified').tables[0];
    const { rows: kept, leftOut } = moveLiterals(rows, columns, known);
    this.#literals.set(to, [...(this.#literals.get(to) ?? []), ...kept]);
    for (const message of leftOut)
      this.#decisions.push({
        operation: 'synthetic',
        reason: `A value that the ${SOURCE_WORDS[source.source]} writes is left out: ${message}`,
      });
  }
}

interface Moved {
  table: Table;
  /** The source's name of a column -> its name here. */
  columns: Map<string, string>;
}

interface NewConflict extends Pick<FusionConflict, 'kind' | 'message'> {
  source: SourceDescription;
  from: string;
  column: string | null;
  to: string;
  toColumn: string | null;
  candidates?: string[];
}

function rulesOf(decisions: readonly FusionDecision[]): MappingRules {
  const settled = decisions.filter(({ prefer }) => !prefer);
  return {
    tables: Object.fromEntries(
      settled.filter(({ from_column: column }) => column === null).map(({ from_table: table, to }) => [table, to]),
    ),
    fields: Object.fromEntries(
      settled.flatMap(({ from_table: table, from_column: column, to }) =>
        column === null ? [] : [[pathOf(table, column), to]],
      ),
    ),
  };
}

/** A key that the source made up, such as the id of a test's table. */
function isOwnKey({ name, identity }: Column, { primary_key: key }: Table): boolean {
  return key?.columns.length === 1 && key.columns[0] === name && identity !== null;
}

function keyMatch({
  primary_key: key,
  ...table
}: Table): { table: string; column: string | null; confidence: number; reason: string } | null {
  if (key?.columns.length !== 1) return null;
  return { table: displayName(table), column: key.columns[0], confidence: 1, reason: 'both are the key' };
}

const candidatesOf = (
  mapper: Mapper,
  table: string,
  { name, semantic_type: meaning }: Pick<Column, 'name' | 'semantic_type'>,
): string[] => mapper.candidates(table, name, meaning ?? 'text').map((match) => pathOf(match.table, match.column));

const pathOf = (table: string, column: string | null): string => (column === null ? table : `${table}.${column}`);
const nameOf = ({ schema, name }: TableName): TableName => ({ schema, name });
const isWhole = (columns: (string | undefined)[]): columns is string[] =>
  columns.every((column) => column !== undefined);

function isKey({ primary_key: key, uniques }: Table, columns: readonly string[]): boolean {
  const keys = key === null ? uniques : [key, ...uniques];
  return keys.some(
    (each) => each.columns.length === columns.length && columns.every((column) => each.columns.includes(column)),
  );
}

/** Rules whose table and columns keep their names; others would speak of what is not there. */
function renamed(rules: readonly Rule[], moved: ReadonlyMap<string, Moved>): Rule[] {
  return rules.filter((rule) => {
    const to = moved.get(rule.table);
    return to !== undefined && displayName(to.table) === rule.table && to.columns.get(rule.column) === rule.column;
  });
}
