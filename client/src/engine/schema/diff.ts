import {
  bare,
  checkPart,
  columnPart,
  compositePart,
  domainPart,
  enumPart,
  exclusionPart,
  extensionPart,
  indexPart,
  primaryKeyPart,
  rangePart,
  relationshipPart,
  sequencePart,
  tablePart,
  typeText,
  uniquePart,
  viewPart,
  type Facet,
  type Part,
} from './diff-parts';
import { displayName, type Schema, type Table } from './schema';

export interface SchemaDiff {
  changes: SchemaChange[];
}

export interface SchemaChange {
  kind: 'added' | 'dropped' | 'changed';
  /** `users`, or `sales.users`; null for what belongs to no table. */
  table: string | null;
  column: string | null;
  /** `column users.phone: varchar(20) became varchar(30)`. */
  text: string;
}

/**
 * What became of `a` in `b`, in words: table by table, then types, sequences, views and extensions. Empty where both say
 * the same; the order of tables and of constraints says nothing, that of columns does.
 */
export function diffSchemas(a: Schema, b: Schema): SchemaDiff {
  const changes: SchemaChange[] = [];
  const before = new Map(a.tables.map((table) => [displayName(table), table]));
  const after = new Map(b.tables.map((table) => [displayName(table), table]));
  const renamed = renamedTables(before, after);
  const formerly = new Set(renamed.values());
  const [referencesBefore, referencesAfter] = [references(a), references(b)];
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort(order)) {
    const [old, now] = [before.get(name), after.get(name)];
    if (old !== undefined && now !== undefined) changes.push(...diffTable(old, now));
    else if (now !== undefined) {
      const was = renamed.get(name);
      const text =
        was === undefined
          ? `table ${name} added: ${now.columns.map((column) => column.name).join(', ') || 'no columns'}`
          : `table ${was} dropped, table ${name} added (same columns: renamed?)`;
      changes.push({ kind: was === undefined ? 'added' : 'changed', table: name, column: null, text });
    } else if (!formerly.has(name)) {
      changes.push({ kind: 'dropped', table: name, column: null, text: `table ${name} dropped` });
    }
    changes.push(...diffParts(referencesBefore.get(name) ?? [], referencesAfter.get(name) ?? [], name));
  }
  changes.push(...diffParts(strays(a, before), strays(b, after)));
  changes.push(...diffParts(a.enums.map(enumPart), b.enums.map(enumPart)));
  changes.push(...diffParts((a.domains ?? []).map(domainPart), (b.domains ?? []).map(domainPart)));
  changes.push(...diffParts(domainChecks(a), domainChecks(b)));
  changes.push(...diffParts((a.composites ?? []).map(compositePart), (b.composites ?? []).map(compositePart)));
  changes.push(...diffParts((a.ranges ?? []).map(rangePart), (b.ranges ?? []).map(rangePart)));
  changes.push(...diffParts((a.sequences ?? []).map(sequencePart), (b.sequences ?? []).map(sequencePart)));
  changes.push(...diffParts((a.views ?? []).map(viewPart), (b.views ?? []).map(viewPart)));
  changes.push(...diffParts((a.extensions ?? []).map(extensionPart), (b.extensions ?? []).map(extensionPart)));
  return { changes };
}

/** By the table that they start at. */
function references({ relationships }: Schema): Map<string, Part[]> {
  const found = new Map<string, Part[]>();
  for (const one of relationships) {
    const of = found.get(displayName(one.from)) ?? [];
    of.push(relationshipPart(one));
    found.set(displayName(one.from), of);
  }
  return found;
}

/** Relationships that start at no table of the schema. */
function strays(schema: Schema, tables: ReadonlyMap<string, Table>): Part[] {
  return schema.relationships.filter((one) => !tables.has(displayName(one.from))).map(relationshipPart);
}

function domainChecks({ domains = [] }: Schema): Part[] {
  return domains.flatMap((domain) =>
    domain.checks.map((check) => {
      const part = checkPart(`domain ${displayName(domain)}`, check);
      return { ...part, key: part.what };
    }),
  );
}

function diffTable(a: Table, b: Table): SchemaChange[] {
  const table = displayName(b);
  const primary = (of: Table): Part[] => (of.primary_key === null ? [] : [primaryKeyPart(of, of.primary_key)]);
  const parts = (of: Table): Part[] => [
    ...primary(of),
    ...of.uniques.map((key) => uniquePart(of, key)),
    ...of.checks.map((check) => checkPart(table, check)),
    ...(of.indexes ?? []).map((index) => indexPart(of, index)),
    ...(of.exclusions ?? []).map((exclusion) => exclusionPart(of, exclusion)),
  ];
  // A check and an index may have the same name.
  const byWhat = (of: Table): Part[] => parts(of).map((part) => ({ ...part, key: part.what }));
  return [
    ...diffParts([tablePart(a)], [tablePart(b)], table),
    ...diffColumns(a, b, table),
    ...diffParts(byWhat(a), byWhat(b), table),
  ];
}

