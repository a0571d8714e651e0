/** A whole value that is a placeholder of a scenario outline. */
const COLUMN = /^<([^<>]{1,80})>$/;

/** `<email>` -> `email`: the column of the examples that a value is taken from; undefined for a value that is written. */
export const outlineColumn = (value: string): string | undefined =>
  value.startsWith('<') ? COLUMN.exec(value)?.[1] : undefined;

export const isOutlineColumn = (value: string): boolean => outlineColumn(value) !== undefined;
