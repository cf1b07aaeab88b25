import type { Browser, Page } from 'playwright-core';

/** One person at his own browser: what he reads and presses, in the words of the screen. */
export class Actor {
  private constructor(
    readonly page: Page,
    private readonly url: string,
    readonly faults: string[],
  ) {}

  /** Opens a browser window and signs in through the form. */
  static async signIn(
    browser: Browser,
    url: string,
    login: string,
    password = 'tandem-demo',
    width = 1440,
  ): Promise<Actor> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      locale: 'ru-RU',
      timezoneId: 'Asia/Tomsk',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`${login}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500) faults.push(`${login}: ${response.status()} ${response.url()}`);
    });
    const actor = new Actor(page, url, faults);
    await page.goto(url);
    await page.getByLabel('Логин').fill(login);
    await page.locator('input[type=password]').fill(password);
    await page.getByRole('button', { name: 'Войти', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('navigation').first().waitFor();
    return actor;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** Speaks to the API from this person's own page, with his own cookie. */
  async ask<Answer = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Answer }> {
    return this.page.evaluate(
      async ([how, where, what]) => {
        const response = await fetch(`/api/v1${where}`, {
          method: how as string,
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          ...(what === undefined ? {} : { body: JSON.stringify(what) }),
        });
        const text = await response.text();
        return { status: response.status, body: (text ? JSON.parse(text) : {}) as never };
      },
      [method, path, body] as const,
    );
  }

  /** «Что можно сделать» on the page of a case: presses a step by its words. */
  async press(caseId: string, step: string): Promise<void> {
    await this.goTo(`/cases/${caseId}`);
    await this.page.getByRole('button', { name: step }).first().click();
  }

  /** A step without a form: presses it and says yes, with a comment where one is asked. */
  async confirm(caseId: string, step: string, comment?: string): Promise<void> {
    await this.press(caseId, step);
    await this.sayYes(comment);
  }

  /** A task of his inbox in this case, by its words: the form with these answers. */
  async task(caseId: string, title: string, answers: Record<string, unknown>): Promise<void> {
    const { body } = await this.ask<{ items: { id: string; title: string; case: { id: string } }[] }>(
      'GET',
      '/tasks?assignee=me&limit=200',
    );
    const found = body.items.find((one) => one.case.id === caseId && one.title === title);
    if (!found)
      throw new Error(
        `«${title}» is not in the inbox: ${body.items
          .filter((one) => one.case.id === caseId)
          .map((one) => one.title)
          .join(', ')}`,
      );
    await this.keepDraft(found.id, answers);
    await this.goTo(`/tasks/${found.id}`);
    await this.sendForm('Отправить');
  }

  /** The dialog that says what happens next. */
  private async sayYes(comment?: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    if (comment) await dialog.getByRole('textbox').fill(comment);
    const answered = this.page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().includes('/api/v1/'),
    );
    await dialog.getByRole('button').last().click();
    const response = await answered;
    if (response.status() >= 400) throw new Error(`refused: ${(await response.text()).slice(0, 600)}`);
    await dialog.waitFor({ state: 'detached' });
  }

  /** A step with a form: its answers lie in the draft as if they had been typed earlier; opens it from the case and sends. */
  async fill(caseId: string, step: string, answers: Record<string, unknown>): Promise<void> {
    const { body } = await this.ask<{ availableEvents: { type: string; title: string; task?: string }[] }>(
      'GET',
      `/cases/${caseId}`,
    );
    const event = body.availableEvents.find((one) => one.title === step);
    if (!event)
      throw new Error(`«${step}» is not offered: ${body.availableEvents.map((one) => one.title).join(', ')}`);
    await this.keepDraft(event.task ?? `event:${caseId}:${event.type}`, answers);
    await this.press(caseId, step);
    await this.page.waitForURL(/\/(tasks|do)\//);
    await this.sendForm(new RegExp(`^(${step}|Отправить)`));
  }

  /** Opens a case by its start form and returns its id. */
  async open(workflow: string, answers: Record<string, unknown>): Promise<string> {
    const { body } = await this.ask<{ memberships: { unit: { id: string } }[] }>('GET', '/session');
    await this.keepDraft(`start:${workflow}:${body.memberships[0]!.unit.id}`, answers);
    await this.goTo(`/start/${workflow}`);
    await this.sendForm(/^(Отправить|Начать|Предложить|Создать|Открыть)/);
    await this.page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    return /\/cases\/([0-9a-f-]{36})/.exec(this.page.url())![1]!;
  }

  /** What was typed some other day waits in the draft. */
  private async keepDraft(key: string, answers: Record<string, unknown>): Promise<void> {
    const saved = await this.ask('PUT', `/drafts/${encodeURIComponent(key)}`, { data: answers });
    if (saved.status !== 200) throw new Error(`the draft ${key} was not kept: ${JSON.stringify(saved.body)}`);
  }

  /** Goes through the pages of the form and sends it. */
  private async sendForm(label: string | RegExp): Promise<void> {
    const before = this.page.url();
    const main = this.page.getByRole('main');
    const next = main.getByRole('button', { name: 'Далее', exact: true });
    const send = main.getByRole('button', { name: label }).last();
    await next.or(send).first().waitFor();
    while (await next.isVisible()) await next.click();
    await send.click();
    await this.page
      .waitForURL((url) => url.toString() !== before)
      .catch(async () => {
        const words = (await main.innerText()).slice(0, 1_500);
        throw new Error(`the form was not sent from ${before}: ${words}`);
      });
  }
}
