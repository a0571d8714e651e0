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
const SUCH_AS = /^(?:e\.?g\.?|ex|example|i\.?e\.?|z\. ?B\.)[:,]? /i;

/** What a field is of that shows an example as long as it is empty: an address of somebody or of a page; null for none. */
export function ofExample(shown: string): string | null {
  const example = shown.replaceAll('\\', '').replace(SUCH_AS, '');
  if (EXAMPLE_EMAIL.test(example)) return 'email';
  return /^(?:https?:\/\/|www\.)\S*$/.test(example) ? 'url' : null;
}

/** `autocomplete="off"` */
export function isSwitch(name: string, value: string): boolean {
  return name === 'autocomplete' && /^(?:on|off|none?|nope)$/i.test(value);
}
