import { classifyName } from '../../fields/classify-field';
import { nameWords } from '../../fields/names';
import type { Locator } from './locator';
import { known } from '../../wording/known-names';
import { isTechnical, TECHNICAL } from '../technical';

/** A text that may name a field, and how sure that is. */
export interface Candidate {
  text: string;
  confidence: number;
}

/** The texts that may name a field, the most telling first; only as far as they are asked for. */
export function* labelsOf(locator: Locator): Generator<Candidate> {
  const labels = locator.labels.map((text): Candidate => ({ text: apart(text, locator.names), confidence: 0.9 }));
  // `What's this article about?` of what a page object calls `description`
  const [{ text: said } = { text: '' }] = labels;
  const name =
    labels.length === 1 && (isSentence(said) || OTHER_SCRIPT.test(said)) ? namesOf(locator).at(0) : undefined;
  if (name !== undefined) yield name;
  yield* labels.map((label) => ({ ...label, text: whatIsAsked(label.text) }));
  if (labels.length === 0 && locator.group !== undefined) yield { text: whatIsAsked(locator.group), confidence: 0.8 };
  if (name === undefined) yield* namesOf(locator);
}

/** What those who read a program's names may not read: `Поиск задач` of `taskSearchField`. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u;

function namesOf({ names, shown }: Locator): Candidate[] {
  return (
    names
      // `phoneNumberId = '#input_6'`
      .map((name) => (shown.startsWith('#') ? name.replace(/(?<=[a-z])Id$/, '') : name))
      .filter(
        (name) =>
          !WAITS.test(name) &&
          !isTechnical(name) &&
          !isTechnical(elementName(name)) &&
          !MAKES.test(name) &&
          !OF_LOCATOR.test(name) &&
          name !== 'path',
      )
      .map((name) => ({ text: elementName(name), confidence: 0.75 }))
  );
}

/** Of a locator, or of which of several it is, and of nothing that is entered: `selectorName`, `FirstOrDefault`. */
const OF_LOCATOR =
  /^(?:first|last|single)_?or_?default$|^wrap(?:s|ped)_?driver$|^(?:selector|locator|element|xpath|css|prop(?:erty)?)_?(?:name|value|key|text|path|string|id|type)$/i;

/** Functions that put a locator together: `replaceParams`. */
const MAKES = /^(?:replace|format|build|make|prepare|resolve|fill)_?\w*(?:param(?:eter)?|placeholder|locator|selector|xpath)s?$|^gen_?(?:loc|locator|selector|xpath)$|^(?:find|locate|look_?up)(?:_?(?:by|first|one|any|visible|web))?(?:_?element)?$|(?:^|_)to_(?:locator|selector|xpath|css)$/i; // prettier-ignore

/** `Hour(s)` are hours; `Which branch do you want to visit?` asks for a branch. */
function whatIsAsked(label: string): string {
  const twice = REPEATED.exec(label);
  if (twice !== null) return twice[2] === 'first' ? twice[1] : `${twice[1]}_confirmation`;
  const plain = label.includes('(s)') ? label.replace(/(?<=\p{L})\(s\)/gu, 's') : label;
  if (plain.startsWith('Add ')) return ADDS.exec(plain)?.[1] ?? plain;
  if (!plain.endsWith('?')) return plain;
  return ASKS.exec(plain)?.[1] ?? plain;
}

/** `Add a new skill`, as it stands in what a skill is typed into. */
const ADDS = /^Add (?:an? |the |your )?(?:new )?([\p{L}][\p{L} ]{2,30})$/u;

/** Symfony's two of what is to be repeated: `user_password_first`, `user_password_second`. */
const REPEATED = /^([\w-]{0,40}(?:password|email))_(first|second)$/i;

const ASKS = /^(?:what|which)\s+(?!(?:is|are|was|were|do|does|did|will|would|should|can|could|may|has|have)\b)([\p{L}\d -]{3,40}?)\s+(?:do|does|did|will|would|should|can|could|may|are|is|was|were|has|have)\s+(?:you|we|they|he|she|it|this|the|your|their)\b[^?]{1,80}\?$/iu; // prettier-ignore

