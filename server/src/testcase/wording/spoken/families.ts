/** Languages that say things alike. */

export const isRomance = (language: string): boolean => ROMANCE.test(language);
const ROMANCE = /^(?:es|fr|it|pt)$/;

/** Those besides English, which write a noun and what it is of in one word. */
export const isGermanic = (language: string): boolean => GERMANIC.test(language);
const GERMANIC = /^(?:de|nl|sv)$/;
