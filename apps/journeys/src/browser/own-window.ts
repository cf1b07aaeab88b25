import type { Page } from 'playwright-core';
import { shoot } from '../running/shoot.js';
import { walkTo } from './walk-to.js';

/** On the screen short words stick to the next one by a space that does not break. */
const typographic = (words: string | RegExp): string | RegExp =>
  typeof words === 'string' ? words : new RegExp(words.source.replaceAll(' ', '\\s'), words.flags);

/** Somebody's browser window: where it goes, what stands in it, what it asks the engine with its own cookie. */
export class OwnWindow {
  constructor(
    readonly page: Page,
    private readonly url: string,
    /** Exceptions of the page and answers 5xx: no journey may cause any. */
    readonly faults: readonly string[],
    /** Goes from screen to screen within the application, which is loaded once. */
    private readonly walks = false,
  ) {}

  async goTo(path: string): Promise<void> {
    if (!this.walks || !(await walkTo(this.page, path))) await this.page.goto(`${this.url}${path}`);
    const refusal = this.page.getByText(/^(Здесь ничего нет|Это вам не показывается)$/);
    await this.page.getByRole('heading', { level: 1 }).or(refusal).first().waitFor();
  }

  /** Waits until these words stand on the screen. */
  async sees(...words: readonly (string | RegExp)[]): Promise<void> {
    for (const one of words) {
      const found = this.page.getByText(typographic(one)).filter({ visible: true }).first();
      await found.waitFor().catch(() => this.fail(`no «${one}»`));
    }
  }

  /** What stands on the screen tells more than a time that has run out. */
  async fail(what: string): Promise<never> {
    const shown = (await this.page.getByRole('main').innerText()).slice(0, 1_500);
    throw new Error(`${what} on ${this.page.url()}, but: ${shown}`);
  }

  async seesNot(words: string | RegExp): Promise<void> {
    await this.page
      .getByText(typographic(words))
      .filter({ visible: true })
      .first()
      .waitFor({ state: 'detached' });
  }

  shoot(name: string): Promise<void> {
    return shoot(this.page, name);
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

  /** Sends an event past the screen, as somebody would who knows the addresses. */
  async send(caseId: string, type: string, data?: unknown) {
    const { status, body } = await this.ask<{ code?: string; detail?: string }>(
      'POST',
      `/cases/${caseId}/events`,
      { type, ...(data === undefined ? {} : { data }) },
    );
    return { status, code: body.code, words: body.detail };
  }
}
