import * as parse5 from 'parse5';
import { findForms } from '../../../../../client/src/engine/schema/sources/web/find-forms';
import type { PageForm } from '../../../../../client/src/engine/schema/sources/web/form-field';
import { schemaOfForms } from '../../../../../client/src/engine/schema/sources/web/form-tables';
import { parsePage } from '../../../../../client/src/engine/schema/sources/web/parse-html';
import type { Column, Table } from '../../../../../client/src/engine/schema/schema';

export function formsOf(body: string, url = 'http://host.example/page', title: string | null = null): PageForm[] {
  return findForms(parsePage(body, 100_000, parse5).root, url, title);
}

export function tablesOf(body: string, url?: string): Table[] {
  return schemaOfForms(formsOf(body, url)).schema.tables;
}

/** The one field of a form, as a column. */
export function columnOf(field: string): Column {
  const column = tablesOf(`<form>${field}</form>`)[0].columns.at(-1);
  if (column === undefined) throw new Error('no column');
  return column;
}

export const checkOf = (field: string): string[] =>
  tablesOf(`<form>${field}</form>`)[0].checks.map(({ expression }) => expression);
