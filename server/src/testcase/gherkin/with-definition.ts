import { type MatchedArgument, type StepMatch } from '../code/steps/definitions';
import type { Entry } from '../code/forms/entry';
import type { Step } from '../document';
import type { FieldFact, Group, StepFacts } from '../facts';
import { classifyName } from '../fields/classify-field';
import { fieldName, nameWords } from '../fields/names';
import { known, NAMES } from '../wording/known-names';
import { enteredColumns, ofColumns, onTheirLines, upright, withRows } from './defined-tables';
import { besideOthers, labelOf } from './parameter-names';
import { isOutlineColumn } from '../wording/outline-column';

/** Parameters that say which field, so that what they are called with is the field's name: `<objName> as <value>`. */
const NAMES_FIELD = /^(?:obj|object|field|elem|element|label|textbox|input|control|box|column|locator|selector|key)_?(?:name|key|id|label|text|title|locator)?$/i; // prettier-ignore

/** What a step says, once its definition tells which value goes into which field. */
export function withDefinition(
  written: Step,
  facts: StepFacts,
  match: StepMatch,
  { tells = false, language = 'en' } = {},
): StepFacts {
  const step = upright(written, match);
  const given = step.table.length > 0 || step.docString !== null;
  const unused = new Set(
    match.arguments.filter((argument) => isUnused(argument, match, step)).map(({ value }) => value),
  );
  // What a table or a text says is entered in ways that are not followed.
  const columns = enteredColumns(step, match);
  const heard =
    columns !== null
      ? ofColumns(
          step === written ? withRows(facts, step, columns) : onTheirLines(withRows(facts, step, columns), written),
          step,
          match,
          columns,
        )
      : !given && match.onlyActs && match.arguments.length === 0
        ? wellKnown(facts)
        : given || unused.size === 0
          ? withRows(
              facts,
              step,
              new Set(match.own.flatMap(({ label, value }) => (value === null ? (fieldName(label) ?? []) : []))),
            )
          : without(facts, unused, match.onlyActs, soughtBy(match, unused));
  if (match.onlyActs && !given && heard.groups.length === 0)
    return heard.mentions.length === 0 ? heard : { ...heard, mentions: [] };
  const named = match.arguments.flatMap((argument) => {
    const label = labelOf(argument, match) ?? (tells ? besideOthers(argument, match) : null);
    return label === null ? [] : [{ ...label, argument }];
  });
  // With a table or a text behind the step, what the definition enters comes from there, and says so itself.
  const heardOf = new Set(
    heard.groups.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ value }) => value ?? []))),
  );
  // `with the filter "Core i7"`, whose definition ticks the box that is called so: one field.
  const entries = match.own.filter(({ label, value }) => !(value === 'true' && heardOf.has(label)));
  const whole = ofArgument(step, heard, entries);
  if (whole !== null) return { ...heard, groups: [whole(match)] };
  // `I set the quantity to 2`, whose definition types 2 into `qty`: one field, as the words call it.
  const isSaid = (value: string | null, isArgument: boolean): boolean =>
    value !== null &&
    value !== 'true' &&
    heardOf.has(value) &&
    isArgument === match.arguments.some((each) => each.value === value);
  const told = entries.flatMap((entry) => {
    const value = entry.value ?? namedLike(entry.label, match);
    return isSaid(value, entry.value === null) ? [] : [{ ...entry, value }];
  });
  const [worded, untold] = withOwn(heard, told);
  const own = given
    ? untold.filter(
        ({ label, value, holds }) =>
          value !== null || (columns !== null && holds.length === 0 && !columns.has(fieldName(label) ?? '')),
      )
    : untold;
  if (named.length === 0 && own.length === 0) return worded;
  const left = new Set(named);
  const relabel = (fact: FieldFact): FieldFact => {
    const found = [...left].find(
      ({ argument, surely }) => argument.value === (surely ? (fact.value ?? fact.label) : fact.value),
    );
    if (found === undefined) return fact;
    left.delete(found);
    const isArgument = match.arguments.some((each) => each.value === fact.label && !namesField(each));
    // `email and password <email> and <password>`: the words say that of one of them which is the other's.
    const isOther = named.some(
      (other) => other.surely && other !== found && fieldName(other.label) === fieldName(fact.label ?? ''),
    );
    return !isArgument &&
      !isOther &&
      (saysLabel(fact, found.surely) || (language !== 'en' && saysWhose(found.label, fact)))
      ? fact
      : { ...fact, value: found.argument.value, ...said(found.label, match, found.surely) };
  };
  // A value that the words take for a label is none: `I sign up with "Email" and "x"`.
  // What is looked up by a value is what is entered: `I sign in as "admin"` of a list of users.
  const lookedUp = new Set(own.filter(({ value }) => value !== null).map(({ label }) => fieldName(label)));
  // `I enter the username tom`, without quotes, is read as a label that ends in the value.
  const bare = (label: string): boolean =>
    named.some(({ argument: { value } }) => value !== '' && label.endsWith(` ${value}`));
  // `I input "empty_checkout_fields"`, where that only chooses what is entered.
  const chooses = (label: string): boolean =>
    lookedUp.size > 0 &&
    [...unused].some((value) => /^\w+_\w+$/.test(value) && value.includes(fieldName(label) ?? ' '));
  // `I type Main St 1 keyword`: the number is a part of what is entered.
  const isPart = (text: string): boolean =>
    named.some(({ argument: { value, field } }) => field !== null && value.endsWith(` ${text}`));
  // `I note the option "city" as "Rome"`, typed into what is called city: that is the field.
  const labels = new Set(
    match.arguments.flatMap(({ value }, i) =>
      match.arguments.some(({ field }, j) => i !== j && field === value) ? [value] : [],
    ),
  );
  const entered = [...own, ...named.filter(({ surely }) => surely)];
  // `in the "After" date`, typed into `date_from`
  const isPartOf = (label: string): boolean => entered.some((each) => isWithin(label, each.label));
  const stands = (fact: FieldFact): boolean => isHeardAsSaid(fact, match, entered) && holds(fact);
  const holds = ({ label, value }: FieldFact): boolean =>
    !(value !== null && labels.has(value)) &&
    !(value !== null && /^\d+$/.test(value) && isPart(value)) &&
    !(own.length > 0 && isFile(value, label)) &&
    (label === null ||
      (value === null
        ? !bare(label) && !chooses(label) && !isPartOf(label)
        : !unused.has(value) || !lookedUp.has(fieldName(label))));
  const groups = worded.groups.map((group): Group => ({
    ...group,
    rows: group.rows.map((row) => row.filter(stands).map(relabel)),
  }));
  const taken = new Set(match.arguments.flatMap(({ field, value }) => (field === value ? [value] : [])));
  const missing = [...left].filter(
    ({ argument, surely }) =>
      (surely ||
        isGiven(argument, worded, tells && (argument.use === 'set' || !match.followed) && isWritten(argument, step))) &&
      !taken.has(argument.value),
  );
  const toFact = ({ label, value, sure }: Entry): FieldFact => ({
    value,
    line: step.line,
    ...(sure ? { sure } : {}),
    ...said(label, match, true),
  });
  const added: FieldFact[] = [
    ...missing.map(({ label, argument, surely }) => ({
      value: argument.value,
      line: step.line,
      ...(fieldName(label) === null ? ({ sure: true } as const) : {}),
      ...said(label, match, surely),
    })),
    ...own.filter(({ made }) => made === undefined).map(toFact),
  ];
  if (added.length > 0) {
    const last = groups.at(-1);
    if (last?.rows.length === 1 && worded.groups.length === 1)
      groups[groups.length - 1] = { ...last, rows: [inOrder([...last.rows[0], ...added], step.text)] };
    else groups.push({ entity: null, own: added.length > 1, rows: [added] });
  }
  for (const hint of new Set(own.flatMap(({ made }) => made ?? [])))
    groups.push({ entity: hint, own: true, rows: [own.filter(({ made }) => made === hint).map(toFact)] });
  return { ...worded, groups };
}

