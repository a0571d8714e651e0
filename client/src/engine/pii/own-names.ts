import { singular } from '../../../../server/src/testcase/fields/names';
import type { PiiType } from '../privacy/pii-types';
import { ADDRESS_PARTS, isImpersonal, type Whose } from './name-class';
import type { TableContext } from './table-context';
import type { Concept } from './words/concepts';
import { OF_NAME } from './words/marks';

/** `related_name` beside `related_birth_date`, `to_name` beside `to_email`: who is born, or is written to, or is kin. */
export function isReached(before: readonly string[], whose: Whose, { columns, kind }: TableContext): boolean {
  if (before.length > 0 && columns.has(`${before.join('')}relationship`)) return true;
  if (before.length === 0 || whose === 'nobody' || kind === 'organisation' || kind === 'system') return false;
  const of = before.join('');
  return BESIDE_NAMES.some((what) => columns.has(of + what));
}
const BESIDE_NAMES = ['relation', 'email', 'emailaddress', 'birthdate', 'dob', 'gender', 'sex', 'age'];

const CONTACTS: readonly Concept[] = [
  'email',
  'phone',
  'street_address',
  'date_of_birth',
  'national_id',
  'gender',
  'age',
];

export function nameClass(said: string, before: readonly string[], whose: Whose, table: TableContext): PiiType | null {
  const { kind, has, own, noun } = table;
  // What things are called.
  if (/^(?:libelle|bezeichnung)$/.test(said)) return null;
  const beside = (...concepts: Concept[]): boolean => concepts.some((concept) => has.has(concept));
  // Never the family's in languages of the south.
  const isFamily = beside('first_name') && !beside('last_name') && !/^(?:nome|nombre|imie)$/.test(said);
  // `vol_name` of volunteers: their own.
  const isOwn =
    kind === 'person' &&
    before.length === 1 &&
    (whose !== 'nobody' || before[0] !== singular(noun ?? '')) &&
    before[0].length > 1 &&
    noun?.startsWith(before[0]) === true;
  if (before.length > 0 && !isOwn) {
    const isPersons =
      whose === 'person' ||
      ((kind === 'person' ||
        ((kind === 'unknown' || kind === 'event') &&
          table.personal &&
          CONTACTS.some((concept) => table.own.has(concept)))) &&
        OF_NAME.has(before.at(-1)!));
    return isPersons ? 'person_name' : null;
  }
  const isGiven = beside('last_name') && !beside('first_name');
  if (kind === 'person') return isFamily ? 'last_name' : isGiven ? 'first_name' : 'person_name';
  if (isImpersonal(kind) || kind === 'secret') return null;
  if (isFamily || isGiven) return isFamily ? 'last_name' : 'first_name';
  // What one signs in to an account with.
  if (/^accounts?$/.test(noun ?? '') && beside('password_hash') && !beside('username', 'last_name')) return 'username';
  if (beside('last_name')) return 'first_name';
  // Beside who leads it, it is a place's.
  if (kind === 'unknown' && beside('person_name') && ADDRESS_PARTS.some((part) => has.has(part))) return null;
  return CONTACTS.some((concept) => own.has(concept)) ? 'person_name' : null;
}
