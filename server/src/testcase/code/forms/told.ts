import type { EntityHint, FieldFact, StepFacts } from '../../facts';
import { NO_FACTS } from '../../facts';
import { nameWords } from '../../fields/names';
import { hintFromUrl } from '../../wording/hints';
import { hintOfMadeAt } from '../made-things';
import type { Entry } from './entry';
import type { Form } from './form';
import { languageOfTexts, WEAK } from '../../wording/unknown-things';
import { hintsOfPlace, weakHintsOfPlace } from './place';
import { hintOfSignIn, signedInBefore } from './sign-in';
import { sharedTail, withoutTail } from './shared-tail';
import { hintOfMost, hintsOfNames, sharedAbbreviation, sharedPrefix, withoutPrefix } from './shared-prefix';

/** What forms that were filled in tell: their fields, and what they are of. */

/** See `Forms.facts`. */
export function factsOf(
  forms: readonly Form[],
  titles: readonly EntityHint[],
  made: EntityHint | null,
  title: string,
): StepFacts[] {
  const plain = titles.filter(({ confidence }) => confidence > WEAK);
  const labels = entriesOf(forms).map(({ label }) => label);
  const language = languageOfTexts([title, ...labels]);
  const short = sharedAbbreviation(labels);
  const prefixes = prefixesOf(forms);
  const before = signedInBefore(forms);
  return forms.flatMap(ofOneOwner).map((form): StepFacts => {
    if (form.sent !== undefined) return { ...NO_FACTS, groups: form.sent };
    const own = prefixes.get(form) ?? [];
    const shared = own.length > 0 ? own : short;
    const most = hintOfMost(form.entries, title);
    const better = [...(made === null ? [] : [made]), ...most.filter(({ confidence }) => confidence > 0.6)];
    const signed = hintOfSignIn(form, before.has(form));
    const said = [
      ...(signed === null ? [] : [signed]),
      ...hintsOfNames(form.entries, shared, title, language),
      ...hintsOfPlace(form.at, better),
      ...plain,
    ];
    const hints = [...said, ...most, ...weakHintsOfPlace(form.at, language), ...titles];
    const tables = new Set((said.length > 0 ? said : hints).map(({ table }) => table));
    const tail = sharedTail(form.entries);
    const row = [...form.entries.values()].map((entry) =>
      factOf(withoutTail(withoutPrefix(entry, tables, shared, form.entries), tail, form.entries)),
    );
    return { ...NO_FACTS, groups: [{ entity: null, own: true, rows: [row], form: hints }] };
  });
}

/** All that was entered, in order; with what each page makes, where several such pages are gone through. */
export function entriesOf(forms: readonly Form[]): Entry[] {
  const filled = forms.filter(({ entries }) => entries.size > 0);
  let at: EntityHint | null = null;
  const made = filled.map(({ at: { url } }) => {
    if (url !== null) at = hintOfMadeAt(url) ?? hintFromUrl(url);
    return at;
  });
  const isSeveral = new Set(made.flatMap((hint) => hint?.table ?? [])).size > 1;
  return filled.flatMap((form, i) => {
    const entries = [...form.entries.values()];
    const hint = isSeveral ? made[i] : null;
    return hint === null ? entries : entries.map((entry) => ({ ...entry, made: hint }));
  });
}

/** What the fields of each form begin with; a field that is entered alone is called as it was among others. */
function prefixesOf(forms: readonly Form[]): ReadonlyMap<Form, readonly string[]> {
  const found = new Map(forms.map((form) => [form, sharedPrefix(form.entries)] as const));
  const ofLabels = new Map<string, readonly string[]>();
  for (const [form, own] of found)
    if (own.length > 0) for (const { label } of form.entries.values()) ofLabels.set(label, own);
  if (ofLabels.size === 0) return found;
  for (const form of forms) {
    if (form.entries.size !== 1) continue;
    for (const { label } of form.entries.values()) found.set(form, ofLabels.get(label) ?? []);
  }
  return found;
}

/** Of a form whose fields are some another's, as `guardian[name]` and `guardian[email]` of a pupil: those apart. */
function ofOneOwner(form: Form): Form[] {
  const counts = new Map<string, number>();
  for (const { of } of form.entries.values()) if (of !== null) counts.set(of, (counts.get(of) ?? 0) + 1);
  if (counts.size === 0) return [form];
  const all = [...form.entries];
  const bare = all.filter(([, { of }]) => of === null);
  const [owner, count] = [...counts][0];
  const isTheirs = bare.some(([, { label }]) => nameWords(label)[0] === owner);
  if (counts.size > 1 || count < 2 || bare.length <= count || isTheirs) return [form];
  const theirs = new Map(all.filter(([, { of }]) => of === owner));
  return [
    { ...form, entries: new Map(bare) },
    { ...form, entries: theirs },
  ];
}

function factOf({ label, sure, value, line, confidence, reason }: Entry): FieldFact {
  return { label, value, line, confidence, reason, ...(sure ? { sure: true as const } : {}) };
}
