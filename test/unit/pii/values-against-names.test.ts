import assert from 'node:assert/strict';
import { valueClassifier, type ValueClassifier } from './classified';

const times = (count: number, value: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => value(at));
const PEOPLE = 'Sophie Brandt,Jonas Weber,Luca Ferri,Pedro Almeida,Anna Schneider,James Murphy,Emma Klein,Hugo Petit,Carlos Silva,Lena Novak,Noah Costa,Julia Moreau'.split(','); // prettier-ignore
const PRODUCTS = 'Espresso machine,Walking boots,Desk lamp,Camping tent,Steel bottle,Yoga mat,Fast charger,Garden hose,Cotton towel,Loud speaker,Ceramic mug,Hiking backpack'.split(','); // prettier-ignore
const STATES = times(20, (at) => ['open', 'closed', 'pending'][at % 3]);

describe('values outweigh names where they contradict', function () {
  this.timeout(20_000);
  let classify: ValueClassifier;
  before(async () => {
    classify = await valueClassifier();
  });
  const type = (spec: string, values: string[], kind?: 'json'): string | undefined => {
    const [, column] = spec.split(' ');
    return classify(spec, { [column.split('=')[0]]: values }, kind).get(column.split('=')[0])?.pii_type;
  };

  it('a name full of products is nobody’s, and numbered users stay users', () => {
    assert.equal(type('catalog_entries name email', PEOPLE), 'person_name');
    assert.equal(type('catalog_entries name email', PRODUCTS), 'none');
    assert.equal(type('users name', PEOPLE), 'person_name');
    assert.equal(type('users name', PRODUCTS), 'none');
    assert.equal(
      type(
        'users name',
        times(12, (at) => `User ${at}`),
      ),
      'person_name',
    );
  });

  it('a choice of a few values changes rows, what is each row’s own keeps its form', () => {
    const technique = (values: string[]): string | null | undefined =>
      classify('employees marital_status', { marital_status: values }).get('marital_status')?.technique;
    assert.equal(technique(times(40, (at) => ['single', 'married', 'widowed'][at % 3])), 'shuffle');
    assert.equal(technique(times(40, () => 'single')), 'preserve');
    assert.equal(technique(times(40, (at) => `case ${at}`)), 'preserve');
  });

  it('notes of products with e-mail addresses inside are personal', () => {
    const said = times(12, (at) =>
      at % 4 === 0 ? `Ask jane.doe${at}@example.com about the delay of it` : 'Keep dry and store it upright always',
    );
    assert.equal(type('products notes', said), 'free_text');
    assert.equal(
      type(
        'products notes',
        times(12, (at) => `Keep it dry, ${at} pieces in a box`),
      ),
      'none',
    );
  });

  it('sentences in a column that nobody knows are somebody’s where the rows are', () => {
    const said = times(12, (at) => `The other child began it ${at} minutes before, and I only looked`);
    assert.equal(type('incidents zwirbel pupil_id=int4', said), 'free_text');
    assert.equal(type('incidents zwirbel pupil_id=int4', STATES), 'none');
    assert.equal(type('products zwirbel', said), 'none');
    assert.equal(type('members freeze_reason email', said), 'free_text');
    assert.equal(type('members freeze_reason email', STATES), 'none');
  });

  it('codes that are IBANs', () => {
    const ibans = ['DE89370400440532013000', 'GB29NWBK60161331926819', 'FR1420041010050500013M02606'];
    assert.equal(type('ledger code', ibans), 'iban');
  });

  it('a contact that is a telephone, an e-mail column that is none', () => {
    const phones = times(12, (at) => `+1 202 555 01${10 + at}`);
    assert.equal(type('orders contact', phones), 'phone');
    assert.equal(type('users email', phones), 'phone');
    assert.equal(
      type(
        'users email',
        times(12, (at) => `ann${at}@example.org`),
      ),
      'email',
    );
  });

  it('what comes back all the time is a choice', () => {
    for (const column of ['ssn', 'username', 'phone', 'passport_number'])
      assert.equal(type(`users ${column}`, STATES), 'none');
    assert.equal(
      type(
        'users phone',
        times(20, () => '+49 30 901820'),
      ),
      'phone',
    );
  });

  it('addresses of shops stay a shop’s', () => {
    const streets = times(12, (at) => `${at} Main Street`);
    assert.equal(type('stores address', streets), 'none');
    assert.equal(type('customers address', streets), 'street_address');
  });

  it('tables that values tell: beside names and addresses of persons, letters are genders and digits post codes', () => {
    const values = {
      f1: PEOPLE.map((name) => name.split(' ')[0]),
      f2: times(12, (at) => `person${at}@example.org`),
      f3: times(12, (at) => 'mf'[at % 2]),
      f4: times(12, (at) => `101${10 + at}`),
    };
    const found = classify('t f1 f2 f3 f4', values);
    assert.deepEqual(
      ['f1', 'f2', 'f3', 'f4'].map((name) => found.get(name)?.pii_type),
      ['first_name', 'email', 'gender', 'postal_code'],
    );
    const alone = classify('t f3 f4', values);
    assert.deepEqual([alone.get('f3')?.pii_type, alone.get('f4')?.pii_type], ['none', 'none']);
  });

  it('JSON by path: what its owner is called tells whose name it is', () => {
    const events = times(6, (at) =>
      JSON.stringify({
        user: { name: PEOPLE[at], ip: `10.0.0.${at}` },
        items: [{ name: PRODUCTS[at], price: at }],
        card: { last4: '4242', brand: 'visa' },
      }),
    );
    const found = classify('events payload=jsonb', { payload: events }, 'json').get('payload');
    assert.deepEqual(
      found?.paths?.map(({ path, pii_type: of }) => [path, of]),
      [
        ['$.user.name', 'person_name'],
        ['$.user.ip', 'ip_address'],
        ['$.card.last4', 'credit_card'],
      ],
    );
  });

  it('JSON by path: each is what a column by its name would be', () => {
    const documents = times(12, (at) =>
      JSON.stringify({
        name: { given: PEOPLE[at].split(' ')[0], family: PEOPLE[at].split(' ')[1] },
        passport: { number: `X1234${at}8`, country: 'GB' },
        card: { exp: '04/27' },
        theme: { name: 'dark', number: at },
      }),
    );
    const found = classify('accounts profile=jsonb', { profile: documents }, 'json').get('profile');
    assert.deepEqual(
      found?.paths?.map(({ path, pii_type: of }) => [path, of]),
      [
        ['$.name.given', 'first_name'],
        ['$.name.family', 'last_name'],
        ['$.passport.number', 'passport'],
        ['$.card.exp', 'card_expiry'],
      ],
    );
  });

  it('documents in a text column', () => {
    const documents = times(12, (at) => JSON.stringify({ mail: `ann${at}@example.org` }));
    assert.equal(type('drafts content', documents), 'free_text');
  });
});
