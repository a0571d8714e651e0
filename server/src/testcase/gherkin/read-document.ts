import { dialects } from '@cucumber/gherkin';
import { dialectOf, isFeatureLine } from './dialect';
import type { TestDocument } from '../document';
import { finish } from '../steps';
import { DocumentReader } from './document-reader';
import { MAX_ERRORS } from './found-document';
import { splitText, type SplitText } from './split-text';
import type { Mode, Reading } from './reading';
import { isSpecification } from '../gauge/is-gauge';
import { readGauge } from '../gauge/read-gauge';
import { isKarate } from '../karate/is-karate';

const MAX_LINES = 200_000;
/** Characters looked at to tell text from bytes, and the share of control characters that no text has. */
const BINARY_PROBE = 10_000;
const MAX_CONTROL = 0.05;
// eslint-disable-next-line no-control-regex -- these are what tells
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/** The last readings of one file: after an edit only what it touched is read again. Empty for a file not read yet. */
export interface LastReadings {
  normal: Reading | null;
  /** Taking doc strings for closed that run into the next scenario; null when that was not needed. */
  closing: Reading | null;
  split?: SplitText;
}

/**
 * Reads any text as Gherkin, with the tokens of Gherkin's own matcher and a grammar that goes on after a mistake: the
 * strict parser gives up a whole file for one bad line. Where the strict parser is content, both read the same. Gauge
 * and Karate files are told by their text. What is read with `last` is read the same, and kept there for the next time.
 */
export function readDocument(text: string, last: LastReadings = { normal: null, closing: null }): TestDocument {
  return finish(readDocumentInSteps(text, last));
}

/** As `readDocument`, with pauses. */
export function* readDocumentInSteps(text: string, last: LastReadings): Generator<undefined, TestDocument> {
  return isSpecification(text) ? readGauge(text) : yield* readGherkin(text, last);
}

function* readGherkin(text: string, last: LastReadings): Generator<undefined, TestDocument> {
  const probe = text.slice(0, BINARY_PROBE);
  const binary = (probe.match(CONTROL)?.length ?? 0) > probe.length * MAX_CONTROL;
  const split = splitText(binary ? '' : text, last.split);
  last.split = split;
  yield;
  const long = split.lines.length > MAX_LINES;
  const lines = long ? split.lines.slice(0, MAX_LINES) : split.lines;
  const { dialect, error } = dialectOf(lines);
  const bare = !lines.some((line) => isFeatureLine(line, dialects[dialect]));
  const read = (mode: Mode, before: Reading | null = null): Generator<undefined, Reading> =>
    new DocumentReader(lines, dialect, mode, canGoOn(before, dialect, mode) ? before : null).read();
  const { normal, closing } = last;
  let mode: Mode = { bare, closeDocStrings: false, stepsAnywhere: bare };
  yield;
  let reading = yield* read(mode, normal);
  yield;
  last.normal = reading;
  last.closing = null;
  if (reading.document.errors.length > 0 && reading.closable.length > 0) {
    mode = { ...mode, closeDocStrings: true };
    reading = yield* read(mode, closing ?? (normal?.closable.length === 0 ? normal : null));
    last.closing = reading;
  }
  let { document } = reading;
  if (document.scenarios.length === 0 && !bare) {
    const loose = (yield* read({ ...mode, stepsAnywhere: true })).document;
    if (loose.scenarios.length > 0) document = loose;
  }
  const language = isKarate(document) ? 'karate' : document.language;
  const errors = [...document.errors];
  if (error !== null) errors.unshift(error);
  if (long) {
    const message = `This file has more than ${MAX_LINES} lines; only those were read.`;
    errors.unshift({ message, line: MAX_LINES });
  }
  if (binary) errors.unshift({ message: 'This file holds no text. Save it as UTF-8.', line: 1 });
  return { ...document, language, errors };
}

/** Whether a reading tells how the file reads now, but for what an edit touched. */
function canGoOn(before: Reading | null, dialect: string, mode: Mode): boolean {
  if (before === null || mode.bare || before.mode.bare) return false;
  return before.document.dialect === dialect && before.document.errors.length < MAX_ERRORS;
}
