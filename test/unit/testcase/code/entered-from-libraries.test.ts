import { describeEntered } from '../../../support/entered';

describeEntered('what libraries hand to tests', [
  {
    of: "xUnit's fixture, through a property that is called as its type",
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class Pages { public City City { get; } public Pages() { City = new City(); } }
public class City { public void Enter(string name) { driver.FindElement(By.Id("city")).SendKeys(name); } }
public class ATests {
  private readonly City _city;
  public ATests(Pages pages) { _city = pages.City; }
  [Fact] public void X() { _city.Enter("Rome"); }
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: "a fixture of the test's class, in a test that leaves the page to others",
    files: {
      'test_a.py': `class TestA:
    @pytest.fixture
    def shop(self, app):
        return Shop(app)
    def test_x(self, shop):
        shop.enter_city("Rome")
`,
      'shop.py': `from selenium import webdriver
class Shop:
    def __init__(self, driver):
        self.driver = driver
    def enter_city(self, name):
        self.driver.find_element(By.ID, "city").send_keys(name)
`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a frame of SitePrism as a page of its own',
    files: {
      'a_spec.rb': `require 'site_prism'
class Inner < SitePrism::Page
  element :town, '#city'
end
class Outer < SitePrism::Page
  iframe :frame, Inner, '#frame'
end
describe 'a' do
  it 'x' do
    Outer.new.frame do |inner|
      inner.town.set 'Rome'
    end
  end
end
`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a table of pairs as a map, whatever the step says of it',
    files: {
      'features/a.feature':
        'Feature: a\n  Scenario: b\n    When checkout my information\n      | First Name | Codeludo |\n      | Last Name | the tester |\n      | Zip | 98192 |\n',
      'steps/Steps.java': `import io.cucumber.java.en.When;
public class Steps {
  @When("checkout my information")
  public void checkout(Map<String, String> data) {
    driver.findElement(By.id("first-name")).sendKeys(data.get("First Name"));
    driver.findElement(By.id("last-name")).sendKeys(data.get("Last Name"));
    driver.findElement(By.id("postal-code")).sendKeys(data.get("Zip"));
  }
}`,
    },
    fields: ['first_name=Codeludo', 'last_name=the tester', 'zip=98192'],
  },
  {
    of: 'what a step sends by itself',
    files: {
      'features/a.feature': 'Feature: a\n  Scenario: b\n    Given an employee\n',
      'features/step_definitions/a.rb': `Given('an employee') do
  @body = { "name": "Ann", "age": "30" }.to_json
  @answer = HTTParty.put 'http://x.io/api/v1/update/4', :body => @body
end
`,
    },
    fields: ['name=Ann', 'age=30'],
  },
]);

describeEntered('names that say how an element is built', [
  {
    of: "Drupal's and Salesforce's, a search of no other name, a list that is named after itself",
    files: {
      'a_spec.rb': `describe 'a' do
  it 'x' do
    find('#edit-pass').set 'secret'
    find('#dwfrm_profile_customer_lastname').set 'Lee'
    find("input[type='search'][data-a-target='tw-input']").set 'tea'
    select 'Chrome', from: 'dropdown'
  end
end
`,
    },
    fields: ['password=secret', 'lastname=Lee', 'search=tea', 'dropdown=Chrome'],
  },
]);

describeEntered('lists one behind the other', [
  {
    of: 'each by what it shows before something is chosen',
    files: {
      'ATests.cs': `using Microsoft.Playwright;
public class ATests {
  private ILocator Model => _page.GetByRole(AriaRole.Combobox, new() { Name = "Select a Model" });
  private ILocator Status => _page.GetByLabel("Select Status").GetByText("Select Status");
  [Test] public async Task X() {
    await Model.ClickAsync();
    await _page.GetByText("Macbook").ClickAsync();
    await Status.ClickAsync();
    await _page.GetByRole(AriaRole.Option, new() { Name = "Ready" }).ClickAsync();
  }
}`,
    },
    fields: ['model=Macbook', 'status=Ready'],
  },
  {
    of: 'an element that a helper finds by a translated label, as the test calls it',
    files: {
      'ATest.java': `import com.codeborne.selenide.Selenide;
public class ATest {
  @Test public void x() { SelenideElement cityInput = getCityInput(); cityInput.type("Rome"); }
  SelenideElement getCityInput() { return getPlaceInput(i18n.t("home.label")); }
  SelenideElement getPlaceInput(String label) { return $x(String.format("//label[text()='%s']/following-sibling::div/input", label)); }
}`,
    },
    fields: ['city=Rome'],
  },
]);
