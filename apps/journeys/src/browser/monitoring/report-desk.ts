import type { Locator, Page } from 'playwright-core';
import type { ReportRowView, ReportView } from '@tandem/contracts';
import type { Actor } from '../actor.js';
import { words } from '../roadmaps/plan-desk.js';

/** One report before the eyes of one person: what is typed, pressed and read there. */
export class ReportDesk {
  readonly page: Page;

  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    this.page = actor.page;
  }

  /** The report whose page stands on the screen. */
  static async here(actor: Actor): Promise<ReportDesk> {
    const at = /\/monitoring\/reports\/([0-9a-f-]{36})/;
    await actor.page.waitForURL(at);
    const desk = new ReportDesk(actor, at.exec(actor.page.url())![1]!);
    await desk.stands();
    return desk;
  }

  async open(): Promise<void> {
    await this.actor.goTo(`/monitoring/reports/${this.id}`);
    await this.stands();
  }

  private async stands(): Promise<void> {
    await this.page.locator('tbody[data-measure]').first().waitFor();
  }

  /** As the API gives it to this person. */
  async seen(): Promise<ReportView> {
    const { status, body } = await this.actor.ask<ReportView>('GET', `/reports/${this.id}`);
    if (status !== 200) throw new Error(`the report is not given: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  row({ measure }: Pick<ReportRowView, 'measure'>): Locator {
    return this.page.locator(`tbody[data-measure="${measure}"]`);
  }

  /** A number of a row, left as one leaves a cell of a spreadsheet. */
  async type(
    { measure }: Pick<ReportRowView, 'measure'>,
    field: 'numerator' | 'denominator' | 'count',
    text: string,
  ): Promise<void> {
    const cell = this.page.locator(`[data-place="row/${measure}/${field}"]`);
    await cell.fill(text);
    await cell.blur();
  }

  /** What stands in a row, under its number or below it. */
  async told(row: Pick<ReportRowView, 'measure'>, text: string | RegExp): Promise<void> {
    await this.row(row)
      .getByText(words(text))
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(`no «${text}» in: ${await this.row(row).innerText()}`);
      });
  }

  async say({ measure }: Pick<ReportRowView, 'measure'>, status: string): Promise<void> {
    await this.page.locator(`[data-place="row/${measure}/status"]`).selectOption({ label: status });
  }

  async comment({ measure }: Pick<ReportRowView, 'measure'>, text: string): Promise<void> {
    const field = this.page.locator(`[data-place="row/${measure}/comment"]`);
    await field.fill(text);
    await field.blur();
  }

  /** A step with its question; one that is locked stands under the same words and is waited out. */
  async decide(step: string): Promise<void> {
    const name = new RegExp(`^${words(step).source}(\\s\\(\\d+\\))?$`);
    await this.page
      .getByRole('main')
      .getByRole('button', { name })
      .and(this.page.locator(':not([aria-describedby])'))
      .click()
      .catch(() => this.actor.fail(`«${step}» cannot be pressed`));
    await this.actor.sayYes();
  }

  async remark(about: ReportRowView, text: string): Promise<void> {
    await this.page.getByRole('tab', { name: /^Замечания/ }).click();
    await this.page.getByLabel('К чему замечание').first().click();
    await this.page.getByRole('option', { name: words(`${about.label} ${about.title}`) }).click();
    await this.page.getByLabel('Замечание', { exact: true }).fill(text);
    await this.page.getByRole('button', { name: 'Записать', exact: true }).click();
    await this.card(text).waitFor();
  }

  /** A remark where its words stand. */
  card(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text });
  }

  async answer(remark: string, text: string): Promise<void> {
    await this.page.getByRole('tab', { name: /^Замечания/ }).click();
    const card = this.card(remark);
    await card.getByRole('button', { name: 'Ответить' }).click();
    await card.getByLabel('Ответить').fill(text);
    await card.getByRole('button', { name: 'Отправить ответ' }).click();
    // The same words stand in the field until it is sent.
    await card.getByRole('paragraph').filter({ hasText: text }).waitFor();
  }

  async closeRemark(text: string): Promise<void> {
    await this.page.getByRole('tab', { name: /^Замечания/ }).click();
    await this.card(text).getByRole('button', { name: 'Снять замечание' }).click();
    await this.card(text).getByText('Снято', { exact: true }).waitFor();
  }
}
