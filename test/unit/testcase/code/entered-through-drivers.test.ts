import { describeEntered } from '../../../support/entered';

describeEntered('what wrappers of drivers enter', [
  {
    of: 'what the driver waited for',
    files: {
      'a.test.js': `it('x', async () => {
        const box = await driver.wait(until.elementLocated(By.id('city')), 10);
        await box.sendKeys('Rome');
      });`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'an element by whichever strategy its selector asks for, and nothing of a branch for elements',
    files: {
      'a.test.js': `import { Page } from './page.js';
it('x', async () => {
  const page = new Page(driver);
  await page.write('input[placeholder="City"]', page.town);
  await page.write('//input[@name="street"]', page.town);
});`,
      'page.js': `export class Page {
  constructor(driver) { this.driver = driver; this.town = made(); }
  async write(target, text) {
    if (typeof (target) !== 'string') { await target.sendKeys(text); return; }
    const by = target[0] === '/' ? By.xpath : By.css;
    const box = await this.driver.wait(until.elementLocated(by(target)), 10);
    await box.sendKeys(text);
  }
}`,
    },
    fields: ['city=null', 'street=null'],
  },
  {
    of: 'selectors of a frozen object that a member holds',
    files: {
      'a.e2e.ts': `import Page from './page.ts';
it('x', async () => { await $(Page.form.city).setValue('Rome'); });`,
      'page.ts': `class Selectors { public readonly all = Object.freeze({ id: { city: '#city' } }); }
const selectors = new Selectors();
class Page {
  private readonly of = selectors.all;
  public get form() { return { city: this.of.id.city }; }
}
export default new Page();`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('what a loop of tests takes of its rows', [
  {
    of: 'between the loop and the test, of rows of this file',
    files: {
      'a.test.js': `const towns = [{ city: 'Rome' }];
describe('x', () => {
  towns.forEach((row, i) => {
    const { city } = row;
    it('town', async () => { await $('#city').setValue(city); });
  });
});`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'between the loop and the test, of rows of another file',
    files: {
      'a.test.js': `import { people } from './people.js';
people.forEach((row) => {
  const { name } = row;
  it('person', async () => { await $('#nick').setValue(name); });
});`,
      'people.js': `export const people = [{ name: 'Ann' }];`,
    },
    fields: ['nick=Ann'],
  },
]);

describeEntered('what Cypress calls elements', [
  {
    of: 'one field under an alias and under its own name',
    files: {
      'a.cy.js': `beforeEach(() => { cy.get('[data-cy=first-name]').find('input').as('box'); });
it('x', () => {
  cy.get('[placeholder="Enter NIC number"]').as('nic').type('123456789V');
  cy.get('@nic').clear().type('987654321V');
  cy.get('@box').type('Ann');
});`,
    },
    fields: ['nic_number=987654321V', 'first_name=Ann'],
  },
]);

describeEntered('what fields of a form are called', [
  {
    of: 'as the member of a page that nothing declares, not as a letter or a class that only says whose it is',
    files: {
      'a.e2e.js': `import page from './page.js';
it('x', async () => {
  await page.write({ box: await page.reviewComment, text: 'good' });
  await $('.gh-input').setValue('some');
});`,
      'page.js': `class Page { async write({ box, text }) { const f = await box.$('textarea'); await f.setValue(text); } }
export default new Page();`,
    },
    fields: ['review_comment=good'],
  },
  {
    of: 'without the two letters that stand for it, be it sent in between',
    files: {
      'a.cy.js': `it('x', () => {
  cy.get('#aa_fromDate').type('2012-09-04{enter}');
  cy.get('#aa_toDate').type('2012-09-06{enter}');
  cy.get('#aa_type').select('Deposit');
});`,
    },
    fields: ['from_date=2012-09-04', 'to_date=2012-09-06', 'type=Deposit'],
  },
  {
    of: 'not as the form or the example that they stand in, unless it is one to search with',
    files: {
      'a.e2e.js': `it('x', async () => {
  await $('#kc-register-form > div:nth-child(6) > input').setValue('Lee');
  await $('#input-example input[type="text"]').setValue('some');
  await $('#search-form input').setValue('shoes');
});`,
    },
    fields: ['search=shoes'],
  },
]);
