import { UserError } from '../errors';
import { unknownName } from '../read-shape';
import { hintOf } from '../schema/hints/hint-shape';
import { hinted, plain } from '../schema/hints/read-hints';
import { newColumn } from '../schema/new-column';
import type { Column, Key, Provenance, Relationship, Schema, Table } from '../schema/schema';
import type { DescribedSchema, Origin } from '../schema/sources/described';
import type { ColumnType } from '../schema/types';
import type { Pack, PackColumn, PackTable, Patched } from './pack-shape';
import { patched } from './read-pack';
import { readType } from './type-text';

/** A scenario of a pack as a schema with what it says beside. Throws UserError that names the place of what is wrong. */
export function describePatched(pack: Pack, scenario: string): DescribedSchema {
  const whole = patched(pack, scenario);
  const where = `domain ${pack.name} (${scenario})`;
  const provenance: Provenance = { source: 'domain_pack', confidence: 1, reason: where };
  const maker = new Maker(whole, where, provenance);
  const tables = Object.entries(whole.tables).map(([name, table]) => maker.table(name, table));
  const relationships = Object.entries(whole.tables).flatMap(([name, table]) => maker.relationships(name, table));
  const schema: Schema = {
    tables,
    relationships,
    enums: Object.entries(whole.enums).map(([name, labels]) => ({ schema: 'public', name, labels })),
  };
  const rows = Object.entries(whole.tables).flatMap(([name, { rows: count }]) =>
    count === undefined ? [] : [[name, count] as const],
  );
  return {
    schema,
    literals: new Map(),
    counts: new Map(rows),
    rules: whole.rules.map(plain),
    statistics: null,
    origins: tables.flatMap(originsOf),
    decisions: [
      { operation: 'synthetic', reason: `${where}: ${pack.scenarios[scenario].description} ${tables.length} tables.` },
    ],
    fallbacks: [],
  };
}

function originsOf({ name, columns }: Table): Origin[] {
  const whole = { source: 'domain_pack' as const, entity: name, field: null, table: name, column: null };
  return [
    whole,
    ...columns.map((column) => ({
      source: 'domain_pack' as const,
      entity: name,
      field: column.name,
      table: name,
      column: column.name,
    })),
  ];
}

/** Where a pack says what becomes a constraint of that suffix. */
const PLACES = { pkey: 'primary_key', key: 'uniques', idx: 'indexes' } as const;

/** Makes tables of a pack with one scenario put over it. */
class Maker {
  constructor(
    readonly whole: Patched,
    readonly where: string,
    readonly provenance: Provenance,
  ) {}

