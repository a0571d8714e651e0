import { describeEntered } from '../../../support/entered';

const feature = (...steps: string[]): string =>
  `Feature: Depot\n  Scenario: One\n${steps.map((step) => `    ${step}\n`).join('')}`;

const pages = `class CratePage {
  constructor(page) { this.page = page; this.weight = page.locator('#weight'); }
  async weigh(kilos) { await this.weight.fill(kilos); }
}
class VanPage {
  constructor(page) { this.page = page; }
  async enterPlate(plate) { await this.page.fill('#plate', plate); }
}
module.exports = { CratePage, VanPage };
`;
const world = `const { setWorldConstructor, World, Before } = require('@cucumber/cucumber');
const { CratePage, VanPage } = require('../pages');
class DepotWorld extends World {
  constructor(options) { super(options); this.crate = new CratePage(this.page); }
  async prepare() { this.all = { van: new VanPage(this.page) }; }
  async signIn(login) { await this.page.fill('#login', login); }
}
setWorldConstructor(DepotWorld);
Before(async function () { this.lorry = new VanPage(this.page); });
`;
const steps = `const { When } = require('@cucumber/cucumber');
const { VanPage } = require('../pages');
let other;
When('I am at the gate', async function () { await this.signIn('ann'); });
When('I weigh {string}', async function (kilos) { await this.crate.weigh(kilos); });
When('the lorry {string} comes', async function (plate) { await this.lorry.enterPlate(plate); });
When('the van {string} comes', async function (plate) { await this.all.van.enterPlate(plate); });
When('a cart is there', async function () { this.cart = new VanPage(this.page); other = new VanPage(this.page); });
When('it is {string}', async function (plate) { await this.cart.enterPlate(plate); });
When('another is {string}', async function (plate) { await other.enterPlate(plate); });
When('{string} is known', async function (name) { this.kept = name; });
When('it is told as {string}', async function (colour) { await this.page.fill('#kept', this.kept); });
`;
const files = (...said: string[]): Record<string, string> => ({
  'features/a.feature': feature(...said),
  'features/steps/depot.js': steps,
  'features/support/world.js': world,
  'features/pages.js': pages,
});

describeEntered('what steps of JavaScript share', [
  { of: "a method of the project's own world", files: files('When I am at the gate'), fields: ['login=ann'] },
  { of: 'a page that the world makes', files: files('When I weigh "12"'), fields: ['weight=12'] },
  { of: 'a page that a hook keeps', files: files('When the lorry "B-7" comes'), fields: ['plate=B-7'] },
  { of: 'pages that the world holds in an object', files: files('When the van "B-8" comes'), fields: ['plate=B-8'] },
  { of: 'a page that another step keeps', files: files('When it is "B-9"'), fields: ['plate=B-9'] },
  { of: "a page in a variable of the file's", files: files('When another is "B-1"'), fields: ['plate=B-1'] },
  {
    of: 'no text of another step in place of an own one',
    files: files('When "red" is known', 'And it is told as "blue"'),
    fields: ['kept=null'],
  },
]);
