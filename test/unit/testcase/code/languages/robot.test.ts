import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeTestFile, readTestFile } from '../../../../../server/src/testcase/analyze';
import { robot } from '../../../../../server/src/testcase/code/languages/robot';
import { LIBRARY_KEYWORDS } from '../../../../../server/src/testcase/code/languages/robot/keywords';
import type { Expression, Program, Statement } from '../../../../../server/src/testcase/code/program';
import { sourcesOf } from '../../../../../server/src/testcase/sources/source-table';
import { takesUnder } from '../../../../support/time';

describe('Robot Framework', () => {
  it('reads sections in any case, continued lines, comments and tabs', () => {
    const program = read(
      '* settings *\nResource\tpages/login.resource    # a comment\n*** TEST CASES ***\nA Test\n    Input Text    id:name\n    ...    Ann Lee    # who\n',
    );
    assert.deepEqual(program.imports, [{ specifier: './pages/login.resource', names: [] }]);
    assert.deepEqual(body(program), ['input_text("id:name", "Ann Lee")']);
    assert.deepEqual([program.tests[0].line, program.tests[0].span.endLine], [4, 6]);
  });

  it('reads tables with pipes', () => {
    const program = read('| *** Test Cases *** |\n| A Test |\n|    | Input Text | id:name | a  b |\n|    | Log |\n');
    assert.deepEqual(body(program), ['input_text("id:name", "a  b")', 'log()']);
  });

  it('finds keywords whatever their case, spaces and underscores, with the library before them or not', () => {
    const lines = ['input text', 'INPUT_TEXT', 'InputText', 'SeleniumLibrary.Input Text', 'When input text'];
    for (const keyword of lines)
      assert.deepEqual(body(read(test(`${keyword}    id:a    b`))), ['input_text("id:a", "b")'], keyword);
  });

  it('goes through a dictionary whose keys are locators in variables', () => {
    const lines = [
      '&{data}=    Create Dictionary    ${EMAIL_BOX}=a@b.c    ${CITY_BOX}=Bonn',
      'FOR    ${box}    ${value}    IN    &{data}',
      '    Input Text    ${box}    ${value}',
      'END',
    ];
    assert.deepEqual(body(read(test(lines.join('\n    ')))), [
      'data = [[email_box, "a@b.c"], [city_box, "Bonn"]]',
      'each box, value over data { input_text(box, value) }',
    ]);
  });

  it('puts variables, their keys and members into texts', () => {
    const program = read(
      `*** Variables ***\n\${First Name}    Ann\n&{USER}    email=a@b.c\n${test('Input Text    id:a    ${FIRST_NAME} ${USER}[email] ${USER.email}\\${x}')}`,
    );
    assert.deepEqual(program.body.map(said), ['first_name = "Ann"', 'user = {email: "a@b.c"}']);
    assert.deepEqual(body(program), ['input_text("id:a", first_name+" "+user["email"]+" "+user.email+"${x}")']);
  });

  it('gives a template its rows', () => {
    const [found] = read(
      '*** Settings ***\nTest Template    Log In\n*** Test Cases ***    USER    PASSWORD\nTom    tom    secret\nOthers\n    ann    one\n    bob    two\n',
    ).tests.slice(1);
    assert.deepEqual(
      found.rows.map(({ line, values }) => [line, ...values.map(shown)]),
      [
        [6, '"ann"', '"one"'],
        [7, '"bob"', '"two"'],
      ],
    );
    assert.deepEqual(found.body.map(said), ['login(argument_1, argument_2)']);
  });

  it('keeps the quotes in the name of a keyword that has no variable there', () => {
    const program = read(
      `${test('Fill "First name" Field    Ann')}\n*** Keywords ***\nFill "First name" Field\n    [Arguments]    \${value}\n    Log    \${value}\n`,
    );
    assert.deepEqual(
      program.functions.map(({ name, parameters }) => [name, ...parameters.map((parameter) => parameter.name)]),
      [['fill"firstname"field', 'value']],
    );
  });

  it('leaves the arguments in a keyword’s name open', () => {
    const program = read(
      `${test('I enter "a@b.c" as email\n    Then I log in as tom with secret')}\n*** Keywords ***\nI enter "\${email}" as email\n    Log    \${email}\nI log in as \${user} with \${word}\n    No Operation\n`,
    );
    assert.deepEqual(body(program), ['ienter{}asemail("a@b.c")', 'iloginas{}with{}("tom", "secret")']);
    assert.deepEqual(
      program.functions.map(({ name, parameters }) => [name, ...parameters.map((parameter) => parameter.name)]),
      [
        ['ienter{}asemail', 'email'],
        ['iloginas{}with{}', 'user', 'word'],
      ],
    );
    assert.deepEqual([...robot.declares('*** Keywords ***\nI enter "${email}" as email\n')], ['ienter{}asemail']);
  });

  it('looks into keywords that run keywords', () => {
    const lines = [
      'Run Keyword If    ${x}    Input Text    id:a    1    ELSE    Input Text    id:b    2',
      'Run Keywords    Input Text    id:c    3    AND    Close Browser',
      'Wait Until Keyword Succeeds    3x    1s    Input Text    id:d    4',
      'IF    ${x}    Input Text    id:e    5    ELSE    Input Text    id:f    6',
    ];
    assert.deepEqual(body(read(test(lines.join('\n    ')))), [
      'input_text("id:a", "1")',
      'input_text("id:b", "2")',
      'input_text("id:c", "3")',
      'closebrowser()',
      'input_text("id:d", "4")',
      'input_text("id:e", "5")',
      'input_text("id:f", "6")',
    ]);
  });

  it('reads loops, blocks and assignments', () => {
    const lines = [
      'FOR    ${x}    ${y}    IN    a    b    c    d',
      '    IF    $x',
      '        ${z}=    Catenate    SEPARATOR=-    ${x}    ${y}',
      '    END',
      'END',
      'VAR    &{user}    email=a@b.c',
      'Set Test Variable    ${last}    1',
    ];
    assert.deepEqual(body(read(test(lines.join('\n    ')))), [
      'each x, y over [["a", "b"], ["c", "d"]] { { z = x+"-"+y } }',
      'user = {email: "a@b.c"}',
      'last = "1"',
    ]);
  });

  it('calls Browser’s keywords by what they do', () => {
    const lines = [
      'Fill Text    selector=id=a    txt=b',
      'Fill Secret    id=p    $password',
      'Select Options By    id=c    label    Germany',
      'Upload File By Selector    id=f    ${CURDIR}/cv.pdf',
    ];
    assert.deepEqual(body(read(test(lines.join('\n    ')))), [
      'input_text("id=a", "b")',
      'input_password("id=p", password)',
      'select_from_list_by_label("id=c", "Germany")',
      'choose_file("id=f", "."+"/cv.pdf")',
    ]);
  });

  it('says which section it does not know', () => {
    assert.deepEqual(
      read('*** Tets ***\n').errors.map(({ line }) => line),
      [1],
    );
    assert.deepEqual(read('*** Testfälle ***\nEin Test\n    Log    x\n').tests.length, 1);
  });

  it('takes any text', () => {
    const cell = fc.constantFrom('*** Test Cases ***', '*** Keywords ***', 'A', '    ', 'FOR', '${', '}', '@{x}', 'IN', 'END', 'IF', '...', '|', '\t', '\n', '\\', '[Template]', '[Arguments]', '"', 'Run Keyword If', '='); // prettier-ignore
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const program = read(cells.join(''));
        assert.ok(program.tests.every(({ span, line }) => span.line <= line && line <= span.endLine));
      }),
    );
  });

  it('takes keywords of libraries with whatever they are called', () => {
    const arg = fc.constantFrom(
      '',
      'None',
      '${x}',
      'id:a',
      'value=on',
      'keys=ENTER',
      'ENTER',
      'TAB',
      'CTRL',
      'off',
      'label',
    );
    const keyword = fc.constantFrom(...LIBRARY_KEYWORDS, 'Set To Dictionary', 'Append To List', 'Run Keyword If');
    fc.assert(
      fc.property(fc.array(fc.tuple(keyword, fc.array(arg, { maxLength: 4 })), { maxLength: 8 }), (calls) => {
        analyzeTestFile('a.robot', test(calls.map((call) => call.flat().join('    ')).join('\n    ')));
      }),
    );
  });

  it('is linear, however deep', async () => {
    const deep = test(`${'IF    $x\n    '.repeat(20_000)}Input Text    id:a    b`);
    const wide = test(`Input Text    id:a    ${'${x}[y]{${'.repeat(2000)}`);
    await takesUnder(3000, () => {
      for (const text of [deep, wide, '*'.repeat(200_000), ` ${'  '.repeat(100_000)}`]) read(text);
    });
  });

  it('calls a template with the rows of the file that DataDriver names', async () => {
    const suite = (library: string): string =>
      `*** Settings ***\nLibrary    ${library}\nTest Template    Log In\n*** Test Cases ***\nAs \${user name}    Default    UserData\n` +
      '*** Keywords ***\nLog In\n    [Arguments]    ${user name}    ${password}\n    Input Text    id:username    ${user name}\n    Input Password    id:password    ${password}\n    Click Button    id:login\n';
    const text = '*** Test Cases ***;${user name};${password}\nGood;ann;Secret-1\nBad;bob;no\n';
    for (const [library, path] of [
      ['DataDriver    data/logins.csv', 'tests/data/logins.csv'],
      ['DataDriver    file=data/logins.csv    encoding=utf8', 'tests/data/logins.csv'],
      ['DataDriver', 'tests/a.csv'],
    ]) {
      const { scenarios } = await readTestFile('tests/a.robot', suite(library), sourcesOf([{ path, text }]));
      assert.deepEqual(
        scenarios[0].entities.flatMap(({ rows }) => rows.map(({ values }) => values)),
        [
          { username: 'ann', password: 'Secret-1' },
          { username: 'bob', password: 'no' },
        ],
        library,
      );
    }
    const { scenarios } = await readTestFile('tests/a.robot', suite('DataDriver    logins.xlsx'));
    const fields = scenarios[0].entities.flatMap((entity) => entity.fields.map(({ name, value }) => [name, value]));
    assert.deepEqual(fields, [
      ['username', null],
      ['password', null],
    ]);
  });

  it('takes locators that a library makes of a text, from keywords with quotes in their names', async () => {
    const text =
      '*** Keywords ***\nSet Owner\'s ${Field} To "${Value}"\n    ${Box}=    Convert To Camel Case    ${Field}\n    Input Text    ${Box}    ${Value}\n';
    const suite = '*** Settings ***\nResource    a.resource\n*** Test Cases ***\nA\n    Set Owner\'s First Name To "Ann"\n'; // prettier-ignore
    const { scenarios } = await readTestFile('a.robot', suite, sourcesOf([{ path: 'a.resource', text }]));
    assert.deepEqual(
      scenarios[0].entities.flatMap(({ rows }) => rows.map(({ values }) => values)),
      [{ first_name: 'Ann' }],
    );
  });

  it('types what is no key into an element that is one', () => {
    assert.deepEqual(body(read(test('Press Keys    id:name    Ann    ENTER'))), ['press_keys("id:name", "Ann")']);
    for (const keys of ['None    ENTER', 'id:name    ENTER', 'id:name    CTRL+A    BACKSPACE', 'id:name    \\\\13'])
      assert.deepEqual(body(read(test(`Press Keys    ${keys}`))), ['press_key_alone()'], keys);
    for (const keys of ['CTRL    V', 'Alt    F4'])
      assert.deepEqual(body(read(test(`RPA.Desktop.Press Keys    ${keys}`))), ['press_key_alone()'], keys);
    // It leaves the field.
    assert.deepEqual(body(read(test('Press Keys    None    TAB'))), ['press("Tab")']);
  });

  it('finds keywords in the Python files that it names, and variables however they are spelt', async () => {
    const files = [
      { path: 'Keys.py', text: 'from selenium import webdriver\nclass Keys:\n    def enter_first_name(self, name):\n        self.driver.find_element(By.ID, "first-name").send_keys(name)\n' }, // prettier-ignore
      { path: 'data.resource', text: '*** Variables ***\n${first_name}    Ann\n' },
    ];
    const suite = '*** Settings ***\nLibrary    Keys.py\nResource    data.resource\n*** Test Cases ***\nA\n    Enter First Name    ${FIRSTNAME}\n'; // prettier-ignore
    const { scenarios } = await readTestFile('a.robot', suite, sourcesOf(files));
    assert.deepEqual(
      scenarios[0].entities.flatMap(({ rows }) => rows.map(({ values }) => values)),
      [{ first_name: 'Ann' }],
    );
  });

  it('takes its variables from Python files, where case counts', async () => {
    const text =
      '*** Settings ***\nVariables    pages/ui.py\n*** Test Cases ***\nA\n    Input Text    ${Mail_Box}    a@b.c\n';
    const sources = sourcesOf([{ path: 'pages/ui.py', text: 'MAIL_BOX = "id:user-email"\n' }]);
    const { scenarios } = await readTestFile('a.robot', text, sources);
    assert.deepEqual(scenarios[0].entities[0].rows, [{ line: 5, values: { email: 'a@b.c' } }]);
  });
});

