import { describeEntered } from '../../../support/entered';

describeEntered('what only clicks enter', [
  {
    of: 'boxes that their names tell of, and labels of boxes; no banner and no link',
    files: {
      'a.test.js': `it('x', async () => {
        await driver.findElement(By.id('rememberMe')).click();
        await driver.findElement(By.css('input[name="newsletter"]')).click();
        await driver.findElement(By.xpath('//label[@for="Active"]')).click();
        await driver.findElement(By.css('#cookie-banner-agree')).click();
        await driver.findElement(By.linkText('Terms')).click(); });`,
    },
    fields: ['remember_me=true', 'newsletter=true', 'active=true'],
  },
  {
    of: 'no label of what is typed into, and what somebody is by what is clicked',
    files: {
      'a.cy.js': `it('x', () => {
        cy.get('label[for="mailing_list_labels"]').click();
        cy.contains('Female').click();
        cy.contains('Home').click(); });`,
    },
    fields: ['gender=Female'],
  },
  {
    of: 'a box by its id, where it is called as another field is',
    files: {
      'spec/features/a_spec.rb': `RSpec.feature 'x' do
  scenario 'y' do
    fill_in 'Name', with: 'Shop'
    check 'name', id: 'application_scope'
  end
end
`,
    },
    fields: ['name=Shop', 'application_scope=true'],
  },
  {
    of: 'a value that is clicked inside of a list',
    files: {
      'a.test.js': `it('x', async () => {
        const portDropdown = await driver.findElement(By.name('from_port'));
        await portDropdown.findElement(By.css('[value="Boston"]')).click(); });`,
    },
    fields: ['from_port=Boston'],
  },
  {
    of: 'an option that a button opens the list of',
    files: {
      'a.e2e.js': `it('x', async () => {
        await $('button=Select country').click();
        await $('//div[@role="option"]//span[text()="Italy"]').click(); });`,
    },
    fields: ['country=Italy'],
  },
  {
    of: 'what a keyboard types goes where was clicked last, and not into the keyboard',
    files: {
      'ATest.cs': `public class ATest {
  [Test] public void X() {
    var actions = new Actions(driver);
    driver.FindElement(By.Id("city")).Click();
    actions.SendKeys("Rome").Perform();
  }
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a script with quotes inside of its selector',
    files: {
      'ATest.cs': `public class ATest {
  [Test] public void X() {
    driver.ExecuteJavaScript("document.querySelector(\\"form input[name='departure']\\").value='12 Dec 2030'");
  }
}`,
    },
    fields: ['departure=12 Dec 2030'],
  },
  {
    of: 'a label that asks, and an option of a list that its name tells of',
    files: {
      'a.test.js': `it('x', async () => {
        await driver.findElement(By.xpath("//label[text()='Remember me?']")).click();
        await driver.findElement(By.id('city')).click();
        await driver.findElement(By.xpath("//div[contains(text(),'Delhi')]")).click();
        await driver.findElement(By.id('country')).sendKeys('India');
        await driver.findElement(By.xpath("//div[contains(text(),'Ready')]")).click(); });`,
    },
    fields: ['remember_me=true', 'city=Delhi', 'country=India'],
  },
]);

describeEntered('boxes that only a method of a page tells of', [
  {
    of: 'what it clicks is ticked, or not',
    files: {
      'a.spec.ts': `class Page {
          constructor(page) { this.page = page; }
          async selectTermsCheckbox() { await this.page.locator('#t1').click(); }
          async uncheckNewsletterCheckBox() { await this.page.locator('#n2').click(); }
          async checkOrders() { await this.page.locator('#o3').click(); }
        }
        test('x', async ({ page }) => {
          const form = new Page(page);
          await form.selectTermsCheckbox();
          await form.uncheckNewsletterCheckBox();
          await form.checkOrders();
        });`,
    },
    fields: ['terms=true', 'newsletter=false'],
  },
]);
