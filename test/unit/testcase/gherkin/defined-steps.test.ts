import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const steps = `const { Given, When, Then } = require('@cucumber/cucumber');

When('{string} signs up from {string}', async function (a, b) {
  await this.page.fill('#email', a);
  await this.page.getByLabel('City').fill(b);
});

When('I provide a planet name: {string}', async function (name) {
  await this.page.fill('#deleteInput', name);
});

When('the moon {string} is to go', async function (moonName) {
  await this.page.fill('#deleteInput', moonName);
});

When('the {string} box says {string}', async function (label, value) {
  await this.page.getByLabel(label).fill(value);
});

When('the budget of {string} is known', async function (postalCode) {
  await api.post('/budgets', postalCode);
});

Given('I am an administrator', async function () {
  await this.page.fill('#username', 'admin');
  await this.page.fill('#password', 'Admin-1');
});

When('I fill the search with {string}', async function (what) {
  await this.page.getByText(what).click();
});

When(/^I fill the task with (.*) and (.*)$/, async function (name, due) {
  await this.page.fill('#name', name);
  await this.page.getByText(due).click();
});

When(/^I type (.*) keyword and submit$/, async function (phrase) {
  await this.page.fill('#search', phrase);
});

When('I fill in the email', async function () {
  await this.page.fill('#fieldEmailRegistration', this.made.email);
});

function register(name, password) {
  expect(server.running).to.equal(true);
  return server.answers[0];
}

When('I sign up as {string} with the password {string}', async function (name, password) {
  this.answer = register(name, password);
});

When('I note the option of registration {string} with {string}', async function (label, value) {
  await this.page.getByLabel(label).fill(value);
});

When('I fill in my surname', async function () {
  await this.page.fill('#last', this.made.surname);
});

When('I choose question type {string}', async function (kind) {
  await this.page.getByText(kind).click();
});

When('I type text {string} of option {int}', async function (answer, optionNumber) {
  await this.page.locator('//*[@id="q' + optionNumber + '"]//input[@placeholder="Answer"]').fill(answer);
});

When('I log in to the shop as {string}', async function (person) {
  await this.page.getByText('Log in').click();
});

When('the environment {string} is opened', async function (country) {
  this.config.use(country);
  await this.page.getByText('Start').click();
});

When('all results should contain the city {string}', async function (city) {
  await this.page.fill('#city', city);
});

When('I enter {string} as {string}', async function (objectName, value) {
  await this.fields.enterAndWait(objectName, value);
});

When('I enter a valid username', async function () {
  await this.page.fill('#login', 'admin');
});

Given('somebody joins as {string} by {string}', async function (username, email) {
  await this.users.create({ username, email });
});

When('{string} wants {int} for it', async function (fullName, salary) {
  this.wishes.note(fullName, salary);
});

When('the list of {string} is opened', async function (city) {
  this.lists.note(city);
});

Then('fill in the profile and verify it', async function () {
  await this.page.fill('#city', 'Rome');
  expect(this.page.url()).to.equal('/done');
});

Then('the profile is filled', async function () {
  await this.page.fill('#city', 'Rome');
});

Then('{string} is the email', async function (email) {
  await this.page.fill('#email', email);
});
`;

/** What a single step says, with the definitions above. */
async function said(step: string, uses = true): Promise<string[]> {
  const sources = sourcesOf([{ path: 'features/steps.js', text: steps }]);
  const { scenarios, follows } = await readTestFile('a.feature', `Feature: x\n  Scenario: y\n    ${step}\n`, sources);
  const fields = scenarios[0].entities.flatMap((entity) => entity.fields.map(({ name, value }) => `${name}=${value}`));
  if (fields.length > 0) assert.deepEqual(follows, uses ? ['features/steps.js'] : []);
  return fields;
}

