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
