import { classifyName } from '../../fields/classify-field';
import { nameWords, singular, tableName } from '../../fields/names';
import { OF_MONEY } from '../spoken/deeds';
import { outlineColumn } from '../outline-column';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import { headOf, isNoun, isNumeric, lowerAt, nameOf, phraseBefore, subjectBefore, type PlainSlot } from './scan';
import { CHANGES, MONEY } from './words';

/** How much money, and percentages: `a lost-ticket charge of $24.00`, `at £845`, `Rs. 5,00,000`, `from 28p to 31p`. */

interface Sum {
  value: string;
  from: number;
  end: number;
  isPercent: boolean;
}

const SIGNED = /^[$€£¥₹₦₱₩₪₫฿₴₵₺₽]\d[\d.,]*[kKmM]?$|^\d[\d.,]*[€£$p]$/;
/** Codes of money, in front of how much it is or behind it. */
const CODES =
  'rs|inr|eur|usd|gbp|aud|chf|cad|nzd|sgd|zar|ngn|ghs|kes|ugx|tzs|rwf|etb|zmw|bwp|mad|egp|aed|sar|qar|kwd|pkr|lkr|bdt|npr|myr|php|idr|thb|vnd|hkd|cny|rmb|jpy|krw|twd|sek|nok|dkk|pln|czk|huf|ron|brl|mxn|ttd|jmd|bbd|ksh|kshs|ghc';
const UNIT_IN_FRONT = new RegExp(`^(?:${CODES}|r|us\\$|s\\$|rm|[$€£₹])\\.?$`, 'i');
const UNIT = new RegExp(
  `^(?:${CODES}|pounds?|dollars?|euros?|cents?|pence|rupees?|p|quid|bucks|francs?|percent|shillings?|naira|cedis?|rands?|lakhs?|crores?|dirhams?|riyals?|dinars?|pesos?|ringgit|baht|taka|yen|won|yuan|kronor|kroner?|zloty|lira|pula|kwacha|birr|toonies|grand)$`,
  'i',
);
/** `R3.50`, where nothing is called so. */
const RANDS = /^R\d[\d.,]*$/;

export function sumAt(tokens: readonly Token[], i: number): Sum | null {
  const token = tokens.at(i);
  if (token === undefined || token.quoted) return null;
  const { text } = token;
  if (
    RANDS.test(text) &&
    /^(?:with|worth|pays?|paid|costs?|at|of|for|is|was|has|have|only|by)$/.test(lowerAt(tokens, i - 1))
  )
    return { value: text.slice(1), from: i, end: i + 1, isPercent: false };
  if (token.kind === 'word') return null;
  const unit = lowerAt(tokens, i + 1);
  if (/^\d[\d.,]*%$/.test(text)) return { value: text.slice(0, -1), from: i, end: i + 1, isPercent: true };
  if (SIGNED.test(text)) return { value: text.replace(/[^\d.,km]/gi, ''), from: i, end: i + 1, isPercent: false };
  if (!isNumeric(token)) return null;
  if (unit === 'percent') return { value: text, from: i, end: i + 2, isPercent: true };
  if (unit === 'per' && lowerAt(tokens, i + 2) === 'cent') return { value: text, from: i, end: i + 3, isPercent: true };
  if (UNIT_IN_FRONT.test(lowerAt(tokens, i - 1))) return { value: text, from: i - 1, end: i + 1, isPercent: false };
  return UNIT.test(unit) ? { value: text, from: i, end: i + 2, isPercent: false } : null;
}

const JOINS = /^(?:a|an|only|about|exactly|just|around|another|up|to)$/;

