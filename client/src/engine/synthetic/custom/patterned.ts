import { UserError } from '../../errors';
import type { ColumnContext } from '../column-context';
import { patternSource } from '../constraints/strings/pattern-source';
import type { ValueSource } from '../value-source';
import { fromText } from './typed';

/** Texts that a regular expression matches whole. */
export function patterned(pattern: string, { column, key, random, unique }: ColumnContext, where: string): ValueSource {
  const source = patternSource(pattern, { length: column.type.length, key, random, unique });
  if (source?.kind === 'text') return { ...fromText(column.type, where, source.at), unique: source.unique === true };
  throw new UserError(`${where}: no text can be made that matches ${pattern}.`, {
    where,
    hint: 'Look-arounds and back-references cannot be made backwards: leave them out.',
  });
}
