import { compile } from '../../expressions/compile';
import { parseExpression } from '../../expressions/parser';
import { UserError } from '../../errors';
import type { Decision } from '../../job/job';
import { nearest } from '../../nearest';
import { isSameName } from '../../schema/names';
import type { Rule } from '../../schema/rule';
import { displayName, type Column, type Schema, type Table } from '../../schema/schema';
import { readTemplate } from '../custom/row-template';
import { builtInRules } from './built-in';
import { circleIn, type Dependencies } from './circle';
import { readsOf } from './reads';
import { scopeOf } from './scope';
import { tableNamed, withBelieved } from './references';

/**
 * The rules that apply to a schema, those that always do among them, last. A rule over a table or a column that is not
 * there is skipped, and said. Throws UserError for one that cannot be read, and for columns that depend on each other in
 * a circle.
 */
export function checkRules(whole: Schema, given: readonly Rule[]): { rules: Rule[]; decisions: Decision[] } {
  const schema = withBelieved(whole);
  const decisions: Decision[] = [];
  const rules: Rule[] = [];
  const dependencies: Dependencies = new Map();
  for (const [place, column] of generatedColumns(schema)) depends(dependencies, place, column);
  for (const rule of given) {
    const checked = checkedRule(schema, rule);
    if ('skipped' in checked) {
      decisions.push({
        operation: 'synthetic',
        reason: `The rule for ${nameOf(rule)} is skipped: ${checked.skipped}.`,
      });
      continue;
    }
    rules.push(checked.rule);
    depends(dependencies, nameOf(checked.rule), checked.reads);
  }
  const circle = circleIn(dependencies);
  if (circle !== null) {
    throw new UserError(`Rules depend on each other in a circle: ${circle.join(' needs ')}.`, {
      where: circle[0],
      hint: 'Take one of them out, or compute it from other columns.',
    });
  }
  const always = alwaysRules(schema, rules, dependencies);
  return { rules: [...rules, ...always], decisions };
}

/** Those that hold wherever their columns are there; one that would close a circle, or is overruled, does not apply. */
function alwaysRules(schema: Schema, given: readonly Rule[], dependencies: Dependencies): Rule[] {
  const settled = new Set(given.filter(({ when }) => when === undefined).map(nameOf));
  const kept: Rule[] = [];
  for (const rule of builtInRules(schema, new Set(given.map(nameOf)))) {
    if (settled.has(nameOf(rule))) continue;
    const checked = attempt(() => checkedRule(schema, rule));
    if (checked === null || 'skipped' in checked) continue;
    const before = new Set(dependencies.get(nameOf(rule)) ?? []);
    depends(dependencies, nameOf(checked.rule), checked.reads);
    if (circleIn(dependencies) === null) kept.push(checked.rule);
    else dependencies.set(nameOf(rule), before);
  }
  return kept;
}

function attempt<Result>(how: () => Result): Result | null {
  try {
    return how();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

type Checked = { rule: Rule; reads: string[] } | { skipped: string };

function checkedRule(schema: Schema, rule: Rule): Checked {
  const table = tableNamed(schema, rule.table);
  if (table === undefined) {
    return { skipped: `there is no table "${rule.table}"${didYouMean(rule.table, schema.tables.map(displayName))}` };
  }
  const column = table.columns.find(({ name }) => name === rule.column);
  if (column === undefined) {
    const names = table.columns.map(({ name }) => name);
    return { skipped: `${displayName(table)} has no column "${rule.column}"${didYouMean(rule.column, names)}` };
  }
  if (column.generated !== null) return { skipped: 'PostgreSQL computes that column itself' };
  const refers = schema.relationships.some(
    ({ from, from_columns }) => isSameName(from, table) && from_columns.includes(column.name),
  );
  if (refers) return { skipped: 'the column refers to other rows, and keys come first' };
  const named = { ...rule, table: displayName(table) };
  const value = checkedExpression(schema, table, column, rule.value, `rules: ${nameOf(named)}`);
  if ('skipped' in value) return value;
  if (rule.when === undefined) return { rule: named, reads: value.reads };
  const when = checkedExpression(schema, table, column, rule.when, `rules: ${nameOf(named)}.when`);
  if ('skipped' in when) return when;
  return { rule: named, reads: [...value.reads, ...when.reads] };
}

function didYouMean(given: string, known: string[]): string {
  const near = nearest(given, known);
  return near === null ? '' : ` (did you mean "${near}"?)`;
}

/** What an expression reads, as `table.column`; skipped where that is not there. Throws where it cannot be read. */
function checkedExpression(
  schema: Schema,
  table: Table,
  column: Column,
  sql: string,
  where: string,
  ofItself: 'read' | 'refused' = 'read',
): { reads: string[] } | { skipped: string } {
  const parsed = parseExpression(sql);
  if (!parsed.ok) {
    throw new UserError(`${where}: "${sql}" cannot be read at character ${parsed.position + 1}: ${parsed.message}.`, {
      where,
    });
  }
  const read = readsOf(schema, table, parsed.expression);
  if ('skipped' in read) return read;
  const self = `${displayName(table)}.${column.name}`;
  const compiled = compile(
    parsed.expression,
    scopeOf({
      schema,
      table,
      seed: '',
      name: [],
      kin: { parentRow: () => () => -1, childRows: () => () => [] },
      sourceOf: () => ({ kind: 'text', at: () => '' }),
      own: { column: column.name, value: () => null },
    }),
  );
  if ('unknown' in compiled) {
    throw new UserError(`${where}: "${sql}" cannot be computed: ${compiled.unknown}.`, { where });
  }
  // Of itself a rule reads what would be there without it.
  return { reads: ofItself === 'read' ? read.reads.filter((one) => one !== self) : read.reads };
}

/** Columns that a source or `.tdm/generators.json` gives an expression or a template, and what those read. */
function* generatedColumns(schema: Schema): Generator<[place: string, reads: string[]]> {
  for (const table of schema.tables) {
    for (const column of table.columns) {
      const generator = column.values?.generator;
      if (generator === undefined) continue;
      const place = `${displayName(table)}.${column.name}`;
      if ('template' in generator) {
        const names = table.columns.map(({ name }) => name);
        const parts = readTemplate(generator.template, names, `${place}.template`);
        yield [
          place,
          parts.flatMap((part) => (typeof part === 'string' ? [] : [`${displayName(table)}.${part.column}`])),
        ];
      } else if ('expression' in generator) {
        const read = checkedExpression(schema, table, column, generator.expression, place, 'refused');
        if ('skipped' in read)
          throw new UserError(`${place}: "${generator.expression}" cannot be computed: ${read.skipped}.`, {
            where: place,
          });
        yield [place, read.reads];
      }
    }
  }
}

function depends(dependencies: Dependencies, place: string, reads: readonly string[]): void {
  dependencies.set(place, new Set([...(dependencies.get(place) ?? []), ...reads]));
}

const nameOf = ({ table, column }: Rule): string => `${table}.${column}`;
