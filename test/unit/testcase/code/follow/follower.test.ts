import assert from 'node:assert/strict';
import { Follower } from '../../../../../server/src/testcase/code/follow/follower';
import { Forms } from '../../../../../server/src/testcase/code/forms/forms';
import type { Program, Statement, TestDeclaration } from '../../../../../server/src/testcase/code/program';
import { Scope } from '../../../../../server/src/testcase/code/scope';
import { Units, unitOf } from '../../../../../server/src/testcase/code/units';
import { NO_SOURCES } from '../../../../../server/src/testcase/sources/sources';
import {
  at,
  byId,
  call,
  closure,
  cls,
  each,
  fn,
  give,
  join,
  list,
  make,
  member,
  num,
  on,
  path,
  program,
  record,
  run,
  set,
  str,
  test,
  type,
} from '../../../../support/program';

/** What the first test of a program enters, in order. */
function entered(whole: Program, declared: TestDeclaration = whole.tests[0]): string[] {
  return told(whole, declared).map(({ label, value }) => `${label}=${value}`);
}

function told(whole: Program, declared: TestDeclaration = whole.tests[0]): ReturnType<Forms['entries']> {
  const unit = unitOf('test', whole);
  const forms = new Forms();
  const follower = new Follower(unit, new Units(NO_SOURCES), (term, place) => forms.call(term, place));
  const self = declared.owner === null ? null : follower.instance(declared.owner, unit);
  follower.test(declared.body, self, new Scope(follower.globals(unit, false)));
  return forms.entries();
}

