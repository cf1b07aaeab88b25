import type { Json, JsonObject, Text } from '@tandem/domain';
import { BLOCKS } from '../blocks/registry.js';
import { LOCKS } from '../projection/form-node.js';
import { isObject } from '../schema/pointer.js';
import { checkOptions } from './check-choice.js';
import type { Report } from './report.js';
import { sayJson } from '../schema/say-json.js';

/** What a block that plain JSON Schema cannot say must look like: the words of the mend. */
const SHAPES: { readonly [mark: string]: Required<Text> } = {
  sign: {
    ru: 'Подпись ставят отметкой: нужно поле signed с "const": true.',
    en: 'A signature is a tick: the field signed with "const": true is needed.',
  },
  matrix: {
    ru: 'У матрицы есть шкала (x-scale) и строки, значения которых перечислены в enum.',
    en: 'A matrix has a scale (x-scale) and rows whose values are listed in enum.',
  },
  rubric: {
    ru: 'У критериев есть строки, уровни каждой описаны в oneOf.',
    en: 'A rubric has rows, the levels of each are described in oneOf.',
  },
  scores: {
    ru: 'У каждой строки с баллами есть minimum и maximum.',
    en: 'Every row of scores has a minimum and a maximum.',
  },
  years: {
    ru: 'Столбцы по годам — числа с именами y2025, y2026.',
    en: 'Columns of years are numbers named y2025, y2026.',
  },
  share: {
    ru: 'Доля — целые numerator и denominator и число percent с readOnly.',
    en: 'A share is the integers numerator and denominator and the number percent with readOnly.',
  },
  period: {
    ru: 'Период — две даты: from и to.',
    en: 'A period is two dates: from and to.',
  },
  month: {
    ru: 'Месяц — текст с образцом ^\\d{4}-(0[1-9]|1[0-2])$.',
    en: 'A month is a text with the pattern ^\\d{4}-(0[1-9]|1[0-2])$.',
  },
  richText: { ru: 'Текст с оформлением — строка.', en: 'A formatted text is a string.' },
  measure: {
    ru: 'Мероприятие — текст или список текстов.',
    en: 'A measure is a text or a list of texts.',
  },
  indicator: {
    ru: 'Показатель — текст или список текстов.',
    en: 'An indicator is a text or a list of texts.',
  },
  heading: { ru: 'У заголовка "type": "null".', en: 'A heading has "type": "null".' },
  note: { ru: 'У пояснения "type": "null".', en: 'A note has "type": "null".' },
};

/** Blocks are whole; locks and links say what the language knows. */
export const checkBlock = (schema: JsonObject, path: string, report: Report): void => {
  checkLocks(schema['x-locks'], `${path}/x-locks`, report);
  checkLink(schema['x-link'], `${path}/x-link`, report);
  const mark = schema['x-block'];
  if (mark === undefined) return;
  const shape = typeof mark === 'string' && Object.hasOwn(SHAPES, mark) ? SHAPES[mark] : undefined;
  if (!shape) {
    const names = Object.keys(SHAPES).join(', ');
    return report.error(
      'unknown-block',
      `${path}/x-block`,
      `Блок — это ${names}.`,
      `A block is one of ${names}.`,
    );
  }
  if (!BLOCKS.some((block) => block.recognise(schema, {})))
    report.error('bad-block', path, shape.ru, shape.en);
  if (mark === 'matrix' && Array.isArray(schema['x-scale']))
    checkOptions(schema['x-scale'] as Json[], `${path}/x-scale`, true, report);
  checkRows(schema, path, report);
};

const checkLocks = (locks: Json | undefined, path: string, report: Report): void => {
  if (locks === undefined) return;
  if (!Array.isArray(locks) || !(locks as Json[]).every((lock) => (LOCKS as readonly Json[]).includes(lock)))
    report.error(
      'bad-lock',
      path,
      `Замки — список из ${LOCKS.join(', ')}.`,
      `Locks are a list of ${LOCKS.join(', ')}.`,
    );
};

const checkLink = (link: Json | undefined, path: string, report: Report): void => {
  if (link === undefined) return;
  if (!isObject(link) || typeof link['block'] !== 'string' || !Number.isInteger(link['version']))
    report.error(
      'bad-link',
      path,
      'Связь с библиотекой — это блок и номер версии: {"block": "…", "version": 1}.',
      'A link to the library is a block and the number of a version: {"block": "…", "version": 1}.',
    );
};

/** Groups name rows that are there; bounds of scores are not crossed. */
const checkRows = (schema: JsonObject, path: string, report: Report): void => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const [key, row] of schema['x-block'] === 'scores' ? Object.entries(properties) : [])
    if (isObject(row) && Number(row['minimum']) >= Number(row['maximum']))
      report.error(
        'bad-block',
        `${path}/properties/${key}`,
        `У строки «${key}» наибольший балл не больше наименьшего.`,
        `The greatest score of the row "${key}" is not above the least.`,
      );
  for (const [at, group] of (Array.isArray(schema['x-groups'])
    ? (schema['x-groups'] as Json[])
    : []
  ).entries())
    for (const row of isObject(group) && Array.isArray(group['rows']) ? (group['rows'] as Json[]) : [])
      if (typeof row !== 'string' || !Object.hasOwn(properties, row))
        report.error(
          'unknown-field',
          `${path}/x-groups/${at}`,
          `Строки «${sayJson(row)}» нет.`,
          `There is no row "${sayJson(row)}".`,
        );
};