/** What signs somebody in. */
const SIGNS_IN: ReadonlySet<string | undefined> = new Set(['email', 'username']);

/** Whether the words that are taken for a value are one, as far as what the definition enters tells. */
function isHeardAsSaid(
  { label, value, sure }: FieldFact,
  { arguments: given, followed }: StepMatch,
  entered: readonly { label: string; value?: string | null }[],
): boolean {
  if (value === null || label === null || !followed || entered.length === 0) return true;
  const name = fieldName(label) ?? '';
  const argument = given.find((each) => each.value === value);
  // `I sign in as a "rma" user`, who is looked up: what is found is entered.
  if (argument !== undefined)
    return (
      name !== 'username' ||
      argument.field !== null ||
      !entered.some((each) => SIGNS_IN.has(classifyName(nameWords(fieldName(each.label) ?? ''))?.semantic_type))
    );
  // `I enter the date ready for service as "2029"`: what stands bare in the sentence is its own words.
  if (sure === true || !/^[a-z][a-z_ ]{2,60}$/.test(value)) return true;
  const typed = entered.filter((each) => !/^(?:true|false)$/.test(each.value ?? ''));
  return typed.length === 0 || typed.some((each) => fieldName(each.label) === name || isWithin(label, each.label));
}

/** The text behind a step, or its list, where the definition enters it as a whole into one field. */
function ofArgument(
  { table, docString, line }: Step,
  { groups }: StepFacts,
  own: readonly StepMatch['own'][number][],
): ((match: StepMatch) => Group) | null {
  const open = own.filter(({ value, holds }) => value === null && holds.length === 0);
  if (open.length !== 1 || groups.some(({ rows }) => rows.some((row) => row.length > 0))) return null;
  const isList = table.length > 0 && table.every(({ cells }) => cells.length === 1);
  if (docString === null && !isList) return null;
  return (match) => {
    const rows = match.headed && table.length > 1 ? table.slice(1) : table;
    const values =
      docString === null
        ? rows.map(({ cells, line: at }) => ({ value: cells[0], line: at }))
        : [{ value: docString.text, line }];
    return {
      entity: null,
      own: values.length > 1,
      rows: values.map((each) => [{ ...each, ...said(open[0].label, match, true) }]),
    };
  };
}

