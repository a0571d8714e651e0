import { property } from '../known-methods';
import { textOf, type ObjectValue, type RecordValue, type Value } from '../values';

/** What builds settings up further gives what is there: `.AddEnvironmentVariables().Build()`. */
const GOES_ON = /^(?:Build|Add\w{1,40}|SetBasePath|AsEnumerable)$/;
/** Where classes of settings keep their sections, and the keys of several. */
const SECTION = /^Get(?:Required)?Section$/;

/** .NET: what a call on settings that were read gives, `config.GetSection("Users").Get<Users>()`; null for another call. */
export function settingsCall(name: string, object: Value | null, args: readonly Value[]): Value | null {
  if (object?.t === 'term' && object.name === 'ConfigurationBuilder') return null;
  if (object?.t !== 'record') return null;
  if (GOES_ON.test(name)) {
    const more = args.find((arg) => arg.t === 'record');
    return (more === undefined ? null : settingsBeside(name, object, more)) ?? object;
  }
  const key = textOf(args.at(0));
  if (SECTION.test(name) && key !== null) return settingAt(object, key);
  if (name === 'Get' && args.length === 0) return object;
  if (name === 'GetValue' && key !== null) return settingAt(object, key);
  if (name === 'Bind') {
    const into = args.at(-1);
    const section = args.length > 1 && key !== null ? settingAt(object, key) : object;
    if (into?.t === 'object' && section?.t === 'record') bind(into, section);
    return object;
  }
  return null;
}

/** Settings that are added to others; null for what is no more of them. */
export function settingsBeside(name: string, object: Value | null, more: Value): Value | null {
  if (object?.t !== 'record' || more.t !== 'record' || !GOES_ON.test(name)) return null;
  return { ...object, entries: new Map([...object.entries, ...more.entries]) };
}

/** What stands at `Users:Admin:Name`. */
export function settingAt(settings: RecordValue, key: string): Value | null {
  let at: Value = settings;
  for (const part of key.split(':')) {
    const inner: Value | null = at.t === 'record' ? property(at, part) : null;
    if (inner === null) return null;
    at = inner;
  }
  return at;
}

function bind(into: ObjectValue, section: RecordValue): void {
  for (const [key, value] of section.entries) into.state.set(key, value);
}
