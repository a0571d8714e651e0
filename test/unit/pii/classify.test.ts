import assert from 'node:assert/strict';
import { classifySchema } from '../../../client/src/engine/pii/classify';
import type { Column, Relationship } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { nullable, relationship, table } from '../../support/schema';
import { classify, holds, tableOf, valueClassifier, type ValueClassifier } from './classified';

describe('what columns hold of persons, by names and types', () => {
  it('classifies every column, and keys that are counted name nobody', () => {
    const found = classify(['users email', 'orders user_id=int8']);
    assert.deepEqual([...found.keys()], ['users.id', 'users.email', 'orders.id', 'orders.user_id']);
    assert.equal(found.get('users.id')?.pii_type, 'none');
    assert.equal(found.get('orders.user_id')?.pii_type, 'none');
    for (const { confidence } of found.values()) assert.ok(confidence > 0 && confidence < 1);
  });

  it('a person’s table', () => {
    holds(
      'users fname:first_name lname:last_name dob=date:date_of_birth ssn:national_id tel:phone pwd_hash:password_hash addr1:street_address zip:postal_code cc_no:credit_card avatar_url:photo otp_secret:secret_token last_login_ip=inet:ip_address',
    );
  });

  it('several spoken languages', () => {
    holds(
      'kunden vorname:first_name nachname:last_name strasse:street_address plz:postal_code ort:city geburtsdatum=date:date_of_birth',
    );
    holds('adherents nom_adh:last_name prenom_adh:first_name ville_adh:city tel_adh:phone');
    holds('clientes nombre:first_name apellidos:last_name dni:national_id correo:email');
    holds('pracownicy imie:first_name nazwisko:last_name pesel:national_id wynagrodzenie=numeric:salary');
  });

  it('short forms of words', () => {
    holds(
      'hr_emp emp_fnm:first_name emp_lst_nm:last_name emp_ph_no:phone emp_brth_dt=date:date_of_birth emp_mrtl_sts_cd:other_pii emp_sts emp_typ',
    );
  });

  it('what companies, products and places are called is nobody’s', () => {
    holds(
      'products name description price=numeric image_url',
      'categories name slug',
      'warehouses name city address postal_code',
      'companies name website',
      'countries name iso2',
      'films title description',
      'settings key value',
    );
  });

  it('the same name means a person here and a thing there', () => {
    const found = classify(['customers name city', 'stores name city', 'reviews comment', 'products comment']);
    const type = (column: string): unknown => found.get(column)?.pii_type;
    assert.equal(type('customers.name'), 'person_name');
    assert.equal(type('stores.name'), 'none');
    assert.equal(type('customers.city'), 'city');
    assert.equal(type('stores.city'), 'none');
    assert.equal(type('reviews.comment'), 'free_text');
    assert.equal(type('products.comment'), 'none');
  });

  it('somebody answers a company’s telephone, and may have the same number in a row of persons', () => {
    holds('shippers company_name phone:phone');
    holds('suppliers company_name contact_name:person_name phone:phone');
  });

  it('whether, when and how often says nothing of whom', () => {
    holds(
      'users is_email_verified=bool email_sent_at=timestamptz email_count=int4 phone_type email_template has_photo=bool password_changed_at=timestamp',
    );
  });

  it('addresses where they are delivered to', () => {
    holds('orders shipping_address:street_address ship_city:city billing_postal_code:postal_code status total=numeric');
  });

  it('types that cannot hold a class speak against it, and say so', () => {
    const found = classify(['users email=int4 phone=bool']).get('users.email');
    assert.equal(found?.pii_type, 'none');
    assert.match(found.evidence.map(({ detail }) => detail).join(), /int4 cannot be email/);
  });

  it('a column that nobody can name and nobody has sampled is a guess', () => {
    const found = classify(['x f17 created_at=timestamp']);
    assert.ok((found.get('x.f17')?.confidence ?? 1) < 0.5);
    assert.ok((found.get('x.created_at')?.confidence ?? 0) > 0.9);
  });

  it('a reference to a personal natural key is of its class, one to a number is none', () => {
    const users = tableOf('users login email');
    const posts = tableOf('posts writer=varchar editor=int8');
    const to = (column: string, target: string): Relationship =>
      relationship({
        name: column,
        from: { schema: 'public', name: 'posts' },
        from_columns: [column],
        to: { schema: 'public', name: 'users' },
        to_columns: [target],
      });
    const found = classify([users, posts], [to('writer', 'login'), to('editor', 'id')]);
    assert.equal(found.get('posts.writer')?.pii_type, 'username');
    assert.equal(found.get('posts.editor')?.pii_type, 'none');
    assert.ok(found.get('posts.writer')?.evidence.some(({ signal }) => signal === 'key'));
  });

  it('comments tell what names do not', () => {
    const commented: Column = { ...nullable('c7', builtin('text')), comment: 'Geburtsdatum des Patienten' };
    assert.equal(classify([table('patienten', [commented])]).get('patienten.c7')?.pii_type, 'date_of_birth');
  });

  it('labels of an enum are no names', () => {
    const column = nullable('phone', { ...builtin('phone_kind'), schema: 'public' });
    const found = classify([table('users', [column])], [], {
      enums: [{ schema: 'public', name: 'phone_kind', labels: ['home', 'work'] }],
    });
    assert.equal(found.get('users.phone')?.pii_type, 'none');
  });

  it('proposes what the column can have: a unique one keeps its values apart', () => {
    const born = nullable('birth_date', builtin('date'));
    const unique = table('users', [born, nullable('email', builtin('text'))], {
      uniques: [{ name: 'u', columns: ['birth_date'] }],
    });
    const found = classify([unique]);
    assert.equal(found.get('users.birth_date')?.technique, 'preserve');
    assert.equal(found.get('users.email')?.technique, 'replace');
    assert.equal(classify(['users birth_date=date']).get('users.birth_date')?.technique, 'date_shift');
  });

  it('the user’s decisions win', () => {
    const decided = [{ schema: 'public', table: 'users', column: 'email', pii_type: 'none' as const, technique: null }];
    const [, email] = classifySchema(
      { tables: [tableOf('users email')], relationships: [], enums: [] },
      () => null,
      decided,
    );
    assert.deepEqual([email.pii_type, email.decided_by, email.confidence], ['none', 'user', 1]);
  });
});

