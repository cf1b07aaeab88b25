import type { Json } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { checksOf } from '../language/parts.js';
import { isObject, partsOf, pointerOf, valueAt } from '../schema/pointer.js';
import { FIXES } from './fixes.js';
import type { Report } from './report.js';

/** Words for people in a schema and in a uiSchema. */
const WORDS = {
  schema: ['title', 'description', 'x-pattern-message'],
  ui: ['title', 'ui:title', 'ui:description', 'ui:help', 'ui:placeholder'],
} as const;

/** Every translation leads somewhere, and every word for people has one. */
export const checkTranslations = (definition: FormDefinition, report: Report): void => {
  const english: unknown = definition.translations?.en;
  if (!isObject(english))
    return report.warning('no-english', '', 'Нет английского перевода.', 'There is no English translation.');
  for (const [part, source] of [
    ['schema', definition.schema],
    ['ui', definition.uiSchema],
  ] as const) {
    const texts = isObject(english[part]) ? english[part] : {};
    for (const [pointer, text] of Object.entries(texts))
      if (typeof valueAt(source, partsOf(pointer)) !== 'string' || typeof text !== 'string')
        report.error(
          'translation-of-nothing',
          `/translations/en/${part}${pointerOf([pointer])}`,
          `Перевод ведёт в никуда: ${pointer.slice(0, 200)}.`,
          `The translation points to nothing: ${pointer.slice(0, 200)}.`,
          FIXES.dropTranslation(part, pointer),
        );
    for (const pointer of wordsIn(source, WORDS[part]))
      if (!texts[pointer])
        report.warning(
          'not-translated',
          `/${part === 'ui' ? 'uiSchema' : part}${pointer}`,
          `Не переведено: «${shortWords(valueAt(source, partsOf(pointer)))}».`,
          `Not translated: “${shortWords(valueAt(source, partsOf(pointer)))}”.`,
        );
  }
  checkMessages(definition, isObject(english['rules']) ? english['rules'] : {}, report);
};

const checkMessages = (
  { schema }: FormDefinition,
  texts: { readonly [id: string]: Json },
  report: Report,
): void => {
  const checks = checksOf(schema);
  const ids = checks.map((check) => check.id);
  for (const { id, message } of checks)
    if (!texts[id])
      report.warning(
        'not-translated',
        '/schema/x-checks',
        `Не переведено сообщение: «${shortWords(message)}».`,
        `The message is not translated: “${shortWords(message)}”.`,
      );
  for (const id of Object.keys(texts))
    if (!ids.includes(id))
      report.error(
        'translation-of-nothing',
        `/translations/en/rules${pointerOf([id])}`,
        `Перевод ведёт в никуда: проверки «${id.slice(0, 60)}» нет.`,
        `The translation points to nothing: there is no check "${id.slice(0, 60)}".`,
        FIXES.dropTranslation('rules', id),
      );
};

const MOST_LETTERS = 80;

/** Enough of a text to know it by: a pointer says nothing to whoever writes the form. */
const shortWords = (text: unknown): string => {
  const words = String(text).trim();
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS - 1).trimEnd()}…` : words;
};

/** `https://…` reads the same in every language. */
const RUSSIAN = /[а-яё]/i;

/** Pointers of the words for people; what lies inside values is not asked. */
const wordsIn = (value: Json, keywords: readonly string[], at = '', names = false): string[] => {
  if (Array.isArray(value))
    return value.flatMap((one: Json, index) => wordsIn(one, keywords, `${at}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const place = at + pointerOf([key]);
    if (!names && typeof child === 'string')
      return keywords.includes(key) && RUSSIAN.test(child) ? [place] : [];
    if (!names && ['const', 'enum', 'default'].includes(key)) return [];
    return wordsIn(child, keywords, place, !names && key === 'properties');
  });
};
