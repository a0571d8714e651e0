import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const files = {
  'features/step_definitions/boats.rb': `When('I register the boat {string}') do |name|
  @world.fleet.boat_page.submit(name: name)
end
`,
  'features/step_definitions/moorings.rb': `Given('I open the form for moorings') do
  @form = MooringScreen.new
  @either = MooringScreen.new
end
Given('I open the boats') do
  @either = BoatPage.new
end
When('I moor it at {string}') do |where|
  @form.moor(where)
end
When('I leave it at {string}') do |where|
  @either.moor(where)
end
`,
  'features/step_definitions/harbour.rb': `Given('I open the harbour') do
  load_all_screens
  @skipper = 'Kaja'
end
When('I let it leave for {string}') do |where|
  let_leave(where)
end
When('I sell it for {string}') do |price|
  sell(price)
end
`,
  'features/support/screens.rb': `def load_all_screens
  @harbour_page = HarbourPage.new
end
def let_leave(where)
  @pilot = 'Ove'
  @harbour_page.leave(where)
  name_pilot
end
def name_pilot
  @harbour_page.pilot.set(@pilot)
end
`,
  'features/support/selling.rb': `module Selling
  def sell(price)
    @harbour_page.price.set(price)
  end
end
module Retries
  def find(*args)
    super
  rescue StandardError
    super
  end
end
World(Selling)
Capybara::Node::Document.prepend(Retries)
`,
  'features/pages/harbour_page.rb': `class HarbourPage < SitePrism::Page
  element(:destination, '#destination')
  element(:pilot, '#pilot')
  element(:price, '#price')
  def leave(where)
    destination.set(where)
  end
end
`,
  'features/support/before.rb': `Before do
  $state ||= World.new
  @world = $state
end
`,
  'features/support/world.rb': `class World
  attr_reader :fleet
  def initialize
    @fleet = FleetApp.new
  end
end
class FleetApp
  def boat_page
    @last_page = BoatPage.new
  end
end
`,
  'features/pages/boat_page.rb': `class BoatPage < SitePrism::Page
  element(:title, '#boat-form-name-field')
  def submit(args = {})
    title.set(args[:name]) if args.key?(:name)
  end
end
class MooringScreen < SitePrism::Page
  element(:berth, '#berth')
  def moor(value)
    berth.set(value)
  end
end
`,
};

async function said(step: string): Promise<string[]> {
  const sources = sourcesOf(Object.entries(files).map(([path, text]) => ({ path, text })));
  const read = await readTestFile('features/a.feature', `Feature: Boats\n  Scenario: x\n    When ${step}\n`, sources);
  return read.scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value ?? ''}`));
}

describe('instance variables that steps of Ruby share', () => {
  it('are what a hook keeps in them, be it of a global one', async () => {
    assert.deepEqual(await said('I register the boat "Swan"'), ['name=Swan']);
  });

  it('are what another step makes, where all make the same', async () => {
    assert.deepEqual(await said('I moor it at "Pier 7"'), ['berth=Pier 7']);
    assert.deepEqual((await said('I leave it at "Pier 7"')).includes('berth=Pier 7'), false);
  });

  it('are what a helper makes that a step calls, in helpers and modules of other files as well', async () => {
    assert.deepEqual(await said('I let it leave for "Turku"'), ['destination=Turku', 'pilot=Ove']);
    assert.deepEqual(await said('I sell it for "90"'), ['price=90']);
  });
});
