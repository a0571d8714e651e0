import { isPage } from '../locators/finders';
import { textOf, type Term, type Value } from '../values';
import type { Action } from './action';

const SURELY_OPENS: ReadonlySet<string> = new Set(
  'visit goto navigateto gotourl amonpage openbrowser newpage openurl'.split(' '),
);

/** A page that is opened. */
export function opening({ object, args }: Term, key: string): Action | null {
  const first = args.at(0);
  const second = args.at(1);
  // `driver.navigate().to(url)` comes as a call `to`, which is told as `navigate` by the caller.
  if (first === undefined) return null;
  const target =
    first.t === 'text' && /^(?:chrome|firefox|edge)$/i.test(first.text) && second !== undefined ? second : first;
  const url = urlOf(target);
  if (url === null) return SURELY_OPENS.has(key) && isPage(object) ? { does: 'open', url: null } : null;
  const plausible =
    /^(?:[a-z]{2,10}:\/\/|\/|www\.|localhost|#\/)/i.test(url) || (SURELY_OPENS.has(key) && isPage(object));
  return plausible ? { does: 'open', url } : null;
}

/** An address as far as it is known: of `BASE + "/login"` the path. */
function urlOf(value: Value): string | null {
  const whole = textOf(value);
  if (whole !== null) return whole;
  if (value.t === 'joined') {
    const known = value.parts.map((part) => textOf(part) ?? '').join('');
    return known.trim() === '' ? null : known;
  }
  // `login_path`, `urls.login`
  if (value.t === 'free' || value.t === 'member')
    return /(?:_path|_url|Url|URL|Path)$/.test(value.name) ? routeOf(value.name.replace(/_?(?:path|url)$/i, '')) : null;
  if (value.t === 'term' && /_(?:path|url)$/.test(value.name))
    return routeOf(value.name.replace(/_(?:path|url)$/, ''), '/');
  return null;
}

/** Rails' `new_casa_case_path`, `edit_user_path(user)`: the table stands before what is done there. */
function routeOf(name: string, separator = '_'): string {
  const done = /^(new|edit)_(\w+)$/.exec(name);
  return done === null ? `/${name.replaceAll('_', separator)}` : `/${done[2]}/${done[1]}`;
}

/** `driver.navigate().to(url)` opens what it names. */
export function navigation(term: Term): Term {
  const { name, object } = term;
  const navigates =
    /^(?:to|toUrl|GoToUrl|GoToUrlAsync)$/.test(name) &&
    object !== null &&
    (object.t === 'term' || object.t === 'member');
  return navigates && /^navigate$/i.test(object.name) ? { ...term, name: 'navigateTo', object: null } : term;
}
