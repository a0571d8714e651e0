import { strict as assert } from 'node:assert';
import { readRobots } from '../../../../../client/src/engine/schema/sources/web/robots';
import { takesUnder } from '../../../../support/time';

const allows = (text: string, path: string): boolean =>
  readRobots(text, 'tdm').allows(new URL(path, 'http://host.example'));

describe('robots.txt', () => {
  it('allows what nothing is said of', () => {
    assert.equal(allows('', '/a'), true);
    assert.equal(allows('User-agent: *\nDisallow:', '/a'), true);
    assert.equal(allows('<!doctype html><title>No such file</title>', '/a'), true);
  });

  it('follows the group that names the visitor, else the one for all', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: TDM/1.0\nDisallow: /private';
    assert.equal(allows(text, '/a'), true);
    assert.equal(allows(text, '/private/a'), false);
    assert.equal(allows('User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /b', '/a'), true);
  });

  it('reads several names as one group', () => {
    const text = 'User-agent: other\nUser-agent: tdm\nDisallow: /a # not this\n';
    assert.equal(allows(text, '/a/b'), false);
  });

  it('lets the longest path win, and what allows where two are as long', () => {
    const text = 'User-agent: *\nDisallow: /shop\nAllow: /shop/register\nDisallow: /x\nAllow: /x';
    assert.equal(allows(text, '/shop/cart'), false);
    assert.equal(allows(text, '/shop/register'), true);
    assert.equal(allows(text, '/x'), true);
  });

  it('knows * and $', () => {
    const text = 'User-agent: *\nDisallow: /*.php$\nDisallow: /*/admin\nDisallow: /exact$';
    assert.equal(allows(text, '/a/b.php'), false);
    assert.equal(allows(text, '/a/b.php5'), true);
    assert.equal(allows(text, '/en/admin/users'), false);
    assert.equal(allows(text, '/exact'), false);
    assert.equal(allows(text, '/exact/not'), true);
  });

  it('answers at once, whatever the path says', async () => {
    await takesUnder(500, () => allows(`User-agent: *\nDisallow: /${'*a'.repeat(5_000)}`, `/${'a'.repeat(4_000)}`));
  });
});
