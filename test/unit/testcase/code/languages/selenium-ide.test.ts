import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seleniumIde } from '../../../../../server/src/testcase/code/languages/selenium-ide';
import type { Program, Statement } from '../../../../../server/src/testcase/code/program';
import { takesUnder } from '../../../../support/time';

type Row = [command: string, target: string, value?: string, ...targets: string[]];

describe('Selenium IDE', () => {
  it('keeps the lines on which commands and names stand', () => {
    const text = project({ 'logs in': [['type', 'id=user', 'tom']] });
    const [test] = read(text).tests;
    const lines = text.split('\n');
    assert.match(lines[test.line - 1], /"name": "logs in"/);
    assert.match(lines[test.body[0].line - 1], /"value": "tom"/);
    assert.equal(lines[test.span.endLine - 1].trim(), '}');
    assert.deepEqual(test.titles, ['Shop', 'Suite of all']);
  });

  it('says what commands do with data', () => {
    assert.deepEqual(body(['type', 'id=a', 'x ${y}']), ['input_text id=a | x ${y}']);
    assert.deepEqual(body(['sendKeys', 'id=a', 'abc${KEY_ENTER}']), ['input_text id=a | abc']);
    assert.deepEqual(body(['sendKeys', 'id=a', '${KEY_ENTER}']), []);
    assert.deepEqual(body(['select', 'id=a', 'label=Germany']), ['select_from_list_by_label id=a | Germany']);
    assert.deepEqual(body(['type', 'id=attachment', '/tmp/cv.pdf']), ['choose_file id=attachment | /tmp/cv.pdf']);
    assert.deepEqual(body(['uncheck', 'name=b']), ['unselect_checkbox name=b']);
    assert.deepEqual(body(['assertText', 'id=a', 'x'], ['storeText', 'id=a', 'x'], ['mouseOver', 'id=save']), []);
    assert.deepEqual(body(['click', 'id=save'], ['click', 'linkText=Leads']), ['click_button id=save', 'click_link linkText=Leads']); // prettier-ignore
  });

  it('takes a click for a tick where the locator says so', () => {
    assert.deepEqual(body(['click', "css=input[type='checkbox']"]), ["select_checkbox css=input[type='checkbox']"]);
    assert.deepEqual(body(['click', 'id=newsletter']), ['select_checkbox id=newsletter']);
    assert.deepEqual(body(['click', "css=input[name='sex'][value='f']"]), ['select_radio_button sex | f']);
    assert.deepEqual(body(['click', 'id=newsletter-button']), ['click_button id=newsletter-button']);
    assert.deepEqual(body(['click', 'id=email']), []);
  });

  it('prefers a recorded name to a generated id', () => {
    assert.deepEqual(body(['type', 'id=form3Example4', 'x', 'id=form3Example4', 'name=City']), [
      'input_text name=City | x',
    ]);
    assert.deepEqual(body(['type', 'id=city', 'x', 'id=city', 'name=City']), ['input_text id=city | x']);
  });

  it('puts a test that another runs in its place, as often as it may', () => {
    const tests = { a: [['run', 'b']], b: [['type', 'id=x', '1'], ['run', 'a']] } satisfies Record<string, Row[]>; // prettier-ignore
    const [first] = read(project(tests)).tests;
    assert.ok(JSON.stringify(first.body).includes('"id=x"'));
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, i): [string, Row[]] => [
        `t${i}`,
        [
          ['run', `t${i + 1}`],
          ['run', `t${i + 1}`],
        ],
      ]),
    );
    assert.ok(JSON.stringify(read(project(doubling))).length < 5_000_000);
  });

  it('blanks other tests and stays JSON, on the same lines, with what the kept one runs', () => {
    const text = project({ one: [['run', 'three']], two: [['type', 'id=b', 'x']], three: [['type', 'id=c', 'x']] });
    const { tests } = read(text);
    const blanked = seleniumIde.blank!(text, [tests[1].span, tests[2].span]);
    assert.equal(blanked.split('\n').length, text.split('\n').length);
    assert.doesNotThrow(() => JSON.parse(blanked) as unknown);
    const kept = read(blanked);
    assert.deepEqual(
      kept.tests.map(({ name }) => name),
      ['one'],
    );
    assert.deepEqual(kept.tests[0].body, tests[0].body);
  });

  it('tells tests apart of which one begins on the line on which another ends', () => {
    const text = project({ one: [['type', 'id=a', '1']], two: [['type', 'id=b', '2']] }).replace(/\},\s+\{\s+"id": "id-two"/, '}, {\n"id": "id-two"'); // prettier-ignore
    const [one, two] = read(text).tests;
    assert.ok(one.span.endLine < two.span.line);
    assert.deepEqual(
      read(seleniumIde.blank!(text, [one.span])).tests.map(({ name }) => name),
      ['two'],
    );
  });

  it('reads what there is of a broken project', () => {
    const text = project({ a: [['type', 'id=x', '1']], b: [['type', 'id=y', '2']] });
    const { tests, errors } = read(text.slice(0, text.indexOf('"b"') + 40));
    assert.equal(tests[0].name, 'a');
    assert.equal(errors.length, 1);
  });

  it('takes any text, however deep', async () => {
    const part = fc.constantFrom('{', '}', '[', ']', '"tests"', '"commands"', '"name"', ':', ',', '"a"', '1', 'null', '\n', '\\'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 50 }), (parts) => {
        const text = parts.join('');
        assert.ok(Array.isArray(read(text).tests));
        seleniumIde.blank!(text, [{ line: 1, endLine: 1 }]);
      }),
    );
    await takesUnder(2000, () => {
      read(`{"tests":${'['.repeat(300_000)}`);
      read(`{"tests":["${'x\\"'.repeat(300_000)}`);
    });
  });
});

function read(text: string): Program {
  return seleniumIde.read(text, null, 'shop.side');
}

function body(...rows: Row[]): string[] {
  return read(project({ test: [['open', '/'], ...rows] }))
    .tests[0].body.slice(1)
    .map(said);
}

function said(statement: Statement): string {
  assert.ok(statement.kind === 'run' && statement.value.kind === 'call');
  const { name, args } = statement.value;
  const shown = args.map((arg) =>
    (arg.kind === 'join' ? arg.parts : [arg])
      .map((part) => (part.kind === 'literal' ? part.text : part.kind === 'name' ? `\${${part.name}}` : '?'))
      .join(''),
  );
  return `${name} ${shown.join(' | ')}`;
}

function project(tests: Record<string, Row[]>): string {
  const named = Object.entries(tests).map(([name, rows]) => ({
    id: `id-${name}`,
    name,
    commands: rows.map(([command, target, value = '', ...targets]) => ({
      command,
      target,
      targets: targets.map((locator) => [locator, 'any']),
      value,
    })),
  }));
  const suites = [{ name: 'Suite of all', tests: named.map(({ id }) => id) }];
  return JSON.stringify({ name: 'Shop', url: 'https://shop.example.com', tests: named, suites }, null, 2);
}
