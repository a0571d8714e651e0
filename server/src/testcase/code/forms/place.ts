import type { EntityHint } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import { nameWords } from '../../fields/names';
import { hintFromUrl, hintFromWords, tableOf } from '../../wording/hints';
import { hintOfUnknown, hintOfUnknownAt, languageOfTexts } from '../../wording/unknown-things';
import { hintOfMade, hintOfMadeAt, hintOfMadeThere } from '../made-things';
import type { Locator } from '../locators/locator';
import { hintOfClick, hintOfLink } from './clicked';

/** Where a form of a test is filled in. */
export interface FormPlace {
  /** The page object's class. */
  page: string | null;
  /** The page object whose elements the test itself uses. */
  member: string | null;
  /** What the test calls that fills it in: `LoginPage.loginAs`, `addGuardian`. */
  via: string | null;
  /** The element that a `within` round it looks into. */
  inside: string | null;
  /** What the first element is looked for in, as far as its own selector and those before it say. */
  around: string | null;
  url: string | null;
  /** What was clicked before something was entered, and what sends it. */
  opener: Locator | null;
  sent: Locator | null;
}

const SIGN_IN = /^_?(?:log_?[io]n|sign_?in)(?:_?(?:page|screen|view|po|form))?$/i;

/** Rails' `#new_rating` and `#edit_rating_4`, `.payee-form`, `[data-testid=payee-modal]`. */
const FORM_OF = /(?:^|[#.='"])(?:(?:new|edit|create|add|update)[-_]([a-z_-]{3,30}?)(?:[-_]\d+|[-_](?:form|modal|dialog))?|([a-z_-]{3,30}?)[-_](?:form|modal|dialog))(?=$|['"\]\s>/])/; // prettier-ignore
/** `form.review`, `form[name='review']`, `//form[@id='review']` */
const NAMED_FORM = /(?:^|[\s/])(?:form|dialog|fieldset)(?:[.#]|\[@?(?:id|name|class|data-[a-z-]{2,20})=["'])([a-z_-]{3,30})(?=$|["'\]\s>.:/])/; // prettier-ignore

/**
 * What a form is about by where it stands, the most telling first. `made` is what the test's title says that it makes: a
 * page to sign up on says less than `registers a new customer`, and so does a page that only lies on the way.
 */
export function hintsOfPlace(
  { page: own, member, via, inside, around, url, opener, sent }: FormPlace,
  made: readonly EntityHint[],
): EntityHint[] {
  const page = own ?? member;
  const byPage = page === null ? null : hintOfPage(page);
  const byCall = via === null ? null : hintOfCall(via.slice(via.lastIndexOf('.') + 1));
  const pages = [...[inside, around].map((each) => (each === null ? null : hintInside(each))), byPage].filter(
    (hint) => hint !== null,
  );
  const at = url === null ? null : hintOfMadeAt(url);
  const byUrl = url === null ? null : (at ?? hintFromUrl(url));
  // Who signs in on the way does so whatever the test makes then.
  const isOnWay = page !== null && SIGN_IN.test(page);
  const isVague = !isOnWay && [...pages, ...(byUrl === null ? [] : [byUrl])].some(({ table }) => table === 'users');
  const clicked = [opener, sent].map((target) => (target === null ? null : hintOfClick(target)));
  const link = opener === null ? null : hintOfLink(opener);
  const hints = isVague
    ? [...made, ...clicked, ...pages, byCall, link, byUrl]
    : [...(isSurer(byCall, byPage) ? [byCall] : []), ...pages, byCall, at, ...clicked, ...made, link, byUrl];
  return hints.filter((hint) => hint !== null);
}

/** What a function makes by its name; a keyword may be a sentence of any language. */
function hintOfCall(name: string): EntityHint | null {
  return name.length > 20 && languageOfTexts([name]) !== 'en'
    ? hintOfMadeThere(name)
    : (hintOfMade(name) ?? hintOfMadeThere(name));
}

/** `BillingPage.addCard`: what a method makes on a page that is about more, where that is known as a thing. */
function isSurer(byCall: EntityHint | null, byPage: EntityHint | null): boolean {
  return (
    byCall !== null &&
    byPage !== null &&
    byCall.confidence >= 0.6 &&
    byPage.table !== byCall.table &&
    !isAboutPeople(byPage.table)
  );
}

/** What the page and the address are called after, though nobody knows it as a thing. */
export function weakHintsOfPlace({ page: own, member, url }: FormPlace, language: string): EntityHint[] {
  const page = own ?? member;
  const byPage = page === null ? null : hintOfUnknown(page, `the page object ${page}`, language);
  const byUrl = url === null ? null : hintOfUnknownAt(url, language);
  return [byPage, byUrl].filter((hint) => hint !== null);
}

/** What a page object is called after: one of a known thing says so by more than a word. */
function hintOfPage(name: string): EntityHint | null {
  const page = name.replace(PART_OF_PAGE, '');
  const hint = hintFromWords(page, `the page object ${name}`) ?? hintOfMade(page);
  if (hint === null || hint.confidence > NAME_ALONE || PLACES.test(hint.table)) return hint;
  return { ...hint, confidence: OF_PAGE };
}

/** Behind a thing, which of its pages, or which part of one: `ContractInformation`. */
const PART_OF_PAGE = /(?<=[a-z\d])_?(?:Informations?|Info|Details?|Data|Tab|Pop_?[uU]p|Window|Wizard|Component|Fragment|Widget|Section|Block|Container|Overview)(?:_?(?:Page|Screen|View))?$/; // prettier-ignore
const NAME_ALONE = 0.55;
const OF_PAGE = 0.62;
/** Whose dialogs and forms are called after them. */
const LIBRARIES = /^(?:.{1,3}|ajax|react|angular|material|bootstrap|modal|inline|horizontal|vertical|popup|main|page|site|form)$/; // prettier-ignore
/** Where much is done with other things. */
const PLACES =
  /^(?:stores|shops|libraries|sites|menus|games|reports|applications|restaurants|branches|schools|countries|cities)$/;

function hintInside(shown: string): EntityHint | null {
  const [, made, of = made] = (FORM_OF.exec(shown) ?? []) as (string | undefined)[];
  const reason = `the form "${shown.slice(0, 40)}"`;
  const own = of === undefined ? [] : nameWords(of);
  const said = own.length === 0 ? null : tableOf(own, reason);
  if (said !== null)
    return LIBRARIES.test(own.at(-1)!) ? null : { ...said, confidence: Math.max(said.confidence, OF_PAGE) };
  // `form.track` says what is done there.
  const named = NAMED_FORM.exec(shown)?.[1];
  const hint = named === undefined ? null : tableOf(nameWords(named), reason);
  return hint !== null && hint.confidence > NAME_ALONE ? hint : null;
}