  table(name: string, table: PackTable): Table {
    const { provenance } = this;
    const known = Object.keys(table.columns);
    const key = (columns: string[], suffix: keyof typeof PLACES): Key => {
      for (const column of columns) this.#known(column, known, `${this.where}.${name}.${PLACES[suffix]}`);
      return { name: `${name}_${suffix === 'pkey' ? '' : `${columns.join('_')}_`}${suffix}`, columns };
    };
    const columns = Object.entries(table.columns);
    const checks = [
      ...columns.flatMap(([column, { check }]) =>
        check === undefined ? [] : [{ name: `${name}_${column}_check`, expression: check }],
      ),
      ...(table.checks ?? []).map((expression, index) => ({ name: `${name}_check${index + 1}`, expression })),
    ];
    const primary = table.primary_key ?? (known.includes('id') ? ['id'] : null);
    return {
      schema: 'public',
      name,
      columns: columns.map(([column, given]) => this.#column(name, column, given)),
      primary_key: primary === null ? null : key(primary, 'pkey'),
      uniques: [
        ...columns.filter(([, { unique }]) => unique === true).map(([column]) => [column]),
        ...(table.uniques ?? []),
      ].map((unique) => key(unique, 'key')),
      checks,
      ...(table.exclusions === undefined
        ? {}
        : {
            exclusions: table.exclusions.map((definition, index) => ({ name: `${name}_excl${index + 1}`, definition })),
          }),
      ...(table.indexes === undefined
        ? {}
        : {
            indexes: table.indexes.map((indexed) => ({
              name: key(indexed, 'idx').name,
              unique: false,
              definition: `USING btree (${indexed.join(', ')})`,
            })),
          }),
      comment: table.comment ?? null,
      provenance,
    };
  }

  relationships(name: string, table: PackTable): Relationship[] {
    const single = Object.entries(table.columns).flatMap(([column, { references, on_delete, cardinality }]) => {
      if (references === undefined) return [];
      const to = this.#referred(references, `${this.where}.${name}.${column}`);
      return [{ ...this.#relationship(name, [column], references, [to]), ...defined({ on_delete, cardinality }) }];
    });
    const composite = (table.foreign_keys ?? []).map(({ columns, references, to }) => {
      const where = `${this.where}.${name}.foreign_keys`;
      this.#known(references, Object.keys(this.whole.tables), where);
      for (const column of columns) this.#known(column, Object.keys(table.columns), where);
      for (const column of to) this.#known(column, Object.keys(this.whole.tables[references].columns), where);
      return this.#relationship(name, columns, references, to);
    });
    return [...single, ...composite] as Relationship[];
  }

  #relationship(from: string, columns: string[], to: string, toColumns: string[]): Relationship {
    return {
      name: `${from}_${columns.join('_')}_fkey`,
      from: { schema: 'public', name: from },
      from_columns: columns,
      to: { schema: 'public', name: to },
      to_columns: toColumns,
      on_delete: 'no action',
      on_update: 'no action',
      deferrable: false,
      virtual: false,
      provenance: this.provenance,
    };
  }

  #column(table: string, name: string, given: PackColumn): Column {
    const where = `${this.where}.${table}.${name}`;
    const { type, identity } = this.#type(given, where);
    const column = newColumn(name, type, this.provenance, {
      nullable: given.nullable ?? false,
      default: given.default ?? null,
      identity: identity ? 'by_default' : null,
      comment: given.comment ?? null,
    });
    const hint = hintOf(given, where);
    return Object.keys(hint).length === 0 ? column : tidy(hinted(column, hint));
  }

  #type(given: PackColumn, where: string): { type: ColumnType; identity: boolean } {
    if (given.type !== undefined) {
      const type = readType(given.type, Object.keys(this.whole.enums));
      if (type !== null) return type;
      throw new UserError(`${where}.type: "${given.type}" is no type that is known here.`, {
        where: `${where}.type`,
        hint: 'Such as bigint, varchar(100), numeric(12,2), date, timestamptz, boolean, uuid, jsonb, or an enum of the pack.',
      });
    }
    if (given.references === undefined) {
      throw new UserError(`${where}.type: it is missing.`, {
        where,
        hint: 'Give a type, or what the column references.',
      });
    }
    const to = this.#referred(given.references, where);
    const { type } = this.#type(this.whole.tables[given.references].columns[to], where);
    return { type, identity: false };
  }

  /** The key of the table that a column references. */
  #referred(table: string, where: string): string {
    this.#known(table, Object.keys(this.whole.tables), `${where}.references`);
    const { primary_key: key, columns } = this.whole.tables[table];
    const [column, ...more] = key ?? (Object.hasOwn(columns, 'id') ? ['id'] : []);
    if (more.length === 0 && Object.hasOwn(columns, column)) return column;
    throw new UserError(`${where}.references: ${table} has no primary key of one column.`, { where });
  }

  #known(name: string, known: readonly string[], where: string): void {
    if (!known.includes(name)) throw unknownName(`${where}: there is no "${name}"`, name, known, where);
  }
}

/** Without hints that say nothing. */
function tidy({ values, ...column }: Column): Column {
  return values === undefined || Object.keys(values).length === 0 ? column : { ...column, values };
}

/** Without what is left out, a level deep and two. */
function defined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, typeof value === 'object' && value !== null ? defined({ ...value }) : value]),
  );
}
