import { nameWords, singular } from '../../../../server/src/testcase/fields/names';
import type { Table } from '../schema/schema';
import type { Concept } from './words/concepts';
import { ABOUT } from './words/marks';
import { meaningOfWords, type NameMeaning } from './words/name-meaning';
import { nounKind } from './words/noun-kind';
import { writtenOut } from './words/short-forms';

/** What columns' names mean, without the words that a table's columns all begin or end with. */
export function columnMeanings(table: Table): Map<string, NameMeaning | null> {
  const all = table.columns.map(({ name }) => nameWords(name));
  const first = commonWord(all.map((words) => (words.length > 1 ? words[0] : null)));
  const second =
    first === null ? null : commonWord(all.map((words) => (words.length > 2 && words[0] === first ? words[1] : null)));
  const last = commonWord(all.map((words) => (words.length > 1 ? words.at(-1)! : null)));
  const types = new Set(all.map((words) => TYPED.exec(words.at(-1) ?? '')?.[1]));
  types.delete(undefined);
  return new Map(
    table.columns.map(({ name }, index) => {
      let words = all[index];
      // `v_str3` beside `v_num1` and `v_dt2`: a text, and no street.
      if (types.size >= 3 && TYPED.exec(words.at(-1) ?? '')?.[1] === 'str') return [name, null];
      if (words.length > 1 && words[0] === first) words = words.slice(1);
      // `victim_contact_phone`
      if (words.length > 1 && words !== all[index] && words[0] === second) words = words.slice(1);
      if (words.length > 1 && words.at(-1) === last) words = words.slice(0, -1);
      // `auf_nr`, `auf_stat`: alone they are a house's number and a country.
      if (words.length === 1 && BARE.test(words[0])) words = all[index];
      const meaning = meaningOf(words);
      // `pers_nr`: what says little without the word that all share.
      const whole =
        words === all[index] || (meaning !== null && !VAGUE.has(meaning.concept) && !isOfDevices(all[index]))
          ? null
          : meaningOf(all[index]);
      return [name, whole !== null && !VAGUE.has(whole.concept) ? whole : meaning];
    }),
  );
}

/** Say what of something, and mean it themselves only where they stand alone. */
const BARE = /^(?:stat|nr|no|nbr|num)$/;

/** Of which type a column is, where columns are called after it. */
const TYPED = /^(str|string|int|num|dec|dt|date|bool|txt|text|float|json)\d*$/;

/** `device_fingerprint`, in a table whose columns are all a device's. */
const isOfDevices = (words: readonly string[]): boolean => /^(?:device|browser)$/.test(words[0]);

/** Meanings against which one of a name written out counts. */
const VAGUE: ReadonlySet<Concept> = new Set<Concept>(['plain', 'name', 'number', 'described', 'title']);

/** What a column's name means, in its table or in a document. */
export function meaningOf(split: readonly string[]): NameMeaning | null {
  const words = withHistory(split);
  const asWritten = meaningOfWords(words);
  if (asWritten !== null && !VAGUE.has(asWritten.concept)) return asWritten;
  // `child_fn`
  if (words.length === 2 && /^[fl]n$/.test(words[1]) && nounKind(words[0]) === 'person')
    return {
      concept: words[1] === 'fn' ? 'first_name' : 'last_name',
      sure: 0.9,
      said: words[1],
      before: [words[0]],
      about: false,
    };
  if (
    words.length === 2 &&
    NAME_OF.test(words[0]) &&
    singular(words[1]) === words[1] &&
    nounKind(words[1]) === 'person'
  )
    return { concept: 'name', sure: 0.95, said: words[0], before: [words[1]], about: false };
  const long = writtenOut(words);
  const meant = long === words ? null : meaningOfWords(long);
  if (meant !== null && meant.concept !== 'plain' && !meant.about) return { ...meant, sure: meant.sure * 0.95 };
  if (asWritten?.concept === 'name') return byWhom(words) ?? asWritten;
  const byPerson = asWritten ?? personMeaning(words) ?? (long === words ? null : personMeaning(long));
  return byPerson ?? meant ?? withoutDigits(words);
}

/** `driver1_licence`: which of several stands in the middle. */
function withoutDigits(words: readonly string[]): NameMeaning | null {
  const bare = words.map((word, at) => (at < words.length - 1 ? word.replace(/(\p{L}{3})\d$/u, '$1') : word));
  return bare.every((word, at) => word === words[at]) ? null : meaningOfWords(bare);
}

/** In front of a person's noun: what they are called. `nom_agent` */
const NAME_OF = /^(?:nom|nombre|nome|naam|namn|navn|nama|nume|ime|imya|jmeno|onoma)$/;

/** `history` is one word here, and no greeting before a story. */
const withHistory = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) =>
    word === 'hi' && words[at + 1] === 'story' ? 'history' : word === 'story' && words[at - 1] === 'hi' ? [] : word,
  );

/** Behind a person's noun: which of them. */
const WHICH =
  /^(?:principal|titular|suplente|primary|secondary|main|adjoint|assigned|social|sociale|academico|academica|academic|legal|tratante|asignado|asignada|curante|base|famiglia|famille|cabecera)$/;

