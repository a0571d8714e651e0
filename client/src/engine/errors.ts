/**
 * The tree of errors. Each says what was wrong, where, and (in `hint`) what to do next.
 * `user`: the request or the setup is wrong. `connection`: a database cannot be reached or used.
 * `integrity`: data would not be what it must be. `cancelled`: information, not a failure. `internal`: our mistake.
 */
export type ErrorKind = 'user' | 'connection' | 'integrity' | 'cancelled' | 'internal';

/** An error as it travels between threads and into `--json`: never a stack, never a secret. */
export interface ErrorReport {
  kind: ErrorKind;
  message: string;
  hint?: string;
  /** Where: a request key, a file and line, a table, a database. */
  where?: string;
}

export interface ErrorOptions {
  hint?: string;
  where?: string;
  cause?: unknown;
}

/** The root of the tree: whatever the engine throws on purpose. */
export class TdmError extends Error {
  readonly hint: string | undefined;
  readonly where: string | undefined;

  constructor(
    readonly kind: ErrorKind,
    message: string,
    options: ErrorOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint;
    this.where = options.where;
  }

  report(): ErrorReport {
    return {
      kind: this.kind,
      message: this.message,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
      ...(this.where === undefined ? {} : { where: this.where }),
    };
  }
}

export class UserError extends TdmError {
  constructor(message: string, options?: ErrorOptions) {
    super('user', message, options);
  }
}

/** There is nothing to take where rows were looked for; rows may be made instead. */
export class NoRowsError extends UserError {}

export class ConnectionError extends TdmError {
  constructor(message: string, options?: ErrorOptions) {
    super('connection', message, options);
  }
}

export class IntegrityError extends TdmError {
  constructor(message: string, options?: ErrorOptions) {
    super('integrity', message, options);
  }
}

export class CancelledError extends TdmError {
  constructor(message = 'Cancelled. Nothing was changed.', options?: ErrorOptions) {
    super('cancelled', message, options);
  }
}

/** Any thrown thing as a report. What is not a TdmError is ours to mend and says so. */
export function reportOf(error: unknown): ErrorReport {
  if (error instanceof TdmError) return error.report();
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'internal', message: `Unexpected: ${message}`, hint: 'The log has the details.' };
}

/** The error that a report stands for, on the other side of a thread. */
export function errorOf(report: ErrorReport): TdmError {
  return new TdmError(report.kind, report.message, report);
}

/** The code that Node, or PostgreSQL, gave an error: `ENOENT`, `42P01`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Throws CancelledError once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}

/** Rejects with CancelledError as soon as the signal is aborted; the work itself may go on. */
export function unlessCancelled<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new CancelledError());
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    work.finally(() => signal.removeEventListener('abort', cancel)).then(resolve, reject);
  });
}