/** Whether a label asks or tells somebody what to write. */
function isSentence(label: string): boolean {
  const words = label.trim().split(/\s+/);
  // `Chat Duration Refresh Factor` is a name.
  const plain = words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length;
  return (words.length > 3 && plain > 1) || (words.length > 1 && label.endsWith('?'));
}

/** Methods that give back what they waited for. */
const WAITS = /^_?(?:[wW]ait_?(?:[fF]or|[uU]ntil|[tT]ill|[tT]o|[aA]nd)|(?:[fF]ind|[gG]et|[lL]ocate|[sS]elect|[sS]croll|[cC]lear|[cC]lick|[fF]ocus|[hH]over|[mM]ove)_?(?:[aA]nd|[wW]hen|[aA]fter|[uU]ntil))(?![a-z])/; // prettier-ignore

/** What is glued in front of a name in an id: `aginputcity`, `txtcity`. */
const GLUED = /^[a-z]{0,2}(?:input|select|text|txt|fld|field|box)$/;

/** The words of an id that are written as one, by the name of what holds it: `aginputmoveindate` of `MOVE_IN_DATE`. */
function apart(label: string, names: readonly string[]): string {
  // `cage` that is held as `ageTextBox`
  const held = names.length > 0 && /^[a-z]{3,15}$/.test(label) && !known(label) ? plainName(names[0]) : '';
  if (/^[a-z]{3,}(?: [a-z]{2,})?$/.test(held) && held !== 'name' && known(held) && !asksYesOrNo(held)) return held;
  const glued = label.toLowerCase().replace(/[^a-z\d]/g, '');
  if (glued.length < 6 || !/^[a-z\d]*(?:[-_ ][a-z\d]+)?$/.test(label)) return label;
  for (const name of names) {
    const words = nameWords(elementName(name).replace(/_?(?:field|input|box|list)$/i, ''));
    for (let i = 0; i < words.length; i++) {
      const end = words.slice(i).join('');
      if (end.length < 3 || !glued.endsWith(end)) continue;
      const rest = glued.slice(0, -end.length);
      if (GLUED.test(rest) || (rest === '' && words.length - i > 1)) return words.slice(i).join(' ');
    }
  }
  const rest = /^[a-z]{0,2}(?:input|select|txt)([a-z]{3,}(?:[-_ ].*)?)$/.exec(label)?.[1];
  return rest === undefined || /^(?:ion|ed|able|ive|or)/.test(rest) ? label : rest;
}

function asksYesOrNo(name: string): boolean {
  return classifyName(nameWords(name))?.semantic_type === 'boolean';
}

/** The words of a variable's name that say more than how an element is built. */
function plainName(name: string): string {
  return nameWords(elementName(name))
    .filter((word) => !TECHNICAL.has(word))
    .join(' ');
}

/** A variable's name without what says that it is an element: `getEmailInput`, `EMAIL_FIELD_LOCATOR`, `tbEmail`. */
export function elementName(name: string): string {
  return (
    name
      .replace(
        /^(?:(?:[gG]et|[fF]ind|the|by|locator|selector|xpath)_?(?=[A-Z_])|(?:LOCATOR|SELECTOR|XPATH|CSS|LOC|BY)_(?=[A-Z]))/,
        '',
      )
      // `company_input_fashion`: one for each of several layouts; `surname_Box_Register`: of one page
      .replace(
        /(?<=^[a-z][A-Za-z]{2,30})_(?:[iI]nput|[fF]ield|[tT]ext_?[bB]ox|Box|Txt|Drop_?[dD]own)_[A-Za-z]\w{0,40}$/,
        '',
      )
      .replace(/_?(?:locator|selector|element|elem|webelement|xpath|css|placeholder|drop_?down(?:_?list)?)$$/i, '')
      .replace(/(?:(?<=[a-z])(?:Sel|Elm)|_sel|_SEL|_elm|_ELM)$/, '')
      // `hobby` ends so by chance.
      .replace(/(?:_(?:by|loc)|(?<=[a-z\d])(?:By|Loc)|(?<=[A-Z\d])(?:BY|LOC))$/, '')
  );
}