describe('steps with definitions', () => {
  it('take the names of the fields that their values are typed into', async () => {
    assert.deepEqual(await said('When "a@b.c" signs up from "Rome"'), ['email=a@b.c', 'city=Rome']);
  });

  it('take an argument for the label of another', async () => {
    assert.deepEqual(await said('When the "Postal code" box says "12345"'), ['postal_code=12345']);
    assert.deepEqual(await said('When I note the option of registration "city" with "Rome"'), ['city=Rome']);
  });

  it('leave a field its name where an argument only says which it is', async () => {
    assert.deepEqual(await said('When I enter "Postal code" as "12345"'), ['postal_code=12345']);
  });

  it('give a field that the words only name its value', async () => {
    assert.deepEqual(await said('When I enter a valid username'), ['username=admin']);
  });

  it('take the names of telling parameters', async () => {
    assert.deepEqual(await said('When the budget of "12345" is known'), ['postal_code=12345']);
  });

  it('take them where an object holds them, and where only the definition knows what the words mean', async () => {
    assert.deepEqual(await said('Given somebody joins as "ann" by "a@b.c"'), ['username=ann', 'email=a@b.c']);
    assert.deepEqual(await said('When "Ann Lee" wants 500 for it'), ['full_name=Ann Lee', 'salary=500']);
    assert.deepEqual(await said('When the moon "Titan" is to go'), ['name=Titan']);
    assert.deepEqual(await said('When I provide a planet name: "Mars"', false), ['name=Mars']);
    assert.deepEqual(await said('Then "Ann Lee" wants 500 for it', false), []);
    assert.deepEqual(await said('When the list of "Rome" is opened', false), []);
  });

  it('say what their definition enters of its own accord', async () => {
    assert.deepEqual(await said('Given I am an administrator'), ['username=admin', 'password=Admin-1']);
    assert.deepEqual(await said('Then fill in the profile and verify it'), ['city=Rome']);
    assert.deepEqual(await said('Then the profile is filled'), []);
  });

  it('keep what is chosen by a click, and who signs in', async () => {
    assert.deepEqual(await said('When I choose question type "Textual"', false), ['question_type=Textual']);
    assert.deepEqual(await said('When I log in to the shop as "tom"', false), ['username=tom']);
  });

  it('are not said twice: what the words call shorter, or hold a part of', async () => {
    assert.deepEqual(await said('When I type Rondo 1 keyword and submit'), ['search=Rondo 1']);
    assert.deepEqual(await said('When I fill in the email'), ['email=null']);
    assert.deepEqual(await said('When I fill in my surname'), ['surname=null']);
  });

  it('keep what a helper makes something of, apart from any page', async () => {
    assert.deepEqual(await said('When I sign up as "ann" with the password "x1"'), ['username=ann', 'password=x1']);
  });

  it('choose a column of an outline that they fill a form with by a click', async () => {
    assert.deepEqual(await said('When I fill the task with <name> and <due>'), ['name=null', 'due=null']);
  });

  it('leave out arguments that are entered nowhere', async () => {
    assert.deepEqual(await said('When I type text "Yes" of option 4'), ['answer=Yes']);
    assert.deepEqual(await said('When the environment "Peru" is opened'), []);
  });

  it('take the name of an outline column before what a locator says', async () => {
    const sources = sourcesOf([{ path: 'features/steps.js', text: steps }]);
    const outline = [
      'Feature: x', '  Scenario Outline: y', '    When "<email>" signs up from "<country>"', '', '    Examples:',
      '      | email | country |', '      | a@b.c | Peru    |',
    ]; // prettier-ignore
    const { scenarios } = await readTestFile('a.feature', `${outline.join('\n')}\n`, sources);
    assert.deepEqual(
      scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name }) => name)),
      ['email', 'country'],
    );
  });

  it('take the rows of the file that a tag names', async () => {
    const sources = sourcesOf([{ path: 'features/data/users.csv', text: 'email,pin\na@b.c,1234\nd@e.f,5678\n' }]);
    const outline = [
      'Feature: x', '  @DataSource:data/users.csv', '  Scenario Outline: y', '    When I enter "<email>" as the email', '    And I enter the pin "<pin>"',
    ]; // prettier-ignore
    const { scenarios, follows } = await readTestFile('features/a.feature', `${outline.join('\n')}\n`, sources);
    const rows = scenarios[0].entities.flatMap((entity) => entity.rows.map(({ values }) => values));
    assert.deepEqual(rows, [
      { email: 'a@b.c', pin: '1234' },
      { email: 'd@e.f', pin: '5678' },
    ]);
    assert.deepEqual(follows, ['features/data/users.csv']);
  });

  it('say what their definition makes before anything is done', async () => {
    const text = `Given('I am a registered user') do
  @user = User.create!(:username => 'Ann', :email => 'a@b.c')
end
Given('a room {string} exists') do |name|
  @room = @user.rooms.create!(name: name, seats: 5)
end`;
    const feature = 'Feature: x\n  Scenario: y\n    Given I am a registered user\n    And a room "Red" exists\n';
    const sources = sourcesOf([{ path: 'features/step_definitions/s.rb', text }]);
    const { scenarios } = await readTestFile('features/a.feature', feature, sources);
    const told = scenarios[0].entities.map(({ name, rows }) => [name, rows[0].values]);
    assert.deepEqual(told, [['users', { username: 'Ann', email: 'a@b.c' }], ['rooms', { name: 'Red', seats: '5' }]]); // prettier-ignore
  });

  it('enter the columns of a table that the words make nothing of, and names by any word for them', async () => {
    const text = `Given(/^I have shared these:$/) do |peeps|
  peeps.hashes.each { |peep| fill_in(:message, :with => peep['message']) }
end
When('I fill in the nome') do
  fill_in('name', with: 'Ann')
end`;
    const feature =
      'Feature: x\n  Scenario: y\n    Given I have shared these:\n      | message | seen |\n      | So it is. | no |\n    When I fill in the nome\n';
    const sources = sourcesOf([{ path: 'features/step_definitions/s.rb', text }]);
    const { scenarios } = await readTestFile('features/a.feature', feature, sources);
    const told = scenarios[0].entities.flatMap(({ rows }) => rows.map(({ values }) => values));
    assert.deepEqual(Object.assign({}, ...told), { message: 'So it is.', nome: 'Ann' });
  });

  it('are given the pages that other steps of pytest-bdd make', async () => {
    const text = `from pytest_bdd import given, when
class Page:
    def __init__(self, driver):
        self.driver = driver
    def fill(self):
        self.driver.find_element(By.ID, "edit-field-city-0-value").send_keys("Bonn")

@given('the page', target_fixture='page')
def opened(driver):
    return Page(driver)

@when('I fill all of it')
def filled(page):
    page.fill()
`;
    const feature = 'Feature: x\n  Scenario: y\n    When I fill all of it\n';
    const { scenarios } = await readTestFile('features/a.feature', feature, sourcesOf([{ path: 'steps/s.py', text }]));
    assert.deepEqual(scenarios[0].entities[0].rows[0].values, { city: 'Bonn' });
  });

  it('are given by name what a pattern names, whatever fixtures stand in front of it', async () => {
    const text = `from pytest_bdd import when, parsers
class Shelf:
    TITLE = (By.CSS_SELECTOR, '[data-testid="book-title-input"]')
    def __init__(self, driver):
        self.driver = driver
    def put(self, title, genre, state='new'):
        title_el = self.driver.find_element(*self.TITLE)
        title_el.send_keys(title)
        self.driver.find_element(By.ID, 'genre').send_keys(genre)
        self.driver.find_element(By.ID, 'state').send_keys(state)

@when(parsers.parse('I put a book with title "{title}" and genre "{genre}"'))
def put(driver, base_url, title, genre):
    Shelf(driver).put(title=title, genre=genre)
`;
    const feature = 'Feature: x\n  Scenario: y\n    When I put a book with title "Momo" and genre "tale"\n';
    const { scenarios } = await readTestFile('features/a.feature', feature, sourcesOf([{ path: 'steps/s.py', text }]));
    assert.deepEqual(scenarios[0].entities[0].rows[0].values, { title: 'Momo', genre: 'tale', state: 'new' });
  });

  it('are those that have the word which newer keywords end with', async () => {
    const definitions = `# encoding: utf-8
Etantdonné(/^que je prépare la commande$/) do
  fill_in 'ville', with: 'Lyon'
end
Quand(/^(?:que je|je) note "(.*)" dans (.+)$/) do |texte, champ|
  fill_in champ, with: texte
end
`;
    const text = [
      '# language: fr',
      'Fonctionnalité: x',
      '  Scénario: y',
      '    Etant donné que je prépare la commande',
      '    Et que je note "12" dans quantite',
    ];
    const { scenarios } = await readTestFile(
      'features/a.feature',
      text.join('\n'),
      sourcesOf([{ path: 'features/steps/a.rb', text: definitions }]),
    );
    const fields = scenarios[0].entities.flatMap((entity) =>
      entity.fields.map(({ name, value }) => `${name}=${value}`),
    );
    assert.deepEqual(fields, ['ville=Lyon', 'quantite=12']);
  });

  it('call a field as the words of another language do, where the element says besides whose it is', async () => {
    const text = `When('jag anger mobilnumret {string}', async function (a) { await this.page.fill('#hyresgast_mobilnummer', a); });
When('jag anger rummet {string}', async function (a) { await this.page.fill('#bokat_namn', a); });`;
    const feature =
      '# language: sv\nEgenskap: x\n  Scenario: y\n    När jag anger mobilnumret "070"\n    Och jag anger rummet "7"\n';
    const { scenarios } = await readTestFile('a.feature', feature, sourcesOf([{ path: 'steps.js', text }]));
    const names = scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name }) => name));
    assert.deepEqual(names, ['mobilnummer', 'bokat_namn']);
  });

  it('look into objects that hold themselves no more often than into others', async () => {
    const text = `const { When } = require('@cucumber/cucumber');
class Page { constructor() { this.next = this; } }
When('I save {string} for good', async function (name) { const page = new Page(); keep(page, { name, page }); });`;
    const feature = 'Feature: x\n  Scenario: y\n    When I save "Ann" for good\n';
    const { scenarios } = await readTestFile('a.feature', feature, sourcesOf([{ path: 'steps.js', text }]));
    assert.equal(scenarios.length, 1);
  });

  it('say nothing where the definition only clicks, and expectations stay what they are', async () => {
    assert.deepEqual(await said('When I fill the search with "Lamp"'), []);
    assert.deepEqual(await said('Then "a@b.c" is the email'), []);
    assert.deepEqual(await said('When all results should contain the city "Rome"'), []);
  });
});
