import type { Expression } from '../../expressions/ast';
import type { Compiled, Scope } from '../../expressions/compile';
import { valueReader } from '../constraints/values';
import type { Value } from '../../expressions/value';
import { displayName, type Column, type Schema, type Table } from '../../schema/schema';
import { REFERENCE_DATE } from '../locale';
import { CellRandom, keyOf } from '../random';
import type { ValueSource } from '../value-source';
import { aggregateOf, compileAggregate } from './aggregates';
import { COUNTRY_FUNCTIONS } from './countries-of';
import { compileDraw } from './draws';
import type { Kin } from './kin';
import { compileSiblings, siblingsOf } from './kin-functions';
import { resolveColumn } from './references';
import { isTownPart, townParts } from './towns';

/** What an expression over a table's rows can reach. */
export interface Reach {
  schema: Schema;
  table: Table;
  seed: string;
  /** What draws of different expressions are told apart by: the column that is made, and which of its expressions. */
  name: readonly string[];
  kin: Kin;
  /** The final values of a column, tables named as `displayName` does. */
  sourceOf: (table: string, column: string) => ValueSource;
  /** The values of the column that is made as they would be without the rule; null where it may not speak of itself. */
  own: { column: string; value: (row: number) => Value } | null;
}

const NOW = Date.parse(`${REFERENCE_DATE}T00:00:00Z`) * 1000;

/** A rule's expressions speak of rows by their number. */
export function scopeOf(reach: Reach): Scope<number> {
  let calls = 0;
  const readers = new Map<string, (row: number) => Value>();
  const reader = (table: Table, column: Column): ((row: number) => Value) => {
    const id = JSON.stringify([displayName(table), column.name]);
    let read = readers.get(id);
    if (read === undefined) {
      read = lazily(() => valueReader(reach.sourceOf(displayName(table), column.name), column.type));
      readers.set(id, read);
    }
    return read;
  };
  return {
    now: NOW,
    column: (path) => {
      const { own } = reach;
      if (own !== null && path.length === 1 && path[0] === own.column) return own.value;
      const found = resolveColumn(reach.schema, reach.table, path);
      if ('problem' in found) return null;
      const read = reader(found.table, found.column);
      const hops = found.hops.map((hop) => reach.kin.parentRow(hop));
      if (!hops.every((hop) => hop !== null)) return null;
      if (hops.length === 0) return read;
      return (row) => {
        let at = row;
        for (const hop of hops) if (at >= 0) at = hop(at);
        return at < 0 ? null : read(at);
      };
    },
    call: (call, compilePart) => {
      const aggregate = aggregateOf(call, reach.schema, reach.table);
      if (aggregate !== null) {
        if ('problem' in aggregate) return { unknown: aggregate.problem };
        const rows = reach.kin.childRows(aggregate.relationship);
        if (rows === null) return { unknown: `${call.path[0]}() over rows that cannot be found` };
        const child = { ...reach, table: aggregate.child, name: [...reach.name, String(calls++)], own: null };
        return compileAggregate(call, aggregate, scopeOf(child), rows);
      }
      const relationship = siblingsOf(call, reach.schema, reach.table);
      if (relationship !== null) {
        if ('problem' in relationship) return { unknown: relationship.problem };
        return compileSiblings(call, relationship, reach.kin, compilePart);
      }
      if (isCall(call, 'row_number')) return { evaluate: (row) => BigInt(row + 1) };
      if (call.path.length === 1 && Object.hasOwn(COUNTRY_FUNCTIONS, call.path[0])) return ofCountry(call, compilePart);
      if (call.path.length === 1 && isTownPart(call.path[0])) return ofTown(call, call.path[0], compilePart, reach);
      const key = keyOf(reach.seed, ...reach.name, 'rule', String(calls));
      const random = new CellRandom();
      const draw = compileDraw(call, compilePart, (row: number) => random.at(key, row));
      if (draw !== null) calls++;
      return draw;
    },
  };
}

type Call = Extract<Expression, { type: 'call' }>;

const isCall = (call: Call, name: string): boolean =>
  call.path.length === 1 && call.path[0] === name && call.arguments.length === 0;

function ofCountry(call: Call, compilePart: (part: Expression) => Compiled<number>): Compiled<number> {
  const [name] = call.path;
  if (call.arguments.length !== 1) return { unknown: `${name}() with ${call.arguments.length} arguments` };
  const country = compilePart(call.arguments[0]);
  if ('unknown' in country) return country;
  return { evaluate: (row) => COUNTRY_FUNCTIONS[name](country.evaluate(row)) };
}

function ofTown(
  { arguments: given }: Call,
  part: Parameters<ReturnType<typeof townParts>>[0],
  compilePart: (part: Expression) => Compiled<number>,
  { seed, table }: Reach,
): Compiled<number> {
  const [of] = given as readonly (Expression | undefined)[];
  if (of?.type !== 'column') return { unknown: `${part}() of what is no column` };
  const country = compilePart(of);
  if ('unknown' in country) return country;
  const partOf = townParts(seed, displayName(table), of.path.join('.'));
  return { evaluate: (row) => partOf(part, country.evaluate(row), row) };
}

/** Made when it is first asked for a row: columns may refer to each other in a circle that rows never close. */
function lazily(make: () => (row: number) => Value): (row: number) => Value {
  let read: ((row: number) => Value) | null = null;
  return (row) => (read ??= make())(row);
}
