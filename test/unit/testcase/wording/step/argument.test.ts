import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function tables(language: string, text: string, written: string): (string | undefined)[] {
  const step: Step = { text, kind: 'action', line: 1, table: [], docString: { text: written, line: 2 } };
  return readStep(step, lexiconOf(language)).groups.map(({ entity }) => entity?.table);
}

describe('what the text of a step holds', () => {
  it('is of several things, as its language speaks of them', () => {
    const order = (name: string): string => `<${name}><nummer>7</nummer></${name}>`;
    assert.deepEqual(tables('sv', 'jag skapar följande', order('leverans')), ['leveranser']);
    assert.deepEqual(tables('de', 'ich folgendes erstelle', order('Sendung')), ['sendungen']);
    assert.deepEqual(tables('nl', 'ik het volgende aanmaak', order('order')), ['orders']);
    assert.deepEqual(tables('en', 'I create the following', order('shipment')), ['shipments']);
  });
});
