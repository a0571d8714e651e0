import type { Step } from '../document';
import type { Lexicon } from '../wording/lexicon';
import { tokenize } from '../wording/tokens';

/** What is done with a page, or with what is there. */
const DOES =
  /^(?:click|press|tap|hit|move|hover|scroll|wait|close|switch|refresh|reload|drag|drop|swipe|expand|collapse|toggle|focus|delete|remove|view|hold|sort|cancel|stop|run|execute|download|navigat|open|visit|brows|land|launch|load|go|redirect)/;

/** Whether a step may say data in words that nobody else uses: it is done or given, and nothing of a page is. */
export function telling({ text, kind }: Step, lexicon: Lexicon): boolean {
  if (kind === 'outcome') return false;
  const tokens = tokenize(text, lexicon);
  const words = tokens.filter((token) => token.kind === 'word');
  return !words.some((word, i) => {
    const { lower, classes } = word;
    const isVerb = i < 4 || words[i - 1].classes.has('be');
    if (!isVerb || classes.has('who') || !(DOES.test(lower) || classes.has('assert') || classes.has('open')))
      return false;
    // `pickup is on "Monday"`: nobody is on a page.
    if (IS_AT.test(lower) && i > 0 && !words[i - 1].classes.has('who')) return false;
    // `the film "Casablanca" runs in hall 3`: what a thing does that has a name.
    const named = tokens[tokens.indexOf(word) - 1]?.kind === 'value';
    return !(named && kind === 'context' && i > 0 && !words[i - 1].classes.has('who'));
  });
}

const IS_AT = /^(?:is|are|was) (?:on|at)$/;
