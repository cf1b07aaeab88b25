import { targetIn } from '../indicator/target-in.js';
import type { Indicator, Target } from '../indicator/indicator.js';
import { planYears } from '../plan/plan-years.js';
import type { Measure, PlanPeriod, RoadmapPlan } from '../plan/plan.js';
import { scheduleSpans } from '../schedule/schedule-spans.js';
import { numberWords, unitSign } from '../words/amount-words.js';
import { yearRuns, yearsWords } from '../words/year-words.js';
import { warning } from './issues.js';
import type { PlanIssue, PlanPlace } from './plan-issue.js';

type Judged = Measure & { readonly indicator: Indicator };

/** Targets: years without one, years that are not the plan's, jumps from year to year, shares above the whole. */
export const checkIndicators = ({ measures, period }: RoadmapPlan): PlanIssue[] =>
  measures.filter(isCounted).flatMap((measure) => {
    const at = { measure: measure.id, field: 'indicator' } as const;
    return [
      ...yearsWithout(measure, at, period),
      ...targetsOutside(measure.indicator, at, period),
      ...jumps(measure.indicator, at),
      ...overHundred(measure, at),
    ];
  });

const isCounted = (measure: Measure): measure is Judged =>
  measure.indicator?.unit === 'percent' || measure.indicator?.unit === 'count';

const yearsWithout = (measure: Judged, at: PlanPlace, period: PlanPeriod): PlanIssue[] => {
  const open = planYears(period).filter((year) => targetIn(measure.indicator, year) === undefined);
  const years = open.length === 0 ? [] : open.filter(fallsIn(measure, period));
  if (years.length === 0) return [];
  return [
    warning({
      code: 'year-without-target',
      at,
      text: {
        ru: `Нет цели на ${yearsWords(years, 'ru')}.`,
        en: `There is no target for ${yearsWords(years, 'en')}.`,
      },
      mend: {
        ru: 'Впишите цель или отметьте «и последующие годы».',
        en: 'Write a target, or say “and the years after”.',
      },
      source: '000…, приложение № 2, столбец «Показатель реализации»',
    }),
  ];
};

/** A measure of one May asks for no target of the years after it (`001…`, rows of May 2020). */
const fallsIn = ({ schedule }: Measure, period: PlanPeriod): ((year: number) => boolean) => {
  if (schedule.rules.length === 0) return () => true;
  const spans = scheduleSpans(schedule, period);
  return (year) => spans.some(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`);
};

const targetsOutside = ({ targets }: Indicator, at: PlanPlace, period: PlanPeriod): PlanIssue[] => {
  const own = planYears(period);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const years = targets.filter(({ year, to = year }) => to < first || year > last).map(({ year }) => year);
  if (years.length === 0) return [];
  return [
    warning({
      code: 'target-outside-period',
      at,
      text: {
        ru: `Цель на ${yearsWords(years, 'ru')} вне периода карты: ${yearRuns(own)}.`,
        en: `The target for ${yearsWords(years, 'en')} is outside of the period of the plan: ${yearRuns(own)}.`,
      },
      mend: {
        ru: 'Проверьте годы цели и период карты.',
        en: 'Look at the years of the target and the period of the plan.',
      },
      source: '002…, приложение № 1',
    }),
  ];
};

const jumps = (indicator: Indicator, at: PlanPlace): PlanIssue[] =>
  indicator.targets.flatMap((target, index) => {
    const before = indicator.targets[index - 1];
    if (!before) return [];
    if (isDrop(indicator, before, target)) return [drop(indicator, before, target, at)];
    return before.value > 0 && target.value > 2 * before.value ? [leap(indicator, before, target, at)] : [];
  });

/** What was made does not vanish; fewer events than last year may well be meant. */
const isDrop = ({ counts, operator }: Indicator, before: Target, after: Target): boolean =>
  (counts === 'stock' || operator === 'atLeast') && after.value < before.value;

const said = ({ unit }: Indicator, value: number, language: 'ru' | 'en'): string =>
  `${numberWords(value, language)}${unitSign(unit, language)}`;

const drop = (indicator: Indicator, before: Target, after: Target, at: PlanPlace): PlanIssue =>
  warning({
    code: 'target-drops',
    at,
    text: {
      ru: `Цель на ${after.year} год ниже прежней: ${said(indicator, before.value, 'ru')} → ${said(indicator, after.value, 'ru')}.`,
      en: `The target for ${after.year} is lower than before: ${said(indicator, before.value, 'en')} → ${said(indicator, after.value, 'en')}.`,
    },
    mend: {
      ru: 'Если так и задумано, напишите почему — в примечании.',
      en: 'If it is meant, say why in the note.',
    },
    source: '001…, столбец «Показатель реализации»: ряды не убывают',
  });

const leap = (indicator: Indicator, before: Target, after: Target, at: PlanPlace): PlanIssue =>
  warning({
    code: 'target-leaps',
    at,
    text: {
      ru: `Цель на ${after.year} год выросла больше чем вдвое: ${said(indicator, before.value, 'ru')} → ${said(indicator, after.value, 'ru')}.`,
      en: `The target for ${after.year} more than doubles: ${said(indicator, before.value, 'en')} → ${said(indicator, after.value, 'en')}.`,
    },
    mend: {
      ru: 'Проверьте, одно ли и то же считают в эти годы.',
      en: 'See whether the same is counted in both years.',
    },
    source: '001…, разделы на сайтах: 21 → 335',
  });

/** Where the words say that it may be more, it may (`004…`, indicator 1). */
const MAY_BE_MORE = /(?:превы\p{L}+|более|больше|свыше)\s+100/iu;

const overHundred = ({ indicator, note, result }: Judged, at: PlanPlace): PlanIssue[] => {
  const over = indicator.targets.filter(({ value }) => value > 100);
  const words = [indicator.raw, indicator.denominator, note, result].join(' ');
  if (indicator.unit !== 'percent' || over.length === 0 || MAY_BE_MORE.test(words)) return [];
  return [
    warning({
      code: 'percent-over-100',
      at,
      text: {
        ru: `Больше 100 %: ${over.map(({ year, value }) => `${year} год\u00a0— ${said(indicator, value, 'ru')}`).join(', ')}.`,
        en: `More than 100%: ${over.map(({ year, value }) => `${said(indicator, value, 'en')} in ${year}`).join(', ')}.`,
      },
      mend: {
        ru: 'Если доля считается от другой группы и может превышать 100 %, скажите это в примечании.',
        en: 'If it is a share of another group and may exceed 100%, say so in the note.',
      },
      source: '004…, целевой показатель 1',
    }),
  ];
};
