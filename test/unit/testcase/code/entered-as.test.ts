import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { hintOfMade, hintOfMadeAt } from '../../../../server/src/testcase/code/made-things';

describe('what code enters is of', () => {
  const titles: [title: string, table: string | null][] = [
    ['Creating a new harvest', 'harvests'],
    ['can create an event sponsor with images', 'sponsors'],
    ['Login and Create a new lead', 'leads'],
    ['should create an account', 'users'],
    ['Add the product to the cart', 'products'],
    ['should click the Create button', null],
    ['Adding and removing', null],
    ['shows the list', null],
  ];
  for (const [title, table] of titles) it(title, () => assert.equal(hintOfMade(title)?.table ?? null, table));

  it('an address that makes something', () => {
    assert.equal(hintOfMadeAt('/event/staff/sponsor/edit')?.table, 'sponsors');
    assert.equal(hintOfMadeAt('https://x.org/admin_meeting/new')?.table, 'meetings');
    assert.equal(hintOfMadeAt('/group/mailing/list/new')?.table, 'mailing_lists');
    assert.equal(hintOfMadeAt('/meetings/7')?.table, undefined);
    assert.equal(hintOfMadeAt('/new')?.table, undefined);
  });

  it('what most names begin with', async () => {
    const spec = `RSpec.feature 'x' do
  scenario 'y' do
    fill_in 'sponsor_name', with: 'Acme'
    fill_in 'sponsor_url', with: 'https://acme.example'
    select 'Gold', from: 'sponsor_tier'
  end
end
`;
    const { scenarios } = await readTestFile('a_spec.rb', spec);
    const [{ name, fields }] = scenarios[0].entities;
    assert.deepEqual([name, ...fields.map((field) => field.name)], ['sponsors', 'sponsor_name', 'url', 'tier']);
  });
});
