import type { Locator, Page } from 'playwright-core';
import type { Actor } from '../actor.js';
import type { Hands } from './hands.js';
import type { FieldPlan, PagePlan } from './plan.js';

/** The studio as somebody has it before the eyes: its parts by their names, and what is done with them. */
export class Studio {
  readonly page: Page;
  readonly sheet: Locator;
  readonly panel: Locator;

  private constructor(
    readonly actor: Actor,
    readonly hands: Hands,
    readonly key: string,
  ) {
    this.page = actor.page;
    this.sheet = this.page.getByRole('region', { name: 'Лист формы' });
    this.panel = this.page.getByRole('complementary', { name: 'Свойства' });
  }

  /** «Формы» → «Новая форма» → its name: an empty sheet. */
  static async begin(actor: Actor, hands: Hands, title: string): Promise<Studio> {
    await actor.goTo('/forms');
    await hands.press(actor.page.getByRole('link', { name: 'Новая форма' }));
    await actor.page.waitForURL(/\/forms\/new$/);
    await hands.write(actor.page.getByLabel('Название формы'), title);
    await hands.press(actor.page.getByRole('button', { name: 'Создать черновик' }));
    await actor.page.waitForURL(/\/forms\/[^/]+\/design$/);
    return Studio.here(actor, hands);
  }

  static async open(actor: Actor, hands: Hands, key: string): Promise<Studio> {
    await actor.page.goto(new URL(`/forms/${key}/design`, actor.page.url()).href);
    return Studio.here(actor, hands);
  }

  /** The studio that stands on the screen already. */
  static async here(actor: Actor, hands: Hands): Promise<Studio> {
    const key = /\/forms\/([^/]+)\/design/.exec(actor.page.url())![1]!;
    const studio = new Studio(actor, hands, key);
    await studio.sheet.waitFor();
    return studio;
  }

  async build(pages: readonly PagePlan[]): Promise<void> {
    for (const { title, fields } of pages) {
      await this.addPage(title);
      for (const field of fields) await this.addField(field);
    }
  }

  async addPage(title: string): Promise<void> {
    await this.hands.addPage();
    const box = this.page.getByRole('dialog').getByRole('textbox', { name: 'Название страницы' });
    await box.and(this.page.locator(':focus')).waitFor();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('tab', { name: title }).waitFor();
  }

  async addField(field: FieldPlan): Promise<void> {
    await this.hands.addField(field.block);
    await this.entitle(field);
  }

  /** The new question is being written: its words, its options, and what the panel knows of it. */
  private async entitle(field: FieldPlan): Promise<void> {
    const { keyboard } = this.page;
    const label = this.sheet.getByRole('textbox', { name: /^Название поля/ });
    await label.and(this.page.locator(':focus')).waitFor();
    await keyboard.press('Control+a');
    await keyboard.type(field.title);
    await keyboard.press('Enter');
    await label.waitFor({ state: 'detached' });
    if (field.options) await this.writeOptions(field.options);
    await this.describe(field);
    if (!field.fields) return;
    const [first, ...others] = field.fields;
    await this.hands.selectFirstIn(field.title);
    if (first) await this.rename(first);
    for (const one of others) await this.addField(one);
    await this.hands.select(field.title);
  }

  /** The list stands open on the sheet: Enter is the next line. */
  private async writeOptions(options: readonly string[]): Promise<void> {
    const { keyboard } = this.page;
    await this.sheet.getByRole('textbox', { name: 'Вариант 1' }).and(this.page.locator(':focus')).waitFor();
    for (const [index, option] of options.entries()) {
      await keyboard.type(option);
      if (index < options.length - 1) await keyboard.press('Enter');
    }
    await keyboard.press('Escape');
  }

  private async rename(field: FieldPlan): Promise<void> {
    await this.page.keyboard.press('F2');
    await this.entitle(field);
  }

  private async describe({ required, set = [], turnOn = [] }: FieldPlan): Promise<void> {
    if (required) await this.hands.tick(this.panel.getByRole('switch', { name: 'Обязательное' }));
    for (const label of turnOn) await this.hands.tick(this.panel.getByRole('switch', { name: label }));
    for (const [label, value] of set) await this.setProperty(label, value);
    if (required || turnOn.length + set.length > 0) await this.hands.backToSheet();
  }

  async setProperty(label: string, value: string | number): Promise<void> {
    const list = this.panel.getByRole('combobox', { name: label, exact: true });
    const line = this.panel.getByRole('textbox', { name: label, exact: true });
    await list.or(line).waitFor();
    if (await list.isVisible()) await this.hands.choose(list, String(value));
    else await this.hands.write(line, String(value));
  }

  /** Lines copied elsewhere, put into a box that has the focus. */
  async paste(box: Locator, lines: readonly string[]): Promise<void> {
    await box.and(this.page.locator(':focus')).waitFor();
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(lines.join('\n'))})`);
    await this.page.keyboard.press('Control+v');
  }

  /** Everything has reached the server. */
  async saved(): Promise<void> {
    await this.page.getByText(/^Сохранено в/).waitFor();
  }
}
