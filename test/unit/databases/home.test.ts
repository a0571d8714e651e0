import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { defaultHome, type HomeSurroundings } from '../../../client/src/engine/databases/home';

describe('the default home', () => {
  const user = { env: {}, platform: 'linux', isRoot: false, userFolder: '/home/ann' } satisfies HomeSurroundings;

  it('is where the platform keeps a user’s data', () => {
    assert.equal(defaultHome(user), '/home/ann/.local/share/tdm');
    assert.equal(defaultHome({ ...user, env: { XDG_DATA_HOME: '/data' } }), '/data/tdm');
    assert.equal(defaultHome({ ...user, env: { XDG_DATA_HOME: 'relative' } }), '/home/ann/.local/share/tdm');
    assert.equal(
      defaultHome({ ...user, platform: 'darwin', userFolder: '/Users/ann' }),
      '/Users/ann/Library/Application Support/tdm',
    );
    assert.equal(
      defaultHome({ ...user, platform: 'win32', userFolder: 'C:\\Users\\ann' }),
      'C:\\Users\\ann\\AppData\\Local\\tdm',
    );
    assert.equal(defaultHome({ ...user, platform: 'win32', env: { LOCALAPPDATA: 'D:\\Local' } }), 'D:\\Local\\tdm');
  });

  it('is for root where the account that PostgreSQL runs as can pass', () => {
    assert.equal(defaultHome({ ...user, isRoot: true, userFolder: '/root' }), '/var/lib/tdm');
  });

  it('is TDM_HOME, made absolute, above all', () => {
    const env = { TDM_HOME: 'here', XDG_DATA_HOME: '/data' };
    assert.equal(defaultHome({ ...user, isRoot: true, env }), resolve('here'));
    assert.equal(defaultHome({ ...user, env: { TDM_HOME: join('/', 'srv', 'tdm') } }), join('/', 'srv', 'tdm'));
  });
});
