import { dialects } from '@cucumber/gherkin';
import { dialectOf, isFeatureLine } from './dialect';
import type { TestDocument } from '../document';
import { DocumentReader, type Mode } from './document-reader';
import { isSpecification } from '../gauge/is-gauge';
import { readGauge } from '../gauge/read-gauge';
import { isKarate } from '../karate/is-karate';

const MAX_LINES = 200_000;
/** Characters looked at to tell text from bytes, and the share of control characters that no text has. */
const BINARY_PROBE = 10_000;
const MAX_CONTROL = 0.05;
// eslint-disable-next-line no-control-regex -- these are what tells
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/**
 * Reads any text as Gherkin, with the tokens of Gherkin's own matcher and a grammar that goes on after a mistake: the
 * strict parser gives up a whole file for one bad line. Where the strict parser is content, both read the same. Gauge
 * and Karate files are told by their text.
 */
export function readDocument(text: string): TestDocument {
  return isSpecification(text) ? readGauge(text) : readGherkin(text);
}

function readGherkin(text: string): TestDocument {
  const probe = text.slice(0, BINARY_PROBE);
  const binary = (probe.match(CONTROL)?.length ?? 0) > probe.length * MAX_CONTROL;
  const lines = binary ? [''] : text.split(/\r?\n/, MAX_LINES + 1);
  const long = lines.length > MAX_LINES;
  if (long) lines.pop();
  const { dialect, error } = dialectOf(lines);
  const bare = !lines.some((line) => isFeatureLine(line, dialects[dialect]));
  const read = (mode: Mode): TestDocument => new DocumentReader(lines, dialect, mode).read();
  let mode: Mode = { bare, closeDocStrings: false, stepsAnywhere: bare };
  let document = read(mode);
  if (document.errors.length > 0 && document.docStringLines.size > 0) {
    mode = { ...mode, closeDocStrings: true };
    document = read(mode);
  }
  if (document.scenarios.length === 0 && !bare) {
    const loose = read({ ...mode, stepsAnywhere: true });
    if (loose.scenarios.length > 0) document = loose;
  }
  if (isKarate(document)) document.language = 'karate';
  if (error !== null) document.errors.unshift(error);
  if (long) {
    const message = `This file has more than ${MAX_LINES} lines; only those were read.`;
    document.errors.unshift({ message, line: MAX_LINES });
  }
  if (binary) document.errors.unshift({ message: 'This file holds no text. Save it as UTF-8.', line: 1 });
  return document;
}
