import { UserError } from '../errors';
import type { Technique } from '../privacy/techniques';
import { displayName } from '../schema/schema';
import type { MaskerContext } from './technique';

/** The error of a technique that cannot serve a column: why, and which can. */
export function refusal(
  { table, column }: Pick<MaskerContext, 'table' | 'column'>,
  technique: Technique,
  why: string,
  can: readonly Technique[],
): UserError {
  const where = `${displayName(table)}.${column.name}`;
  const hint = can.length === 0 ? undefined : `These can: ${can.join(', ')}.`;
  return new UserError(`The column ${where} cannot be masked by ${technique}: ${why}.`, {
    where,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Throws for a column whose values must differ, where the technique makes several into one. */
export function refuseUnique(context: MaskerContext, technique: Technique): void {
  if (!context.unique) return;
  throw refusal(context, technique, 'its values must stay unique, and this technique may make two of them one', [
    'preserve',
    'tokenize',
    'hash',
  ]);
}

/** A number among a rule's parameters. Throws UserError for one that is no number or out of range. */
export function numberParameter(
  context: MaskerContext,
  name: string,
  usual: number,
  range: { min: number; max: number },
): number {
  const value = context.parameters[name] ?? usual;
  if (typeof value === 'number' && value >= range.min && value <= range.max) return value;
  const where = `${displayName(context.table)}.${context.column.name}`;
  throw new UserError(`The masking rule of ${where}: "${name}" must be a number from ${range.min} to ${range.max}.`, {
    where,
  });
}
