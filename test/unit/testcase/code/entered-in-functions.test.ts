import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const read = async (path: string, text: string): Promise<string[]> => {
  const { scenarios } = await readTestFile(path, text, sourcesOf([]));
  return scenarios.map(({ name, entities }) => {
    const told = entities.flatMap((entity) =>
      entity.fields.map((field) => {
        const values = new Set(entity.rows.map(({ values }) => values[field.name]).filter(Boolean));
        return `${entity.name}.${field.name}=${[...values].join('|')}`;
      }),
    );
    return `${name}: ${told.join(' ')}`.trim();
  });
};

describe('tests that functions declare', () => {
  it('finds those of a function that a file gives away', async () => {
    const text = `export const leavesReview = function (review) {
  it('writes a review', async () => {
    await $('#headline').setValue(review.headline);
    await $('#stars').setValue('4');
  });
};
`;
    assert.deepEqual(await read('reviews.ts', text), ['writes a review: reviews.headline= reviews.stars=4']);
  });

  it('runs them with what the file calls the function with', async () => {
    const text = `describe('Tariffs', () => {
  savesTariff('Night', 7);
  savesTariff('Day', 9);
});
function savesTariff(label, price) {
  describe('a tariff', () => {
    it('is saved', () => {
      cy.get('#tariff-zone').type(label);
      cy.get('#tariff-price').type(price);
    });
  });
}
`;
    const [told] = await read('tariffs.cy.js', text);
    assert.match(told, /zone=Night\|Day/);
    assert.match(told, /price=7\|9/);
  });

  it('takes no helper for one', async () => {
    const text = `const { test } = require('@playwright/test');
function fillIn(page) {
  page.fill('#city', 'Rome');
  return it(page);
}
test('a', async ({ page }) => { fillIn(page); });
`;
    assert.deepEqual(await read('a.spec.js', text), ['a: users.city=Rome']);
  });
});

describe('functions that run what they are handed', () => {
  it('may be called within what they run', async () => {
    const text = `import { test } from '@playwright/test';
async function step(title, run) { return await test.step(title, run); }
test('x', async ({ page }) => {
  await step('outer', async () => {
    await step('inner', async () => { await page.fill('#city', 'Rome'); });
    await page.fill('#street', 'Elm Road');
  });
});
`;
    assert.deepEqual(await read('a.spec.ts', text), ['x: users.city=Rome users.street=Elm Road']);
  });
});

describe('who signs in before a test', () => {
  const before = (fields: string): string => `describe('Boards', () => {
  beforeEach(async () => {
    await browser.url('/');
    ${fields}
  });
  it('creates a new card', async () => {
    await $('#card-title').setValue('Plan');
  });
});
`;

  it('is a user, one field after the other', async () => {
    const text = before(`await $('#user').setValue('ann');
    await $('#continue').click();
    await $('#password').setValue('s3cret!');
    await $('#login-submit').click();`);
    const [told] = await read('a.spec.js', text);
    assert.equal(told, 'creates a new card: users.user=ann users.password=s3cret! cards.title=Plan');
  });

  it('is nobody where no password is asked for', async () => {
    const text = before(`await $('#email').setValue('ann@example.com');
    await $('#continue').click();`);
    const [told] = await read('a.spec.js', text);
    assert.equal(told, 'creates a new card: cards.email=ann@example.com cards.title=Plan');
  });
});

describe('titles', () => {
  const about = async (title: string): Promise<string> => {
    const text = `describe('x', () => { it('${title}', () => { cy.get('#starts-on').type('2026-05-04'); }); });`;
    return (await read('a.cy.js', text))[0].slice(title.length + 2);
  };

  it('say what is done, not who may do it', async () => {
    assert.equal(await about('Verify that user can schedule a delivery'), 'deliveries.starts_on=2026-05-04');
    assert.equal(await about('user is able to edit the shipment'), 'shipments.starts_on=2026-05-04');
    assert.equal(await about('allows a project admin to plan shipments'), 'shipments.starts_on=2026-05-04');
  });

  it('say nothing by what tests are chosen by', async () => {
    assert.equal(await about('edits the shipment @role=invoice @smoke'), 'shipments.starts_on=2026-05-04');
  });
});

