import { singular } from '../fields/names';
import type { KnownSchema } from './known-schema';
import { columnNameOf, tableNameOf, type ComparedName } from './names';
import { VAGUE_HEADS } from './synonyms';
import { ComparedTable, TableIndex, type Asked, type TableFit } from './tables';

/** Which table an entity is, or which column a field is. */
export interface Match {
  table: string;
  /** Null where a table was asked for. */
  column: string | null;
  /** 0 to 1. 1 when the user says so in `.tdm/mapping.json`. */
  confidence: number;
  /** In words, such as `"email" is short for "email_address"`. */
  reason: string;
  source: 'mapping' | 'name' | 'meaning';
}

/**
 * `.tdm/mapping.json`: which table or column is meant where names alone do not tell. A null says that there is none.
 *
 *     { "tables": { "users": "app_user" }, "fields": { "users.email": "app_user.email_address", "users.captcha": null } }
 */
export interface MappingRules {
  tables: Record<string, string | null>;
  fields: Record<string, string | null>;
}

export const NO_RULES: MappingRules = { tables: {}, fields: {} };

export interface Mapper {
  /** `fields`, the entity's other fields, help to choose among tables. */
  table(entity: string, fields?: readonly string[]): Match | null;
  /**
   * Null when nothing fits, when the user says that there is none (`isExcluded` tells which), and when what the user
   * says is not there: no guess stands in for it.
   */
  column(entity: string, field: string, semanticType: string, fields?: readonly string[]): Match | null;
  isExcluded(entity: string, field: string): boolean;
  /** The best few columns for a field, best first: what a quick fix offers. */
  candidates(entity: string, field: string, semanticType: string, limit?: number): Match[];
}

/** What is less sure than this is no match. */
const SURE = 0.5;
/** A table that is called so is not looked for by its columns. */
const NAMED = 0.8;
const MAX_KEPT = 20_000;
const MAX_NEIGHBOURS = 20;
const MAX_TABLES = 8;
const MAX_FIELDS = 40;
const MAX_CANDIDATES = 50;
/** A column of a table that a reference ties to the entity's own. */
const ONE_AWAY = 0.75;
const TWO_AWAY = 0.58;
const BY_REFERENCE = 0.62;

export function createMapper(schema: KnownSchema, rules: MappingRules = NO_RULES): Mapper {
  return new SchemaMapper(schema, rules);
}

type Why = Pick<Match, 'confidence' | 'reason' | 'source'>;

const BY_RULE: Why = { confidence: 1, reason: '.tdm/mapping.json says so', source: 'mapping' };

class SchemaMapper implements Mapper {
  readonly #tables: ComparedTable[];
  readonly #byName: ReadonlyMap<string, ComparedTable>;
  readonly #index: TableIndex;
  readonly #kept = new Map<string, unknown>();
  /** By the name of the table referred to. */
  #referring: Map<string, ComparedTable[]> | null = null;

  constructor(
    schema: KnownSchema,
    private readonly rules: MappingRules,
  ) {
    this.#tables = schema.tables.map((table) => new ComparedTable(table));
    this.#byName = new Map(this.#tables.map((table) => [table.known.name, table]));
    this.#index = new TableIndex(this.#tables);
  }

  table(entity: string, fields: readonly string[] = []): Match | null {
    const ruled = this.#ruledTable(entity);
    if (ruled !== undefined) return ruled === null ? null : matchOf(ruled, null, BY_RULE);
    const best = this.#tablesFor(entity, fields).at(0);
    return best === undefined || best.score.confidence < SURE ? null : matchOf(best.table, null, best.score);
  }

  column(entity: string, field: string, semanticType: string, fields: readonly string[] = []): Match | null {
    const rule = ownOf(this.rules.fields, `${entity}.${field}`);
    if (rule !== undefined) return rule === null ? null : this.#named(rule);
    const best = this.#columnsFor(entity, field, semanticType, fields).at(0);
    return best === undefined || best.confidence < SURE ? null : best;
  }

  isExcluded(entity: string, field: string): boolean {
    const rule = ownOf(this.rules.fields, `${entity}.${field}`);
    return rule === undefined ? ownOf(this.rules.tables, entity) === null : rule === null;
  }

  candidates(entity: string, field: string, semanticType: string, limit = 5): Match[] {
    return this.#columnsFor(entity, field, semanticType, []).slice(0, limit);
  }

  /** Undefined where there is no rule; null where it says that there is no table, or names one that is not there. */
  #ruledTable(entity: string): ComparedTable | null | undefined {
    const rule = ownOf(this.rules.tables, entity);
    return rule === undefined || rule === null ? rule : (this.#byName.get(rule) ?? null);
  }

