import assert from 'node:assert/strict';
import fc from 'fast-check';
import { leavesOf } from '../../../../client/src/engine/mask/json/scan-json';
import { builtin } from '../../../../client/src/engine/schema/types';
import { masked } from '../../../support/masking';

const type = builtin('jsonb');
const EMAIL = { path: '$.contact.email', pii_type: 'email', technique: 'replace' };

describe('the technique json', () => {
  it('masks what stands at a path as a column of the class is masked, and leaves all else byte by byte', async () => {
    const parameters = {
      paths: [
        EMAIL,
        { path: '$.phones[*]', pii_type: 'phone', technique: 'preserve' },
        { path: '$.pay', technique: 'noise' },
      ],
    };
    const value =
      '{"id": 12345678901234567890, "contact": {"email": "mary.smith@x.org", "x": "é\\n"}, "phones": ["555-0100", null], "pay": 1000.00}';
    const [result] = await masked('json', [value], { type, parameters });
    const [email] = await masked('replace', ['mary.smith@x.org'], { piiType: 'email', domain: 'replace:email' });
    const parsed = JSON.parse(result!) as { contact: { email: string }; phones: (string | null)[]; pay: number };
    assert.equal(parsed.contact.email, email);
    assert.match(parsed.phones[0]!, /^\d{3}-\d{4}$/);
    assert.notEqual(parsed.phones[0], '555-0100');
    assert.ok(parsed.pay !== 1000 && Math.abs(parsed.pay - 1000) <= 100);
    assert.ok(result!.startsWith('{"id": 12345678901234567890, "contact": {"email": "'));
    assert.ok(result!.includes('"x": "é\\n"}'));
  });

  it('takes a path for all that lies below it', async () => {
    const parameters = { paths: [{ path: '$.who', technique: 'redact' }] };
    const [result] = await masked('json', ['{"who": {"n": ["Jo", 7]}, "whom": "Al"}'], { type, parameters });
    assert.deepEqual(JSON.parse(result!), { who: { n: ['xx', 0] }, whom: 'Al' });
  });

  it('keeps nulls, and lets nothing through that is no JSON', async () => {
    const parameters = { paths: [EMAIL] };
    assert.deepEqual(await masked('json', [null, '{}', '3'], { type, parameters }), [null, '{}', '3']);
    await assert.rejects(masked('json', ['{"contact": '], { type: builtin('text'), parameters }), /no JSON/);
    await assert.rejects(masked('json', ['{}'], { type, parameters: {} }), /names no "paths"/);
    await assert.rejects(
      masked('json', ['{}'], { type, parameters: { paths: [{ path: '$', technique: 'magic' }] } }),
      /technique/,
    );
  });

  it('reads every JSON text, and finds each string and number in it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const count = (value: unknown): number => {
          if (typeof value === 'string' || typeof value === 'number') return 1;
          if (typeof value !== 'object' || value === null) return 0;
          return Object.values(value).reduce((sum: number, each) => sum + count(each), 0);
        };
        const leaves = leavesOf(text)!;
        assert.equal(leaves.length, count(JSON.parse(text)));
        for (const { kind, from, to } of leaves) {
          const type = typeof JSON.parse(text.slice(from, to));
          assert.equal(type, kind === 'text' ? 'string' : 'number');
        }
      }),
    );
  });
});
