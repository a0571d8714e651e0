import { isAboutPeople } from '../../fields/classify-field';
import { singular, tableName } from '../../fields/names';
import { known } from '../known-names';
import { isKnown } from '../noun-words';
import { WHO_DOES } from '../spoken/deeds';
import { isGivenName } from '../spoken/given-names';
import { ADJECTIVES, NOT_TABLES } from '../table-nouns';
import type { Token } from '../tokens';
import { isDeterminer, textOf } from '../token-kinds';
import { isCap, isNumeric, isWeekday, lowerAt, type PlainSlot } from './scan';
import { TITLES } from './words';

/** Who it is: `Mrs Kowalczyk`, `Lakshmi Menon is`, `neighbour Tom Healy`, `to Dan Kirk`, `Isla Nguyen, aged 9`. */

export const OF_WHOM = 'of whom it is said';

/** What people are by what is said of them. */
const BY_DEED: readonly (readonly [RegExp, string])[] = [
  [/^(?:works?|worked|employed|hired|earns?|reports)$/, 'employees'],
  [/^(?:prescribed|diagnosed|admitted|treated|discharged|vaccinated|allergic|immuni[sz]ed)$/, 'patients'],
  [/^(?:enrolled|studies|studying|attends|graduated|scored)$/, 'students'],
  [/^(?:donates?|donated|pledged|pledges)$/, 'donors'],
  [/^(?:rents?|rented|leases|leased|tenancy)$/, 'tenants'],
  [/^(?:borrowed|borrows|borrower|loan)$/, 'borrowers'],
  [/^(?:applied|applies|applying|shortlisted)$/, 'applicants'],
  [/^(?:breed|pup|puppy|kitten|dog|cat|rabbit|horse|pony|parrot|hamster|spaniel|terrier|labrador|collie|kelpie|retriever|poodle|beagle)$/, 'pets'],
  [/^(?:membership|member|joined)$/, 'members'],
  [/^(?:books?|booked|bought|buys|orders|ordered|account|customer|policy)$/, 'customers'],
]; // prettier-ignore

/** The table of somebody that a sentence begins with; null where nothing says what they are. */
export function tableOfPerson(tokens: readonly Token[]): string | null {
  for (const [deed, table] of BY_DEED)
    if (tokens.some(({ kind, lower }) => kind === 'word' && deed.test(lower))) return table;
  // `Ravi is a pharmacist`
  const at = tokens.findIndex(({ lower }, i) => i > 0 && /^(?:is|was)$/.test(lower) && /^an?$/.test(lowerAt(tokens, i + 1))); // prettier-ignore
  const noun = at < 0 ? undefined : tokens.slice(at + 2, at + 5).findLast(({ lower }) => isRole(lower));
  return noun === undefined ? null : tableName([noun.lower]);
}

interface PlainPerson {
  slots: PlainSlot[];
  end: number;
}

