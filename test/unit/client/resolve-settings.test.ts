import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { resolveSettings, sourceOf, type Given } from '../../../client/src/databases/resolve-settings';

const given = (about: Partial<Given> = {}): Given => ({
  environment: {},
  secrets: { metadata: undefined, target: undefined },
  settings: { metadata: '', target: '', home: '' },
  ...about,
});

describe('where the databases are', () => {
  it('is the embedded server when nothing says otherwise', () => {
    assert.deepEqual(resolveSettings(given()), {});
    assert.equal(sourceOf('target', given({ environment: { TARGET_DATABASE_URL: ' ' } })), 'embedded');
  });

  it('is said by the environment first, then the secret storage, then the setting, each database for itself', () => {
    const settings = { metadata: 'set-m', target: 'set-t', home: '' };
    const secrets = { metadata: undefined, target: 'secret-t' };
    assert.deepEqual(resolveSettings(given({ settings })), { metadataUrl: 'set-m', targetUrl: 'set-t' });
    assert.deepEqual(resolveSettings(given({ settings, secrets })), { metadataUrl: 'set-m', targetUrl: 'secret-t' });
    const all = given({ settings, secrets, environment: { TARGET_DATABASE_URL: 'env-t' } });
    assert.deepEqual(resolveSettings(all), { metadataUrl: 'set-m', targetUrl: 'env-t' });
    assert.deepEqual([sourceOf('target', all), sourceOf('metadata', all)], ['environment', 'setting']);
  });

  it('takes the home from TDM_HOME before the setting, in which ~ is the own home', () => {
    const settings = { metadata: '', target: '', home: '~/data' };
    assert.deepEqual(resolveSettings(given({ settings })), { home: join(homedir(), 'data') });
    assert.deepEqual(resolveSettings(given({ settings, environment: { TDM_HOME: '/srv/tdm' } })), { home: '/srv/tdm' });
  });
});
