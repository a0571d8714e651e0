import { layoutOf } from '../schema/types';
import { avoiding } from './avoid';
import { sourceFor } from './catalogue';
import type { ColumnContext } from './column-context';
import { fitted } from './constraints/fitted';
import { slotted } from './constraints/slots';
import { generatorSource } from './custom/generator-source';
import { countingNumbers } from './hot/numbers';
import { profiled } from './profiles/profiled';
import { keyOf } from './random';
import { linked, numbered } from './relations/linked';
import { ruled } from './rules/rule-source';
import { byType, withDefault } from './types/by-type';
import { nullShare } from './types/null-share';
import { uniqueSource } from './types/unique-source';
import { Skipping } from './unique';
import { integer, type ValueSource } from './value-source';
import { displayName } from '../schema/schema';

/** One way to make a column's values; null where it does not apply. `next` is what the stages after it make. */
type Stage = (context: ColumnContext, next: () => ValueSource) => ValueSource | null;

/** The first that applies makes the column: from what is given to what is guessed. */
const STAGES: readonly Stage[] = [ruled, generatorSource, numbered, ascendingKey, slotted, profiled, byMeaning];

/** A column's values before rows written in the test are put among them. */
export function columnSource(context: ColumnContext, from = 0): ValueSource {
  const decided = linked(context);
  if (decided !== null) return decided;
  for (let stage = from; stage < STAGES.length; stage++) {
    const source = STAGES[stage](context, () => columnSource(context, stage + 1));
    if (source === null) continue;
    // Which rows have none, rules and generators say themselves.
    if (STAGES[stage] === ruled || STAGES[stage] === generatorSource) return fitted(source, context);
    // Numbers that begin anew keep to what is said of them by themselves.
    return sometimesMissing(STAGES[stage] === numbered ? source : fitted(source, context), context);
  }
  throw new Error(`No values for ${displayName(context.table.table)}.${context.column.name}.`);
}

/** A key or an identity of whole numbers counts up from 1, stepping over the numbers that rows written in the test have. */
function ascendingKey({ plan, table: { table, written }, column }: ColumnContext): ValueSource | null {
  if (!/^int[248]$/.test(column.type.name) || column.type.array) return null;
  const key = table.primary_key?.columns;
  const isKey = key?.length === 1 && key[0] === column.name;
  if (!isKey && column.identity === null && column.default?.startsWith('nextval(') !== true) return null;
  const values = written.map((row) => row[column.name]);
  const taken = plan.literals === 'ignore' ? [] : values.filter(isPresent).map(Number);
  const numbers = new Skipping(taken.filter((value) => Number.isSafeInteger(value) && value > 0).map((id) => id - 1));
  if (plan.literals !== 'include')
    return { ...integer(countingNumbers((row) => numbers.at(row) + 1, numbers.evenFrom)), unique: true };
  // Rows that have a number of their own do not use one up.
  const before = [0];
  values.forEach((value) => before.push(before.at(-1)! + (isPresent(value) ? 1 : 0)));
  const at = (row: number): number => numbers.at(row - before[Math.min(row, values.length)]) + 1;
  const evenFrom = Math.max(values.length, before.at(-1)! + numbers.evenFrom);
  return { ...integer(countingNumbers(at, evenFrom)), unique: true };
}

/** What the values mean; plain words or numbers where nobody knows. */
function byMeaning(context: ColumnContext): ValueSource {
  const { plan, column, key, unique, written } = context;
  const { type } = column;
  const given = column.values?.generator;
  const meaning = given !== undefined && 'semantic_type' in given ? given.semantic_type : column.semantic_type;
  if (meaning === null) return finished(byType(context), context);
  const isText = layoutOf(type).vector === 'utf8' && type.name !== 'numeric';
  const source = context.localized((locale, facts) =>
    sourceFor(
      meaning,
      {
        column: column.name,
        length: isText ? type.length : null,
        key,
        locale,
        random: locale.random,
        facts,
        written: [...written],
        taken: plan.literals === 'ignore' ? new Set() : written,
        unique,
      },
      isText,
    ),
  );
  return finished(source, context);
}

/** With the column's default, and no two rows alike, where it wants that. */
function finished(source: ValueSource, context: ColumnContext): ValueSource {
  const { plan, unique, written, column } = context;
  const usual = withDefault(source, context);
  const own = unique ? uniqueSource(usual, context) : usual;
  return plan.literals === 'avoid' ? avoiding(own, written, column.type) : own;
}

function sometimesMissing(source: ValueSource, { plan, table, column, random, link }: ColumnContext): ValueSource {
  if (link?.kind === 'distinct' && link.always) return { ...source, missing: undefined };
  const share = nullShare(column);
  if (share === 0 || source.missing !== undefined) return source;
  const key = keyOf(plan.seed, displayName(table.table), column.name, 'null');
  return { ...source, missing: (row) => random.at(key, row).chance(share) };
}

const isPresent = (value: string | null | undefined): value is string => typeof value === 'string';
