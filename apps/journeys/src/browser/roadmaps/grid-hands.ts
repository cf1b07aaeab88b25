import type { Locator, Page } from 'playwright-core';
import { words } from './plan-desk.js';

/** The table of a plan under somebody’s fingers: nothing is done by the mouse once the table has the focus. */
export class GridHands {
  readonly grid: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid');
  }

  row(title: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ hasText: words(title) })
      .first();
  }

  /** Comes into the table by Tab, as from any other part of the page. */
  async enter(): Promise<void> {
    await this.grid.waitFor();
    await this.page.getByRole('button', { name: 'Клавиши таблицы' }).focus();
    for (let stops = 0; stops < 6 && (await this.focused().count()) === 0; stops += 1)
      await this.press('Tab');
    await this.focused().waitFor();
  }

  /** The cell that has the focus. */
  focused(): Locator {
    return this.grid.locator('[data-active]:focus');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** To a cell by the arrows: down or up to the row, then along it to the column with this heading. */
  async goTo(title: string, column: string): Promise<void> {
    const heads = await this.grid.getByRole('columnheader').allInnerTexts();
    const wanted = heads.findIndex((head) => head.trim() === column) - 1;
    if (wanted < 0) throw new Error(`no column «${column}»: ${heads.join(', ')}`);
    const id = await this.row(title).getAttribute('data-row');
    await this.press('Control+Home');
    for (let steps = 0; (await this.activeRow()) !== id; steps += 1) {
      if (steps > 200) throw new Error(`the arrows do not lead to «${title}»`);
      await this.press('ArrowDown');
    }
    await this.press('Home');
    for (let steps = 0; steps < wanted; steps += 1) await this.press('ArrowRight');
    await this.grid.locator(`[data-row="${id}"] [data-col="${wanted}"]:focus`).waitFor();
  }

  activeRow(): Promise<string | null> {
    return this.focused().locator('xpath=ancestor::*[@data-row][1]').getAttribute('data-row');
  }

  /** Enter, the text instead of what stood there, Enter. */
  async write(text: string): Promise<void> {
    await this.press('Enter');
    const editor = this.grid.locator('[data-editor] :is(textarea, input):focus, input[data-editor]:focus');
    await editor.waitFor();
    await this.press('Control+a');
    await this.page.keyboard.type(text);
    await this.press('Enter');
    await editor.waitFor({ state: 'detached' });
  }

  /** Ctrl+Enter: a row below, its title being written. */
  async addRow(title: string): Promise<void> {
    const before = await this.activeRow();
    await this.press('Control+Enter');
    await this.grid.locator(`[data-row]:not([data-row="${before}"]) [data-active]:focus`).waitFor();
    await this.write(title);
    await this.row(title).waitFor();
  }

  /** Everything has reached the server. */
  async saved(): Promise<void> {
    await this.page.getByText(/^Сохранено в/).waitFor();
  }
}
