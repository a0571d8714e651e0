import type { EntityHint, FieldFact, Group, StepFacts } from '../../facts';
import { labelFor } from './entry-label';
import type { Place } from '../follow/trail';
import {
  boxOf,
  isBesideOpened,
  isListOfPlaces,
  isOpenedIn,
  isSearchOfList,
  listOf,
  optionOf,
  radioOf,
  soughtOf,
  submits,
} from './choices';
import { datePart, withPart } from './date-parts';
import type { Entry } from './entry';
import { freshForm, type Form } from './form';
import { behindEmail, calledApart, enteredAgain, enteredBefore, toldApart } from './told-apart';
import { entriesOf, factsOf } from './told';
import { actionOf } from '../idioms';
import { navigation } from '../idioms/opening';
import type { Action } from '../idioms/action';
import { isAside } from '../idioms/requests';
import { groupsOf } from '../idioms/sending';
import { isNamed, NEXT, type Locator } from '../locators/locator';
import { hintsOfPlace } from './place';
import { inGroup, questionOf, saysOnlyItself } from './questions';
import { opensMore } from './clicked';
import { signsIn } from './sign-in';
import { locatorArgument } from '../locators/locators';
import { ownerIn } from './shared-prefix';
import { textOf, textsIn, type Term, type Value } from '../values';

/** Fields of one test that are kept, at most. */
const MAX_ENTRIES = 2000;
/** Do more than a click, whether or not anything comes of it. */
const TELLS: ReadonlySet<Action['does']> = new Set(['enter', 'make', 'send', 'prepare']);

/** One body of JSON of two that hold an object each. */
function joinedBodies(first: string, second: string): string {
  const [a, b] = [first, second].map((body): unknown => JSON.parse(body));
  return JSON.stringify({ ...(a as object), ...(b as object) });
}

interface Looked {
  shown: string;
  doubtful: boolean;
  /** What it is to be, where that is said. */
  wanted: Value | null;
}

/** Collects what a test enters, form by form: a form ends where it is sent, or where another page begins. */
export class Forms {
  readonly urls = new Set<string>();
  private isSetUp = false;
  private readonly done: Form[] = [];
  private form: Form;
  private made: Group[] = [];
  /** All that was made in the database, whether or not a page was opened then. */
  readonly makes: Group[] = [];
  /** What requests sent that no helper made. */
  readonly requests: Group[] = [];
  private lastClicked: Locator | null = null;
  /** It, when it may be a list though nothing but what is asked for says so. */
  private opened: Locator | null = null;
  /** Looked whether it is ticked: the click that follows changes that. */
  private looked: Looked | null = null;
  /** What an element was asked whether it says: the one that is clicked then is chosen by that. */
  private asked: { shown: string; text: string } | null = null;
  /** What the next request is to send. */
  private prepared: { path: string | null; body: string } | null = null;
  /** What was clicked and may send the form, unless the next thing is to type into it: an `#order-date`. */
  private sending: Locator | null = null;
  /** A turn of a loop began, and nothing was clicked since. */
  private turned = false;
  /** What was clicked last, before something is entered. */
  private opener: Locator | null = null;
  private count = 0;
  /** Where rows begin. */
  private start: { url: string | null } | null = null;

  constructor() {
    this.form = freshForm(null);
  }

  /** Whether a call does something to a page, and whether it enters or sends something. */
  call(term: Term, place: Place): boolean | 'entered' {
    const action = actionOf(navigation(term), this.lastClicked);
    if (action === null) return false;
    const before = this.count;
    this.act(inGroup(action, place), place);
    return this.count > before || TELLS.has(action.does) ? 'entered' : true;
  }

  /**
   * One StepFacts for each form, in order. `titles` are what the test's titles say it is about, `made` what its own says
   * that it makes.
   */
  facts(titles: readonly EntityHint[], made: EntityHint | null = null, title = ''): StepFacts[] {
    this.close();
    return factsOf(this.done, titles, made, title);
  }

