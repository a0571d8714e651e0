/** Words that are names of persons and of towns, in small letters; of every locale that faker has. */
export interface NameLists {
  first: ReadonlySet<string>;
  last: ReadonlySet<string>;
  cities: ReadonlySet<string>;
}

let loaded: Promise<NameLists> | undefined;

/** Loads faker's data when it is first asked for. */
export function loadNameLists(): Promise<NameLists> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<NameLists> {
  const { allLocales } = await import('@faker-js/faker');
  const lists = { first: new Set<string>(), last: new Set<string>(), cities: new Set<string>() };
  const take = (into: Set<string>, names: unknown): void => {
    if (!Array.isArray(names)) return;
    for (const name of names) if (typeof name === 'string' && name.length > 1) into.add(name.toLowerCase());
  };
  for (const { person, location } of Object.values(allLocales)) {
    for (const names of Object.values(person?.first_name ?? {})) take(lists.first, names);
    for (const names of Object.values(person?.last_name ?? {})) take(lists.last, names);
    take(lists.cities, location?.city_name);
  }
  return lists;
}

/** `Ann`, `Mary-Jane`: one or two words, the first of them known. */
export function isFirstName(value: string, { first }: NameLists): boolean {
  const text = value.toLowerCase();
  if (first.has(text)) return true;
  const parts = text.split(/[ -]/);
  return parts.length === 2 && first.has(parts[0]) && first.has(parts[1]);
}

export function isLastName(value: string, { last }: NameLists): boolean {
  const text = value.toLowerCase();
  return last.has(text) || (/^[\p{L}'-]+ [\p{L}'-]+$/u.test(text) && text.split(' ').every((part) => last.has(part)));
}

/** `Ann Smith`, `Smith, Ann`, `Dr. Ann B. Smith`. */
export function isFullName(value: string, { first, last }: NameLists): boolean {
  const words = value
    .toLowerCase()
    .replace(/^(?:mr|mrs|ms|dr|prof|herr|frau|m|mme)\.? /, '')
    .split(/[ ,]+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 5) return false;
  const front = words[0];
  const back = words[words.length - 1];
  return (first.has(front) && (last.has(back) || words.length === 2)) || (last.has(front) && first.has(back));
}
