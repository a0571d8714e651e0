import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseXml } from '../../../../server/src/testcase/wording/read-xml';
import { takesUnder } from '../../../support/time';

describe('wording/read-xml', () => {
  it('gives elements as objects, repeated ones as lists, attributes as children', () => {
    const xml =
      '<?xml version="1.0"?><!-- a > b --><o:order xmlns:o="x" id="7"><line>a &lt; b</line><line><![CDATA[<c>]]></line><empty/></o:order>';
    assert.deepEqual(parseXml(xml), { order: { id: '7', line: ['a < b', '<c>'], empty: '' } });
  });

  for (const text of ['', 'no xml', '<a>', '<a></b>', '<a/><b/>', '{"a": 1}', '<placeholder>', '<a><b></a></b>']) {
    it(`is null for ${JSON.stringify(text)}`, () => assert.equal(parseXml(text), null));
  }

  it('stays fast and shallow on hostile text', async () => {
    await takesUnder(1000, () => {
      for (const text of [
        '<!--'.repeat(100_000),
        '<![CDATA['.repeat(50_000),
        `${'<a>'.repeat(50_000)}</a>`,
        `<a b="${'<'.repeat(100_000)}`,
      ])
        parseXml(`<a/>${text}`);
    });
    assert.equal(parseXml('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), null);
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseXml(`<a>${text}</a>`)));
  });
});