  /** What says where the first form is that something is entered into; the page that is opened, where nothing is. */
  place(): EntityHint | null {
    this.close();
    const at = this.done.find(({ entries }) => entries.size > 0)?.at;
    const url = [...this.urls].at(-1) ?? null;
    return hintsOfPlace(at ?? freshForm(url).at, []).at(0) ?? null;
  }

  /** All that was entered, in order. */
  entries(): Entry[] {
    this.close();
    return entriesOf(this.done);
  }

  /** All that requests send, in order. */
  sent(): FieldFact[] {
    return this.done.flatMap(({ sent = [] }) => sent.flatMap(({ rows }) => rows.flat()));
  }

  /** A row of the test's data begins, where the set-up left the page. */
  next(): void {
    this.start ??= { url: this.form.at.url };
    this.close();
    this.form.at.url ??= this.start.url;
  }

  /** Another turn of a loop begins: what is entered again is another row. */
  turn(): void {
    const { url } = this.form.at;
    if (this.sending !== null) this.close();
    this.turned = !this.form.clicked;
    this.form.clicked = true;
    // Where the turn before was.
    this.form.at.url ??= url ?? this.done.at(-1)?.at.url ?? null;
  }

  /** What is set up for the test runs next. */
  beginSetUp(): void {
    this.isSetUp = true;
  }

  endSetUp(): void {
    this.isSetUp = false;
    if (signsIn(this.form)) this.close();
  }

