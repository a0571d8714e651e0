import { CancelledError } from '../engine/errors';
import type { LanguageModel } from '../engine/privacy/language-model';
import type { FromWorker, Port, Question, ToWorker } from './messages';

interface Waiting {
  resolve(text: string): void;
  reject(error: Error): void;
}

/** The editor's language model, seen from the engine's thread. Rejects as the model does, and when it is cancelled. */
export class RemoteLanguageModel implements LanguageModel {
  readonly name = "the editor's language model";
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(private readonly port: Port) {
    port.listen((message) => this.#receive(message as ToWorker));
  }

  ask(asked: Question, signal: AbortSignal): Promise<string> {
    if (signal.aborted) return Promise.reject(new CancelledError());
    const question = ++this.#asked;
    return new Promise<string>((resolve, reject) => {
      const drop = (): void => {
        this.#send({ type: 'dropQuestion', question });
        this.#take(question)?.reject(new CancelledError());
      };
      signal.addEventListener('abort', drop, { once: true });
      const forget = (): void => signal.removeEventListener('abort', drop);
      this.#waiting.set(question, {
        resolve: (text) => {
          forget();
          resolve(text);
        },
        reject: (error) => {
          forget();
          reject(error);
        },
      });
      this.#send({ type: 'ask', question, asked });
    });
  }

  #send(message: FromWorker): void {
    this.port.send(message);
  }

  #receive(message: ToWorker): void {
    if (message.type === 'answer') this.#take(message.question)?.resolve(message.text);
    else if (message.type === 'noAnswer') this.#take(message.question)?.reject(new Error(message.failure));
  }

  #take(question: number): Waiting | undefined {
    const found = this.#waiting.get(question);
    this.#waiting.delete(question);
    return found;
  }
}
