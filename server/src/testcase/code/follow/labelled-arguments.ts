import { joined, text, textOf, type Closure, type Value } from '../values';
import type { Frame, Place, Trail } from './trail';

/** Keywords that enter what they are given by labels, by their squashed names: `Populate Form`, `Update Settings Dropdown Value`. */
const FILLS = /^(?:i)?(?:populate|fill(?:in|out)?|set|update|enter|select|choose|edit|change|provide|complete)(?:the)?\w*(?:forms?|fields?|values?|inputs?|toggles?|dropdowns?|checkbox(?:es)?|details|data|info(?:rmation)?)$/; // prettier-ignore
/** And those that make a thing of what they are given: `Create Content    title=Minutes`. */
const CREATES = /^(?:api)?(?:create|insert)(?:an?|new)?([a-z]{3,40}?)(?:record|object|viaapi|byapi)?$/;
/** Salesforce's own: `Salesforce Insert    Contact    LastName=Lee`. */
const INSERTS = /^salesforce(?:insert|update)$/;
/** What a run is set up with. */
const NO_THING = /session|driver|browser|options?$|dictionary|list|file|director|binary|env|context|cookie|header|screenshot|connection|client|socket|process|image|report|log$|token|request|test|variable|profile|database|table|server|dummy|page$|tab$|window|keyword/; // prettier-ignore
/** Arguments that say where or how, not what. */
const NO_LABEL = /^(?:locator|selector|element|values?|text|label|field|index|timeout|xpath|css|name_or_id|attribute|message|msg|retry|strict|force|browser|driver)$/; // prettier-ignore

/**
 * Tells what a keyword of Robot Framework enters that takes fields by their labels, and is a library's or hands all of
 * them on to Python; false for any other.
 */
export function enteredByLabel(
  name: string,
  callee: Closure | null,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
  place: Place,
  { unit }: Frame,
  trail: Trail,
): boolean {
  if (unit.program.language !== 'robot' || named.size === 0 || [...named.keys()].some((one) => NO_LABEL.test(one)))
    return false;
  if (callee !== null && !takesAny(callee)) return false;
  const more = args.map(alikeLocator);
  const all = new Map([...named, ...more.filter((one) => one !== null)]);
  if (FILLS.test(name)) {
    for (const [label, value] of all) {
      const field: Value = { t: 'term', object: null, name: 'find_field', args: [text(label)], named: new Map() };
      trail.tell({ t: 'term', object: field, name: 'set', args: [value], named: new Map() }, place);
    }
    return true;
  }
  const thing =
    callee !== null
      ? null
      : thingOf(
          name,
          args.filter((_, i) => more[i] === null),
        );
  if (thing === null) return false;
  // What the test's own keywords ask for is the test's, wherever they stand.
  const own: Place = place.shared === true || place.within.length > 2 ? place : { ...place, own: true };
  trail.tell({ t: 'term', object: null, name: 'create', args: [text(thing)], named: all }, own);
  return true;
}

/** `id=report`, `name=${name}`: elsewhere where something is, here what it is. */
function alikeLocator(value: Value): [string, Value] | null {
  const [first] = value.t === 'joined' ? value.parts : [value];
  const [, name, rest] = (/^([a-z]{2,12})=(.*)$/s.exec(textOf(first) ?? '') ?? []) as (string | undefined)[];
  if (name === undefined || rest === undefined) return null;
  return [name, value.t === 'joined' ? joined([text(rest), ...value.parts.slice(1)]) : text(rest)];
}

/** Whether a keyword in Python takes whatever it is given by name. */
function takesAny({ unit, parameters }: Closure): boolean {
  return unit.program.language === 'python' && parameters.length === 1 && parameters[0].type === '**';
}

function thingOf(name: string, args: readonly Value[]): string | null {
  const first = textOf(args.at(0));
  const said = INSERTS.test(name) ? first?.replace(/__c$/, '') : args.length > 0 ? null : CREATES.exec(name)?.[1];
  if (said === null || said === undefined || NO_THING.test(said.toLowerCase())) return null;
  const thing = said.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  return /^[a-z]\w{2,60}$/.test(thing) ? thing : null;
}