  private act(action: Action, place: Place): void {
    const { sending } = this;
    this.sending = null;
    if (sending !== null && (action.does !== 'enter' || action.target.shown !== sending.shown)) {
      // `Add vehicle`, where its fields are entered next
      const opens = action.does === 'enter' && opensMore(sending);
      if (opens) this.form.at.sent = null;
      this.close();
      this.opener = opens ? sending : null;
    }
    switch (action.does) {
      case 'make':
        // What helpers make is what every test needs.
        if (place.via === null || place.own === true)
          this.made.push(...groupsOf(`/${action.table}`, action.body, place.line));
        // A step's definition is a function of its own.
        if (place.within.length <= 1) this.makes.push(...groupsOf(`/${action.table}`, action.body, place.line));
        return;
      case 'open':
        this.close();
        // What was made before a page is opened is what the test is about, where it opens one.
        if (this.made.length > 0 && this.count++ < MAX_ENTRIES) this.done.push({ ...freshForm(null), sent: this.made });
        this.made = [];
        this.form.at.url = action.url;
        this.opener = null;
        if (action.url !== null && this.urls.size < 200) this.urls.add(action.url);
        return;
      case 'submit':
        this.close();
        return;
      case 'leave':
        this.lastClicked = NEXT;
        return;
      case 'prepare':
        this.prepare(action);
        return;
      case 'send': {
        // It is of this request, and of none that follows.
        const said = this.prepared;
        this.prepared = null;
        // What is sent for many tests is what they need, not what they are about.
        if (place.shared === true || (action.body === null && said === null)) return;
        // What is sent before a test is what it needs.
        if (this.isSetUp) return;
        this.close();
        const path = action.path ?? said?.path ?? null;
        const body = action.body ?? said?.body ?? null;
        if (place.via !== null && isAside(path, body)) return;
        const sent = body === null ? [] : groupsOf(path, body, place.line);
        if (sent.length === 0 || this.count++ >= MAX_ENTRIES) return;
        this.done.push({ ...freshForm(null), sent });
        if (place.within.length <= 1) this.requests.push(...sent);
        return;
      }
      case 'look':
        // `if (!box.isSelected()) box.click()` ticks it.
        this.looked = { shown: action.target.shown, doubtful: place.doubtful === true, wanted: action.wanted ?? null };
        return;
      case 'ask':
        this.asked = { shown: action.target.shown, text: action.text };
        return;
      case 'click': {
        const { asked } = this;
        this.asked = null;
        const wanted =
          asked === null || action.target?.shown !== asked.shown ? null : soughtOf(this.lastClicked, place);
        if (wanted !== null && asked !== null) {
          this.form.clicked = false;
          this.enter(wanted, null, asked.text, place);
          return;
        }
        const { looked } = this;
        this.looked = null;
        const one = action.target === null ? null : radioOf(action.target, place);
        if (one !== null) {
          this.enter(one, null, null, place);
          return;
        }
        const box = action.target === null ? null : boxOf(action.target, place);
        if (box !== null) {
          this.enter(box.target, null, box.text, place);
          return;
        }
        // What is asked whether it is ticked, and clicked then, is a box whatever its selector says.
        if (action.target !== null && looked?.shown === action.target.shown) {
          this.enter(action.target, looked.wanted, becomes(looked), place);
          return;
        }
        const chosen = action.target === null ? null : optionOf(action.target, this.lastClicked, this.opened);
        if (chosen !== null) {
          const list = listOf(chosen, place, this.lastClicked);
          // What was typed to find it is no other row.
          this.form.clicked = false;
          const said = asked !== null && action.target?.shown === asked.shown ? asked.text : null;
          if (list !== null)
            this.enter({ ...list, control: 'option' }, null, chosen.text || chosen.option || said, place);
          return;
        }
        // What is but a `div` opens nothing.
        const stays =
          action.target !== null &&
          (/^(?:div|span|p|li|td)$/.test(action.target.shown) || this.lookedInto(action.target, place) !== null);
        if (!stays) this.lastClicked = action.target;
        this.opened = isListOfPlaces(this.lastClicked) || isOpenedIn(this.lastClicked, place) ? this.lastClicked : null;
        this.form.clicked = true;
        this.turned = false;
        if (action.target !== null) this.clicked(action.target);
        return;
      }
      case 'enter': {
        const text =
          action.text === 'true' && action.value === null && this.looked?.shown === action.target.shown
            ? becomes(this.looked)
            : action.text;
        this.looked = null;
        const list = this.lookedInto(action.target, place);
        if (list !== null) {
          this.enter({ ...list, control: 'option' }, action.value, text, place);
          return;
        }
        this.opened = null;
        if (text === 'true' && saysOnlyItself(action.target)) {
          const question = questionOf(action.target, place);
          const says = action.target.text ?? action.target.labels[0];
          if (question !== null) this.enter({ ...action.target, labels: [question] }, null, says, place);
          // `Yes` is no field.
          if (question !== null || /^(?:yes|no)$/i.test(says)) return;
        }
        this.enter(
          isSearchOfList(action.target) ? { ...action.target, weak: [] } : action.target,
          action.value,
          text,
          place,
        );
        // Typing elsewhere leaves a list, unless it is to find something in it.
        if (action.target.labels.length > 0 && !action.target.labels.some((label) => /search|filter/i.test(label)))
          this.lastClicked = action.target;
        for (const each of action.next ?? []) this.enter(NEXT, each, textOf(each), place);
        if (action.submits) this.close();
      }
    }
  }

  private clicked(target: Locator): void {
    // Whoever has signed in goes on by a link.
    if (target.control === 'link' && signsIn(this.form)) this.close();
    this.opener = target;
    const { form } = this;
    if (form.entries.size === 0) return;
    if (target.control !== 'link') form.at.sent ??= target;
    if (submits(target)) this.sending = target;
  }

  private prepare({ path, body, joins }: Action & { does: 'prepare' }): void {
    const before = joins === true ? this.prepared : null;
    const whole = body === null || before === null ? body : joinedBodies(before.body, body);
    this.prepared = whole === null ? null : { path: path ?? before?.path ?? null, body: whole };
  }

