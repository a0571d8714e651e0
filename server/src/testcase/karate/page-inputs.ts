import { select } from '../code/locators/selectors';
import type { FieldFact } from '../facts';
import { classifyValue } from '../fields/classify-field';
import { fieldName } from '../fields/names';
import { plain } from './body-facts';
import { parseArguments, type KarateValue } from './expressions';
import type { Variables } from './variables';
import { outlineColumn } from '../wording/outline-column';

const ENTERS = /(?<![\w$])(input|select|value|inputFile|click|clear)\s?\(/g;
const MAX_CALLS = 40;

/** The fields that a step of Karate's browser steps fills: `input('#email', 'a@b.c')`, `select('#country', 'Germany')`. */
export function inputsOf(text: string, variables: Variables, line: number): FieldFact[] {
  const facts: FieldFact[] = [];
  for (const match of [...text.matchAll(ENTERS)].slice(0, MAX_CALLS)) {
    const parsed = parseArguments(text, match.index + match[0].length - 1);
    if (parsed === null) continue;
    const args = parsed.args.map((arg) => variables.resolve(arg));
    // `waitFor('#email').input('a@b.c')`: the element is what it is called on.
    const receiver =
      args.length === 1 && !/^cl/.test(match[1]) ? receiverOf(text.slice(0, match.index), variables) : null;
    const fact = factOf(match[1], receiver === null ? args : [receiver, ...args], line);
    if (fact !== null) facts.push(fact);
  }
  return facts;
}

function factOf(action: string, args: readonly KarateValue[], line: number): FieldFact | null {
  const locator = args.at(0)?.kind === 'text' ? plain(args[0]) : null;
  if (locator === null) return null;
  const selected = select('auto', locator.replace(/^\{([^}]{0,60})\}/, ''));
  // `locators.login.username` of a file that is read when the test runs: its own name.
  const variable = /^<(?:[\w$]{1,100}\.){0,6}([A-Za-z_$][\w$]{0,100})>$/.exec(locator)?.[1];
  const shown = variable ?? /^\{[^}]{0,60}\}(.{1,80})$/.exec(locator)?.[1];
  if (shown === undefined && /^<.*>$/.test(locator)) return null;
  const said = shown ?? selected.labels.at(0) ?? selected.weak.at(0);
  const label = labelOf(said, args.at(1)) ?? selected.technical.at(0);
  if (label === undefined) return null;
  const sure = label === selected.technical.at(0) ? ({ sure: true } as const) : {};
  const fact = (value: string | null): FieldFact => ({
    label, ...sure, value, line, confidence: 0.9, reason: `typed into "${locator.slice(0, 60)}"`,
  }); // prettier-ignore
  if (action === 'click') {
    if (selected.control === 'checkbox') return fact('true');
    return selected.control === 'radio' && selected.option !== null ? fact(selected.option) : null;
  }
  if (action === 'clear') return { ...fact(null), cleared: true };
  if (args.length < 2) return null;
  return fact(entered(args[1]));
}

/** What a locator says of a field; where that is a value, as placeholders show one, the column that is typed into it. */
function labelOf(said: string | undefined, typed: KarateValue | undefined): string | undefined {
  const shows = said === undefined ? null : classifyValue(said);
  if (said !== undefined && shows === null && fieldName(said) !== null) return said;
  const column = typed?.kind === 'text' ? outlineColumn(typed.text) : undefined;
  return column !== undefined && fieldName(column) !== null ? column : (shows?.semantic_type ?? said);
}

/** A text, or a list of texts and keys: what is typed, without the keys. */
function entered(value: KarateValue): string | null {
  if (value.kind === 'array') {
    const texts = value.items.flatMap((item) =>
      item.kind === 'text' && !/^<Key\./.test(item.text) ? [item.text] : [],
    );
    return texts.length === 0 ? null : texts.join('');
  }
  return plain(value)?.replace(/^\{[~^]?\}/, '') ?? null;
}

function receiverOf(before: string, variables: Variables): KarateValue | null {
  const call =
    /(?:waitFor|locate|optional|scroll|focus|clear|rightOf|leftOf|above|below|near)\s?\(([^()]{1,300})\)\s?\.(?:clear\(\)\s?\.)?$/.exec(
      before,
    );
  if (call === null) return null;
  const parsed = parseArguments(`(${call[1]})`, 0)?.args.at(0);
  return parsed === undefined ? null : variables.resolve(parsed);
}
