export interface Disposable {
  dispose(): unknown;
}

/** Owns disposables from their birth; what arrives after the end is disposed at once. */
export class DisposableStore implements Disposable {
  readonly #owned = new Set<Disposable>();
  #disposed = false;

  add<Owned extends Disposable>(disposable: Owned): Owned {
    if (this.#disposed) disposable.dispose();
    else this.#owned.add(disposable);
    return disposable;
  }

  /** Newest first: what was built on others goes before them. One that fails does not keep the rest. */
  dispose(): void {
    this.#disposed = true;
    const owned = [...this.#owned].reverse();
    this.#owned.clear();
    for (const disposable of owned) {
      try {
        disposable.dispose();
      } catch {
        // Nobody is left to be told.
      }
    }
  }
}
