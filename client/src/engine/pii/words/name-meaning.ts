import { singular } from '../../../../../server/src/testcase/fields/names';
import { CONCEPTS, type Concept } from './concepts';
import { ABOUT, ASKING, DESKS, QUALIFIERS } from './marks';
import { beginning, glued, NUMBERED, NUMBER_WORDS } from './within-names';

export interface NameMeaning {
  concept: Concept;
  /** 0 to 1: how surely the words mean that. */
  sure: number;
  /** The words that say so. */
  said: string;
  /** The words before them. */
  before: readonly string[];
  /** Whether the last word is the number, type, date or such of what is named before. */
  about: boolean;
}

/** What one asks persons about with yes or no: `is_smoker`, `has_diabetes`, `is_married`. */
const ASKED: ReadonlySet<Concept> = new Set<Concept>(['health', 'other_pii', 'ethnicity_religion_politics']);

const UNITS = /^(?:years?|yrs?|months?|days?|kgs?|lbs?|cms?|inch(?:es)?|feet|ft|meters?)$/;

/** What is measured of a body is measured in. */
const GAUGED = /^(?:pct|percent|bpm|mmhg|mgdl|mmol|ms|celsius|fahrenheit)$/;

/** Behind `at`: as it was then. `sex_at_birth` */
const THEN =
  /^(?:birth|death|issue|diagnosis|admission|discharge|entry|onset|visit|enrol\w*|intake|registration|arrival|baseline|hire|application|inception|loss|marriage|time)$/;

/** Of many, or of what is sought. */
const BOUND = /^(?:min|max|minimum|maximum|avg|average)$/;

/** The longest name that is looked for within one. */
const MAX_RUN = 5;

/** What the words of a column's name mean; null when none of them is known. */
export function meaningOfWords(given: readonly string[]): NameMeaning | null {
  // Alone it is Polish for a state; `claim_stat` is how a claim stands.
  if (given.length > 1 && given.at(-1) === 'stat') return meaningOfWords([...given.slice(0, -1), 'status']);
  // `gender_source_value`: as it stood where it was taken from.
  const isTaken = given.length > 2 && given.at(-1) === 'value' && given.at(-2) === 'source';
  // `age_in_years`
  const isMeasured = given.length > 2 && given.at(-2) === 'in' && UNITS.test(given.at(-1)!);
  // `boy_cm`, `peso_kg`
  const hasUnit =
    given.length === 2 && /^(?:cm|kg|kgs|lbs?)$/.test(given[1]) && CONCEPTS.get(given.join('')) === undefined;
  const then = given.findIndex(
    (word, at) => at > 0 && word === 'at' && (given[at - 1] === 'age' || THEN.test(given[at + 1] ?? '')),
  );
  // `spo2_pct`
  const isGauged =
    given.length > 1 && GAUGED.test(given.at(-1)!) && CONCEPTS.get(given.slice(0, -1).join('')) === 'health';
  const words =
    isTaken || isMeasured
      ? given.slice(0, -2)
      : hasUnit || isGauged
        ? given.slice(0, -1)
        : then > 0
          ? given.slice(0, then)
          : given;
  if (words.length === 0) return null;
  const asks = words.length > 1 && ASKING.has(words[0]);
  const found = atDesk(words) ?? joined(words) ?? ending(words) ?? qualified(words) ?? glued(words) ?? beginning(words);
  if (found === null) {
    const known = asks || ABOUT.has(words[words.length - 1]);
    return known ? { concept: 'plain', sure: 0.8, said: words.join(' '), before: [], about: true } : null;
  }
  // `preference_min_age`: a bound, not what is bounded; `phone_can_sms`: whether it can.
  if (found.before.some((word, at) => BOUND.test(word) || (at > 0 && word === 'can')))
    return { ...found, concept: 'plain', about: true };
  if (!asks || found.before.length === 0 || isContent(words[0], found)) return found;
  return { ...found, concept: 'plain', about: true };
}

