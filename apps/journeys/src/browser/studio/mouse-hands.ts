import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';

/** The mouse for everything that can be pressed, the keyboard for words. */
export class MouseHands implements Hands {
  constructor(private readonly page: Page) {}

  press(target: Locator): Promise<void> {
    return target.click();
  }

  async tick(box: Locator): Promise<void> {
    await box.click();
  }

  async write(box: Locator, text: string): Promise<void> {
    await box.click();
    await box.fill(text);
    await box.blur();
  }

  async choose(box: Locator, ...options: readonly string[]): Promise<void> {
    for (const option of options) {
      await box.click();
      await this.page.getByRole('option', { name: option, exact: true }).click();
    }
    if ((await box.getAttribute('aria-expanded')) === 'true') await box.press('Escape');
  }

  turnTo(group: Locator, segment: string): Promise<void> {
    return group.getByText(segment, { exact: true }).click();
  }

  addField(block: string): Promise<void> {
    const palette = this.page.getByRole('navigation', { name: 'Палитра' });
    return palette.getByRole('button', { name: block, exact: true }).click();
  }

  async selectFirstIn(container: string): Promise<void> {
    const table = this.page.getByRole('group', { name: new RegExp(`^${container}, `) });
    await table.getByText('Название', { exact: true }).first().click();
  }

  select(title: string): Promise<void> {
    const sheet = this.page.getByRole('region', { name: 'Лист формы' });
    return sheet.getByText(title, { exact: true }).first().click();
  }

  /** The mouse is everywhere at once. */
  async backToSheet(): Promise<void> {}

  addPage(): Promise<void> {
    return this.page.getByRole('button', { name: 'Добавить страницу' }).click();
  }

  openTab(name: string): Promise<void> {
    const tabs = this.page.getByRole('tablist', { name: 'Части студии' });
    return tabs.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  openPublish(): Promise<void> {
    return this.page.getByRole('button', { name: /^Опубликовать версию/ }).click();
  }
}
