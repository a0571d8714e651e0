import type { PiiType } from '../privacy/pii-types';
import { isSameName } from '../schema/names';
import { displayName, type Relationship, type Schema, type Table, type TableName } from '../schema/schema';
import type { KeyGroups } from './key-groups';

/** Whom a row is about: columns of its table, and the domain of the key that they are. */
export interface Person {
  columns: readonly string[];
  domain: string;
}

/** Classes that a table has for each person, and not for what a person has or does. */
const OF_PERSONS: ReadonlySet<PiiType> = new Set<PiiType>([
  'date_of_birth',
  'age',
  'gender',
  'national_id',
  'passport',
  'drivers_license',
  'password_hash',
]);

/** Finds whom the rows of a table are about, so that all dates of a person can be shifted alike. */
export class Persons {
  constructor(
    private readonly schema: Schema,
    private readonly groups: KeyGroups,
    /** The class of a column, null where it is not personal. */
    private readonly classOf: (table: TableName, column: string) => PiiType | null,
  ) {}

  /**
   * The columns that a rule names; else the key of a table of persons; else what refers to one; else the table's own key.
   * null where there is none of these.
   */
  of(table: Table, named?: string): Person | null {
    if (named !== undefined) return this.#key(table, [named]);
    if (!this.#isOfPersons(table)) {
      const reference = this.#reference(table);
      if (reference !== undefined) return this.#key(table, reference.from_columns);
    }
    return table.primary_key === null ? null : this.#key(table, table.primary_key.columns);
  }

  #isOfPersons(table: Table): boolean {
    const classes = new Set(table.columns.map(({ name }) => this.classOf(table, name)));
    if ([...OF_PERSONS].some((one) => classes.has(one))) return true;
    return classes.has('first_name') && classes.has('last_name');
  }

  /** To a table of persons; one that every row has comes first. */
  #reference(table: Table): Relationship | undefined {
    const all = this.schema.relationships.filter(
      (one) => isSameName(one.from, table) && !isSameName(one.to, table) && !one.virtual && one.when === undefined,
    );
    const toPersons = all.filter(({ to }) => {
      const parent = this.schema.tables.find((candidate) => isSameName(candidate, to));
      return parent !== undefined && this.#isOfPersons(parent);
    });
    const isNullable = (name: string): boolean =>
      table.columns.some((column) => column.name === name && column.nullable);
    return toPersons.find(({ from_columns: columns }) => !columns.some(isNullable)) ?? toPersons.at(0);
  }

  #key(table: Table, columns: readonly string[]): Person {
    const domain = columns.map((column) => {
      const [first] = this.groups.of(table, column).members;
      return `${displayName(first.table)}.${first.column.name}`;
    });
    return { columns, domain: `person:${domain.join(',')}` };
  }
}
