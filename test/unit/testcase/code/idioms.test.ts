import assert from 'node:assert/strict';
import { actionOf } from '../../../../server/src/testcase/code/idioms';
import { unitOf } from '../../../../server/src/testcase/code/units';
import { text, type Term, type Value } from '../../../../server/src/testcase/code/values';
import { program } from '../../../support/program';

const free = (name: string): Value => ({ t: 'free', name });
const key = (name: string): Value => ({ t: 'member', object: free('Keys'), name });
const list = (...items: Value[]): Value => ({ t: 'list', items });
const record = (entries: Record<string, Value>): Value => ({ t: 'record', entries: new Map(Object.entries(entries)) });

function term(
  object: Value | null,
  name: string,
  args: (string | Value)[] = [],
  named: Record<string, Value> = {},
): Term {
  return {
    t: 'term',
    object,
    name,
    args: args.map((arg) => (typeof arg === 'string' ? text(arg) : arg)),
    named: new Map(Object.entries(named)),
  };
}

const byId = (id: string): Term => term(free('driver'), 'findElement', [term(free('By'), 'id', [id])]);
const lambda: Value = {
  t: 'closure',
  unit: unitOf('test', program({})),
  parameters: [],
  body: [],
  scope: null,
  self: null,
  declaration: null,
};
const css = (selector: string): Term => term(free('page'), 'locator', [selector]);

/** What a call does, in short: `email=a@b.c`, `click`, `open /login`, `null`. */
function done(call: Term): string {
  const action = actionOf(call, null);
  if (action === null) return 'null';
  if (action.does === 'enter')
    return `${action.target.labels.at(0) ?? action.target.names.at(0) ?? '?'}=${action.text}${action.submits ? ' sent' : ''}`;
  return action.does === 'open' ? `open ${action.url}` : action.does;
}

