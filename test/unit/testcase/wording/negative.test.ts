import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  contradicts,
  expectsRefusal,
  isNegativeLabel,
  refusedIn,
  type Refused,
} from '../../../../server/src/testcase/wording/negative';

const known = (text: string): Refused[] => refusedIn(text).filter(({ semantic_type }) => semantic_type !== null);
const names = (text: string): string[] => known(text).map(({ name }) => name);

describe('what a test means to be refused', () => {
  for (const [text, expected] of [
    ['is refused with an invalid email', ['email']],
    ['shouldRejectInvalidEmail', ['email']],
    ['test_login_with_wrong_password', ['password']],
    ['invalid email and password', ['email', 'password']],
    ['the password is too short', ['password']],
    ['the phone number is not valid', ['phone_number']],
    ['wrong credentials', ['username', 'email', 'password']],
    ['Registrierung mit ungültiger E-Mail', ['e_mail']],
    ['connexion avec un mot de passe incorrect', ['mot_de_passe']],
    ['correo inválido', ['correo']],
    ['felaktigt användarnamn', ['anvandarnamn']],
    ['felaktigt lösenord', ['losenord']],
    ['nieprawidłowe hasło', ['haslo']],
    ['bad email', ['email']],
    ['I enter a valid email', []],
    ['an invalid order', []],
    ['invalid email addresses', ['email_addresses']],
    ['birth date in the future is invalid', ['birth_date']],
    ['age 200 is out of range', ['age']],
    ['weight outside limits is invalid', ['weight']],
  ] as const) {
    it(text, () => assert.deepEqual(names(text), expected));
  }

  it('is told the same of plain letters and of any', () => {
    const word = fc.constantFrom(
      ...[
        'invalid',
        'Incorrecto',
        'not',
        'no',
        'non',
        'valid',
        'Gueltig',
        'too',
        'zu',
        'te',
        'short',
        'low',
        'lang',
        'following',
      ],
      ...[
        'email',
        'password',
        'phone',
        'order',
        'and',
        'the',
        'is',
        'unregistered',
        'wrong',
        'errata',
        'credentials',
        'with',
      ],
    );
    const joint = fc.constantFrom(' ', '_', '-', '', ', ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, joint), { maxLength: 8 }), (parts) => {
        const text = parts.flat().join('');
        assert.deepEqual(known(text), known(`${text} ü`));
      }),
      { numRuns: 300 },
    );
  });

  it('phrases that nobody knows as fields, beside what is refused', () => {
    const phrases = (text: string): string[] => refusedIn(text).map(({ name }) => name);
    assert.ok(phrases('rejects invalid insurance number').includes('insurance_number'));
    assert.ok(phrases('NonNumericReadingIsInvalid').includes('reading'));
    assert.deepEqual(phrases('Unknown booking reference'), []);
  });

  it('labels and columns', () => {
    assert.equal(isNegativeLabel('invalid email'), true);
    assert.equal(isNegativeLabel('wrong_password'), true);
    assert.equal(isNegativeLabel('email'), false);
    assert.equal(isNegativeLabel('invalid'), false);
  });

  it('expectations of an error, and of none', () => {
    assert.equal(expectsRefusal('I should see the error "Required"'), true);
    assert.equal(expectsRefusal('Erscheint eine Fehlermeldung'), true);
    assert.equal(expectsRefusal('I should see no error'), false);
    assert.equal(expectsRefusal('I should see "Welcome"'), false);
  });

  it('values that can not be what their field means', () => {
    assert.equal(contradicts('email', 'abc'), true);
    assert.equal(contradicts('email', 'a@b.cd'), false);
    assert.equal(contradicts('age', '-1'), true);
    assert.equal(contradicts('phone', 'call me'), true);
    assert.equal(contradicts('first_name', '1'), false);
    assert.equal(contradicts('first_name', ''), true);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        refusedIn(text);
        isNegativeLabel(text);
        expectsRefusal(text);
      }),
    );
  });
});
