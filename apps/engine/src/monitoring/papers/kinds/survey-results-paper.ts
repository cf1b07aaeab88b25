import type { SurveyResultsView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import type { Chart } from '../../../documents/charts/chart.js';
import type { FilledPaper, PaperCell, PaperRow } from '../../../documents/shaped/filled-paper.js';
import type { PaperShape } from '../../../documents/shaped/paper-shape.js';
import { amountCell, countCell } from '../words/amounts.js';
import { dayWords, sourceWords } from '../words/titles.js';

/** Only what was published (docs/decisions/0016): no figure is reckoned here that is not on the screen of results. */
export const SURVEY_RESULTS: PaperShape = {
  key: 'paper-survey-results',
  title: 'Результаты опроса',
  parts: [
    { part: 'line', tag: 'title', words: 'название опроса', look: 'title' },
    { part: 'line', tag: 'published', words: 'когда опубликовано', look: 'subtitle' },
    { part: 'line', tag: 'notice', words: 'почему показано не всё', look: 'note' },
    {
      part: 'table',
      tag: 'units',
      words: 'Участие',
      heading: 'Участие в\u00a0опросе',
      columns: [
        { tag: 'unit', title: 'Организация', share: 46 },
        { tag: 'invited', title: 'Приглашено', share: 16, align: 'center' },
        { tag: 'answered', title: 'Ответили', share: 20, align: 'center' },
        { tag: 'share', title: 'Доля', share: 18, align: 'center' },
      ],
      empty: 'Опубликованных сведений нет.',
    },
    {
      part: 'each',
      tag: 'questions',
      words: 'Ответы',
      heading: 'Ответы на\u00a0вопросы',
      named: { tag: 'question', words: 'вопрос' },
      parts: [
        { part: 'chart', tag: 'answersChart', words: 'ответы на вопрос' },
        {
          part: 'table',
          tag: 'groups',
          words: 'Ответы на вопросы',
          columns: [
            { tag: 'unit', title: 'Организация', share: 36 },
            { tag: 'answer', title: 'Ответ', share: 44 },
            { tag: 'people', title: 'Человек', share: 20, align: 'center' },
          ],
        },
        {
          part: 'table',
          tag: 'means',
          words: 'Средние',
          columns: [
            { tag: 'unit', title: 'Организация', share: 44 },
            { tag: 'mean', title: 'Среднее', share: 18, align: 'center' },
            { tag: 'within', title: 'Точность, ±', share: 18, align: 'center' },
            { tag: 'answered', title: 'Ответили', share: 20, align: 'center' },
          ],
        },
      ],
      empty: 'По вопросам ничего не\u00a0опубликовано.',
    },
    {
      part: 'table',
      tag: 'changes',
      words: 'Изменения',
      heading: 'Изменения от\u00a0входа к\u00a0выходу у\u00a0одних и\u00a0тех\u00a0же людей',
      columns: [
        { tag: 'unit', title: 'Организация', share: 30 },
        { tag: 'question', title: 'Вопрос', share: 36 },
        { tag: 'people', title: 'Человек', share: 10, align: 'center' },
        { tag: 'change', title: 'Изменение', share: 12, align: 'center' },
        { tag: 'within', title: 'Точность, ±', share: 12, align: 'center' },
      ],
    },
    {
      part: 'table',
      tag: 'indices',
      words: 'Индексы',
      heading: 'Что идёт в\u00a0показатели',
      columns: [
        { tag: 'indicator', title: 'Показатель', share: 32 },
        { tag: 'unit', title: 'Организация', share: 22 },
        { tag: 'satisfied', title: 'Удовлетворены', share: 16, align: 'center' },
        { tag: 'answered', title: 'Ответили', share: 14, align: 'center' },
        { tag: 'percent', title: 'Доля', share: 16, align: 'center' },
      ],
    },
  ],
};

const NOTICE =
  'Показатели малых групп (менее пяти человек) не\u00a0показываются, вместе с\u00a0ними\u00a0— часть соседних, чтобы их нельзя было вычислить. Редкие ответы объединены; средние округлены, точность указана рядом.';

const TOO_FEW = 'недостаточно данных';

export const surveyResultsPaper = (results: SurveyResultsView): FilledPaper => {
  const names = new Map(results.units.map(({ unit }) => [unit.id, unit.title]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  return {
    title: results.title,
    published: results.publishedAt
      ? `Результаты опубликованы ${dayWords(results.publishedAt)}`
      : `Результаты ещё не\u00a0опубликованы${results.waitsUntil ? `: приём ответов до\u00a0${dayWords(results.waitsUntil)}` : ''}`,
    notice: NOTICE,
    units: results.units.map(unitRow),
    questions: results.questions.map((question) => ({
      question: titleOf(question),
      answersChart: answersChart(question, results),
      groups: question.by.flatMap(({ unit, groups }) =>
        groups.map(({ title, people }) => ({ unit: nameOf(unit), answer: title, people: countCell(people) })),
      ),
      means: question.by.flatMap(({ unit, mean }) =>
        mean === null
          ? []
          : [
              {
                unit: nameOf(unit),
                mean: exactCell(mean.value),
                within: exactCell(mean.within),
                answered: countCell(mean.answered),
              },
            ],
      ),
    })),
    changes: results.changes.map(({ unit, title, people, change, within }) => ({
      unit: nameOf(unit),
      question: title,
      people: countCell(people),
      change: { ...exactCell(change), words: `${change > 0 ? '+' : ''}${exactCell(change).words}` },
      within: exactCell(within),
    })),
    indices: results.indices.map(({ title, unit, satisfied, answered }) => ({
      indicator: title,
      unit: nameOf(unit),
      satisfied: countCell(satisfied),
      answered: countCell(answered),
      percent: answered === 0 ? '—' : amountCell((100 * satisfied) / answered, 'percent'),
    })),
  };
};

const WAVES = { start: 'вход', end: 'выход' } as const;

/** «Комфорт (выход), шкала от 1 до 10». */
const titleOf = ({ title, wave, scale }: SurveyResultsView['questions'][number]): string =>
  `${title}${wave ? ` (${WAVES[wave]})` : ''}${scale ? `, шкала от\u00a0${scale.min} до\u00a0${scale.max}` : ''}`;

const unitRow = ({
  unit,
  invited,
  answered,
  share,
  representative,
}: SurveyResultsView['units'][number]): PaperRow => ({
  unit: unit.title,
  invited: countCell(invited),
  answered: answered === null ? TOO_FEW : countCell(answered),
  share: shareCell(share, representative),
});

const shareCell = (share: number | null, representative: boolean): PaperCell => {
  if (share === null) return TOO_FEW;
  const cell = amountCell(100 * share, 'percent');
  return representative ? cell : { ...cell, words: `${cell.words}, нерепрезентативно` };
};

const EXACT = new Intl.NumberFormat('ru', { maximumFractionDigits: 2 });
const exactCell = (value: number) => ({ value, unit: 'count' as const, words: EXACT.format(value) });

/** Answers over the whole: the first place that is told, with the others below it in the table. */
const answersChart = (
  question: SurveyResultsView['questions'][number],
  { title: survey, units }: SurveyResultsView,
): Chart | undefined => {
  const whole = question.by[0];
  if (!whole || whole.groups.length === 0) return undefined;
  return {
    kind: 'bars',
    title: titleOf(question),
    unit: 'человек',
    source: sourceWords(
      `опрос «${survey}», ${units.find(({ unit }) => unit.id === whole.unit)?.unit.title ?? ''}`,
    ),
    legend: [],
    bars: whole.groups.map((group) => ({
      title: group.title,
      value: group.people,
      label: amountWords(group.people, 'count', 'ru'),
      tone: 'solid' as const,
    })),
  };
};