describe('what calls of libraries do', () => {
  const cases: [string, Term, string][] = [
    ['Selenium', term(byId('email'), 'sendKeys', ['a@b.c']), 'email=a@b.c'],
    ['Capybara, of a variable', term(null, 'choose', [{ ...text('In person'), as: ['medium'] }]), 'medium=In person'],
    ['Rails, new', term(null, 'visit', [free('new_casa_case_path')]), 'open /casa_case/new'],
    ['Rails, of a record', term(null, 'visit', [term(null, 'edit_user_path', [free('user')])]), 'open /user/edit'],
    ['Selenium, C#', term(byId('email'), 'SendKeys', ['a@b.c']), 'email=a@b.c'],
    [
      'Selenium, Python',
      term(term(free('driver'), 'find_element', [list(key('ID'), text('email'))]), 'send_keys', ['a']),
      'email=a',
    ],
    [
      'Selenium, Ruby',
      term(term(free('driver'), 'find_element', [], { id: text('email') }), 'send_keys', ['a']),
      'email=a',
    ],
    [
      'TestCafe, one after the other',
      term(term(free('t'), 'typeText', ['#email', 'a@b.c']), 'typeText', ['#pin', '1234']),
      'pin=1234',
    ],
    [
      'Nightwatch, after an address',
      term(term(free('browser'), 'url', ['/login']), 'setValue', ['#email', 'a@b.c']),
      'email=a@b.c',
    ],
    [
      'Cypress, on what was got',
      term(term(free('cy'), 'get', ['#email']), 'type', ['a@b.c', record({})]),
      'email=a@b.c',
    ],
    ['a box that its variable names', term({ ...byId('terms'), as: ['termsCheckbox'] }, 'click'), 'terms=true'],
    [
      'the mouse moved onto a box',
      term(term(free('actions'), 'move', [record({ origin: { ...byId('terms'), as: ['termsCheckbox'] } })]), 'click'),
      'terms=true',
    ],
    ['a key at the end', term(byId('q'), 'sendKeys', ['a', key('ENTER')]), 'q=a sent'],
    ['a line end', term(byId('q'), 'sendKeys', ['a\n']), 'q=a sent'],
    ['keys alone', term(byId('q'), 'sendKeys', [key('TAB')]), 'null'],
    ['all selected', term(byId('q'), 'sendKeys', [key('CONTROL'), 'a']), 'null'],
    [
      'a file',
      term(
        term(free('driver'), 'findElement', [term(free('By'), 'css', ['input[type=file][name=photo]'])]),
        'sendKeys',
        ['C:\\files\\me.png'],
      ),
      'photo=me.png',
    ],
    ['Select', term(term(null, 'Select', [byId('country')]), 'selectByVisibleText', ['Germany']), 'country=Germany'],
    ['Select by index', term(term(null, 'Select', [byId('country')]), 'select_by_index', ['2']), 'country=null'],
    ['a checkbox clicked', term(css('input[type=checkbox]#terms'), 'click'), 'terms=true'],
    ['a radio button clicked', term(css('input[name=gender][value=female]'), 'click'), 'gender=female'],
    ['a button clicked', term(byId('save'), 'click'), 'click'],
    ['Playwright', term(css('#email'), 'fill', ['a@b.c']), 'email=a@b.c'],
    [
      'a helper that is told what to report',
      term(free('ui'), 'SendKeys', ['User name', term(free('By'), 'Id', ['username']), 'ann']),
      'username=ann',
    ],
    ['Playwright, page', term(free('page'), 'fill', ['#email', 'a@b.c']), 'email=a@b.c'],
    ['Playwright, label', term(term(free('page'), 'getByLabel', ['E-mail']), 'fill', ['a']), 'E-mail=a'],
    [
      'Playwright, role',
      term(term(free('page'), 'getByRole', ['textbox', record({ name: text('City') })]), 'fill', ['a']),
      'City=a',
    ],
    [
      'Playwright, select',
      term(css('#country'), 'selectOption', [record({ label: text('Germany') })]),
      'country=Germany',
    ],
    ['Playwright, radio', term(term(free('page'), 'getByLabel', ['Female']), 'check'), 'gender=Female'],
    ['Playwright, files', term(css('#photo'), 'setInputFiles', ['files/me.png']), 'photo=me.png'],
    [
      'a file in a folder that the machine knows',
      term(byId('photo'), 'uploadFile', [
        term(free('Path'), 'of', [term(free('System'), 'getProperty', ['user.dir']), 'me.png']),
      ]),
      'photo=me.png',
    ],
    [
      'a file whose name is not known',
      term(byId('photo'), 'uploadFile', [term(null, 'inside', [term(free('System'), 'getProperty', ['user.dir'])])]),
      'photo=null',
    ],
    ['Cypress', term(term(free('cy'), 'get', ['[name=email]']), 'type', ['a{enter}']), 'email=a sent'],
    ['Cypress, find', term(term(term(free('cy'), 'get', ['form']), 'find', ['#city']), 'clear'), 'null'],
    ['WebdriverIO', term(term(null, '$', ['#email']), 'setValue', ['a']), 'email=a'],
    ['CodeceptJS', term(free('I'), 'fillField', ['E-mail', 'a']), 'E-mail=a'],
    ['Capybara', term(null, 'fill_in', ['E-mail'], { with: text('a') }), 'E-mail=a'],
    ['Capybara, select', term(null, 'select', ['Germany'], { from: text('Country') }), 'Country=Germany'],
    ['Watir', term(term(free('browser'), 'text_field', [], { id: text('email') }), 'set', ['a']), 'email=a'],
    [
      'Watir, list',
      term(term(free('browser'), 'select', [], { name: text('country') }), 'select', ['Italy']),
      'country=Italy',
    ],
    [
      'Capybara, translated',
      term(null, 'fill_in', [term(free('I18n'), 't', ['users.form.first_name_label'])], { with: text('Ann') }),
      'first_name=Ann',
    ],
    ['Robot Framework', term(null, 'input_text', ['id:email', 'a']), 'email=a'],
    ['SeleniumBase', term(free('self'), 'type', ['#email', 'a']), 'email=a'],
    ['TestCafe', term(free('t'), 'typeText', [term(null, 'Selector', ['#email']), 'a']), 'email=a'],
    ['Screenplay', term(term(free('Enter'), 'theValue', ['a']), 'into', [byId('email')]), 'email=a'],
    [
      'a script that sets the value of what it is given',
      term(free('driver'), 'executeScript', ['arguments[0].value = arguments[1];', byId('city'), 'Rome']),
      'city=Rome',
    ],
    [
      'a script that adds a text to the value',
      term(null, 'execute_script', [
        "arguments[0].focus(); arguments[0].value = arguments[0].value + 'Rome'; x()",
        byId('city'),
      ]),
      'city=Rome',
    ],
    [
      'a script that finds its element',
      term(free('js'), 'executeScript', [`document.getElementById("city").setAttribute('value', 'Rome')`]),
      'city=Rome',
    ],
    [
      'a script with a part that is not known',
      term(free('js'), 'executeScript', [
        { t: 'joined', parts: [text("arguments[0].value='"), free('city'), text("'")] },
        byId('city'),
      ]),
      'city=null',
    ],
    ['a script that empties', term(free('js'), 'executeScript', ["arguments[0].value = '';", byId('city')]), 'null'],
    [
      'a script that compares',
      term(free('js'), 'executeScript', ["return arguments[0].value == 'a'", byId('q')]),
      'null',
    ],
    ['a script that clicks', term(free('js'), 'executeScript', ['arguments[0].click();', css('input[type=checkbox]#terms')]), 'terms=true'], // prettier-ignore
    ['Cypress, a value that is set', term(term(free('cy'), 'get', ['#day']), 'invoke', ['val', '2030-01-01']), 'day=2030-01-01'], // prettier-ignore
    ['Cypress, a text that is asked', term(term(free('cy'), 'get', ['#day']), 'invoke', ['text']), 'null'],
    ['a radio button whose id says its group', term(byId('gender-male'), 'click'), 'gender=male'],
    ['a radio button that is one of several', term({ ...byId('id_gender1'), as: ['mrRadioButton'] }, 'click'), 'gender=null'], // prettier-ignore
    ['an address', term(free('driver'), 'get', ['https://x.org/login']), 'open https://x.org/login'],
    ['navigation', term(free('page'), 'goto', ['/login']), 'open /login'],
    ['LINQ', term(css('.row'), 'Select', [lambda]), 'null'],
    ['a map', term(free('map'), 'set', ['email', 'a']), 'null'],
    ['a map read', term(free('map'), 'get', ['email']), 'null'],
    ['an expectation', term(term(null, 'expect', [css('#email')]), 'toHaveValue', ['a']), 'null'],
    ['a button is typed into', term(css('button.primary'), 'fill', ['a']), 'null'],
  ];
  for (const [name, call, expected] of cases) it(name, () => assert.equal(done(call), expected));
});
