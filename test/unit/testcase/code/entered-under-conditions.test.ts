import { describeEntered } from '../../../support/entered';

describeEntered('the branch that is taken', [
  {
    of: "Java's switch, with what nothing else is for",
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  @Test public void x() { login("guest"); pay("cash"); }
  void login(String kind) {
    switch (kind) {
      case "admin": driver.findElement(By.id("username")).sendKeys("root"); break;
      case "visitor":
      case "guest": driver.findElement(By.id("username")).sendKeys("tom"); break;
      default: driver.findElement(By.id("username")).sendKeys("ann");
    }
  }
  void pay(String how) {
    switch (how) {
      case "card" -> driver.findElement(By.id("card")).sendKeys("1");
      default -> driver.findElement(By.id("city")).sendKeys("Rome");
    }
  }
}`,
    },
    fields: ['username=tom', 'city=Rome'],
  },
  {
    of: "C#'s switch",
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  [Test] public void X() { Login("guest"); }
  void Login(string kind) {
    switch (kind) {
      case "admin": driver.FindElement(By.Id("username")).SendKeys("root"); break;
      case "guest": { driver.FindElement(By.Id("username")).SendKeys("tom"); break; }
      default: driver.FindElement(By.Id("username")).SendKeys("ann"); break;
    }
  }
}`,
    },
    fields: ['username=tom'],
  },
  {
    of: 'every one, where a label is no plain value',
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  @Test public void x() { pay(way()); }
  void pay(int how) {
    switch (how) {
      case first: driver.findElement(By.id("card_number")).sendKeys("1"); break;
      default: driver.findElement(By.id("city")).sendKeys("Rome");
    }
  }
}`,
    },
    fields: ['card_number=1', 'city=Rome'],
  },
  {
    of: 'that of the constant of an enumeration, whether or not it holds values, and of a number that is given',
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  enum Size { SMALL("s"), LARGE("l"); Size(String code) { this.code = code; } }
  @Test public void x() { pay(Way.CARD); cut(Size.LARGE); line(2); wrap(Paper.RED, "Ann"); }
  void pay(Way how) {
    switch (how) {
      case CARD -> driver.findElement(By.id("card_number")).sendKeys("1");
      case CASH -> driver.findElement(By.id("change")).sendKeys("2");
    }
  }
  void cut(Size size) {
    if (size == Size.SMALL) driver.findElement(By.id("waist")).sendKeys("3");
    else driver.findElement(By.id("height")).sendKeys(switch (size) { case SMALL -> "4"; default -> "5"; });
  }
  void line(int number) {
    if (number == 1) driver.findElement(By.id("street")).sendKeys("Mill Road");
    else if (number == 2) driver.findElement(By.id("city")).sendKeys("Rome");
  }
  void wrap(Paper paper, String name) {
    driver.findElement(By.id("wrapping")).sendKeys(paper.equals(Paper.RED) ? "red" : "blue");
    if (SETTING.equals("on")) driver.findElement(By.id("name")).sendKeys(name);
  }
}`,
    },
    fields: ['card_number=1', 'height=5', 'city=Rome', 'wrapping=red', 'name=Ann'],
  },
  {
    of: "Java's if, by what a text is, in any case of letters, or has in it",
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  @Test public void x() { fill("City", "Rome", false); fill("zip", "00100", true); }
  void fill(String what, String value, boolean again) {
    if (what.equals("phone") || what.equals("mobile")) {
      driver.findElement(By.id("phone")).sendKeys(value);
    } else if ("city".equalsIgnoreCase(what)) {
      driver.findElement(By.id("city")).sendKeys(value);
    } else if (!what.contains("z")) {
      driver.findElement(By.id("street")).sendKeys(value);
    } else {
      driver.findElement(By.id("postcode")).sendKeys(value);
    }
  }
}`,
    },
    fields: ['city=Rome', 'postcode=00100'],
  },
  {
    of: "C#'s if, by what a text is",
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  [Test] public void X() { Fill("City", "Rome"); Fill("mail", "a@x.io"); }
  void Fill(string what, string value) {
    if (what == "phone") { driver.FindElement(By.Id("phone")).SendKeys(value); }
    else if (what.Equals("city", StringComparison.OrdinalIgnoreCase)) { driver.FindElement(By.Id("city")).SendKeys(value); }
    else { driver.FindElement(By.Id("email")).SendKeys(value); }
  }
}`,
    },
    fields: ['city=Rome', 'email=a@x.io'],
  },
  {
    of: "Python's if and elif, by what a text is or is one of",
    files: {
      'test_a.py': `from selenium.webdriver.common.by import By
def fill(driver, what, value):
    if what == "phone":
        driver.find_element(By.ID, "phone").send_keys(value)
    elif what in ("city", "town"):
        driver.find_element(By.ID, "city").send_keys(value)
    else:
        driver.find_element(By.ID, "street").send_keys(value)

def test_x(driver):
    fill(driver, "town", "Rome")
`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'none of many, where nobody knows which; each, where a loop goes over what is not known',
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  @Test public void x() { pay(System.getenv("WAY")); for (String way : Ways.all()) { ship(way); } }
  void pay(String how) {
    if (how.equals("card")) driver.findElement(By.id("card_number")).sendKeys("1");
    else if (how.equals("iban")) driver.findElement(By.id("iban")).sendKeys("2");
    else driver.findElement(By.id("voucher")).sendKeys("3");
  }
  void ship(String how) {
    switch (how) {
      case "home": driver.findElement(By.id("street")).sendKeys("4"); break;
      case "shop": driver.findElement(By.id("shop_name")).sendKeys("5"); break;
      default: driver.findElement(By.id("city")).sendKeys("Rome");
    }
  }
}`,
    },
    fields: ['street=4', 'shop_name=5', 'city=Rome'],
  },
]);

describeEntered('the branch that what a test gives decides on', [
  {
    of: 'a text, compared in Java, and a box by its own name',
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  By maleRadioButton = By.cssSelector("td label:first-child"), femaleRadioButton = By.cssSelector("td label:last-child");
  @Test public void x() { fill("Male", "mail", true, false); }
  void fill(String gender, String way, boolean subscribed, boolean trial) {
    if (gender.equalsIgnoreCase("female")) { driver.findElement(femaleRadioButton).click(); } else { driver.findElement(maleRadioButton).click(); }
    if ("phone".equals(way)) driver.findElement(By.id("phone")).sendKeys("1"); else driver.findElement(By.id("email")).sendKeys("a@b.example");
    if (subscribed && !trial) driver.findElement(By.id("city")).sendKeys("Rome");
    if (!subscribed) driver.findElement(By.id("country")).sendKeys("Italy");
  }
}`,
    },
    fields: ['gender=male', 'email=a@b.example', 'city=Rome'],
  },
  {
    of: "C#'s texts, in whatever case",
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  [Test] public void X() { Pay("card", "Home"); }
  void Pay(string how, string where) {
    if (how == "cash") driver.FindElement(By.Id("city")).SendKeys("Rome"); else driver.FindElement(By.Id("card_number")).SendKeys("1");
    if (where.Equals("home", StringComparison.OrdinalIgnoreCase)) driver.FindElement(By.Id("street")).SendKeys("Main");
  }
}`,
    },
    fields: ['card_number=1', 'street=Main'],
  },
  {
    of: "each of Python's",
    files: {
      'test_a.py': `def fill(driver, how):
    if how == "cash":
        driver.find_element(By.ID, "city").send_keys("Rome")
    elif how == "card":
        driver.find_element(By.ID, "card_number").send_keys("1")
    elif "card" != how:
        driver.find_element(By.ID, "email").send_keys("x")
    else:
        driver.find_element(By.ID, "phone").send_keys("2")