/** Whether what follows the asking word is still what the column holds. */
function isContent(asking: string, { concept, said, about }: NameMeaning): boolean {
  if (about) return false;
  if (NUMBER_WORDS.test(asking))
    return (NUMBERED.has(concept) && singular(said) === said) || /^(?:carte|tarjeta|tessera)/.test(said);
  return /^(?:is|has|had|est)$/.test(asking) && ASKED.has(concept);
}

/** `telefon_zentrale`, `email_info` */
function atDesk(words: readonly string[]): NameMeaning | null {
  const last = words[words.length - 1];
  if (words.length < 2 || !DESKS.test(last)) return null;
  const concept = CONCEPTS.get(words.slice(0, -1).join(''));
  return concept === 'phone' || concept === 'email'
    ? { concept, sure: 0.95, said: words.slice(0, -1).join(' '), before: [last], about: false }
    : null;
}

/** A known name at the end; the longest one. */
function ending(words: readonly string[]): NameMeaning | null {
  const last = words[words.length - 1];
  for (let from = Math.max(0, words.length - MAX_RUN); from < words.length; from++) {
    const run = words.slice(from).join('');
    const concept = CONCEPTS.get(run) ?? numberedOrSeveral(run);
    if (concept === undefined) continue;
    // `religion_desc`: what the code beside it stands for.
    const coded = from > 0 && concept === 'described' && DESC.test(run) ? ending(words.slice(0, from)) : null;
    if (coded !== null && CODED.has(coded.concept)) return { ...coded, sure: coded.sure * 0.95 };
    // `patologia_nome`: which it is.
    const named = from > 0 && NAMES.test(run) ? ending(words.slice(0, from)) : null;
    if (named?.concept === 'health') return { ...named, sure: named.sure * 0.95 };
    // `treatment_given` is nobody's name.
    if (from > 0 && last === 'given' && from === words.length - 1) return null;
    // `nif_titular`, `iban_gehalt`, `telefono_empresa`: whose it is, or for what, stands behind.
    const what = from === words.length - 1 && from > 0 ? CONCEPTS.get(words.slice(0, from).join('')) : undefined;
    if ((OF_HOLDERS.has(concept) || OF_CONTACTS.test(last)) && what !== undefined && HAD.has(what))
      return { concept: what, sure: 0.9, said: words.slice(0, from).join(' '), before: [last], about: false };
    // `data_referto`: when, or which of them.
    if (from === 1 && DATED.test(words[0]) && (concept === 'health' || concept === 'salary' || concept === 'free_text'))
      return { concept: 'plain', sure: 0.85, said: words.join(' '), before: [], about: true };
    // `mfa_phone_last4`
    const digits = from > 0 && LAST_FOUR.test(run) ? CONCEPTS.get(words[from - 1]) : undefined;
    if (digits !== undefined && HAD.has(digits))
      return {
        concept: digits,
        sure: 0.9,
        said: words.slice(from - 1).join(' '),
        before: words.slice(0, from - 1),
        about: false,
      };
    // A single last word such as `type` or `number` says nothing but of what stands before it.
    if (from === words.length - 1 && from > 0 && (ABOUT.has(last) || QUALIFIERS.has(last))) return null;
    return {
      concept,
      sure: from === 0 ? 1 : 0.92,
      said: words.slice(from).join(' '),
      before: words.slice(0, from),
      about: false,
    };
  }
  return null;
}

const NAMES = /^(?:nome|nom|nombre|nazwa|naam|nama)$/;
const DESC = /^desc(?:r|ription)?$/;
const CODED: ReadonlySet<Concept> = new Set<Concept>(['gender', 'ethnicity_religion_politics']);
/** In front of what was found, in languages that say first when it was. */
const DATED = /^(?:id|data|fecha|fec|dt|datum|tarih|dia|jour|tag|giorno|dzien|gun)$/;
const LAST_FOUR = /^last(?:4|four)$/;
/** `celular_contato`: by which number they are reached. */
const OF_CONTACTS =
  /^(?:[ck]onta(?:cto?|to|tto|kt|kte|kto)|recado|recados|pass|pax|urgence|urgencias?|emergencia|emergenza)$/;