function test(lines: string): string {
  return `*** Test Cases ***\nA Test\n    ${lines}\n`;
}

function read(text: string): Program {
  return robot.read(text, null, 'login.robot');
}

function body(program: Program): string[] {
  return program.tests[0].body.map(said);
}

function said(statement: Statement): string {
  const inner = 'body' in statement ? `{ ${statement.body.map(said).join('; ')} }` : '';
  if (statement.kind === 'each') return `each ${statement.names.join(', ')} over ${shown(statement.over)} ${inner}`;
  if (statement.kind === 'assign') return `${shown(statement.target)} = ${shown(statement.value)}`;
  if (statement.kind === 'block') return inner;
  return statement.value === null ? 'return' : shown(statement.value);
}

function shown(value: Expression): string {
  switch (value.kind) {
    case 'literal':
      return JSON.stringify(value.text);
    case 'join':
      return value.parts.map(shown).join('+');
    case 'name':
      return value.name;
    case 'member':
      return `${shown(value.object)}.${value.name}`;
    case 'index':
      return `${shown(value.object)}[${shown(value.key)}]`;
    case 'list':
      return `[${value.items.map(shown).join(', ')}]`;
    case 'record':
      return `{${value.entries.map((entry) => `${entry.name}: ${shown(entry.value)}`).join(', ')}}`;
    case 'call': {
      const named = value.named.map((argument) => `${argument.name}=${shown(argument.value)}`);
      return `${value.name}(${[...value.args.map(shown), ...named].join(', ')})`;
    }
    default:
      return '?';
  }
}