describe('what columns hold of persons, by their values', () => {
  let classifyValues: ValueClassifier;
  before(async () => {
    classifyValues = await valueClassifier();
  });

  const times = (count: number, value: (at: number) => string): string[] =>
    Array.from({ length: count }, (_, at) => value(at));

  it('columns whose names say nothing', () => {
    const found = classifyValues('t c1 c2 c3 c4 c5', {
      c1: times(10, (at) => `user${at}@example.org`),
      c2: ['Anna', 'John', 'Peter', 'Maria', 'Julia', 'Thomas'],
      c3: ['DE89370400440532013000', 'GB29NWBK60161331926819', 'FR1420041010050500013M02606'],
      c4: ['Rustic Wooden Table', 'Small Cotton Chair', 'Soft Steel Hat', 'Sleek Paper Bike'],
      c5: times(10, (at) => `192.168.0.${at}`),
    });
    const types = ['c1', 'c2', 'c3', 'c4', 'c5'].map((name) => found.get(name)?.pii_type);
    assert.deepEqual(types, ['email', 'first_name', 'iban', 'none', 'ip_address']);
  });

  it('evidence counts values and never shows one', () => {
    const values = times(10, (at) => `secret.person${at}@example.org`);
    const email = classifyValues('t c1', { c1: values }).get('c1');
    assert.match(email?.evidence[0].detail ?? '', /^10 of 10 values are e-mail addresses$/);
    assert.doesNotMatch(JSON.stringify(email), /secret/);
  });

  it('values take a name back', () => {
    const found = classifyValues('users email', { email: times(20, (at) => (at % 2 === 0 ? 'daily' : 'weekly')) });
    assert.equal(found.get('email')?.pii_type, 'none');
  });

  it('a type that holds nothing else needs no proof by values', () => {
    const found = classifyValues('notes user_ip=inet', { user_ip: times(20, (at) => `2001:db8::${at}/64`) });
    assert.equal(found.get('user_ip')?.pii_type, 'ip_address');
  });

  it('products that are called like persons stay products', () => {
    const found = classifyValues('products name', { name: ['Anna', 'John', 'Peter', 'Maria', 'Julia'] });
    assert.equal(found.get('name')?.pii_type, 'none');
  });

  it('JSON by path', () => {
    const found = classifyValues(
      'customers extra=jsonb',
      {
        extra: times(5, (at) =>
          JSON.stringify({
            contact: { email: `a${at}@example.org` },
            theme: 'dark',
            phones: [{ phone: '+49 30 901820' }],
          }),
        ),
      },
      'json',
    ).get('extra');
    assert.equal(found?.technique, 'json');
    assert.deepEqual(
      found.paths?.map(({ path, pii_type: type }) => [path, type]),
      [
        ['$.contact.email', 'email'],
        ['$.phones[*].phone', 'phone'],
      ],
    );
  });
});
