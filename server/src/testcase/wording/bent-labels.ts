import type { FieldFact, Group } from '../facts';
import { withOwner } from './genitives';
import { nounOf, type Lexicon } from './lexicon';
import { asCounted, asGiven, unbent } from './spoken/bent-names';
import { headIn } from './spoken/polish-heads';
import { isGivenName } from './spoken/given-names';
import { titledField } from './spoken/honorifics';
import { amountOfVerb } from './step/amounts-abroad';

/** Labels as columns are called, where a sentence of another language than English bends them. */
export function asCalled(group: Group, lexicon: Lexicon): Group {
  const { language } = lexicon;
  if (language === 'en') return group;
  const own = language === 'sv' ? withOwner(group, lexicon) : group;
  const rows = own.rows.map((row) => row.map((fact) => called(fact, lexicon)));
  return rows.every((row, i) => row.every((fact, k) => fact === own.rows[i][k])) ? own : { ...own, rows };
}

function called(fact: FieldFact, lexicon: Lexicon): FieldFact {
  const { language } = lexicon;
  const { label, value } = fact;
  if (label === null) return fact;
  // `pesant 4,3 kg`
  const amount = value !== null && /^[\d<]/.test(value) ? amountOfVerb(label, language) : undefined;
  // `pani Nowak`: of a name, as much as is said.
  if (language === 'pl' && label === 'imię i nazwisko' && /^\p{Lu}[\p{L}-]+$/u.test(value ?? ''))
    return { ...fact, label: isGivenName(value!, 'pl') ? 'imię' : 'nazwisko' };
  const said = language === 'fr' ? label.replace(HOLDER, '') : label;
  const name =
    amount ??
    titledField(said, language) ??
    (language === 'de' ? germanName(said, value, lexicon) : plainName(fact, said, language));
  return name === label ? fact : { ...fact, label: name };
}

/** Names that no quotes hold. */
function plainName({ sure }: FieldFact, label: string, language: string): string {
  if (sure === true || !/^\p{Ll}/u.test(label)) return label;
  if (language === 'pl') return unbent(fromHead(label).replace(BEFORE_SUM, '')).replace(LETTERED, '');
  return language === 'sv' ? asGiven(label, language) : label;
}

/** `kaucją po 25 zł`: what stands between a name and how much it is. */
const BEFORE_SUM = / (?:po|za|na|w|do|o)$/;

/** `protokołu stan licznika`: what it is put into, and what. */
function fromHead(label: string): string {
  const words = label.split(' ');
  const head = words.length > 2 ? headIn(words) : -1;
  return head > 0 ? words.slice(head).join(' ') : label;
}

/** `numer PESEL`: what letters name by themselves. */
const LETTERED = /^(?:numer|nr|kod) (?=(?:PESEL|NIP|REGON|KRS|PIN|PUK|CVV|CVC|IBAN|VIN|IMEI|ISBN|EAN)$)/i;

/** `aus 4 Personen besteht`, `mit dem Rufnamen "Max"`, `mit 4 Exemplaren` */
function germanName(label: string, value: string | null, lexicon: Lexicon): string {
  if (label === 'seit' && value !== null && /^\d+$/.test(value)) return 'dauer';
  const name = label
    .replace(VERB_BEHIND, '')
    .replace(WEAK, '')
    .replace(SPAN, '')
    .replace(value !== null && /\p{L}/u.test(value) ? OF_SEVERAL : /$^/, '');
  // `eine Vorstellung des Films "x"`
  const one = GENITIVE.test(name) ? name.slice(0, -1) : name;
  if (one !== name && nounOf(one, lexicon) !== undefined && nounOf(one, lexicon) === nounOf(name, lexicon)) return one;
  const isCount = value !== null && name.endsWith('n') && /^\p{Lu}\p{Ll}+$/u.test(name) && /^\d+$/.test(value);
  return isCount ? asCounted(name, 'de') : name;
}

const GENITIVE = /^\p{Lu}\p{Ll}{2,}s$/u;
/** A verb behind a noun. */
const VERB_BEHIND = /(?<=^\p{Lu}\p{Ll}+) \p{Ll}+t$/u;
/** `Rufnamen`, as sentences bend `Rufname`. */
const WEAK = /(?<=^\p{Lu}\p{Ll}{2,}name)n$/u;
/** `mit den Teilnehmern "Ann" und "Bo"` */
const OF_SEVERAL = /(?<=^\p{Lu}\p{Ll}{5,}er)n$/u;
/** `mit 24 Monaten Laufzeit` */
const SPAN = /^(?:Minuten?|Stunden?|Tag(?:e|en)?|Wochen?|Monat(?:e|en)?|Jahr(?:e|en)?|Euro|Prozent) (?=\p{Lu}\p{Ll})/u;
/** `titulaire du numéro de contrat` */
const HOLDER = /^(?:titulaires?|détenteurs?|porteurs?) d(?:u|es?|e la|e l) (?=\p{L})/u;
