import { callKey, isPage } from '../locators/finders';
import type { Locator } from '../locators/locator';
import { locatorArgument, namedElement, readLocator } from '../locators/locators';
import { strategyNamed } from '../locators/selectors';
import type { Term, Value } from '../values';
import { CALLS, ON_ONLY, SURE } from './call-names';

/** An element, and what is done to it. */
interface Aimed {
  target: Locator;
  values: readonly Value[];
}

/** Calls on one page in a row that are looked back at, at most. */
const MAX_CHAINED = 60;

/** Which element a call is about, and with which values: it is called on the element, or with it. */
export function aimed({ object, args, named }: Term, key: string): Aimed | null {
  const plain = args.filter((arg, i) => arg.t !== 'closure' && !(i > 0 && isOptions(arg)));
  const chained = goesOn(object, plain.length);
  const receiver = object === null || chained ? null : readLocator(object);
  if (receiver !== null) return { target: receiver, values: plain };
  const given = namedTarget(named);
  if (given !== null) return { target: given, values: plain };
  // `web.selectByVisibleText(element, "Rome")`, of a helper that nobody declares
  const isWith = plain.length >= 2 && plain[0].t !== 'text' && ON_ONLY.has(key) && readLocator(plain[0]) !== null;
  if (plain.length >= 2 && (isWith || !ON_ONLY.has(key))) {
    const [first, second, third] = plain;
    // `setValue('css selector', '#x', value)`
    const strategy = first.t === 'text' && plain.length >= 3 ? strategyNamed(first.text) : null;
    if (strategy !== null) {
      const target = locatorArgument(second, strategy);
      if (target !== null) return { target, values: [third] };
    }
    // `ui.sendKeys("User name", userNameBox, "ann")`: what it is called for the report stands first.
    const reported = first.t === 'text' && plain.length === 3 && third.t !== 'record' ? readLocator(second) : null;
    if (reported !== null) return { target: reported, values: [third] };
    const target = locatorArgument(first) ?? (isTexty(second) ? namedElement(first) : null);
    if (target !== null && (first.t !== 'text' || chained || isPage(object))) {
      const swapped = first.t === 'text' && !/^[#.[/(]/.test(first.text) ? readLocator(second) : null;
      // What stands behind says how: `web.selectByValue(month, "5", true)`
      const values = isWith ? plain.slice(1, 2) : plain.slice(1);
      return swapped === null ? { target, values } : { target: swapped, values: [first] };
    }
    return null;
  }
  if (SURE.has(key) && object !== null) {
    const target = namedElement(object);
    if (target !== null) return { target, values: plain };
  }
  return null;
}

/** What else goes on with the page: TestCafe's assertions and what it does to windows. */
const LINKS: ReadonlySet<string> = new Set('expect eql noteql ok notok contains notcontains match notmatch gt gte lt lte within typeof switchtoiframe switchtowindow setpageloadtimeout wait hover resizewindow resizewindowtofitdevice maximizewindow navigateto switchtomainwindow closewindow openwindow takescreenshot takeelementscreenshot settestspeed doubleclick rightclick drag dragtoelement scroll scrollby scrollintoview selecttext setcookies deletecookies setnativedialoghandler userole'.split(' ')); // prettier-ignore

/** Nightwatch's ways to wait and to clear. */
const WAITS: ReadonlySet<string> = new Set('waitforelementvisible waitforelementpresent waitforelementnotvisible waitforelementnotpresent pause usecss usexpath clearvalue'.split(' ')); // prettier-ignore

/** TestCafe, Nightwatch: `t.typeText(email, 'x').typeText(password, 'y')` goes on with the page, not with the element. */
export function goesOn(object: Value | null, given = 2): boolean {
  let at = object;
  for (let i = 0; i < MAX_CHAINED && at?.t === 'term'; i++) {
    const key = callKey(at.name);
    // `cy.get('#email').type('x')` is called on the element.
    // Selenium's `driver.wait(until.elementLocated(email))` gives the element.
    if (key === 'wait' && at.args.some((arg) => readLocator(arg) !== null)) return false;
    // `cy.contains('Save').click({ force: true })`
    if (key === 'contains' && at.object?.t === 'free' && at.object.name === 'cy') return false;
    // `browser.waitForElementVisible('#email', 1000).setValue('#email', 'x')`; a helper's may give what it waited for.
    const waits = WAITS.has(key) && given > 1 && (at.args.length === 0 || at.args[0].t === 'text');
    if (!waits && !LINKS.has(key) && (!CALLS.has(key) || key === 'get' || at.args.length === 0)) return false;
    at = at.object;
    if (at !== null && (at.t === 'free' || at.t === 'member') && isPage(at)) return true;
  }
  return false;
}

function isTexty(value: Value): boolean {
  return value.t !== 'object' && value.t !== 'record' && value.t !== 'closure';
}

function isOptions(value: Value): boolean {
  return (
    value.t === 'record' ||
    (value.t === 'object' && /Options$/.test(value.name)) ||
    (value.t === 'term' && /Options/.test(value.name))
  );
}

/** The element that a named argument gives: `locator='#x'`. */
export function namedTarget(named: ReadonlyMap<string, Value>): Locator | null {
  for (const key of ['locator', 'selector', 'element', 'id', 'name', 'from', 'currently_with']) {
    const value = named.get(key);
    // `fill_in 'Email', with: 'x', id: true`
    const says = value === undefined || (value.t === 'text' && value.type === 'boolean');
    const target = says ? null : locatorArgument(value, key === 'id' || key === 'name' ? 'id' : 'auto');
    if (target !== null) return target;
  }
  return null;
}
