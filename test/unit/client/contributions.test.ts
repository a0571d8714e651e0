import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, CONTAINER, CONTEXT, ITEMS, SECTION, SETTINGS, VIEWS } from '../../../client/src/contributions';

interface Manifest {
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string; category: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    configuration: { properties: Record<string, { default: unknown; markdownDescription: string }> };
    viewsContainers: { activitybar: { id: string; icon: string }[] };
    views: Record<string, { id: string }[]>;
    viewsWelcome: { view: string; contents: string; when: string }[];
  };
}

const root = join(__dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the manifest', () => {
  const text = read('package.json');
  const { contributes, capabilities } = JSON.parse(text) as Manifest;
  const sorted = (values: Iterable<string>): string[] => [...values].sort();

  it('contributes the commands, views and settings that the code knows, and no others', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(Object.values(COMMANDS)));
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      [CONTAINER],
    );
    assert.deepEqual(sorted(contributes.views[CONTAINER].map(({ id }) => id)), sorted(Object.values(VIEWS)));
    assert.deepEqual(
      sorted(Object.keys(contributes.configuration.properties)),
      sorted(Object.values(SETTINGS).map((key) => `${SECTION}.${key}`)),
    );
  });

  it('names in menus, welcomes and restrictions only what there is', () => {
    const commands = new Set<string>(Object.values(COMMANDS));
    const menus = Object.values(contributes.menus).flat();
    for (const { command } of menus) assert.ok(commands.has(command), command);
    const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
    for (const { view, contents } of contributes.viewsWelcome) {
      assert.ok(Object.values<string>(VIEWS).includes(view));
      for (const [, command] of nls[contents.slice(1, -1)].matchAll(/\(command:(tdm\.\w+)\)/g)) {
        assert.ok(commands.has(command), command);
      }
    }
    for (const key of capabilities.untrustedWorkspaces.restrictedConfigurations) {
      assert.ok(key in contributes.configuration.properties, key);
    }
    const clauses = [...menus, ...contributes.viewsWelcome].map(({ when }) => when ?? '').join(' ');
    for (const [, item] of clauses.matchAll(/viewItem == ([\w.]+)/g)) {
      assert.ok(Object.values<string>(ITEMS).includes(item), item);
    }
    for (const [, view] of clauses.matchAll(/view == ([\w.]+)/g)) {
      assert.ok(Object.values<string>(VIEWS).includes(view), view);
    }
    for (const [, key] of clauses.matchAll(/\b(tdm\.\w+) [!=]= /g)) {
      assert.ok(Object.values<string>(CONTEXT).includes(key), key);
    }
  });

  it('has every text in package.nls.json, and no text there that nobody uses', () => {
    const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual(sorted(used), sorted(Object.keys(nls)));
  });
});