/** Nouns of persons that columns use for something else. */
const NOT_NAMED = new Set([
  'provider',
  'subject',
  'host',
  'agent',
  'child',
  'children',
  'kid',
  'parent',
  'user',
  'client',
  'member',
  'pat',
  'personal',
  'person',
  'people',
  'individual',
  'human',
  'family',
  'admin',
  'leads',
  'lead',
  'contributor',
  'employees',
  'intern',
  'poster',
]);

/** Who did it, as a text. */
const USERS = /^(?:user|usuario|benutzer|utilisateur|utente|gebruiker|uzytkownik|kullanici|anvandare|bruker|bruger)$/;
/** Behind who did it: `banni_par`, `erfasst_von`, `gemeld_door`. */
const BY = /^(?:by|par|door|von|durch|por|przez|av|af|da|tarafindan)$/;
/** German says `from` and `by` alike: `erfasst_von`, and no `preis_von`. */
const DONE_BY = /^(?:ge|be|er|ver|an|auf|ab|ein|aus|zu|frei|unter|ueber|modifi|aktualisi|kontrolli|stornie).*(?:t|en)$/;
/** Doors of English. */
const NO_DOER = /^(?:last|first|front|rear|left|right|next|guest|patient)$/;
/** In front of a person's noun: no name follows. */
const NOT_A_NAME =
  /^(?:kd|kode|jumlah|surat|hubungan|jenis|condition|comparison|logical|filter|senior|nivel|niveau|livello|poziom|seviye|estatus|estado|etat|stato|stav|durum|situacao|classe|clase|rodzaj|art|tipo|type|soort|tur|typ|why|how|what|when|where|which|key|nb|num|meta|tech|subscribed|preferred|default|current|is|has|for|per|by|any|all|max|min|total|default)$/;

const PROVIDERS =
  /^(?:stripe|paypal|braintree|adyen|chargebee|recurly|paddle|shopify|hubspot|zendesk|intercom|salesforce)$/;

/** Who wrote it, and not what they wrote: `comment_author`. */
const AUTHORS = /^(?:author|writer|poster|reviewer|commenter|photographer|autor|auteur|autore|verfasser)$/;
const WRITTEN: ReadonlySet<Concept> = new Set<Concept>(['free_text', 'described', 'title', 'photo']);

/** `payee`, `author`: a text that is called as a person is. */
function personMeaning(given: readonly string[]): NameMeaning | null {
  // `testigo_1`, `conyuge_b`
  const words =
    given.length > 1 && (WHICH.test(given.at(-1)!) || /^(?:\d{1,2}|[ab])$/.test(given.at(-1)!))
      ? given.slice(0, -1)
      : given;
  const last = words.at(-1) ?? '';

  if (USERS.test(last)) return { concept: 'username', sure: 0.7, said: last, before: words.slice(0, -1), about: false };
  // `prescribed_by`, `last_counted_by`
  if (
    BY.test(last) &&
    words.length > 1 &&
    !(last === 'door' && NO_DOER.test(words.at(-2)!)) &&
    !/^(?:group|sort|order|filter|divid|power|index|split|valid(?![ae])|gueltig|gultig|tri|trie|ab|von)/.test(
      words.at(-2)!,
    ) &&
    (last !== 'von' || DONE_BY.test(words.at(-2)!))
  )
    return { concept: 'username', sure: 0.7, said: words.join(' '), before: [], about: false };
  if (NOT_NAMED.has(last) || nounKind(last) !== 'person') return null;
  // `stripe_customer`: a number there.
  if (words.length > 1 && (NOT_A_NAME.test(words[0]) || PROVIDERS.test(words[0]))) return null;
  // `cf_paziente`, `tel_cliente`: what stands before is the person's.
  const isWhich = words.length === 2 && /^(?:first|last|middle)$/.test(words[0]);
  const what = words.length > 1 && !isWhich ? meaningOfWords(words.slice(0, -1)) : null;
  const isAuthor = AUTHORS.test(last) && what !== null && WRITTEN.has(what.concept);
  if (what !== null && !isAuthor && what.concept !== 'plain' && what.said !== 'reg')
    return { ...what, sure: what.sure * 0.9, before: [...what.before, last] };
  // Several of them are a list of references as often as of names.
  return {
    concept: 'person_name',
    sure: words.length === 1 || singular(last) === last ? 0.7 : 0.5,
    said: last,
    before: words.slice(0, -1),
    about: false,
  };
}

/** `realizado_por_nome` */
const byWhom = (words: readonly string[]): NameMeaning | null =>
  words.length > 2 && BY.test(words.at(-2)!)
    ? { concept: 'person_name', sure: 0.95, said: words.join(' '), before: [], about: false }
    : null;

/** The share of the columns that have to have it. */
const COMMON = 0.35;

function commonWord(words: (string | null)[]): string | null {
  if (words.length < 4) return null;
  const counts = new Map<string, number>();
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const share = count / words.length;
    if (count < 3 || share <= COMMON || ABOUT.has(word) || /^(?:url|link|path|file)$/.test(word)) continue;
    const meaning = meaningOfWords([word]);
    // `cp_name`, `cp_phone`: what all columns share is no postal code.
    if (
      meaning === null ||
      meaning.concept === 'plain' ||
      nounKind(word) === 'person' ||
      (word.length <= 3 && share > 0.6)
    )
      return word;
  }
  return null;
}
