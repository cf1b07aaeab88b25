import type { Language } from '@tandem/domain';
import type { LibraryBlock } from '@tandem/contracts';
import { publishWords } from '../publish/words.js';
import { plural } from '@tandem/ui';

type Level = LibraryBlock['level'];

const ru = {
  title: 'Библиотека блоков',
  find: 'Найти блок',
  level: 'Чьи',
  allLevels: 'все',
  levels: {
    personal: 'Мои',
    school: 'Школы',
    municipality: 'Муниципалитета',
    region: 'Региона',
  } satisfies Record<Level, string>,
  fields: (count: number) => plural(count, ['поле', 'поля', 'полей']),
  version: (version: number) => `версия ${version}`,
  insertCopy: 'Вставить копию',
  insertLinked: 'Вставить со связью',
  copyOf: (title: string) => `Вставить копию: блок «${title}»`,
  linkedOf: (title: string) => `Вставить со связью: блок «${title}»`,
  linkedHelp: 'Со связью: когда блок обновят, здесь появится «доступна новая версия».',
  remove: (title: string) => `Убрать блок «${title}» из библиотеки`,
  removed: 'Блок убран из библиотеки. Вставленные поля остались в формах.',
  removeAsk: (title: string) => `Убрать «${title}» из библиотеки?`,
  removeText: 'Формы, в которые блок вставлен, не изменятся.',
  removeYes: 'Убрать',
  inserted: (title: string) => `Вставлен блок «${title}»`,
  keep: 'Сохранить выделенное в библиотеку',
  keepNone: 'Выделите поля на макете, чтобы сохранить их как блок.',
  keepCount: (count: number) => `Будет сохранено: ${plural(count, ['поле', 'поля', 'полей'])}`,
  name: 'Название блока',
  about: 'Для чего он',
  keepAt: 'Кому доступен',
  keepYes: 'Сохранить в библиотеку',
  keepRaised: (title: string, version: number) =>
    `Такой блок уже есть: станет новой версией ${version} блока «${title}».`,
  kept: (title: string, version: number) => `Блок «${title}» сохранён, версия ${version}`,
  keepFailed: 'Не удалось сохранить блок. Проверьте связь и повторите.',
  cancel: 'Не надо',
  loading: 'Открываем библиотеку…',
  failed: 'Библиотека не открылась',
  failedText: 'Проверьте связь и повторите.',
  empty: 'В библиотеке пока пусто',
  emptyText: 'Выделите поля, которые нужны и в других формах, и сохраните их здесь.',
  nothing: 'Такого блока нет',
  linked: (title: string, version: number) => `Из библиотеки: «${title}», версия ${version}`,
  linkedGone: 'Блока, с которым связано поле, в библиотеке больше нет',
  newer: (version: number) => `Доступна версия ${version}`,
  whatChanges: 'Что изменится',
  nothingChanges: 'Для людей ничего не изменится.',
  update: (version: number) => `Обновить до версии ${version}`,
  updated: (title: string, version: number) => `Поле обновлено до версии ${version} блока «${title}»`,
  unlink: 'Разорвать связь',
  unlinked: 'Связь с библиотекой разорвана',
  ...pick(publishWords('ru')),
};

type Words = typeof ru;

const en: Words = {
  title: 'Library of blocks',
  find: 'Find a block',
  level: 'Whose',
  allLevels: 'all',
  levels: { personal: 'Mine', school: 'School', municipality: 'Municipality', region: 'Region' },
  fields: (count) => plural(count, ['field', 'fields', 'fields'], 'en'),
  version: (version) => `version ${version}`,
  insertCopy: 'Insert a copy',
  insertLinked: 'Insert linked',
  copyOf: (title) => `Insert a copy: the block “${title}”`,
  linkedOf: (title) => `Insert linked: the block “${title}”`,
  linkedHelp: 'Linked: when the block is renewed, “a new version is available” is shown here.',
  remove: (title) => `Remove the block “${title}” from the library`,
  removed: 'The block was removed from the library. Fields inserted from it stay in their forms.',
  removeAsk: (title) => `Remove “${title}” from the library?`,
  removeText: 'Forms in which the block was inserted do not change.',
  removeYes: 'Remove',
  inserted: (title) => `The block “${title}” was inserted`,
  keep: 'Keep the selection in the library',
  keepNone: 'Select fields in the layout to keep them as a block.',
  keepCount: (count) => `Will be kept: ${plural(count, ['field', 'fields', 'fields'], 'en')}`,
  name: 'Name of the block',
  about: 'What it is for',
  keepAt: 'Who may use it',
  keepYes: 'Keep in the library',
  keepRaised: (title, version) => `There is such a block: this becomes version ${version} of “${title}”.`,
  kept: (title, version) => `The block “${title}” was kept, version ${version}`,
  keepFailed: 'The block could not be kept. Check the connection and try again.',
  cancel: 'Leave it',
  loading: 'Opening the library…',
  failed: 'The library did not open',
  failedText: 'Check the connection and try again.',
  empty: 'The library is empty',
  emptyText: 'Select fields that other forms need too and keep them here.',
  nothing: 'There is no such block',
  linked: (title, version) => `From the library: “${title}”, version ${version}`,
  linkedGone: 'The block to which the field is linked is no longer in the library',
  newer: (version) => `Version ${version} is available`,
  whatChanges: 'What changes',
  nothingChanges: 'To people nothing changes.',
  update: (version) => `Update to version ${version}`,
  updated: (title, version) => `The field was updated to version ${version} of “${title}”`,
  unlink: 'Break the link',
  unlinked: 'The link to the library was broken',
  ...pick(publishWords('en')),
};

function pick({ classes, classTexts, changeCount }: ReturnType<typeof publishWords>) {
  return { classes, classTexts, changeCount };
}

export type LibraryWords = Words;
export const libraryWords = (language: Language): LibraryWords => (language === 'en' ? en : ru);
