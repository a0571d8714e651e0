/** A piece of a text is a view of the whole: while it is kept, so is the whole. Its copy is not. */
export const copied = (piece: string): string => ` ${piece}`.slice(1);
