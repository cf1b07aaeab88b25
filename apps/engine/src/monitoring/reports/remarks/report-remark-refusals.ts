import { Refusal, refuse } from '../../../problems/problem-error.js';

/** Why something cannot be done with a remark on a report, in words. */
export const refuseRemark = {
  noSuchRow: () =>
    refuse.badInput([
      { path: '/measure', message: 'Такой строки в отправленном отчёте нет.', code: 'no-such-row' },
    ]),
  notChecking: () =>
    refuse.notYours({
      ru: 'Замечания пишет тот, у кого отчёт сейчас на проверке.',
      en: 'Remarks are written by whoever checks the report now.',
    }),
  notYourSide: () =>
    refuse.notYours({
      ru: 'Это делает сторона, которая написала замечание.',
      en: 'This is done by the side that wrote the remark.',
    }),
  notAuthors: () =>
    refuse.notYours({
      ru: 'На замечание отвечают те, кто готовит отчёт, пока он у них.',
      en: 'A remark is answered by those who write the report, while it is with them.',
    }),
  roundOver: () =>
    new Refusal(409, 'stale-revision', {
      ru: 'Пока вы писали, отчёт перешёл дальше. Посмотрите, чей сейчас ход; ваш текст не потерян — он остался в поле.',
      en: 'The report has moved on while you were writing. See whose turn it is; your text is still in the field.',
    }),
  notSent: () =>
    refuse.notPossible('remark-not-sent', {
      ru: 'Замечание ещё не отправлено: оно уйдёт автору, когда вы вернёте отчёт. До этого его можно удалить.',
      en: 'The remark has not been sent: it goes with the return. Until then it can be removed.',
    }),
  sent: () =>
    refuse.notPossible('remark-sent', {
      ru: 'Замечание уже отправлено автору: его не удаляют, а закрывают.',
      en: 'The remark has been sent: it is closed, not removed.',
    }),
  closed: () =>
    refuse.notPossible('remark-closed', { ru: 'Замечание закрыто.', en: 'The remark is closed.' }),
  tooMany: () =>
    refuse.notPossible('too-many-remarks', {
      ru: 'К одному отчёту можно написать не больше тысячи замечаний.',
      en: 'A report takes at most a thousand remarks.',
    }),
};
