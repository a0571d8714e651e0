import type { KnownColumn, KnownSchema, KnownTable } from './known-schema';

/** A table's definition as text, and where in it each column stands. */
export interface DdlText {
  text: string;
  /** 1-based, by column name. */
  lines: Record<string, number>;
}

/** What the table is made of, as `CREATE TABLE` would make it; null for a table that is not known. */
export function ddlText(schema: KnownSchema, tableName: string): DdlText | null {
  const table = schema.tables.find(({ name }) => name === tableName);
  return table === undefined ? null : ddlOf(schema.database, table);
}

function ddlOf(database: string, table: KnownTable): DdlText {
  const head = [
    `-- ${oneLine(database)}: ${oneLine(table.name)}`,
    ...comment(table.comment, ''),
    `CREATE TABLE ${quoteTable(table.name)} (`,
  ];
  const parts = [...table.columns.map((column) => ({ column, sql: columnSql(column) })), ...constraints(table)];
  const lines: [string, number][] = [];
  const body: string[] = [];
  for (const [index, { column, sql }] of parts.entries()) {
    if (column !== null) {
      body.push(...comment(column.comment, '  '));
      lines.push([column.name, head.length + body.length + 1]);
    }
    body.push(`  ${sql}${index < parts.length - 1 ? ',' : ''}`);
  }
  return { text: `${[...head, ...body, ');'].join('\n')}\n`, lines: Object.fromEntries(lines) };
}

function columnSql({ name, type, nullable, default: expression, generated, labels }: KnownColumn): string {
  const parts = [quote(name), oneLine(type)];
  if (!nullable) parts.push('NOT NULL');
  if (generated)
    parts.push(`GENERATED ALWAYS AS ${expression === null ? 'IDENTITY' : `(${oneLine(expression)}) STORED`}`);
  else if (expression !== null) parts.push(`DEFAULT ${oneLine(expression)}`);
  if (labels !== null)
    parts.push(
      `/* ${labels
        .map((label) => `'${oneLine(label)}'`)
        .join(', ')
        .replaceAll('*/', '* /')} */`,
    );
  return parts.join(' ');
}

function constraints(table: KnownTable): { column: null; sql: string }[] {
  const list = (names: readonly string[]): string => `(${names.map(quote).join(', ')})`;
  const sql: string[] = [];
  if (table.primary_key.length > 0) sql.push(`PRIMARY KEY ${list(table.primary_key)}`);
  for (const unique of table.uniques) sql.push(`UNIQUE ${list(unique)}`);
  for (const check of table.checks) sql.push(`CONSTRAINT ${quote(check.name)} CHECK (${oneLine(check.expression)})`);
  for (const { columns, table: to, to_columns: toColumns } of table.references) {
    sql.push(`FOREIGN KEY ${list(columns)} REFERENCES ${quoteTable(to)} ${list(toColumns)}`);
  }
  return sql.map((each) => ({ column: null, sql: each }));
}

/** Each line of a comment behind dashes. */
function comment(text: string | null, indent: string): string[] {
  return text === null ? [] : text.split(/\r\n|[\r\n]/).map((line) => `${indent}-- ${line}`);
}

/** A name or an expression takes one line, so that lines are what `lines` says. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

/** `sales.users` was put together from two names; each is quoted where SQL needs it. */
const quoteTable = (name: string): string => {
  const dot = name.indexOf('.');
  return dot <= 0 ? quote(name) : `${quote(name.slice(0, dot))}.${quote(name.slice(dot + 1))}`;
};

const quote = (name: string): string =>
  /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${oneLine(name).replaceAll('"', '""')}"`;
