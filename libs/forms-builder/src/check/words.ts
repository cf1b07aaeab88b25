import type { Language } from '@tandem/domain';
import { plural } from '@tandem/ui';

const ru = {
  title: 'Проверка формы',
  looking: 'Проверяем…',
  fresh: 'Проверено по последнему изменению',
  clean: 'Замечаний нет',
  cleanText: 'Форма собрана правильно. Публиковать можно.',
  errors: (count: number) =>
    count === 1
      ? 'Одна ошибка не даст опубликовать'
      : `${plural(count, ['ошибка', 'ошибки', 'ошибок'])} не дадут опубликовать`,
  warnings: (count: number) => plural(count, ['замечание', 'замечания', 'замечаний']),
  warningsText: 'Публиковать можно, но посмотрите.',
  severity: { error: 'Ошибка', warning: 'Замечание' },
  places: {
    layout: 'на макете',
    logic: 'в логике',
    formulas: 'в расчётах',
    translate: 'в переводе',
    form: 'форма целиком',
  },
  open: 'Показать место',
  openOf: (message: string) => `Показать место: ${message}`,
  fixOf: (mend: string, message: string) => `${mend}: ${message}`,
  fixed: 'Исправлено',
  more: (count: number) => `и ещё ${plural(count, ['такое же', 'таких же', 'таких же'])}`,
  less: 'Свернуть',
  samples: 'Примеры ответов',
  samplesText:
    'Каждый пример проходит через форму: верный должен быть принят, неверный — отвергнут там, где указано.',
  noSamples: 'Примеров пока нет',
  noSamplesText: 'Заполните форму во вкладке «Просмотр» и сохраните ответы как пример: они станут проверкой.',
  toPreview: 'Открыть просмотр',
  passed: 'Прошёл',
  failed: 'Не прошёл',
  expectsRefusal: (count: number) =>
    `должен быть отвергнут в ${plural(count, ['месте', 'местах', 'местах'])}`,
  expectsAccepted: 'должен быть принят',
  removeSample: (title: string) => `Удалить пример «${title}»`,
  sampleCount: (passed: number, of: number) => `прошли ${passed} из ${of}`,
};

type Words = typeof ru;

const en: Words = {
  title: 'Check of the form',
  looking: 'Checking…',
  fresh: 'Checked as it stands now',
  clean: 'No remarks',
  cleanText: 'The form is put together well. It can be published.',
  errors: (count) =>
    `${plural(count, ['error stands', 'errors stand', 'errors stand'], 'en')} in the way of publishing`,
  warnings: (count) => plural(count, ['remark', 'remarks', 'remarks'], 'en'),
  warningsText: 'You may publish, but have a look.',
  severity: { error: 'Error', warning: 'Remark' },
  places: {
    layout: 'in the layout',
    logic: 'in the logic',
    formulas: 'in the formulas',
    translate: 'in the translation',
    form: 'the whole form',
  },
  open: 'Show the place',
  openOf: (message) => `Show the place: ${message}`,
  fixOf: (mend, message) => `${mend}: ${message}`,
  fixed: 'Mended',
  more: (count) => `and ${count} more like it`,
  less: 'Fold',
  samples: 'Sample answers',
  samplesText:
    'Each sample goes through the form: a valid one must be accepted, an invalid one refused where it says.',
  noSamples: 'No samples yet',
  noSamplesText:
    'Fill in the form on the “Preview” tab and save the answers as a sample: they become a check.',
  toPreview: 'Open the preview',
  passed: 'Passed',
  failed: 'Failed',
  expectsRefusal: (count) => `must be refused in ${plural(count, ['place', 'places', 'places'], 'en')}`,
  expectsAccepted: 'must be accepted',
  removeSample: (title) => `Delete the sample “${title}”`,
  sampleCount: (passed, of) => `${passed} of ${of} passed`,
};

export type CheckWords = Words;
export const checkWords = (language: Language): CheckWords => (language === 'en' ? en : ru);
