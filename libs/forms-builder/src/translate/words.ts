import type { Language } from '@tandem/domain';
import { plural } from '@tandem/ui';
import type { TextKind } from './text-row.js';

const ru = {
  title: 'Перевод на английский',
  about: 'Слева — как написано в форме, справа — как её увидят по-английски. Enter — к следующей строке.',
  progress: (done: number, of: number) => `Переведено ${done} из ${of}`,
  allDone: 'Переведено всё',
  find: 'Найти текст',
  show: 'Показать',
  filters: { all: 'все тексты', missing: 'без перевода', done: 'переведённые', lost: 'потерявшие место' },
  kind: 'Что это',
  anyKind: 'любые тексты',
  original: 'В форме',
  english: 'По-английски',
  where: 'Где',
  kinds: {
    form: 'форма',
    sheet: 'заголовок листа',
    page: 'раздел',
    title: 'вопрос',
    help: 'пояснение',
    placeholder: 'подсказка в поле',
    option: 'вариант',
    row: 'строка',
    group: 'группа строк',
    setting: 'значение',
    message: 'сообщение',
  } satisfies Record<TextKind, string>,
  missing: 'нет перевода',
  lost: 'Места в форме больше нет',
  takeOut: 'Убрать перевод',
  nothing: 'Ничего не нашлось',
  nothingText: 'Смените отбор или слова поиска.',
  empty: 'Переводить пока нечего',
  emptyText: 'Добавьте поля на макете: их тексты появятся здесь.',
  inputLabel: (kind: string, original: string) => `Перевод: ${kind} «${original}»`,
  pasted: (count: number) => `Вставлен столбец: ${plural(count, ['перевод', 'перевода', 'переводов'])}`,
  pastedLeft: (left: number) =>
    `${plural(left, ['строке', 'строкам', 'строкам'])} столбца не хватило места: ниже нет текстов`,
  keys: 'Столбец из таблицы вставляется целиком: встаньте в первую строку и нажмите Ctrl+V.',
};

type Words = typeof ru;

const en: Words = {
  title: 'Translation into English',
  about: 'On the left the form as it is written, on the right as it reads in English. Enter goes on.',
  progress: (done, of) => `${done} of ${of} translated`,
  allDone: 'Everything is translated',
  find: 'Find a text',
  show: 'Show',
  filters: { all: 'all texts', missing: 'untranslated', done: 'translated', lost: 'without a place' },
  kind: 'What it is',
  anyKind: 'any texts',
  original: 'In the form',
  english: 'In English',
  where: 'Where',
  kinds: {
    form: 'form',
    sheet: 'heading of the sheet',
    page: 'section',
    title: 'question',
    help: 'help',
    placeholder: 'placeholder',
    option: 'option',
    row: 'row',
    group: 'group of rows',
    setting: 'value',
    message: 'message',
  },
  missing: 'no translation',
  lost: 'Its place in the form is gone',
  takeOut: 'Take the translation out',
  nothing: 'Nothing found',
  nothingText: 'Change the filter or the words.',
  empty: 'Nothing to translate yet',
  emptyText: 'Add fields to the layout: their texts will appear here.',
  inputLabel: (kind, original) => `Translation: ${kind} “${original}”`,
  pasted: (count) =>
    `A column was pasted: ${plural(count, ['translation', 'translations', 'translations'], 'en')}`,
  pastedLeft: (left) =>
    `${plural(left, ['line', 'lines', 'lines'], 'en')} of the column had no row left to go to`,
  keys: 'A column of a spreadsheet is pasted whole: stand in the first row and press Ctrl+V.',
};

export type TranslateWords = Words;
export const translateWords = (language: Language): TranslateWords => (language === 'en' ? en : ru);
