import { readLocator } from '../locators/locators';
import { textOf, type Value } from '../values';
import type { Frame, Trail } from './trail';

/**
 * Cypress: data that `cy.fixture('user').as('user')` keeps on Mocha's `this`, and that `cy.get('@user')` gives. Null for any
 * other call.
 */
export function aliased(name: string, object: Value | null, args: readonly Value[], frame: Frame): Value | null {
  const alias = args.length === 1 ? textOf(args[0]) : null;
  const kept = alias === null ? undefined : frame.scope.get('this');
  if (alias === null || kept?.t !== 'object') return null;
  if (name === 'as' && (object?.t === 'record' || object?.t === 'list')) {
    kept.state.set(alias, object);
    return object;
  }
  const found = name === 'get' && alias.startsWith('@') ? kept.state.get(alias.slice(1)) : undefined;
  return found?.t === 'record' || found?.t === 'list' ? found : null;
}

/** Cypress: the element of `cy.get('#nic').as('nic')`, for `cy.get('@nic')`. Null for any other call. */
export function aliasedElement(name: string, object: Value | null, args: readonly Value[], trail: Trail): Value | null {
  const alias = args.length === 1 && object !== null ? textOf(args[0]) : null;
  if (alias === null) return null;
  if (name === 'as' && object?.t === 'term' && readLocator(object) !== null) trail.aliases.set(alias, object);
  return name === 'get' && alias.startsWith('@') ? (trail.aliases.get(alias.slice(1)) ?? null) : null;
}
