import { SMALLEST_GROUP, type Language, type Text } from '@tandem/domain';
import type { SurveyMode } from '@tandem/monitoring-core';

type Words = Required<Text>;

/** What is done with the answers, before the first question. Each sentence is kept by the store and the API (0018). */
const BY_MODE: { readonly [mode in SurveyMode]: readonly Words[] } = {
  anonymous: [
    {
      ru: 'Опрос анонимный: ответы хранятся без имени, связать их с вами нельзя.',
      en: 'The survey is anonymous: answers are kept without a name, and nothing joins them to you.',
    },
    {
      ru: 'Поэтому изменить отправленный ответ нельзя: мы его не найдём.',
      en: 'So an answer that was sent cannot be changed: we could not find it.',
    },
  ],
  confidential: [
    {
      ru: 'Опрос конфиденциальный: рядом с ответами нет имени, только код. Он нужен, чтобы сравнить начало и конец работы.',
      en: 'The survey is confidential: beside the answers stands no name, only a code. It serves to compare the beginning with the end.',
    },
    {
      ru: 'Код считает сама система. На сайте и в выгрузках его не видит никто.',
      en: 'The code is reckoned by the system. Nobody sees it on the site or in any file.',
    },
    {
      ru: 'Пока опрос идёт, можно ответить заново: новый ответ заменит прежний.',
      en: 'While the survey lasts you may answer again: the new answer replaces the old.',
    },
  ],
  named: [
    {
      ru: 'Опрос именной: ответ хранится с вашим именем, и прочесть его на сайте можете только вы.',
      en: 'The survey is named: the answer is kept with your name, and only you can read it on the site.',
    },
    {
      ru: 'Пока опрос идёт, ответ можно изменить.',
      en: 'While the survey lasts you may change the answer.',
    },
  ],
};

const EVERYWHERE: readonly Words[] = [
  {
    ru: `Школа и все, кто выше, увидят только итоги, и только когда ответят не меньше ${SMALLEST_GROUP}\u00a0человек.`,
    en: `The school and everybody above it will see results only, and only when at least ${SMALLEST_GROUP}\u00a0people have answered.`,
  },
  {
    ru: 'Кто ответил, а кто нет, руководству не показываем.',
    en: 'Who has answered and who has not is not shown to the management.',
  },
];

const WORDS: Words = {
  ru: 'Ответы своими словами не публикуем и никому не передаём.',
  en: 'Answers in your own words are neither published nor handed to anybody.',
};

const LAST: readonly Words[] = [
  {
    ru: 'Через год после итогов отдельные ответы удаляются.',
    en: 'A year after the results single answers are deleted.',
  },
  {
    ru: 'Можно отказаться: это ни на что не повлияет.',
    en: 'You may decline: it changes nothing for you.',
  },
];

export const promiseOf = (
  { mode }: { readonly mode: SurveyMode },
  { words }: { readonly words: boolean },
  language: Language,
): string[] =>
  [...BY_MODE[mode], ...EVERYWHERE, ...(words ? [WORDS] : []), ...LAST].map((sentence) => sentence[language]);
