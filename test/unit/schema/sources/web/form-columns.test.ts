import { strict as assert } from 'node:assert';
import { builtin } from '../../../../../client/src/engine/schema/types';
import { checkOf, columnOf, tablesOf } from './pages';

const values = (field: string): unknown => columnOf(field).values;

describe('columns of fields', () => {
  it('have the length that the page says, or a usual one', () => {
    assert.deepEqual(columnOf('<input name=a maxlength=20>').type, builtin('varchar', { length: 20 }));
    assert.deepEqual(columnOf('<input name=a>').type, builtin('varchar', { length: 100 }));
    assert.deepEqual(columnOf('<textarea name=a></textarea>').type, builtin('text'));
    assert.deepEqual(columnOf('<input name=a pattern="[a-z]{120}">').type, builtin('text'));
  });

  it('take no value only where none is asked for', () => {
    assert.equal(columnOf('<input name=a>').nullable, true);
    assert.equal(columnOf('<input name=a required>').nullable, false);
    assert.equal(columnOf('<div role=textbox aria-required=true></div>').nullable, false);
  });

  it('keep lengths and patterns that browsers apply', () => {
    assert.deepEqual(values('<input name=a minlength=3 maxlength=5 pattern="[a-z]+">'), {
      pattern: '[a-z]+',
      min_length: 3,
      max_length: 5,
    });
    assert.deepEqual(values('<input name=a pattern="[a-z">'), { max_length: 100 });
    assert.deepEqual(checkOf('<input name=a minlength=3>'), ['char_length("a") >= 3']);
  });

  it('hold the numbers that the page takes', () => {
    const number = (attributes: string): [string, unknown] => {
      const { type, values: hints } = columnOf(`<input type=number name=a ${attributes}>`);
      return [type.scale === null ? type.name : `${type.name}(${type.precision},${type.scale})`, hints];
    };
    assert.deepEqual(number(''), ['int4', undefined]);
    assert.deepEqual(number('min=1 max=9'), ['int4', { minimum: '1', maximum: '9' }]);
    assert.deepEqual(number('max=3000000000'), ['int8', { maximum: '3000000000' }]);
    assert.deepEqual(number('step=0.05 min=0.1'), ['numeric(12,2)', { minimum: '0.1', step: 0.05 }]);
    assert.deepEqual(number('step=any'), ['numeric(12,2)', undefined]);
    assert.deepEqual(number('step=5 value=13'), ['int4', { minimum: '3', step: 5 }]);
    assert.deepEqual(number('min=9 max=1'), ['int4', { minimum: '9' }]);
    assert.deepEqual(columnOf('<input type=range name=a>').values, { minimum: '0', maximum: '100' });
    assert.deepEqual(checkOf('<input type=number name=a min=-1.5 max=9>'), ['"a" >= -1.5', '"a" <= 9']);
  });

  it('hold the dates and times that the page takes', () => {
    assert.deepEqual(values('<input type=date name=a min=2024-01-31 max=2024-02-30>'), { minimum: '2024-01-31' });
    assert.deepEqual(values('<input type=date name=a step=7 value=2024-01-01>'), { minimum: '2024-01-01', step: 7 });
    assert.deepEqual(values('<input type=time name=a min=09:00 max=17:30>'), {
      minimum: '09:00',
      maximum: '17:30',
      step: 60,
    });
    assert.deepEqual(values('<input type=time name=a min=22:00 max=05:00>'), { minimum: '22:00', step: 60 });
    assert.deepEqual(values('<input type=datetime-local name=a max=2030-01-01T10:00>'), {
      maximum: '2030-01-01 10:00',
      step: 60,
    });
    assert.deepEqual(checkOf('<input type=date name=a min=2024-01-31>'), [`"a" >= '2024-01-31'::date`]);
  });

  it('hold months and weeks as a browser writes them', () => {
    assert.deepEqual(values('<input type=month name=a min=2024-11 max=2025-02>'), {
      generator: { list: ['2024-11', '2024-12', '2025-01', '2025-02'] },
    });
    assert.deepEqual(values('<input type=week name=a min=2024-W51 max=2025-W02>'), {
      generator: { list: ['2024-W51', '2024-W52', '2025-W01', '2025-W02'] },
    });
  });

  it('hold what can be chosen', () => {
    const select =
      '<select name=a required><option value="">Choose<option value=x disabled>X<option>y<option value=z>Z</select>';
    assert.deepEqual(values(select), { generator: { list: ['y', 'z'] } });
    assert.deepEqual(checkOf(select), [`"a" IN ('y', 'z')`]);
    assert.equal(columnOf(select).nullable, false);
    assert.deepEqual(values('<input type=radio name=a value=x><input type=radio name=a value=y>'), {
      generator: { list: ['x', 'y'] },
    });
    assert.deepEqual(values('<input name=a list=l><datalist id=l><option value=p><option>q</datalist>'), {
      max_length: 100,
      generator: { list: ['p', 'q'] },
    });
  });

  it('hold several choices as an array', () => {
    const boxes = '<input type=checkbox name=a value=x required><input type=checkbox name=a value="y&quot;">';
    assert.deepEqual(columnOf(boxes).type, builtin('text', { array: true }));
    assert.deepEqual(values(boxes), { generator: { list: ['{"x"}', '{"x","y\\""}'] } });
    assert.deepEqual(checkOf(boxes), [`"a" <@ ARRAY['x', 'y"']::text[]`, 'cardinality("a") > 0']);
    assert.equal(columnOf('<select multiple name=a><option>x</select>').type.array, true);
  });

  it('hold true where a box must be checked', () => {
    assert.deepEqual(values('<input type=checkbox name=terms required>'), { generator: { constant: true } });
    assert.equal(columnOf('<input type=checkbox name=terms>').type.name, 'bool');
  });

  it('say what values mean: autocomplete, the kind of field, its name, its label', () => {
    const meaning = (field: string): string | null => columnOf(field).semantic_type;
    assert.equal(meaning('<input name=f1 autocomplete="section-a billing given-name">'), 'first_name');
    assert.equal(meaning('<input name=x type=email>'), 'email');
    assert.equal(meaning('<input name=postcode>'), 'postal_code');
    assert.equal(meaning('<label for=i>Family name</label><input id=i name=field_7>'), 'last_name');
    assert.equal(meaning('<input type=number name=phone>'), 'integer');
    assert.equal(meaning('<input type=date name=dob>'), 'date_of_birth');
    assert.equal(meaning('<input type=file name=x accept=".pdf">'), 'file_name');
  });

  it('repeat what is to be entered twice', () => {
    const [table] = tablesOf('<form><input type=password name=pwd><input type=password name=pwd_confirm></form>');
    const [, password, confirmation] = table.columns;
    assert.deepEqual(confirmation.values, { generator: { template: `{${password.name}}` }, null_share: 0 });
    assert.deepEqual([password.values?.null_share, confirmation.type], [0, password.type]);
  });

  it('have names of their own', () => {
    const names = (fields: string): string[] => tablesOf(`<form>${fields}</form>`)[0].columns.map(({ name }) => name);
    assert.deepEqual(names('<input name="user[email]"><input name="order.lines[0].quantity">'), [
      'id',
      'email',
      'quantity',
    ]);
    assert.deepEqual(names('<input name=id><input name=":r1:" aria-label="Last name">'), ['id', 'id_2', 'last_name']);
    assert.equal(new Set(names('<input name=a><input name=a><input name=A><input>')).size, 5);
  });
});

