import { quoteTable } from '../databases/identifiers';
import {
  displayName,
  type Check,
  type Column,
  type CompositeType,
  type Domain,
  type Key,
  type RangeType,
  type Relationship,
  type Schema,
  type Table,
  type TableName,
} from '../schema/schema';
import { builtin, type ColumnType } from '../schema/types';
import { isLoadedApart } from './ddl';
import { inWords, isMade, madeKeys, type OutsideName } from './outside';
import { namesIn } from './sql-names';
import { functionKey } from './staged-schema';

/** What is not made in the target, and why. */
export interface LeftOut {
  /** `the index "users_slug_idx" of "users"`. */
  what: string;
  reason: string;
}

/** What the target can do, as far as a schema asks for it. */
export interface Abilities {
  /** Of what the schema does not make itself. */
  lacks(name: OutsideName): boolean;
  /** Whether there is an index method of this name. */
  hasMethod(method: string): boolean;
  /** Such as 150004. */
  version: number;
  /** What may be the reason, in words after those of what lacks: ` (the extension postgis is not there)`, or nothing. */
  excuse: string;
}

export interface Fitted {
  /** What can be made, all of it. */
  schema: Schema;
  leftOut: LeftOut[];
}

/** What an identity column may be of; a serial one may be of more. */
const COUNTED: ReadonlySet<string> = new Set(['int2', 'int4', 'int8']);
const NULLS_NOT_DISTINCT_SINCE = 150_000;
const MULTIRANGES_SINCE = 140_000;
const SETTING_SOME_COLUMNS_SINCE = 150_000;
const VIRTUAL_SINCE = 180_000;

/**
 * The schema without what cannot be made in the target: what uses a function, a type, a collation or an index method
 * that is missing there, and what no provisioning makes (views, partitions, references to tables that are not in the
 * schema). Columns, keys and references are never left out.
 */
export function fitSchema(schema: Schema, abilities: Abilities): Fitted {
  const fitter = new Fitter(schema, abilities);
  return { schema: fitter.fit(), leftOut: fitter.leftOut };
}

class Fitter {
  readonly leftOut: LeftOut[] = [];
  readonly #made: Set<string>;
  readonly #tables: ReadonlySet<string>;
  /** Quoted names of types of the schema that cannot be made. */
  readonly #unmade = new Set<string>();

  constructor(
    private readonly schema: Schema,
    private readonly abilities: Abilities,
  ) {
    this.#made = madeKeys(schema);
    this.#tables = new Set(schema.tables.map(quoteTable));
  }

