import type { Browser } from 'playwright-core';
import { answersTo, keepDraft, sendForm, type Answers } from './answer-form.js';
import { OwnWindow } from './own-window.js';
import { signIn, type SignInOptions } from './sign-in.js';

interface SessionSeen {
  readonly person: { readonly id: string };
  readonly memberships: readonly { readonly unit: { readonly id: string } }[];
}

interface CaseSeen {
  readonly availableEvents: readonly {
    readonly type: string;
    readonly title: string;
    readonly task?: string;
    readonly form?: string;
  }[];
}

/** One person at his own browser: what he reads and presses, in the words of the screen. */
export class Actor extends OwnWindow {
  private constructor(
    { page, faults }: OwnWindow,
    url: string,
    readonly person: string,
    readonly unit: string,
    walks: boolean,
  ) {
    super(page, url, faults, walks);
  }

  static async signIn(
    browser: Browser,
    url: string,
    login: string,
    options: SignInOptions = {},
  ): Promise<Actor> {
    const window = await signIn(browser, url, login, options);
    const { body } = await window.ask<SessionSeen>('GET', '/session');
    return new Actor(window, url, body.person.id, body.memberships[0]?.unit.id ?? '', options.walks ?? false);
  }

  /** «Что можно сделать» on the page of a case: presses a step by its words. */
  async press(caseId: string, step: string): Promise<void> {
    await this.goTo(`/cases/${caseId}`);
    const button = this.page.getByRole('button', { name: step }).first();
    await button.waitFor().catch(() => this.fail(`no button «${step}»`));
    await button.click();
  }

  /** A step without a form: presses it and says yes, with a comment where one is asked. */
  async confirm(caseId: string, step: string, comment?: string): Promise<void> {
    await this.press(caseId, step);
    await this.sayYes(comment);
  }

  /** The dialog that says what happens next. */
  async sayYes(comment?: string): Promise<void> {
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

  /** Opens a task of his inbox in this case by its words; his answers lie in its draft. */
  async openTask(caseId: string, title: string, answers: Answers = {}): Promise<void> {
    const { body } = await this.ask<{ items: { id: string; title: string; case: { id: string } }[] }>(
      'GET',
      '/tasks?assignee=me&limit=200',
    );
    const own = body.items.filter((one) => one.case.id === caseId);
    const task = own.find((one) => one.title === title);
    if (!task)
      throw new Error(
        `«${title}» is not in the inbox: ${own.map((one) => one.title).join(', ') || 'nothing'}`,
      );
    await keepDraft(this, task.id, await answersTo(this, `/tasks/${task.id}/form`, answers));
    await this.goTo(`/tasks/${task.id}`);
  }

  async task(caseId: string, title: string, answers: Answers = {}): Promise<void> {
    await this.openTask(caseId, title, answers);
    await sendForm(this.page, 'Отправить');
  }

  /** A step with a form, opened from the page of the case; its answers lie in the draft. */
  async openStep(caseId: string, step: string, answers: Answers = {}): Promise<void> {
    const { body } = await this.ask<CaseSeen>('GET', `/cases/${caseId}`);
    const event = body.availableEvents.find((one) => one.title === step && one.form);
    if (!event)
      throw new Error(`«${step}» is not offered: ${body.availableEvents.map((one) => one.title).join(', ')}`);
    const written = await answersTo(this, `/cases/${caseId}/forms/${event.form}`, answers);
    await keepDraft(this, event.task ?? `event:${caseId}:${event.type}`, written);
    await this.press(caseId, step);
    await this.page.waitForURL(/\/(tasks|do)\//);
  }

  async fill(caseId: string, step: string, answers: Answers = {}): Promise<void> {
    await this.openStep(caseId, step, answers);
    await sendForm(this.page, new RegExp(`^(${step}|Отправить)`));
  }

  /** The form that opens a case, its answers in the draft. */
  async openStart(workflow: string, answers: Answers = {}): Promise<void> {
    const written = await answersTo(this, `/start/${workflow}/form?unit=${this.unit}`, answers);
    await keepDraft(this, `start:${workflow}:${this.unit}`, written);
    await this.goTo(`/start/${workflow}`);
  }

  /** Opens a case by its start form and returns its id. */
  async open(workflow: string, answers: Answers = {}): Promise<string> {
    await this.openStart(workflow, answers);
    await sendForm(this.page, /^(Отправить|Начать|Предложить|Создать|Открыть)/);
    await this.page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    return /\/cases\/([0-9a-f-]{36})/.exec(this.page.url())![1]!;
  }
}
