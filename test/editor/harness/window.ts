import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/until';
import { launchChromium } from './browser';
import { atEnd } from './cleanup';
import { artifacts } from './paths';
import type { Scene } from './scene';
import type { Trust } from './settings';
import { startVsCodeServer } from './vscode-server';

/** Pixels between the top of a lens and that of its line, and some more. */
const LENS_HEIGHT = 40;

/** A VS Code window as its user has it: the packaged extension installed, no development flags. */
export class EditorWindow {
  private constructor(readonly page: Page) {}

  /** Stays open until `cleanUp`. */
  static async open(scene: Scene, vsix: string, trust: Trust = 'off'): Promise<EditorWindow> {
    const { env, profile: folder } = scene;
    const server = await startVsCodeServer({ folder, env, development: false, trust, vsix });
    const browser = await launchChromium();
    atEnd(() => browser.close());
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(scene.workspace)}`);
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    return new EditorWindow(page);
  }

  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await this.page
      .locator(`.editor-instance[aria-label*="${name}"], .tab.active[data-resource-name="${name}"]`)
      .first()
      .waitFor();
  }

  /** Opens a file anywhere in the workspace, by typing its name. */
  async quickOpen(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(name);
    // The row itself: while files are still looked for, the first one is what was open last.
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
  }

  /** Runs a command by its title, as the palette shows it. */
  async runCommand(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input').first();
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // A palette that was opened before the extension was known does not know its commands.
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('F1');
      await input.fill(`>${title}`);
      const found = row.waitFor({ timeout: 10_000 });
      if (attempt === 3) await found;
      else if (!(await found.then(() => true).catch(() => false))) {
        await this.page.keyboard.press('Escape');
        continue;
      }
      break;
    }
    await input.press('Enter');
  }

  /** Types into the input box that asks for `prompt`, and goes on. */
  async answer(prompt: string | RegExp, text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible', { hasText: prompt }).waitFor();
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(text);
    await input.press('Enter');
  }

  /** Chooses a row of the list under that title, by typing what it is called: a long list shows only some rows. */
  async choose(title: string, row: string): Promise<void> {
    const list = this.page.locator('.quick-input-widget:visible').filter({
      has: this.page.locator(`:text(${JSON.stringify(title)}), input[placeholder=${JSON.stringify(title)}]`),
    });
    await list.locator('input').first().fill(row);
    await list.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
  }

  /** Opens TDM's views. */
  async openViews(): Promise<void> {
    await this.page.locator('.part.activitybar .action-item a[aria-label="TDM"]').click();
    await this.page.locator('.part.sidebar [aria-label^="Schemas Section"]').first().waitFor();
  }

  /** Chooses from the context menu of a view's row; again where the menu was too young to take the click. */
  async contextMenu(view: string, row: string | RegExp, item: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    for (let tries = 0; tries < 3; tries++) {
      if (!(await menu.first().isVisible())) await this.rows(view, row).first().click({ button: 'right' });
      await menu.locator('.action-label', { hasText: item }).first().click();
      const taken = await menu
        .first()
        .waitFor({ state: 'hidden', timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
      if (taken) return;
    }
    throw new Error(`The menu of ${String(row)} stayed open three times.`);
  }

  /** Points at a text of the editor until what is told of it shows. */
  async hover(text: string): Promise<Locator> {
    const told = this.page.locator('.monaco-hover:visible .hover-contents');
    const place = this.page.locator('.monaco-editor .view-line span', { hasText: text }).last();
    for (let tries = 0; tries < 5; tries++) {
      await this.page.mouse.move(0, 0);
      await place.hover();
      const shown = await told
        .first()
        .waitFor({ timeout: 4000 })
        .then(
          () => true,
          () => false,
        );
      if (shown) break;
    }
    return told;
  }

  /** The code lenses whose text contains `text`, in no order. */
  lenses(text: string | RegExp): Locator {
    return this.page.locator('.monaco-editor .codelens-decoration a', { hasText: text });
  }

  /** The one of them that stands nearest above the line that contains `line`. */
  async lensAbove(line: string, text: string | RegExp): Promise<Locator> {
    const place = this.page.locator('.monaco-editor .view-line', { hasText: line }).first();
    let nearest: Locator | undefined;
    await until(`a lens above "${line}"`, async () => {
      const below = (await place.boundingBox())?.y ?? 0;
      const lenses = await this.lenses(text).all();
      const placed = await Promise.all(lenses.map(async (lens) => ({ lens, y: (await lens.boundingBox())?.y ?? 0 })));
      const above = placed.filter(({ y }) => y < below && below - y < LENS_HEIGHT).sort((a, b) => b.y - a.y);
      nearest = above.at(0)?.lens;
      return nearest !== undefined;
    });
    return nearest!;
  }

  /**
   * Clicks a lens until `answer` shows, as a user does: the editor draws lenses anew when they are refreshed, and a click
   * between press and release of the button is then lost.
   */
  async clickLens(lens: Locator, answer: Locator): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      await lens.click();
      if (
        await answer
          .first()
          .waitFor({ timeout: 5000 })
          .then(
            () => true,
            () => false,
          )
      )
        return;
    }
    throw new Error('The lens was clicked three times, and nothing answered.');
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  }

  /** Rows of one view in the side bar. */
  rows(view: string, text?: string | RegExp): Locator {
    return this.pane(view).locator('.monaco-list-row', text === undefined ? {} : { hasText: text });
  }

  /** Opens or closes a view by its header. */
  async toggleView(view: string): Promise<void> {
    await this.pane(view).locator('.pane-header').click();
  }

  /** Opens a row of a view, so that its children show; again where the view was drawn anew under the click. */
  async expand(view: string, text: string | RegExp): Promise<void> {
    const row = this.rows(view, text).first();
    for (let tries = 0; tries < 5; tries++) {
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
      await this.page.waitForTimeout(500);
      if ((await row.getAttribute('aria-expanded')) === 'true') return;
    }
    throw new Error(`The row ${String(text)} does not open.`);
  }

  private pane(view: string): Locator {
    return this.page.locator('.part.sidebar .pane', { has: this.page.locator(`[aria-label^="${view} Section"]`) });
  }

  /** The clipboard's text, once it looks as expected. */
  async clipboard(expected: RegExp): Promise<string> {
    for (let tries = 0; tries < 50; tries++) {
      const text = await this.page.evaluate(() => navigator.clipboard.readText());
      if (expected.test(text)) return text;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`The clipboard never held ${expected.source}.`);
  }

  /** Keeps what is on the screen under artifacts/. */
  async screenshot(name: string): Promise<void> {
    await mkdir(artifacts, { recursive: true });
    await this.page.screenshot({ path: path.join(artifacts, `${name}.png`) });
  }
}
