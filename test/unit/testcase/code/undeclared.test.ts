import assert from 'node:assert/strict';
import { entryByName } from '../../../../server/src/testcase/code/undeclared';
import { UNKNOWN, text, type Term, type Value } from '../../../../server/src/testcase/code/values';

const LOGIN_PAGE: Value = { t: 'free', name: 'loginPage' };

function said(name: string, args: Value[] = [text('x')], object: Value | null = LOGIN_PAGE): string | null {
  const term: Term = { t: 'term', object, name, args, named: new Map() };
  const entry = entryByName(term);
  return entry === null ? null : `${entry.target.names.join()}=${entry.text}`;
}

describe('calls that nobody declares', () => {
  it('say by their names what they enter into a page', () => {
    assert.equal(said('enterPreviousRead'), 'PreviousRead=x');
    assert.equal(said('fill_email'), 'email=x');
    assert.equal(said('selectMonth', [text('m10')]), 'Month=m10');
    assert.equal(said('setUserName', [UNKNOWN]), 'UserName=null');
    assert.equal(
      said('typeCity', [text('Rome')], { t: 'object', name: 'AddressForm', of: null, state: new Map(), args: [] }),
      'City=Rome',
    );
    assert.equal(
      said('typeCity', [text('Rome')], {
        t: 'term',
        object: null,
        name: 'AddressPage',
        args: [UNKNOWN],
        named: new Map(),
      }),
      'City=Rome',
    );
  });

  it('search, and sign in with a name and a password', () => {
    for (const name of ['search', 'performSearch', 'searchFor', 'search_for', 'searchForBook'])
      assert.equal(said(name), 'search=x', name);
    for (const name of ['searchResults', 'searchPage', 'research']) assert.equal(said(name), null, name);
    for (const name of ['login', 'signIn', 'loginAs', 'log_in', 'loginWithValidCredentials'])
      assert.equal(said(name, [text('ann'), text('s3cret')]), 'username=ann', name);
    assert.equal(said('loginAndCheckout', [text('ann'), text('s3cret')]), null);
    assert.equal(said('login', [text('ann')]), null);
  });

  it('say nothing where the name is of no one field, or the object no part of a page', () => {
    for (const name of ['enterText', 'fillForm', 'fillLoginForm', 'enterEmailAndPassword', 'selectFirstOption', 'selectTab', 'setDefaultTimeout', 'clickLogin', 'enter', 'selectByValue', 'entertain']) assert.equal(said(name), null, name); // prettier-ignore
    assert.equal(said('enterEmail', [text('a'), text('b')]), null);
    assert.equal(said('enterEmail', []), null);
    assert.equal(said('enterEmail', [{ t: 'record', entries: new Map() }]), null);
    assert.equal(said('enterEmail', [text('true', 'boolean')]), null);
    assert.equal(said('enterEmail', [text('a')], { t: 'free', name: 'browser' }), null);
    assert.equal(said('enterEmail', [text('a')], { t: 'free', name: 'page' }), null);
    assert.equal(said('enterEmail', [text('a')], null), null);
  });
});