def test_a(driver):
    fill(driver, "card")
`,
    },
    fields: ['card_number=1'],
  },
]);

const BOX = `void set(By by, boolean on) { WebElement box = driver.findElement(by); if (box.isSelected() != on) { box.click(); } }`;
describeEntered('what a box is to be', [
  {
    of: 'where it is clicked when it is not that yet, in Java',
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  @Test public void x() { set(By.id("newsletter"), true); set(By.id("offers"), false); terms(false); }
  ${BOX}
  void terms(boolean on) {
    WebElement terms = driver.findElement(By.id("terms"));
    if (on && !terms.isSelected()) terms.click();
    if (!on && terms.isSelected()) terms.click();
  }
}`,
    },
    fields: ['newsletter=true', 'offers=false', 'terms=false'],
  },
  {
    of: 'the same in C#',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  [Test] public void X() { Set(By.Id("newsletter"), true); Set(By.Id("offers"), false); }
  void Set(By by, bool on) { var box = driver.FindElement(by); if (box.Selected != on) box.Click(); }
}`,
    },
    fields: ['newsletter=true', 'offers=false'],
  },
  {
    of: 'the same in Python',
    files: {
      'test_a.py': `def set_box(driver, locator, on):
    box = driver.find_element(*locator)
    if box.is_selected() != on:
        box.click()