function diffColumns(a: Table, b: Table, table: string): SchemaChange[] {
  const [before, after] = [a.columns.map(({ name }) => name), b.columns.map(({ name }) => name)];
  const dropped = a.columns.filter(({ name }) => !after.includes(name));
  const added = b.columns.filter(({ name }) => !before.includes(name));
  const renamed = new Map<string, string>();
  for (const column of added) {
    const type = typeText(column.type);
    const like = (one: { type: typeof column.type }): boolean => typeText(one.type) === type;
    const [only, ...others] = dropped.filter(like);
    if ((only as typeof only | undefined) !== undefined && others.length === 0 && added.filter(like).length === 1)
      renamed.set(column.name, only.name);
  }
  const gone = new Set(renamed.values());
  const part = (of: Table, taken: (name: string) => boolean): Part[] =>
    of.columns.filter(({ name }) => taken(name)).map((column) => columnPart(of, column));
  const common = (names: readonly string[], others: readonly string[]): string =>
    names.filter((name) => others.includes(name)).join(', ');
  const [orderBefore, orderAfter] = [common(before, after), common(after, before)];
  return [
    ...diffParts(
      part(a, (name) => !gone.has(name)),
      part(b, (name) => !renamed.has(name)),
      table,
      true,
    ),
    ...[...renamed].map(([now, was]): SchemaChange => {
      const text = `column ${table}.${was} dropped, column ${table}.${now} added (same type: renamed?)`;
      return { kind: 'changed', table, column: now, text };
    }),
    ...(orderBefore === orderAfter
      ? []
      : [changed(`columns of ${table}: the order ${orderBefore} became ${orderAfter}`, table)]),
  ];
}

const changed = (text: string, table: string | null, column: string | null = null): SchemaChange => ({
  kind: 'changed',
  table,
  column,
  text,
});

/** Parts of one kind; of several with the same key each is compared with the one in its place. */
function diffParts(a: Part[], b: Part[], table: string | null = null, columns = false): SchemaChange[] {
  const [before, after] = [keyed(a), keyed(b)];
  const changes: SchemaChange[] = [];
  for (const [key, part] of before) {
    const column = columns ? part.key : null;
    const now = after.get(key);
    if (now === undefined) changes.push({ kind: 'dropped', table, column, text: `${part.what} dropped` });
    else {
      for (const text of diffFacets(part.facets, now.facets))
        changes.push(changed(`${now.what}: ${text}`, table, column));
    }
  }
  for (const [key, part] of after) {
    if (before.has(key)) continue;
    const column = columns ? part.key : null;
    changes.push({ kind: 'added', table, column, text: `${part.what} added${described(part.facets)}` });
  }
  return changes;
}

function keyed(parts: readonly Part[]): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const part of parts) {
    let key = part.key;
    for (let number = 2; found.has(key); number++) key = `${part.key}\0${number}`;
    found.set(key, part);
  }
  return found;
}

function diffFacets(a: readonly Facet[], b: readonly Facet[]): string[] {
  return b.flatMap((facet) => {
    const was = (a.find(({ name }) => name === facet.name) ?? bare(facet.name, null)).value;
    const { name, value: now } = facet;
    if (was === now) return [];
    const label = facet.bare === true ? '' : `${name} `;
    if (was === null) return [`${label}${now ?? ''} added`];
    return [now === null ? `${label}${was} dropped` : `${label}${was} became ${now}`];
  });
}

/** The first thing that is said of a new part: a column's type, a key's columns. */
function described(facets: readonly Facet[]): string {
  const first = facets.find((facet) => facet.bare === true)?.value ?? null;
  return first === null ? '' : `: ${first}`;
}

/** Name now -> name before, of tables that are as another was. */
function renamedTables(before: ReadonlyMap<string, Table>, after: ReadonlyMap<string, Table>): Map<string, string> {
  const shape = ({ columns }: Table): string =>
    JSON.stringify(columns.map((column) => [column.name, typeText(column.type)]));
  const dropped = [...before].filter(([name]) => !after.has(name));
  const added = [...after].filter(([name]) => !before.has(name));
  const renamed = new Map<string, string>();
  for (const [name, table] of added) {
    const mine = shape(table);
    const like = dropped.filter(([, other]) => shape(other) === mine);
    const rivals = added.filter(([, other]) => shape(other) === mine);
    if (table.columns.length > 0 && like.length === 1 && rivals.length === 1) renamed.set(name, like[0][0]);
  }
  return renamed;
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
