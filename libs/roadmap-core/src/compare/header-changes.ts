import { sayDay, type Text } from '@tandem/domain';
import type { PlanField } from '../check/plan-issue.js';
import type { RoadmapPlan } from '../plan/plan.js';
import { numberWords } from '../words/amount-words.js';
import type { PlanChange } from './plan-change.js';
import { wasAndIs } from './change-of.js';

/** What changed over the table: title, period, act, tolerance. */
export const headerChanges = (before: RoadmapPlan, after: RoadmapPlan): PlanChange[] =>
  FIELDS.flatMap(({ field, names, words, matters }) => {
    const [was, is] = [words(before), words(after)];
    if (was === is) return [];
    const said = wasAndIs(names, was, is);
    return [
      {
        kind: 'changed',
        at: { field },
        title: names.ru,
        before: was,
        after: is,
        text: { ru: `${said.ru}.`, en: `${said.en}.` },
        matters,
      },
    ];
  });

interface HeaderField {
  readonly field: PlanField;
  readonly names: Required<Text>;
  readonly words: (plan: RoadmapPlan) => string;
  readonly matters: boolean;
}

const FIELDS: readonly HeaderField[] = [
  {
    field: 'title',
    names: { ru: 'Название карты', en: 'Title of the plan' },
    words: ({ title }) => title,
    matters: false,
  },
  {
    field: 'period',
    names: { ru: 'Срок карты', en: 'Period of the plan' },
    words: ({ period }) => `${sayDay(period.from, 'ru')}–${sayDay(period.to, 'ru')}`,
    matters: true,
  },
  {
    field: 'act',
    names: { ru: 'Акт об утверждении', en: 'Act of approval' },
    words: ({ act }) =>
      act
        ? [`№\u00a0${act.number}`, act.date && `от ${sayDay(act.date, 'ru')}`].filter(Boolean).join(' ')
        : '',
    matters: false,
  },
  {
    field: 'tolerance',
    names: { ru: 'Допустимое отклонение', en: 'Tolerance' },
    words: ({ tolerance }) =>
      tolerance ? `${numberWords(tolerance.value, 'ru')}\u00a0${TOLERANCES[tolerance.kind]}` : '',
    matters: true,
  },
];

const TOLERANCES = { points: 'п. п.', relative: '% от плана', unstated: '%' } as const;
