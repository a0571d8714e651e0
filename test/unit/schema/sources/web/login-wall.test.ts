import { strict as assert } from 'node:assert';
import { isLoginWall } from '../../../../../client/src/engine/schema/sources/web/login-wall';
import { formsOf } from './pages';

const LOGIN = '<form><input name=user><input type=password name=password><input type=checkbox name=remember></form>';
const REGISTER = '<form><input name=user><input type=password name=p><input type=password name=p2></form>';

const isWall = (asked: string, there: string, body: string): boolean =>
  isLoginWall(new URL(asked, 'http://h.example'), new URL(there, 'http://h.example'), formsOf(body));

describe('a login wall', () => {
  it('is a form for signing in, somewhere else than asked or in its place', () => {
    assert.equal(isWall('/orders', '/login', LOGIN), true);
    assert.equal(isWall('/#/orders', '/#/login', LOGIN), true);
    assert.equal(isWall('/admin/things', '/admin/things', LOGIN), true);
  });

  it('is not what was asked for', () => {
    assert.equal(isWall('/login', '/login', LOGIN), false);
    assert.equal(isWall('/', '/', LOGIN), false);
    assert.equal(isWall('/register', '/register', REGISTER), false);
    assert.equal(isWall('/users/new', '/users/new', LOGIN), false);
  });

  it('is none where there is more to fill in, or nothing', () => {
    assert.equal(isWall('/orders', '/orders/new', `${LOGIN}<form><input name=a><input name=b></form>`), false);
    assert.equal(isWall('/orders', '/elsewhere', '<h1>Welcome</h1>'), false);
    assert.equal(isWall('/orders', '/elsewhere', REGISTER), false);
  });
});
