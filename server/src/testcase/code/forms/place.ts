import type { EntityHint } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import { nameWords } from '../../fields/names';
import { hintFromUrl, hintFromWords, tableOf } from '../../wording/hints';
import { hintOfUnknown, hintOfUnknownAt } from '../../wording/unknown-things';
import { hintOfMade, hintOfMadeAt } from '../made-things';
import type { Locator } from '../locators/locator';
import { hintOfClick, hintOfLink } from './clicked';

/** Where a form of a test is filled in. */
export interface FormPlace {
  /** The page object's class. */
  page: string | null;
  /** What the test calls that fills it in: `LoginPage.loginAs`, `addGuardian`. */
  via: string | null;
  /** The element that a `within` round it looks into. */
  inside: string | null;
  url: string | null;
  /** What was clicked before something was entered, and what sends it. */
  opener: Locator | null;
  sent: Locator | null;
}

const SIGN_IN = /^_?(?:log_?[io]n|sign_?in)(?:_?(?:page|screen|view|po|form))?$/i;

/** Rails' `#new_rating` and `#edit_rating_4`, `.payee-form`, `[data-testid=payee-modal]`. */
const FORM_OF = /(?:^|[#.='"])(?:(?:new|edit|create|add|update)[-_]([a-z_-]{3,30}?)(?:[-_]\d+|[-_]form)?|([a-z_-]{3,30}?)[-_](?:form|modal|dialog))(?=$|['"\]])/; // prettier-ignore

/**
 * What a form is about by where it stands, the most telling first. `made` is what the test's title says that it makes: a
 * page to sign up on says less than `registers a new customer`, and so does a page that only lies on the way.
 */
export function hintsOfPlace(
  { page, via, inside, url, opener, sent }: FormPlace,
  made: readonly EntityHint[],
): EntityHint[] {
  const byPage = page === null ? null : (hintFromWords(page, `the page object ${page}`) ?? hintOfMade(page));
  const byCall = via === null ? null : hintOfMade(via.slice(via.lastIndexOf('.') + 1));
  const pages = [inside === null ? null : hintInside(inside), byPage].filter((hint) => hint !== null);
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

/** `BillingPage.addCard`: what a method makes on a page that is about more, where that is known as a thing. */
function isSurer(byCall: EntityHint | null, byPage: EntityHint | null): boolean {
  return byCall !== null && byPage !== null && byCall.confidence >= 0.6 && byPage.table !== byCall.table && !isAboutPeople(byPage.table); // prettier-ignore
}

/** What the page and the address are called after, though nobody knows it as a thing. */
export function weakHintsOfPlace({ page, url }: FormPlace, language: string): EntityHint[] {
  const byPage = page === null ? null : hintOfUnknown(page, `the page object ${page}`, language);
  const byUrl = url === null ? null : hintOfUnknownAt(url, language);
  return [byPage, byUrl].filter((hint) => hint !== null);
}

function hintInside(shown: string): EntityHint | null {
  const [, made, of = made] = (FORM_OF.exec(shown) ?? []) as (string | undefined)[];
  return of === undefined ? null : tableOf(nameWords(of), `the form "${shown.slice(0, 40)}"`);
}
