import assert from 'node:assert/strict';
import { analyzeTestFile, readTestFile } from '../../../server/src/testcase/analyze';
import { hintOfMade } from '../../../server/src/testcase/code/made-things';
import { hintFromUrl, hintFromWords } from '../../../server/src/testcase/wording/hints';

const fieldsOf = ({ entities }: { entities: { name: string; fields: { name: string }[] }[] }): string[] =>
  entities.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`));
const gherkin = (...lines: string[]): string[] => {
  const [scenario] = analyzeTestFile('x.feature', lines.join('\n')).scenarios;
  return fieldsOf(scenario);
};
const cypress = async (title: string, ...body: string[]): Promise<string[]> =>
  fieldsOf((await readTestFile('x.cy.js', `it('${title}', () => { ${body.join(' ')} });`)).scenarios[0]);
const type = (...selectors: string[]): string =>
  selectors.map((selector) => `cy.get('${selector}').type('a b');`).join(' ');

describe('the table that fields belong to', () => {
  it('a page that is reached by signing in is another page', () => {
    const fields = gherkin(
      'Feature: Patient intake',
      '  Scenario: Take in somebody',
      '    Given I am logged in as "desk" with password "Pa55"',
      '    When I fill in "First name" with "Oskar"',
      '    And I select "O+" from "Blood type"',
    );
    assert.deepEqual(fields, ['users.username', 'users.password', 'patients.first_name', 'patients.blood_type']);
  });

  it('a page called after contacts is one of messages, unless nothing is written to anybody', async () => {
    const on = (...names: string[]): Promise<string[]> =>
      cypress('x', "cy.visit('/contact');", type(...names.map((name) => `#${name}`)));
    assert.deepEqual(await on('email', 'message'), ['messages.email', 'messages.message']);
    assert.deepEqual(await on('name', 'company', 'comment'), ['messages.name', 'messages.company', 'messages.comment']);
    assert.deepEqual(await on('name', 'company', 'mobile'), ['contacts.name', 'contacts.company', 'contacts.mobile']);
    assert.deepEqual(await on('firstname', 'lastname'), ['contacts.firstname', 'contacts.lastname']);
  });

  it('what pages and titles say in other languages', () => {
    const fields = gherkin(
      '# language: de',
      'Funktionalität: Versicherung',
      '  Szenario: Abschließen',
      '    Angenommen ich bin auf der Seite "Neue Police"',
      '    Wenn ich "2024-09-01" in das Feld "Beginn" eingebe',
      '    Und ich einen Schaden mit Betrag "800" melde',
    );
    assert.deepEqual(fields, ['policies.beginn', 'claims.betrag']);
    const paid = ['Dado que estoy en la página de pago', 'Cuando relleno "Titular" con "Lucía"'];
    assert.deepEqual(gherkin('# language: es', 'Característica: x', '  Escenario: y', ...paid), ['payments.titular']);
    const pupil = ['# language: fr', 'Fonctionnalité: x', '  Scénario: Inscrire un élève'];
    assert.deepEqual(gherkin(...pupil, '    Quand je remplis "Classe" avec "CM2"'), ['students.classe']);
  });

  it('whoever has signed in enters what follows elsewhere, whatever the page', () => {
    const fields = gherkin(
      'Feature: Deliveries',
      '  Scenario: The dispatcher plans a delivery',
      '    When I fill in "Username" with "desk"',
      '    And I fill in "Password" with "Pa55"',
      '    And I press "Go"',
      '    And I fill in "Driver note" with "x"',
      '    And I fill in "Slot" with "4"',
    );
    assert.deepEqual(fields, ['users.username', 'users.password', 'deliveries.driver_note', 'deliveries.slot']);
  });

  it('a page of whoever is signed in says nothing of fields that nobody has, where a title says more', async () => {
    const body = [`cy.visit('/login');`, type('#slots', '#gate')];
    assert.deepEqual(await cypress('adds a shipment', ...body), ['shipments.slots', 'shipments.gate']);
  });

  it('a comment that a title speaks of is one, whatever the page shows', async () => {
    const body = [`cy.visit('/topics/7');`, type('#comment_text')];
    assert.deepEqual(await cypress('leaves a comment', ...body), ['comments.text']);
    assert.deepEqual(await cypress('replies', `cy.visit('/topics/7');`, type('#comment', '#title')), [
      'topics.comment',
      'topics.title',
    ]);
  });

  it('an email address is nowhere', async () => {
    const body = type('#email', '#nickname');
    assert.deepEqual(await cypress('rejects a wrong email address', body), ['users.email', 'users.nickname']);
    assert.equal(hintFromWords('EnterEmailAddressPage', 'it')?.table, undefined);
    assert.equal(hintFromWords('ShippingAddressPage', 'it')?.table, 'orders');
  });

  it('what is sought is no column of what is found', async () => {
    assert.deepEqual(await cypress('adds a book', type('#search')), ['searches.search']);
    assert.deepEqual(await cypress('adds a book', type('#search', '#isbn')), ['books.search', 'books.isbn']);
    const found = gherkin('Feature: Vessels', '  Scenario: Search', '    When I fill in "Tonnage" with "3"');
    assert.deepEqual(found, ['vessels.tonnage']);
  });

  it('what a cart has is of the cart, and whom it goes to of an order', async () => {
    const at = (...fields: string[]): Promise<string[]> => cypress('x', `cy.visit('/cart');`, type(...fields));
    assert.deepEqual(await at('#quantity', '#coupon_code'), ['carts.quantity', 'carts.coupon_code']);
    assert.deepEqual(await at('#quantity', '#city'), ['orders.quantity', 'orders.city']);
  });

  it('what a feature, its file or its folder is called after, where nothing else says anything', () => {
    const typed = (path: string, feature: string): string[] =>
      fieldsOf(
        analyzeTestFile(path, `Feature: ${feature}\n  Scenario: It works\n    When I fill in "Gate" with "3"`)
          .scenarios[0],
      );
    assert.deepEqual(typed('x.feature', 'Jetties'), ['jetties.gate']);
    assert.deepEqual(typed('quay_plans.feature', 'It works well for everybody'), ['quay_plans.gate']);
    assert.deepEqual(typed('features/quays/new.feature', 'It works well for everybody'), ['quays.gate']);
    assert.deepEqual(typed('features/users/new.feature', 'It works well for everybody'), ['records.gate']);
    assert.deepEqual(typed('specs/smoke.feature', 'Smoke tests'), ['records.gate']);
  });

  it('a date and a time are an appointment', async () => {
    assert.deepEqual(await cypress('x', `cy.visit('/patients/7');`, type('#date', '#time')), [
      'appointments.date',
      'appointments.time',
    ]);
  });

  it('what is on a card is of the payment', () => {
    const fields = gherkin(
      'Feature: Shop',
      '  Scenario: Check out',
      '    Given I am on the checkout page',
      '    When I fill in "Full name" with "Ann Lee"',
      '    And I fill in "Card number" with "4111111111111111"',
      '    And I fill in "CVC" with "123"',
    );
    assert.deepEqual(fields, ['orders.full_name', 'payments.card_number', 'payments.cvc']);
  });

  it('a library card is none to pay with', async () => {
    const fields = await cypress('registers a reader', type('#full_name', '#card_number', '#branch'));
    assert.deepEqual(fields, ['readers.full_name', 'readers.card_number', 'readers.branch']);
  });

  it('how many of a product is what lies in a cart, and when somebody stays is what is booked', async () => {
    assert.deepEqual(await cypress('x', `cy.visit('/products/17');`, type('#quantity')), ['carts.quantity']);
    assert.deepEqual(await cypress('x', `cy.visit('/products/17');`, type('#quantity', '#price')), [
      'products.quantity',
      'products.price',
    ]);
    assert.deepEqual(await cypress('x', `cy.visit('/hotels/7');`, type('#check_in')), ['bookings.check_in']);
    assert.deepEqual(await cypress('x', `cy.visit('/accounts/new');`, type('#account_type', '#deposit')), [
      'accounts.account_type',
      'accounts.deposit',
    ]);
  });

  it('a sign-in on the way to something else', async () => {
    const signIn = `${type('#username', '#password')} cy.get('button[type=submit]').click();`;
    assert.deepEqual(await cypress('adds a patient', signIn, `cy.visit('/x');`, type('#ward')), [
      'users.username',
      'users.password',
      'patients.ward',
    ]);
  });

  it('what is made, rather than the page on the way to it', async () => {
    assert.deepEqual(await cypress('adds a task', `cy.visit('/projects/3/board');`, type('#due_date')), [
      'tasks.due_date',
    ]);
  });

  it('what names, the form around and what is called say', async () => {
    assert.deepEqual(await cypress('works', type('[name="guardian[phone]"]')), ['guardians.phone']);
    assert.deepEqual(await cypress('works', `cy.get('#new_rating').within(() => { ${type('#stars')} });`), [
      'reviews.stars',
    ]);
    const helper = `function addPayee(iban) { cy.get('#iban').type(iban); }\nit('works', () => { addPayee('FI21'); });`;
    assert.deepEqual(fieldsOf((await readTestFile('x.cy.js', helper)).scenarios[0]), ['payees.iban']);
  });

  it('what is registered, as nobody knows it', () => {
    const fields = gherkin(
      'Feature: x',
      '  Scenario: y',
      '    When I register the sponsor "Nordbev" with level "gold"',
    );
    assert.deepEqual(fields, ['sponsors.name', 'sponsors.level']);
  });

  it('who holds an account keeps the name', async () => {
    const fields = await cypress('x', `cy.visit('/account/debit');`, type('#account_holder', '#iban'));
    assert.deepEqual(fields, ['accounts.account_holder', 'accounts.iban']);
  });

  it('who does something, unless the fields are of another', async () => {
    assert.deepEqual(await cypress('Tenant moves in', type('#first_name')), ['tenants.first_name']);
    assert.deepEqual(await cypress('Manager lowers it', type('#product_name', '#price')), [
      'products.product_name',
      'products.price',
    ]);
  });

  it('what is done, and not who does it, unless their own data are entered', () => {
    const of = (title: string, step: string): string[] =>
      gherkin('# language: es', 'Característica: Multas', `  Escenario: ${title}`, `    Cuando ${step}`);
    assert.deepEqual(of('El alumno paga tarde', 'relleno "Importe" con "12"'), ['payments.importe']);
    assert.deepEqual(of('Alumno nuevo se apunta', 'relleno "Apellidos" con "Lee"'), ['students.apellidos']);
    assert.deepEqual(of('x', 'pido una cita para el día "2024-05-06" a las "10:00"'), ['appointments.fecha', 'appointments.hora']); // prettier-ignore
    const sold = gherkin('# language: fr', 'Fonctionnalité: Gestion des ventes', '  Scénario: x', '    Quand je remplis "Nom" avec "Mai"'); // prettier-ignore
    assert.deepEqual(sold, ['ventes.nom']);
  });

  it('no field of its own name', async () => {
    assert.deepEqual(await cypress('edits a signature', type('#signature', '#timezone')), [
      'records.signature',
      'records.timezone',
    ]);
  });

  it('is its own where some of a form are of another, as their names say', async () => {
    const pupil = ['#first_name', '#year_group', '#house'];
    assert.deepEqual(await cypress('enrols a pupil', type(...pupil, '[name="guardian[phone]"]', '[name="guardian[email]"]')), ['pupils.first_name', 'pupils.year_group', 'pupils.house', 'guardians.phone', 'guardians.email']); // prettier-ignore
  });

  it('is what its fields are called after, and a name of one is its own', async () => {
    assert.deepEqual(await cypress('adds', type('#agent_name', '#agent_email')), ['agents.name', 'agents.email']);
  });

  it('is what a title in another language says is made', async () => {
    assert.deepEqual(await cypress('envía una consulta', type('#asunto', '#mensaje', '#nombre')), ['consultas.asunto', 'consultas.mensaje', 'consultas.nombre']); // prettier-ignore
    assert.deepEqual(await cypress('corrigir o ponto', type('#entrada')), ['pontos.entrada']);
    assert.deepEqual(await cypress('modifica el correo', type('#correo')), ['users.correo']);
  });

  it('in the plural of those languages, and of people too', async () => {
    assert.deepEqual(await cypress('cadastrar colaborador', type('#cpf', '#cargo')), [
      'colaboradores.cpf',
      'colaboradores.cargo',
    ]);
    assert.deepEqual(await cypress('creer un chauffeur', type('#permis', '#agence')), [
      'chauffeurs.permis',
      'chauffeurs.agence',
    ]);
    assert.deepEqual(await cypress('registra un cliente nuevo', type('#correo', '#contrasena', '#telefono')), ['clientes.correo', 'clientes.contrasena', 'clientes.telefono']); // prettier-ignore
  });

  it('is a thing that a title only names, where what the fields usually are of is no better', async () => {
    assert.deepEqual(await cypress('customer finds a parcel', type('#tracking_number')), ['parcels.tracking_number']);
    assert.deepEqual(await cypress('redirects a parcel to a pickup point', type('#pickup_point')), [
      'parcels.pickup_point',
    ]);
    assert.deepEqual(await cypress('shows the message', type('#tracking_number')), ['orders.tracking_number']);
  });

  it('what is entered behind a form to sign in with is no part of it', () => {
    const login = [
      '    Given I am on the login page',
      '    When I enter "ann" into "Username"',
      '    And I enter "x" into "Password"',
    ];
    const lend = (next: string): string[] => gherkin('Feature: Desk', '  Scenario: Lends a book', ...login, next);
    assert.deepEqual(lend('    And I enter "4 weeks" into "Duration"'), [
      'users.username',
      'users.password',
      'loans.duration',
    ]);
    assert.deepEqual(lend('    And I enter "Ann" into "First name"'), [
      'users.username',
      'users.password',
      'users.first_name',
    ]);
  });

  it('a table lists what is entered', () => {
    const listed = (step: string): string[] =>
      gherkin(
        'Feature: f',
        '  Scenario: s',
        `    When ${step}:`,
        '      | kind | amount | note |',
        '      | a | 2 | b |',
      );
    assert.deepEqual(listed('I enter expenses'), ['expenses.kind', 'expenses.amount', 'expenses.note']);
    assert.deepEqual(listed('I assign the following equipment'), [
      'equipment.kind',
      'equipment.amount',
      'equipment.note',
    ]);
    assert.deepEqual(listed('I enter the following details'), ['payments.kind', 'payments.amount', 'payments.note']);
  });

  it('what is booked is an appointment where something says so', () => {
    assert.deepEqual(
      gherkin('Feature: Appointments', '  Scenario: Bookings that are refused', '    When I enter "9:00" into "Time"'),
      ['appointments.time'],
    );
  });

  it('is what its elements are called after, even of three letters where the title says it', async () => {
    assert.deepEqual(await cypress('places a bid', type('#bid_amount')), ['bids.amount']);
    assert.deepEqual(await cypress('creates a lot', type('#lot_starting_price'), type('#lot_ends_on')), [
      'lots.starting_price',
      'lots.ends_on',
    ]);
    assert.deepEqual(await cypress('adds', type('#usr_starting_price'), type('#usr_ends_on')), [
      'records.starting_price',
      'records.ends_on',
    ]);
  });
});

