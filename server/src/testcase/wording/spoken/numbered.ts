import { withoutAccents } from '../../fields/names';

/** How nouns are joined with what counts them, the first that fits: `Auftragsnummer`, `reserveringsnummer`, `lägenhetsnummer`. */
const JOINED: Readonly<Record<string, readonly (readonly [RegExp, string])[] | undefined>> = {
  de: [
    [/^(be(?:stell)|liefer)ung$/, '$1'],
    [/(?:ung|heit|keit|schaft|ion|tät|trag|gang|ling|stück|verfahren|fall)$/, '$&s'],
    [/(?:kund|kart|mahn|polic|klass|person|sach)e$/, '$&n'],
    [/(?:kund|patient|student|klient|mandant)(?:in|en)?$/, '$&en'],
  ],
  nl: [
    [/^bestelling$/, 'bestel'],
    [/(?:ing|heid|teit|schap|iging)$/, '$&s'],
  ],
  sv: [
    [/(?:ing|het|skap|ion|tet|ent|avtal|krav|kort|ärende|konto|order)$/, '$&'],
    [/^lån$/, 'låne'],
    [/(?<=\p{L}{2})a$/u, 'e'],
  ],
};
const WITH_S = /(?:ing|het|skap|ion|tet)$/;

/** What the number is called that a thing has: `Tour 7` has a `Tournummer`; null in languages that say otherwise. */
function numberField(noun: string, language: string): string | null {
  const rules = JOINED[language];
  if (rules === undefined) return null;
  const lower = noun.toLowerCase();
  const rule = rules.find(([pattern]) => pattern.test(lower));
  const stem = rule === undefined ? lower : lower.replace(...rule);
  const joined = language === 'sv' && WITH_S.test(stem) ? `${stem}s` : stem;
  return `${joined.replace(/inen$/, 'en')}nummer`;
}

/** What is known by a number, which is more of it than a name. */
const NUMBERED = /(?:^|_)(?:orders|contracts|policies|claims|invoices|bookings|reservations|loans|cards|cases|applications|requests|customers|members|employees|patients|parcels|shipments|deliveries|apartments|complaints|permits|quotes|tickets|students|suppliers|subscriptions|accounts|transactions|incidents|repairs|products)$/; // prettier-ignore
/** A number, or letters with one, and no words. */
const CODE = /^(?=.*\d)[A-Z\d][A-Z\d/._ -]*$/;

export const isCode = (text: string): boolean => CODE.test(text);

/** The field of a code that stands behind a noun as its name; null where it is none, or the noun is none of that kind. */
export function codeField(table: string, noun: string, value: string, language: string): string | null {
  return NUMBERED.test(table) && CODE.test(withoutAccents(value)) ? numberField(noun, language) : null;
}
