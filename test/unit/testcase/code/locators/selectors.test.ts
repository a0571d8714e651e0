import assert from 'node:assert/strict';
import fc from 'fast-check';
import { identifierLabel } from '../../../../../server/src/testcase/code/identifiers';
import type { Strategy } from '../../../../../server/src/testcase/code/locators/selected';
import { select } from '../../../../../server/src/testcase/code/locators/selectors';
import { isTechnical } from '../../../../../server/src/testcase/code/technical';
import { takesUnder } from '../../../../support/time';

describe('selectors', () => {
  const labels: [Strategy, string, string[]][] = [
    ['css', '#user_email', ['user_email']],
    ['css', 'form#login input[name="user[email]"]', ['email']],
    ['css', "input[data-test='username'].form-control", ['username']],
    ['css', 'label:has-text("Last name") + input', ['Last name']],
    ['css', '.form-control', []],
    ['css', 'input[type=password]', ['password']],
    ['css', "input[type='username']", ['username']],
    ['xpath', "//input[@id='email']", ['email']],
    ['xpath', "//label[text()='E-mail']/following::input[1]", ['E-mail']],
    ['xpath', "//label[contains(text(), 'City')]/..//input", ['City']],
    ['xpath', "(//label[text()='City']/..//input)[1]", ['City']],
    ['xpath', '//div[3]/form/input[2]', []],
    ['xpath', "//div[@id='root']//input[@placeholder='Your phone']", ['Your phone']],
    ['auto', 'id:email', ['email']],
    ['auto', 'name=first_name', ['first_name']],
    ['auto', 'css:#city', ['city']],
    ['auto', 'xpath=//input[@name="zip"]', ['zip']],
    ['auto', 'label:has-text("Last name") >> input', ['Last name']],
    ['auto', '~username', ['username']],
    ['auto', 'E-mail address', ['E-mail address']],
    ['auto', 'input', []],
    ['id', 'ctl00$Main$txtEmail', ['txtEmail']],
    ['id', 'j_idt12:email', ['email']],
    ['id', 'checkout-form-city', ['city']],
    ['id', 'contact-name', ['name']],
    ['id', 'AccountFrm_city', ['city']],
    ['id', 'user_login', ['username']],
    ['id', 'signin-username', ['username']],
    ['id', 'username-desktop', ['username']],
    ['id', 'user-mobile', ['user-mobile']],
    ['id', 'email-sign-in', ['email']],
    ['id', 'normal_login_email', ['email']],
    ['id', 's-surname', ['surname']],
    ['id', 'e-mail', ['e-mail']],
    ['id', 'order-create-comment', ['comment']],
    ['id', 'user-list-search', ['search']],
    ['id', 'downshift-1-input', []],
    ['id', 'mat-input-3', []],
  ];
  for (const [strategy, selector, expected] of labels) {
    it(`${strategy}: ${selector}`, () => assert.deepEqual(select(strategy, selector).labels, expected));
  }

  it('tells boxes, radio buttons, files, buttons and links', () => {
    assert.equal(select('css', 'input[type="checkbox"]#terms').control, 'checkbox');
    assert.equal(select('id', 'newsletter-checkbox').control, 'checkbox');
    assert.equal(select('xpath', "//input[@type='file']").control, 'file');
    assert.equal(select('css', 'button.primary').control, 'button');
    assert.equal(select('link', 'Log in').control, 'link');
    const option = select('css', 'select#country > option[value="de"]');
    assert.deepEqual([option.control, option.labels, option.option], ['option', ['country'], 'de']);
    const chosen = select('xpath', "//form[@id='f']//select[@name='city']/option[text()='Rome']");
    assert.deepEqual([chosen.control, chosen.labels, chosen.text], ['option', ['city'], 'Rome']);
    const radio = select('css', 'input[name=gender][type=radio][value="female"]');
    assert.deepEqual([radio.control, radio.labels, radio.option], ['radio', ['gender'], 'female']);
  });

  it('takes no class that lays out, or that a library made up, for a name', () => {
    const boxed = select('xpath', "//div[@class='x-grid-4 wide-wrapper']//div[@class='town-part']//input");
    assert.deepEqual(boxed.weak, ['town-part']);
    const chosen = select('xpath', "//div[contains(@class,'css-276vn5')]//option[text()='Rome']");
    assert.deepEqual([chosen.control, chosen.labels, chosen.weak, chosen.text], ['option', [], [], 'Rome']);
    assert.deepEqual([isTechnical('css-276vn5'), isTechnical('css-colour')], [true, false]);
  });

  it('keeps a technical id for where nothing else tells', () => {
    assert.deepEqual(select('css', '#dropdown').technical, ['dropdown']);
    assert.deepEqual(select('label', 'Active?').technical, ['Active']);
  });

  it('any text is read, in linear time', async () => {
    const strategies: Strategy[] = ['auto', 'css', 'xpath', 'id', 'label', 'class', 'tag', 'link', 'text'];
    fc.assert(
      fc.property(
        fc.constantFrom(...strategies),
        fc.string({ unit: 'binary' }),
        (strategy, text) => void select(strategy, text),
      ),
    );
    await takesUnder(1000, () => {
      for (const piece of ['[', '(', "@a='", '//', '#a', ' > ', '"', '\\', ':has-text(']) {
        for (const strategy of strategies) select(strategy, piece.repeat(50_000));
      }
    });
  });

  it('a language in brackets, a number of a group and a prompt name nothing', () => {
    assert.equal(identifierLabel('name[en]'), 'name');
    assert.equal(identifierLabel('user[no]'), 'user');
    assert.equal(identifierLabel('user[name]'), 'name');
    assert.deepEqual([identifierLabel('g1065-pickupdate'), identifierLabel('g20-rate')], ['pickupdate', 'rate']);
    assert.deepEqual([isTechnical('group_1'), isTechnical('Type for hints...')], [true, true]);
    assert.deepEqual([isTechnical('group_name'), isTechnical('Type of card')], [false, false]);
  });

  it('identifiers without words stay what they are', () => {
    assert.equal(identifierLabel('user[address_attributes][0][city]'), 'city');
    assert.equal(isTechnical('input-12'), true);
    assert.equal(isTechnical('input-name'), false);
  });
});
