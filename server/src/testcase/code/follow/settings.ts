import { textOf, type Text, type Value } from '../values';
import type { Following, Frame, Trail } from './trail';

const ASKS = /^(?:get_?)?(?:prop(?:erty|erties)?|env(?:ironment)?|config\w{0,20}|settings?)(?:_?value)?$/i;
const GETS = /^(?:get|getstring|get_string|getvalue|fetch)$/i;
/** What settings are kept in. */
const KEPT = /prop|conf|cfg|setting|bundle|parser|\bini\b|env|^parameters$/i;

/** Whether a call by its name asks for what the machine or a file of settings holds. */
export function asksSettings(name: string): boolean {
  return ASKS.test(name);
}

/** `prop.getProperty("email")`, `config.get("login", "email")`: what the files of properties around hold, if they agree. */
export function settingOf(
  name: string,
  object: Value | null,
  args: readonly Value[],
  frame: Frame,
  trail: Trail,
  following: Following,
): Value | null {
  const asked = textOf(args.at(-1)) ?? (args.length > 1 ? textOf(args[0]) : null);
  // `config.GetSection("Users")["Email"]`
  const section = object?.t === 'term' && /^getsection$/i.test(object.name) ? textOf(object.args.at(0)) : null;
  const key = section === null || asked === null ? asked : `${section}:${asked}`;
  if (key === null || key === '' || args.length > 2) return null;
  if (
    !ASKS.test(name) &&
    !(GETS.test(name) && object !== null && (section !== null || namesOf(object).some((one) => KEPT.test(one))))
  )
    return null;
  let found: Value | null = null;
  for (const unit of trail.units.withProperty(key, frame.unit)) {
    const content = following.globals(unit, false).get('default');
    const value = content === undefined ? undefined : within(content, key);
    if (value?.t !== 'text') continue;
    if (found !== null && textOf(found) !== usual(value).text) return null;
    found = usual(value);
    trail.follows.add(unit.path);
  }
  return found;
}

/** Of `${LOGIN:ann}` what it is where the machine says nothing else. */
function usual(value: Text): Text {
  const given = /^\$\{[\w.-]{1,80}:([^{}]{0,200})\}$/.exec(value.text)?.[1];
  return given === undefined ? value : { ...value, text: given };
}

/** What has a key, or stands at the end of one: `Users:Admin:Password`, `users.admin.password`. */
function within(content: Value, key: string): Value | undefined {
  if (content.t !== 'record') return undefined;
  const whole = content.entries.get(key);
  const end = key.search(/[:.]/);
  if (whole !== undefined || end < 0) return whole;
  const section = content.entries.get(key.slice(0, end));
  return section === undefined ? undefined : within(section, key.slice(end + 1));
}

function namesOf(object: Value): string[] {
  const own =
    object.t === 'free' || object.t === 'member' || object.t === 'term' || object.t === 'object' ? [object.name] : [];
  // `config["login"]["user"]`: a section of what settings are kept in.
  const of = object.t === 'member' ? object.object : null;
  const around =
    of === null || of.t === 'record'
      ? []
      : [...(of.t === 'free' || of.t === 'member' || of.t === 'object' ? [of.name] : []), ...(of.as ?? [])];
  return [...own, ...(object.as ?? []), ...around];
}
