import { describeEntered } from '../../../support/entered';

describeEntered('what stands in classes and lists of others', [
  {
    of: 'constants of a class in a class',
    files: {
      'ATest.java': `import com.codeborne.selenide.Selenide;
public class ATest {
  @Test public void x() { $(Shop.Login.userName).sendKeys("ann"); $(Shop.Checkout.zip).shouldBe(visible).sendKeys("12345"); }
}`,
      'Shop.java': `public class Shop {
  public static class Login { public static final By userName = By.id("username"); }
  public static class Checkout { public static final String zip = "#postal-code"; }
}`,
    },
    fields: ['username=ann', 'postal_code=12345'],
  },
  {
    of: 'the class of the same package, of several that are as far',
    files: {
      'tests/shop/ATest.java': `package shop;
public class ATest {
  @Test public void x() { new StartPage().enter("Rome"); }
}`,
      'pages/bank/StartPage.java': `package bank;
public class StartPage { public void enter(String v) { driver.findElement(By.id("iban")).sendKeys(v); } }`,
      'pages/shop/StartPage.java': `package shop;
public class StartPage { public void enter(String v) { driver.findElement(By.id("city")).sendKeys(v); } }`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'only what the list of keys has',
    files: {
      'test_a.py': `from selenium import webdriver
def fill(driver, user):
    keys = list(user.keys())
    if 'city' in keys:
        driver.find_element(By.ID, "city").send_keys(user['city'])
    if 'phone' in keys:
        driver.find_element(By.ID, "phone").send_keys("1")
def test_x(driver):
    fill(driver, {'city': 'Rome'})
`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('tests of Python', [
  {
    of: 'a title for a report, and a name in the plural',
    files: {
      'test_a.py': `import allure
class TestA:
    @allure.step("Types the {city}")
    def tests_city(self, page):
        page.fill("#city", "Rome")
`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a page of any name, and what gives itself or something else',
    files: {
      'test_a.py': `class Field:
    def __init__(self, page, selector):
        self.page = page
        self.selector = selector
    def scroll(self):
        if self.loose:
            return self.page.evaluate("x")
        else:
            return self
    def put(self, text):
        self.page.fill(self.selector, text)
def test_x(browser):
    p = browser.new_page()
    p.fill("#city", "Rome")
    Field(p, "#phone").scroll().put("12345")
`,
    },
    fields: ['city=Rome', 'phone=12345'],
  },
]);
