import { createHash, type Hash } from 'node:crypto';
import type { Part, ScenarioText, TestDocument } from './document';
import { readDocument } from './gherkin/read-document';

/** Hexadecimal digits of an id. */
const ID_LENGTH = 32;

/** The id of a test: of its text without indentation, blank lines and comments (the language declaration counts). */
export function testCaseId(text: string): string {
  return documentId(readDocument(text));
}

/** As `testCaseId`, of a document that was read already. */
export function documentId(document: TestDocument): string {
  const hash = createHash('sha256');
  for (const part of document.parts) addPart(hash, document, part);
  return digest(hash);
}

/** The ids of all scenarios, in order: each that of its slice. What they share is hashed once. */
export function scenarioIds(document: TestDocument): string[] {
  const shared = new Map<number, Hash>();
  const ids = new Map<ScenarioText['part'], string>();
  for (const part of document.parts) {
    const parent = shared.get(part.rule) ?? shared.get(0)?.copy() ?? createHash('sha256');
    shared.set(part.rule, parent);
    if (part.kind !== 'scenario') addPart(parent, document, part);
    else {
      const own = parent.copy();
      addPart(own, document, part);
      ids.set(part, digest(own));
    }
  }
  return document.scenarios.map((scenario) => ids.get(scenario.part)!);
}

function addPart(hash: Hash, document: TestDocument, part: Part): void {
  for (let line = part.first; line <= part.last; line++) {
    const text = document.lines[line - 1].trim();
    if (text === '') continue;
    if (text.startsWith('#') && !document.docStringLines.has(line) && !/^#\s{0,20}language\s{0,20}:/.test(text))
      continue;
    hash.update(text).update('\n');
  }
}

function digest(hash: Hash): string {
  return hash.digest('hex').slice(0, ID_LENGTH);
}
