import { singular } from '../../../../../server/src/testcase/fields/names';
import { CONCEPTS, type Concept } from './concepts';
import { ABOUT, ASKING, DESKS, GLUED_BEHIND, GLUED_FRONT, NOT_GLUED, QUALIFIERS } from './marks';

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

/** What has a number: `num_telefono` is not how many telephones there are. */
const NUMBERED: ReadonlySet<Concept> = new Set<Concept>([
  'phone',
  'street_address',
  'national_id',
  'tax_id',
  'passport',
  'drivers_license',
  'credit_card',
  'bank_account',
  'iban',
  'license_plate',
]);
const NUMBER_WORDS = /^(?:num|number|numero|nro|nr|no|n)$/;

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

/** Endings of glued words that say `about`, such as `emailverified`. */
const GLUED_ABOUT =
  /(?:verified|confirmed|enabled|count|status|type|expiration|date|datum|fecha|visible|required|template|format)$/;
/** Names that are no ending of a word by chance. */
const MIN_GLUED = 5;

/** Shorter ones that are. */
const SHORT_ENDS = new Set(['name', 'fax', 'mail', 'iban']);

/** A number's name and `number` in one word: `faxnr`. */
const NUMBER_END = /^(.{3,})(?:nr|no|num|numm?er|numero)$/;

/** The last word ends in a known name: `custemail`, `lastloginip`, `kundentelefon`. */
function glued(words: readonly string[]): NameMeaning | null {
  const last = words[words.length - 1];
  const numbered = CONCEPTS.get(NUMBER_END.exec(last)?.[1] ?? '');
  if (numbered !== undefined && NUMBERED.has(numbered))
    return { concept: numbered, sure: 0.9, said: last, before: words.slice(0, -1), about: false };
  if (last.length < MIN_GLUED + 1 || /[^\p{L}\d]/u.test(last)) return null;
  const word = last.replace(/\d{1,2}$/, '');
  const behind = GLUED_BEHIND.exec(word)?.[1];
  if (behind !== undefined) {
    const concept = CONCEPTS.get(behind);
    if (concept !== undefined && concept !== 'plain')
      return { concept, sure: 0.85, said: behind, before: words.slice(0, -1), about: false };
  }
  for (let from = 1; from <= word.length - 3; from++) {
    const end = word.slice(from);
    const concept = CONCEPTS.get(end);
    if (concept === undefined || concept === 'plain' || NOT_GLUED.has(end)) continue;
    const front = word.slice(0, from);
    // `tipoidfiscal`: which kind of it.
    if (/^(?:tipo|type|typ)$/.test(front)) continue;
    if (end.length < MIN_GLUED && !GLUED_FRONT.has(front) && !(SHORT_ENDS.has(end) && from > 2)) continue;
    return { concept, sure: 0.8, said: end, before: [...words.slice(0, -1), front], about: false };
  }
  if (GLUED_ABOUT.test(word))
    return { concept: 'plain', sure: 0.7, said: last, before: words.slice(0, -1), about: true };
  return null;
}

/** Short, and nothing else: `dni_infractor`. */
const HEADS = /^(?:dni|nif|nie|cpf|ssn|bsn|nip|cnh|cep|tel|tlf|tfn)$/;
const NOTES =
  /^(?:notes|remarks|comments|commentaires?|remarques?|avis|observations?|comentarios?|observaciones|observacoes|commenti|opmerking(?:en)?|bemerkung(?:en)?|notizen|uwagi)$/;

const KEPT = /^(?:doc|path|scan|copy|key|blob|video|clip|frame|bytes|b64|base64|object|s3)$/;

/**
 * What languages of the south and the east put first: `iban_accredito`, `dochod_rodziny`. What English says in front is
 * as often no more than what a thing is for: `phone_system`.
 */
const HEADS_FIRST =
  /^(?:tel|tlf|telf|telefono|telefone|telefoni?|fone|fono|celular|movil|cellulare|cell|portable|gsm|correo|courriel|posta|eposta|nif|nie|dni|cpf|cnpj|cedula|curp|rfc|rut|cuit|nip|pesel|regon|tckn|iban|bic|swift|cuenta|conta|conto|compte|rachunek|konto|direccion|dir|endereco|indirizzo|adresse|adres|domicilio|domicile|calle|rua|via|rue|ulica|sokak|ciudad|cidade|citta|ville|miasto|municipio|comune|localidad|poblacion|provincia|cp|cep|cap|apellidos?|sobrenome|cognome|nazwisko|imie|prenom|soyadi?|sueldo|salario|renda|ingresos?|dochod|pensja|wynagrodzenie|stipendio|reddito|salaire|revenus?|gelir|maas|matricula|placa|targa|immatriculation|plaka|enfermedad|doenca|malattia|maladie|choroba|hastalik|alergias?|allergie|allergia|religion|religiao|religione|religia|raza|raca|nacionalidad|nacionalidade|nationalite|nazionalita|obywatelstwo)$/;

/** Behind what is known: where, by whom, or how long. */
const OTHERS =
  /^(?:facility|hospital|clinic|cent(?:er|re)|insurer|laboratory|pharmacy|payments?|damage|certificate|fp)$/;

/** A known name in front of words that nobody knows: less sure. */
function beginning(words: readonly string[]): NameMeaning | null {
  // `treatment_facility`: where, not what.
  if (NUMBER_WORDS.test(words[words.length - 1])) return null;
  if (OTHERS.test(words[words.length - 1]))
    return { concept: 'plain', sure: 0.7, said: words[words.length - 1], before: words.slice(0, -1), about: true };
  // `notes_hr`, `commentaire_agent`: whose they are stands behind.
  if (words.length > 2 && NOTES.test(words[0]) && /^(?:from|on|about|for|of)$/.test(words[1]))
    return { concept: 'free_text', sure: 0.85, said: words[0], before: [], about: false };
  if (words.length === 2 && NOTES.test(words[0]) && !/^(?:author|user|owner|by|auteur|autor)$/.test(words[1]))
    return { concept: 'free_text', sure: 0.85, said: words[0], before: [], about: false };
  for (let to = words.length - 1; to > 0; to--) {
    const concept = CONCEPTS.get(words.slice(0, to).join(''));
    if (concept === undefined || concept === 'plain' || concept === 'name' || concept === 'number') continue;
    // Short ones mean something by themselves alone: `ctc experience survey`.
    if (
      to === 1 &&
      ((words[0].length < 4 && !HEADS.test(words[0]) && !HEADS_FIRST.test(words[0])) ||
        /^(?:first|last|middle|initials)$/.test(words[0]))
    )
      continue;
    if (concept === 'salary' && /^(?:hrs|mins|pct|percent|perc|prozent|proz)$/.test(words[words.length - 1])) continue;
    if (concept === 'described' || concept === 'title' || concept === 'free_text') continue;
    // `avatar_key`: where the picture itself is kept.
    if (concept === 'photo' && KEPT.test(words[words.length - 1]))
      return { concept, sure: 0.85, said: words.slice(0, to).join(' '), before: [], about: false };
    // `business_travel`
    if (concept === 'company_name' && to === 1) continue;
    const sure = to === 1 && HEADS_FIRST.test(words[0]) ? 0.85 : 0.6;
    return { concept, sure, said: words.slice(0, to).join(' '), before: [], about: false };
  }
  return null;
}
