import type { Program } from './program';

/** Files that are remembered, and characters of all their texts, at most. */
const MAX_FILES = 200;
const MAX_SIZE = 1_000_000;

/** The programs that were read last, by path: for whoever reads the same text at the same path again. */
export class RecentPrograms {
  readonly #read = new Map<string, { text: string; program: Program }>();
  #size = 0;

  /** null when the path was not read lately, or held another text then. */
  get(path: string, text: string): Program | null {
    const read = this.#read.get(path);
    return read?.text === text ? read.program : null;
  }

  set(path: string, text: string, program: Program): void {
    this.#delete(path);
    this.#read.set(path, { text, program });
    this.#size += text.length;
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= MAX_FILES && this.#size <= MAX_SIZE) break;
      this.#delete(oldest);
    }
  }

  #delete(path: string): void {
    this.#size -= this.#read.get(path)?.text.length ?? 0;
    this.#read.delete(path);
  }
}