  /** The list that is open, where something is looked for in it: that is what is chosen there. */
  private lookedInto(typed: Locator, place: Place): Locator | null {
    const { lastClicked, opened } = this;
    if (isSearchOfList(typed))
      return lastClicked !== null &&
        (isNamed(lastClicked) || lastClicked.weak.length > 0) &&
        lastClicked.control !== 'link'
        ? lastClicked
        : null;
    const said = typed.labels.length > 0 ? typed.labels : typed.names.slice(0, 1);
    if (lastClicked !== null && said.every((name) => SEARCHES.test(name)) && isBesideOpened(typed, lastClicked))
      return lastClicked;
    const searches = typed.labels.length > 0 && typed.labels.every((label) => SEARCHES.test(label));
    return searches && isOpenedIn(opened, place) ? opened : null;
  }

  private enter(given: Locator, value: Value | null, text: string | null, place: Place): void {
    const target = toldApart(this.form, given);
    const said = labelFor(target, value, place, text) ?? behindEmail(this.form, target, text);
    const label = said === null ? null : calledApart(this.form, said, target);
    if (label !== null) enteredAgain(this.form, label);
    if (label === null || ANSWERS.test(label.name) || this.count >= MAX_ENTRIES) return;
    const { page, member } = this.form.at;
    if (page !== null && place.page !== null && page !== place.page) this.close();
    // A test that uses the elements of pages itself: whoever signed in is on the next.
    else if (member !== null && target.page !== undefined && member !== target.page && signsIn(this.form)) this.close();
    const { at } = this.form;
    at.page ??= place.page;
    at.via ??= place.via;
    at.opener ??= this.opener;
    at.sent = null;
    this.opener = null;
    at.member ??= target.page ?? null;
    at.inside ??= place.inside === undefined ? null : (locatorArgument(place.inside)?.shown ?? null);
    // What only later ones stand in is a part of the form.
    if (this.form.entries.size === 0) at.around ??= target.around ?? (/[ >/]/.test(target.shown) ? target.shown : null);
    const part = datePart(label);
    const before = enteredBefore(this.form, label);
    const key = label.name;
    const { turned } = this;
    this.turned = false;
    // One more of what a list of a longer form has: `for (const tag of tags) list.select(tag)`
    if (turned && before !== undefined && this.form.entries.size > 1 && [...this.form.entries.keys()].at(-1) === key)
      return;
    // Typed again after something was clicked, it is another row; else the last value stands.
    if (before !== undefined && this.form.clicked && before.value !== text && !part) this.close();
    // Of two branches of one call, the one whose value is known; and what is chosen by its place says no value.
    else if (
      before !== undefined &&
      text === null &&
      (before.line === place.line || (value === null ? target.control === 'option' : isPlace(value)))
    )
      return;
    this.form.clicked = false;
    if (this.isSetUp) this.form.isSetUp = true;
    this.count++;
    const shown = text === null ? 'something' : JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
    const followed = place.via === null ? '' : ` by ${place.via}`;
    this.form.entries.set(key, {
      label: label.text,
      sure: label.sure,
      value: part === null ? text : withPart(part === 0 ? undefined : before, part, text),
      holds: text === null && value !== null ? textsIn(value) : [],
      at: target.shown,
      of: ownerIn(target.shown),
      line: before?.line ?? place.line,
      confidence: label.confidence,
      reason: `${shown} is entered into ${target.shown}${followed}`,
    });
  }

  private close(): void {
    this.sending = null;
    const { form } = this;
    if (form.entries.size > 0) this.done.push(form);
    this.form = freshForm(form.entries.size > 0 ? null : form.at.url);
  }
}

/** What a box becomes that is clicked after it was looked whether it is ticked; null where that is not known. */
function becomes({ doubtful, wanted }: Looked): string | null {
  if (wanted === null) return doubtful ? 'true' : 'false';
  const text = textOf(wanted);
  return text === null && textsIn(wanted).length > 0 ? null : text === 'false' ? 'false' : 'true';
}

/** `yesRadioButton` says what is answered, and not what was asked. */
const ANSWERS = /^(?:yes|no)(?:_(?:radio|button|btn|rb|option|locator|label|check_?box|input))*$/;

const SEARCHES = /search|filter/i;

/** `selectByIndex(5)` */
function isPlace(value: Value): boolean {
  return value.t === 'text' && value.type === 'number';
}
