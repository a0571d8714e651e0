import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ruby } from '../../../../../server/src/testcase/code/languages/ruby';
import { programText } from '../../../../support/program-text';
import { readsOf } from '../../../../support/reads';

const { load, read, reads } = readsOf(ruby, 'login_spec.rb');

describe('Ruby', () => {
  before(load);

  it('reads page objects of SitePrism, page-object and by hand', () => {
    reads(
      `
      class LoginPage < SitePrism::Page
        set_url "/login"
        element :email, "#email"
        element :name_field, :fillable_field, "Name"
        section :menu, MenuSection, ".menu"
      end
      class SignUp
        include PageObject
        text_field(:email, id: "mail")
        select_list(:country, name: "country")
        checkbox(:terms) { browser.checkbox(id: "terms") }
      end
      class Plain
        BUTTON = { id: "send" }.freeze
        def initialize(driver, wait: 5)
          @driver = driver
        end
        def email=(value)
          @email = value
        end
        def field = @driver.find_element(id: "x")
        def self.open
          value = new_one
          value
        end
      end
      User = Struct.new(:name, :email)
      `,
      `
      class LoginPage < Page
        email = find("#email")
        name_field = find_field("Name")
        menu: MenuSection = new MenuSection(".menu")
        load() { visit("/login") }
      class SignUp < PageObject
        email = text_field(id="mail").\u0000called("email")
        country = select_list(name="country").\u0000called("country")
        terms = browser.checkbox(id="terms").\u0000called("terms")
        email=(value) { text_field(id="mail").\u0000called("email").set(value) }
        country=(value) { select_list(name="country").\u0000called("country").select(value) }
        check_terms() { browser.checkbox(id="terms").\u0000called("terms").check() }
        uncheck_terms() { browser.checkbox(id="terms").\u0000called("terms").uncheck() }
      class Plain
        BUTTON = {id: "send"}
        constructor initialize(driver, wait = 5) { this.driver = driver }
        email=(value) { this.email = value; return this.email }
        getter field() { return this.driver.find_element(id="x") }
        getter open() { value = new_one; return value }
      class User
        constructor initialize(name, email) { this.name = name; this.email = email }
      `,
    );
  });

  it('reads texts that are put together', () => {
    reads(
      `
      a = "user#{n}@x.com" 'y\\n'
      b = "%s-%d" % ["a", 1]
      c = "tom" + number.to_s + "!"
      d = ENV["USER"] || "tom"
      e = ENV.fetch("NAME", "ann")
      f = "ab" * 2
      g = %w[one two]
      h = [:a, -1_000, 1 + 2, :"b c"]
      i = { "k" => 1, l: nil, m: }
      j = <<~TEXT
        first
          second
      TEXT
      k = 1.5
      `,
      `
      a = "user" + n + "@x.com" + "y\\\\n"
      b = "a" + "-" + 1
      c = "tom" + number + "!"
      d = ||(ENV["USER"], "tom")
      e = "ann"
      f = "abab"
      g = ["one", "two"]
      h = ["a", -1000, ?(1, 2), "b c"]
      i = {k: 1, l: ?(), m: m}
      j = "first\\n  second\\n"
      k = 1.5
      `,
    );
  });

  it('reads calls in the words that all libraries share', () => {
    reads(
      `
      fill_in "Email", :with => user[:email]
      find(:fillable_field, "Name").set "x"
      select2 "Germany", from: "Country"
      list.select_by(:text, "Germany")
      browser.checkbox(id: "a").set
      browser.checkbox(id: "a").set(false)
      browser.checkbox(id: "a").clear
      box.clear
      field.send_keys "a", :enter
      page.email = "x"
      on(LoginPage).login "a", "b"
      visit(LoginPage) { |page| page.send_it }
      user.tap { |u| u.name = "x" }
      within("#form") { check "Terms" }
      rows.each_with_index { |(a, b), i| enter a, b }
      box.click unless box.selected?
      a, b = pair
      @name ||= "tom"
      `,
      `
      fill_in("Email", with=user["email"])
      find_field("Name").set("x")
      select("Germany", from="Country")
      list.select_by_text("Germany")
      browser.checkbox(id="a").check()
      browser.checkbox(id="a").uncheck()
      browser.checkbox(id="a").uncheck()
      box.clear()
      field.send_keys("a", Keys.ENTER)
      page.email=("x")
      page.email = "x"
      new LoginPage().login("a", "b")
      { page = new LoginPage(); page.send_it() }
      { u = user; u.name=("x"); u.name = "x" }
      within("#form", () => { return check("Terms") })
      each a, b of rows { enter(a, b) }
      { ?(box.selected?()); box.click() }
      (a, b) = pair
      a = (a, b)[0]
      b = (a, b)[1]
      name = "tom"
      `,
    );
  });

  it('reads RSpec: groups, values when they are needed, set-up, loops round tests', () => {
    reads(
      `
      RSpec.describe LoginPage, "as a user", type: :feature do
        let(:user) { { email: email } }
        let(:email) { "a@b.c" }
        before(:each) { visit "/login" }
        def log_in(name)
          fill_in "Name", with: name
        end
        context "later" do
          let(:email) { "late@b.c" }
          before { later }
          it "logs in" do
            @page = user
          end
        end
        [["a", 1], ["b", 2]].each do |name, count|
          it "takes #{name}" do
            log_in name
          end
        end
        USERS.each do |one|
          specify { log_in one }
        end
        it "is to be written"
      end
      `,
      `
      log_in(name) { return fill_in("Name", with=name) }
      test LoginPage > as a user > later > logs in ()
        before: email = "late@b.c"; user = {email: email}
        before: visit("/login")
        before: later()
        page = user
      test LoginPage > as a user > takes #{name} (name, count)
        row {name: "a", count: 1}
        row {name: "b", count: 2}
        before: email = "a@b.c"; user = {email: email}
        before: visit("/login")
        log_in(name)
      test LoginPage > as a user > specify (one)
        before: email = "a@b.c"; user = {email: email}
        before: visit("/login")
        each one of USERS { log_in(one) }
      `,
    );
  });

  it('keeps what a helper makes for all tests', () => {
    reads(
      `
      RSpec.configure do |config|
        config.before(:each) do
          @driver = start
          @login_page = LoginPage.new(@driver)
        end
      end
      `,
      'login_page = new LoginPage(driver)',
    );
  });

  it('reads Minitest and Rails: classes, set-up of bases once, blocks', () => {
    reads(
      `
      require_relative "helper"
      class Base < Minitest::Test
        def setup
          first
        end
      end
      class LoginTest < Base
        def setup
          super
          @name = "tom"
        end
        def test_login
          enter @name
        end
        test "by block" do
          enter "ann"
        end
      end
      `,
      `
      import  from ./helper
      class Base < Test
        getter setup() { return first() }
      class LoginTest < Base
        getter setup() { super; this.name = "tom"; return this.name }
      test LoginTest > test_login ()
        before: return first()
        before: this.name = "tom"; return this.name
        return enter(this.name)
      test LoginTest > by block ()
        before: return first()
        before: this.name = "tom"; return this.name
        enter("ann")
      `,
    );
  });

  it('reads step definitions and what modules lend', () => {
    const text = `
      module Helpers
        def log_in(name) = enter(name)
      end
      Given(/\\A(?:I am|we are) "([^"]*)"\\z/i) do |name|
        log_in name
      end
      When('I pay {int}') { |amount| pay amount }
      Before { start }`.replace(/^ {6}/gm, '');
    assert.equal(ruby.definesSteps(text), true);
    const { functions, body } = read(text);
    assert.equal(
      programText({ ...read(''), functions, body }),
      [
        'log_in(name) { return enter(name) }',
        '@Given(new RegExp("^(?:I am|we are) \\"([^\\"]*)\\"$")) ^(?:I am|we are) "([^"]*)"$(name) { return log_in(name) }',
        '@When("I pay {int}") I pay {int}(amount) { return pay(amount) }',
      ].join('\n'),
    );
    assert.deepEqual([...ruby.declares(text)], ['Helpers', 'log_in']);
    assert.deepEqual([...ruby.declares('class A::Page\n  def x; end\nend\nB = Struct.new(:c)\n')], ['Page', 'B']);
  });

  it('prefers the helper that works a page to its namesakes', () => {
    const { functions } = read(`
      module Helpers
        module Requests
          def log_in(user)
            post '/login'
          end
        end
        module Features
          def log_in(user)
            visit '/login'
          end
        end
      end`);
    assert.deepEqual(
      functions.map(({ body }) => programText({ ...read(''), body })),
      ['return visit("/login")', 'return post("/login")'],
    );
  });

  it('tells tests of a browser, page objects and steps from other code', () => {
    for (const text of [
      'fill_in "Email", with: "x"',
      'RSpec.describe "a", type: :system do',
      'class LoginPage < BasePage',
      'require "watir"',
      "Given('I log in') do",
    ]) {
      assert.equal(ruby.mayMatter(text), true, text);
    }
    for (const text of [
      'class User < ApplicationRecord',
      'RSpec.describe User, type: :model do',
      'items.per_page(5)',
    ]) {
      assert.equal(ruby.mayMatter(text), false, text);
    }
  });

  it('reads any text, with an error where it is none of its own, and no deeper than the stack', () => {
    assert.equal(read('def test_a(\n').errors.length, 1);
    const deep = `${'foo { '.repeat(900)}${'}'.repeat(900)}\nx = ${'('.repeat(900)}1${')'.repeat(900)}\nz { |${'('.repeat(900)}a${')'.repeat(900)}| }\n${"describe 'a' do\n".repeat(500)}it 'x' do\n${'end\n'.repeat(501)}`; // prettier-ignore
    assert.ok(read(deep).body.length > 0);
    const part = fc.constantFrom("describe 'a' do", '\n', ' ', 'end', '(', ')', '[', ']', '{ |', '|', '"', '#{', 'x', '=', ',', ':', 'class A', '<<~T', 'T', '%w[', 'each', '.', 'é', 'let(:a) { a }'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        read(parts.join(''));
      }),
      { numRuns: 200 },
    );
  });
});
