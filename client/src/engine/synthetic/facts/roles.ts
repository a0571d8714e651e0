/**
 * Whose value a column holds when a row speaks of several: `billing_city` and `shipping_city` are two places,
 * `guardian_first_name` is another person than `first_name`. '' is the row's own.
 */
const PERSONS =
  'billing shipping delivery emergency guardian parent spouse partner sender recipient manager mother father child referrer friend beneficiary passenger driver doctor patient seller buyer';
const PLACES =
  'billing shipping delivery home work mailing pickup dropoff from to origin destination sender recipient birth office';

export const wordsOf = (column: string): string[] =>
  column
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const roleIn = (roles: string): ((column: string) => string) => {
  const known = new Set(roles.split(' '));
  return (column) => wordsOf(column).find((word) => known.has(word)) ?? '';
};

export const personRole = roleIn(PERSONS);
export const placeRole = roleIn(PLACES);

const REPEATING = new Set([
  'confirm',
  'confirmation',
  'confirmed',
  'repeat',
  'repeated',
  'retype',
  'retyped',
  'verify',
  'again',
  'reenter',
]);

/**
 * The column whose value this one repeats: `confirm_password` -> `new_password` where there is one, else `password`; itself
 * when it repeats none.
 */
export function repeatedColumn(column: string, columns: readonly string[]): string {
  const words = wordsOf(column);
  const rest = words.filter((word) => !REPEATING.has(word));
  if (rest.length === 0 || rest.length === words.length) return column;
  const called = (name: string): string | undefined => columns.find((other) => wordsOf(other).join('_') === name);
  return called(`new_${rest.join('_')}`) ?? called(rest.join('_')) ?? column;
}