describe('following a program', () => {
  const page = cls(
    'LoginPage',
    [member('password', byId('pwd'))],
    [
      fn('LoginPage', ['driver'], [set('this.user', call('driver.findElement', [call('By.id', [str('username')])]))], {
        role: 'constructor',
      }),
      fn(
        'loginAs',
        ['name', 'secret'],
        [
          run(call('this.enter', [path('this.user'), path('name')])),
          run(call('this.enter', [path('this.password'), path('secret')])),
          give(make('HomePage', [path('driver')])),
        ],
      ),
      fn('open', [], [run(call('driver.get', [str('https://x.org/login')])), give(path('this'))]),
      fn('enter', ['element', 'text'], [run(call('element.sendKeys', [path('text')]))]),
    ],
  );

  it('goes through page objects with what they are given', () => {
    const opened = on(make('LoginPage', [path('driver')]), 'open');
    const body = [run(on(opened, 'loginAs', [str('tom', 7), str('secret', 7)], {}, 7), 7)];
    const entries = told(program({ classes: [page], tests: [test(body)] }));
    assert.deepEqual(
      entries.map(({ label, value, line }) => [label, value, line]),
      [
        ['username', 'tom', 7],
        ['pwd', 'secret', 7],
      ],
    );
    assert.match(entries[0].reason, /"tom" is entered into username by LoginPage\.loginAs/);
  });

  it('finds a keyword with quotes in its name by what is quoted', () => {
    const keyword = (label: string, id: string): ReturnType<typeof fn> =>
      fn(`fill"${label}"field`, ['value'], [run(call('input_text', [str(id), path('value')]))]);
    const body = [
      run(call('fill{}field', [str('First name'), str('Ann')])),
      run(call('fill{}field', [str('City'), str('Rome')])),
    ];
    const functions = [keyword('firstname', 'id:nickname'), keyword('city', 'id:city')];
    assert.deepEqual(entered({ ...program({ functions, tests: [test(body)] }), language: 'robot' }), [
      'nickname=Ann',
      'city=Rome',
    ]);
  });

  it('leaves a page its elements, whatever the page is made with', () => {
    const search = cls('SearchPage', [member('term', byId('search-term'))], [fn('find', ['x'], [run(on(path('this.term'), 'sendKeys', [path('x')]))])]); // prettier-ignore
    const body = [set('page', make('SearchPage', [path('driver')])), run(call('page.find', [str('tea')]))];
    assert.deepEqual(entered(program({ classes: [search], tests: [test(body)] })), ['search term=tea']);
  });

  it('takes an inherited method, and the one above with super', () => {
    const base = cls('Base', [], [fn('save', ['x'], [type('email', path('x'))])]);
    const derived = cls(
      'Derived',
      [],
      [fn('save', ['x'], [run(call('super.save', [path('x')])), type('city', str('Rome'))])],
      ['Base'],
    );
    const body = [run(on(make('Derived'), 'save', [str('a@b.c')]))];
    assert.deepEqual(entered(program({ classes: [base, derived], tests: [test(body)] })), ['email=a@b.c', 'city=Rome']);
  });

  it('knows values from variables, records, data objects and loops', () => {
    const user = cls('User', [member('email', null), member('city', null)], []);
    const body = [
      set('first', str('12')),
      type('street', join(path('first'), str(' Main Street'))),
      set('address', record({ zip: str('12345') })),
      type('zip', path('address.zip')),
      set('user', make('User', [str('a@b.c'), str('Rome')])),
      type('email', call('user.getEmail')),
      type('city', path('user.city')),
      each(['tag'], list(str('a'), str('b')), [type('tag', path('tag')), run(on(byId('save'), 'click'))]),
    ];
    assert.deepEqual(entered(program({ classes: [user], tests: [test(body)] })), [
      'street=12 Main Street',
      'zip=12345',
      'email=a@b.c',
      'city=Rome',
      'tag=a',
      'tag=b',
    ]);
  });

  it('takes a member that Python sets from outside for the page object of its name', () => {
    const body = [run(call('this.login_page.loginAs', [str('tom'), str('secret')]))];
    const whole = program({
      classes: [page, cls('TestLogin', [], [])],
      tests: [{ ...test(body), owner: 'TestLogin' }],
    });
    assert.deepEqual(entered({ ...whole, language: 'python' }), ['username=tom', 'pwd=secret']);
    // Of a page that nobody declares, what the method is called says what it takes.
    assert.deepEqual(entered({ ...whole, language: 'java' }), ['username=tom', 'password=secret']);
  });

  it('says nothing of a value that it does not know', () => {
    const body = [
      type('email', join(str('user'), call('Date.now'), str('@x.org'))),
      type('name', call('faker.name.firstName')),
      type('age', join(num('1'), num('2'))),
      type('code', path('config.code')),
    ];
    assert.deepEqual(entered(program({ tests: [test(body)] })), ['email=null', 'name=null', 'age=null', 'code=null']);
  });

  it('runs functions that are handed over once', () => {
    const body = [run(call('step', [str('signs in'), closure([], [type('email', str('a@b.c'))])]))];
    assert.deepEqual(entered(program({ tests: [test(body)] })), ['email=a@b.c']);
  });

  it('takes the name of a member, a parameter or a method where the locator tells nothing', () => {
    const nameless = (): ReturnType<typeof call> =>
      call('driver.findElement', [call('By.xpath', [str('//div[3]/input')])]);
    const form = cls(
      'Form',
      [member('emailInput', nameless())],
      [
        fn('fill', [], [run(call('this.emailInput.sendKeys', [str('a@b.c')]))]),
        fn('put', ['city'], [run(on(nameless(), 'sendKeys', [path('city')]))]),
        fn('enterPhone', ['value'], [run(on(nameless(), 'sendKeys', [path('value')]))]),
      ],
    );
    const body = [
      run(on(make('Form'), 'fill')),
      run(on(make('Form'), 'put', [str('Rome')])),
      run(on(make('Form'), 'enterPhone', [str('1')])),
    ];
    const expected = ['email input=a@b.c', 'city=Rome', 'phone=1'];
    assert.deepEqual(entered(program({ classes: [form], tests: [test(body)] })), expected);
  });

  it('takes the element that a within looks into for what has no name there', () => {
    const find = (selector: string): ReturnType<typeof call> => call('page.find', [str(selector)]);
    const typed = [run(on(find('.editorContent'), 'send_keys', [str('Hello')]))];
    const option = [run(on(find('option[value=es]'), 'click'))];
    const body = [
      run(call('within', [str('#group_description'), closure([], typed)])),
      run(on(find('#menu'), 'click')),
      run(call('within', [str('select[name=locale]'), closure([], option)])),
      run(on(find('option[value=fr]'), 'click')),
      run(on(find('#city-select'), 'click')),
      run(on(find('option[value=rome]'), 'click')),
    ];
    const expected = ['description=Hello', 'locale=es', 'city select=rome'];
    assert.deepEqual(entered({ ...program({ tests: [test(body)] }), language: 'ruby' }), expected);
  });

  it('takes what a pool of pages gives for what it is declared to be', () => {
    const base = cls('Page', [], [fn('open', [], [])]);
    const home = cls('HomePage', [], [], ['Page']);
    const form = cls('FormPage', [member('email', byId('email'))], [fn('fill', [], [run(call('this.email.sendKeys', [str('a@b.c')]))])], ['Page']); // prettier-ignore
    const pool = fn('pageNamed', ['name'], [give(make('HomePage'))], { returns: 'Page' });
    const cast = fn('formPage', [], [give(call('pageNamed', [str('form')]))], { returns: 'FormPage' });
    const declared: Statement = {
      kind: 'assign',
      target: path('form'),
      type: 'FormPage',
      value: call('pageNamed', [str('form')]),
      line: 1,
    };
    const whole = (body: Statement[]): Program =>
      program({ classes: [base, home, form], functions: [pool, cast], tests: [test(body)] });
    assert.deepEqual(entered(whole([declared, run(call('form.fill'))])), ['email=a@b.c']);
    assert.deepEqual(entered(whole([run(on(call('formPage'), 'fill'))])), ['email=a@b.c']);
  });

  it('runs a function that is handed on as an object', () => {
    const choose = fn(
      'choose',
      ['by', 'consumer'],
      [run(call('consumer.accept', [make('Select', [call('driver.findElement', [path('by')])])]))],
    );
    const body = [run(call('choose', [call('By.id', [str('status')]), closure(['list'], [run(call('list.selectByVisibleText', [str('Open')]))])]))]; // prettier-ignore
    assert.deepEqual(entered(program({ functions: [choose], tests: [test(body)] })), ['status=Open']);
  });

  it('takes a click between for the end of a row, and else the last value', () => {
    const again = [
      type('price', str('1')),
      type('price', str('2')),
      run(on(byId('save'), 'click')),
      type('price', str('3')),
    ];
    assert.deepEqual(entered(program({ tests: [test(again)] })), ['price=2', 'price=3']);
  });

  it('ends with recursion, depth and size', () => {
    const loop = fn('loop', [], [run(call('loop')), type('email', str('a@b.c'))]);
    assert.deepEqual(entered(program({ functions: [loop], tests: [test([run(call('loop'))])] })), ['email=a@b.c']);
    let deep = path('x');
    for (let i = 0; i < 20_000; i++) deep = on(deep, 'f');
    assert.deepEqual(entered(program({ tests: [test([run(deep), type('email', str('a@b.c'))])] })), ['email=a@b.c']);
    const wide = each(['a'], list(...Array.from({ length: 200 }, () => str('x'))), [
      each(['b'], list(...Array.from({ length: 200 }, () => str('y'))), [
        each(['c'], list(...Array.from({ length: 200 }, () => str('z'))), [type('f', path('c'))]),
      ]),
    ]);
    assert.deepEqual(entered(program({ tests: [test([wide], { span: at(1) })] })), ['f=z']);
  });
});
