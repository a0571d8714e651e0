import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

async function fieldsOf(feature: string, path: string, steps: string): Promise<string[]> {
  const { scenarios } = await readTestFile('a.feature', feature, sourcesOf([{ path, text: steps }]));
  return scenarios.flatMap(({ entities }) =>
    entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value ?? ''}`)),
  );
}

const english = (...steps: string[]): string =>
  `Feature: a\n  Scenario: b\n${steps.map((step) => `    ${step}\n`).join('')}`;

describe('what a step definition calls its parameters', () => {
  it('names what is written in the step, whatever the program does with it', async () => {
    const steps = `import io.cucumber.java.en.*;
public class Steps {
  @Given("the film {string} runs in hall {int} at {string}")
  public void runs(String filmTitle, int hall, String startTime) { Programme.show(filmTitle, hall, startTime); }
  @When("^the visitor pays (\\\\d+\\\\.\\\\d\\\\d) by \\"(.+)\\"$")
  public void pays(double amount, String paymentMethod) { till.pay(amount, paymentMethod); }
  @When("I open the lead {string}")
  public void open(String company) { leads.open(company); }
}`;
    const feature = english(
      'Given the film "Nana" runs in hall 3 at "20:15"',
      'And the visitor pays 50.00 by "cash"',
      'When I open the lead "Goose Ltd"',
    );
    assert.deepEqual((await fieldsOf(feature, 'Steps.java', steps)).sort(), ['amount=50.00', 'hall=3', 'method=cash', 'start_time=20:15', 'title=Nana']); // prettier-ignore
  });

  it('counts beside what a page is given by name', async () => {
    const steps = `from behave import when
@when('the receptionist books her with "{doctor}" on "{date}" at "{time}" because of "{reason}"')
def step_book(context, doctor, date, time, reason):
    page = context.booking_page
    page.pick_doctor(doctor)
    page.set_slot(date, time)
    page.reason.send_keys(reason)
`;
    const feature = english(
      'When the receptionist books her with "Dr Shah" on "2025-02-11" at "09:40" because of "back pain"',
    );
    assert.deepEqual(await fieldsOf(feature, 'steps/a.py', steps), [
      'doctor=Dr Shah',
      'date=2025-02-11',
      'time=09:40',
      'reason=back pain',
    ]);
  });

  it('is found behind keywords of other languages, and types of Reqnroll', async () => {
    const german = 'import io.cucumber.java.de.*;\npublic class S {\n  @Gegebensei("der Kunde {string} mit der Vertragsnummer {string}")\n  public void kunde(String name, String vertragsnummer) { Stamm.anlegen(name, vertragsnummer); }\n}'; // prettier-ignore
    const feature = '# language: de\nFunktionalität: a\n  Szenario: b\n    Gegeben sei der Kunde "Vogt" mit der Vertragsnummer "HR-2"\n'; // prettier-ignore
    assert.deepEqual(await fieldsOf(feature, 'S.java', german), ['name=Vogt', 'vertragsnummer=HR-2']);
    const sharp = 'using Reqnroll;\n[Binding]\npublic class S {\n  [Given("{string} owes {decimal} for {string}")]\n  public void Owes(string memberName, decimal amount, string bookTitle) => Context.AddFine(memberName, amount, bookTitle);\n}'; // prettier-ignore
    assert.deepEqual(await fieldsOf(english('Given "Tully" owes 4.50 for "Dubliners"'), 'S.cs', sharp), [
      'member_name=Tully',
      'amount=4.50',
      'book_title=Dubliners',
    ]);
  });

  it('tells which password goes into a field that does not', async () => {
    const steps = `When('I change my password from {string} to {string}') do |current_password, new_password|
  fill_in 'user_current_password', with: current_password
  fill_in 'user_password', with: new_password
end`;
    assert.deepEqual(
      await fieldsOf(english('When I change my password from "a1" to "b2"'), 'features/step_definitions/a.rb', steps),
      ['current_password=a1', 'new_password=b2'],
    );
  });

  it('tells which box is ticked, and what is kept for later steps', async () => {
    const boxes = `When('I enable the {string} checkbox') do |name|
  check(name)
end`;
    assert.deepEqual(
      await fieldsOf(english('When I enable the "Gift wrap" checkbox'), 'features/step_definitions/a.rb', boxes),
      ['gift_wrap=true'],
    );
    const kept = `from behave import when
@when('the car was first registered on {registration_date}')
def step_kept(context, registration_date):
    context.registration_date = registration_date
@when('the row of {owner} is shown')
def step_found(context, owner):
    row = context.rows.find(owner)
    assert row
`;
    const feature = english('When the car was first registered on 2021-01-01', 'And the row of "Ann" is shown');
    assert.deepEqual(await fieldsOf(feature, 'steps/a.py', kept), ['registration_date=2021-01-01']);
  });

  it('fits a text to a column whose cells hold the quotes', async () => {
    const steps =
      "When('eu inseir {string}, {int}', (nomeProduto, preco) => { cy.cadastrarProduto(nomeProduto, preco); });";
    const feature = '#language: pt\nFuncionalidade: a\n  Esquema do Cenário: b\n    Quando eu inseir <produto>, <preco>\n    Exemplos:\n      | produto | preco |\n      | "Mesa" | 10 |\n'; // prettier-ignore
    assert.deepEqual(
      await fieldsOf(
        feature,
        'cypress/e2e/a.js',
        `import { When } from '@badeball/cypress-cucumber-preprocessor';\n${steps}`,
      ),
      ['nome_produto=Mesa', 'preco=10'],
    );
  });

  it('takes the text or the list behind a step for what is entered as a whole', async () => {
    const steps = `import { When } from '@cucumber/cucumber';
When('she leaves the message', async function (text) { await this.page.getByLabel('Message').fill(text); });
When('attaches the photos', async function (table) { await this.page.getByLabel('Photos').setInputFiles(table.raw().flat()); });
`;
    const feature = english('When she leaves the message', '"""', 'Water runs down.', '"""', 'And attaches the photos', '| a.jpg |', '| b.jpg |'); // prettier-ignore
    assert.deepEqual(await fieldsOf(feature, 'features/steps.ts', steps), ['message=Water runs down.', 'photos=a.jpg']);
  });

  it('counts where something is on a day, and for names that say little beside others', async () => {
    const steps = `from behave import when
@when('pickup is on {pickup_date} in row "{row}"')
def step_pickup(context, pickup_date, row):
    context.shop.pickup(pickup_date, row)
@when('I am on "{board}"')
def step_on(context, board):
    context.shop.show(board)
`;
    const feature = english('When pickup is on 2025-05-04 in row "F"', 'And I am on "General"');
    assert.deepEqual(await fieldsOf(feature, 'steps/a.py', steps), ['pickup_date=2025-05-04', 'row=F']);
  });

  it('is what a call that makes something is given it as, also within an object', async () => {
    const python = `from behave import given
@given('a bike of kind "{kind_text}" in "{where}"')
def step_bike(context, kind_text, where):
    context.bike = context.api.create_bike(frame_type=kind_text, json={"town": where})
@given('the pump "{pump}" is looked for')
def step_pump(context, pump):
    context.pump = context.api.find_pump(serial_number=pump)
`;
    const feature = english('Given a bike of kind "steel" in "Ghent"', 'And the pump "P-7" is looked for');
    assert.deepEqual(await fieldsOf(feature, 'steps/a.py', python), ['frame_type=steel', 'town=Ghent', 'pump=P-7']);
    const script = `const { Given } = require('@cucumber/cucumber');
Given('a tram of kind {string}', async function (kindText) { await this.api.createTram({ model: kindText }); });`;
    assert.deepEqual(await fieldsOf(english('Given a tram of kind "long"'), 'steps/a.js', script), ['model=long']);
  });

  it('is none where it says how a value comes, in other languages too', async () => {
    const steps = `from behave import when
@when('je renseigne "{champ}" avec "{valeur}"')
def renseigner(context, champ, valeur):
    context.par_libelle(champ).send_keys(valeur)
`;
    const feature = '# language: fr\nFonctionnalité: a\n  Scénario: b\n    Quand je renseigne "Ville" avec "Brest"\n';
    assert.deepEqual(await fieldsOf(feature, 'steps/a.py', steps), ['ville=Brest']);
  });
});
