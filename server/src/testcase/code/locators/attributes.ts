import { known } from '../../wording/known-names';
import { isGivenName } from '../../wording/spoken/given-names';

/** What attributes of elements tell of a field. */

/** Attributes that name a field, by how well they do. */
export const NAMING = [
  'name',
  'id',
  'formcontrolname',
  'data-testid',
  'data-test',
  'data-test-id',
  'data-cy',
  'data-qa',
  'data-automation-id',
  'ng-model',
  'v-model',
  'aria-label',
  'placeholder',
  'label',
  'for',
  'title',
  'autocomplete',
  'resource-id',
  'content-desc',
];
export const TYPE_LABELS: Readonly<Record<string, string>> = { email: 'email', password: 'password', tel: 'phone', search: 'search', date: 'date', url: 'url', username: 'username', phone: 'phone' }; // prettier-ignore

const EXAMPLE_EMAIL = /^[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}$/;
const SUCH_AS = /^(?:e\.?g\.?|ex|example|i\.?e\.?|z\. ?B\.|bsp|beispiel|p?\.? ?ej|ejemplo|p\. ?ex|par exemple|exemple|exemplo|esempio|bijv|bijvoorbeeld|voorbeeld|np|przykład|t\.? ?ex|exempel|f\.? ?eks|napr|например|пример|наприклад|приклад|örn|örnek)[.:,]{0,2} /i; // prettier-ignore
/** `Jane Smith`; not `Grace Period`. */
const SOMEBODY = /^(\p{Lu}\p{Ll}{1,20}) (\p{Lu}\p{Ll}{2,20})$/u;

/** What a field is of that shows an example as long as it is empty: somebody, or an address; null for none. */
export function ofExample(shown: string): string | null {
  const example = shown.replaceAll('\\', '').replace(SUCH_AS, '');
  if (EXAMPLE_EMAIL.test(example)) return 'email';
  const somebody = SOMEBODY.exec(example);
  if (somebody !== null && isGivenName(somebody[1], 'en') && !known(somebody[2].toLowerCase())) return 'name';
  return /^(?:https?:\/\/|www\.)\S*$/.test(example) ? 'url' : null;
}

/** `autocomplete="off"` */
export function isSwitch(name: string, value: string): boolean {
  return name === 'autocomplete' && /^(?:on|off|none?|nope)$/i.test(value);
}
