import { expect } from '@jest/globals';
import type { Actor } from '../actor.js';

/** All that the API says of a plan, and what its lists would show of it. */
const ADDRESSES = (plan: string): readonly string[] => [
  `/roadmaps/${plan}`,
  `/roadmaps/${plan}?version=1`,
  `/roadmaps/${plan}?version=draft`,
  `/roadmaps/${plan}/coverage`,
  `/roadmaps/${plan}/coverage?version=draft`,
  `/roadmaps/${plan}/diff?from=1&to=draft`,
  `/roadmaps/${plan}/impact`,
  `/roadmaps/${plan}/remarks`,
  `/roadmaps/${plan}/document?format=docx`,
  `/roadmaps/${plan}/document?format=xlsx&version=draft`,
  `/cases/${plan}`,
  `/cases/${plan}/history`,
];
const LISTS = [
  '/roadmaps?limit=200',
  '/roadmaps/approvals',
  '/cases?limit=200&status=any',
  '/tasks?limit=200',
  '/notifications',
];

/** Somebody who has no business with a plan tries every door: the addresses that he could know, the lists, the screen. */
export const seesNothingOf = async (actor: Actor, plan: string, title: RegExp): Promise<void> => {
  const answers = await Promise.all(
    ADDRESSES(plan).map(async (path) => [path, (await actor.ask('GET', path)).status] as const),
  );
  expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
  for (const path of LISTS) {
    const { status, body } = await actor.ask('GET', path);
    expect([path, status < 500, JSON.stringify(body).includes(plan)]).toEqual([path, true, false]);
  }
  await actor.goTo(`/roadmaps/${plan}`);
  await actor.sees(/^(Здесь ничего нет|Это вам не показывается)$/);
  await actor.goTo('/roadmaps?tab=plans');
  await actor.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  expect(await actor.page.getByRole('main').getByText(title).count()).toBe(0);
};
