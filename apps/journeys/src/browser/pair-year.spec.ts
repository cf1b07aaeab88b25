import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import { dayFromNow } from './day-from-now.js';
import { makeRoad } from './road.js';
import { School } from './school.js';
import { sampleOf } from './read-sample.js';
import { consent, returnProgramme, signOrder } from './year/assign-pair.js';
import { gatherCast, type Cast } from './year/cast.js';
import { includeRequest, scoreApplication } from './year/prepare-people.js';

/** One pair of the demonstration school through its year, each step by the person whose step it is, in a browser. */
describe('a pair from the request to the conclusion', () => {
  const step = makeRoad();
  let school: School;
  let cast: Cast;
  let mentor: Actor;
  let successor: Actor;
  let mentee: Actor;
  let request: string;
  let pair: string;

  beforeAll(async () => {
    school = await School.open();
    cast = await gatherCast(school);
  }, 240_000);
  afterAll(() => school?.close());

  step('three teachers come to the school and get accounts', async () => {
    mentor = await school.hire(cast.curator, 'vera.mentor', 'Наставникова', 'mentor');
    successor = await school.hire(cast.curator, 'vera.successor', 'Преемникова', 'mentor');
    mentee = await school.hire(cast.curator, 'vera.mentee', 'Новикова', 'mentee');
  });

  step('the mentee asks, the curator includes the request', async () => {
    request = await includeRequest(cast, mentee);
    await mentee.goTo(`/cases/${request}`);
    await mentee.shoot('01-request');
  });

  step('the mentor applies, experts score, the council selects on condition of training', async () => {
    const { curator, council, head } = cast;
    const candidacy = await scoreApplication(cast, mentor);
    await council.task(candidacy, 'Решить об отборе', {
      sample: 'valid-training',
      changes: {
        trainingDue: dayFromNow(30),
        justification: 'Опыт большой, методике наставничества нужно поучиться.',
      },
    });
    await mentor.goTo(`/cases/${candidacy}`);
    await mentor.shoot('02-training');
    await curator.task(candidacy, 'Организовать обучение и внести документ', {
      changes: { person: mentor.person, start: dayFromNow(-20), end: dayFromNow(-2), files: undefined },
    });
    await head.confirm(candidacy, 'Допустить к наставничеству');
    await curator.goTo('/mentors');
    await curator.shoot('03-mentors');
  });

  step('another mentor is selected without training', async () => {
    const candidacy = await scoreApplication(cast, successor);
    await cast.council.task(candidacy, 'Решить об отборе');
    await cast.head.confirm(candidacy, 'Допустить к наставничеству');
  });

  step('the curator proposes the pair, the psychologist agrees, both consent', async () => {
    pair = await cast.curator.open('mentoring-pair', {
      changes: { mentors: [mentor.person], mentees: [mentee.person] },
    });
    await cast.curator.shoot('04-proposed');
    await consent(cast, pair, mentor, mentee);
  });

  step('the head signs the order; the programme is returned once and approved', async () => {
    const { curator, head } = cast;
    await signOrder(cast, pair, mentor, mentee);
    await mentor.task(pair, 'Составить программу вместе с наставляемым');
    await curator.confirm(pair, 'Согласовать программу');
    await returnProgramme(cast, pair);
    await mentor.goTo(`/cases/${pair}`);
    await mentor.shoot('05-returned');
    await mentor.task(pair, 'Исправить программу по замечаниям');
    await curator.confirm(pair, 'Согласовать программу');
    await head.confirm(pair, 'Утвердить программу');
  });

  step('they meet, and the board shows them at work', async () => {
    await mentor.task(pair, 'Записать встречу', { changes: { date: dayFromNow(0), nextStep: undefined } });
    await mentee.confirm(pair, 'Подтвердить встречу');
    await cast.curator.goTo('/board');
    await cast.curator.shoot('06-board');
    await cast.curator.goTo(`/cases/${pair}`);
    await cast.curator.shoot('06-work');
  });

  step('both say half-way how it goes, and the curator decides to go on', async () => {
    await school.moveClock(pair, 'interim1');
    await mentor.task(pair, 'Сказать, как идёт работа');
    await mentee.task(pair, 'Сказать, как идёт работа', { changes: { score: 9 } });
    await cast.curator.openTask(pair, 'Провести промежуточный контроль', {
      changes: { reviewDate: dayFromNow(0), decision: 'continue' },
    });
    await cast.curator.shoot('07-interim');
    await cast.curator.task(pair, 'Провести промежуточный контроль', {
      changes: { reviewDate: dayFromNow(0), decision: 'continue' },
    });
  });

  step('the mentor steps down: three working days that nobody can refuse', async () => {
    await mentor.fill(pair, 'Сложить обязанности', {
      changes: {
        kind: 'releaseMentor',
        noticeDate: dayFromNow(0),
        orderNumber: undefined,
        orderDate: undefined,
      },
    });
    for (const [who, actor] of Object.entries({ head: cast.head, curator: cast.curator, mentor })) {
      await actor.goTo(`/cases/${pair}`);
      await actor.shoot(`08-notice-${who}`);
    }
    await school.moveClock(pair, 'P3WD');
    await mentor.goTo(`/cases/${pair}`);
    await mentor.shoot('09-former-mentor');
    await cast.curator.goTo(`/cases/${pair}`);
    await cast.curator.shoot('09-vacant');
  });

  step('another mentor takes over', async () => {
    await cast.head.confirm(pair, 'Подтвердить приказ о прекращении', 'Приказ № 7-од');
    await cast.curator.task(pair, 'Найти нового наставника', {
      changes: {
        previousMentor: mentor.person,
        proposedMentor: successor.person,
        mentees: [mentee.person],
        from: dayFromNow(20),
        handover: 'Планирование освоено.',
      },
    });
    await consent(cast, pair, successor, mentee);
    await signOrder(cast, pair, successor, mentee);
    await successor.goTo(`/cases/${pair}`);
    await successor.shoot('10-successor');
    await successor.task(pair, 'Составить программу вместе с наставляемым');
    await cast.curator.confirm(pair, 'Согласовать программу');
    await cast.head.confirm(pair, 'Утвердить программу');
    await successor.goTo(`/cases/${pair}`);
    await successor.shoot('11-successor-work');
  });

  step('the year is summed up', async () => {
    await school.moveClock(pair, 'periodTo');
    await cast.curator.goTo(`/cases/${pair}`);
    await cast.curator.shoot('12-completing');
    await successor.task(pair, 'Сдать отчёт наставника');
    await successor.task(pair, 'Ответить на анкету в конце');
    await mentee.task(pair, 'Ответить на анкету в конце');
    const end = sampleOf('deficit-self-diagnostics', {}, 'valid-end');
    await mentee.task(pair, 'Пройти итоговую диагностику', {
      sample: 'valid-end',
      changes: { regionalTestResult: { ...(end['regionalTestResult'] as object), date: dayFromNow(0) } },
    });
    await mentee.task(pair, 'Написать, что дала работа в паре');
    await successor.task(pair, 'Заполнить SWOT-анализ');
    await mentee.task(pair, 'Заполнить SWOT-анализ', { changes: { side: 'mentee' } });
  });

  step('the curator concludes, the head approves, and the pair is completed', async () => {
    await cast.curator.task(pair, 'Подготовить заключение о завершении', {
      changes: { basis: 'termEnd', result: 'achieved', recommendation: 'independent' },
    });
    await cast.curator.goTo(`/cases/${pair}`);
    await cast.curator.shoot('13-concluded');
    await cast.head.confirm(pair, 'Утвердить');
    await cast.curator.goTo(`/cases/${pair}`);
    await cast.curator.shoot('14-completed');
    await cast.curator.goTo('/board');
    await cast.curator.shoot('15-board');
    await cast.curator.goTo('/mentees');
    await cast.curator.shoot('15-mentees');
    await cast.curator.goTo('/pairs');
    await cast.curator.shoot('15-pairs');
  });

  it('no screen broke on the way', () => {
    expect(school.faults).toEqual([]);
  });
});
