import type { Page } from 'playwright-core';
import type { OwnWindow } from './own-window.js';
import { sampleOf } from './read-sample.js';

export interface Answers {
  /** What differs from the sample; `undefined` takes an answer out. */
  readonly changes?: Record<string, unknown>;
  readonly sample?: string;
}

/** What somebody would write who is given the form: the sample, over it what is known already, then what he changes. */
export const answersTo = async (
  who: OwnWindow,
  formPath: string,
  { changes = {}, sample = 'valid' }: Answers = {},
): Promise<Record<string, unknown>> => {
  const { status, body } = await who.ask<{ key: string; initial: Record<string, unknown> }>('GET', formPath);
  if (status !== 200) throw new Error(`${formPath} is not given: ${status} ${JSON.stringify(body)}`);
  const answers = { ...sampleOf(body.key, {}, sample), ...body.initial, ...changes };
  for (const [field, value] of Object.entries(changes)) if (value === undefined) delete answers[field];
  return answers;
};

/** What was typed some other day waits in the draft. */
export const keepDraft = async (
  who: OwnWindow,
  id: string,
  answers: Record<string, unknown>,
): Promise<void> => {
  const saved = await who.ask('PUT', `/drafts/${encodeURIComponent(id)}`, { data: answers });
  if (saved.status !== 200) throw new Error(`the draft ${id} was not kept: ${JSON.stringify(saved.body)}`);
};

/** Goes through the pages of the form that is open and sends it. */
export const sendForm = async (page: Page, label: string | RegExp): Promise<void> => {
  const before = page.url();
  const left = (): boolean => page.url() !== before;
  const main = page.getByRole('main');
  await pressSend(page, label);
  await Promise.race([page.waitForURL(left), main.getByRole('alert').first().waitFor()]).catch(
    () => undefined,
  );
  if (left()) return;
  // What is said at the fields and above them tells more than a time that has run out.
  throw new Error(`the form was not sent from ${before}: ${(await main.innerText()).slice(0, 1_500)}`);
};

/** «Далее» until there is no next page, then the verb. */
export const pressSend = async (page: Page, label: string | RegExp): Promise<void> => {
  const main = page.getByRole('main');
  const next = main.getByRole('button', { name: 'Далее', exact: true });
  const send = main.getByRole('button', { name: label }).last();
  await formOf(page).waitFor({ state: 'attached' });
  while (await next.isVisible()) await next.click();
  await send.click();
};

/** The line that tells of saving stands under every form that is open, and nowhere else. */
export const formOf = (page: Page) => page.getByRole('main').locator('[role=status][data-status]').first();
