import type { TdmError } from '../engine/errors';
import { CancelledError, errorOf, reportOf } from '../engine/errors';
import {
  METHODS,
  type EngineMethod,
  type EngineNotice,
  type FromWorker,
  type Port,
  type Question,
  type ToWorker,
} from './messages';

interface Pending {
  resolve(value: unknown): void;
  reject(error: TdmError): void;
  listener: ((event: unknown) => void) | undefined;
  forget(): void;
}

/** Answers what the engine asks; rejects when there is no answer. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<string>;

type Options = { signal?: AbortSignal } & Record<string, unknown>;

/** Calls the engine at the other end of a port. */
export class EngineCaller {
  readonly #pending = new Map<number, Pending>();
  readonly #questions = new Map<number, AbortController>();
  #nextId = 1;
  #ended: TdmError | null = null;

  constructor(
    private readonly port: Port,
    private readonly onNotice: (notice: EngineNotice) => void = () => undefined,
    private readonly ask: Ask = () => Promise.reject(new Error('There is no language model.')),
  ) {
    port.listen((message) => this.#receive(message as FromWorker));
  }

  /** Calls that wait for an answer. */
  get pending(): number {
    return this.#pending.size;
  }

  /** Rejects with a TdmError: the engine's own, or one that says why no answer will come. */
  call(method: EngineMethod, args: unknown[]): Promise<unknown> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const { options: at, listener: name } = METHODS[method];
    const options = (at === undefined ? undefined : args[at]) as Options | undefined;
    const signal = options?.signal;
    if (signal?.aborted) return Promise.reject(new CancelledError());
    const plain = at === undefined ? args : args.slice(0, at);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const cancel = (): void => this.#send({ type: 'cancel', id });
      signal?.addEventListener('abort', cancel, { once: true });
      const listener = name === undefined ? undefined : (options?.[name] as ((event: unknown) => void) | undefined);
      const forget = (): void => signal?.removeEventListener('abort', cancel);
      this.#pending.set(id, { resolve, reject, listener, forget });
      try {
        this.#send({ type: 'call', id, method, args: plain });
      } catch (error) {
        // What cannot be copied to another thread, such as a function in a request.
        this.#take(id)?.reject(errorOf(reportOf(error)));
      }
    });
  }

  /** No answer will come any more: all waiting calls reject, and so do later ones. */
  end(error: TdmError): void {
    this.#ended ??= error;
    for (const id of [...this.#pending.keys()]) this.#take(id)!.reject(error);
    for (const question of this.#questions.values()) question.abort();
  }

  #send(message: ToWorker): void {
    this.port.send(message);
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'notice':
        this.onNotice(message.notice);
        break;
      case 'event':
        this.#pending.get(message.id)?.listener?.(message.event);
        break;
      case 'result':
        this.#take(message.id)?.resolve(message.value);
        break;
      case 'error':
        this.#take(message.id)?.reject(errorOf(message.report));
        break;
      case 'ask':
        void this.#answer(message.question, message.asked);
        break;
      case 'dropQuestion':
        this.#questions.get(message.question)?.abort();
        break;
    }
  }

  async #answer(question: number, asked: Question): Promise<void> {
    const abort = new AbortController();
    this.#questions.set(question, abort);
    try {
      const text = await this.ask(asked, abort.signal);
      if (this.#ended === null) this.#send({ type: 'answer', question, text });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (this.#ended === null) this.#send({ type: 'noAnswer', question, failure });
    } finally {
      this.#questions.delete(question);
    }
  }

  #take(id: number): Pending | undefined {
    const found = this.#pending.get(id);
    found?.forget();
    this.#pending.delete(id);
    return found;
  }
}