describe('tables of forms', () => {
  const names = (body: string, url?: string): string[] => tablesOf(body, url).map(({ name }) => name);

  it('are called by what the form is about', () => {
    assert.deepEqual(names('<form id=registration><input name=a></form>'), ['users']);
    assert.deepEqual(names('<h1>New invoice</h1><form><input name=a></form>'), ['invoices']);
    assert.deepEqual(names('<form><input name=a></form>', 'http://h.example/contact-us'), ['messages']);
    assert.deepEqual(names('<form><input name=iban><input name=bic></form>', 'http://h.example/'), ['payments']);
    assert.deepEqual(names('<form id="vehicle-form"><input name=a></form>'), ['vehicles']);
  });

  it('are one where the same form stands twice, and have names of their own where not', () => {
    const search = '<form id=search><input name=q></form>';
    assert.deepEqual(names(search + search), ['searches']);
    assert.deepEqual(
      names('<form id=login><input name=u></form><form id=register><input name=u><input name=p></form>'),
      ['logins', 'users'],
    );
  });

  it('are unique in what people sign in with', () => {
    const uniques = (body: string): unknown => tablesOf(body)[0].uniques.map(({ columns }) => columns);
    assert.deepEqual(uniques('<form id=signup><input type=email name=email><input type=password name=p></form>'), [
      ['email'],
    ]);
    assert.deepEqual(uniques('<form id=contact><input type=email name=email><textarea name=m></textarea></form>'), []);
  });
});
