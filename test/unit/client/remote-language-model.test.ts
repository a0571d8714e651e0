import assert from 'node:assert/strict';
import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { CancelledError } from '../../../client/src/engine/errors';
import { EngineCaller, type Ask } from '../../../client/src/worker/caller';
import { portOf } from '../../../client/src/worker/messages';
import { RemoteLanguageModel } from '../../../client/src/worker/remote-language-model';
import { serveEngine } from '../../../client/src/worker/serve';

describe('the language model of the editor, asked from the engine', () => {
  let channel: MessageChannel;
  let caller: EngineCaller;
  /** The engine's side of a channel whose other end answers with `ask`. */
  function model(ask: Ask): RemoteLanguageModel {
    channel = new MessageChannel();
    caller = new EngineCaller(portOf(channel.port1), undefined, ask);
    const port = portOf(channel.port2);
    serveEngine(port, () => Promise.reject(new Error('no engine is called for a question')));
    return new RemoteLanguageModel(port);
  }
  afterEach(() => {
    channel.port1.close();
    channel.port2.close();
  });
  const never = new AbortController().signal;

  it('answers each question with its own answer', async () => {
    const slow = { a: 20, b: 1 };
    const remote = model(async ({ instructions, text }) => {
      await new Promise((resolve) => setTimeout(resolve, slow[text as 'a' | 'b']));
      return `${instructions}: ${text.toUpperCase()}`;
    });
    const ask = (text: string): Promise<string> => remote.ask({ instructions: 'say', text }, never);
    assert.deepEqual(await Promise.all([ask('a'), ask('b')]), ['say: A', 'say: B']);
  });

  it('fails as the model does, in words', async () => {
    const remote = model(() => Promise.reject(new Error('the user said no')));
    await assert.rejects(remote.ask({ instructions: '', text: '' }, never), { message: 'the user said no' });
  });

  it('is told when an answer is not wanted any more', async () => {
    const abort = new AbortController();
    const stopped = new AbortController();
    const remote = model((_, signal) => {
      signal.addEventListener('abort', () => stopped.abort());
      abort.abort();
      return new Promise(() => undefined);
    });
    const end = once(stopped.signal, 'abort');
    await assert.rejects(remote.ask({ instructions: '', text: '' }, abort.signal), CancelledError);
    await end;
    await assert.rejects(remote.ask({ instructions: '', text: '' }, abort.signal), CancelledError);
  });

  it('is dropped when the engine ends', async () => {
    const stopped = new AbortController();
    const asked = new AbortController();
    const remote = model((_, signal) => {
      signal.addEventListener('abort', () => stopped.abort());
      asked.abort();
      return new Promise(() => undefined);
    });
    const begun = once(asked.signal, 'abort');
    void remote.ask({ instructions: '', text: '' }, never).catch(() => undefined);
    await begun;
    caller.end(new CancelledError());
    assert.ok(stopped.signal.aborted);
  });
});
