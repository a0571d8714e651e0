import { nameWords, singular } from '../../../../../server/src/testcase/fields/names';
import { memo } from '../../../../../server/src/testcase/memo';
import { NEUTRAL_NOUNS, NOUN_KINDS, type TableKind } from './nouns';

const PROGRAMS = /^(?:api|oauth2?|oidc|mqtt|rest)$/;

/** Whose providers are programs or companies, and no doctors. */
const PROVIDED =
  /^(?:service|identity|auth|authentication|oauth2?|sso|saml|oidc|payment|email|sms|cloud|hosting|insurance|data|storage|login|social)$/;

/** What writes of itself alone. */
const OF_PROGRAMS =
  /^(?:system|server|error|job|cron|debug|sync|build|deploy|deployment|etl|migration|import|export|queue|scheduler|batch|worker)$/;

/** Whose codes are kept from others. */
const SECRET_CODES =
  /^(?:password|reset|otp|verification|activation|recovery|login|confirmation|auth|mfa|2fa|invite|invitation)$/;

const HAPPENED = /^(?:incident|accident|injury|police|crime|crash|theft|damage|loss|complaint|abuse)s?$/;

const CUSTOMERS = /^(?:customers?|clients?|kunden?|klanten?|klienci|klient|clientes?|clienti|kunder|musteri(?:ler)?)$/;
const CORPORATE =
  /^(?:corporate|business|b2b|commercial|firmen|firmowi|firmowy|biznesowi|biznesowy|geschaefts|gewerbe|gewerblich|entreprises?|professionnels?|empresas?|empresariais|empresariales|corporativos?|juridicos?|aziend[ae]|aziendali|zakelijk|bedrijven|foretag|foretags|kurumsal)$/;

interface NamedKind {
  kind: TableKind;
  noun: string | null;
  /** Whether a person is named too: `user_settings`. */
  ofPerson: boolean;
}

/** The last word that says something wins: `customer_address` are addresses, `order_details` are orders. */
export function kindOfName(name: string): NamedKind {
  const words = nameWords(name);
  let found: { kind: TableKind; noun: string; at: number } | null = null;
  let ofPerson = false;
  let unknownAfter = false;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (NEUTRAL_NOUNS.has(word) || /^\d+$/.test(word)) continue;
    const kind = word.length === 1 ? 'unknown' : nounKind(word);
    if (kind === 'unknown') {
      if (found === null && word.length > 2) unknownAfter = true;
      continue;
    }
    if (found === null) {
      // What belongs to a person, and is called as nobody knows: `user_bans`.
      found = { kind: kind === 'person' && unknownAfter ? 'event' : kind, noun: word, at };
    }
    if (kind === 'person') ofPerson = true;
    // `company_address`: where nobody lives.
    if (kind === 'organisation' && found.kind === 'address' && at === found.at - 1 && !ofPerson)
      found = { kind, noun: word, at };
    // `comments_blog`: what is written, by what it is about.
    if (kind === 'written' && found.kind === 'thing' && singular(word) !== word) found = { kind, noun: word, at };
    // `corporate_customers`, `klienci_firmowi`: companies.
    if (CUSTOMERS.test(found.noun) && words.slice(Math.max(0, at - 1), at + 2).some((one) => CORPORATE.test(one)))
      return { kind: 'organisation', noun: word, ofPerson: false };
    // `incident_reports`: what happened to somebody.
    if (/^reports?$/.test(found.noun) && HAPPENED.test(word)) found = { kind: 'event', noun: word, at };
    if (/^providers?$/.test(found.noun) && PROVIDED.test(words[at - 1] ?? ''))
      return { kind: 'system', noun: word, ofPerson: false };
    // `user_meta`, `customer_properties`: whatever is known of them.
    if (kind === 'person' && /^(?:meta|metadata|propert(?:y|ies)|extras?)$/.test(found.noun))
      return { kind: 'event', noun: word, ofPerson };
    // `ordens_servico`: what is done for somebody.
    if (/^servi[cz]i?os?$/.test(found.noun) && /^orde(?:m|n|ns|nes|ni)$/.test(word))
      return { kind: 'event', noun: word, ofPerson };
    // `system_log`
    if (/^logs?$/.test(found.noun) && OF_PROGRAMS.test(words[at - 1] ?? ''))
      return { kind: 'system', noun: word, ofPerson: false };
    // `password_reset_codes`
    if (/^codes?$/.test(found.noun) && words.some((one) => SECRET_CODES.test(one)))
      return { kind: 'secret', noun: found.noun, ofPerson };
    // `ai_agents`
    if (/^agents?$/.test(found.noun) && /^(?:ai|llm|bot|build|monitoring|backup|chat)$/.test(words[at - 1] ?? ''))
      return { kind: 'system', noun: word, ofPerson: false };
    // Programs, not customers.
    if (/^clients?$/.test(found.noun) && PROGRAMS.test(words[at - 1] ?? '')) {
      return { kind: 'system', noun: word, ofPerson: false };
    }
  }
  // `state_file_archives`: of what nobody knows.
  if (found?.kind === 'lookup' && unknownAfter) found = null;
  if (found === null && words.some((word) => word === 'profile' || word === 'profiles'))
    return { kind: 'person', noun: 'profile', ofPerson };
  return found === null ? { kind: 'unknown', noun: null, ofPerson } : { kind: found.kind, noun: found.noun, ofPerson };
}

