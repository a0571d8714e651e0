import assert from 'node:assert/strict';
import { DisposableStore } from '../../../client/src/disposable';

describe('DisposableStore', () => {
  it('disposes newest first, each once, though one fails; and at once what comes later', () => {
    const disposed: string[] = [];
    const named = (name: string) => ({ dispose: () => disposed.push(name) });
    const store = new DisposableStore();
    store.add(named('first'));
    store.add({
      dispose: () => {
        throw new Error('fails');
      },
    });
    store.add(named('last'));
    store.dispose();
    store.dispose();
    store.add(named('late'));
    assert.deepEqual(disposed, ['last', 'first', 'late']);
  });
});
