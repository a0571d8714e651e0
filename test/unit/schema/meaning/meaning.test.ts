import assert from 'node:assert/strict';
import { meaningsOf } from '../../../../client/src/engine/schema/meaning/meaning';
import { builtin, type ColumnType } from '../../../../client/src/engine/schema/types';
import { column, table } from '../../../support/schema';

const TYPES: Readonly<Record<string, ColumnType>> = {
  text: builtin('text'),
  int: builtin('int4'),
  small: builtin('int2'),
  numeric: builtin('numeric', { precision: 10, scale: 2 }),
  tiny: builtin('numeric', { precision: 2, scale: 1 }),
  bool: builtin('bool'),
  uuid: builtin('uuid'),
  at: builtin('timestamptz'),
  date: builtin('date'),
  inet: builtin('inet'),
  char2: builtin('bpchar', { length: 2 }),
  char7: builtin('bpchar', { length: 7 }),
  varchar5: builtin('varchar', { length: 5 }),
  list: builtin('text', { array: true }),
};

/** `email text, age int` in a table: what each column means. */
function meanings(name: string, columns: string): Record<string, string> {
  const made = columns.split(', ').map((one) => {
    const [called, type] = one.split(' ');
    return column(called, TYPES[type]);
  });
  return Object.fromEntries(meaningsOf(table(name, made)));
}

describe('what the columns of a database mean', () => {
  it('by their names, as far as their types allow', () => {
    assert.deepEqual(
      meanings(
        'users',
        'email text, mail int, age small, price numeric, first_name text, is_active bool, ip inet, token_id uuid, created_at at, birth_date date',
      ),
      {
        email: 'email', age: 'age', price: 'price', first_name: 'first_name', ip: 'ip_address', token_id: 'uuid', created_at: 'datetime', birth_date: 'date_of_birth',
      }, // prettier-ignore
    );
  });

  it('a name is that of what the table is about', () => {
    assert.deepEqual(meanings('customer', 'name text, sku text'), { name: 'product_name', sku: 'sku' });
    assert.deepEqual(meanings('tbl_customer', 'name text, phone text'), { name: 'full_name', phone: 'phone' });
    assert.deepEqual(meanings('products', 'name text'), { name: 'product_name' });
    assert.deepEqual(meanings('users', 'name text, last_name text'), { name: 'first_name', last_name: 'last_name' });
    assert.deepEqual(meanings('users', 'name text, first_name text, last_name text'), {
      name: 'full_name',
      first_name: 'first_name',
      last_name: 'last_name',
    });
  });

  it('in German, French, Spanish and Portuguese too', () => {
    assert.deepEqual(meanings('kunden', 'vorname text, nachname text, strasse text, plz text, ort text, geburtsdatum date'), {
      vorname: 'first_name', nachname: 'last_name', strasse: 'street_address', plz: 'postal_code', ort: 'city', geburtsdatum: 'date_of_birth',
    }); // prettier-ignore
    assert.deepEqual(meanings('clients', 'prenom text, courriel text, ville text'), {
      prenom: 'first_name',
      courriel: 'email',
      ville: 'city',
    });
    assert.deepEqual(meanings('clientes', 'apellido text, correo text, ciudad text'), {
      apellido: 'last_name',
      correo: 'email',
      ciudad: 'city',
    });
    assert.deepEqual(meanings('clientes', 'sobrenome text, cidade text, senha text'), {
      sobrenome: 'last_name',
      cidade: 'city',
      senha: 'password',
    });
  });

  it('nothing where a name is about something else, or there is too little room', () => {
    assert.deepEqual(
      meanings(
        'users',
        'email_count int, email_verified bool, phone_type text, url_hash text, email varchar5, color char7, emails list, price tiny, id int, note_id text',
      ),
      {},
    );
    assert.deepEqual(meanings('places', 'country_code char2, billing_state text, state text, phone_number text'), {
      country_code: 'country_code', billing_state: 'region', state: 'region', phone_number: 'phone',
    }); // prettier-ignore
  });
});