const OF_HOLDERS: ReadonlySet<Concept> = new Set<Concept>(['person_name', 'company_name', 'salary']);
/** What a holder has: their numbers, and where they are reached. */
const HAD: ReadonlySet<Concept> = new Set<Concept>([
  'national_id',
  'tax_id',
  'passport',
  'drivers_license',
  'iban',
  'swift_bic',
  'bank_account',
  'phone',
  'email',
  'street_address',
  'date_of_birth',
]);

/** Several of them, which a name seldom is by itself: `emergency_contact_phones`. */
const SEVERAL: ReadonlySet<Concept> = new Set<Concept>(['phone', 'email', 'person_name', 'street_address', 'health']);

/** `street2`, `phones`. */
function numberedOrSeveral(run: string): Concept | undefined {
  if (/\p{L}\d{1,2}$/u.test(run)) return CONCEPTS.get(run.replace(/\d+$/, ''));
  const one = singular(run);
  const concept = one === run ? undefined : CONCEPTS.get(one);
  return concept !== undefined && SEVERAL.has(concept) ? concept : undefined;
}

/** What somebody is, and is called by. */
const CALLED = /^(?:veteran|deceased|immigrant|orphan)$/;

/** Between the words of a name: `citta di nascita`. */
const OF = /^(?:di|de|da|do|du|del|della|dell|des|of|von|van|der|d)$/;

/** A whole name that is known without what joins its words. */
function joined(words: readonly string[]): NameMeaning | null {
  const bare = words.filter((word, at) => at === 0 || at === words.length - 1 || !OF.test(word));
  const concept = bare.length === words.length ? undefined : CONCEPTS.get(bare.join(''));
  return concept === undefined ? null : { concept, sure: 1, said: words.join(' '), before: [], about: false };
}

