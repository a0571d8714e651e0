import assert from 'node:assert/strict';
import { valueClassifier, type ValueClassifier } from './classified';

const NAMES = 'Karin Wallin,Paulo Nascimento,Ewa Mazur,Jan van Dijk,Marta Ruiz,Hakan Şahin,Luca Greco,Élodie Faure,Uwe Krause,Priya Patel,Ola Hansen,Rita Gomes'.split(','); // prettier-ignore
const LOGINS = 'kwallin,pnasc,e.mazur,janvd,mruiz2,hsahin,lgreco,efaure,ukrause,ppatel,ohansen,rgomes'.split(',');
const MAILS = LOGINS.map((login) => `${login}@example.org`);
const PHONES = LOGINS.map((_, at) => `+49 160 55${String(at + 10)}3${String(at + 41)}`);
const DIGITS = LOGINS.map((_, at) => `20794601${String((at * 37) % 90).padStart(2, '0')}`);

describe('who is meant by values', function () {
  this.timeout(20_000);
  let classify: ValueClassifier;
  before(async () => {
    classify = await valueClassifier();
  });
  const type = (spec: string, values: string[]): string | undefined => {
    const column = spec.split(' ')[1];
    return classify(spec, { [column]: values }).get(column)?.pii_type;
  };

  it('whoever did it is named, signs in or is reached, as the values say', () => {
    for (const column of ['closed_by', 'freigegeben_von', 'valide_par', 'akkoord_door', 'godkand_av', 'approver']) {
      assert.equal(type(`requests ${column}`, NAMES), 'person_name', column);
      assert.equal(type(`requests ${column}`, LOGINS), 'username', column);
      assert.equal(type(`requests ${column}`, MAILS), 'email', column);
    }
    assert.equal(type('accounts login', MAILS), 'email');
    assert.equal(type('players discord', LOGINS), 'username');
  });

  it('names of persons are theirs whatever the table is about, and things that sound alike are not', () => {
    assert.equal(type('warehouses keyholder_nm', NAMES), 'person_name');
    assert.equal(type('contracts titular', NAMES), 'person_name');
    const things = 'Rose Quartz,Victoria Sponge,Earl Grey,Georgia Oak,Savannah Blue,Florence Chair,Jordan Bench,Sydney Lamp'.split(','); // prettier-ignore
    assert.equal(type('warehouses goods', things), 'none');
    assert.equal(type('vessels vessel_name', things), 'none');
  });

  it('what is an address here and a number there is how somebody is reached', () => {
    const mixed = LOGINS.map((_, at) => (at % 2 === 0 ? MAILS[at] : PHONES[at]));
    for (const column of ['val', 'reach_at', 'canal_valor'])
      assert.equal(type(`points ${column}`, mixed), 'other_pii', column);
  });

  it('digits are dialled where the name says so, and counted elsewhere', () => {
    assert.equal(type('calls dialled_no', DIGITS), 'phone');
    assert.equal(type('calls trunk_no', DIGITS), 'none');
  });

  it('digits under a word for accounts are one', () => {
    const accounts = LOGINS.map((_, at) => `${String(4_000_000 + at * 7919)}-${String(at % 10)}`);
    assert.equal(type('transfers cta_destino', accounts), 'bank_account');
    assert.equal(type('transfers counterparty_account', accounts), 'bank_account');
    assert.equal(type('transfers account_code', accounts), 'none');
  });

  it('sentences that speak of somebody are written of them, a few words are not', () => {
    const told = [
      'Mrs Wallin says that her door is stuck',
      'He rang and wants to know when',
      'Customer Luca Greco moved to Pisa last week',
      'She has not paid since the spring',
      'Asked her twice to send the papers',
    ];
    assert.equal(type('repairs relato', told), 'free_text');
    const short = LOGINS.map((_, at) => ['typo', 'wrong queue', 'merged'][at % 3]);
    assert.equal(type('posts edit_reason', short), 'none');
  });
});
