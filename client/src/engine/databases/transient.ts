import { codeOf, TdmError } from '../errors';

/** What passes by itself: a lock, a deadlock, a server that restarts, a connection that broke, too many at once. */
const CODES = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);
/** connection_exception and its kin. */
const CLASS = '08';

/** Whether the same, done again a little later, may well succeed. What is wrong with a request never does. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof TdmError) || error.kind === 'cancelled' || error.kind === 'user') return false;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = codeOf(cause);
    if (code !== undefined) return CODES.has(code) || (/^[0-9A-Z]{5}$/.test(code) && code.startsWith(CLASS));
    // What `pg` says of a connection that ended has no code.
    if (/^(Connection terminated|Client has encountered a connection error)/.test(cause.message)) return true;
  }
  return false;
}
