import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '@tandem/testing';
import { startTandem, type RunningTandem } from '../../running/start-tandem.js';
import { Actor } from '../actor.js';
import { look, speak, type Closely, type Tongue } from '../look.js';

/** Small enough to be looked at fifty times, with rules, checks, formulas, a translation and samples. */
const FORM = 'mentor-training-record';
/** Answered often enough to be told of in charts. */
const ANSWERED = 'mentor-application';
const TABS = {
  ru: ['Макет', 'Логика', 'Расчёты', 'Перевод', 'Просмотр', 'Проверка', 'История'],
  en: ['Layout', 'Logic', 'Formulas', 'Translation', 'Preview', 'Check', 'History'],
} as const;
const WORDS = {
  ru: {
    publish: /^Опубликовать версию/,
    next: 'Далее',
    accept: /^Прочитано, публикуем так/,
    file: /^Из файла/,
  },
  en: { publish: /^Publish version/, next: 'Next', accept: /^Read, publish/, file: /^From a file/ },
} as const;
/**
 * The road through the studio is walked at a desk in both languages and on a phone; a tablet is the desk made narrower
 * for a moment.
 */
const WALKS: readonly (readonly [
  width: number,
  language: Tongue,
  closely: Closely,
  narrowed: readonly number[],
])[] = [
  [1440, 'ru', 'all', [768]],
  [360, 'ru', 'structure', []],
  [1440, 'en', 'width', []],
];
type Walk = (typeof WALKS)[number];

const MANY_MS = 240_000;

/** Every screen of the studio in both languages, at a desk, on a tablet and on a phone: nothing serious for axe, nothing wider than the window. */
describe('screens of the studio', () => {
  let tandem: RunningTandem;
  let browser: Browser;
  let methodist: Actor;

  beforeAll(async () => {
    tandem = await startTandem();
    browser = await openBrowser();
    methodist = await Actor.signIn(browser, tandem.url, 'methodist');
    await methodist.ask('POST', `/forms/${FORM}/draft`, {});
    // Something has been changed, so that every step of publishing has something to say.
    const { body } = await methodist.ask<{ text: string; revision: number }>('GET', `/forms/${FORM}/draft`);
    const text = body.text.replace(/"maxLength": (\d+)/, (_, most) => `"maxLength": ${Number(most) - 1}`);
    expect(text).not.toBe(body.text);
    const put = await methodist.ask('PUT', `/forms/${FORM}/draft`, { text, revision: body.revision });
    expect(put.status).toBe(200);
  }, MANY_MS);
  afterAll(async () => {
    await browser?.close();
    await tandem?.stop();
  });

  const seeing =
    (actor: Actor, wrong: string[], [width, language, closely, narrowed]: Walk) =>
    async (name: string): Promise<void> => {
      wrong.push(...(await look(actor, `${name}-${width}-${language}`, closely)));
      if (narrowed.length === 0) return;
      for (const narrow of narrowed) {
        await actor.page.setViewportSize({ width: narrow, height: 900 });
        wrong.push(...(await look(actor, `${name}-${narrow}-${language}`, 'width')));
      }
      await actor.page.setViewportSize({ width, height: 900 });
    };

  const begin = async (actor: Actor, [width, language]: Walk): Promise<void> => {
    await actor.page.setViewportSize({ width, height: 900 });
    await speak(actor, language);
  };

  const visitAll = async (actor: Actor, walk: Walk): Promise<string[]> => {
    await begin(actor, walk);
    const [, language] = walk;
    const { page } = actor;
    const wrong: string[] = [];
    const see = seeing(actor, wrong, walk);
    const words = WORDS[language];

    await actor.goTo('/forms/new');
    await see('new-form');
    await page.getByRole('button', { name: words.file }).click();
    await see('new-form-file');

    await page.goto(`${tandem.url}/forms/${FORM}/design`);
    const tabs = page.getByRole('tablist').first();
    for (const tab of TABS[language]) {
      await tabs.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await page.getByRole('tabpanel').first().waitFor();
      // Parts come when they are opened, the check when it has run.
      await page.waitForTimeout(400);
      await see(`studio-${TABS.en[TABS[language].indexOf(tab as never)]!.toLowerCase()}`);
    }
    await tabs.getByRole('tab').first().click();
    await page.locator('[data-frame]').first().click();
    await see('studio-field');

    await page.getByRole('button', { name: words.publish }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { level: 2 }).last().waitFor();
    for (let step = 1; step <= 4; step += 1) {
      await see(`studio-publish-${step}`);
      const ticks = dialog.getByRole('checkbox', { name: words.accept });
      if (step === 1) for (const tick of await ticks.all()) await tick.click();
      if (step < 4) await dialog.getByRole('button', { name: words.next, exact: true }).click();
    }

    return wrong;
  };

  const visitAnswers = async (actor: Actor, walk: Walk): Promise<string[]> => {
    await begin(actor, walk);
    await actor.goTo(`/forms/${ANSWERED}/answers`);
    const wrong: string[] = [];
    const see = seeing(actor, wrong, walk);
    for (const [at, tab] of ['charts', 'one-by-one'].entries()) {
      await actor.page.getByRole('main').getByRole('tab').nth(at).click();
      await actor.page.waitForTimeout(400);
      await see(`answers-${tab}`);
    }
    return wrong;
  };

  const walkAll = async (actor: Actor, visit: typeof visitAll): Promise<string[]> => {
    const wrong: string[] = [];
    for (const walk of WALKS) wrong.push(...(await visit(actor, walk)));
    return [...wrong, ...actor.faults];
  };

  it(
    'stand at a desk, on a tablet and on a phone, in Russian and in English',
    async () => {
      const curator = await Actor.signIn(browser, tandem.url, 'curator');
      const wrong = await Promise.all([walkAll(methodist, visitAll), walkAll(curator, visitAnswers)]);
      expect(wrong.flat()).toEqual([]);
    },
    MANY_MS,
  );
});