  fit(): Schema {
    const { schema } = this;
    const { domains, composites, ranges } = this.#compound();
    const fitted: Schema = {
      ...schema,
      domains: domains.map((domain) => this.#domain(domain)),
      composites,
      ranges: ranges.map((range) => this.#range(range)),
      tables: schema.tables.map((table) => this.#table(table)),
      relationships: schema.relationships.flatMap((reference) => this.#reference(reference)),
      views: [],
    };
    for (const view of schema.views ?? []) {
      this.#note(
        `the ${view.materialized ? 'materialized view' : 'view'} "${displayName(view)}"`,
        'views are not made',
      );
    }
    return fitted;
  }

  #note(what: string, reason: string): void {
    this.leftOut.push({ what, reason });
  }

  #reference(reference: Relationship): Relationship[] {
    const what = `the reference "${reference.name}" of "${displayName(reference.from)}"`;
    const missing = [reference.from, reference.to].find((end) => !this.#tables.has(quoteTable(end)));
    if (missing !== undefined) {
      if (!reference.virtual) this.#note(what, `"${displayName(missing)}" is not in the dataset`);
      return [];
    }
    const { on_delete_columns: some, ...plain } = reference;
    if (some === undefined || this.abilities.version >= SETTING_SOME_COLUMNS_SINCE) return [reference];
    this.#note(`ON DELETE of ${what}, which does nothing`, `to set ${some.join(', ')} alone needs PostgreSQL 15`);
    return [{ ...plain, on_delete: 'no action' }];
  }

  /** Those domains, composite types and ranges all of whose parts are there before any table is; no others count as made. */
  #compound(): { domains: Domain[]; composites: CompositeType[]; ranges: RangeType[] } {
    let { domains = [], composites = [], ranges = [] } = this.schema;
    if (this.abilities.version < MULTIRANGES_SINCE) {
      ranges = ranges.map(({ multirange, ...range }) => {
        if (multirange !== undefined) this.#unmake(multirange);
        return range;
      });
    }
    for (let before = -1; before !== this.#made.size;) {
      before = this.#made.size;
      domains = domains.filter((domain) => this.#hasParts(domain, 'domain', [domain.type]));
      const typesOf = (composite: CompositeType): ColumnType[] => composite.attributes.map(({ type }) => type);
      ranges = ranges.filter((range) => {
        const isThere = this.#hasParts(range, 'range type', [range.subtype]);
        if (!isThere && range.multirange !== undefined) this.#unmake(range.multirange);
        return isThere;
      });
      composites = composites.filter((type) => this.#hasParts(type, 'composite type', typesOf(type)));
    }
    return { domains, composites, ranges };
  }

  #range(range: RangeType): RangeType {
    const { collation, operator_class: operatorClass, difference, ...rest } = range;
    const of = `of the range type "${displayName(range)}"`;
    const has = (name: TableName | undefined, kind: OutsideName['kind'], what: string): boolean =>
      name !== undefined && this.#has({ ...name, kind }, () => `the ${what} ${of}`);
    return {
      ...rest,
      ...(has(collation, 'collation', 'collation') ? { collation } : {}),
      ...(has(operatorClass, 'other', 'operator class') ? { operator_class: operatorClass } : {}),
      ...(has(difference, 'function', 'difference') ? { difference } : {}),
    };
  }

  #unmake(type: TableName): void {
    this.#made.delete(quoteTable(type));
    this.#made.delete(functionKey(type));
    this.#unmade.add(quoteTable(type));
  }

  #hasParts(named: TableName, kind: string, parts: readonly ColumnType[]): boolean {
    for (const { schema, name } of parts) {
      if (schema === null) continue;
      const part = { schema, name };
      const reason = this.#tables.has(quoteTable(part))
        ? `it holds rows of "${displayName(part)}"`
        : this.#lacked(typeOf(part));
      if (reason === null) continue;
      this.#unmake(named);
      this.#note(`the ${kind} "${displayName(named)}"`, reason);
      return false;
    }
    return true;
  }

