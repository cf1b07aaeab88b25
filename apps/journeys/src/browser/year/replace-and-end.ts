import type { Actor } from '../actor.js';
import { dayFromNow } from '../day-from-now.js';
import { sampleOf } from '../read-sample.js';
import type { School } from '../school.js';
import type { Cast } from './cast.js';

/** A notice of three working days: others read why it is not theirs to refuse; then the case closes itself to the mentor. */
export const stepDown = async (cast: Cast, school: School, pair: string, mentor: Actor): Promise<void> => {
  await mentor.fill(pair, 'Сложить обязанности', {
    changes: {
      kind: 'releaseMentor',
      noticeDate: dayFromNow(0),
      orderNumber: undefined,
      orderDate: undefined,
    },
  });
  for (const other of [cast.head, cast.curator]) {
    await other.goTo(`/cases/${pair}`);
    await other.sees(
      'Предупреждение: три рабочих дня',
      /Отозвать уведомление может только тот, кто его подал/,
    );
    // Nothing here stops the notice.
    await other.seesNot(/Отклонить|Отказать/);
  }
  await cast.curator.shoot('notice-period');
  await mentor.goTo(`/cases/${pair}`);
  await mentor.sees(/Пара вернётся к работе/);
  await school.moveClock(pair, 'P3WD');
  await cast.curator.sees('Ищем наставника', 'Издать приказ о прекращении поручения и доплаты');
  await mentor.goTo(`/cases/${pair}`);
  await mentor.sees('Здесь ничего нет', /у вас нет права это видеть/);
};

/** The order of release, and the curator's proposal of somebody else for the same mentee. */
export const findSuccessor = async (
  { curator, head }: Cast,
  pair: string,
  { mentor, successor, mentee }: Record<'mentor' | 'successor' | 'mentee', Actor>,
): Promise<void> => {
  await head.confirm(pair, 'Подтвердить приказ о прекращении', 'Приказ № 7-од');
  await curator.task(pair, 'Найти нового наставника', {
    changes: {
      previousMentor: mentor.person,
      proposedMentor: successor.person,
      mentees: [mentee.person],
      from: dayFromNow(20),
      handover: 'Планирование освоено.',
    },
  });
};

/** Reports, surveys, the final diagnostics: without them there is no conclusion. */
export const sumUp = async (pair: string, mentor: Actor, mentee: Actor): Promise<void> => {
  await mentor.task(pair, 'Сдать отчёт наставника');
  await mentor.task(pair, 'Ответить на анкету в конце');
  await mentee.task(pair, 'Ответить на анкету в конце');
  const end = sampleOf('deficit-self-diagnostics', {}, 'valid-end');
  await mentee.task(pair, 'Пройти итоговую диагностику', {
    sample: 'valid-end',
    changes: { regionalTestResult: { ...(end['regionalTestResult'] as object), date: dayFromNow(0) } },
  });
  await mentee.task(pair, 'Написать, что дала работа в паре');
  await mentor.task(pair, 'Заполнить SWOT-анализ');
  await mentee.task(pair, 'Заполнить SWOT-анализ', { changes: { side: 'mentee' } });
};
