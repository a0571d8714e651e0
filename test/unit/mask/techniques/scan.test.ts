import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BytesVector } from '../../../../client/src/engine/batch/vector';
import { findPersonal } from '../../../../client/src/engine/mask/text/find-personal';
import { findNames } from '../../../../client/src/engine/mask/text/find-names';
import { NO_ROWS, type RowFacts } from '../../../../client/src/engine/mask/technique';
import type { PiiType } from '../../../../client/src/engine/privacy/pii-types';
import { builtin } from '../../../../client/src/engine/schema/types';
import { masked, vectorOf } from '../../../support/masking';

const PERSONAL = [
  'mary.smith@x.org',
  '+49 30 1234567',
  '4111 1111 1111 1111',
  'DE89370400440532013000',
  '123-45-6789',
  '10.1.2.3',
];

describe('the technique scan', () => {
  it('masks what is personal by its form, where it stands, as columns of the class are masked', async () => {
    const text = `Mail ${PERSONAL[0]}, call ${PERSONAL[1]}; card ${PERSONAL[2]} (${PERSONAL[3]}), ${PERSONAL[4]} from ${PERSONAL[5]}.`;
    const [result] = await masked('scan', [text]);
    for (const value of PERSONAL) assert.ok(!result!.includes(value), `${value} in ${result}`);
    const [email] = await masked('replace', [PERSONAL[0]], { piiType: 'email', domain: 'replace:email' });
    const [card] = await masked('preserve', [PERSONAL[2]], { piiType: 'credit_card', domain: 'preserve:credit_card' });
    assert.ok(result!.startsWith(`Mail ${email}, call +49 `), result!);
    assert.ok(result!.includes(`; card ${card} (DE`), result!);
  });

  it('leaves what is none: dates, sums, short numbers, words', async () => {
    const text = 'On 2024-01-02, and 3.4.2024 at 12:30, order 12345 for 1,250.00 was sent to p. 7 @ noon.';
    assert.deepEqual(await masked('scan', [text, '', null]), [text, '', null]);
  });

  it('masks the names that the row itself holds, by what these were masked to', async () => {
    const before = new Map<PiiType, BytesVector>([
      ['first_name', vectorOf(builtin('text'), ['Mary', 'Al']) as BytesVector],
    ]);
    const after = new Map<PiiType, BytesVector>([
      ['first_name', vectorOf(builtin('text'), ['Zoe', 'Bo']) as BytesVector],
    ]);
    const rows: RowFacts = { ...NO_ROWS, masked: (one) => after.get(one), unmasked: (one) => before.get(one) };
    assert.deepEqual(await masked('scan', ['mary said: Mary, not Maryland', 'Al also'], { rows }), [
      'Zoe said: Zoe, not Maryland',
      'Al also',
    ]);
  });

  it('masks names behind a title or a first name as columns of last names are masked, without what stands before them', async () => {
    const last = async (name: string): Promise<string> => {
      const [text] = await masked('replace', [name], { piiType: 'last_name', domain: 'replace:last_name' });
      return text!;
    };
    const cases: [string, string][] = [
      ['Call Mrs Ann Lind today.', `Call Mrs ${await last('Lind')} today.`],
      ['Hr. Kühn möchte das Auto', `Hr. ${await last('Kühn')} möchte das Auto`],
      ['Fr. Dr. von der Heide: abends', `Fr. Dr. ${await last('von der Heide')}: abends`],
      ['my boss Kathleen Nelson, and Mr Mark Lee', `my boss ${await last('Nelson')}, and Mr ${await last('Lee')}`],
      ['(Mme Martin-Łuczak)', `(Mme ${await last('Martin-Łuczak')})`],
      ["Sig.ra O'Neil e il Sr. J. Pérez", `Sig.ra ${await last("O'Neil")} e il Sr. J. ${await last('Pérez')}`],
    ];
    assert.deepEqual(
      await masked(
        'scan',
        cases.map(([before]) => before),
      ),
      cases.map(([, after]) => after),
    );
    const none = [
      'the Missing Link',
      'Mr. and all',
      'Frame Work',
      'Pan and Zoom? no',
      'MR SMITH',
      'drei Herren Hemden',
    ];
    assert.deepEqual(await masked('scan', none), none);
  });

  it('cuts what has grown to what the column holds', async () => {
    const [result] = await masked('scan', ['a@b.co and more'], { type: builtin('varchar', { length: 20 }) });
    assert.equal(result!.length, 20);
  });

  it('finds every address in a text of any kind, and takes no long time for a long text', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', 'x ', '"', '<', 'é, ', 'mailto:'), (email, before) => {
        const text = `${before}${email} `;
        const found = findPersonal(text).filter(({ pii_type: piiType }) => piiType === 'email');
        assert.deepEqual(found, [
          { from: text.indexOf(email), to: text.indexOf(email) + email.length, pii_type: 'email' },
        ]);
      }),
    );
    for (const unit of [
      'a',
      '1',
      '1 ',
      '@',
      'a@',
      '1-',
      '::',
      'AB12',
      '(1)',
      '+1 ',
      'Mr ',
      'Mr A. ',
      'Mr de ',
      "Mr A'",
    ]) {
      const start = process.cpuUsage();
      findPersonal(unit.repeat(200_000 / unit.length));
      findNames(unit.repeat(200_000 / unit.length), new Set(['ann']));
      assert.ok(process.cpuUsage(start).user < 4_000_000, unit);
    }
  });
});
