import type { Action } from './idioms/action';
import { CALLS } from './idioms/call-names';
import { asking } from './idioms/asking';
import { clicking } from './idioms/clicking';
import { clientCall } from './idioms/clients';
import { making } from './idioms/making';
import { opening } from './idioms/opening';
import { invoking, scripting } from './idioms/scripting';
import { into } from './idioms/screenplay';
import { selecting } from './idioms/selecting';
import { requestOf } from './idioms/requests';
import { sending, sentAs } from './idioms/sending';
import { ticked, ticking } from './idioms/ticking';
import { typing } from './idioms/typing';
import { uploading } from './idioms/uploading';
import { callKey } from './locators/finders';
import type { Locator } from './locators/locator';
import { locatorArgument, readLocator } from './locators/locators';
import { SENDS, WANTED } from './program';
import { entryByName, entryInto } from './undeclared';
import type { Term, Value } from './values';

/** Of lists that are no `<select>`. */
const CHOOSES = /select|choose|pick/i;

/** What a call does; null for what enters nothing and opens nothing. */
export function actionOf(term: Term, lastClicked: Locator | null): Action | null {
  if (term.name === SENDS) return sending(term.named);
  if (term.name === WANTED) return wanting(term);
  const key = keyOf(term);
  const sent = sendingOf(term, key);
  if (sent !== null) return sent;
  const kind = CALLS.get(key);
  switch (kind) {
    case undefined: {
      // Capybara's add-ons: `select2 'Rome', from: 'City'`, `choose_from_list 'Rome', from: 'City'`
      if (term.object === null && term.named.has('from') && CHOOSES.test(term.name)) return selecting(term, key);
      const asked = asking(term, key);
      if (asked !== null) return asked;
      const said = entryByName(term) ?? entryInto(term);
      return said === null ? making(term) : { does: 'enter', ...said, submits: false };
    }
    case 'open':
      return opening(term, key);
    case 'submit':
      return { does: 'submit' };
    case 'look': {
      const target = term.object === null ? null : readLocator(term.object);
      return target === null || key === 'getattribute' ? null : { does: 'look', target };
    }
    case 'click':
      return clicking(term, key);
    case 'type':
      return typing(term, key, lastClicked);
    case 'clear': {
      const target = term.object === null ? null : readLocator(term.object);
      return target?.control === 'checkbox' ? ticked(target, false) : null;
    }
    case 'select':
      return selecting(term, key);
    case 'radio':
    case 'tick':
    case 'untick':
    case 'toggle':
      return ticking(term, kind);
    case 'upload':
      return uploading(term, key);
    case 'script':
      return scripting(term);
    case 'invoke':
      return invoking(term);
    case 'into':
      return into(term, key);
    case 'leave':
      return switches(term.object) ? { does: 'leave' } : null;
  }
}

/** `driver.switchTo().frame("editor")`: what has the focus there is none of what was clicked. */
function switches(object: Value | null): boolean {
  return (object?.t === 'term' || object?.t === 'member') && callKey(object.name) === 'switchto';
}

/** What a call sends, or says of the next request; null for one that has to do with none. */
export function sendingOf(term: Term, key = keyOf(term)): Action | null {
  const request = requestOf(term, key);
  return request === null ? clientCall(term, key) : sentAs(request);
}

function keyOf({ name }: Term): string {
  return callKey(name).replace(/async$/, '');
}

function wanting({ object, args }: Term): Action | null {
  const asked =
    object?.t === 'term' || object?.t === 'member'
      ? (object.object ?? (object.t === 'term' ? object.args.at(0) : null))
      : null;
  const target = asked === null || asked === undefined ? null : (readLocator(asked) ?? locatorArgument(asked));
  return target === null || args.length === 0 ? null : { does: 'look', target, wanted: args[0] };
}
