import { describeEntered } from '../../../support/entered';

describeEntered('what is chosen of several values', [
  {
    of: 'what is given, what is taken instead of it, and a setting with what it is by default',
    files: {
      'a.test.js': `const data = { first: 'Ann', city: '' };
        it('x', async () => { await fill(data); });
        async function fill(given = {}) {
          await driver.findElement(By.id('first_name')).sendKeys(given.first || 'nobody');
          await driver.findElement(By.id('city')).sendKeys(given.city || 'Rome');
          await driver.findElement(By.id('country')).sendKeys(given.country ?? 'Italy');
          await driver.findElement(By.id('email')).sendKeys(process.env.EMAIL || 'a@b.example');
          await driver.findElement(By.id('phone')).sendKeys(read() || '');
        }`,
    },
    fields: ['first_name=Ann', 'city=Rome', 'country=Italy', 'email=a@b.example', 'phone=null'],
  },
  {
    of: 'the same in Python',
    files: {
      'test_a.py': `import os
def fill(driver, city=None, email=None):
    driver.find_element(By.ID, "city").send_keys(city or "Rome")
    driver.find_element(By.ID, "email").send_keys(email or os.getenv("EMAIL") or "a@b.example")
def test_a(driver):
    fill(driver, email="c@d.example")
`,
    },
    fields: ['city=Rome', 'email=c@d.example'],
  },
]);

describeEntered('what is typed after a click', [
  {
    of: 'a box that is clicked before it is typed into sends no form, whatever its name begins with',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
        for (const [id, value] of [['#first_name', 'Ann'], ['#address', 'Main St 1'], ['#postal_code', '10115'], ['#last_name', 'Lee']]) {
          await page.locator(id).click();
          await page.locator(id).fill(value);
        } });`,
    },
    fields: ['first_name=Ann', 'address=Main St 1', 'postal_code=10115', 'last_name=Lee'],
  },
]);

describeEntered('one of two, where the condition is known', [
  {
    of: 'a comparison with a variable, and with a parameter',
    files: {
      'a.spec.ts': `const first = () => 'first@x.example';
        test('x', async ({ page }) => {
          const kind = 'a';
          await page.fill('#email', kind === 'a' ? first() : 'second@x.example');
          await page.fill('#city', 'a' !== kind ? 'Rome' : 'Oslo');
          await fill(page, 'b');
          await page.fill('#phone', unheardOf === 'a' ? '1' : '2');
        });
        function fill(page, kind) { return page.fill('#last_name', kind === 'a' ? 'Lee' : 'Roy'); }`,
    },
    fields: ['email=first@x.example', 'city=Oslo', 'last_name=Roy', 'phone=null'],
  },
  {
    of: 'the same in Java',
    files: {
      'ATest.java': `public class ATest {
  @Test public void x() {
    String kind = "b";
    driver.findElement(By.id("city")).sendKeys(kind.equals("a") ? "Rome" : "Oslo");
    driver.findElement(By.id("phone")).sendKeys("b".equals(kind) ? "1" : "2");
  }
}`,
    },
    fields: ['city=Oslo', 'phone=1'],
  },
  {
    of: 'the same in C#',
    files: {
      'ATest.cs': `public class ATest {
  [Test] public void X() { var kind = "b"; driver.FindElement(By.Id("city")).SendKeys(kind == "a" ? "Rome" : "Oslo"); }
}`,
    },
    fields: ['city=Oslo'],
  },
  {
    of: 'the same in Python',
    files: {
      'test_a.py': `def test_a(driver):
    kind = "a"
    driver.find_element(By.ID, "city").send_keys("Rome" if kind == "a" else "Oslo")
    driver.find_element(By.ID, "phone").send_keys("1" if kind != "a" else "2")
`,
    },
    fields: ['city=Rome', 'phone=2'],
  },
  {
    of: 'the same in Ruby',
    files: {
      'a_spec.rb': `feature 'x' do
  scenario 'y' do
    kind = 'b'
    fill_in 'City', with: (kind == 'a' ? 'Rome' : 'Oslo')
  end
end`,
    },
    fields: ['city=Oslo'],
  },
]);

describeEntered('radio buttons that are told apart by their values', [
  {
    of: 'their group is what is named',
    files: {
      'a.spec.js': `class Form {
          get doctor() { return $("#salutation [value='Dr']"); }
        }
        it('x', async () => {
          await new Form().doctor.click();
          cy.get('[name=shipping]').filter('[value="Post"]').check();
          cy.get('#contact_method').find("[value='Phone']").check();
          cy.get("form#login button[value='Go']").click();
        });`,
    },
    fields: ['salutation=Dr', 'shipping=Post', 'contact_method=Phone'],
  },
]);

describeEntered('radio buttons by their labels', [
  {
    of: 'what says of what one is chosen names it, and a label of several words is one choice',
    files: {
      'a.spec.ts': `class Order {
  constructor(page) { this.page = page; }
  async chooseStore(storeLabel) { await this.page.getByRole('radio', { name: storeLabel }).click(); }
}
test('x', async ({ page }) => {
  await new Order(page).chooseStore('Rome West');
  await page.getByRole('radio', { name: 'Direct deposit' }).click();
  await page.locator('p-checkbox[formcontrolname="urgent"]').click();
});`,
    },
    fields: ['store=Rome West', 'direct_deposit=true', 'urgent=true'],
  },
]);

describeEntered('labels of choices that are clicked', [
  {
    of: 'what holds the label says of what it is one, where the label itself does not',
    files: {
      'a_test.js': `const page = { hobbyLabel(hobby) { return locate('label').withText(hobby); }, welcomeLabel: locate('label').withText('Welcome') };
Scenario('x', ({ I }) => {
  I.fillField('#city', 'Rome');
  I.click(page.hobbyLabel('Music'));
  I.click(page.welcomeLabel);
});`,
    },
    fields: ['city=Rome', 'hobby=Music'],
  },
]);
