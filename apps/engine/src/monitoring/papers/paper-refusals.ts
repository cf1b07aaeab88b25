import { Refusal, refuse } from '../../problems/problem-error.js';

/** Why a paper cannot be ordered or made, in words that name the mend. */
export const refusePaper = {
  noSheet: () =>
    refuse.badInput([
      {
        path: '/format',
        message: 'Приказ не\u00a0готовят в\u00a0виде таблицы: выберите документ Word или PDF.',
        code: 'format',
      },
    ]),
  notOfRegion: () =>
    refuse.notPossible('not-of-region', {
      ru: 'Аналитический отчёт составляют по\u00a0региону. Для муниципалитета закажите справку.',
      en: 'The analytical report is made for the region. For a municipality order a note.',
    }),
  notOfMunicipality: () =>
    refuse.notPossible('not-of-municipality', {
      ru: 'Справку составляют по\u00a0муниципалитету: укажите муниципалитет. Для региона закажите аналитический отчёт.',
      en: 'A note is made for a municipality: name one. For the region order the analytical report.',
    }),
  notOfPlan: () =>
    refuse.notPossible('not-of-plan', {
      ru: 'В этом отчёте нет строк плана: он заполняется по\u00a0форме. Закажите отчёт по\u00a0форме.',
      en: 'This report has no rows of a plan: it is a form. Order the report by a form.',
    }),
  notOfForm: () =>
    refuse.notPossible('not-of-form', {
      ru: 'Этот отчёт состоит из\u00a0строк плана: закажите отчёт за\u00a0полугодие.',
      en: 'This report is made of the rows of a plan: order the half-year report.',
    }),
  notPublished: () =>
    refuse.notPossible('not-published', {
      ru: 'Результаты опроса ещё не\u00a0опубликованы: документ можно получить после закрытия опроса.',
      en: 'The results of the survey are not published yet: order the paper once it has closed.',
    }),
  gone: () =>
    refuse.notPossible('gone', {
      ru: 'Учётная запись заказавшего закрыта: документ не\u00a0готовится.',
      en: 'The account of whoever ordered it is closed: the paper is not made.',
    }),
  tooMany: () =>
    new Refusal(429, 'too-many-papers', {
      ru: 'За\u00a0сутки заказано слишком много документов. Попробуйте завтра.',
      en: 'Too many papers in one day. Try tomorrow.',
    }),
  tooManyAtOnce: () =>
    new Refusal(429, 'too-many-papers', {
      ru: 'Несколько ваших документов ещё готовятся. Дождитесь их и\u00a0закажите следующий.',
      en: 'Several of your papers are still being made. Wait for them, then order the next.',
    }),
  broken: () =>
    refuse.notPossible('paper-broken', {
      ru: 'Документ не\u00a0удалось подготовить. Закажите его ещё раз; если не\u00a0выйдет, сообщите администратору.',
      en: 'The paper could not be made. Order it again; if that fails, tell the administrator.',
    }),
};
