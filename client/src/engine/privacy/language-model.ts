/** A language model that answers a question: an endpoint over HTTP, or the editor's own. */
export interface LanguageModel {
  /** For people and evidence. */
  readonly name: string;
  /** Rejects when there is no answer; the caller then goes on without one. */
  ask(question: { instructions: string; text: string }, signal: AbortSignal): Promise<string>;
}
