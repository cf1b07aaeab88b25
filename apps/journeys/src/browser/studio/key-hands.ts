import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';

/** More presses of Tab than any screen of the studio has places to stop at. */
const MOST_STOPS = 250;

/** Keys alone: Tab to get somewhere, the shortcuts of the studio, letters, arrows and Enter. */
export class KeyHands implements Hands {
  constructor(private readonly page: Page) {}

  /** Walks by Tab, the shorter way round as the eye sees it. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const way = await target.evaluate((element) => {
        const { activeElement } = document;
        if (element === activeElement) return 'here';
        if (!activeElement) return 'on';
        const before = element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
        return before ? 'back' : 'on';
      });
      if (way === 'here') return;
      await this.page.keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press('Space');
  }

  async write(box: Locator, text: string): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }

  async choose(box: Locator, ...options: readonly string[]): Promise<void> {
    await this.reach(box);
    for (const option of options) await this.chooseOne(box, option);
    if ((await box.getAttribute('aria-expanded')) === 'true') await this.page.keyboard.press('Escape');
  }

  private async chooseOne(box: Locator, option: string): Promise<void> {
    const { keyboard } = this.page;
    const active = this.page.locator('[role=option][data-combobox-selected]');
    const [wanted] = [this.page.getByRole('option', { name: option, exact: true })];
    if ((await box.getAttribute('aria-expanded')) !== 'true') await keyboard.press('ArrowDown');
    await wanted.waitFor();
    for (let steps = 0; steps < MOST_STOPS; steps += 1) {
      const [now] = (await active.count()) > 0 ? [(await active.first().innerText()).trim()] : [''];
      if (now === option) return keyboard.press('Enter');
      await keyboard.press('ArrowDown');
    }
    throw new Error(`the arrows do not lead to «${option}»`);
  }

  async turnTo(group: Locator, segment: string): Promise<void> {
    const wanted = group.getByRole('radio', { name: segment, exact: true });
    await this.reach(group.locator('input:checked'));
    for (let steps = 0; steps < 12 && !(await wanted.isChecked()); steps += 1)
      await this.page.keyboard.press('ArrowRight');
  }

  async addField(block: string): Promise<void> {
    await this.page.keyboard.press('/');
    const search = this.page.getByRole('combobox', { name: 'Найти поле' });
    await search.waitFor();
    await this.page.keyboard.type(block);
    const { keyboard } = this.page;
    const chosen = this.page.locator('[role=option][aria-selected=true]');
    for (let steps = 0; !(await chosen.innerText()).startsWith(`${block}\n`); steps += 1) {
      if (steps > 40) throw new Error(`«/» does not find «${block}»`);
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
  }

  async selectFirstIn(container: string): Promise<void> {
    await this.select(container);
    await this.page.keyboard.press('ArrowDown');
  }

  select(title: string): Promise<void> {
    return this.command(title);
  }

  addPage(): Promise<void> {
    return this.command('Добавить страницу');
  }

  openTab(name: string): Promise<void> {
    return this.command(name);
  }

  openPublish(): Promise<void> {
    return this.command('Опубликовать…');
  }

  /** Ctrl+K, the words of a command or of a field, Enter. */
  async command(words: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('Control+k');
    const search = this.page.getByPlaceholder('Найти команду или поле');
    await search.waitFor();
    await keyboard.type(words);
    const actions = this.page.locator('[data-action][data-selected]');
    for (let steps = 0; ; steps += 1) {
      const label = (await actions.count()) > 0 ? (await actions.first().innerText()).split('\n')[0] : '';
      if (label?.trim() === words) break;
      if (steps > 40) throw new Error(`Ctrl+K does not find «${words}»`);
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
    await search.waitFor({ state: 'detached' });
  }
}
