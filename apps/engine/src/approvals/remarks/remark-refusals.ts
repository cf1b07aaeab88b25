import { Refusal, refuse } from '../../problems/problem-error.js';

/** Why something cannot be done with a remark, in words. */
export const remarkRefusals = {
  twoPlaces: () =>
    refuse.badInput([
      {
        path: '/parentMeasure',
        message:
          'Замечание относится к одной строке: к своей, к строке вышестоящего плана или ко всему плану.',
        code: 'one-place',
      },
    ]),
  noSuchRow: (path: string) =>
    refuse.badInput([
      { path, message: 'Такой строки нет в версии, которую вы читаете.', code: 'no-such-row' },
    ]),
  notReviewing: () =>
    refuse.notYours({
      ru: 'Замечания пишет тот, у кого план сейчас на согласовании.',
      en: 'Remarks are written by whoever reviews the plan now.',
    }),
  notYourSide: () =>
    refuse.notYours({
      ru: 'Это делает сторона, которая написала замечание.',
      en: 'This is done by the side that wrote the remark.',
    }),
  notATalk: () =>
    refuse.notYours({
      ru: 'На замечание отвечают автор плана и тот, кто его написал.',
      en: 'A remark is answered by the author of the plan and by those who wrote it.',
    }),
  roundOver: () =>
    new Refusal(409, 'stale-revision', {
      ru: 'Пока вы писали, план перешёл дальше. Посмотрите, чей сейчас ход; ваш текст не потерян — он остался в поле.',
      en: 'The plan has moved on while you were writing. See whose turn it is; your text is still in the field.',
    }),
  notSent: () =>
    refuse.notPossible('remark-not-sent', {
      ru: 'Замечание ещё не отправлено: оно уйдёт автору с вашим решением. До этого его можно удалить.',
      en: 'The remark has not been sent: it goes with your decision. Until then it can be removed.',
    }),
  sent: () =>
    refuse.notPossible('remark-sent', {
      ru: 'Замечание уже отправлено автору: его не удаляют, а закрывают.',
      en: 'The remark has been sent: it is closed, not removed.',
    }),
  closed: () =>
    refuse.notPossible('remark-closed', {
      ru: 'Замечание закрыто. Откройте его снова, если разговор не окончен.',
      en: 'The remark is closed. Open it again if the talk is not over.',
    }),
  notClosed: () =>
    refuse.notPossible('remark-open', { ru: 'Замечание и так открыто.', en: 'The remark is open.' }),
  notUnderReview: () =>
    refuse.notPossible('not-under-review', {
      ru: 'Снова открыть замечание можно, пока план на согласовании.',
      en: 'A remark is opened again while the plan is under review.',
    }),
  planOver: () =>
    refuse.notPossible('case-closed', {
      ru: 'Этот план уже не действует: разговор о нём окончен.',
      en: 'This plan is over, and so is the talk about it.',
    }),
  tooMany: () =>
    refuse.notPossible('too-many-remarks', {
      ru: 'К одному плану можно написать не больше тысячи замечаний, к одному замечанию — не больше двухсот ответов.',
      en: 'A plan takes at most a thousand remarks, a remark at most two hundred replies.',
    }),
  keyReused: () =>
    new Refusal(422, 'idempotency-key-reused', {
      ru: 'Этот ключ повтора уже использован с другими данными. Отправьте запрос с новым ключом.',
      en: 'This idempotency key was used with another body. Send the request with a new key.',
    }),
};
