import assert from 'node:assert/strict';
import { valueClassifier, type ValueClassifier } from './classified';

const times = (count: number, value: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => value(at));
const PEOPLE = 'Sophie Brandt,Jonas Weber,Anna Schneider,James Murphy,Emma Klein,Hugo Petit,Carlos Silva,Julia Moreau'.split(','); // prettier-ignore

describe('forms of values tell what columns hold whose names say nothing', function () {
  this.timeout(20_000);
  let classify: ValueClassifier;
  before(async () => (classify = await valueClassifier()));
  /** `b` of a table whose `a` are names of persons, or of things. */
  const beside = (persons: boolean, b: string[], type = 'text'): string | undefined =>
    classify(`t17 a b=${type}`, { a: persons ? PEOPLE : times(8, (at) => `Part ${at}`), b }).get('b')?.pii_type;

  it('cards with most digits hidden, and until when they are valid', () => {
    const cards = times(8, (at) => `**** **** **** ${4711 + at}`);
    assert.equal(beside(false, cards), 'credit_card');
    assert.equal(
      beside(
        false,
        times(8, (at) => `41111${at}******${1111 + at}`),
      ),
      'credit_card',
    );
    const until = times(8, (at) => `0${1 + at}/2${at}`);
    assert.equal(
      classify('cartoes num_mask vcto', { num_mask: cards, vcto: until }).get('vcto')?.pii_type,
      'card_expiry',
    );
    assert.equal(classify('cuotas importe periodo', { periodo: until }).get('periodo')?.pii_type, 'none');
  });

  it('days of birth beside names of persons, and no days of work', () => {
    const born = times(10, (at) => `${1941 + 7 * at}-0${1 + (at % 9)}-12`);
    const names = { a: PEOPLE, m: times(10, (at) => `p${at}.x@gmail.com`) };
    const typeOf = (values: string[]): string | undefined =>
      classify('t17 a m c=date', { ...names, c: values }).get('c')?.pii_type;
    assert.equal(typeOf(born), 'date_of_birth');
    assert.equal(typeOf(born.map((day) => day.replace(/^\d{4}/, '2021'))), 'none');
    assert.equal(beside(false, born, 'date'), 'none');
    const german = times(10, (at) => `1${at}.0${1 + (at % 9)}.${1941 + 7 * at}`);
    assert.equal(typeOf(german), 'date_of_birth');
  });

  it('plates, codes of illnesses, logins', () => {
    const plates = times(8, (at) => `KS-D${'ABCDEFGH'[at]} 98${at}1`);
    const logins = ['ejackson', 'wei.kowalski22', 'jweber', 'rachel.miller92', 'asmith7', 'tbrown'];
    const codes = ['J45.0', 'E11.9', 'I10', 'F32.1', 'M54.5', 'K21.9'];
    assert.equal(beside(true, logins), 'username');
    assert.equal(beside(true, ['street', 'market', 'bridge', 'flower', 'winter', 'copper']), 'none');
    const typeOf = (values: string[]): string | undefined =>
      classify('t17 a m c', { a: PEOPLE, m: times(8, (at) => `p${at}.x@gmail.com`), c: values }).get('c')?.pii_type;
    assert.equal(typeOf(plates), 'license_plate');
    assert.equal(typeOf(codes), 'health');
    assert.equal(beside(false, codes), 'none');
  });
});
