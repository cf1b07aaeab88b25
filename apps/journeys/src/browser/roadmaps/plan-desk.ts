import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { RoadmapView } from '@tandem/contracts';
import type { Actor } from '../actor.js';
import { sendForm } from '../answer-form.js';

/** One plan before the eyes of one person: its pages, what is pressed there, what is read. */
export class PlanDesk {
  readonly page: Page;

  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    this.page = actor.page;
  }

  /** The plan whose page stands on the screen. */
  static here(actor: Actor): PlanDesk {
    const id = /\/roadmaps\/([0-9a-f-]{36})/.exec(actor.page.url())?.[1];
    if (!id) throw new Error(`no plan on ${actor.page.url()}`);
    return new PlanDesk(actor, id);
  }

  async open(part: '' | '/review' | '/compare' | '/impact' = ''): Promise<void> {
    await this.actor.goTo(`/roadmaps/${this.id}${part}`);
    await this.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  }

  /** As the API gives it to this person. */
  async seen(version?: number | 'draft'): Promise<RoadmapView> {
    const query = version === undefined ? '' : `?version=${version}`;
    const { status, body } = await this.actor.ask<RoadmapView>('GET', `/roadmaps/${this.id}${query}`);
    if (status !== 200) throw new Error(`the plan is not given: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** A step by its words: a button of the page, otherwise behind «Ещё действия». */
  async press(step: string): Promise<void> {
    const { page } = this;
    // «Согласовать» is not «Согласовать с замечаниями (2)».
    const name = new RegExp(`^${words(step).source}(\\s\\(\\d+\\))?$`);
    const button = page.getByRole('main').getByRole('button', { name });
    const more = page.getByRole('button', { name: 'Ещё действия' });
    await button
      .or(more)
      .first()
      .waitFor()
      .catch(() => this.actor.fail(`no «${step}»`));
    if ((await button.count()) > 0) return button.first().click();
    await more.click();
    await page.getByRole('menuitem', { name: words(step) }).click();
  }

  /** A step that only asks «are you sure». */
  async decide(step: string, comment?: string): Promise<void> {
    await this.press(step);
    await this.actor.sayYes(comment);
  }

  /** A step with a form of its own: its fields by their labels. */
  async fill(step: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.press(step);
    await this.page.waitForURL(/\/(tasks|do)\//);
    for (const [label, text] of Object.entries(fields)) await this.write(label, text);
    await sendForm(this.page, /^(Отправить|Записать|Утвердить|Опубликовать|Созвать|Проголосовать)/);
  }

  private async write(label: string, text: string): Promise<void> {
    const main = this.page.getByRole('main');
    const field = main.getByLabel(label, { exact: false }).first();
    await field.waitFor().catch(() => this.actor.fail(`no field «${label}»`));
    const choice = main.getByRole('radio', { name: text });
    if ((await choice.count()) > 0) return choice.first().check();
    await field.fill(text);
    await field.press('Tab');
  }

  /** A row of the table side by side, by words of either side. */
  row(title: string | RegExp): Locator {
    return this.page
      .getByRole('table')
      .getByRole('row')
      .filter({ hasText: words(title) })
      .first();
  }

  /** Opens a row by its words and writes a remark on it. */
  async remark(title: string | RegExp, text: string): Promise<void> {
    await this.row(title)
      .getByRole('button', { name: /^Открыть строку/ })
      .first()
      .click();
    const field = this.page.getByLabel('Замечание к строке');
    await field.fill(text);
    const answered = this.page.waitForResponse(
      (one) => one.request().method() === 'POST' && /remarks$/.test(one.url()),
    );
    await this.page.getByRole('button', { name: 'Записать', exact: true }).click();
    const response = await answered;
    if (response.status() >= 400) throw new Error(`refused: ${await response.text()}`);
    await this.card(text).waitFor();
  }

  /** A remark where its words stand. */
  card(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text }).first();
  }

  async answer(remark: string, text: string): Promise<void> {
    const card = this.card(remark);
    await card.getByRole('button', { name: 'Ответить' }).click();
    await card.getByLabel('Ответить').fill(text);
    await card.getByRole('button', { name: 'Отправить ответ' }).click();
    // The same words stand in the field until it is sent.
    await card.getByRole('paragraph').filter({ hasText: text }).waitFor();
  }

  /** What happened to the plan, as its page tells it. */
  async history(): Promise<Locator> {
    await this.open();
    await this.page.getByRole('button', { name: 'История', exact: true }).click();
    const panel = this.page.getByRole('complementary', { name: 'История' });
    await panel.getByRole('list').first().waitFor();
    return panel;
  }

  /** A file that the menu «Скачать» gives. */
  async download(kind: 'Word' | 'Excel' | 'PDF'): Promise<Buffer> {
    await this.page.getByRole('button', { name: 'Скачать' }).click();
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: kind }).click();
    const file = await coming;
    await this.page.keyboard.press('Escape');
    return readFileSync(await file.path());
  }
}

/** On the screen short words stick to the next one by a space that does not break. */
export const words = (text: string | RegExp): RegExp =>
  text instanceof RegExp
    ? new RegExp(text.source.replaceAll(' ', '\\s'), text.flags)
    : new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
