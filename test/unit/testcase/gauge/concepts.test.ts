import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

/** A step, as its definition types it, in each language that Gauge has. */
const DEFINITIONS: readonly (readonly [string, string])[] = [
  [
    'Steps.java',
    'import com.thoughtworks.gauge.Step;\nclass Steps { @Step({"Let <a> in", "Let in <a>"}) public void let(String a) { driver.findElement(By.id("last-name")).sendKeys(a); } }',
  ],
  [
    'Steps.cs',
    'using Gauge.CSharp.Lib.Attribute;\npublic class Steps { [Step("Let <a> in")] public void Let(string a) { driver.FindElement(By.Id("last-name")).SendKeys(a); } }',
  ],
  [
    'steps.py',
    'from getgauge.python import step\n@step("Let <a> in")\ndef let(a):\n    driver.find_element(By.ID, "last-name").send_keys(a)\n',
  ],
  ['steps.rb', "step 'Let <a> in' do |a|\n  fill_in 'Last name', with: a\nend\n"],
  [
    'steps.js',
    'const gauge = require("gauge");\nstep("Let <a> in", async (a) => { await driver.findElement(By.id("last-name")).sendKeys(a); });',
  ],
];

describe('Gauge steps', () => {
  it('are followed into Taiko', async () => {
    const text =
      'const { write, into, textBox, dropDown, checkBox } = require("taiko");\n' +
      'step("Pay <a>", async (a) => { await write(a, into(textBox("Amount"))); await dropDown("Country").select("Italy"); await checkBox("Gift").check(); });\n';
    const sources = sourcesOf([{ path: 'tests/pay.js', text }]);
    const { scenarios } = await readTestFile('s.spec', '# S\n## T\n* Pay "49"\n', sources);
    const [{ values }] = scenarios[0].entities[0].rows;
    assert.deepEqual(values, { amount: '49', country: 'Italy', gift: 'true' });
  });

  it('say nothing of where one is and of what is looked at, unless their definitions enter it', async () => {
    const text =
      "step 'On the depot page of <depot> zone <zone>' do |d, z|\n  depot_page.load(depot: d, zone: z)\nend\n" +
      "step 'On the sign-in page <pin>' do |pin|\n  fill_in 'Pin', with: pin\nend\n" +
      "step 'Check express with <days>' do |days|\n  find('#express-box').check\n  fill_in 'Days', with: days\nend\n";
    const java =
      'import com.thoughtworks.gauge.Step;\nclass Parcels { @Step("Parcel list <table>") public void list(Table table) { for (TableRow row : table.getTableRows()) { Assert.assertEquals(page.weightOf(row.getCell("Mark")), row.getCell("Weight")); } } }';
    const files = [
      { path: 'steps.rb', text },
      { path: 'Parcels.java', text: java },
    ];
    const spec = (steps: string): string => `# S\n## T\n${steps}\n`;
    const told = async (steps: string): Promise<unknown[]> => {
      const { scenarios } = await readTestFile('s.spec', spec(steps), sourcesOf(files));
      return scenarios[0].entities.flatMap(({ rows }) => rows.map(({ values }) => values));
    };
    for (const step of [
      '* On the depot page of "North" zone "7"',
      '* Using depot "North" - setup',
      '* Looking at parcel "P-7" - On the depot page',
      '* Parcel list\n   |Mark|Weight|\n   |----|------|\n   |P-7 |12    |',
    ])
      assert.deepEqual(await told(step), [], step);
    assert.deepEqual(await told('* On the sign-in page "1234"'), [{ pin: '1234' }]);
    assert.deepEqual(await told('* Check express with "2"'), [{ express: 'true', days: '2' }]);
  });

  it('are about what their concept makes, where they do not say', async () => {
    const concept = '# Add a driver called <name>\n* Fill Name input field with <name>\n* Click on Save button\n';
    const spec = '# S\n## T\n* Add a driver called "Ann"\n';
    const { scenarios } = await readTestFile('s.spec', spec, sourcesOf([{ path: 'a.cpt', text: concept }]));
    assert.deepEqual(
      scenarios[0].entities.map(({ name }) => name),
      ['drivers'],
    );
  });

  it('take their rows from the files that a specification names', async () => {
    const users = { path: 'data/users.csv', text: 'username,id\nfred,10\n"bert, jr",20\n' };
    const spec =
      '# S\n## T\n* Create the following users <table:data/users.csv>\n## U\ntable: data/users.csv\n* Enter username <username>\n';
    const { scenarios, follows } = await readTestFile('s.spec', spec, sourcesOf([users]));
    assert.deepEqual(
      scenarios.map(({ entities }) => entities.flatMap(({ rows }) => rows)),
      [
        [
          { line: 3, values: { username: 'fred', id: '10' } },
          { line: 3, values: { username: 'bert, jr', id: '20' } },
        ],
        [
          { line: 5, values: { username: 'fred' } },
          { line: 5, values: { username: 'bert, jr' } },
        ],
      ],
    );
    assert.deepEqual(follows, ['data/users.csv']);
    const without = await readTestFile('s.spec', spec);
    assert.deepEqual(
      without.scenarios[1].entities.flatMap(({ rows }) => rows),
      [],
    );
  });

  for (const [path, text] of DEFINITIONS) {
    it(`are followed into ${path}, also from a concept`, async () => {
      const concept = { path: 'c.cpt', text: '# Guest <x>\n* Let <x> in\n' };
      const spec = '# S\n## T\n* Let "Lee" in\n## U\n* Guest "Roe"\n';
      const { scenarios, follows } = await readTestFile('s.spec', spec, sourcesOf([{ path, text }, concept]));
      const said = scenarios.map(({ entities }) => entities.flatMap(({ rows }) => rows));
      assert.deepEqual(said, [
        [{ line: 3, values: { last_name: 'Lee' } }],
        [{ line: 5, values: { last_name: 'Roe' } }],
      ]);
      assert.deepEqual([...follows].sort(), [path, 'c.cpt'].sort());
    });
  }

  it('say nothing where their definitions enter nothing', async () => {
    const text =
      'import com.thoughtworks.gauge.Step;\nclass S { @Step("Level <count> and <flag>") public void s(int count, boolean flag) { logger.info("{}", flag); assertEquals(1, count); } }';
    const spec = '# S\n## T\n* Level "42" and "true"\n';
    const { scenarios } = await readTestFile('s.spec', spec, sourcesOf([{ path: 'S.java', text }]));
    assert.deepEqual(scenarios[0].entities, []);
  });

  it('are told by themselves where they take nothing from who calls them', async () => {
    const text =
      '# Prepare a member\n* Type "Ann" into "Full name"\n\n# Sign in as <name>\n* Type <name> into "User name"\n';
    const { scenarios } = await readTestFile('specs/a.cpt', text);
    assert.deepEqual(
      scenarios.map(({ name, line, entities }) => [
        name,
        line,
        entities.map(({ fields }) => fields.map((field) => [field.name, field.value, field.line])),
      ]),
      [['Prepare a member', 1, [[['full_name', 'Ann', 2]]]]],
    );
  });

  it('tells what is done in the words of a definition from what is only compared', async () => {
    const steps = `from getgauge.python import step
@step("Give the contact <name> and phone <phone>")
def contact(name, phone):
    BookingPage().contact(name, phone)
@step("Total is <total>")
def total(total):
    assert BookingPage().total == total
`;
    const spec = '# S\n## T\n* Give the contact "Ida" and phone "030"\n* Total is "96.00"\n';
    const { scenarios } = await readTestFile('s.spec', spec, sourcesOf([{ path: 'steps.py', text: steps }]));
    assert.deepEqual(
      scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name, value }) => [name, value])),
      [
        ['name', 'Ida'],
        ['phone', '030'],
      ],
    );
  });
});
