import type { ScratchDatabase } from '../../../databases/scratch';

/** What a script may take. */
export interface ScriptLimits {
  milliseconds: number;
  /** Of its database, in bytes. */
  size: number;
}

const LOOK_MS = 250;

/**
 * Ends the sessions of a script that takes more than it may, or that is cancelled: a session can hold out against a
 * cancelled statement and a time limit, but not against its end.
 */
export class Watchdog {
  /** Why it ended them; null while it has not. */
  reason: string | null = null;
  readonly #end: number;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly admin: ScratchDatabase['admin'],
    private readonly limits: ScriptLimits,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.#end = Date.now() + limits.milliseconds;
    signal?.addEventListener('abort', this.#look);
    this.#wait();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.signal?.removeEventListener('abort', this.#look);
    await this.#looking;
  }

  #wait(): void {
    if (!this.#stopped) this.#timer = setTimeout(this.#look, LOOK_MS);
  }

  readonly #look = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#looking = this.#check()
      // The database may be gone by now.
      .catch(() => undefined)
      .finally(() => this.#wait());
  };

  async #check(): Promise<void> {
    this.reason ??= await this.#tooMuch();
    if (this.reason === null) return;
    await this.admin.query(
      `SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a
        JOIN pg_database d ON d.oid = a.datid AND d.datname = current_database() AND a.usesysid = d.datdba`,
    );
  }

  async #tooMuch(): Promise<string | null> {
    const { milliseconds, size } = this.limits;
    if (this.signal?.aborted === true) return 'it was cancelled';
    if (Date.now() >= this.#end) return `it takes longer than ${Math.round(milliseconds / 1000)} s`;
    const [{ bytes }] = await this.admin.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database())::text AS bytes',
    );
    return Number(bytes) > size ? `it fills more than ${Math.round(size / 1_000_000)} MB` : null;
  }
}
