import type { Faker } from '@faker-js/faker';
import { UserError } from '../../errors';
import { unknownName } from '../../read-shape';

type Method = (...given: unknown[]) => unknown;

/** Those that give no value of a column, or not a function of the row. */
const NO_VALUES = /^(seed|setDefaultRefDate|getMetadata|toString|constructor|rawDefinitions|fakers)$/;
/** They need functions, which JSON has not, or keep count of what they gave. */
const NOT_IN_JSON = new Set(['helpers.maybe', 'helpers.multiple', 'helpers.uniqueArray']);

const methods = new WeakMap<Faker, readonly string[]>();

/** All methods of faker that give a value: `person.firstName`. */
function fakerMethods(faker: Faker): readonly string[] {
  let names = methods.get(faker);
  if (names === undefined) {
    names = Object.entries(faker)
      .filter(([module, value]) => isObject(value) && !module.startsWith('_') && !NO_VALUES.test(module))
      .flatMap(([module, value]) => namesOf(value).map((name) => `${module}.${name}`))
      .filter((name) => !NOT_IN_JSON.has(name))
      .toSorted();
    methods.set(faker, names);
  }
  return names;
}

function namesOf(value: unknown): string[] {
  const names = new Set<string>();
  for (let at: unknown = value; isObject(at) && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at))
      if (!NO_VALUES.test(name) && typeof (value as Record<string, unknown>)[name] === 'function') names.add(name);
  return [...names];
}

/**
 * Calls a method of faker, named as `person.firstName`. Throws UserError, under `where`, for a name there is not (with
 * the nearest) and for arguments that the method refuses.
 */
export function fakerMethod(faker: Faker, name: string, given: readonly unknown[], where: string): () => unknown {
  if (!fakerMethods(faker).includes(name)) {
    throw unknownName(`${where}: faker has no "${name}"`, name, nearMethods(name, fakerMethods(faker)), where);
  }
  const [module, method] = name.split('.') as [string, string];
  const owner: unknown = Reflect.get(faker, module);
  return () => {
    try {
      return (owner as Record<string, Method>)[method](...given);
    } catch (error) {
      throw new UserError(`${where}: faker's ${name} refuses its arguments: ${(error as Error).message}`, {
        where,
        hint: `https://fakerjs.dev/api/${module} says what it takes.`,
      });
    }
  };
}

/** Of the same module first, and of the same name in any. */
function nearMethods(name: string, all: readonly string[]): string[] {
  const [module, method = ''] = name.split('.');
  const same = all.filter((one) => one.split('.')[1].toLowerCase() === method.toLowerCase());
  if (same.length > 0) return [...same];
  const own = all.filter((one) => one.startsWith(`${module}.`));
  return own.length > 0 ? own : [...all];
}

/** What faker gives, as PostgreSQL reads it; null is no value. */
export function fakerText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  if (typeof value === 'object') return JSON.stringify(value);
  return `${value as string | number | boolean}`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