describe('names of elements', () => {
  const named = async (selector: string): Promise<string> => {
    const text = `describe('x', () => { it('y', () => { cy.get('${selector}').type('1'); }); });`;
    return (await read('a.cy.js', text))[0].replace(/^y: \w+\./, '');
  };

  it('are those of the block where the element is only how it is built', async () => {
    assert.equal(await named('[data-test="hook-settings-zone__input"]'), 'hook_settings_zone=1');
    assert.equal(await named('[data-test="savings__rate"]'), 'rate=1');
  });

  it('leave out that they are of the default one', async () => {
    assert.equal(await named('#shippingTowndefault'), 'shipping_town=1');
    assert.equal(await named('#isdefault'), 'isdefault=1');
  });
});

describe('lists of CodeceptJS', () => {
  it('show options by their texts', async () => {
    const text = `Feature('x');
Scenario('y', ({ I }) => {
  I.click(locate('div[class$="-value"]').inside(locate('span').withChild('$carrier-select-label')));
  I.click(locate('[aria-label="Select option"]').withText('Boat'));
});
`;
    assert.deepEqual(await read('a_test.js', text), ['y: records.carrier=Boat']);
  });
});

describe('what a data object of TypeScript leaves out', () => {
  const about = (member: string): string => `class Crew {
  name: string;
  ${member};
  constructor(given: Given) {
    this.name = given.name;
    if (given.berths) this.berths = given.berths;
  }
  sign() {
    cy.get('#name').type(this.name);
    if (this.berths) cy.get('#berths').type(this.berths);
  }
}
describe('x', () => { it('y', () => { new Crew({ name: 'Ida' }).sign(); }); });
`;

  it('is not entered, be it a list or whatever may be missing', async () => {
    assert.deepEqual(await read('a.cy.ts', about('berths: number[]')), ['y: crews.name=Ida']);
    assert.deepEqual(await read('a.cy.ts', about('berths?: Berths')), ['y: crews.name=Ida']);
  });

  it('may be there where nothing says that it is not', async () => {
    assert.deepEqual(await read('a.cy.ts', about('berths: Berths')), ['y: crews.name=Ida crews.berths=']);
  });
});

describe('requests', () => {
  it('that are sent before a test are none of what it enters', async () => {
    const text = `describe('x', () => {
  before(() => { cy.request({ method: 'POST', url: '/api/harbours', body: { name: 'Aarhus' } }); });
  it('y', () => { cy.get('#city').type('Rome'); });
});
`;
    assert.deepEqual(await read('a.cy.js', text), ['y: users.city=Rome']);
  });

  it('send no headers and no address', async () => {
    const text = `import { test } from '@playwright/test';
test('y', async ({ request }) => {
  await request.post({ uri: '/api/harbours', headers: { Accept: 'a' }, json: true, body: { name: 'Aarhus' } });
  await request.post('/api/pilots/1/start', { headers: { Accept: 'a' } });
});
`;
    assert.deepEqual(await read('a.spec.ts', text), ['y: harbours.name=Aarhus']);
  });
});

describe('menus of buttons', () => {
  const steps = (click: string): string => `function selectItem(list, item) {
  cy.get(list).click();
  cy.contains('button', item).click();
}
describe('x', () => { it('y', () => { ${click} }); });
`;

  it('are lists where a helper chooses of them', async () => {
    assert.deepEqual(await read('a.cy.js', steps(`selectItem('#carrier-toggle', 'Boat');`)), [
      'y: records.carrier_toggle=Boat',
    ]);
    assert.deepEqual(await read('a.cy.js', steps(`selectItem('#carrier-toggle', 'Save');`)), ['y:']);
    assert.deepEqual(await read('a.cy.js', steps(`selectItem('#user-menu', 'Boat');`)), ['y:']);
  });
});
