import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';

/** More presses of Tab than any screen of the studio has places to stop at. */
const MOST_STOPS = 250;

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;

/** Presses of an arrow in a list that was searched. */
const MOST_FOUND = 40;

/** The first line of an entry is its name, what is below tells more of it. */
const isCalled = async (entry: Locator, words: string): Promise<boolean> =>
  (await entry.count()) > 0 && (await entry.first().innerText()).split('\n')[0]?.trim() === words;

/** Keys alone: Tab to get somewhere, the shortcuts of the studio, letters, arrows and Enter. */
export class KeyHands implements Hands {
  constructor(private readonly page: Page) {}

  /** Walks by Tab, the shorter way round as the eye sees it. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const way = await target.evaluate((element, later) => {
        const { activeElement } = element.ownerDocument;
        if (element === activeElement) return 'here';
        return element.compareDocumentPosition(activeElement) & later ? 'back' : 'on';
      }, FOLLOWING);
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
    if ((await box.getAttribute('aria-expanded')) !== 'true') await keyboard.press('ArrowDown');
    await this.page.getByRole('option', { name: option, exact: true }).waitFor();
    for (let steps = 0; steps < MOST_STOPS; steps += 1) {
      if ((await active.count()) > 0 && (await active.first().innerText()).trim() === option)
        return keyboard.press('Enter');
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
    await this.holds(this.page.getByRole('combobox', { name: 'Найти поле' }));
    await this.page.keyboard.type(block);
    const { keyboard } = this.page;
    const list = this.page.getByRole('listbox', { name: 'Палитра' });
    const chosen = list.getByRole('option', { selected: true });
    for (let steps = 0; !(await isCalled(chosen, block)); steps += 1) {
      if (steps > MOST_FOUND) throw new Error(`«/» does not find «${block}»`);
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

  backToSheet(): Promise<void> {
    return this.page.keyboard.press('Escape');
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

  /** Letters go where the focus is: a box that is only drawn would lose the first of them. */
  private holds(box: Locator): Promise<void> {
    return box.and(this.page.locator(':focus')).waitFor();
  }

  /** Ctrl+K, the words of a command or of a field, Enter. */
  async command(words: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('Control+k');
    const search = this.page.getByPlaceholder('Найти команду или поле');
    await this.holds(search);
    await keyboard.type(words);
    const chosen = this.page.locator('[data-action][data-selected]');
    await this.page.locator('[data-action]').filter({ hasText: words }).first().waitFor();
    for (let steps = 0; !(await isCalled(chosen, words)); steps += 1) {
      if (steps > MOST_FOUND) throw new Error(`Ctrl+K does not find «${words}»`);
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
    await search.waitFor({ state: 'detached' });
  }
}
