const PART = 'partial ';

/** What a file declares a part of a class under besides its name: all files that have one are asked for, however many. */
export function partKey(name: string): string {
  return PART + name;
}

export function isPartKey(key: string): boolean {
  return key.startsWith(PART);
}
