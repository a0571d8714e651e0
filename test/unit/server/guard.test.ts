import assert from 'node:assert/strict';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { createGuard } from '../../../server/src/guard';

describe('the guard', () => {
  it('answers with the fallback and logs when a handler throws, at once or later', async () => {
    const logged: string[] = [];
    const guard = createGuard((message) => logged.push(message));
    const { token } = new CancellationTokenSource();
    const throws = guard.request('hover', 'fallback', () => {
      throw new Error('sooner');
    });
    const rejects = guard.request('lens', 'fallback', () => Promise.reject(new Error('later')));
    assert.equal(await throws({}, token), 'fallback');
    assert.equal(await rejects({}, token), 'fallback');
    guard.notification('close', () => {
      throw new Error('last');
    })({});
    assert.deepEqual(
      logged.map((message) => message.split('\n')[0]),
      ['hover: Error: sooner', 'lens: Error: later', 'close: Error: last'],
    );
  });

  it('sees a cancellation that arrived after the request, and then does no work', async () => {
    const source = new CancellationTokenSource();
    let worked = false;
    const answer = createGuard(() => undefined).request('lens', null, () => {
      worked = true;
      return null;
    });
    const answered = answer({}, source.token);
    source.cancel();
    assert.ok((await answered) instanceof ResponseError);
    assert.equal(worked, false);
  });
});
