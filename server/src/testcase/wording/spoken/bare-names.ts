import type { Token } from '../tokens';
import { calledIn } from './called';
import { stateOf } from './states';

/** What is called by a place or a name behind a preposition: `la sede di Lodi`, `oddział w Krakowie`. */
const PLACES: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:stadt|gemeinde|filiale|praxis|niederlassung|kreis|landkreis)$/,
  es: /^(?:ciudad|provincia|sucursal|sede|oficina|municipio|hospital|aeropuerto|localidad)$/,
  fr: /^(?:nom|ville|agence|commune|province|hôpital|aéroport|mairie|service|région)$/,
  it: /^(?:città|comune|provincia|regione|filiale|sede|ambulatorio|ospedale|reparto|ufficio|stazione|aeroporto|agenzia|magazzino|quartiere|località|clinica|presidio|distretto|porto|deposito|sportello|scuola|istituto|laboratorio|centro|delegazione|succursale|stabilimento|cantiere)$/,
  nl: /^(?:naam|stad|gemeente|vestiging|filiaal|provincie|praktijk|locatie)$/,
  pl: /^(?:miasto|mieście|miasta|oddzia(?:ł|le|łu)|filia|filii|placówk[aię]|placówce|przychodni[aię]?|szpital[ua]?|urz[ąę]d(?:zie|u)?|magazyn(?:ie|u)?|gmin[aiey]|powiat(?:u|cie)?|miejscowoś(?:ć|ci)|dzielnic[aęy]|stacj[aię]|lotnisk[aou]|poradni[aię]?)$/,
  pt: /^(?:cidade|município|agência|filial|sede|hospital|aeroporto|bairro|província)$/,
  sv: /^(?:stad|staden|kommun|kommunen|filial|filialen|kontor|kontoret|län|ort|orten|mottagning|mottagningen)$/,
}; // prettier-ignore

export const isPlaceNoun = (word: string, language: string): boolean => PLACES[language]?.test(word) === true;

/** `heter`: whether a name stands right behind a word. */
export const isCalled = (word: string, language: string): boolean => stateOf(word, language)?.bare !== undefined;

/** Whether a name may stand behind a word and a preposition: `residente a Napoli`. */
export const hasNameBehind = (word: string, language: string): boolean =>
  isPlaceNoun(word, language) || stateOf(word, language) !== undefined;

/** Who somebody is, by what such words end in: `rolnika Stanisława Gąsiora`, `podatniczkę Ewę Lis`, `rådgivaren Karin Ek`. */
const ROLES: Readonly<Record<string, RegExp | undefined>> = {
  de: /(?:er(?:in|s)?|[ae]nt(?:en|in)?|ist(?:en|in)?|or(?:en|in)?|eur(?:in)?|ling|log[ei]n?|ärztin|arzt|[fs]rau|mann|kraft|rät|rat|wart|wirt(?:in)?|koch|köchin|hilfe|leitung|chef(?:in)?|coach|azubi|sohn|tochter|schwester|bruder|mutter|vater|oma|opa|tante|onkel|gast|kund(?:e|in|en)|zeuge|zeugin|kind|partei)$/,
  nl: /(?:[^k]er|aar|eur|ist|[ae]nt|aris|[^l]oog|iër|tor|man|vrouw|ster|esse|rice|arts|hoofd|moeder|vader|zoon|dochter|zus|broer|oma|opa|tante|oom|kind|baas|kracht|gids|wacht|coach|klant|lid|gast|voogd|chef|kok|boer|boerin|stagiair|notaris|directrice|adviseuse|vriend|vriendin|getuige|weduwe|collega|assistente)$/,
  pl: /(?:ni(?:k(?:a|iem|owi)?|c[aęyą]|czk[aiąę]|czce)|[wbdn]c[aęyą]|arz(?:a|em|owi)?|ark[aięą]|arce|[iy]st[aęyą]|[ea]nt(?:a|em|owi|k[aięą]|ce)?|[^u]t?or(?:a|em|owi|k[aięą]|ce)|log(?:a|iem|owi)?|^(?:syn(?:a|em|owi)?|córk[aięą]|córce|mąż|męż(?:a|em|owi)|żon[aęyą]|brat(?:a|em|u)?|siostr[aęyą]|ojc(?:iec|a|em|u)|matk[aięą]|wnuk(?:a|iem|owi)?))$/u,
  sv: /(?:aren?|ör(?:en)?|ist(?:en)?|[ae]nt(?:en)?|log(?:en)?|torn?|man(?:nen)?|kvinnan?|kvinna|chef(?:en)?|ledare?n?|elev(?:en)?|son(?:en)?|dotter(?:n)?|syster(?:n)?|bror|brodern|mor|far|mamman?|pappan?|mormor|morfar|farmor|farfar|sambon?|makan?|maken?|fru|hustrun?|barnet|kund(?:en)?|gäst(?:en)?|medlem(?:men)?|anställde?|tränaren?|rektorn?|handläggaren?|sköterskan?|kock(?:en)?|bonde(?:n)?|lots(?:en)?|vakt(?:en)?|vän(?:nen)?|ombud(?:et)?|vittnet?|målsägande(?:n)?)$/,
}; // prettier-ignore

export const isRole = (word: string, language: string): boolean => ROLES[language]?.test(word) === true;

const FOR_WHOM = /^(?:au|a|em|à|in|op|auf) (?:den )?(?:nom|nombre|nome|naam|namen) (?:de|d|di|da|do|du|van|von)$/;

/** `au nom de`, `a nombre de`, `em nome de`: what the column of who is named behind is called; null for others. */
export function nameBefore(tokens: readonly Token[], language: string): string | null {
  const last = tokens.at(-1);
  if (last?.kind !== 'word' || last.lower.length > 3 || tokens.length < 3) return null;
  const words = tokens.slice(-3).map(({ lower }) => lower);
  return FOR_WHOM.test(words.join(' ')) ? calledIn('name', language) : null;
}