function namesField({ parameter, field }: MatchedArgument): boolean {
  return field === null && parameter !== null && NAMES_FIELD.test(parameter);
}

/**
 * `I enter a valid username`, whose definition types `admin` into an element called `login`: one field, as the words call
 * it, with the definition's value. And what the definition enters besides.
 */
function withOwn(
  heard: StepFacts,
  entered: readonly StepMatch['own'][number][],
): [StepFacts, StepMatch['own'][number][]] {
  const open = heard.groups
    .flatMap(({ rows }) => rows.flat())
    .filter(({ label, value }) => label !== null && value === null);
  if (open.length === 0) return [heard, [...entered]];
  // `I fill in the email`, typed into `fieldEmailRegistration`: said already.
  const own = entered.filter(
    ({ label, value }) => value !== null || !open.some((fact) => isWithin(fact.label!, label)),
  );
  const left = new Set(own.filter(({ value }) => value !== null));
  // `I fill in my name`, typed into `first_name` with what is made up: one field.
  if (left.size === 0) return [heard, open.length === 1 && own.length === 1 ? [] : own];
  const typeOf = (label: string): string | undefined =>
    NAMES.has(fieldName(label) ?? '') ? 'name' : classifyName(nameWords(fieldName(label) ?? label))?.semantic_type;
  const told = new Map<FieldFact, FieldFact>();
  for (const fact of open) {
    const type = typeOf(fact.label!);
    const alike =
      [...left].find((entry) => fieldName(entry.label) === fieldName(fact.label!)) ??
      (type === undefined ? undefined : [...left].find((entry) => typeOf(entry.label) === type));
    const found = alike ?? (open.length === 1 && own.length === 1 ? own[0] : undefined);
    if (found === undefined) continue;
    left.delete(found);
    // `some text in Help Text field`: the page's name says more.
    const longer = (fieldName(found.label) ?? '').startsWith(`${fieldName(fact.label!) ?? ''}_`);
    told.set(fact, { ...fact, label: longer ? found.label : fact.label, value: found.value });
  }
  if (told.size === 0) return [heard, own];
  const groups = heard.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => row.map((fact) => told.get(fact) ?? fact)),
  }));
  return [{ ...heard, groups }, own.filter((entry) => entry.value === null || left.has(entry))];
}

