import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeTestFile } from '../../../../server/src/testcase/analyze';
import { readGauge } from '../../../../server/src/testcase/gauge/read-gauge';
import { sliceScenario } from '../../../../server/src/testcase/slice';
import { SourceTable } from '../../../../server/src/testcase/sources/source-table';

const SPEC = `Shop
====
A comment with a * star.

     |email |age|
     |------|---|
     |a@b.c |5  |
     |d@e.f |6  |

* Open the shop

## First
tags: a, b

* Enter email <email>
* Enter the following
  |name|
  |----|
  |Ann |

Second
------
* Write
"""
* not a step
"""
____
* Close the shop
`;

describe('Gauge', () => {
  it('reads headings, contexts, tables, texts and teardown', () => {
    const { title, background, scenarios, parts, errors } = readGauge(SPEC);
    assert.equal(title, 'Shop');
    assert.deepEqual(
      background.map(({ text, line }) => [text, line]),
      [['Open the shop', 10]],
    );
    assert.deepEqual(
      scenarios.map(({ name, line, end_line }) => [name, line, end_line]),
      [
        ['First', 12, 19],
        ['Second', 21, 26],
      ],
    );
    assert.deepEqual(
      scenarios[0].examples.map(({ values }) => [...values.values()]),
      [
        ['a@b.c', '5'],
        ['d@e.f', '6'],
      ],
    );
    assert.deepEqual(
      scenarios[0].steps[1].table.map(({ cells }) => cells),
      [['name'], ['Ann']],
    );
    assert.equal(scenarios[1].steps[0].docString?.text, '* not a step');
    assert.deepEqual(
      scenarios.map(({ steps }) => steps.length),
      [2, 1],
    );
    assert.equal(parts.at(-1)!.last, SPEC.split('\n').length);
    assert.deepEqual(errors, []);
  });

  it('takes a check for one of what is shown where it says so', () => {
    const spec = '# S\n## T\n* Check "Wrong password" for failed login\n* Verify email "a@b.c"\n* Check "Newsletter"\n';
    const [{ entities }] = analyzeTestFile('s.spec', spec).scenarios;
    assert.deepEqual(
      entities.flatMap(({ rows }) => rows.map(({ values }) => values)),
      [{ newsletter: 'true' }],
    );
  });

  it('takes what is entered into any element, by its key, its locator or the concept around it', () => {
    const spec =
      '# S\n## T\n* "txtFirstName" elementine "Ann" değerini yaz\n* "ann@b.c" textini "email-input" elementine yaz\n' +
      '* "login-city" \'li elemente "Rome" değeri girilir\n* "Pass" parolası yazılır\n* "btnSave" elementine tıkla\n' +
      '* "title" elementi "Hello" içeriyor mu kontrol et\n* Telefon alanına "555" yaz\n';
    const concepts =
      '# <password> parolası yazılır\n* "txtPw" elementine <password> değerini yaz\n' +
      '# Telefon alanına <text> yaz\n* id "com.shop:id/etPhone" li elementi bul ve <text> değerini yaz\n';
    const sources = new SourceTable();
    sources.set('concepts/s.cpt', concepts);
    const [{ entities }] = analyzeTestFile('s.spec', spec, sources).scenarios;
    assert.deepEqual(entities.flatMap(({ rows }) => rows.map(({ values }) => values)), [
      { first_name: 'Ann', email: 'ann@b.c', city: 'Rome', password: 'Pass', phone: '555' },
    ]); // prettier-ignore
  });

  it('runs each scenario once for each row of the table', () => {
    const { scenarios } = analyzeTestFile('shop.spec', SPEC);
    assert.deepEqual(
      scenarios[0].entities[0].rows.slice(0, 2).map(({ values }) => values.email),
      ['a@b.c', 'd@e.f'],
    );
  });

  it('slices one scenario out, which is then read alone', () => {
    const { scenarios } = analyzeTestFile('shop.spec', SPEC);
    for (const scenario of scenarios) {
      const [alone, ...others] = analyzeTestFile(
        'shop.spec',
        sliceScenario('shop.spec', SPEC, scenario.line),
      ).scenarios;
      assert.deepEqual(alone, scenario);
      assert.deepEqual(others, []);
    }
  });

  it('follows concepts into concepts, whose parameters name the fields', () => {
    const sources = new SourceTable();
    sources.set('c/a.cpt', '# Sign in as <email> with <password>\n* Type <email>\n* Give it <password>\n');
    sources.set('c/b.cpt', '# Give it <word>\n* Enter password <word>\n');
    const spec = '# S\n## T\n* Sign in as "a@b.c" with "Secret-1"\n';
    const { scenarios, follows } = analyzeTestFile('s.spec', spec, sources);
    assert.deepEqual(follows, ['c/a.cpt', 'c/b.cpt']);
    assert.deepEqual(scenarios[0].entities[0].rows, [{ line: 3, values: { email: 'a@b.c', password: 'Secret-1' } }]);
  });

  it('takes nothing of what is said to be so', () => {
    const table = '  |Word |Vowel Count|\n  |-----|-----------|\n  |Gauge|3          |\n';
    const spec = `# S\n* Vowels in English language are "aeiou".\n## T\n* The word "gauge" has "3" vowels.\n* Almost all words have vowels\n${table}`;
    assert.deepEqual(analyzeTestFile('s.spec', spec).scenarios[0].entities, []);
  });

  it('reads a concept in the language of its own file', () => {
    const sources = new SourceTable();
    sources.set(
      'a.cpt',
      '# Sign in\n* E-posta alanına "a@b.c" yaz\n* Şifre alanına "gizli12" değeri girilir\n* Butona tıkla\n',
    );
    const { scenarios } = analyzeTestFile('s.spec', '# S\n## T\n* Sign in\n', sources);
    assert.deepEqual(Object.values(scenarios[0].entities[0].rows[0].values), ['a@b.c', 'gizli12']);
  });

  it('reads Turkish steps of the general kind: any element by its key, a name with the verb behind it', () => {
    const steps = ['"LoginEmail" alanına "a@b.c" yaz', '"x1234" textini "passwordBox" elementine yaz', 'Soyisim yaz "Lee"', 'İstediği markayı yazar "Acme"', 'Açılan dropdown\'dan model seçer "M1"', 'Kapı butonuna tıkla "Tamam"', '"Toplam" alanının görünürlüğünü kontrol et', 'İd si "phone" olan alana "555" textini yaz', 'Rastgele ürün seç ".list a"']; // prettier-ignore
    const spec = `# S\n## T\n${steps.map((step) => `* ${step}\n`).join('')}`;
    const [{ rows }] = analyzeTestFile('s.spec', spec).scenarios[0].entities;
    assert.deepEqual(rows[0].values, { email: 'a@b.c', password: 'x1234', soyisim: 'Lee', marka: 'Acme', model: 'M1', phone: '555' }); // prettier-ignore
  });

  it('ends where concepts call each other', () => {
    const sources = new SourceTable();
    sources.set('a.cpt', '# A <x>\n* B <x>\n* B <x>\n\n# B <x>\n* A <x>\n* A <x>\n');
    assert.equal(analyzeTestFile('s.spec', '# S\n## T\n* A "1"\n', sources).scenarios.length, 1);
  });

  it('leaves alone what has the extension of a specification and is none', () => {
    const rpm = 'Name: x\nVersion: 1\n# a\n## b\n%description\n* text\n%changelog\n* Mon Jan 1 2024 A <a@b.c>\n- x\n';
    for (const text of [rpm, '', 'just words', '# A heading\nand no steps\n']) {
      const { scenarios, errors, language } = analyzeTestFile('x.spec', text);
      assert.deepEqual([scenarios, errors, language], [[], [], 'gauge']);
    }
    assert.equal(
      analyzeTestFile('x.feature', '# c\n## d\nFeature: x\n  Scenario: y\n    * step\n').language,
      'gherkin',
    );
  });

  it('takes any text', () => {
    const part = fc.constantFrom('#', '##', ' ', 'a', '\n', '* ', '|', '---', '===', '"""', '<b>', '"c"', '____', '\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const document = readGauge(text);
        assert.deepEqual(
          document.parts.map(({ first }) => first - 1),
          [0, ...document.parts.slice(0, -1).map(({ last }) => last)],
        );
        assert.ok(analyzeTestFile('x.spec', text).scenarios.length <= document.scenarios.length);
      }),
    );
  });
});
