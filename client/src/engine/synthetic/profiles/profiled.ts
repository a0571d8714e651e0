import type { Choice, ColumnShape } from '../../schema/column-shape';
import { isSameName } from '../../schema/names';
import { displayName } from '../../schema/schema';
import { countUpTo } from '../ascending';
import type { ColumnContext } from '../column-context';
import { fromText } from '../custom/typed';
import { CellRandom, keyOf } from '../random';
import { text, textAt, type ValueSource } from '../value-source';
import { below, normalOf, ofRanks } from './normal';

/** Values spread as the source's are, where that was learnt; null where not. */
export function profiled(context: ColumnContext, next: () => ValueSource): ValueSource | null {
  const { column, unique } = context;
  const shape = shapeOf(context, column.name);
  if (shape === null || unique) return null;
  switch (shape.kind) {
    case 'choices':
      return chosen(shape, context, next);
    case 'spread':
      return spread(shape, context);
    case 'length':
      return ofLength(shape.mean, next());
  }
}

function shapeOf({ plan, table: { table } }: ColumnContext, column: string): ColumnShape | null {
  const own = plan.statistics?.tables.find((each) => isSameName(each, table));
  return own?.columns.find(({ name }) => name === column)?.shape ?? null;
}

function chosen(
  shape: ColumnShape & { kind: 'choices' },
  context: ColumnContext,
  next: () => ValueSource,
): ValueSource | null {
  const { column, table, key, random } = context;
  const all = cumulated(shape.choices);
  // Other values are made as they would be without a profile, where that makes other values at all.
  const rest = shape.rest > 0.001 && column.type.schema === null && column.type.name !== 'bool' ? next() : null;
  const given = shape.given;
  const givenBy = given === undefined ? null : context.sourceOf(displayName(table.table), given.column);
  const byGiven = new Map(Object.entries(given?.choices ?? {}).map(([value, choices]) => [value, cumulated(choices)]));
  const value = (row: number): string => {
    const said = givenBy === null || givenBy.missing?.(row) === true ? undefined : byGiven.get(textAt(givenBy, row));
    const share = random.at(key, row).next();
    if (said !== undefined) return pick(said, share);
    return rest !== null && share < shape.rest ? textAt(rest, row) : pick(all, random.next());
  };
  return fromText(column.type, `${displayName(table.table)}.${column.name}`, value);
}

interface Cumulated {
  values: string[];
  upTo: number[];
}

function cumulated(choices: readonly Choice[]): Cumulated {
  let sum = 0;
  const upTo = choices.map(({ share }) => (sum += share));
  return { values: choices.map(({ value }) => value), upTo: upTo.map((each) => each / sum) };
}

const pick = ({ values, upTo }: Cumulated, share: number): string => values[placeOf(upTo, share)];

/** Where a share lies among ascending bounds: the first that is above it, or the last. */
const placeOf = (upTo: readonly number[], share: number): number => Math.min(countUpTo(upTo, share), upTo.length - 1);

function spread(shape: ColumnShape & { kind: 'spread' }, context: ColumnContext): ValueSource {
  const { column } = context;
  const { parts, step } = shape;
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  let sum = 0;
  const upTo = parts.map((part) => (sum += part.share) / total);
  const latent = latentOf(context, column.name, 0);
  const at = (row: number): number => {
    const share = Math.min(below(latent(row)), 1 - 1e-12);
    const index = placeOf(upTo, share);
    const part = parts[index];
    const before = index === 0 ? 0 : upTo[index - 1];
    const within = (share - before) / (upTo[index] - before);
    const value = part.from + (part.to - part.from) * within;
    return step === null ? value : Math.round(value / step) * step;
  };
  if (shape.of === 'date') return { kind: 'date', at: (row) => Math.round(at(row)) };
  if (shape.of === 'timestamp') return { kind: 'timestamp', at: (row) => Math.round(at(row)) };
  if (/^int/.test(column.type.name)) return { kind: 'integer', at: (row) => Math.round(at(row)) };
  const scale = column.type.scale ?? (step === null ? 6 : Math.max(0, Math.round(-Math.log10(step))));
  const unit = 10 ** scale;
  return { kind: 'decimal', scale, at: (row) => Math.round(at(row) * unit) };
}

/** Follows the columns that it goes with; a circle cannot be, since each goes with an earlier one. */
function latentOf(context: ColumnContext, name: string, depth: number): (row: number) => number {
  const { plan, table } = context;
  const key = keyOf(plan.seed, displayName(table.table), name, 'spread');
  const random = new CellRandom();
  const own = (row: number): number => {
    random.at(key, row);
    return normalOf(random.next(), random.next());
  };
  const shape = shapeOf(context, name);
  if (shape?.kind !== 'spread' || shape.given === undefined || depth > table.table.columns.length) return own;
  const with_ = latentOf(context, shape.given.column, depth + 1);
  const correlation = ofRanks(shape.given.correlation);
  const rest = Math.sqrt(Math.max(0, 1 - correlation * correlation));
  return (row) => correlation * with_(row) + rest * own(row);
}

/** Texts about as long as the source's: shorter ones are put together, longer ones cut at a word. */
function ofLength(mean: number, source: ValueSource): ValueSource | null {
  if (source.kind !== 'text') return null;
  const made = (row: number): string => {
    const target = mean * (0.5 + ((row * 0x9e3779b1) >>> 0) / 4294967296);
    let value = source.at(row);
    for (let more = 1; value.length < target && more <= 40; more++)
      value += ` ${source.at((row + Math.imul(more, 0x85ebca6b)) >>> 0)}`;
    if (value.length <= target * 1.5) return value;
    const end = value.lastIndexOf(' ', Math.ceil(target * 1.5));
    return end > 0 ? value.slice(0, end) : value;
  };
  return { ...text(made), ...(source.missing === undefined ? {} : { missing: source.missing }) };
}
