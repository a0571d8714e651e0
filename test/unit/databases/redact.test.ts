import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redactSecrets } from '../../../client/src/engine/databases/redact';
import { takesUnder } from '../../support/time';

describe('redactSecrets', () => {
  const cases: [text: string, redacted: string][] = [
    ['postgres://ann:s3cret@h:5432/d', 'postgres://ann:***@h:5432/d'],
    ['postgresql+asyncpg://ann:s3cret@h/d?x=1', 'postgresql+asyncpg://ann:***@h/d?x=1'],
    ['postgres://ann:p@s/s#w?d@h/d', 'postgres://ann:***@h/d'],
    ['postgres://ann:two words@h/d', 'postgres://ann:***@h/d'],
    ['jdbc:postgresql://h/d?user=ann&password=s3cret&ssl=true', 'jdbc:postgresql://h/d?user=ann&password=***&ssl=true'],
    ['host=h password=s3&cret user=ann', 'host=h password=*** user=ann'],
    [String.raw`host=h password='s3 \'cret' user=ann`, 'host=h password=*** user=ann'],
    ['PGPASSWORD=s3cret psql', 'PGPASSWORD=*** psql'],
    ['https://ann:s3cret@shop.example.com/a', 'https://ann:***@shop.example.com/a'],
    ["CREATE ROLE ann LOGIN PASSWORD 's3''cret' VALID", "CREATE ROLE ann LOGIN PASSWORD '***' VALID"],
    ['{"url":"postgres://ann:s3cret@h/d","mail":"a@b.c"}', '{"url":"postgres://ann:***@h/d","mail":"a@b.c"}'],
  ];
  for (const [text, redacted] of cases) {
    it(`hides the password in ${text}`, () => assert.equal(redactSecrets(text), redacted));
  }

  const harmless = [
    'When I enter "password" as "Secret123"',
    'The page http://localhost:3000/@ann is open',
    'postgresql://ann@localhost:5432/shop has 5 tables; mail bob@example.com',
    'a@b.c: d@e.f',
  ];
  for (const text of harmless) it(`leaves ${text}`, () => assert.equal(redactSecrets(text), text));

  it('hides every percent-encoded password, wherever the URL stands', () => {
    const around = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '}', '\n') });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), around, around, (password, before, after) => {
        const secret = `<${password}>`;
        const text = `${before} postgres://ann:${encodeURIComponent(secret)}@h/d${after}`;
        assert(!redactSecrets(text).includes(encodeURIComponent(secret)));
      }),
    );
  });

  it('takes time that grows with the text, whatever the text', async () => {
    for (const text of [
      'a'.repeat(5e6),
      'postgres://a:'.repeat(20_000),
      'postgres'.repeat(50_000),
      'create role x '.repeat(20_000),
    ])
      await takesUnder(2000, () => redactSecrets(text));
  });
});
