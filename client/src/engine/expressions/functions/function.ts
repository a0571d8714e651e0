import type { Value } from '../value';

/** A function of SQL over values that are not null; with a null among its arguments it gives null by itself. */
export type SqlFunction = (...args: NonNullable<Value>[]) => Value;
