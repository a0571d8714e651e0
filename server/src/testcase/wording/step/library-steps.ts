import type { Step, TableLine } from '../../document';
import { NO_FACTS, type EntityHint, type FieldFact, type StepFacts } from '../../facts';
import { isPlural, nameWords, tableName } from '../../fields/names';
import { headed, paired } from '../read-table';

/**
 * Steps that test libraries bring with them, word for word: Moodle's, Drupal's and Mink's for Behat. What they enter, and
 * how their tables are read, is said by the library rather than by the sentence. Null: another step.
 */
export function readLibraryStep(step: Step): StepFacts | null {
  const { text } = step;
  if (!STARTS.test(text)) return null;
  return step.table.length > 0 ? ofTable(step) : ofText(step);
}

/** How each of them begins: nothing else is asked of other steps. */
const STARTS =
  /^(?:the following |I (?:set the f|add an? |fill |am (?:on |viewing |logged in as a )|reply )|"[^"]{2,60}" \p{Ll})/u;

/** `the following "course enrolments" exist:`, and `exists:` where each line of the table is a field. */
const EXIST = /^the following "([^"]{2,60})"(?: [\p{Ll}_]+)? (exists?):?$/u;
/** `the following "products":`, `"article" content:`, `"tags" terms:` */
const LISTED =
  /^(?:the following "([^"]{2,60})"|(?:the following )?"([^"]{2,60})" (?:content|(?:vocabulary )?terms|nodes|media|entities)):?$/;
/** `I am viewing an "article" content:` */
const VIEWED = /^I am viewing (?:an?|my) "([^"]{2,60})"(?: content)?:?$/;
/** `I add a "Forum" to section "1" and I fill the form with:` */
const ADDED = /^I add an? "([^"]{2,60})" .{0,120}\bfill the form with:?$/;
/** Moodle's forms, whose tables have no header. */
const FORM =
  /^I (?:set the following fields (?:in the "[^"]*" "[^"]*" )?to these values|fill the (?:moodle )?form with|(?:add a new (discussion)|reply "[^"]*" (post)) .{0,160}\bwith):?$/;
/** How a site is set up. */
const SET_UP = /^the following config values are set /;
/** `I set the field "Grade" in the "Ann" "table_row" to "50"` */
const WITHIN = /^I set the field "([^"]{1,80})" in the "[^"]*" "[^"]*" to "([^"]*)"$/;
/** `I am on the "Course 1" course page logged in as "ann"`, `I am on "Course 1" course homepage` */
const SHOWN =
  /^I am on (?:the )?"[^"]*" (?:course homepage\b|(?:"[^"]*"|activity|course|section)(?: \p{L}+)? page(?: logged in as ("?)([\w.@+-]{1,60})\1)?$)/iu;
/** `I am logged in as a user with the "editor" role` */
const ROLE = /^I am logged in as a user with the "([^"]{1,60})" roles?(?: and I have the following fields:?)?$/;

function ofTable(step: Step): StepFacts | null {
  const { text, table, kind } = step;
  if (SET_UP.test(text)) return NO_FACTS;
  if (ROLE.test(text)) return ofRole(step);
  const exist = EXIST.exec(text);
  if (exist !== null && kind !== 'outcome') {
    const [, noun, verb] = exist;
    const one = verb === 'exists' && ofPairs(table) && !isPlural(noun);
    return ofThing(noun, one ? paired(table) : headed(table));
  }
  const listed = LISTED.exec(text);
  if (listed !== null && kind !== 'outcome') return ofThing(listed.slice(1).find(Boolean)!, headed(table));
  const one = VIEWED.exec(text) ?? ADDED.exec(text);
  if (one !== null && ofPairs(table)) return ofThing(one[1], paired(table));
  const form = FORM.exec(text);
  if (form === null || !ofPairs(table)) return null;
  const thing = form.slice(1).find(Boolean);
  if (thing !== undefined) return ofThing(thing, paired(table));
  return { ...NO_FACTS, groups: [{ entity: null, own: false, rows: paired(table) }] };
}

function ofText(step: Step): StepFacts | null {
  const { text, line } = step;
  const within = WITHIN.exec(text);
  if (within !== null) {
    const fact = {
      label: within[1],
      sure: true,
      value: within[2],
      line,
      confidence: 0.9,
      reason: `"${within[1]}" is set`,
    } as const;
    return { ...NO_FACTS, groups: [{ entity: null, own: false, rows: [[fact]] }] };
  }
  if (ROLE.test(text)) return ofRole(step);
  const shown = SHOWN.exec(text);
  if (shown === null) return null;
  const who = shown.at(2);
  const hint = hintOfPage(text);
  const facts = who === undefined ? NO_FACTS : ofUser('username', who, line);
  return hint === null ? { ...facts, leaves: true } : { ...facts, hint };
}

/** `"Baking" "wiki activity" page`, `"Baking" "mod_wiki > Edit" page` */
function hintOfPage(text: string): EntityHint | null {
  const kind = /^[^"]*"[^"]*" "(?:mod_([a-z]{3,20})\b[^"]*|([a-z]{3,20}) activity[^"]*)"/.exec(text);
  const noun = kind?.slice(1).find(Boolean);
  return noun === undefined ? null : { table: tableName([noun]), confidence: 0.6, reason: `the page of a "${noun}"` };
}

function ofRole({ text, table, line }: Step): StepFacts {
  const facts = ofUser('role', ROLE.exec(text)![1], line);
  if (ofPairs(table)) facts.groups[0].rows[0].push(...paired(table)[0]);
  return facts;
}

function ofUser(label: string, value: string, line: number): StepFacts {
  const reason = 'who is signed in';
  const fact: FieldFact = { label, value, line, confidence: 0.8, reason };
  return { ...NO_FACTS, groups: [{ entity: { table: 'users', confidence: 0.85, reason }, own: true, rows: [[fact]] }] };
}

/** `mod_forum > posts` are posts. */
function ofThing(noun: string, rows: FieldFact[][]): StepFacts | null {
  const words = nameWords(noun.slice(noun.search(/[^>\\:/]*$/)));
  if (words.length === 0 || words.length > 4 || rows.length === 0) return null;
  const entity: EntityHint = { table: tableName(words), confidence: 0.95, reason: `the step's table lists "${noun}"` };
  return { ...NO_FACTS, groups: [{ entity, own: true, rows }] };
}

function ofPairs(table: readonly TableLine[]): boolean {
  return table.length > 0 && table.every(({ cells }) => cells.length === 2);
}
