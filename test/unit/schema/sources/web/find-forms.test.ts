import { strict as assert } from 'node:assert';
import { MOST_FIELDS } from '../../../../../client/src/engine/schema/sources/web/find-forms';
import { formsOf } from './pages';

const labels = (body: string): (string | null)[] =>
  formsOf(body).flatMap(({ fields }) => fields.map(({ label }) => label));
const keys = (body: string): string[][] => formsOf(body).map(({ fields }) => fields.map(({ key }) => key));

describe('forms of a page', () => {
  it('are each <form>, with the fields that name it from elsewhere', () => {
    const body = '<form id=a><input name=x></form><form id=b><input name=y></form><input name=z form=a>';
    assert.deepEqual(keys(body), [['x', 'z'], ['y']]);
  });

  it('are fields that stand together with a button, where there is no <form>', () => {
    const body = `
      <div id=one><div><input name=a></div><div><input name=b> <button>Show</button></div><div><button>Save changes</button></div></div>
      <div id=two><input name=c><a role=button>Send</a></div>`;
    assert.deepEqual(keys(body), [['a', 'b'], ['c']]);
    assert.deepEqual(
      formsOf(body).map(({ declared, key }) => [declared, key]),
      [
        [false, 'one'],
        [false, 'two'],
      ],
    );
  });

  it('are the whole page, where not even a button is', () => {
    assert.deepEqual(keys('<div><input name=a></div><div><select name=b><option>x</select></div>'), [['a', 'b']]);
  });

  it('have no fields that only programs fill in, or nobody may', () => {
    const body = `<form><input type=hidden name=h><input name=csrf_token><input name=a disabled><input name=b readonly>
      <fieldset disabled><legend><input name=c></legend><input name=d></fieldset>
      <input type=submit><button>x</button><input name=e style="display: none"><input name=f></form>`;
    assert.deepEqual(keys(body), [['c', 'f']]);
  });

  it('have fields that come later, or that their label stands for', () => {
    const body = `<form><div style="display:none"><input name=a><input name=b></div>
      <label for=c>Agree</label><input type=checkbox id=c name=c hidden>
      <input name=d required hidden></form>`;
    assert.deepEqual(keys(body), [['a', 'b', 'c', 'd']]);
  });

  it('stand in shadow roots', () => {
    const body =
      '<my-form><template shadowrootmode=open><label for=i>City</label><input id=i></template></my-form><label for=i>Not this</label>';
    assert.deepEqual(labels(body), ['City']);
  });

  it('are called as their page calls them', () => {
    const heading = (body: string): string | null => formsOf(body)[0].heading;
    assert.equal(heading('<h2>Contact us</h2><form><input name=a></form>'), 'Contact us');
    assert.equal(heading('<form><legend>Sign up</legend><input name=a></form>'), 'Sign up');
    assert.equal(heading('<form aria-label="Newsletter"><input name=a></form>'), 'Newsletter');
    assert.equal(heading('<form><input name=a><h2>Below</h2></form>'), null);
  });

  it('have no more fields than fit into a row, and say how many are left out', () => {
    const [form] = formsOf(`<form>${Array.from({ length: 10_000 }, (_, at) => `<input name=f${at}>`).join('')}</form>`);
    assert.equal(form.fields.length, MOST_FIELDS);
    assert.equal(form.left_out, 10_000 - MOST_FIELDS);
  });

  it('survive a page nested without end', () => {
    assert.deepEqual(keys(`${'<div>'.repeat(20_000)}<input name=deep>`), [['deep']]);
  });
});

describe('labels of fields', () => {
  it('are what a reader of the page would say', () => {
    assert.deepEqual(labels('<label for=a>E-mail *</label><input id=a>'), ['E-mail']);
    assert.deepEqual(labels('<label>City: <input></label>'), ['City']);
    assert.deepEqual(labels('<input aria-label="Zip">'), ['Zip']);
    assert.deepEqual(labels('<b id=x>First</b><b id=y>name</b><input aria-labelledby="x y">'), ['First name']);
    assert.deepEqual(labels('<input placeholder="Your age">'), ['Your age']);
    assert.deepEqual(labels('<table><tr><td>Street</td><td><input></td></tr></table>'), ['Street']);
    assert.deepEqual(labels('Town <input> <input>'), ['Town', null]);
  });

  it('are without what a select offers', () => {
    assert.deepEqual(labels('<label>Country <select><option>DE<option>US</select></label>'), ['Country']);
  });
});