  /** `app_user.email_address`; both parts may have dots in them. */
  #named(path: string): Match | null {
    for (let dot = path.indexOf('.', 1); dot !== -1; dot = path.indexOf('.', dot + 1)) {
      const table = this.#byName.get(path.slice(0, dot));
      const name = path.slice(dot + 1);
      if (table?.known.columns.some((column) => column.name === name)) return matchOf(table, name, BY_RULE);
    }
    return null;
  }

  /** Best first. */
  #tablesFor(entity: string, fields: readonly string[]): TableFit[] {
    return this.#keep(['tables', entity, ...fields], () => {
      const names = fields.slice(0, MAX_FIELDS).map((field) => columnNameOf(field));
      const named = this.#index
        .named(tableNameOf(entity))
        .sort(bySureness)
        .slice(0, MAX_TABLES)
        .map(({ table, score }) => ({
          table,
          score: { ...score, confidence: covered(score.confidence, table, names) },
        }));
      if ((named.at(0)?.score.confidence ?? 0) >= NAMED) return named.sort(bySureness);
      const known = new Set(named.map(({ table }) => table));
      const holding = this.#index.holding(names).filter(({ table }) => !known.has(table));
      return [...named, ...holding].sort(bySureness).slice(0, MAX_TABLES);
    });
  }

  /** Best first, and of those as good the ones in the entity's own table. */
  #columnsFor(entity: string, field: string, semanticType: string, fields: readonly string[]): Match[] {
    return this.#keep(['columns', entity, field, semanticType, ...fields], () => {
      const ruled = this.#ruledTable(entity);
      if (ruled === null) return [];
      const asked = { name: columnNameOf(field), semanticType };
      const tables = ruled === undefined ? this.#tablesFor(entity, fields) : [{ table: ruled, score: BY_RULE }];
      const found = new Map<string, Match>();
      const add = (match: Match): void => {
        const key = JSON.stringify([match.table, match.column]);
        if ((found.get(key)?.confidence ?? 0) < match.confidence) found.set(key, match);
      };
      for (const { table, score } of tables) {
        for (const match of fitsIn(table, asked, sureness(score), sureness(score) < 1 ? score.reason : null))
          add(match);
      }
      const [home] = tables as (TableFit | undefined)[];
      if (home !== undefined && home.score.confidence >= SURE) {
        for (const match of this.#nearby(home.table, asked, sureness(home.score))) add(match);
      }
      return [...found.values()].sort((one, other) => other.confidence - one.confidence).slice(0, MAX_CANDIDATES);
    });
  }

  /** What a reference leads to: a user's city in addresses, a product's category by its name in categories. */
  #nearby(home: ComparedTable, asked: Asked, factor: number): Match[] {
    const found: Match[] = [];
    const { referred, referring } = this.#neighboursOf(home);
    const wanted = asked.name.words.map((word) => singular(word)).join('');
    for (const table of referred) {
      const column = table.name.plain === wanted ? table.naturalColumn : null;
      if (column === null) continue;
      const reason = `"${asked.name.raw}" refers to a row of "${table.known.name}"`;
      found.push(matchOf(table, column, { confidence: BY_REFERENCE * factor, reason, source: 'meaning' }));
    }
    // Every table has a name, a status or a date of its own.
    if (asked.name.words.length === 1 && VAGUE_HEADS.has(asked.name.plain)) return found;
    for (const table of [...referred, ...referring]) {
      const why = `a reference ties "${table.known.name}" to "${home.known.name}"`;
      found.push(...fitsIn(table, asked, factor * ONE_AWAY, why));
    }
    for (const between of referred) {
      for (const table of this.#neighboursOf(between).referred) {
        const why = `references tie "${home.known.name}" to "${between.known.name}" and that to "${table.known.name}"`;
        if (table !== home) found.push(...fitsIn(table, asked, factor * TWO_AWAY, why));
      }
    }
    return found;
  }

  #neighboursOf(table: ComparedTable): { referred: ComparedTable[]; referring: ComparedTable[] } {
    this.#referring ??= this.#readReferences();
    const few = (tables: readonly ComparedTable[]): ComparedTable[] =>
      [...new Set(tables)].filter((other) => other !== table).slice(0, MAX_NEIGHBOURS);
    return {
      referred: few(table.known.references.flatMap(({ table: to }) => this.#byName.get(to) ?? [])),
      referring: few(this.#referring.get(table.known.name) ?? []),
    };
  }

  #readReferences(): Map<string, ComparedTable[]> {
    const referring = new Map<string, ComparedTable[]>();
    for (const table of this.#tables) {
      for (const { table: to } of table.known.references) {
        const of = referring.get(to);
        if (of === undefined) referring.set(to, [table]);
        else of.push(table);
      }
    }
    return referring;
  }

  #keep<Result>(parts: readonly string[], compute: () => Result): Result {
    const key = parts.join('\0');
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept as Result;
    const result = compute();
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(key, result);
    return result;
  }
}

/** How much a column's match is worth in a table that is sure to so much; one that is sure enough takes nothing away. */
const sureness = ({ confidence }: Why): number => (confidence >= 0.9 ? 1 : 0.4 + 0.6 * confidence);

function fitsIn(table: ComparedTable, asked: Asked, factor: number, why: string | null): Match[] {
  return table.fitting(asked).map(({ column, score }) => {
    const reason = why === null ? score.reason : `${score.reason}; ${why}`;
    return matchOf(table, column, { ...score, confidence: score.confidence * factor, reason });
  });
}

/** A table that has the fields is more likely meant than one that has not. */
function covered(confidence: number, table: ComparedTable, fields: readonly ComparedName[]): number {
  if (fields.length < 2) return confidence;
  const has = fields.filter((name) => (table.fitting({ name, semanticType: '' }).at(0)?.score.confidence ?? 0) >= 0.6);
  return Math.min(0.98, confidence + (has.length / fields.length - 0.5) * 0.2);
}

const bySureness = (one: TableFit, other: TableFit): number => other.score.confidence - one.score.confidence;

function matchOf(table: ComparedTable, column: string | null, { confidence, reason, source }: Why): Match {
  return { table: table.known.name, column, confidence: Math.round(confidence * 100) / 100, reason, source };
}

const ownOf = (rules: Record<string, string | null>, key: string): string | null | undefined =>
  Object.hasOwn(rules, key) ? rules[key] : undefined;
