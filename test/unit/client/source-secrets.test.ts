import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { SourceSecrets } from '../../../client/src/databases/source-secrets';

/** A secret storage that takes its time, as the editor's does. */
class Storage {
  readonly kept = new Map<string, string>();
  async get(key: string): Promise<string | undefined> {
    await delay(1);
    return this.kept.get(key);
  }
  async store(key: string, value: string): Promise<void> {
    await delay(1);
    this.kept.set(key, value);
  }
  async delete(key: string): Promise<void> {
    await delay(1);
    this.kept.delete(key);
  }
}

describe('the secrets of sources', () => {
  let storage: Storage;
  let secrets: SourceSecrets;
  beforeEach(() => {
    storage = new Storage();
    secrets = new SourceSecrets(storage);
  });

  it('are passwords by connection, in one secret, whatever is kept at the same time', async () => {
    await Promise.all([
      secrets.keepPassword('shop', 'a'),
      secrets.keepPassword('crm', 'b'),
      secrets.keepPassword('__proto__', 'c'),
    ]);
    assert.deepEqual([...storage.kept.keys()], ['tdm.connectionPasswords']);
    const kept = await secrets.passwords();
    assert.deepEqual([kept.shop, kept.crm, Object.getOwnPropertyDescriptor(kept, '__proto__')?.value], ['a', 'b', 'c']);
    await secrets.keepPassword('shop', undefined);
    assert.deepEqual(Object.keys(await secrets.passwords()), ['crm', '__proto__']);
  });

  it('leave nothing behind with the last password', async () => {
    await secrets.keepPassword('shop', 'a');
    await secrets.keepPassword('shop', undefined);
    assert.equal(storage.kept.size, 0);
  });

  it('are none where what is kept cannot be read', async () => {
    for (const text of ['{', 'null', '[1]', '{"shop": 1}']) {
      storage.kept.set('tdm.connectionPasswords', text);
      assert.deepEqual(await secrets.passwords(), {}, text);
    }
  });

  it('hold one masking key, made once, that a user can replace', async () => {
    assert.equal(await secrets.maskingKey(), undefined);
    assert.deepEqual(await Promise.all([secrets.makeMaskingKey(), secrets.makeMaskingKey()]), [true, false]);
    const made = await secrets.maskingKey();
    assert.match(made ?? '', /^[\w-]{43}$/);
    await secrets.keepMaskingKey('another key of mine');
    assert.equal(await secrets.makeMaskingKey(), false);
    assert.equal(await secrets.maskingKey(), 'another key of mine');
  });
});