describe('what titles and addresses say of tables', () => {
  const made: [string, string | undefined][] = [
    ['starts a thread', 'threads'],
    ['an admin can grant a licence', 'licences'],
    ['rates a hotel', 'ratings'],
    ['buy a lamp', 'orders'],
    ['Create an API key', 'api_keys'],
    ['adds a contact', 'contacts'],
    ['edit owner details', 'owners'],
    ['edit some details', undefined],
    ['Teacher can enter a grade', 'grades'],
    ['enters a wrong pin', undefined],
    ['employee requests leave', 'leaves'],
    ['The user reports a public issue attaching images', 'issues'],
    ['redeems a gift card', 'gift_cards'],
    ['adds a tool to the shed', 'tools'],
    ['shows an error', undefined],
    ['extensions: A pop-up message is seen', undefined],
    ['cancels new card creation', undefined],
    ['fills a form', undefined],
    ['looks for a book', undefined],
    ["orders 'The Fjord' again", undefined],
    ['lends a book to a pupil', 'loans'],
    ['memberStartsTopic', 'topics'],
    ['report absence', 'absences'],
    ['Admin changes the SLA for urgent tickets', 'slas'],
    ['ChangingQuantity_UpdatesSubtotal', undefined],
    ['Upload a picture and a signature', undefined],
    ['sends a complaint about lost luggage', 'complaints'],
  ];
  for (const [title, table] of made) {
    it(`"${title}": ${String(table)}`, () => {
      assert.equal(hintOfMade(title)?.table, table);
    });
  }

  it('the last part of an address that is a thing', () => {
    const urls = [
      '/settings/api-keys',
      '/profile/webhooks',
      '/patients/88/insurance',
      '/inputs',
      '/docs/forms',
      '/book',
    ];
    assert.deepEqual(
      urls.map((url) => hintFromUrl(url)?.table),
      ['api_keys', 'webhooks', 'insurances', undefined, undefined, 'bookings'],
    );
  });

  it('an order that somebody places', () => {
    assert.equal(hintFromWords('The waiting list is kept in order', 'it', true)?.table, undefined);
    assert.equal(hintFromWords('Sort order', 'it')?.table, undefined);
    assert.equal(hintFromWords('Place the order', 'it', true)?.table, 'orders');
  });

  it('a name that is several things, unless it is a verb', () => {
    assert.equal(hintFromWords('TestGuardians', 'it')?.table, 'guardians');
    assert.equal(hintFromWords('Fill form', 'it')?.table, undefined);
    assert.equal(hintFromWords('Pays', 'it', true)?.table, undefined);
  });

  it('what nobody knows as a thing by all of its name', () => {
    assert.equal(hintOfMade('Create Harvest Drive')?.table, 'harvest_drives');
    assert.equal(hintOfMade('Create blank drive')?.table, 'drives');
    assert.equal(hintOfMade('add job profile')?.table, 'job_profiles');
    assert.equal(hintOfMade('edit user profile')?.table, 'users');
    assert.equal(hintOfMade('report leak actions')?.table, 'leaks');
    assert.equal(hintOfMade('run and create an analysis')?.table, 'analyses');
  });

  it('several things of one kind, in as few words', () => {
    assert.equal(hintFromWords('Leave requests', 'it')?.table, 'leave_requests');
    assert.equal(hintFromWords('Tax returns', 'it')?.table, 'tax_returns');
    assert.equal(hintFromWords('Users with tags', 'it')?.table, 'users');
    assert.equal(hintFromWords('página de produtos', 'it')?.table, undefined);
  });

  it('what is named only beside something else says less than the feature', () => {
    const form = (feature: string, title: string): string[] =>
      gherkin(`Feature: ${feature}`, `  Scenario: ${title}`, '    When I enter "3" into "Number of copies"');
    assert.deepEqual(form('Fines', 'Librarian charges for a lost book'), ['fines.number_of_copies']);
    assert.deepEqual(form('Desk', 'Librarian charges for a lost book'), ['books.number_of_copies']);
    assert.deepEqual(form('Leave requests', 'Sick leave needs a document'), ['leave_requests.number_of_copies']);
  });

  it('what is there with its own fields is not what is done next, unless nothing else says what that is', () => {
    const steps = ['    Given a depot "Kiel" with code "K-2"', '    When I enter "152300" into "Mileage"'];
    assert.deepEqual(gherkin('Feature: Fleet', '  Scenario: Register a lorry', ...steps), [
      'depots.name',
      'depots.code',
      'lorries.mileage',
    ]);
    assert.deepEqual(gherkin('Feature: Fleet', '  Scenario: s', ...steps), [
      'depots.name',
      'depots.code',
      'depots.mileage',
    ]);
  });

  it('an Anmeldung where nobody signs in', () => {
    const page = [
      '# language: de',
      'Funktionalität: x',
      '  Szenario: y',
      '    Angenommen ich bin auf der Seite "Anmeldung"',
    ];
    assert.deepEqual(gherkin(...page, '    Wenn ich "Vorname" mit "Emil" ausfülle'), ['anmeldungen.vorname']);
    assert.deepEqual(
      gherkin(...page, '    Wenn ich "Benutzername" mit "emil" ausfülle', '    Und ich "Passwort" mit "x" ausfülle'),
      ['users.benutzername', 'users.passwort'],
    );
  });

  it('who does something says less than what', () => {
    assert.equal(hintFromWords('Customer checks his invoices', 'it', true)?.table, 'invoices');
    assert.equal(hintFromWords('Customer signs up', 'it', true)?.table, 'customers');
    assert.equal(hintFromWords('Candidate applies', 'it', true)?.table, 'candidates');
    const steps = ['Funcionalidade: x', '  Cenário: Cliente faz um pedido', '    Quando preencho "Quantidade" com "3"'];
    assert.deepEqual(gherkin('# language: pt', ...steps), ['orders.quantidade']);
  });
});
