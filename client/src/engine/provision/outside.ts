import { quoteTable } from '../databases/identifiers';
import { displayName, type Column, type Schema, type Table, type TableName } from '../schema/schema';
import { namesIn, type SqlName } from './sql-names';
import { constructorsOf, functionKey, madeNames } from './staged-schema';

/** What a schema names and does not make, so that the target has to have it. */
export interface OutsideName extends TableName {
  kind: SqlName['kind'] | 'type' | 'collation';
}

/** Each name once. */
export function outsideNames(schema: Schema): OutsideName[] {
  const made = madeKeys(schema);
  const found = new Map<string, OutsideName>();
  const add = (names: OutsideName[]): void => {
    for (const name of names) if (!isMade(made, name)) found.set(`${name.kind} ${quoteTable(name)}`, name);
  };
  for (const table of schema.tables) {
    for (const column of table.columns) add(namesOfColumn(column));
    for (const sql of expressionsOf(table)) add(namesIn(sql));
  }
  for (const domain of schema.domains ?? []) {
    add(typeName(domain));
    for (const sql of [domain.default ?? '', ...domain.checks.map((check) => check.expression)]) add(namesIn(sql));
  }
  for (const composite of schema.composites ?? [])
    composite.attributes.forEach((attribute) => add(typeName(attribute)));
  for (const range of schema.ranges ?? []) {
    add(typeName({ type: range.subtype }));
    if (range.collation !== undefined) add([{ ...range.collation, kind: 'collation' }]);
    if (range.operator_class !== undefined) add([{ ...range.operator_class, kind: 'other' }]);
    if (range.difference !== undefined) add([{ ...range.difference, kind: 'function' }]);
  }
  return [...found.values()];
}

/** What the schema makes, by quoted names; the functions that construct ranges by `functionKey`. */
export function madeKeys(schema: Schema): Set<string> {
  return new Set([...madeNames(schema).map(quoteTable), ...constructorsOf(schema).map(functionKey)]);
}

/** Whether the schema makes it: of functions those of ranges alone, of operators and collations none. */
export function isMade(made: ReadonlySet<string>, name: OutsideName): boolean {
  if (name.kind === 'function') return made.has(functionKey(name));
  return !['operator', 'collation'].includes(name.kind) && made.has(quoteTable(name));
}

function namesOfColumn(column: Column): OutsideName[] {
  return [
    ...typeName(column),
    ...[column.domain, column.element_domain].flatMap((domain) =>
      domain === undefined ? [] : [{ ...domain, kind: 'type' as const }],
    ),
    ...(column.collation === undefined ? [] : [{ ...column.collation, kind: 'collation' as const }]),
  ];
}

function typeName({ type: { schema, name } }: Pick<Column, 'type'>): OutsideName[] {
  return schema === null ? [] : [{ schema, name, kind: 'type' }];
}

function expressionsOf(table: Table): string[] {
  return [
    ...table.columns.flatMap((column) => [column.default ?? '', column.generated ?? '']),
    ...table.uniques.map((key) => key.definition ?? ''),
    ...table.checks.map((check) => check.expression),
    ...(table.indexes ?? []).map((index) => index.definition),
    ...(table.exclusions ?? []).map((exclusion) => exclusion.definition),
  ];
}

/** `the function public.slug`: what is missing, in words. */
export function inWords(name: OutsideName): string {
  return `the ${name.kind === 'other' ? 'type or operator class' : name.kind} "${displayName(name)}"`;
}
