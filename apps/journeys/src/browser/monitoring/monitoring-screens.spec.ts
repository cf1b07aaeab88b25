import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '@tandem/testing';
import { startTandem, type RunningTandem } from '../../running/start-tandem.js';
import { Actor } from '../actor.js';
import { dayFromNow } from '../day-from-now.js';
import { lookInEveryView, speak } from '../look.js';
import { HttpAccount } from '../roadmaps/http-account.js';
import { soon } from './soon.js';

interface Screen {
  readonly name: string;
  readonly path: string;
}

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly state?: string;
    readonly standing?: string;
    readonly submittedAt?: string | null;
    readonly published?: boolean;
  }[];
}

/** Every screen of monitoring in both languages, at a desk, on a tablet and on a phone: nothing serious for axe, nothing wider than the window, nothing in the console. */
describe('screens of monitoring', () => {
  let tandem: RunningTandem;
  let browser: Browser;
  const paths: Record<string, string> = {};

  beforeAll(async () => {
    tandem = await startTandem();
    browser = await openBrowser();
    const [operator, methodist, curator, mentee] = await Promise.all(
      ['operator', 'methodist', 'curator', 'mentee'].map((login) => HttpAccount.signIn(tandem.url, login)),
    );
    const campaigns = (await operator!.get<Listed>('/campaigns')).items;
    const going = campaigns.find(({ state }) => state === 'collecting')!.id;
    const over = campaigns.find(({ state }) => state === 'consolidated')!.id;
    const reports = (await operator!.get<Listed>(`/campaigns/${going}/reports?limit=200`)).items;
    const own = (await methodist!.get<Listed>('/reports')).items;
    const told = await soon('a survey that was told', async () =>
      (await operator!.get<Listed>('/surveys')).items.find(({ published }) => published),
    );
    const { memberships } = await curator!.get<{ memberships: { unit: { id: string } }[] }>('/session');
    const survey = await curator!.post<{ id: string }>('/surveys', {
      form: 'survey-mentee-end',
      title: 'Как прошло наставничество',
      unit: memberships[0]!.unit.id,
      mode: 'anonymous',
      audience: { of: 'mentee', pairs: 'any' },
      from: dayFromNow(0),
      to: dayFromNow(14),
    });
    await soon('the invitation', async () =>
      (await mentee!.get<Listed>('/surveys/mine')).items.find(({ id }) => id === survey.id),
    );
    Object.assign(paths, {
      control: `/monitoring/campaigns/${going}`,
      total: `/monitoring/campaigns/${over}/consolidation`,
      checking: `/monitoring/reports/${reports.find(({ standing }) => standing === 'checking')!.id}`,
      writing: `/monitoring/reports/${own.find(({ submittedAt }) => submittedAt === null)!.id}`,
      told: `/monitoring/surveys/${told.id}`,
      results: `/monitoring/surveys/${survey.id}`,
      survey: `/surveys/${survey.id}`,
    });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await tandem?.stop();
  }, 30_000);

  const screensOf: Readonly<Record<string, () => readonly Screen[]>> = {
    operator: () => [
      { name: 'dashboard', path: '/monitoring' },
      { name: 'campaigns', path: '/monitoring/campaigns' },
      { name: 'new-campaign', path: '/monitoring/campaigns/new' },
      { name: 'control', path: paths['control']! },
      { name: 'consolidation', path: paths['total']! },
      { name: 'report-checking', path: paths['checking']! },
      { name: 'indicators', path: '/monitoring/indicators' },
      { name: 'recommendations', path: '/monitoring/recommendations' },
      { name: 'survey-told', path: paths['told']! },
      { name: 'mailbox', path: '/mailbox' },
    ],
    methodist: () => [
      { name: 'dashboard-town', path: '/monitoring' },
      { name: 'report-writing', path: paths['writing']! },
    ],
    curator: () => [
      { name: 'dashboard-school', path: '/monitoring' },
      { name: 'surveys', path: '/monitoring/surveys' },
      { name: 'new-survey', path: '/monitoring/surveys/new' },
      { name: 'survey-going', path: paths['results']! },
      { name: 'letters', path: '/settings/letters' },
    ],
    mentee: () => [{ name: 'survey', path: paths['survey']! }],
  };

  /** The window is made narrower before the same page; only another language is another visit. */
  const visitAll = async (login: string): Promise<string[]> => {
    const wrong: string[] = [];
    const actor = await Actor.signIn(browser, tandem.url, login, { walks: true });
    actor.page.on('console', (said) => {
      if (said.type() === 'error') wrong.push(`${actor.page.url()}: ${said.text()}`);
    });
    for (const language of ['ru', 'en'] as const) {
      await speak(actor, language);
      for (const { name, path } of screensOf[login]!())
        wrong.push(...(await lookInEveryView(actor, name, language, () => actor.goTo(path))));
    }
    await actor.page.context().close();
    return [...wrong, ...actor.faults];
  };

  it.each(Object.keys(screensOf))(
    'stand before %s',
    async (login) => {
      expect(await visitAll(login)).toEqual([]);
    },
    180_000,
  );
});
