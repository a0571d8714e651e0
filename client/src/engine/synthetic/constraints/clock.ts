import { REFERENCE_DATE } from '../locale';

/** The moment that everything is made for, in microseconds since 1970: no row is loaded before. */
export const EARLY = Date.parse(`${REFERENCE_DATE}T00:00:00Z`) * 1000;

/** Rows are not loaded later than that: what has to lie after now() does so until then. */
export const LATE = Date.parse(`${Number(REFERENCE_DATE.slice(0, 4)) + 10}${REFERENCE_DATE.slice(4)}T00:00:00Z`) * 1000;
