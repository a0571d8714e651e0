import type { Decision } from '../../job/job';
import { nearest } from '../../nearest';
import { loadFaker } from '../../locales/load-faker';
import { displayName, type Column, type Schema, type Table } from '../../schema/schema';
import { hinted, type Generators } from '../../schema/hints/read-hints';
import { fakerMethod } from './faker-method';
import { readTemplate } from './row-template';

/**
 * The schema with what the user says of its columns; what is said of a column that there is not is told. A name with a
 * schema comes before one without, and that before `*`. Throws UserError for what faker does not have, and for a
 * template over a column that there is not.
 */
export async function withGenerators(
  schema: Schema,
  generators: Generators,
): Promise<{ schema: Schema; decisions: Decision[] }> {
  if (generators.size === 0) return { schema, decisions: [] };
  const used = new Set<string>();
  const tables = schema.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const name = namesOf(table, column).find((one) => generators.has(one));
      if (name === undefined) return column;
      used.add(name);
      return hinted(column, generators.get(name)!);
    }),
  }));
  for (const table of tables) for (const column of table.columns) checkTemplate(table, column);
  await checkFaker(generators);
  const unused = [...generators.keys()].filter((name) => !used.has(name));
  const decisions = unused.map((name) => ({ operation: 'synthetic', reason: notThere(name, schema, generators) }));
  return { schema: { ...schema, tables }, decisions };
}

function namesOf(table: Table, column: Column): string[] {
  return [`${table.schema}.${table.name}.${column.name}`, `${displayName(table)}.${column.name}`, `*.${column.name}`];
}

function checkTemplate(table: Table, { name, values }: Column): void {
  const generator = values?.generator;
  if (generator === undefined || !('template' in generator)) return;
  const others = table.columns.map((column) => column.name).filter((other) => other !== name);
  readTemplate(generator.template, others, `${displayName(table)}.${name}.template`);
}

/** Faker is loaded only where one of its methods is named. */
async function checkFaker(generators: Generators): Promise<void> {
  for (const [column, { generator }] of generators) {
    if (generator === undefined || !('faker' in generator)) continue;
    const faker = await loadFaker('en');
    fakerMethod(faker!, generator.faker, generator.arguments ?? [], `${column}.faker`)();
  }
}

function notThere(name: string, schema: Schema, generators: Generators): string {
  const known = schema.tables.flatMap((table) => table.columns.map((column) => `${displayName(table)}.${column.name}`));
  const shadowed = known.find((one) => name === `*.${one.slice(one.lastIndexOf('.') + 1)}`);
  if (shadowed !== undefined || [...generators.keys()].some((other) => other !== name && other.endsWith(`.${name}`)))
    return `generators: "${name}" is not used: each such column has one of its own.`;
  const near = nearest(name, known);
  return `generators: "${name}" is skipped: there is no such column.${near === null ? '' : ` Did you mean "${near}"?`}`;
}
