import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function said(text: string, language = 'en', kind: Step['kind'] = 'action'): string[] {
  const { groups } = readStep({ text, kind, line: 1, table: [], docString: null }, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ label, value }) => `${label}=${value}`)));
}

describe('what a step says of fields besides what its verb takes', () => {
  it('is each column of the examples, beside one that is entered', () => {
    assert.deepEqual(said('the client adds item <itemNumber> from page <pageName> with <quantity>').sort(), [
      'itemNumber=<itemNumber>',
      'quantity=<quantity>',
    ]);
    assert.deepEqual(said('set the parameters "<key>" and "<value>"'), ['key=<key>', 'value=<value>']);
    assert.deepEqual(said('I enter "<name>" and click the "<button>" button'), ['name=<name>']);
  });

  it('is each value behind its name and a colon, whatever words are around', () => {
    const places = 'edito copertura comune:<comune> strada:<strada> civico:<civico>';
    assert.deepEqual(said(places, 'it'), ['comune=<comune>', 'strada=<strada>', 'civico=<civico>']);
    const message = 'a message in type: "SLIDE" for patient: "<patient_id>", it has barcode: "<barcode>"';
    assert.deepEqual(said(message, 'en', 'context'), ['type=SLIDE', 'patient_id=<patient_id>', 'barcode=<barcode>']);
    assert.deepEqual(said('set the message field: "sent_at" to value: "now"'), ['sent_at=now']);
  });

  it('is a value in quotes behind its name in quotes', () => {
    assert.deepEqual(said('Add to body "firstName" : "Jon"'), ['firstName=Jon']);
    assert.deepEqual(said('I add "Mug" to the cart'), []);
  });

  it('takes a column for a field whose name the words only begin or end', () => {
    assert.deepEqual(said('kullanıcı Birth of Date "<Birth of Date>" girer', 'tr'), ['Birth of Date=<Birth of Date>']);
    assert.deepEqual(said('I set filters for "<archive>" having "<quick search>"'), [
      'archive=<archive>',
      'quick search=<quick search>',
    ]);
    assert.deepEqual(said('I fill in "<field>" with "<value>"'), ['<field>=<value>']);
  });
});
