import { describeEntered } from '../../../support/entered';

describeEntered('pages of Nightwatch', [
  {
    of: 'by their elements, those of sections, and commands that stand beside or in them',
    files: {
      'tests/a.js': `module.exports = {
  'signs up': function (browser) {
    const page = browser.page.signUp();
    page.navigate().setValue('@emailEl', 'a@b.c').typeCity('Rome');
    page.named('Ann');
    page.section.address.setValue('@street', 'Via Roma 1');
    browser.page.users.profile().setValue('@phone', ['555-0100', browser.Keys.ENTER]);
  },
};`,
      'pages/signUp.js': `const named = {
  named: function (client) { this.setValue('@firstName', client); return this; },
};
module.exports = {
  url: '/sign-up',
  elements: { emailEl: '#email', city: { selector: '//input[@id="city"]', locateStrategy: 'xpath' } },
  commands: [named, { typeCity(value) { return this.clearValue('@city').setValue('@city', value); } }],
  sections: { address: { selector: '#address', elements: [{ street: 'input[name=street]' }, { firstName: '#first_name' }] } },
};`,
      'pages/users/profile.js': `const elements = { phone: 'input[name=phone]' };
module.exports = { elements, commands: [] };`,
    },
    fields: ['email=a@b.c', 'city=Rome', 'first_name=Ann', 'street=Via Roma 1', 'phone=555-0100'],
  },
  {
    of: 'by commands that files are named after, in tests that are assigned to others',
    files: {
      'tests/b.js': `const _ = require('lodash');
const auth = require('./auth');
module.exports = _.assign(auth, {
  'fills': function (browser) {
    browser.url('/x').typeAt('#city', 'Rome');
    browser.page.form().typeAt('@zip', '00184');
  },
});`,
      'commands/typeAt.js': `module.exports.command = function (selector, text) {
  this.waitForElementVisible(selector, 2000).clearValue(selector).setValue(selector, text);
  return this;
};`,
      'pages/form.js': `module.exports = { elements: { zip: '#zip' } };`,
    },
    fields: ['city=Rome', 'zip=00184'],
  },
]);
