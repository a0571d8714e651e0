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
    assert.deepEqual(await cypress('works', click('New shipment'), `cy.visit('/x');`, type('#depot')), ['records.depot']); // prettier-ignore
  });

  it('is what a link shows, and another one where more is added', async () => {
    assert.deepEqual(await cypress('works', `cy.contains('a', 'Invoices').click();`, type('#depot')), ['invoices.depot']); // prettier-ignore
    const more = [type('#pier'), click('Add vehicle'), type('#plate'), click('Save')];
    assert.deepEqual(await cypress('works', `cy.visit('/bookings/new');`, ...more), ['bookings.pier', 'vehicles.plate']); // prettier-ignore
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
});
