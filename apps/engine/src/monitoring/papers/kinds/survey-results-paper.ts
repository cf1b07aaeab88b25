import type { SurveyResultsView } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import { amountWords } from '@tandem/monitoring-core';
import type { Chart } from '../../../documents/charts/chart.js';
import type { FilledPaper, PaperCell, PaperRow } from '../../../documents/shaped/filled-paper.js';
import { amountCell, countCell } from '../words/amounts.js';
import { sourceWords } from '../words/titles.js';

const NOTICE =
  'Показатели малых групп (менее пяти человек) не\u00a0показываются, вместе с\u00a0ними\u00a0— часть соседних, чтобы их нельзя было вычислить. Редкие ответы объединены; средние округлены, точность указана рядом.';

const TOO_FEW = 'недостаточно данных';

export const surveyResultsPaper = (results: SurveyResultsView): FilledPaper => {
  const names = new Map(results.units.map(({ unit }) => [unit.id, unit.title]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  return {
    title: results.title,
    published: results.publishedAt
      ? `Результаты опубликованы ${sayDay(results.publishedAt, 'ru')}`
      : `Результаты ещё не\u00a0опубликованы${results.waitsUntil ? `: приём ответов до\u00a0${sayDay(results.waitsUntil, 'ru')}` : ''}`,
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