export function sumSlot(tokens: readonly Token[], i: number): PlainSlot | null {
  const sum = sumAt(tokens, i);
  if (sum === null) return null;
  const column = outlineColumn(sum.value);
  const slot = (label: string, sure: boolean): PlainSlot => ({
    label: column ?? label,
    value: sum.value,
    sure,
    reason: 'how much it is',
  });
  let front = sum.from - 1;
  while (front > 0 && /^(?:only|about|exactly|just|around|nearly|over)$/.test(lowerAt(tokens, front))) front--;
  const before = lowerAt(tokens, front);
  const changed = changedSum(tokens, sum, before, front);
  if (changed !== null) return slot(changed, true);
  if (before === 'of') {
    const phrase = phraseBefore(tokens, front);
    if (phrase !== null) {
      const head = headOf(phrase);
      const isAmount = !sum.isPercent && OF_MONEY.test(head) && !/^(?:fee|fine|bonus|grant|estimate|quote)$/.test(head);
      return { ...slot(isAmount ? 'amount' : nameOf(phrase), true), ...(isAmount ? { table: tableName([head]) } : {}) };
    }
  }
  const behind = lowerAt(tokens, sum.end);
  // `pays £810 a month`: for whatever it is.
  const rate = /^(?:pay|paid|earn|give|gave|donat|pledg|owe|receiv|get|got)/.test(before)
    ? null
    : rateOf(tokens, sum.end);
  if (rate !== null) return slot(rate, true);
  const named = namedBehind(tokens, sum.end);
  if (named !== null) return slot(named, true);
  if (MONEY.test(behind) && /^(?:an?|the|his|her|their|its)$/.test(before)) return slot(behind, true);
  if (sum.isPercent) return percentSlot(tokens, sum, before, front, slot);
  if (behind === 'off' && !isOpened(tokens.at(sum.end + 1))) return slot('discount', true);
  const limit = before === 'at' && lowerAt(tokens, front - 1) === 'capped' ? subjectBefore(tokens, front - 1) : null;
  if (limit !== null && !MONEY.test(headOf(limit)))
    return slot(`${headOf({ ...limit, words: limit.words.filter(isName) })} limit`, true);
  // `is set at 25 cents`, `has been fixed to £5`, `is £12,000`
  if (
    /^(?:at|to)$/.test(before) &&
    /^(?:set|fixed|capped|limited|frozen|held|stands?|stood|starts?|runs?)$/.test(lowerAt(tokens, front - 1))
  ) {
    const subject = subjectBefore(tokens, front - 1);
    if (subject !== null) return slot(nameOf(subject), true);
  }
  if (/^(?:is|was|are|were)$/.test(before)) {
    const subject = subjectBefore(tokens, front);
    if (
      subject !== null &&
      (MONEY.test(headOf(subject)) || isMoney(nameOf(subject)) || /^\p{Lu}{2,5}$/u.test(subject.words.at(-1)!.text))
    )
      return slot(nameOf(subject), true);
  }
  if (before === 'at' && /^(?:valued|appraised|assessed|estimated)$/.test(lowerAt(tokens, front - 1)))
    return slot('valuation', true);
  if (before === 'at' && /^(?:value[sd]?|valuing|estimates?)$/.test(verbBefore(tokens, front)))
    return slot('valuation', true);
  if (/^(?:costs?|costing|cost|sells?|priced)$/.test(before) || before === 'at' || /^(?:each|apiece)$/.test(behind))
    return slot('price', false);
  if (before === 'for') return slot('price', false);
  if (before === 'worth') return slot(tokens.some(({ lower }) => /^(?:vouchers?|coupons?|gifts?|cards?|tickets?|orders?|goods|parcels?|baskets?|hampers?|points|prizes?)$/.test(lower)) ? 'value' : 'valuation', false); // prettier-ignore
  if (/^(?:earns?|earned|earning)$/.test(before)) return slot('salary', true);
  if (MONEY.test(before) && !before.endsWith('s')) return slot(before, true);
  // `current CTC 14.5 lakhs`, `expected rent €900`
  const noun = phraseBefore(tokens, front + 1);
  if (noun !== null && noun.words.length > 1 && isName(noun.words.at(-1)!) && (MONEY.test(before) || /^\p{Lu}{2,5}$/u.test(noun.words.at(-1)!.text))) return slot(nameOf(noun), true); // prettier-ignore
  return slot('amount', /^(?:pays?|paid|paying|claims?|claimed|donates?|donated|gives?|gave|give|sends?|sent|transfers?|charges?|charged)$/.test(before)); // prettier-ignore
}

/** `$1.95 a pound`, `45 shillings per litre`, `£12 an hour` */
function rateOf(tokens: readonly Token[], end: number): string | null {
  const joins = lowerAt(tokens, end);
  const unit = tokens.at(end + 1);
  if (!/^(?:an?|per|each)$/.test(joins) || unit === undefined || !/^\p{Ll}{2,}$/u.test(unit.text)) return null;
  const of = singular(unit.lower);
  if (Object.hasOwn(RATE_OF, of)) return RATE_OF[of];
  return joins === 'per' || OF_RATE.test(of) ? `price per ${of}` : null;
}

const RATE_OF: Readonly<Record<string, string>> = { hour: 'hourly rate', day: 'daily rate', week: 'weekly rate', month: 'monthly fee', year: 'annual fee', night: 'price per night' }; // prettier-ignore
const OF_RATE = /^(?:pound|lb|kilo|kilogram|kg|gram|ton|tonne|litre|liter|gallon|pint|bottle|box|bag|crate|piece|unit|head|person|mile|km|kilometre|yard|metre|foot|acre|hectare|seat|ticket|page|word|tin|case|pack|packet|dozen|slice|cup|copy|share|kwh|visit|session|lesson|class|ride|load|item|bale|tree|stem)$/; // prettier-ignore

