import { isAboutPeople } from '../fields/classify-field';
import { tableName } from '../fields/names';
import { nameParts } from './bare-names-abroad';
import { nounOf, type Lexicon, type WordClass } from './lexicon';
import { NO_NAME } from './no-names';
import { isPlaceNoun } from './spoken/bare-names';
import { titledField } from './spoken/honorifics';
import { stateOf } from './spoken/states';
import type { Token } from './tokens';
import { isRomance } from './spoken/families';

/**
 * People whom no quotes hold, behind what they are in Romance languages, and where a sentence begins with them:
 * `el entrenador Fermín Osés`, `la mère, Mme Odile Perrin, ...`, `pela inquilina Dra. Matilde Reis`.
 */

/** Where a name stands, and from where on what was read before it says nothing: a title, the comma of an apposition. */
export interface Person {
  from: number;
  end: number;
  isApposed: boolean;
}

/** What people are by what they do, whether anybody knows the word or not. */
const ROLE = /(?:[dts]or(?:a|es)?|tric[ei]|(?:^|[^rl])ista|[ae]n(?:te|ne|d[oa])|[aàá]ri[oa]|eir[oa]|i[eè]re?|ien(?:ne)?|eu(?:r|se)|log[oa]|logue|quilin[oa]|^(?:m[aã]e|pai|padre|madre|p[eè]re|m[eè]re|fil[hs]?[oa]?|fille?|hij[oa]|herman[oa]|irm[aã]o?|fr[eè]re|s[oœ]e?ur|espos[oa]|[eé]poux|[eé]pouse|marid[oa]|menor|mineure?|minore|titular|titulaire|titolare|alumn[oa]|alun[oa]|educand[oa]|abogad[oa]|advogad[oa]|avocate?|arquitect[oa]|arquitet[oa]|notari?o|not[aá]rio|notaire|perit[oa]|soci[oa]|s[oó]ci[oa]|vecin[oa]|ciudadan[oa]|cidad[aã]o|tit[uo]l[ae]r[ei]?))$/; // prettier-ignore

/** The name of somebody that begins at a token; null where none does. */
export function personAt(tokens: readonly Token[], at: number, out: readonly Token[], lexicon: Lexicon): Person | null {
  const inRomance = isRomance(lexicon.language);
  if (!(inRomance || (lexicon.language === 'pl' && out.length < 2)) || tokens[at].kind !== 'word' || tokens[at].quoted)
    return null;
  const isTitled = titledField(tokens[at].text, lexicon.language) !== undefined && at + 1 < tokens.length;
  const from = isTitled ? at + 1 : at;
  const end = nameParts(tokens, from);
  if (end === from || isHeld(tokens.at(end))) return null;
  if (out.length === 0 || (out.length === 1 && /^(?:qu[e']?|che|że)$/.test(out[0].lower)))
    return !isTitled && end - from > 1 && isTold(tokens, end, lexicon) ? { from, end, isApposed: false } : null;
  if (!inRomance) return null;
  const isApposed = out.at(-1)?.text === ',';
  const role = out.at(isApposed ? -2 : -1);
  if (role === undefined || !isRole(role, isTitled && out.length > 1, lexicon)) return null;
  if (!isDetermined(out.slice(0, isApposed ? -2 : -1))) return null;
  // `el menor, Unai, de nueve años`: between two commas stands what the same is called.
  const closes = tokens.at(end) === undefined || tokens[end].text === ',';
  if (isApposed ? !closes : !isTitled && end - from < 2) return null;
  return { from, end, isApposed };
}

const isHeld = (next: Token | undefined): boolean => next?.quoted === true || next?.classes.has('field') === true;

/** `Inès Carpentier, née le ...`, `Ana Gil, de 47 años`: behind the name stands how somebody is. */
function isTold(tokens: readonly Token[], end: number, lexicon: Lexicon): boolean {
  const { language } = lexicon;
  // `Jan Maj ma zobowiązanie`: in other languages what helps verbs.
  if (language === 'pl' && tokens.at(end)?.classes.has('have') === true) return mayBePerson(tokens, end, lexicon);
  if (tokens.at(end)?.text !== ',') return false;
  const [first, second] = tokens.slice(end + 1) as [Token?, Token?];
  if (first?.kind !== 'word') return false;
  return (
    stateOf(first.lower, language) !== undefined ||
    /^âgée?$/.test(first.lower) ||
    (first.lower === 'de' && second?.kind === 'number')
  );
}

/** No `Strona Główna`, `Urząd Skarbowy`, `Oddział Północ`. */
function mayBePerson(tokens: readonly Token[], end: number, lexicon: Lexicon): boolean {
  const [first, last] = tokens.slice(end - 2, end);
  if (nounOf(first.text, lexicon) !== undefined || NO_NAME.test(first.lower)) return false;
  return !isPlaceNoun(first.lower, lexicon.language) && !/(?:ow|[lnż]n|sk)[ye]$|(?:ow|[lnż]n)a$/.test(last.lower);
}

/** Whether a noun says who somebody is, whether anybody knows it or not. */
export function isPerson({ text, lower }: Token, lexicon: Lexicon): boolean {
  const noun = nounOf(text, lexicon);
  return noun === undefined ? isRomance(lexicon.language) && ROLE.test(lower) : isAboutPeople(tableName([noun]));
}

function isRole(token: Token, isTitled: boolean, lexicon: Lexicon): boolean {
  const { kind, text, classes } = token;
  if (kind !== 'word' || !/^\p{Ll}{3,}$/u.test(text) || ![...classes].every((each) => each === 'who')) return false;
  return isTitled || isPerson(token, lexicon);
}

/** Within a few words an article stands in front, so that what ends as people do is no verb: `solicita Ana Gil`. */
function isDetermined(before: readonly Token[]): boolean {
  const front = before.slice(-3);
  const broken = front.findLastIndex(({ kind, text }) => kind !== 'word' || text === ',');
  return front.slice(broken + 1).some(({ classes }) => DETERMINES.some((each) => classes.has(each)));
}

const DETERMINES: readonly WordClass[] = ['articles', 'possessives', 'of', 'to', 'in'];
