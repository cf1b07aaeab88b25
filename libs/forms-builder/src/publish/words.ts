import type { Language } from '@tandem/domain';
import type { ChangeClass } from '@tandem/forms-core';
import { plural } from '@tandem/ui';

const ru = {
  titleAtFirst: 'Публикация',
  title: (version: number) => `Публикация версии ${version}`,
  close: 'Закрыть и вернуться к форме',
  steps: {
    check: 'Проверка',
    changes: 'Что изменилось',
    impact: 'Кого затронет',
    confirm: 'Подтверждение',
    done: 'Готово',
  },
  stepOf: (at: number, of: number) => `Шаг ${at} из ${of}`,
  back: 'Назад',
  next: 'Далее',
  publish: (version: number) => `Опубликовать версию ${version}`,
  publishing: 'Публикуем…',
  saving: 'Сохраняем черновик…',
  loading: 'Считаем, кого затронет публикация…',
  failed: 'Не удалось узнать, кого затронет публикация',
  failedText: 'Проверьте связь и повторите. Черновик сохранён, ничего не потеряно.',
  retry: 'Повторить',
  again: 'Пройти шаги ещё раз',

  noIssues: 'Замечаний нет',
  noIssuesText: 'Форма собрана правильно: её можно публиковать.',
  errors: (count: number) => `Мешает публикации: ${plural(count, ['место', 'места', 'мест'])}`,
  errorsText: 'Исправьте их, и публикация станет возможной.',
  warnings: (count: number) => `Замечания: ${count}`,
  warningsText: 'Публиковать можно. Отметьте, что прочли каждое.',
  accept: 'Прочитано, публикуем так',
  mend: 'Исправить',
  samples: (passed: number, of: number) => `Примеры ответов: прошли ${passed} из ${of}`,
  noSamples: 'Примеров ответов у формы нет. Их сохраняют во вкладке «Просмотр».',
  showPassed: 'Какие прошли',
  samplePassed: 'прошёл',
  sampleFailed: 'не прошёл',

  first: 'Это первая версия формы',
  firstText: 'Сравнивать пока не с чем: ответов на неё ещё никто не давал.',
  same: 'Ничего не изменилось',
  sameText: 'Черновик совпадает с опубликованной версией.',
  classes: {
    breaking: 'Ломает',
    attention: 'Внимание',
    safe: 'Безопасно',
  } satisfies Record<ChangeClass, string>,
  classTexts: {
    breaking: 'Ответы, данные раньше, потеряют часть или не пройдут проверку.',
    attention: 'Ответы сохранятся, но людям придётся сделать что-то иначе.',
    safe: 'На ответы не влияет.',
  } satisfies Record<ChangeClass, string>,
  changeCount: (count: number) => plural(count, ['изменение', 'изменения', 'изменений']),

  cases: (count: number) => `Идущие дела: ${count}`,
  noCases: 'По этой форме сейчас не идёт ни одного дела.',
  casesStay: 'Идущие дела останутся на своей версии. Новые дела получат новую.',
  byVersion: (version: number, count: number) =>
    `версия ${version} — ${plural(count, ['дело', 'дела', 'дел'])}`,
  stage: (title: string, count: number) => `${title}: ${plural(count, ['дело', 'дела', 'дел'])}`,
  noStage: 'Вне этапов',
  more: (count: number) => `и ещё ${plural(count, ['дело', 'дела', 'дел'])}, которых вам не видно`,
  openCase: (title: string) => `Открыть дело «${title}»`,
  drafts: (count: number) => `Начатые ответы: ${count}`,
  noDrafts: 'Начатых и не отправленных ответов нет.',
  draftsText: 'По умолчанию каждый остаётся на своей версии. Отметьте, какие перенести на новую.',
  moveDraft: (title: string) => `Перенести ответы дела «${title}» на новую версию`,
  moveAll: 'Перенести все без потерь',
  moveNone: 'Не переносить',
  draftKeeps: (count: number) => `сохранится ${plural(count, ['ответ', 'ответа', 'ответов'])}`,
  draftLoses: 'Потеряет',
  draftLosesNothing: 'Ничего не потеряет',
  move: 'Перенести',
  stay: 'Остаётся на своей версии',
  version: (version: number) => `версия ${version}`,
  answers: 'Ответы, которые уже даны',
  answersCount: (count: number | null) =>
    count === null ? 'меньше чем в пяти ответах' : `в ${plural(count, ['ответе', 'ответах', 'ответах'])}`,
  users: 'Кто ещё опирается на эту форму',
  workflow: 'процесс',
  form: 'форма',

  summary: 'Что произойдёт',
  willPublish: (version: number) => `Версия ${version} станет действующей: новые дела получат её сразу.`,
  willStay: (count: number) =>
    count === 0
      ? 'Идущих дел нет.'
      : `${plural(count, ['идущее дело останется', 'идущих дела останутся', 'идущих дел останутся'])} на своей версии.`,
  willMove: (count: number) =>
    count === 0
      ? 'Начатые ответы останутся на своей версии.'
      : `${plural(count, ['начатый ответ перейдёт', 'начатых ответа перейдут', 'начатых ответов перейдут'])} на новую версию.`,
  comment: 'Что изменилось и зачем',
  commentHelp: 'Прочтут все, кто откроет историю формы.',
  commentNeeded: 'Напишите одно предложение: изменение ломает прежние ответы.',
  secondLook: 'Нужен второй взгляд',
  secondLookText: 'Изменено то, что закреплено шаблоном или взято из библиотеки:',
  secondLookTick: 'Проверено ещё раз: изменение закреплённого намеренное',
  moved: 'Черновик изменился, пока вы смотрели. Пройдите шаги ещё раз.',
  refused: 'Опубликовать не удалось',

  done: (version: number) => `Опубликована версия ${version}`,
  doneText: 'Изменить её уже нельзя: следующая правка станет новым черновиком.',
  doneNew: 'Новые дела получают эту версию с этой минуты.',
  toForm: 'Вернуться к форме',
  notReopened: 'Форма опубликована, но новый черновик не открылся. Проверьте связь и повторите.',
};

