import { withoutAccents } from '../../../../../server/src/testcase/fields/names';
import { FREQUENT_FIRST, FREQUENT_LAST } from './frequent-names';

/** Words that are names of persons and of towns, in small letters; of every locale that faker has, and the most frequent ones. */
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
    for (const name of names) {
      if (typeof name !== 'string' || name.length < 2) continue;
      into.add(name.toLowerCase());
      // `JIMENEZ`, as old systems have it.
      into.add(withoutAccents(name).toLowerCase());
    }
  };
  for (const { person, location } of Object.values(allLocales)) {
    for (const names of Object.values(person?.first_name ?? {})) take(lists.first, names);
    for (const names of Object.values(person?.last_name ?? {})) take(lists.last, names);
    take(lists.cities, location?.city_name);
  }
  for (const names of FREQUENT_FIRST) take(lists.first, names.split(' '));
  for (const names of FREQUENT_LAST) take(lists.last, names.split(' '));
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

/** Where anybody may have a letter box. */
const MAILERS =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|t-online|freenet|posteo|proton|protonmail|mail|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|alice|wp|onet|o2|interia|op|terra|telefonica|uol|bol|ig|sapo|ziggo|kpnmail|xs4all|telia|telenor|comcast|verizon|btinternet|virginmedia|talktalk)\./i;
/** What everybody has to do with, and no one alone; some of them are names, too. */
const ROLES =
  /^(?:info|sales|support|service|services|contact|office|hello|admin|orders?|billing|accounts?|store|shop|team|mail|help|reception|enquir(?:y|ies)|careers|hr|press|noreply|central|booking|reservations?)$/;

/** An e-mail address that stands for an office, a shop or a desk: nobody's name is in it. */
export function isOfRole(email: string, { first, last }: NameLists): boolean {
  if (MAILERS.test(email)) return false;
  const parts = email
    .slice(0, email.indexOf('@'))
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1);
  if (ROLES.test(parts[0] ?? '')) return true;
  const isName = (part: string): boolean => first.has(part) || last.has(part);
  return !parts.some((part) => part.length > 2 && (isName(part) || (part.length > 4 && last.has(part.slice(1)))));
}

const wordsOf = (value: string): string[] =>
  value
    .toLowerCase()
    .replace(/^(?:mr|mrs|ms|dr|prof|herr|frau|m|mme)\.? | (?:mr|mrs|ms|miss|dr)$/, '')
    .split(/[ ,/]+/)
    .filter((word) => word !== '');

/** The same, and both its ends are known: no `Rose Quartz`. */
export function isKnownName(value: string, { first, last }: NameLists): boolean {
  const words = wordsOf(value);
  if (words.length < 2 || words.length > 5) return false;
  const front = words[0];
  const back = words[words.length - 1];
  // `Jan van Leeuwen`
  const isFamily = last.has(back) || (words.length > 2 && last.has(words.slice(1).join(' ')));
  return (first.has(front) && isFamily) || (last.has(front) && first.has(back));
}

/** `Ann Smith`, `Smith, Ann`, `Dr. Ann B. Smith`. */
export function isFullName(value: string, { first, last }: NameLists): boolean {
  const words = wordsOf(value);
  if (words.length < 2 || words.length > 5) return false;
  const front = words[0];
  const back = words[words.length - 1];
  const isFamily = last.has(back) || words.length === 2 || last.has(words.slice(1).join(' '));
  return (first.has(front) && isFamily) || (last.has(front) && first.has(back));
}

/** `ejackson`, `wei.kowalski22`, `asmith`: what somebody signs in with is often made of their names. */
export function isLoginOfName(handle: string, { first, last }: NameLists): boolean {
  const parts = handle.replace(/\d{1,4}$/, '').split(/[._-]/);
  if (parts.length > 2 || parts.some((part) => part === '')) return false;
  const [front, back] = parts;
  if (parts.length === 2) {
    const isName = (part: string): boolean => first.has(part) || last.has(part);
    return (isName(front) || front.length === 1) && (isName(back) || back.length === 1) && handle.length > 4;
  }
  if (front.length < 5) return false;
  if (last.has(front.slice(1))) return true;
  for (let at = 3; at <= front.length - 3; at++)
    if (first.has(front.slice(0, at)) && last.has(front.slice(at))) return true;
  return false;
}
