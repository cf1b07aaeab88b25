import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import { dayFromNow } from './day-from-now.js';
import { makeRoad } from './road.js';
import { School } from './school.js';
import { consent, returnProgramme, signOrder, writeProgramme } from './year/assign-pair.js';
import { gatherCast, type Cast } from './year/cast.js';
import { findSuccessor, stepDown, sumUp } from './year/replace-and-end.js';
import { includeRequest, scoreApplication, train } from './year/prepare-people.js';

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
    school = await School.open({ walks: true });
    cast = await gatherCast(school);
  }, 240_000);
  afterAll(() => school?.close());

  step('two teachers come to the school and get accounts', async () => {
    mentor = await school.hire(cast.curator, 'vera.mentor', 'Наставникова', 'mentor');
    mentee = await school.hire(cast.curator, 'vera.mentee', 'Новикова', 'mentee');
  });

  step('the mentee asks, the curator includes the request', async () => {
    request = await includeRequest(cast, mentee);
    await mentee.goTo(`/cases/${request}`);
    await mentee.sees('Ждёт пары', 'Решение по запросу', 'Пройти диагностику затруднений');
  });

  step('the mentor applies, experts score, the council selects on condition of training', async () => {
    const candidacy = await scoreApplication(cast, mentor);
    await train(cast, candidacy, mentor);
    await cast.head.sees('Может быть наставником');
    await cast.curator.goTo('/mentors');
    await cast.curator.sees('Наставникова Вера Олеговна');
  });

  step('the curator proposes the pair, the psychologist agrees, both consent', async () => {
    pair = await cast.curator.open('mentoring-pair', {
      changes: { mentors: [mentor.person], mentees: [mentee.person] },
    });
    await cast.curator.sees('Проверка совместимости', 'Дать заключение о совместимости');
    await consent(cast, pair, mentor, mentee);
    await mentee.goTo(`/cases/${pair}`);
    await mentee.sees('Приказ готовится', 'Согласие наставляемого');
  });

  step('the head signs the order; the programme is returned once and approved', async () => {
    await signOrder(cast, pair, mentor, mentee);
    await writeProgramme(cast, pair, mentor, mentee);
    await returnProgramme(cast, pair);
    await mentor.goTo(`/cases/${pair}`);
    await mentor.sees('Программа исправляется', 'Замечания при возврате', /вернуть с замечаниями/);
    await mentor.shoot('programme-returned');
    await writeProgramme(cast, pair, mentor, mentee, 'Исправить программу по замечаниям');
    await cast.head.confirm(pair, 'Утвердить программу');
  });

  step('they meet, and the board shows them at work', async () => {
    await mentor.task(pair, 'Записать встречу', { changes: { date: dayFromNow(0), nextStep: undefined } });
    await mentee.confirm(pair, 'Подтвердить встречу');
    const { curator } = cast;
    await curator.goTo('/board');
    await curator.page.locator(`[data-column="6"] [data-case="${pair}"]`).waitFor();
    await curator.goTo(`/cases/${pair}`);
    await curator.sees('Встречи идут', /Проведено 1 из/, 'Планирование урока «Дроби»');
    await curator.shoot('pair-at-work');
  });

  step('both say half-way how it goes, and the curator decides to go on', async () => {
    await school.moveClock(pair, 'interim1');
    await mentor.task(pair, 'Сказать, как идёт работа');
    await mentee.task(pair, 'Сказать, как идёт работа', { changes: { score: 9 } });
    await cast.curator.goTo(`/cases/${pair}`);
    await cast.curator.sees(/Промежуточный контроль/);
    await cast.curator.task(pair, 'Провести промежуточный контроль', {
      changes: { reviewDate: dayFromNow(0), decision: 'continue' },
    });
    await mentor.goTo(`/cases/${pair}`);
    await mentor.sees(/: продолжить\. Теперь: «Пара работает/);
  });

  step('the mentor steps down, and nobody can refuse it', () => stepDown(cast, school, pair, mentor));

  step('another mentor takes over the programme, the journal and the history', async () => {
    // Admitted long ago, with pairs of his own.
    successor = await school.letIn('Ракитин', 'rakitin');
    await findSuccessor(cast, pair, { mentor, successor, mentee });
    await consent(cast, pair, successor, mentee);
    await signOrder(cast, pair, successor, mentee);
    await successor.goTo(`/cases/${pair}`);
    await successor.sees('Ракитин С. Л. — Новикова В. О.', /Проведено 1 из/, /выполнено 0 из 4/);
    await successor.sees(/Наставникова В. О.: записать встречу/, 'Замена наставника');
    await successor.shoot('taken-over');
    await writeProgramme(cast, pair, successor, mentee);
    await cast.head.confirm(pair, 'Утвердить программу');
  });

  step('the year is summed up by everybody', async () => {
    await school.moveClock(pair, 'periodTo');
    await cast.curator.goTo(`/cases/${pair}`);
    await cast.curator.sees('Отчёты и анкеты', /Передать заключение директору:/, 'Нет отчёта наставника');
    await sumUp(pair, successor, mentee);
  });

  step('the curator concludes, the head approves, and the pair is completed', async () => {
    const { curator, head } = cast;
    await curator.task(pair, 'Подготовить заключение о завершении', {
      changes: { basis: 'termEnd', result: 'achieved', recommendation: 'independent' },
    });
    await curator.goTo(`/cases/${pair}`);
    await curator.sees('Утвердить заключение');
    await head.confirm(pair, 'Утвердить');
    // The curator's page hears of it by itself.
    await curator.sees('Работа завершена, менять здесь уже нечего.', 'завершено', 'Заключение о завершении');
    await curator.shoot('completed');
    const { body } = await curator.ask('GET', `/cases/${pair}`);
    expect(body).toMatchObject({ status: 'done', stage: 7 });
  });

  step('the board and the registers know that it is over', async () => {
    const { curator } = cast;
    await curator.goTo('/board');
    await curator.page.locator('[data-column="7"]').waitFor();
    expect(await curator.page.locator(`[data-case="${pair}"]`).count()).toBe(0);
    await mentee.goTo(`/cases/${request}`);
    await mentee.sees('завершено');
    await curator.goTo('/mentees');
    const row = curator.page.getByRole('row').filter({ hasText: 'Новикова Вера Олеговна' });
    await row.waitFor();
    expect(await row.innerText()).not.toMatch(/В паре/);
  });

  it('no screen broke on the way', () => {
    expect(school.faults).toEqual([]);
  });
});
