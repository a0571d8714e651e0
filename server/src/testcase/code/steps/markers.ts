import { textsIn, type Term, type Value } from '../values';
import type { StepArguments } from './pattern-parts';

/** Stands for an argument while a definition is followed: a word that nobody writes, since it may become a label. */
export function marker(index: number): string {
  return `${MARK}${index}qz`;
}

/** What all of them begin with, and what stands for a table or text behind the step. */
export const MARK = 'zqargument';

/** Of the argument that a text stands for. */
export function indexIn(text: string | null): number | null {
  const found = text === null ? null : /zqargument(\d+)qz/i.exec(text);
  return found === null ? null : Number(found[1]);
}

/** Of the arguments that a call has or is called on, or that it is given by name: `create({ username, email })`. */
export function indicesIn(term: Term): number[] {
  const texts = [...textsIn(term), ...[...term.args, ...term.named.values()].flatMap((arg) => textsByName(arg, 5))];
  return texts.flatMap((text) => [...text.matchAll(/zqargument(\d+)qz/gi)].map((found) => Number(found[1])));
}

/** Objects may hold each other: only `deep` of them are looked into. */
function textsByName(value: Value, deep: number): string[] {
  if (deep === 0) return [];
  const entries = value.t === 'record' ? value.entries : value.t === 'object' ? value.state : null;
  if (entries !== null) return [...entries.values()].flatMap((each) => textsByName(each, deep - 1));
  if (value.t !== 'term') return textsIn(value);
  return [...value.args, ...value.named.values()].flatMap((each) => textsByName(each, deep - 1));
}

/** Arguments that a call is given under a name, or within an object: `create(type=kind)`, `{ name: given }`. */
export function namedIn({ args, named }: Term): [number, string][] {
  return [...entriesIn(named, 3), ...args.flatMap((arg) => (arg.t === 'record' ? entriesIn(arg.entries, 3) : []))];
}

function entriesIn(entries: ReadonlyMap<string, Value>, deep: number): [number, string][] {
  return [...entries].flatMap(([name, value]): [number, string][] => {
    if (value.t === 'record') return deep > 0 ? entriesIn(value.entries, deep - 1) : [];
    const index = value.t === 'text' && WHOLE.test(value.text) ? indexIn(value.text) : null;
    return index === null ? [] : [[index, name]];
  });
}

const WHOLE = /^zqargument\d+qz$/i;

/** Whether a text is an argument of a step, and nothing else. */
export const isMarker = (text: string): boolean => text.startsWith(MARK) && WHOLE.test(text);

/** A text with what the step says in place of the arguments. */
export function filled(label: string, given: StepArguments): string {
  return label.replace(/zqargument(\d+)qz/gi, (_, index: string) => given.at(Number(index))?.value ?? '');
}
