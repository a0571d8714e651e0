import { nameWords, singular } from '../../../../../server/src/testcase/fields/names';
import { ABBREVIATIONS } from '../../../../../server/src/testcase/mapping/synonyms';

/** How names of tables and columns speak of each other. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a column that refers to a row ends with. */
const KEY_WORDS = words('id uid uuid guid oid pk fk ref key sk no nr num number code');
/** Those that may stand for a key of any name. */
const ANY_KEY = words('fk ref key sk');
const OWN_KEY = words('uid uuid guid');

/** In front of an id that another system gave. */
const ELSEWHERE = words(
  'external ext remote legacy foreign third party vendor provider stripe paypal adyen braintree google facebook twitter github ' +
    'gitlab apple linkedin microsoft azure aws gcp sap salesforce hubspot zendesk slack discord shopify magento quickbooks xero ' +
    'intercom mailchimp segment auth0 okta oauth',
);

/** Plurals that no rule makes singular. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries({
  people: 'person', persons: 'person', children: 'child', men: 'man', women: 'woman', feet: 'foot', teeth: 'tooth', mice: 'mouse',
  geese: 'goose', oxen: 'ox', criteria: 'criterion', phenomena: 'phenomenon', media: 'medium', data: 'datum', indices: 'index',
  indexes: 'index', vertices: 'vertex', matrices: 'matrix', appendices: 'appendix', analyses: 'analysis', bases: 'base', crises: 'crisis',
  diagnoses: 'diagnosis', theses: 'thesis', leaves: 'leaf', lives: 'life', knives: 'knife', wives: 'wife', shelves: 'shelf',
  halves: 'half', wolves: 'wolf', thieves: 'thief', movies: 'movie', cookies: 'cookie', ties: 'tie', heroes: 'hero', potatoes: 'potato',
  cacti: 'cactus', alumni: 'alumnus', syllabi: 'syllabus', quizzes: 'quiz', caches: 'cache', houses: 'house', warehouses: 'warehouse',
  courses: 'course', licenses: 'license', licences: 'licence', expenses: 'expense', databases: 'database', purchases: 'purchase',
  cases: 'case', releases: 'release', nurses: 'nurse', clauses: 'clause', causes: 'cause', phases: 'phase', invoices: 'invoice',
})); // prettier-ignore

/** Words in small letters, the run-together ones as they are. */
export function wordsOf(name: string): string[] {
  return /^[a-z0-9_]+$/.test(name) ? name.split('_').filter((word) => word !== '') : [...nameWords(name)];
}

/** What a word may be in the singular, the word itself among it: a table's name may be either. */
export function singulars(word: string): string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return [word, irregular];
  const found = new Set([word, singular(word)]);
  // `houses` is of `house` as `boxes` is of `box`.
  if (word.length > 3 && word.endsWith('es')) found.add(word.slice(0, -1));
  return [...found];
}

/** The last word in each form that it may have, all words run together: `orderitem`, `orderitems`. */
export function joinedForms(parts: readonly string[]): string[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const before = parts.slice(0, -1).join('');
  return singulars(last).map((form) => before + form);
}

/** A column's name as a reference: `customer_id` is (`customer`, `id`). */
export interface Reference {
  /** What it refers to; nothing of `id`. */
  stem: readonly string[];
  /** Null where there is none: `customer`. */
  suffix: string | null;
}

/** The ways to read a column's name. */
export function referencesOf(column: string): Reference[] {
  const all = wordsOf(column);
  const last = all.at(-1);
  if (last === undefined) return [];
  if (all.length > 1 && KEY_WORDS.has(last)) return [{ stem: all.slice(0, -1), suffix: last }];
  // `customerid`, `order_itemid`
  const run = /^(.{2,}?)(id|uuid|guid|code|no|fk|key)$/.exec(last);
  const found: Reference[] = [{ stem: all, suffix: null }];
  if (run !== null) found.unshift({ stem: [...all.slice(0, -1), run[1]], suffix: run[2] });
  return found;
}

/** Whether a key of this name is what such a suffix means: `id` of `id` and `customer_id`, `code` of `code`. */
export function isKeyOf(suffix: string | null, key: readonly string[]): boolean {
  const last = key.at(-1);
  if (last === undefined) return false;
  if (suffix === null) return KEY_WORDS.has(last);
  if (suffix === last || ANY_KEY.has(suffix)) return true;
  if (last.endsWith(suffix) && key.length === 1) return true;
  return OWN_KEY.has(suffix) && last === 'id';
}

/** Whether a name is one that any table's key may have. */
export function isGeneric(name: string): boolean {
  const all = wordsOf(name);
  return all.length === 1 && (KEY_WORDS.has(all[0]) || all[0] === 'name');
}

export const isElsewhere = (stem: readonly string[]): boolean => stem.some((word) => ELSEWHERE.has(word));

/** `cust` is `customer`; null for what is no known short form. */
export const writtenOut = (word: string): string | null => ABBREVIATIONS.get(word) ?? null;

/** Of the row above, before, or that this one is a copy of. */
export const SELF = words(
  'parent ancestor root predecessor successor previous prev next replyto inreplyto duplicateof',
);
/** Of the one that somebody works for. */
export const SUPERIOR = words('manager mgr supervisor boss superior reportsto reportto chief');
export const EMPLOYED = words('employee emp staff user person worker member agent personnel officer');

/** Of those who did something to the row. */
const DOERS = words('author owner creator editor assignee reviewer approver submitter reporter uploader');

/** Whether a column tells which user did something: `created_by`, `approved_by_id`, `author_id`. */
export function isOfUser({ stem, suffix }: Reference): boolean {
  if (stem.length === 2 && stem[1] === 'by' && /(?:ed|en)$/.test(stem[0])) return true;
  return stem.length === 1 && suffix !== null && DOERS.has(stem[0]);
}
