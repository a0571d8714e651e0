/**
 * Milliseconds since the process started, which never go back. Node loads a module of its own for `performance`, a
 * millisecond that the first lens of a server would wait for.
 */
export const uptime = (): number => process.uptime() * 1000;
