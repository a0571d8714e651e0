import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import { Helper, startHelper, type FromHelper, type ToHelper } from '../../../../server/src/workspace/helper';
import type { ScenarioUses } from '../../../../server/src/workspace/messages';
import { portOf } from '../../../../server/src/workspace/thread';

const feature = (scenario: string): string =>
  `Feature: Shop\n  Scenario: ${scenario}\n    When I enter "email" as "ann@example.com"\n`;

describe('a helper of the index', () => {
  it('answers questions asked at the same time in their order, with the texts it is given', async () => {
    const { port1, port2 } = new MessageChannel();
    startHelper(portOf<ToHelper, FromHelper>(port2));
    const helper = new Helper(portOf<FromHelper, ToHelper>(port1));
    try {
      helper.tell(
        [{ name: 'open.feature', path: '/gone/open.feature', source: null }],
        new Map([['/gone/open.feature', feature('open')]]),
      );
      const java = 'class T { @Test void code() { driver.findElement(By.id("email")).sendKeys("a@example.com"); } }';
      const answers = await Promise.all([
        helper.read([
          { name: 'T.java', text: java },
          { name: 'a.feature', text: feature('first') },
        ]),
        helper.read([{ name: 'b.feature', text: feature('second') }]),
        helper.read([{ name: 'open.feature', text: null }]),
      ]);
      const names = answers.map((understood) =>
        understood.map(({ uses }) => (JSON.parse(uses) as ScenarioUses[]).map(({ name }) => name)),
      );
      assert.deepEqual(names, [[['code'], ['first']], [['second']], [['open']]]);
    } finally {
      helper.end();
    }
  });
});
