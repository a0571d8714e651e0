import { strict as assert } from 'node:assert';
import { UserError } from '../../../../../client/src/engine/errors';
import {
  hostsOf,
  originsOf,
  pageAddress,
  pageKey,
} from '../../../../../client/src/engine/schema/sources/web/addresses';

describe('addresses of pages', () => {
  it('are of the web, with or without a scheme', () => {
    assert.equal(pageAddress('localhost:3000/register').href, 'http://localhost:3000/register');
    assert.equal(pageAddress(' https://shop.example ').href, 'https://shop.example/');
  });

  for (const wrong of [
    'file:///etc/passwd',
    'ftp://host/x',
    'javascript:alert(1)',
    'data:text/html,x',
    'chrome://version',
    '',
    'http://',
  ]) {
    it(`are not ${JSON.stringify(wrong)}`, () => assert.throws(() => pageAddress(wrong), UserError));
  }

  it('hold no password, and the message does not repeat it', () => {
    assert.throws(
      () => pageAddress('http://ann:s3cret@host.example/'),
      (error) => error instanceof UserError && !error.message.includes('s3cret'),
    );
  });

  it('tell the hosts to be visited, each once', () => {
    assert.deepEqual(hostsOf(['http://a.example/x', 'http://a.example/y', 'localhost:80', 'https://b.example:8443']), [
      'a.example',
      'localhost',
      'b.example:8443',
    ]);
  });

  it('let a host send its visitors to its secured side, and nowhere else', () => {
    assert.deepEqual([...originsOf(new URL('http://a.example/'))], ['http://a.example', 'https://a.example']);
    assert.deepEqual([...originsOf(new URL('http://a.example:8080/'))], ['http://a.example:8080']);
    assert.deepEqual([...originsOf(new URL('https://a.example/'))], ['https://a.example']);
  });

  it('are of one page but for a place in it', () => {
    const key = (url: string): string => pageKey(new URL(url));
    assert.equal(key('http://a.example/x/#top'), key('http://a.example/x'));
    assert.notEqual(key('http://a.example/#/register'), key('http://a.example/'));
  });
});
