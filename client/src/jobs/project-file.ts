import { UserError } from '../engine/errors';
import { nearest } from '../engine/nearest';

/**
 * What stands under the one key of a project's file, such as `rules` in `.tdm/rules.json`; undefined where it is left
 * out. Throws UserError for another key, which would be passed over without a word.
 */
export function onlyKey(file: object, key: string, name: string): unknown {
  const other = Object.keys(file).find((each) => each !== key && each !== '$schema');
  if (other !== undefined) {
    throw new UserError(`${name}: unknown key "${other}".`, {
      where: name,
      hint: nearest(other, [key]) === null ? `It looks like { "${key}": … }.` : `Did you mean "${key}"?`,
    });
  }
  return (file as Record<string, unknown>)[key];
}
