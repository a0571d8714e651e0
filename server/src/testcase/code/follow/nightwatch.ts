import { textOf, type ObjectValue, type Value } from '../values';
import type { Members } from './members';
import type { Names } from './names';
import type { Objects } from './objects';
import type { Frame, Place } from './trail';

/** Nightwatch: `browser.page.signIn()`, `client.page.users.signIn()` is the page of a file of that name. */
export function nightwatchPage(
  name: string,
  object: Value | null,
  frame: Frame,
  names: Names,
  objects: Objects,
): ObjectValue | null {
  let at = object;
  while (at?.t === 'member' && at.name !== 'page') at = at.object;
  if (at?.t !== 'member' || !isBrowser(at.object)) return null;
  const of = names.classNamed(name, frame.unit);
  return of === null ? null : objects.create(of, [], new Map(), null);
}

function isBrowser(value: Value): boolean {
  return /^(?:browser|client|api|\w{1,20}(?:Browser|Client))$/.test(
    value.t === 'free' || value.t === 'member' ? value.name : '',
  );
}

/** Of `page.setValue('@email', 'a@b.c')`, the page and what is called on the browser instead; null for any other call. */
export function onElements(
  object: Value | null,
  args: readonly Value[],
  members: Members,
  place: Place,
): { page: ObjectValue; args: Value[] } | null {
  let page = object;
  // `page.navigate().setValue(…)` goes on with the page.
  while (page?.t === 'term') page = page.object;
  if (page?.t !== 'object' || page.of === null || !args.some((arg) => isElement(arg))) return null;
  const of = page;
  const found = args.map((arg) => {
    const element = isElement(arg) ? members.memberOf(of, textOf(arg) ?? '', place) : undefined;
    return element === undefined
      ? arg
      : { ...element, as: element.as?.map((called) => called.replace(/^@|(?<=[a-z])El$/g, '')) };
  });
  return found.some((arg, i) => arg !== args[i]) ? { page: of, args: found } : null;
}

function isElement(value: Value): boolean {
  return /^@[\w$-]+$/.test(textOf(value) ?? '');
}

/** `browser.url('/').pause(10).signIn('ann')`, of what goes on with the browser. */
export function isOnBrowser(object: Value): boolean {
  let at: Value | null = object;
  while (at?.t === 'term') at = at.object;
  return at?.t === 'free' && /^(?:browser|client)$/.test(at.name);
}
