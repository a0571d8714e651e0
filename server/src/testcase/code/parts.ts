const PART = 'partial ';

/** What a file declares a part of a class under besides its name: all files that have one are asked for, however many. */
export function partKey(name: string): string {
  return PART + name;
}

export function isPartKey(key: string): boolean {
  return key.startsWith(PART);
}

/** What a file declares that has a class which implements an interface. */
export function implementerKey(name: string): string {
  return `implements ${name}`;
}

const ONE = /(?:^|,)\s*(?:[\w$]+\.)*([A-Za-z_$][\w$]*)/g;

/** The names of types in a list: `Base<Page>, IDesk`. */
export function* namesOfTypes(list: string): Generator<string> {
  for (const [, name] of list.replace(/<[^<>]*>/g, '').matchAll(ONE)) yield name;
}
