import { deepEqual, ok } from 'node:assert/strict';
import type { Faker } from '@faker-js/faker';
import { loadLocale, type Locale } from '../../../client/src/engine/synthetic/locale';
import { keyOf } from '../../../client/src/engine/synthetic/random';

const ROWS = 12;
const KEY = keyOf('seed', 'table', 'column');
/** They seed or configure faker, and make no values. */
const NO_MODULES = new Set(['rawDefinitions', 'definitions', 'fakerCore', 'helpers']);

/** Says so at every call. */
const DEPRECATED = 'urlLoremFlickr';

type Method = () => unknown;

/** Every method that makes a value when it is called without arguments. */
function methodsOf(faker: Faker): Map<string, Method> {
  const methods = new Map<string, Method>();
  for (const [name, module] of Object.entries(faker) as [string, object][]) {
    if (NO_MODULES.has(name) || name.startsWith('_') || typeof module !== 'object') continue;
    const names = new Set([...Object.keys(module), ...Object.getOwnPropertyNames(Object.getPrototypeOf(module))]);
    for (const each of names) {
      const method = (module as Record<string, unknown>)[each];
      if (each === 'constructor' || each === DEPRECATED || typeof method !== 'function') continue;
      const call = (): unknown => (method as Method).call(module);
      try {
        call();
        methods.set(`${name}.${each}`, call);
      } catch {
        // It wants arguments.
      }
    }
  }
  return methods;
}

const valuesOf = (locale: Locale, method: Method, rows: number[]): unknown[] =>
  rows.map((row) => {
    locale.random.at(KEY, row);
    return method();
  });

describe('synthetic, any method of faker', () => {
  it('gives a value that is decided by the row alone', async () => {
    const [one, other] = [await loadLocale('en'), await loadLocale('en')];
    const methods = methodsOf(one.faker);
    const again = methodsOf(other.faker);
    ok(methods.size > 150, `${methods.size} methods`);
    const rows = Array.from({ length: ROWS }, (_, row) => row);
    for (const [name, method] of methods) {
      const values = valuesOf(one, method, rows);
      // Each was called before, and in another order.
      const backwards = valuesOf(other, again.get(name)!, rows.toReversed());
      deepEqual(backwards.reverse(), values, name);
    }
  });
});