  #domain(domain: Domain): Domain {
    const name = `the domain "${displayName(domain)}"`;
    return {
      ...domain,
      default: this.#keeps(domain.default, () => `the default of ${name}`) ? domain.default : null,
      checks: domain.checks.filter((check) =>
        this.#keeps(check.expression, () => `the check "${check.name}" of ${name}`),
      ),
    };
  }

  #table(table: Table): Table {
    const of = `of "${displayName(table)}"`;
    if (table.partitioned_by !== undefined) {
      this.#note(`the partitions ${of}`, `it is made as one table, not by ${table.partitioned_by}`);
    }
    if (table.foreign === true) this.#note(`the server ${of}`, 'it is made as an ordinary table');
    return {
      ...table,
      columns: table.columns.map((column) => this.#column(column, table)),
      primary_key: table.primary_key === null ? null : this.#key(table.primary_key, of),
      uniques: table.uniques.map((key) => this.#key(key, of)),
      checks: this.#checks(table),
      indexes: (table.indexes ?? []).filter(
        ({ name, definition }) =>
          this.#keeps(definition, () => `the index "${name}" ${of}`) &&
          this.#hasMethod(definition, `the index "${name}" ${of}`),
      ),
      exclusions: (table.exclusions ?? []).filter(
        ({ name, definition }) =>
          this.#keeps(definition, () => `the exclusion "${name}" ${of}`) &&
          this.#hasMethod(definition, `the exclusion "${name}" ${of}`),
      ),
    };
  }

  #column(column: Column, table: Table): Column {
    const what = `of the column "${displayName(table)}.${column.name}"`;
    const { domain, element_domain: element, collation, virtual, ...rest } = column;
    const isTyped = this.#hasType(column.type, () => `the type ${what}, which is made as text`, table);
    const isOfElements = isTyped && element !== undefined && this.#hasType(element, () => `the domain ${what}`);
    const isOfDomain =
      isTyped && domain !== undefined && column.identity === null && this.#hasType(domain, () => `the domain ${what}`);
    const isCounted = column.identity !== null && COUNTED.has(column.type.name);
    if (column.identity !== null && !isCounted)
      this.#note(`the counting ${what}`, `PostgreSQL counts on whole numbers only`);
    const isGenerated = this.#keeps(column.generated, () => `the computing ${what}, which is made empty`);
    const isVirtual = virtual === true && isGenerated && this.abilities.version >= VIRTUAL_SINCE;
    if (virtual === true && isGenerated && !isVirtual)
      this.#note(`the computing ${what} whenever it is read: it is stored`, 'it needs PostgreSQL 18');
    const own = isOfDomain ? this.schema.domains?.find((made) => quoteTable(made) === quoteTable(domain)) : undefined;
    const isCollated = collation !== undefined && this.#hasCollation(collation, `the collation ${what}`);
    return {
      ...rest,
      ...(isTyped ? {} : { type: builtin('text', { array: column.type.array }) }),
      ...(isOfDomain ? { domain } : {}),
      ...(isOfElements ? { element_domain: element } : {}),
      ...(isCollated ? { collation } : {}),
      identity: isCounted ? column.identity : null,
      // What the domain says is not said again.
      nullable: column.nullable || !isGenerated || own?.nullable === false,
      default:
        column.default !== own?.default && this.#keeps(column.default, () => `the default ${what}`)
          ? column.default
          : null,
      generated: isGenerated ? column.generated : null,
      ...(isVirtual ? { virtual } : {}),
    };
  }

  /** A domain's checks are not said again, where the columns have their domains. */
  #checks(table: Table): Check[] {
    const haveDomains = table.columns.every(
      ({ domain, identity }) => domain === undefined || (identity === null && this.#lacked(typeOf(domain)) === null),
    );
    return table.checks.filter(
      (check) =>
        !(haveDomains && check.of_domain === true) &&
        this.#keeps(check.expression, () => `the check "${check.name}" of "${displayName(table)}"`),
    );
  }

  #key(key: Key, of: string): Key {
    const { definition, ...plain } = key;
    if (
      definition !== undefined &&
      !this.#keeps(definition, () => `what the key "${key.name}" ${of} says of its order`)
    ) {
      return this.#key(plain, of);
    }
    if (key.nulls_not_distinct !== true || this.abilities.version >= NULLS_NOT_DISTINCT_SINCE) return key;
    this.#note(`NULLS NOT DISTINCT of the key "${key.name}" ${of}`, 'it needs PostgreSQL 15');
    return { ...plain, nulls_not_distinct: false };
  }

  #hasMethod(definition: string, what: string): boolean {
    const method = /\bUSING (\w+)/.exec(definition)?.[1];
    if (method === undefined || this.abilities.hasMethod(method)) return true;
    this.#note(what, `the target has no index method "${method}"${this.abilities.excuse}`);
    return false;
  }

  /** `of` is the table that has a column of the type. */
  #hasType({ schema, name }: Pick<ColumnType, 'schema' | 'name'>, what: () => string, of?: Table): boolean {
    if (schema === null) return true;
    const type = { schema, name };
    if (of !== undefined && this.#tables.has(quoteTable(type)) && isLoadedApart(of)) {
      this.#note(what(), `it holds rows of "${displayName(type)}", in a table with columns that are computed`);
      return false;
    }
    return this.#has(typeOf(type), what);
  }

  #hasCollation(collation: TableName, what: string): boolean {
    return this.#has({ ...collation, kind: 'collation' }, () => what);
  }

  #has(name: OutsideName, what: () => string): boolean {
    const reason = this.#lacked(name);
    if (reason !== null) this.#note(what(), reason);
    return reason === null;
  }

  /** Whether all is there that the expression names; null is no expression. */
  #keeps(sql: string | null, what: () => string): boolean {
    if (sql === null) return true;
    for (const name of namesIn(sql)) if (!this.#has(name, what)) return false;
    return true;
  }

  #lacked(name: OutsideName): string | null {
    if (name.kind === 'type' && this.#unmade.has(quoteTable(name))) return `"${displayName(name)}" is not made`;
    return isMade(this.#made, name) || !this.abilities.lacks(name)
      ? null
      : `the target lacks ${inWords(name)}${this.abilities.excuse}`;
  }
}

const typeOf = (name: TableName): OutsideName => ({ ...name, kind: 'type' });