/** Endings of several, and of one, in the languages of `nouns.ts`. */
const ENDING = /(?:ler|lar|nen|en|es|os|as|is|ow|ami|[seiyaonu])$/;
/** Shorter stems are of too many words. */
const MIN_STEM = 6;

function stemOf(word: string): string | null {
  const stem = word.replace(ENDING, '');
  return stem.length >= MIN_STEM ? stem : null;
}

/** Nouns without their endings: `magazyny` are `magazyn`, `incidentes` are incidents. */
const NOUN_STEMS: ReadonlyMap<string, TableKind> = new Map(
  [...NOUN_KINDS].flatMap(([noun, kind]): [string, TableKind][] => {
    const stem = stemOf(noun);
    return noun.length < MIN_STEM
      ? []
      : stem === null
        ? [[noun, kind]]
        : [
            [stem, kind],
            [noun, kind],
          ];
  }),
);

/** Endings by which glued names tell their kind: `facturascli`, `userprofile`. */
const GLUED_NOUN =
  /^.{2,}?(customers?|clients?|users?|employees?|patients?|persons?|address(?:es)?|orders?|products?|suppliers?|vendors?|contacts?|members?|accounts?|settings?|config|types?|notes|comments?|messages?|reviews?|kunden|mitarbeiter|usuarios?|clientes?|cli|prov)$/;

/** What people are, by how English says it: `cardiologist`, `chairman`. */
const TRADED =
  /(?:ologist|iatrist|therapist|organist|pharmacist|th[ei]tist|hygienist|sellor|bridegroom|(?:chair|fore|ombuds|sales|police|fire|clergy|alder|spokes|trades)(?:man|men|woman|women|person))s?$/;

/** What happens to end as several of a person do in another language. */
const NO_PERSON = /^(?:travel|control|directory|directories|signal|counsel|propel)s?$/;

/** Of one noun in small letters. */
export const nounKind = memo((word: string): TableKind => {
  const direct = NOUN_KINDS.get(word) ?? NOUN_KINDS.get(singular(word));
  if (direct !== undefined) return direct;
  if (TRADED.test(word)) return 'person';
  if (NO_PERSON.test(word)) return 'unknown';
  const end = GLUED_NOUN.exec(word)?.[1];
  if (end === 'cli') return 'event';
  return end === undefined
    ? (NOUN_STEMS.get(stemOf(word) ?? '') ?? 'unknown')
    : (NOUN_KINDS.get(end) ?? NOUN_KINDS.get(singular(end)) ?? 'unknown');
});