def test_a(driver):
    set_box(driver, (By.ID, "newsletter"), True)
    set_box(driver, (By.ID, "offers"), False)
`,
    },
    fields: ['newsletter=true', 'offers=false'],
  },
  {
    of: 'the same in JavaScript',
    files: {
      'a.spec.ts': `async function setBox(page, name, on) {
  const box = page.locator(name);
  if ((await box.isChecked()) !== on) await box.click();
}
test('x', async ({ page }) => { await setBox(page, '#newsletter', true); await setBox(page, '#offers', false); });`,
    },
    fields: ['newsletter=true', 'offers=false'],
  },
]);

describeEntered('what is left out', [
  {
    of: 'where a function returns at once when nothing is given, in Java',
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  @Test public void x() { type(By.id("city"), "Rome"); type(By.id("phone"), null); }
  void type(By by, String text) {
    if (text == null) {
      return;
    }
    driver.findElement(by).sendKeys(text);
  }
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'the same in Python, whatever else is asked before',
    files: {
      'test_a.py': `def enter(driver, name, text=None):
    if driver.is_slow():
        return
    if text is None:
        return
    driver.find_element(By.ID, name).send_keys(text)
def test_a(driver):
    enter(driver, "city", "Rome")
    enter(driver, "phone")
`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'what C# asks by a pattern to be there',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public record Person { public string Name { get; init; } = ""; public string? Phone { get; init; } }
public class ATests {
  [Test] public void X() { Fill(new Person { Name = "Ann" }); }
  void Fill(Person person) {
    driver.FindElement(By.Id("name")).SendKeys(person.Name);
    if (person.Phone is not null) driver.FindElement(By.Id("phone")).SendKeys(person.Phone);
  }
}`,
    },
    fields: ['name=Ann'],
  },
]);

describeEntered('what is empty', [
  {
    of: 'is not entered where nothing is given, whichever way C# asks',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  [Test] public void X() { Fill("Rome", null, null); Name(""); }
  void Name(string name) { if (!string.IsNullOrEmpty(name)) driver.FindElement(By.Id("first_name")).SendKeys(name); }
  void Fill(string city, string fax, string note) {
    if (!string.IsNullOrEmpty(city)) driver.FindElement(By.Id("city")).SendKeys(city);
    if (!string.IsNullOrWhiteSpace(fax)) driver.FindElement(By.Id("fax")).SendKeys(fax);
    if (string.IsNullOrEmpty(note)) return;
    driver.FindElement(By.Id("note")).SendKeys(note);
  }
}`,
    },
    fields: ['city=Rome', 'first_name='],
  },
  {
    of: "is what Lombok's builder was not given",
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  @Test public void x() { fill(Person.builder().firstName("Ann").build()); }
  void fill(Person person) {
    driver.findElement(By.id("first_name")).sendKeys(person.getFirstName());
    if (person.getNote() != null) driver.findElement(By.id("note")).sendKeys(person.getNote());
  }
}
@Builder @Data class Person { private String firstName; private String note; }`,
    },
    fields: ['first_name=Ann'],
  },
]);
