import { classifyValue } from '../../fields/classify-field';
import { isPlural, singular, tableName } from '../../fields/names';
import { known } from '../known-names';
import { isKnown } from '../noun-words';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import { doesIt, isCode } from './codes';
import { daySlot } from './days';
import { isRole, mayBeName, valueAt } from './people';
import { isGivenName } from '../spoken/given-names';
import { ADJECTIVES } from '../table-nouns';
import { isNoun, headOf, lowerAt, nameOf, phraseBefore, type PlainSlot } from './scan';
import { sumAt, sumSlot } from './sums';
import { MONEY, NAMED_IN_FRONT, NUMBERED, OF_PROGRAM } from './words';

/**
 * What stands in quotes and no other reader has understood, by the noun that grammar ties to it: in front of it
 * (`reservation "QT-1"`), behind it (`the "Blue" bin`), behind `as` and `for` (`"GIRO" for payment mode`), or by its kind.
 */
export function quotedSlot(tokens: readonly Token[], i: number, isContext: boolean): PlainSlot | null {
  const { text } = tokens[i];
  if (
    text === '' ||
    tokens.some(({ classes, lower }) => classes.has('negation') && lower !== 'leave') ||
    /^(?:https?:|\/|[#.]\w+$)/.test(text) ||
    tokens.some(isOther) ||
    // `an address "1 Main St", "12345", "Berlin"`: which of them is what, nobody says.
    (isListed(tokens, i) && !isPlural(lowerAt(tokens, i - 1))) ||
    // `the word "gauge" has "3" vowels`: what is so, and not what is done.
    (!isContext && tokens.slice(0, i).some(({ lower }) => /^ha(?:s|ve|d)$/.test(lower)))
  )
    return null;
  const named =
    usedFor(tokens, i) ?? asNoun(tokens, i) ?? why(tokens, i) ?? frontNoun(tokens, i) ?? nounBehind(tokens, i);
  // `fills in "Best man" with "Kim Lee"`, `Visitor "Kim Lee" asks`: what has a name already, and who only does it.
  const isNamed = tokens.at(i - 2)?.quoted === true && /^(?:with|from|as|to|in|into|for)$/.test(lowerAt(tokens, i - 1));
  if (named !== null || isNamed || (i === 1 && !isContext)) return named;
  return ofKind(tokens, i) ?? whoDoes(tokens, i, isContext);
}

const isListed = (tokens: readonly Token[], i: number): boolean =>
  tokens.at(i + 1)?.quoted === true || (tokens.at(i + 1)?.text === ',' && tokens.at(i + 2)?.quoted === true);

/** What is only looked for, looked at, or of a program's text. */
const isOther = ({ kind, lower }: Token): boolean => (kind === 'word' ? LOOKS.test(lower) : lower === '=');
const LOOKS = /^(?:views?|viewing|viewed|opens?|opened|visits?|visited|edits?|edited|editing|deletes?|deleted|removes?|removed|sees?|looks?|looking|checks?|checking|search(?:es|ed)?|finds?|browses?|goes|go|went|follows?|followed|closes?|closed|shows?|shown|hides?|hidden|reads?|returns?|returned|def|expands?|sorts?|sorted|downloads?|logged|logs|signed|publishes|published|navigates?|displayed|equals?|contains?|containing|matches|=)$/; // prettier-ignore

/** Words of pages and of grammar in front of or behind quotes, which name nothing of what is quoted. */
const NO_NAME =
  /^(?:options?|values?|items?|entry|entries|lists?|name|fields?|texts?|words?|keywords?|phrases?|strings?|caption|label|captions|choice|radio|toggle|switch|box|image|picture|logo|banner|heading|section|form|screen|view|panel|card|area|page|dialog|message|messages|error|errors|warning|alert|notification|command|file|files|folder|directory|branch|class|method|function|variable|property|attribute|key|keys|environment|endpoint|service|server|node|component|module|plugin|extension|feature|user|users|test|step|one|event|events|action|request|response|status|state|set|only|same|other|posts?|comments?|notice|called|named|titled|labelled|labeled|above|below|it|them)$/;

/** `reservation "QT-1"`, `SIM serial "8927"`, `seats "A1, A2"`, `and show "21:00"`: what is known to name a field, codes, and several at once. */
function frontNoun(tokens: readonly Token[], i: number): PlainSlot | null {
  const noun = tokens.at(i - 1);
  if (i < 2 || noun === undefined || !isNoun(noun) || /^\p{Lu}\p{Ll}/u.test(noun.text)) return null;
  if (OF_PROGRAM.test(noun.lower) || NO_NAME.test(noun.lower)) return null;
  const { text: value } = tokens[i];
  const before = tokens[i - 2];
  const isDoing = before.kind === 'word' && /(?:s|ed)$/.test(before.lower) && !isDeterminer(before);
  const isMany = isPlural(noun.lower) && isDoing;
  if (!isMany && doesIt(noun, tokens, i)) return null;
  const phrase = phraseBefore(tokens, i, 2);
  const opener = phrase?.opener;
  const reason = `"${noun.text}" stands in front of it`;
  if (isMany && !isKnown(noun.lower)) return { label: noun.text, value, sure: true, reason };
  if (phrase === null || opener === undefined || opener.classes.has('who') || opener.text === 'I') return null;
  // `adds the product "Mug"`: which one, and no field.
  const isField =
    (known(noun.text) && !(isKnown(noun.lower) && isThat(tokens, phrase.start - 1))) || NUMBERED.test(noun.lower);
  // `withdraws the application "A-1"`, `the status of order "A-1"`: which one is meant.
  const isMeant = opener.classes.has('of') || isThat(tokens, phrase.start - 1);
  if (!isField && !isMeant && isKnown(noun.lower) && isCode({ ...tokens[i], quoted: false }))
    return { label: `${noun.lower} number`, value, table: tableName([singular(noun.lower)]), reason };
  const isJoined = opener.classes.has('and') && tokens.slice(0, i).some(({ quoted }) => quoted);
  const isCoded = isDoing && isCode({ ...tokens[i], quoted: false });
  if (!isField && !isJoined && !isCoded) return null;
  if (ADJECTIVES.has(noun.lower)) return null;
  const isOwn = isDeterminer(opener) || opener.classes.has('with') || opener.classes.has('and') || /^\p{Lu}{2,5}$/u.test(phrase.words[0].text); // prettier-ignore
  return { label: isOwn || NUMBERED.test(noun.lower) ? nameOf(phrase) : noun.text, value, sure: true, reason };
}

/** `the`, `my`, and no `with the`, `a`. */
const isThat = (tokens: readonly Token[], at: number): boolean =>
  isDeterminer(tokens[at]) && !/^an?$/.test(tokens[at].lower) && !(at > 0 && tokens[at - 1].classes.has('with'));

/** `gives the receiver as "Kim Lee"`, `lists her occupation as "Baker"` */
function asNoun(tokens: readonly Token[], i: number): PlainSlot | null {
  if (lowerAt(tokens, i - 1) !== 'as' || !tokens.slice(0, i).some(({ lower }) => GIVES.test(lower))) return null;
  const phrase = phraseBefore(tokens, i - 1, 2);
  if (phrase?.opener === undefined || !isDeterminer(phrase.opener) || NO_NAME.test(headOf(phrase))) return null;
  return { label: nameOf(phrase), value: tokens[i].text, sure: true, reason: `what the ${nameOf(phrase)} is given as` };
}

const ENDS = /^(?:declin|reject|refus|den(?:y|ies|ied)|cancel|clos|overrid|overrul|dismiss|void|waiv|suspend|block|terminat|return|disput|flag|escalat|postpon|abort|withdraw)/; // prettier-ignore

/** `closes the job with "Customer unreachable"`: why it is ended. */
function why(tokens: readonly Token[], i: number): PlainSlot | null {
  if (lowerAt(tokens, i - 1) !== 'with' || i < 4 || !/ |^\p{Lu}\p{Ll}{3}/u.test(tokens[i].text)) return null;
  const verb = tokens.slice(0, i - 1).findIndex(({ lower, kind }, at) => kind === 'word' && at > 0 && ENDS.test(lower));
  const behind = verb < 0 ? [] : tokens.slice(verb + 1, i - 1);
  if (behind.length === 0 || behind.length > 3 || !isDeterminer(behind[0]) || behind.some(({ kind }) => kind !== 'word')) return null; // prettier-ignore
  return OF_PROGRAM.test(behind.at(-1)!.lower)
    ? null
    : { label: 'reason', value: tokens[i].text, sure: true, reason: BECAUSE };
}

export const BECAUSE = 'why it is ended';

/** `the "Blue" bin`, `picks "Decaf" coffee`, `a "B2" course`, `"1" child seat` */
function nounBehind(tokens: readonly Token[], i: number): PlainSlot | null {
  const { text } = tokens[i];
  const before = tokens.at(i - 1);
  let end = i + 1;
  while (end < tokens.length && end < i + 3 && (mayEndName(tokens[end]) || (tokens[end].lower === 'window' && /\d/.test(text)))) end++; // prettier-ignore
  const head = tokens[end - 1];
  if (i === 0 || end === i + 1 || before?.kind !== 'word' || text.split(' ').length > 4) return null;
  if (isRole(head.lower)) return null;
  const isOpened = isDeterminer(before) || before.classes.has('and') || before.lower === 'plus' || [...before.classes].some((each) => /^(?:choose|act|create|assign)$/.test(each)) || /(?:s|ed)$/.test(before.lower); // prettier-ignore
  if (!isOpened || (before.classes.has('and') && end > i + 1 && /s$/.test(head.lower))) return null;
  const after = tokens.at(end);
  if (after !== undefined && (after.kind === 'value' || OF_PROGRAM.test(after.lower) || isNoun(after))) return null;
  // `"ann" reverses the payment`
  if (after !== undefined && isDeterminer(after) && /(?:s|ed)$/.test(head.lower)) return null;
  const name = tokens.slice(i + 1, end).map((word) => word.text).join(' '); // prettier-ignore
  const isCount = /^\d{1,3}$/.test(text);
  // `the "Bob" account`: whose it is.
  if (!isCount && isKnown(head.lower) && !MONEY.test(head.lower) && !NAMED_IN_FRONT.test(head.lower)) return null;
  const label = isCount && !isPlural(head.lower) ? `${name}s` : name;
  return { label, value: text, sure: true, reason: `which ${name} it is` };
}

/** A noun of one word that names no part of a page. */
const mayEndName = (token: Token): boolean =>
  isNoun(token) &&
  /^\p{Ll}{3,}$/u.test(token.text) &&
  ![...token.classes].some((each) => each !== 'create' && each !== 'act') &&
  !OF_PROGRAM.test(token.lower) &&
  !NO_NAME.test(token.lower) &&
  !/(?:.{3}(?<!e)ed|ing|ly|ss)$|^(?:born|made|paid|sold|held|kept|sent|bought|given|taken|known|grown|shown|worn|written|drawn|driven|chosen|broken|stolen|due|valid|exists?|has|have|is|are|was|were|does|from|into|onto|with|for|via|within|under|over|against|among|along|using|than|like|again|instead|today|tomorrow|yesterday|twice|once|there|here|too|and|but|or|per)$/.test(
    token.lower,
  );

const GIVES = /^(?:put|puts|select|selects|selected|choose|chooses|chose|pick|picks|picked|enter|enters|entered|tick|ticks|ticked|tap|taps|tapped|give|gives|gave|giving|type|types|typed|use|uses|specify|specifies|provide|provides|provided|key|keys|keyed|set|sets|write|writes|wrote|state|states|stated|mark|marks|marked|opt|opts|add|adds|added|record|records|recorded|declare|declares|quote|quotes|quoted|mention|mentions)$/; // prettier-ignore

/** `"GIRO" for payment mode`, `"20%" for the tip`, `"Carer" under benefits received`, `"sore knee" as the reason` */
export function usedFor(tokens: readonly Token[], i: number, next = i + 1): PlainSlot | null {
  const joins = lowerAt(tokens, next);
  if (!/^(?:for|under|as)$/.test(joins)) return null;
  const the = tokens.at(next + 1);
  const isThe = the?.kind === 'word' && /^(?:the|his|her|their|its|my|our|a|an)$/.test(the.lower);
  const from = isThe ? next + 2 : next + 1;
  let end = from;
  while (end < tokens.length && end < from + 4 && (isNoun(tokens[end]) || /^\p{Ll}+-\p{Ll}+$/u.test(tokens[end].text))) end++; // prettier-ignore
  const words = tokens.slice(from, end);
  const after = tokens.at(end);
  if (words.length === 0 || (after !== undefined && !(after.classes.has('and') || after.text === ',' || /^(?:received|claimed|required|requested|wanted|in|on|at|to)$/.test(after.lower)))) return null; // prettier-ignore
  const head = words.at(-1)!;
  if (/received|claimed|requested|required|wanted/.test(head.lower) && words.length > 1) words.pop();
  const last = words.at(-1)!;
  if (OF_PROGRAM.test(last.lower) || NO_NAME.test(last.lower) || /\d/.test(last.text)) return null;
  const name = words.map(({ text }) => text).join(' ');
  const isField = known(name) || MONEY.test(last.lower) || /^(?:reason|mode|method|type|kind|colou?r|purpose|preference|option|choice|level|size|grade|rating|frequency|interest|benefits?|gifts?|witness|payee|recipient|sender|guarantor|reference|contact|notes?|name)$/.test(last.lower); // prettier-ignore
  if (joins === 'as') {
    const isGiven =
      !isThe && /^\p{Lu}{2,5}$/u.test(last.text) && tokens.slice(0, i).some(({ lower }) => GIVES.test(lower));
    if (!isField && !isGiven && !(isThe && !isRole(last.lower) && the.lower === 'the')) return null;
  } else {
    if (!tokens.slice(0, i).some(({ lower }) => GIVES.test(lower))) return null;
    if (!isField && (isThe || words.length < 2 || isKnown(last.lower) || isRole(last.lower))) return null;
  }
  return {
    label: joins === 'under' ? singularOf(name) : name,
    value: tokens[i].text,
    sure: true,
    reason: `given ${joins} "${name}"`,
  };
}

const singularOf = (name: string): string => name.replace(/\p{L}+$/u, (word) => singular(word));

/** `on "14-Nov-2025" at "3.30 PM"`, `on "024 455 6012"`, `a refund of "$2,400"`: as without quotes. */
function ofKind(tokens: readonly Token[], i: number): PlainSlot | null {
  const token: Token = { ...tokens[i], quoted: false };
  const as = tokens.with(i, token);
  if (sumAt(as, i) !== null) return sumSlot(as, i);
  const day = daySlot(as, i);
  if (day !== null) return day;
  const type = PHONE.test(token.text) && token.text.replace(/\D/g, '').length > 8 ? 'phone' : classifyValue(token.text)?.semantic_type; // prettier-ignore
  const before = lowerAt(tokens, i - 1);
  if (
    (type === 'phone' || type === 'email') &&
    /^(?:on|at|from|to|under|with|by|via|gives?|gave|using|for)$/.test(before)
  )
    return { label: type === 'phone' ? 'phone' : 'email', value: token.text, sure: true, reason: `it is a ${type}` };
  return null;
}

const PHONE = /^\+?\(?\d{2,5}\)?(?:[ -]\d{2,7}){1,4}$/;

/** `"Rohit Menon" has cleared`, `is assigned to "Deborah Finch"`, `with "Farah Khan"`, `a request from "Cathal Brady"` */
function whoDoes(tokens: readonly Token[], i: number, isContext: boolean): PlainSlot | null {
  const { text } = tokens[i];
  const before = lowerAt(tokens, i - 1);
  const slot = (label: string): PlainSlot => ({ label, value: text, sure: true, reason: 'somebody by name' });
  // `"PCN 31557" signs as witness`
  if (i === 0 && lowerAt(tokens, 2) === 'as' && isRole(lowerAt(tokens, 3)) && tokens.length === 4)
    return slot(tokens[3].text);
  const words = text.split(' ');
  const isGiven = isGivenName(words[0], 'en') && words.every((word) => /^\p{Lu}/u.test(word));
  const isFull = words.length === 2 && words.every((word) => mayBeName({ ...tokens[i], kind: 'word', text: word, lower: word.toLowerCase() })); // prettier-ignore
  if (!isGiven && !isFull) return null;
  if (i === 0) {
    // `"Ann" has created an account`
    const isDone = words.length === 1 && /(?:ed|en)$/.test(lowerAt(tokens, 2));
    return isContext && !isDone && DOES.test(lowerAt(tokens, 1)) ? slot('name') : null;
  }
  if (before === 'with' && isGiven) return slot('name');
  if (before === 'from' && (isGiven || SENT.test(lowerAt(tokens, i - 2)))) return slot('name');
  return !isGiven ? null : (valueAt(tokens.with(i, { ...tokens[i], quoted: false }), i)?.slots[0] ?? null);
}

const SENT = /^(?:requests?|messages?|applications?|letters?|calls?|orders?|complaints?|bookings?|emails?|enquir(?:y|ies)|claims?|referrals?|donations?|payments?|bids?|offers?|quotes?|parcels?)$/; // prettier-ignore
const DOES = /^(?:has|holds?|is|was|owns?|had|works?|lives?|joined|pays?|earns?|wants?|needs?|bought|booked|ordered|rents?|rented)$/; // prettier-ignore
