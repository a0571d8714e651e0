import { describeEntered } from '../../../support/entered';

const PAGE = `public class VisitPage {
  WebDriver driver;
  public VisitPage(WebDriver driver) { this.driver = driver; }
  public void enterPin(String pin) { for (char one : pin.toCharArray()) driver.findElement(By.id("key-" + one)).click(); }
  public void selectVisitDate(String day) { driver.findElement(By.xpath("//td[text()='" + day + "']")).click(); }
  public void chooseSizeFromList(String size) { driver.findElement(By.xpath("//span[text()='" + size + "']")).click(); }
  public void selectTab(String tab) { driver.findElement(By.xpath("//a[text()='" + tab + "']")).click(); }
  public void selectBranch(String name) { driver.findElement(By.linkText(name)).click(); }
  public void setNotifications(boolean on) { driver.findElement(By.id("bell")).click(); }
  public void enterNote(String note) { driver.findElement(By.id("remark")).sendKeys(note); }
  public void enterCode(String code) { System.out.println(code); }
}`;

describeEntered('what methods that only click enter by their names', [
  {
    of: 'digits of a keypad, days of a calendar, choices of a list; not where one goes, nor what nothing is done with',
    files: {
      'ATest.java': `public class ATest {
  @Test public void x() {
    VisitPage page = new VisitPage(driver);
    page.enterPin("4711");
    page.selectVisitDate("12 May");
    page.chooseSizeFromList("M");
    page.selectTab("Plans");
    page.selectBranch("North");
    page.setNotifications(true);
    page.enterNote("by bike");
    page.enterCode("Z1");
  }
}`,
      'VisitPage.java': PAGE,
    },
    fields: ['pin=4711', 'visit_date=12 May', 'size=M', 'remark=by bike'],
  },
]);

describeEntered('what is no field of a form', [
  {
    of: 'a heading that is clicked, a panel of radio buttons, and the answer to what nobody names',
    files: {
      'A.cs': `public class A {
  [Test] public async Task X() {
    await page.GetByRole(AriaRole.Heading, new() { Name = "Privacy Policy" }).ClickAsync();
    radioButtonPanel.Click();
    yesRadioButton.Click();
    await page.GetByLabel("City").FillAsync("Rome");
  }
  IWebElement radioButtonPanel => driver.FindElement(By.Id("p2"));
  IWebElement yesRadioButton => driver.FindElement(By.XPath("//label[contains(text(),'Yes, all of them')]"));
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a text that is put together of what a page shows',
    files: {
      'ATest.java': `public class ATest {
  @Test public void x() {
    StringBuilder report = new StringBuilder("all: ");
    List<WebElement> rows = driver.findElements(By.id("bans"));
    report.append("n=").append(rows.size()).append(", ");
    driver.findElement(By.id("city")).sendKeys("Rome");
  }
}`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('names that pages give elements', [
  {
    of: 'with the page behind the control, and with what is typed in a longer text',
    files: {
      'ATest.java': `public class ATest {
  @FindBy(xpath = "(//input)[1]") WebElement surname_Box_Register;
  @FindBy(xpath = "(//input)[2]") WebElement additionalNotesTxtArea;
  @FindBy(xpath = "//input[@placeholder='Add a new skill']") WebElement box;
  @Test public void x() {
    surname_Box_Register.sendKeys("Rossi");
    additionalNotesTxtArea.sendKeys("none");
    box.sendKeys("Sailing");
  }
}`,
    },
    fields: ['surname=Rossi', 'additional_notes=none', 'skill=Sailing'],
  },
]);

describeEntered('what methods hand to calls of a library that nobody has', [
  {
    of: 'that by their names type it; no other call',
    files: {
      'ATest.java': `public class ATest {
  @Test public void x() {
    MemberPage page = new MemberPage(tool);
    page.enterFirstName("Ann");
    page.enterCity("Rome");
  }
}`,
      'MemberPage.java': `public class MemberPage {
  public MemberPage(Tool tool) { this.tool = tool; }
  public void enterFirstName(String name) { report.log("name " + name); tool.enterStringByKey("member.first", name); }
  public void enterCity(String city) { report.note("city", city); }
}`,
    },
    fields: ['first_name=Ann'],
  },
]);

describeEntered('loops that are left in their first turn', [
  {
    of: 'try the next way to find an element only where one fails; others go on',
    files: {
      'ATest.java': `public class ATest {
  String[] nameBox = { "#nam", "input[name='member']", ".x1" };
  @Test public void x() {
    for (String way : nameBox) {
      try { driver.findElement(By.cssSelector(way)).sendKeys("Ann"); break; } catch (Exception e) { log(e); }
    }
    for (String box : List.of("#city", "#street")) { if (isOpen) break; driver.findElement(By.cssSelector(box)).sendKeys("x"); }
  }
}`,
    },
    fields: ['nam=Ann', 'city=x', 'street=x'],
  },
]);
