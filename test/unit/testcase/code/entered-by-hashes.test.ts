import { describeEntered } from '../../../support/entered';

const FORM = `class Form
  NAMES = { street: 'address1', flat: 'address2', phone: 'phone' }.freeze
  def set(attributes)
    NAMES.keys.each do |key|
      @browser.text_field(name: NAMES[key]).set attributes[key] if attributes.key? key
    end
    unless attributes[:state].nil?
      @browser.select(name: 'state').select attributes[:state]
    end
    case attributes[:kind]
    when :card then @browser.text_field(id: 'card').set '4111'
    when :cash then @browser.text_field(id: 'cash').set '5'
    else @browser.text_field(id: 'voucher').set 'x'
    end
  end
end
`;

describeEntered('hashes of Ruby', [
  {
    of: 'copies that are changed, keys that are left out, and what is only entered when it is given',
    files: {
      'a_spec.rb': `require 'watir'
BASE = { street: 'Main 1', flat: '2b', phone: '1', kind: :cash }.freeze
describe 'form' do
  it 'is filled' do
    data = BASE.clone
    data.delete :flat
    data[:phone] = '7'
    Form.new.set data
  end
end
`,
      'pages/form.rb': FORM,
    },
    fields: ['address1=Main 1', 'phone=7', 'cash=5'],
  },
  {
    of: 'what they are put together of',
    files: {
      'a_spec.rb': `require 'watir'
describe 'form' do
  it 'is filled' do
    base = { street: 'Main 1', phone: '1', kind: 'card' }
    Form.new.set base.except(:phone).merge(state: 'TX', flat: '9')
  end
end
`,
      'pages/form.rb': FORM,
    },
    fields: ['address1=Main 1', 'address2=9', 'state=TX', 'card=4111'],
  },
]);

describeEntered('what is made before a page is opened', [
  {
    of: 'by factories and models, with what the test says of it',
    files: {
      'spec/features/a_spec.rb': `require 'rails_helper'
feature 'posts' do
  let(:ann) { create(:user, email: 'ann@example.com', admin: true) }
  scenario 'are shown' do
    post = Post.create!(title: 'Hi', author: ann, body: Faker::Lorem.sentence)
    visit post_path(post)
    fill_in 'Email', with: ann.email
    create(:comment, text: 'late')
  end
end
`,
    },
    fields: ['email=ann@example.com', 'admin=true', 'title=Hi', 'body=null', 'email=ann@example.com'],
  },
]);

describeEntered('pairs and lists that loops go through', [
  {
    of: "Java's maps",
    files: {
      'ATest.java': `import org.openqa.selenium.By;
class ATest {
  @Test void x() {
    Map<String, String> names = Map.of("first_name", "Ann", "last_name", "Lee");
    names.forEach((id, value) -> driver.findElement(By.id(id)).sendKeys(value));
    for (var entry : Map.of("street", "Main 1").entrySet()) driver.findElement(By.id(entry.getKey())).sendKeys(entry.getValue());
    driver.findElement(By.id("code")).sendKeys(String.format("%s-%03d", "AB", 7));
    driver.findElement(By.id("note")).sendKeys(String.join(", ", "a", "b"));
  }
}`,
    },
    fields: ['first_name=Ann', 'last_name=Lee', 'street=Main 1', 'code=AB-007', 'note=a, b'],
  },
  {
    of: "C#'s dictionaries, and records that are copied",
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public record Order { public string City { get; init; } = "Rome"; public string? Note { get; init; } }
public class ATests {
  [Test] public void X() {
    foreach (var pair in new Dictionary<string, string> { ["phone"] = "1" }) driver.FindElement(By.Id(pair.Key)).SendKeys(pair.Value);
    foreach (var (id, value) in new Dictionary<string, string> { { "fax", "2" } }) driver.FindElement(By.Id(id)).SendKeys(value);
    Fill(new Order() with { Note = "Ring twice" });
  }
  void Fill(Order order) {
    driver.FindElement(By.Id("city")).SendKeys(order.City);
    driver.FindElement(By.Id("note")).SendKeys(order.Note);
  }
}`,
    },
    fields: ['phone=1', 'fax=2', 'city=Rome', 'note=Ring twice'],
  },
  {
    of: "Ruby's hashes, by labels that are made of their keys",
    files: {
      'a_spec.rb': `USER = { first_name: 'Ann', city: 'Rome' }.freeze
RSpec.describe 'x', type: :feature do
  it 'y' do
    USER.each { |name, value| fill_in name.to_s.humanize, with: value }
  end
end
`,
    },
    fields: ['first_name=Ann', 'city=Rome'],
  },
  {
    of: "Python's arguments by name, lists side by side, and a fixture of each of several",
    files: {
      'test_a.py': `import pytest
@pytest.fixture(params=["Rome", "Oslo"])
def city(request):
    return request.param
def fill(page, **values):
    for name, value in values.items():
        page.fill("#" + name, value)
def test_a(page, city):
    fill(page, first_name="Ann", last_name="Lee")
    for name, value in zip(["street", "zip"], ["Main 1", "00100"]):
        page.fill("#" + name, value)
    page.select_option("#city", label=city)
`,
    },
    fields: ['first_name=Ann', 'last_name=Lee', 'street=Main 1', 'zip=00100', 'city=Rome'],
  },
]);