export function personAt(tokens: readonly Token[], i: number, isContext: boolean): PlainPerson | null {
  const token = tokens[i];
  if (token.kind !== 'word') return valueAt(tokens, i);
  if (!isCap(token)) return null;
  const titled = titledAt(tokens, i);
  // `Mr Lee reserves a table`: who only does it.
  if (titled !== null) return i === 0 && !isContext ? { slots: [], end: titled.end } : titled;
  if (i > 0) return null;
  let end = i;
  while (end < tokens.length && end < i + 3 && mayBeName(tokens[end])) end++;
  if (end === i || /['’]s$/.test(tokens[end - 1].text)) return null;
  const name = textOf(tokens.slice(i, end));
  const age = ageBehind(tokens, end);
  const verb = tokens.at(end);
  if (verb === undefined) return null;
  const isPerson =
    end - i > 1
      ? isTold(tokens, end, isContext)
      : isContext && (age !== null || isApposed(tokens, end) || isOneTold(tokens, end));
  if (!isPerson) return null;
  const slots: PlainSlot[] = [{ label: 'name', value: name, sure: true, reason: OF_WHOM }];
  if (age !== null) slots.push({ label: 'age', value: age, sure: true, reason: 'how old somebody is' });
  return { slots, end };
}

/** `Ben, 17, passed`, `Isla Nguyen, aged 9,` */
function ageBehind(tokens: readonly Token[], end: number): string | null {
  if (tokens.at(end)?.text !== ',') return null;
  const at = lowerAt(tokens, end + 1) === 'aged' ? end + 2 : end + 1;
  const isAge = isNumeric(tokens.at(at)) && /^(?:\d{1,3}|<.*>)$/.test(tokens[at].text);
  return isAge && (at > end + 1 || tokens.at(at + 1)?.text === ',') ? tokens[at].text : null;
}

/** `Niamh has 14 days`, `Bill is booked in`: a given name in front of what somebody has or is. */
function isOneTold(tokens: readonly Token[], end: number): boolean {
  const next = tokens.at(end + 1);
  if (!isGivenName(tokens[end - 1].text, 'en') || next === undefined) return false;
  const { lower } = tokens[end];
  return (/^(?:has|had|is|was)$/.test(lower) && !/^(?:logged|signed|on|at|in|viewing|looking|already|not)/.test(next.lower)) || /^(?:works?|lives?|pays?|owns?|holds?|earns?|owes?|wants?|rents?|joined)$/.test(lower); // prettier-ignore
}

/** `Biscuit, a kelpie pup` */
const isApposed = (tokens: readonly Token[], end: number): boolean =>
  tokens.at(end)?.text === ',' && /^(?:an?|the|our|who)$/.test(lowerAt(tokens, end + 1));

const SAYS = /^(?:is|was|has|had|who|works?|lives?|pays?|owns?|holds?|earns?|owes?|wants?|needs?|bought|booked|ordered|paid|took|made|left|sent|got|won|lost|gave)$/; // prettier-ignore

function isTold(tokens: readonly Token[], end: number, isContext: boolean): boolean {
  const { kind, text, lower } = tokens[end];
  if (text === ',') return isContext;
  if (kind !== 'word' || !/^\p{Ll}/u.test(text)) return false;
  return SAYS.test(lower) || /(?:[^s]s|ed)$/.test(lower);
}

export function mayBeName(token: Token): boolean {
  if (!isCap(token) || token.classes.size > 0 || isWeekday(token)) return false;
  const { lower } = token;
  const one = singular(lower);
  return !(isKnown(lower) || NOT_TABLES.has(one) || NOT_TABLES.has(lower) || ADJECTIVES.has(lower) || known(token.text) || NO_NAME.test(lower)); // prettier-ignore
}

const NO_NAME = /(?:tion|ment|ing|ity|ness|ware|ship|service|server|system|api|app|manager|module|engine|center|centre|office|board|bank|store|shop|group|team|inc|ltd|plc|corp|union|council|library|hospital|school|market|express|online|cloud|data|web|page|google|chrome|firefox|amazon|facebook|windows|github|docker|selenium|java|python|paypal|stripe)$|^(?:the|when|given|then|and|if|after|before|once|while|all|each|every|no|new|people|staff|parents|someone|nobody|everyone|today|tomorrow|direct|gift|main|terms|north|south|east|west|great|royal|saint|san|united|general|annual|easter|christmas|house|hall|road|street)$/; // prettier-ignore

function titledAt(tokens: readonly Token[], i: number): PlainPerson | null {
  const title = tokens[i].lower.replace(/\.$/, '');
  if (!Object.hasOwn(TITLES, title) || !isCap(tokens.at(i + 1)) || isWeekday(tokens[i + 1])) return null;
  let end = i + 1;
  while (end < tokens.length && end < i + 4 && isCap(tokens[end]) && tokens[end].classes.size === 0) end++;
  if (end === i + 1 || /['’]s$/.test(tokens[end - 1].text)) return null;
  if (/^(?:page|button|link|form|screen|tab|list|office|surgery|street|school)s?$/.test(lowerAt(tokens, end))) return null; // prettier-ignore
  const sign = title === 'dr' || title === 'prof' ? '.' : '';
  const value = `${tokens[i].text.replace(/\.$/, '')}${sign} ${textOf(tokens.slice(i + 1, end))}`;
  return { slots: [{ label: TITLES[title], value, sure: true, reason: 'somebody by title' }], end };
}

/** A name that was put together already: behind who somebody is, or whom it is for. */
export function valueAt(tokens: readonly Token[], i: number): PlainPerson | null {
  const { text, quoted } = tokens[i];
  if (quoted || i === 0 || !/^\p{Lu}\p{Ll}+(?: \p{Lu}['’\p{L}.-]+){1,2}$/u.test(text)) return null;
  if (
    text
      .split(' ')
      .some(
        (word) => isKnown(word.toLowerCase()) || NOT_TABLES.has(word.toLowerCase()) || NO_NAME.test(word.toLowerCase()),
      )
  )
    // prettier-ignore
    return null;
  const before = tokens[i - 1];
  const slot = (label: string): PlainPerson => ({
    slots: [{ label, value: text, sure: true, reason: `somebody behind "${before.text}"` }],
    end: i + 1,
  });
  if (isRole(before.lower)) {
    const isOwn = i > 1 && (isDeterminer(tokens[i - 2]) || i === 1);
    const table = tableName([before.lower]);
    return { slots: [{ label: isOwn || i === 1 ? 'name' : before.lower, value: text, sure: true, reason: `who the ${before.lower} is`, table }], end: i + 1 }; // prettier-ignore
  }
  const { lower } = before;
  if (lower === 'to') {
    const verb = lowerAt(tokens, i - 2);
    return /^(?:registered|belonging|belongs)$/.test(verb) ? slot('owner') : slot(/^(?:assigned|allocated)$/.test(verb) ? 'assignee' : 'recipient'); // prettier-ignore
  }
  if (lower === 'by') {
    const done = lowerAt(tokens, i - 2);
    const particle = /^(?:off|out|up|in)$/.test(done) ? 3 : 2;
    const participle = lowerAt(tokens, i - particle);
    if (/(?:ed|wn|en)$/.test(participle) && participle !== 'called')
      return slot(`${participle}${particle === 3 ? ` ${done}` : ''} by`);
    return null;
  }
  return /^(?:for|tell|told|squeeze|invite|invites|invited|admits?|registers?|adds?|books?|emails?|calls?|with)$/.test(lower) ? slot('name') : null; // prettier-ignore
}

export const isRole = (word: string): boolean =>
  /^[a-z]{3,}$/.test(word) && (isAboutPeople(tableName([word])) || WHO_DOES.en!.test(word) || /^(?:neighbou?r|child|son|daughter|mother|father|wife|husband|brother|sister|landlord|executor|heir|lodger|lodging|pupil|apprentice|trainee|resident|hirer|candidate)$/.test(word)); // prettier-ignore