/** Whether a name is one that is known, and a longer one has all its words. */
function isWithin(name: string, longer: string): boolean {
  const words = nameWords(fieldName(name) ?? name).filter((word) => word.length > 2);
  const all = nameWords(fieldName(longer) ?? longer);
  return known(name) && words.length > 0 && words.length < all.length && words.every((word) => all.includes(word));
}

/** `from Excel file "users.xlsx"`: where a definition takes what it enters from. */
function isFile(value: string | null, label: string | null): boolean {
  return value === null
    ? /(?:^|\s)(?:file|sheet)$/i.test(label ?? '')
    : /\.(?:xlsx?|csv|json|ya?ml|properties)$/i.test(value);
}

/** What a definition is called with that is called as a field is: it got there in ways that are not followed. */
function namedLike(label: string, { arguments: given }: StepMatch): string | null {
  const name = fieldName(label);
  const found = given.find(
    ({ field, parameter }) => field === null && parameter !== null && fieldName(parameter) === name,
  );
  return name === null ? null : (found?.value ?? null);
}

/** Whether a definition that could be followed enters nothing of an argument. */
function isUnused({ field, use, value }: MatchedArgument, { followed, decides }: StepMatch, step: Step): boolean {
  if (!followed || field !== null) return false;
  const chooses = CHOOSES.test(step.text);
  // Which of several buttons is clicked stands in a `case`.
  if (use === null && decides && chooses) return false;
  const chosen = chooses || (FILLS.test(step.text) && isOutlineColumn(value));
  return use === null || (use === 'clicked' && !chosen);
}

const CHOOSES = /select|choose|pick|check|tick|set|elegi|selecc|eli[gj]|escolh|seleci|chois|coch|s[ée]lect|w[äa]hl|ankreuz|anhak|spunt|sceg|scelg|kies|vink|wybi|zaznacz|välj|kryss/i; // prettier-ignore
/** `I fill the task with <name> and <date>`: a column that is clicked is chosen. */
const FILLS = /fill|preench|rempl|rellen|compil|ausfüll|invul|wypełn|fyll/i;

/**
 * Whether an argument is handed to what makes something of it, in a step whose words say nothing. Of a step that `tells`,
 * it is enough that its definition names it.
 */
function isGiven({ use, parameter, value }: MatchedArgument, { groups }: StepFacts, tells: boolean): boolean {
  const isUsed = use === 'given' || (tells && use !== null && use !== 'clicked');
  const isSaid = (fact: FieldFact): boolean => fact.value === value || fact.label === value;
  const isHeard = groups.some(({ rows }) => rows.some((row) => row.some(isSaid)));
  return isUsed && !isHeard && parameter !== null && (tells || known(parameter));
}

