import type { Language } from '@tandem/domain';
import { plural } from '@tandem/ui';
import { publishWords } from '../publish/words.js';

const ru = {
  steps: 'Шаги этого черновика',
  stepsAbout: 'Нажмите шаг, чтобы увидеть форму такой, какой она была сразу после него. Ничего не теряется.',
  begin: 'Начало черновика',
  beginOf: (version: number) => `Взята версия ${version}`,
  now: 'сейчас здесь',
  undone: 'отменено',
  someone: 'неизвестно кто',
  you: 'вы',
  noSteps: 'Черновик ещё не меняли',
  goTo: (name: string, time: string) => `Перейти к шагу «${name}», ${time}`,
  wentTo: (name: string) => `Форма — как после шага «${name}»`,
  atBegin: 'Форма — как в начале черновика',
  older: (count: number) => `Показать ещё ${plural(count, ['шаг', 'шага', 'шагов'])}`,
  versions: 'Опубликованные версии',
  noVersions: 'Форму ещё не публиковали',
  noVersionsText: 'После первой публикации здесь появятся версии и то, чем они отличаются.',
  failed: 'Не удалось загрузить версии',
  failedText: 'Проверьте связь и повторите.',
  version: (version: number) => `Версия ${version}`,
  draft: 'Черновик',
  acting: 'действует',
  noComment: 'без пояснения',
  openCases: (count: number) => plural(count, ['идущее дело', 'идущих дела', 'идущих дел']),
  republish: 'Сделать новой версией',
  republishOf: (version: number) => `Сделать новой версией: версия ${version}`,
  republishAsk: (version: number) => `Взять в черновик версию ${version}?`,
  republishText:
    'Черновик станет таким же, как эта версия, и откроется публикация. Нынешний черновик можно вернуть отменой.',
  republishYes: 'Взять и открыть публикацию',
  cancel: 'Не надо',
  compare: 'Что изменилось между версиями',
  from: 'Было',
  to: 'Стало',
  same: 'Ничего не изменилось',
  sameText: 'Эти две версии для людей одинаковы.',
  comparing: 'Сравниваем…',
  cannotCompare: 'Не удалось сравнить версии',
  ...pick(publishWords('ru')),
};

type Words = typeof ru;

const en: Words = {
  steps: 'Steps of this draft',
  stepsAbout: 'Press a step to see the form as it was right after it. Nothing is lost.',
  begin: 'Beginning of the draft',
  beginOf: (version) => `Version ${version} was taken`,
  now: 'here now',
  undone: 'undone',
  someone: 'somebody',
  you: 'you',
  noSteps: 'The draft has not been changed yet',
  goTo: (name, time) => `Go to the step “${name}”, ${time}`,
  wentTo: (name) => `The form as it was after “${name}”`,
  atBegin: 'The form as it was at the beginning of the draft',
  older: (count) => `Show ${plural(count, ['more step', 'more steps', 'more steps'], 'en')}`,
  versions: 'Published versions',
  noVersions: 'The form has not been published yet',
  noVersionsText: 'After the first publication versions and their differences are shown here.',
  failed: 'The versions could not be loaded',
  failedText: 'Check the connection and try again.',
  version: (version) => `Version ${version}`,
  draft: 'Draft',
  acting: 'in effect',
  noComment: 'no comment',
  openCases: (count) => plural(count, ['running case', 'running cases', 'running cases'], 'en'),
  republish: 'Make it the new version',
  republishOf: (version) => `Make it the new version: version ${version}`,
  republishAsk: (version) => `Take version ${version} into the draft?`,
  republishText:
    'The draft becomes the same as this version, and publishing opens. The present draft comes back by undo.',
  republishYes: 'Take it and open publishing',
  cancel: 'Leave it',
  compare: 'What changed between versions',
  from: 'Before',
  to: 'After',
  same: 'Nothing has changed',
  sameText: 'To people these two versions are the same.',
  comparing: 'Comparing…',
  cannotCompare: 'The versions could not be compared',
  ...pick(publishWords('en')),
};

function pick({ classes, classTexts, changeCount }: ReturnType<typeof publishWords>) {
  return { classes, classTexts, changeCount };
}

export type HistoryWords = Words;
export const historyWords = (language: Language): HistoryWords => (language === 'en' ? en : ru);