/** A known name with a word behind it: `phone home`, `email verified`. */
function qualified(words: readonly string[]): NameMeaning | null {
  const last = words[words.length - 1];
  const number = /^\d+$/.test(last);
  if (words.length === 1) return null;
  // `smoker_flag`: the answer itself.
  if (/^(?:flag|ind|indicator|yn)$/.test(last)) {
    const asked = ending(words.slice(0, -1));
    if (asked !== null && ASKED.has(asked.concept)) return { ...asked, sure: asked.sure * 0.95 };
  }
  // `surgery_required`, `treatment_given`
  if (SIGHTED.test(last)) {
    const found = ending(words.slice(0, -1));
    if (found?.concept === 'license_plate' || found?.concept === 'mac_address') return { ...found, sure: 0.9 };
  }
  // `nr_karty_mask`
  if (last === 'mask' || last === 'masked') {
    const found = ending(words.slice(0, -1));
    if (found?.concept === 'credit_card') return { ...found, sure: 0.9 };
  }
  if (DONE.test(last)) {
    const found = ending(words.slice(0, -1));
    if (found?.concept === 'health') return { ...found, sure: found.sure * 0.95 };
  }
  // `allergy_list`
  if (last === 'list') {
    const found = ending(words.slice(0, -1));
    if (found?.concept === 'health') return { ...found, sure: found.sure * 0.9 };
  }
  // `gender_category`
  if (/^(?:category|group|class)$/.test(last)) {
    const found = ending(words.slice(0, -1));
    if (found?.concept === 'gender' || found?.concept === 'ethnicity_religion_politics')
      return { ...found, sure: found.sure * 0.9 };
  }
  // `job_code`: of a list of them.
  if (last === 'code' && /^job$/.test(words.at(-2)!))
    return { concept: 'plain', sure: 0.9, said: last, before: words.slice(0, -1), about: true };
  // `response_code`
  if (last === 'code' && ending(words.slice(0, -1))?.concept === 'free_text')
    return { concept: 'plain', sure: 0.9, said: last, before: words.slice(0, -1), about: true };
  // `annual_income_amount`
  if (SUMS.test(last)) {
    const found = ending(words.slice(0, -1));
    if (found?.concept === 'salary' && found.sure >= 0.9) return { ...found, sure: 0.9 };
  }
  if (last === 'code' && ending(words.slice(0, -1))?.concept === 'age') return null;
  if (ABOUT.has(last) && !number)
    return { concept: 'plain', sure: 0.9, said: last, before: words.slice(0, -1), about: true };
  if (!QUALIFIERS.has(last) && !number) return null;
  const found = ending(words.slice(0, -1)) ?? qualified(words.slice(0, -1)) ?? glued(words.slice(0, -1));
  // `veteran_name`: what they are called.
  if (CALLED.test(found?.said ?? '') && last === 'name')
    return { concept: 'name', sure: 0.92, said: last, before: words.slice(0, -1), about: false };
  // `check_number_last`: of several.
  if (/^(?:first|last)$/.test(last) && NUMBER_WORDS.test(words.at(-2) ?? ''))
    return { concept: 'plain', sure: 0.9, said: words.join(' '), before: [], about: true };
  // `contact_first`: of what they are called.
  if (found?.concept === 'number' && /^(?:first|last|middle)$/.test(last))
    return { concept: CONCEPTS.get(last)!, sure: 0.92, said: last, before: words.slice(0, -1), about: false };
  // `reg_owner`: whose it is, not what.
  if (found?.concept === 'number' && /^(?:owner|holder|keeper|user)$/.test(last)) return null;
  // `company_address`, `guardian_address`: where it is.
  if (
    (found?.concept === 'company_name' || found?.concept === 'person_name') &&
    /^(?:address|addr|phone|fax|email|city|street|code)$/.test(last)
  )
    return { concept: CONCEPTS.get(last) ?? 'plain', sure: 0.92, said: last, before: words.slice(0, -1), about: false };
  // `mail_street`: where letters go, and no e-mail.
  if (found?.concept === 'email' && found.said === 'mail' && /^street/.test(last))
    return { concept: 'street_address', sure: 0.92, said: last, before: words.slice(0, -1), about: false };
  // `account_name`, `pan_name`: what the holder is called.
  if (found !== null && NAME_OF.has(found.concept) && last === 'name')
    return { ...found, concept: 'name', said: last, before: words.slice(0, -1) };
  // `notes_url`, `login_link`: where it is, not what.
  if (found !== null && URLS.test(last) && WRITTEN.has(found.concept))
    return { ...found, concept: 'plain', about: true };
  // `long_value`: how much of it there is.
  if (found?.said === 'long') return null;
  if (found !== null && !(found.about && last === 'name')) return { ...found, sure: found.sure * 0.95 };
  const alone = last === 'str' ? undefined : CONCEPTS.get(last);
  return alone === undefined
    ? null
    : { concept: alone, sure: 0.92, said: last, before: words.slice(0, -1), about: false };
}

const SUMS = /^(?:amount|amt|betrag|bedrag|importe|montant|valor|importo|kwota|belopp|tutar)$/;

/** What a camera or a receiver notes: `plate_seen`. */
const SIGHTED = /^(?:seen|read|detected|captured)$/;
const DONE = /^(?:required|given|administered|taken|noted|reported|received|performed|observed)$/;

const URLS = /^(?:url|link|path|file)$/;
const WRITTEN: ReadonlySet<Concept> = new Set<Concept>([
  'free_text',
  'username',
  'email',
  'phone',
  'password_hash',
  'address',
]);

/** Numbers, beside which a name is somebody's. */
const NAME_OF: ReadonlySet<Concept> = new Set<Concept>([
  'tax_id',
  'national_id',
  'passport',
  'bank_account',
  'address',
]);