/** Whether an argument stands in quotes or is a number: a word among words says how rather than what. */
function isWritten({ start, end, value }: MatchedArgument, { text }: Step): boolean {
  return (
    /^(?:["'<]|[$€£]?\d)/.test(text.slice(start, end)) || /^["'<]/.test(text.slice(start - 1)) || /^\d/.test(value)
  );
}

/** Labels that any field may have. */
const ANYTHING = /^(?:text|value|data|input|content|string|option|item|number)$/i;

/** The words name the field as people do: what a locator calls it tells less. */
function saysLabel({ label, confidence, sure }: FieldFact, surely: boolean): boolean {
  if (label === null || !surely) return label !== null && (sure === true || (confidence >= 0.9 && known(label)));
  return !ANYTHING.test(label) && confidence >= (known(label) ? 0.9 : 0.95);
}

/**
 * `kund_personnummer`, where the words say `personnummer`: the element says besides whose it is. English names of things are told apart by all fields of a form.
 */
function saysWhose(element: string, { label }: FieldFact): boolean {
  const [name, said] = [fieldName(element), label === null ? null : fieldName(label)];
  if (name === null || said === null || !name.endsWith(`_${said}`)) return false;
  const isWhole = (classifyName(nameWords(name))?.confidence ?? 0) >= 0.95;
  return !isWhole && /^\p{L}{4,}$/u.test(name.slice(0, -said.length - 1)) && !GENERAL.test(said);
}

/** Names that say little without what stands in front of them. */
const GENERAL = /^(?:name|date|time|type|code|number|no|id|value|text|status|title|key|day|month|year)$/;

/** `I select a showtime to go to through the list`, which only clicks: what is left is what people know as fields. */
function wellKnown(facts: StepFacts): StepFacts {
  const stays = ({ label, sure }: FieldFact): boolean => sure === true || (label !== null && known(label));
  if (facts.groups.every(({ rows }) => rows.every((row) => row.every(stays)))) return facts;
  const groups = facts.groups.map((group) => ({ ...group, rows: group.rows.map((row) => row.filter(stays)) }));
  return { ...facts, groups: groups.filter(({ rows }) => rows.some((row) => row.length > 0)) };
}

/** `I change <name> to <new name>`: the column by which a definition only finds what it types the other into. */
function soughtBy({ arguments: given }: StepMatch, unused: ReadonlySet<string>): ReadonlySet<string> {
  const isEntered = given.some(({ field }) => field !== null);
  return new Set(isEntered ? [...unused].filter(isOutlineColumn) : []);
}

/** Without the fields that have one of the values: all of them, or those of which the words are not sure. */
function without(facts: StepFacts, values: ReadonlySet<string>, all: boolean, sought: ReadonlySet<string>): StepFacts {
  // `Check "Welcome" after the login` ticks nothing where the definition only looks for it.
  const ticks = ({ label, value }: FieldFact): boolean =>
    (value === 'true' || value === 'false') && label !== null && values.has(label);
  const stays = (fact: FieldFact): boolean =>
    !ticks(fact) &&
    (fact.value === null || !values.has(fact.value) || (!all && saysLabel(fact, true) && !sought.has(fact.value)));
  // Who signs in is said by the words, wherever a definition looks the person up.
  const doubtful = ({ own, entity, rows }: Group): boolean =>
    !(own && entity?.table === 'users') && !rows.every((row) => row.every(stays));
  if (!facts.groups.some(doubtful)) return facts;
  const groups = facts.groups
    .map((group) => (doubtful(group) ? { ...group, rows: group.rows.map((row) => row.filter(stays)) } : group))
    .filter(({ rows }) => rows.some((row) => row.length > 0));
  return { ...facts, groups };
}

/** As their values stand in the sentence; what it does not say comes last. */
function inOrder(facts: readonly FieldFact[], sentence: string): FieldFact[] {
  const at = ({ value }: FieldFact): number => {
    const found = value === null ? -1 : sentence.indexOf(value);
    return found < 0 ? sentence.length : found;
  };
  return [...facts].sort((a, b) => at(a) - at(b));
}

function said(
  label: string,
  { path, arguments: given }: StepMatch,
  surely: boolean,
): Pick<FieldFact, 'label' | 'sure' | 'element' | 'confidence' | 'reason'> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const reason = surely
    ? `the step's definition in ${name} enters it into "${label}"`
    : `the step's definition in ${name} calls it "${label}"`;
  // `I select "Local news" from "Section"`: a label as the page shows it.
  const isShown = surely && given.some(({ value }) => value === label);
  return {
    label,
    ...(surely ? { element: true as const } : {}),
    ...(isShown ? { sure: true as const } : {}),
    confidence: surely ? 0.9 : 0.7,
    reason,
  };
}
