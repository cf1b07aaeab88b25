import { isAddressed } from '../plan/addressed-bodies.js';
import type { Measure, RoadmapPlan } from '../plan/plan.js';
import type { PlanFacts } from './check-plan.js';
import { error, nameOf, warning } from './issues.js';
import type { PlanIssue } from './plan-issue.js';

/** What the plan above asks: rows that are neither carried out nor left out with a reason, links that lead nowhere. */
export const checkParent = (plan: RoadmapPlan, { parent, obligation }: PlanFacts): PlanIssue[] => [
  ...withoutReason(plan, parent),
  ...(parent
    ? [...missingRows(plan, parent, obligation), ...lostLinks(plan, parent), ...lostExclusions(plan, parent)]
    : []),
];

const missingRows = (
  plan: RoadmapPlan,
  parent: RoadmapPlan,
  obligation: PlanFacts['obligation'],
): PlanIssue[] => {
  const done = new Set([
    ...plan.measures.map(({ parentMeasure }) => parentMeasure),
    ...plan.exclusions.map(({ parentMeasure }) => parentMeasure),
  ]);
  return parent.measures
    .filter((measure) => !done.has(measure.id) && isAddressed(measure, plan.level))
    .map((measure) => missing(measure, obligation));
};

const missing = (measure: Measure, obligation: PlanFacts['obligation']): PlanIssue => {
  const name = nameOf(measure);
  const found = {
    code: 'parent-row-missing',
    at: { field: 'parentMeasure' },
    text: {
      ru: `Не отражено мероприятие карты уровнем выше: ${name.ru}.`,
      en: `A measure of the plan above is not taken up: ${name.en}.`,
    },
    mend: {
      ru: 'Свяжите с ним своё мероприятие, добавьте новое или исключите с причиной.',
      en: 'Link a measure of your own to it, add a new one, or leave it out with a reason.',
    },
  } as const;
  return obligation === 'required'
    ? error({ ...found, source: '000…, п. 5.1: обеспечить исполнение' })
    : warning({ ...found, source: '000…, п. 4.1: рекомендовать обеспечить исполнение' });
};

const lostLinks = ({ measures }: RoadmapPlan, parent: RoadmapPlan): PlanIssue[] => {
  const known = new Set(parent.measures.map(({ id }) => id));
  return measures
    .filter(({ parentMeasure }) => parentMeasure !== undefined && !known.has(parentMeasure))
    .map((measure) => {
      const name = nameOf(measure);
      return error({
        code: 'no-such-parent-row',
        at: { measure: measure.id, field: 'parentMeasure' },
        text: {
          ru: `Мероприятие ${name.ru} связано со строкой, которой в карте уровнем выше нет.`,
          en: `The measure ${name.en} is linked to a row that the plan above does not have.`,
        },
        mend: {
          ru: 'Свяжите его с другой строкой или снимите связь.',
          en: 'Link it to another row, or take the link away.',
        },
        source: '000…, п. 4.1',
      });
    });
};

const lostExclusions = ({ exclusions }: RoadmapPlan, parent: RoadmapPlan): PlanIssue[] => {
  const known = new Set(parent.measures.map(({ id }) => id));
  return exclusions.some(({ parentMeasure }) => !known.has(parentMeasure))
    ? [
        warning({
          code: 'no-such-excluded-row',
          at: { field: 'exclusions' },
          text: {
            ru: 'Исключена строка, которой в карте уровнем выше больше нет.',
            en: 'A row is left out that the plan above has no longer.',
          },
          mend: { ru: 'Снимите это исключение.', en: 'Take this exclusion away.' },
          source: '000…, п. 4.1',
        }),
      ]
    : [];
};

const withoutReason = ({ exclusions }: RoadmapPlan, parent: RoadmapPlan | undefined): PlanIssue[] => {
  const rows = new Map(parent?.measures.map((measure) => [measure.id, measure]));
  return exclusions
    .filter(({ reason }) => reason.trim() === '')
    .map(({ parentMeasure }) => {
      const row = rows.get(parentMeasure);
      const name = row && nameOf(row);
      return error({
        code: 'exclusion-without-reason',
        at: { field: 'exclusions' },
        text: {
          ru: name ? `Не сказано, почему исключено: ${name.ru}.` : 'Не сказано, почему строка исключена.',
          en: name
            ? `It is not said why this is left out: ${name.en}.`
            : 'It is not said why a row is left out.',
        },
        mend: { ru: 'Напишите причину.', en: 'Write the reason.' },
        source: '000…, п. 4.1, 5.1',
      });
    });
};
