import { known } from '../../wording/known-names';
import { nameWords } from '../../fields/names';
import type { Expression, FunctionDeclaration } from '../program';
import { readLocator } from '../locators/locators';
import { isTechnical } from '../technical';
import type { Term, Value } from '../values';

/**
 * What a method enters by what it is called that enters nothing which could be followed. Where it only clicks: the digits of
 * `enterPin(1234)` on a drawn keypad, a day in a drawn calendar, a choice of a drawn list. Where it does nothing that is
 * known: what it hands to a library's call that types. Its name says of which field, or its parameters do where it has several.
 */
export function saidByName(fn: FunctionDeclaration, args: readonly Value[], clicks: boolean): Term[] {
  const { name, parameters } = fn;
  const [, verb, said] = (ENTERS.exec(name) ?? []) as (string | undefined)[];
  if (verb === undefined || said === undefined || args.length === 0 || args.length !== parameters.length) return [];
  if (!clicks && (!TYPES.test(verb) || !handsOn(fn))) return [];
  const words = nameWords(said);
  const isOther = words.some((word, i) => NO_FIELD.has(word) && words.at(i + 1) !== 'name');
  if (isOther || !args.every(mayBeData)) return [];
  const field = said.replace(PLACE, '');
  const chooses = CHOOSES.test(verb);
  if (args.length === 1) return isField(field, chooses) ? [entering(field, args[0])] : [];
  const names = parameters.map((parameter) => parameter.name);
  return names.every((each) => isField(each, chooses)) ? args.map((arg, i) => entering(names[i], arg)) : [];
}

const ENTERS =
  /^(enter|fill|fill_?in|type|input|set|select|choose|pick)_?(?:in_|the_)?([A-Z]\w*?|(?<=_)[a-z]\w*?)(?:Async)?$/;
const CHOOSES = /^(?:select|choose|pick|set)/;

/** How it is chosen, not what it is. */
const PLACE =
  /_?(?:(?:[iI]n|[fF]rom|[oO]n|[bB]y|[wW]ith|[uU]sing)(?=[A-Z_])\w*|[oO]ptions?|[vV]alue|[rR]adio(?:_?[bB]utton)?|[dD]rop_?[dD]own|[pP]icker|[fF]ield)$/;

/** Where one goes, what stands in a list already, and settings of a run. */
const NO_FIELD: ReadonlySet<string> = new Set('menu tab tabs link button page panel section window frame row rows record item items element elements first last random nth browser driver context timeout sort view mode form all'.split(' ')); // prettier-ignore

/** What forms have lists, calendars and counters for; of others a click may as well open one. */
const CHOSEN =
  /^(?:.*_)?(?:date|day|month|year|time|hour|minute|from|to|start|end|size|colou?r|quantity|qty|count|amount|number|pin|code|country|city|state|region|gender|sex|title|language|currency|duration|adults?|child(?:ren)?|infants?|guests?|passengers?|rooms?|seats?|class|cabin|priority|severity|status|role|department|rating|type|method|age|weight|height)$/;

function isField(name: string, isChosen: boolean): boolean {
  const words = nameWords(name).join('_');
  return isChosen ? CHOSEN.test(words) : known(words) && !isTechnical(name);
}

function mayBeData(value: Value): boolean {
  if (value.t === 'term') return readLocator(value) === null;
  return value.t === 'text' ? value.type !== 'boolean' : ['joined', 'member', 'free', 'unknown'].includes(value.t);
}

function entering(field: string, value: Value): Term {
  return { t: 'term', object: { t: 'free', name: field }, name: 'fill', args: [value], named: new Map() };
}

const TYPES = /^(?:enter|fill|fill_?in|type|input)$/;
const TYPES_TEXT = /^(?:enter|type|fill|write|input|send|set_?(?:text|value|string|data))/i;

/** Whether it hands what it is called with to a call that by its name types it. */
function handsOn({ body, parameters }: FunctionDeclaration): boolean {
  const isOwn = (arg: Expression): boolean => arg.kind === 'name' && parameters.some(({ name }) => name === arg.name);
  return body.some((statement) => {
    const value = statement.kind === 'run' || statement.kind === 'return' ? statement.value : null;
    return value?.kind === 'call' && value.args.length > 1 && TYPES_TEXT.test(value.name) && value.args.some(isOwn);
  });
}
