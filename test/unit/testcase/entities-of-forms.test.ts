import assert from 'node:assert/strict';
import { readTestFile } from '../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../server/src/testcase/sources/source-table';

const fieldsOf = async (path: string, text: string, others: Record<string, string> = {}): Promise<string[]> => {
  const sources = sourcesOf(Object.entries(others).map(([at, other]) => ({ path: at, text: other })));
  const { entities } = (await readTestFile(path, text, sources)).scenarios[0];
  return entities.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`));
};
const cypress = (title: string, ...body: string[]): Promise<string[]> =>
  fieldsOf('x.cy.js', `it('${title}', () => { ${body.join(' ')} });`);
const type = (...selectors: string[]): string =>
  selectors.map((selector) => `cy.get('${selector}').type('a b');`).join(' ');
const click = (text: string): string => `cy.contains('button', '${text}').click();`;

describe('the table of a form', () => {
  it('is what the button says that opens it', async () => {
    for (const said of ['New shipment', '+ Add shipment', 'Create a shipment', 'Book shipment'])
      assert.deepEqual(await cypress('works', click(said), type('#weight', '#depot')), [
        'shipments.weight',
        'shipments.depot',
      ]);
    const held = `const addDriverButton = () => cy.get('[data-test=x1]'); it('works', () => { addDriverButton().click(); ${type('#depot')} });`;
    assert.deepEqual(await fieldsOf('x.cy.js', held), ['drivers.depot']);
  });

  it('is what the button says that sends it', async () => {
    const filled = type('#depot');
    assert.deepEqual(await cypress('works', filled, click('Save driver')), ['drivers.depot']);
    assert.deepEqual(await cypress('works', filled, click('Report reading')), ['readings.depot']);
    assert.deepEqual(await cypress('works', filled, `cy.get('#assignment_submit').click();`), ['assignments.depot']);
  });

  it('is no button that says nothing of it', async () => {
    for (const said of [
      'Save',
      'Next step',
      'Add to cart',
      'Save changes',
      'Submit form',
      'Log in',
      'Create new',
      'Post',
    ])
      assert.deepEqual(await cypress('works', click(said), type('#depot'), click(said)), ['records.depot']);
    assert.deepEqual(await cypress('works', click('New shipment'), `cy.visit('/x');`, type('#depot')), [
      'records.depot',
    ]);
  });

  it('is what a link shows, and another one where more is added', async () => {
    assert.deepEqual(await cypress('works', `cy.contains('a', 'Invoices').click();`, type('#depot')), [
      'invoices.depot',
    ]);
    const more = [type('#pier'), click('Add vehicle'), type('#plate'), click('Save')];
    assert.deepEqual(await cypress('works', `cy.visit('/bookings/new');`, ...more), [
      'bookings.pier',
      'vehicles.plate',
    ]);
  });

  it('where somebody signs in is of who does, whatever the fields are called', async () => {
    const helper = `function signIn(card, pin) { ${type('#card-number', '#pin')} cy.get('#go').click(); }`;
    assert.deepEqual(
      await fieldsOf('x.cy.js', `${helper} it('reserves a room', () => { signIn('1', '2'); cy.visit('/rooms'); ${type('#purpose')} });`), // prettier-ignore
      ['users.card_number', 'users.pin', 'reservations.purpose'],
    );
    assert.deepEqual(await cypress('proposes a book', `cy.visit('/signin');`, type('#netid', '#passphrase')), ['users.netid', 'users.passphrase']); // prettier-ignore
    assert.deepEqual(await cypress('sends a card', `cy.visit('/cards/new');`, type('#card_number', '#pin')), ['cards.card_number', 'cards.pin']); // prettier-ignore
  });

  it('is what a page, an address or a file is called after, though nobody knows it, where nothing else tells', async () => {
    assert.deepEqual(await cypress('works', `cy.visit('/harvest');`, type('#depot')), ['harvests.depot']);
    assert.deepEqual(await cypress('works', `cy.visit('/goods-in');`, type('#bay', '#quantity')), ['goods_ins.bay', 'goods_ins.quantity']); // prettier-ignore
    assert.deepEqual(await fieldsOf('harvest.cy.js', `it('works', () => { ${type('#depot')} });`), ['harvests.depot']);
    const page = `class TariffScreen { enter() { ${type('#depot')} } }`;
    assert.deepEqual(await fieldsOf('x.cy.js', `${page} it('works', () => { new TariffScreen().enter(); });`), [
      'tariffs.depot',
    ]);
    for (const said of ['/', '/index.html', '/app', '/home', '/web/form', '/dashboard'])
      assert.deepEqual(await cypress('works', `cy.visit('${said}');`, type('#depot')), ['records.depot']);
  });

  it('is what its fields are usually of, unless most are of nothing', async () => {
    const at = `cy.visit('/harvest');`;
    assert.deepEqual(await cypress('works', at, type('#first_name', '#last_name', '#depot')), ['users.first_name', 'users.last_name', 'users.depot']); // prettier-ignore
    assert.deepEqual(await cypress('works', at, type('#postal_code', '#depot', '#silo')), ['harvests.postal_code', 'harvests.depot', 'harvests.silo']); // prettier-ignore
    assert.deepEqual(await cypress('works', at, type('#username', '#password')), ['users.username', 'users.password']);
    assert.deepEqual(await cypress('works', at, type('#comment')), ['comments.comment']);
  });

  it('is none of users, where what is entered is but an address', async () => {
    assert.deepEqual(await cypress('works', `cy.visit('/warehouses');`, type('#city')), ['warehouses.city']);
    assert.deepEqual(await cypress('works', `cy.visit('/tariff');`, type('#tariff', '#from_day')), ['tariffs.tariff', 'tariffs.from_day']); // prettier-ignore
    assert.deepEqual(await cypress('works', `cy.visit('/warehouses');`, type('#first_name', '#phone')), ['users.first_name', 'users.phone']); // prettier-ignore
  });

  it('is what an address makes in other languages, and of who signs in there', async () => {
    assert.deepEqual(await cypress('x', `cy.visit('/inquilinos/alta');`, type('#nombre', '#apellidos')), ['inquilinos.nombre', 'inquilinos.apellidos']); // prettier-ignore
    assert.deepEqual(await cypress('x', `cy.visit('/clienti/nuovo');`, type('#nome')), ['clienti.nome']);
    const helper = `function seConnecter() { ${type('#carte', '#code-secret')} }`;
    assert.deepEqual(await fieldsOf('prets.cy.js', `${helper} it('x', () => { seConnecter(); });`), ['users.carte', 'users.code_secret']); // prettier-ignore
  });

  it('is what is meant by what its fields begin with', async () => {
    assert.deepEqual(await cypress('x', type('#add-review-title', '#add-review-summary', '#add-review-stars')), ['reviews.title', 'reviews.summary', 'reviews.stars']); // prettier-ignore
    assert.deepEqual(await cypress('x', `cy.visit('/appointments');`, type('#appt-doctor', '#appt-reason', '#appt-length')), ['appointments.doctor', 'appointments.reason', 'appointments.length']); // prettier-ignore
  });

  it('is what the title of a test names, before what its suite is called after', async () => {
    const suite = (title: string): string =>
      `describe('Bookings', () => { it('${title}', () => { ${type('#weight', '#depot')} }); });`;
    assert.deepEqual(await fieldsOf('x.cy.js', suite('finds shipment by code')), ['shipments.weight', 'shipments.depot']); // prettier-ignore
    assert.deepEqual(await fieldsOf('x.cy.js', suite('works')), ['bookings.weight', 'bookings.depot']);
  });

  it('in the plural of the language that a test is written in', async () => {
    const said = (url: string, ...fields: string[]): Promise<string[]> =>
      cypress('x', `cy.visit('${url}');`, type(...fields));
    assert.deepEqual(await said('/lieferung', '#strasse', '#rampe', '#stichtag'), ['lieferungen.strasse', 'lieferungen.rampe', 'lieferungen.stichtag']); // prettier-ignore
    assert.deepEqual(await said('/facturacion', '#localizador', '#apellidos'), [
      'facturaciones.localizador',
      'facturaciones.apellidos',
    ]);
    assert.deepEqual(await said('/anmeldungen', '#zeitfenster'), ['anmeldungen.zeitfenster']);
    assert.deepEqual(await cypress('x', type('#zaehler_vorname', '#zaehler_ablesung', '#zaehler_stichtag')), ['zaehler.vorname', 'zaehler.ablesung', 'zaehler.stichtag']); // prettier-ignore
  });

  it('is what a method makes on a page of more, and a thing of two words', async () => {
    const page = `class BillingPage { addCard() { ${type('#number', '#cvc')} } fill() { ${type('#street')} } }`;
    assert.deepEqual(await fieldsOf('x.cy.js', `${page} it('works', () => { new BillingPage().addCard(); });`), [
      'cards.number',
      'cards.cvc',
    ]);
    assert.deepEqual(await fieldsOf('x.cy.js', `${page} it('works', () => { new BillingPage().fill(); });`), [
      'orders.street',
    ]);
    assert.deepEqual(await cypress('works', type('#leave_request_starts_on', '#leave_request_reason')), [
      'leave_requests.starts_on',
      'leave_requests.reason',
    ]);
    assert.deepEqual(await cypress('works', type('#order_line_sku', '#order_line_pack', '#bay')), ['order_lines.sku', 'order_lines.pack', 'order_lines.bay']); // prettier-ignore
  });
});