/** `$5,980 federal tax withheld`, `R3.50 airtime left`, `£20 delivery charge` */
function namedBehind(tokens: readonly Token[], from: number): string | null {
  let end = from;
  while (end < tokens.length && end < from + 4 && isNoun(tokens[end]) && /^\p{Ll}{3,}$/u.test(tokens[end].text) && !/^(?:for|into|onto|each|apiece|cash|worth|extra|more|less|off|monthly|weekly|yearly|daily|annually|today|tomorrow|towards|using|left|remaining)$/.test(tokens[end].lower)) end++; // prettier-ignore
  if (end === from) return null;
  const words = tokens.slice(from, end).map(({ text }) => text);
  const isLeft = /^(?:left|remaining|outstanding)$/.test(lowerAt(tokens, end));
  const money = words.findIndex((word) => MONEY.test(word));
  if (isLeft && words.length < 3) return words.join(' ');
  return money >= 0 && (money === words.length - 1 || /^(?:withheld|due|owed|paid|charged|outstanding)$/.test(words.at(-1)!)) && words.length > 1 ? words.join(' ') : null; // prettier-ignore
}

const isName = ({ text }: Token): boolean => !/\d/.test(text);

const isMoney = (name: string): boolean =>
  /price|amount|balance|salary|currency|money/.test(classifyName(nameWords(name))?.semantic_type ?? '');

/** Within a few words in front: what is done. */
const verbBefore = (tokens: readonly Token[], end: number): string =>
  tokens.slice(Math.max(0, end - 4), end).find(({ lower }) => /^(?:value[sd]?|valuing|estimates?)$/.test(lower))?.lower ?? ''; // prettier-ignore

/** `her rent goes from £810 to £845`, `raises the fee from 5 to 6 pounds` */
function changedSum(tokens: readonly Token[], sum: Sum, before: string, front: number): string | null {
  let from = -1;
  if (before === 'from' && lowerAt(tokens, sum.end) === 'to' && sumAt(tokens, sum.end + 1) !== null) from = front;
  else if (before === 'to') {
    for (let at = front - 1; at > 0 && at > front - 5; at--) if (lowerAt(tokens, at) === 'from') from = at;
  }
  if (from < 1) return null;
  const isVerb = CHANGES.test(lowerAt(tokens, from - 1));
  if (!isVerb && !tokens.slice(0, from).some(({ lower }) => CHANGES.test(lower))) return null;
  const phrase = isVerb ? subjectBefore(tokens, from - 1) : phraseBefore(tokens, from);
  if (phrase === null) return null;
  return from === front ? nameOf(phrase) : `new ${nameOf(phrase)}`;
}

const RATES = /^(?:discount|vat|tax|tip|deposit|commission|interest|surcharge|margin|markup|fee|stake|share|rate|off|levy|duty|excess|raise|rise|increase|concession|bonus|penalty)$/; // prettier-ignore

function percentSlot(
  tokens: readonly Token[],
  { end }: Sum,
  before: string,
  front: number,
  slot: (label: string, sure: boolean) => PlainSlot,
): PlainSlot | null {
  const behind = lowerAt(tokens, end);
  if (RATES.test(behind)) return slot(behind === 'off' ? 'discount' : behind === 'interest' ? 'interest rate' : behind, true); // prettier-ignore
  if (/^(?:earns?|earning|pays?|yields?|bearing)$/.test(before)) return slot('interest rate', true);
  if (
    before === 'at' &&
    tokens.some(({ lower }) => /^(?:loan|mortgage|savings|bond|deposit|credit|overdraft|lending)$/.test(lower))
  )
    // prettier-ignore
    return slot('interest rate', true);
  const isBe = /^(?:is|was)$/.test(before);
  const isSet = /^(?:at|to)$/.test(before) && /^(?:set|fixed|capped|limited|stands)$/.test(lowerAt(tokens, front - 1));
  const subject = isBe ? subjectBefore(tokens, front) : isSet ? subjectBefore(tokens, front - 1) : null;
  if (subject !== null) return slot(nameOf(subject), true);
  // `a VAT rate 20%`
  const phrase = phraseBefore(tokens, front + 1);
  return phrase !== null && RATES.test(headOf(phrase)) ? slot(nameOf(phrase), true) : null;
}

export const isOpened = (token: Token | undefined): boolean => token !== undefined && (isDeterminer(token) || JOINS.test(token.lower)); // prettier-ignore
