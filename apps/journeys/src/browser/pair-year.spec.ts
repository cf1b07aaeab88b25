import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '@tandem/testing';
import { Actor } from './actor.js';
import { sampleOf } from './read-sample.js';
import { startTandem, type RunningTandem } from '../running/start-tandem.js';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** One pair of the demonstration school through its year, each step by the person whose step it is, in a browser. */
describe('a pair from the request to the conclusion', () => {
  let tandem: RunningTandem;
  let browser: Browser;
  let curator: Actor;
  let head: Actor;
  let council: Actor;
  let psychologist: Actor;
  let mentor: Actor;
  let mentee: Actor;
  let people: { mentor: string; mentee: string };
  let request: string;
  let candidacy: string;
  let pair: string;

  beforeAll(async () => {
    tandem = await startTandem();
    browser = await openBrowser();
    [curator, head, council, psychologist] = (await Promise.all(
      ['curator', 'head', 'council', 'psychologist'].map((login) => Actor.signIn(browser, tandem.url, login)),
    )) as [Actor, Actor, Actor, Actor];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await tandem?.stop();
  });

  const hire = async (login: string, familyName: string, role: string): Promise<string> => {
    const { body: session } = await curator.ask<{ memberships: { unit: { id: string } }[] }>(
      'GET',
      '/session',
    );
    const { status, body } = await curator.ask<{ id: string }>('POST', '/people', {
      familyName,
      givenName: 'Вера',
      patronymic: 'Олеговна',
      position: 'учитель',
      unit: session.memberships[0]!.unit.id,
      role,
      login,
      password: 'tandem-demo',
    });
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body.id;
  };

  it('two teachers come to the school and get accounts', async () => {
    people = {
      mentor: await hire('vera.mentor', 'Наставникова', 'mentor'),
      mentee: await hire('vera.mentee', 'Новикова', 'mentee'),
    };
    mentor = await Actor.signIn(browser, tandem.url, 'vera.mentor');
    mentee = await Actor.signIn(browser, tandem.url, 'vera.mentee');
  }, 60_000);

  it('the mentee asks, the curator includes the request', async () => {
    request = await mentee.open('mentee-request', sampleOf('mentee-request'));
    await curator.task(request, 'Решить по запросу', sampleOf('request-decision'));
  }, 60_000);

  it('the mentor applies, two experts score, the council selects, the head admits', async () => {
    candidacy = await mentor.open(
      'mentor-selection',
      sampleOf('mentor-application', { person: people.mentor }),
    );
    await curator.confirm(candidacy, 'Передать экспертам');
    await council.task(candidacy, 'Заполнить лист отбора', sampleOf('mentor-selection-sheet'));
    await head.fill(candidacy, 'Сдать лист отбора', sampleOf('mentor-selection-sheet'));
    await council.task(candidacy, 'Решить об отборе', sampleOf('selection-decision'));
    await head.confirm(candidacy, 'Допустить к наставничеству');
  }, 120_000);

  it('the curator proposes the pair, the psychologist agrees, both consent', async () => {
    pair = await curator.open(
      'mentoring-pair',
      sampleOf('pair-proposal', { mentors: [people.mentor], mentees: [people.mentee] }),
    );
    await psychologist.task(pair, 'Дать заключение о совместимости', sampleOf('compatibility-note'));
    await mentor.task(pair, 'Дать согласие быть наставником', sampleOf('mentor-consent'));
    await mentee.task(pair, 'Дать согласие на наставничество', sampleOf('mentee-consent'));
  }, 120_000);

  it('the head signs the order; the programme is returned once and approved', async () => {
    await curator.task(pair, 'Подготовить приказ о закреплении', sampleOf('pair-assignment-order'));
    await head.confirm(pair, 'Подписать приказ');
    await mentor.task(pair, 'Составить программу вместе с наставляемым', sampleOf('personalised-programme'));
    await curator.confirm(pair, 'Согласовать программу');
    const note = sampleOf('return-note');
    await head.fill(pair, 'Вернуть с замечаниями', {
      ...note,
      remarks: (note['remarks'] as object[]).map((remark) => ({ ...remark, due: day(3) })),
    });
    await mentor.task(pair, 'Исправить программу по замечаниям', sampleOf('personalised-programme'));
    await curator.confirm(pair, 'Согласовать программу');
    await head.confirm(pair, 'Утвердить программу');
  }, 180_000);

  it('they meet, and the board shows them at work', async () => {
    await mentor.task(
      pair,
      'Записать встречу',
      sampleOf('meeting-log', { date: day(0), nextStep: undefined }),
    );
    await mentee.confirm(pair, 'Подтвердить встречу');
    await curator.goTo('/board');
    await curator.page.getByText('Наставникова').first().waitFor();
    const { body } = await curator.ask<{ stage: number }>('GET', `/cases/${pair}`);
    expect(body.stage).toBe(6);
  }, 60_000);

  it('no screen broke on the way', () => {
    expect([curator, head, council, psychologist, mentor, mentee].flatMap((one) => one.faults)).toEqual([]);
  });
});