type Words = typeof ru;

const en: Words = {
  titleAtFirst: 'Publishing',
  title: (version) => `Publishing version ${version}`,
  close: 'Close and go back to the form',
  steps: {
    check: 'Check',
    changes: 'What changes',
    impact: 'Whom it touches',
    confirm: 'Confirmation',
    done: 'Done',
  },
  stepOf: (at, of) => `Step ${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  publish: (version) => `Publish version ${version}`,
  publishing: 'Publishing…',
  saving: 'Saving the draft…',
  loading: 'Finding out whom it touches…',
  failed: 'It could not be found out whom it touches',
  failedText: 'Check the connection and try again. The draft is saved, nothing is lost.',
  retry: 'Try again',
  again: 'Go through the steps again',

  noIssues: 'No remarks',
  noIssuesText: 'The form is put together well and can be published.',
  errors: (count) => `In the way: ${plural(count, ['place', 'places', 'places'], 'en')}`,
  errorsText: 'Mend them, and the form can be published.',
  warnings: (count) => `Remarks: ${count}`,
  warningsText: 'You may publish. Tick each one that you have read.',
  accept: 'Read, publish as it is',
  mend: 'Mend',
  samples: (passed, of) => `Sample answers: ${passed} of ${of} passed`,
  noSamples: 'The form has no sample answers. They are saved on the “Preview” tab.',
  showPassed: 'Which passed',
  samplePassed: 'passed',
  sampleFailed: 'failed',

  first: 'This is the first version of the form',
  firstText: 'There is nothing to compare with: nobody has answered it yet.',
  same: 'Nothing has changed',
  sameText: 'The draft is the same as the published version.',
  classes: { breaking: 'Breaking', attention: 'Attention', safe: 'Safe' },
  classTexts: {
    breaking: 'Answers given before lose a part or are refused.',
    attention: 'Answers stay, but people have to do something differently.',
    safe: 'Answers are not touched.',
  },
  changeCount: (count) => plural(count, ['change', 'changes', 'changes'], 'en'),

  cases: (count) => `Running cases: ${count}`,
  noCases: 'No case is running on this form now.',
  casesStay: 'Running cases stay on their version. New cases get the new one.',
  byVersion: (version, count) => `version ${version} — ${plural(count, ['case', 'cases', 'cases'], 'en')}`,
  stage: (title, count) => `${title}: ${plural(count, ['case', 'cases', 'cases'], 'en')}`,
  noStage: 'Outside the stages',
  more: (count) => `and ${plural(count, ['case', 'cases', 'cases'], 'en')} more that you cannot see`,
  openCase: (title) => `Open the case “${title}”`,
  drafts: (count) => `Answers begun: ${count}`,
  noDrafts: 'Nobody has begun answers and not sent them.',
  draftsText: 'By default each stays on its version. Tick those to be moved to the new one.',
  moveDraft: (title) => `Move the answers of the case “${title}” to the new version`,
  moveAll: 'Move all that lose nothing',
  moveNone: 'Move none',
  draftKeeps: (count) => `${plural(count, ['answer stays', 'answers stay', 'answers stay'], 'en')}`,
  draftLoses: 'Loses',
  draftLosesNothing: 'Loses nothing',
  move: 'Move',
  stay: 'Stays on its version',
  version: (version) => `version ${version}`,
  answers: 'Answers already given',
  answersCount: (count) =>
    count === null
      ? 'in fewer than five answers'
      : `in ${plural(count, ['answer', 'answers', 'answers'], 'en')}`,
  users: 'What else leans on this form',
  workflow: 'workflow',
  form: 'form',

  summary: 'What will happen',
  willPublish: (version) => `Version ${version} takes effect: new cases get it at once.`,
  willStay: (count) =>
    count === 0
      ? 'No case is running.'
      : `${plural(count, ['running case stays', 'running cases stay', 'running cases stay'], 'en')} on its version.`,
  willMove: (count) =>
    count === 0
      ? 'Answers that were begun stay on their version.'
      : `${plural(count, ['answer begun moves', 'answers begun move', 'answers begun move'], 'en')} to the new version.`,
  comment: 'What changes and why',
  commentHelp: 'Everybody who opens the history of the form reads it.',
  commentNeeded: 'Write one sentence: the change breaks earlier answers.',
  secondLook: 'A second look is needed',
  secondLookText: 'Something changes that a template locks or that came from the library:',
  secondLookTick: 'Looked at again: the change of what is locked is meant',
  moved: 'The draft changed while you were looking. Please go through the steps again.',
  refused: 'It could not be published',

  done: (version) => `Version ${version} is published`,
  doneText: 'It cannot be changed any more: the next change begins a new draft.',
  doneNew: 'New cases get this version from now on.',
  toForm: 'Back to the form',
  notReopened: 'The form is published, but a new draft did not open. Check the connection and try again.',
};

export type PublishWords = Words;
export const publishWords = (language: Language): PublishWords => (language === 'en' ? en : ru);
