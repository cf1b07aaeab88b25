import { isDate } from '@tandem/domain';
import type { ApprovalAct, RoadmapPlan } from '../plan/plan.js';
import { error, warning } from './issues.js';
import type { PlanIssue } from './plan-issue.js';

/** The plan as a whole: its title, its period, its act, its tolerance, and that there is something in it. */
export const checkHeader = (plan: RoadmapPlan): PlanIssue[] => [
  ...checkTitle(plan),
  ...checkPeriod(plan),
  ...checkAct(plan.act),
  ...checkTolerance(plan),
  ...checkAnything(plan),
];

const SOURCE = '000…, приложение № 2';

const checkTitle = ({ title }: RoadmapPlan): PlanIssue[] =>
  title.trim() !== ''
    ? []
    : [
        error({
          code: 'plan-without-title',
          at: { field: 'title' },
          text: { ru: 'У карты нет названия.', en: 'The plan has no title.' },
          mend: {
            ru: 'Напишите название, как оно стоит в акте.',
            en: 'Write the title as it stands in the act.',
          },
          source: SOURCE,
        }),
      ];

const checkPeriod = ({ period: { from, to } }: RoadmapPlan): PlanIssue[] => {
  if (!isDate(from) || !isDate(to))
    return [
      error({
        code: 'period-unset',
        at: { field: 'period' },
        text: { ru: 'Не указано, на какие годы карта.', en: 'The period of the plan is not set.' },
        mend: {
          ru: 'Укажите первый и последний день периода.',
          en: 'Set the first and the last day of the period.',
        },
        source: SOURCE,
      }),
    ];
  if (from <= to) return [];
  return [
    error({
      code: 'period-backwards',
      at: { field: 'period' },
      text: {
        ru: `Период карты кончается раньше, чем начинается: ${from} – ${to}.`,
        en: `The period of the plan ends before it begins: ${from} to ${to}.`,
      },
      mend: { ru: 'Поменяйте даты местами.', en: 'Swap the dates.' },
      source: SOURCE,
    }),
  ];
};

const checkAct = (act: ApprovalAct | undefined): PlanIssue[] => {
  const inAppendix = act?.numberInAppendix;
  if (!act || inAppendix === undefined || inAppendix.trim() === '' || plain(inAppendix) === plain(act.number))
    return [];
  return [
    warning({
      code: 'act-number-differs',
      at: { field: 'act' },
      text: {
        ru: `В акте номер ${act.number}, а над приложением ${inAppendix}.`,
        en: `The act has the number ${act.number}, its appendix ${inAppendix}.`,
      },
      mend: {
        ru: 'Сверьте с журналом приказов и исправьте там, где описка.',
        en: 'Look it up in the register of acts and correct the one that is a slip.',
      },
      source: '002…, приказ № 17од и приложение № 1 (№ 11од)',
    }),
  ];
};

const plain = (number: string): string => number.toLowerCase().replace(/[\s№"«»-]/gu, '');

const checkTolerance = ({ tolerance, measures }: RoadmapPlan): PlanIssue[] => [
  ...(tolerance?.kind === 'unstated' ? [unstated({ field: 'tolerance' })] : []),
  ...measures
    .filter(({ indicator }) => indicator?.tolerance?.kind === 'unstated')
    .map(({ id }) => unstated({ measure: id, field: 'indicator' })),
];

const unstated = (at: PlanIssue['at']): PlanIssue =>
  warning({
    code: 'tolerance-unstated',
    at,
    text: {
      ru: 'Допустимое отклонение названо, а его вид — нет: процентные пункты или доля от цели.',
      en: 'A tolerance is stated, but not of which kind: percentage points or a share of the target.',
    },
    mend: {
      ru: 'Выберите вид: от 20 муниципалитетов 1 % меньше одного, и допуска тогда нет.',
      en: 'Choose the kind: 1% of 20 municipalities is less than one, which is no tolerance at all.',
    },
    source: '001…, сноска 1',
  });

const checkAnything = ({ measures }: RoadmapPlan): PlanIssue[] =>
  measures.length > 0
    ? []
    : [
        error({
          code: 'no-measures',
          at: {},
          text: { ru: 'В карте нет ни одного мероприятия.', en: 'There is no measure in the plan.' },
          mend: {
            ru: 'Добавьте строки сами, из файла или из карты уровнем выше.',
            en: 'Add rows by hand, from a file or from the plan above.',
          },
          source: SOURCE,
        }),
      ];
