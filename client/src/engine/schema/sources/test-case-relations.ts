import { singular } from '../../../../../server/src/testcase/fields/names';
import type { Entity, LiteralValues, Relation } from '../../../../../server/src/testcase/testcase';
import type { LiteralRow } from '../../datasets/manifest';
import { newColumn } from '../new-column';
import { displayName, type Column, type Relationship, type Table } from '../schema';
import type { Identifiers } from './identifiers';

/** An entity as its table, its columns' names not all taken yet. */
export interface EntityTable {
  entity: Entity;
  table: Table;
  columnNames: Identifiers;
  /** One for each row of the entity. */
  literals: LiteralRow[];
}

/**
 * Ties tables as the test ties entities: `an order for customer "Ann"` gives `orders` a `customer_id` that refers to
 * `customers`, and to the row that says Ann. Adds to the tables, columns and rows that it is given.
 */
export function relateTables(tables: readonly EntityTable[], relations: Identifiers): Relationship[] {
  const byEntity = new Map(tables.map((each) => [each.entity.name, each]));
  const found: Relationship[] = [];
  for (const from of tables) {
    for (const [to, said] of grouped(from.entity.belongs_to)) {
      const parent = byEntity.get(to);
      if (parent === undefined || parent === from || !hasNumberKey(parent.table)) continue;
      const isCircle = reaches(found, parent.table, from.table);
      const column = referringColumn(parent, from, said[0], isCircle);
      if (column === null) continue;
      from.table.columns.push(column);
      const [key] = parent.table.primary_key!.columns;
      from.literals.forEach((row, index) => {
        const of = parentRow(said, from.entity.rows[index], parent);
        const value = of === null ? undefined : keyOf(parent, of, key);
        if (value !== undefined) row[column.name] = value;
      });
      found.push({
        name: relations.take(`${from.table.name}_${column.name}_fkey`, 'fkey'),
        from: nameOf(from.table),
        from_columns: [column.name],
        to: nameOf(parent.table),
        to_columns: [key],
        on_delete: 'no action',
        on_update: 'no action',
        deferrable: false,
        virtual: false,
        provenance: column.provenance,
      });
    }
  }
  return found;
}

/** By the other entity, in the order of the test. */
function grouped(relations: readonly Relation[]): Map<string, Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) groups.set(relation.to, [...(groups.get(relation.to) ?? []), relation]);
  return groups;
}

const nameOf = ({ schema, name }: Table): Pick<Table, 'schema' | 'name'> => ({ schema, name });

/** A key that is counted: what a row that writes none has is known. */
function hasNumberKey({ primary_key: key, columns }: Table): boolean {
  return key?.columns.length === 1 && columns.find(({ name }) => name === key.columns[0])?.type.name === 'int8';
}

/** Null where the test has a field of that name already: it says itself what is in it. */
function referringColumn(
  parent: EntityTable,
  from: EntityTable,
  { confidence, reason }: Relation,
  isCircle: boolean,
): Column | null {
  const wanted = `${singular(parent.entity.name)}_id`;
  if (from.table.columns.some(({ name }) => name === wanted)) return null;
  const [key] = parent.table.primary_key!.columns;
  const referred = parent.table.columns.find(({ name }) => name === key)!;
  const name = from.columnNames.take(wanted, 'reference');
  // Of rows that need each other one has to come first.
  const given = { nullable: isCircle, semantic_type: 'id' };
  return newColumn(name, referred.type, { source: 'test_case', confidence, reason }, given);
}

/** Whether references lead from one table to the other. */
function reaches(found: readonly Relationship[], from: Table, to: Table): boolean {
  const seen = new Set<string>();
  const open = [displayName(from)];
  for (let table = open.pop(); table !== undefined; table = open.pop()) {
    if (table === displayName(to)) return true;
    if (seen.has(table)) continue;
    seen.add(table);
    open.push(...found.filter((each) => displayName(each.from) === table).map((each) => displayName(each.to)));
  }
  return false;
}

/** The parent's row that the test means for a row: the nearest relation before it says by which value. */
function parentRow(said: readonly Relation[], row: LiteralValues, parent: EntityTable): number | null {
  const before = said.filter(({ line }) => line <= row.line);
  const { value } = before.at(-1) ?? said[0];
  if (value === null) return parent.entity.rows.length === 1 ? 0 : null;
  const index = parent.entity.rows.findIndex(({ values }) => Object.values(values).includes(value));
  return index < 0 ? null : index;
}

/** As the row writes it; else what it is counted to be, where no row writes any. */
function keyOf(parent: EntityTable, row: number, key: string): string | undefined {
  const written = parent.literals.map((each) => (Object.hasOwn(each, key) ? each[key] : undefined));
  if (typeof written[row] === 'string') return written[row];
  return written.every((value) => value === undefined) ? String(row + 1) : undefined;
}
