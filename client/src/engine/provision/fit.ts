import { quoteTable } from '../databases/identifiers';
import {
  displayName,
  type Check,
  type Column,
  type Domain,
  type Key,
  type Schema,
  type Table,
  type TableName,
} from '../schema/schema';
import { builtin } from '../schema/types';
import { inWords, isMade, type OutsideName } from './outside';
import { namesIn } from './sql-names';
import { madeNames } from './staged-schema';

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
  readonly #made: ReadonlySet<string>;

  constructor(
    private readonly schema: Schema,
    private readonly abilities: Abilities,
  ) {
    this.#made = new Set(madeNames(schema).map(quoteTable));
  }

  fit(): Schema {
    const { schema } = this;
    const fitted: Schema = {
      ...schema,
      domains: (schema.domains ?? []).map((domain) => this.#domain(domain)),
      tables: schema.tables.map((table) => this.#table(table)),
      relationships: schema.relationships.filter((reference) => {
        const missing = [reference.from, reference.to].find((end) => !this.#made.has(quoteTable(end)));
        if (missing !== undefined && !reference.virtual) {
          this.#note(
            `the reference "${reference.name}" of "${displayName(reference.from)}"`,
            `"${displayName(missing)}" is not in the dataset`,
          );
        }
        return missing === undefined;
      }),
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
    const { domain, collation, ...rest } = column;
    const isTyped = this.#hasType(column.type, () => `the type ${what}, which is made as text`);
    const isOfDomain =
      domain !== undefined && column.identity === null && this.#hasType(domain, () => `the domain ${what}`);
    const isCounted = column.identity !== null && COUNTED.has(column.type.name);
    if (column.identity !== null && !isCounted)
      this.#note(`the counting ${what}`, `PostgreSQL counts on whole numbers only`);
    const isGenerated = this.#keeps(column.generated, () => `the computing ${what}, which is made empty`);
    const own = isOfDomain ? this.schema.domains?.find((made) => quoteTable(made) === quoteTable(domain)) : undefined;
    const isCollated = collation !== undefined && this.#hasCollation(collation, `the collation ${what}`);
    return {
      ...rest,
      ...(isTyped ? {} : { type: builtin('text', { array: column.type.array }) }),
      ...(isOfDomain ? { domain } : {}),
      ...(isCollated ? { collation } : {}),
      identity: isCounted ? column.identity : null,
      // What the domain says is not said again.
      nullable: column.nullable || !isGenerated || own?.nullable === false,
      default:
        column.default !== own?.default && this.#keeps(column.default, () => `the default ${what}`)
          ? column.default
          : null,
      generated: isGenerated ? column.generated : null,
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

  #hasType({ schema, name }: { schema: string | null; name: string }, what: () => string): boolean {
    return schema === null || this.#has(typeOf({ schema, name }), what);
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
    return isMade(this.#made, name) || !this.abilities.lacks(name)
      ? null
      : `the target lacks ${inWords(name)}${this.abilities.excuse}`;
  }
}

const typeOf = (name: TableName): OutsideName => ({ ...name, kind: 'type' });
