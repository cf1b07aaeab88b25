import type { RoadmapPlan } from '../plan/plan.js';
import { quoted } from '../words/quote.js';
import type { PlanChange } from './plan-change.js';

/** Rows of the parent that are left out now, or no longer; the parent's title is not known here, its reason is. */
export const exclusionChanges = (before: RoadmapPlan, after: RoadmapPlan): PlanChange[] => {
  const [was, is] = [reasonsOf(before), reasonsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((row) => {
    const [old, now] = [was.get(row) ?? '', is.get(row) ?? ''];
    return old === now ? [] : [changeOf(old, now)];
  });
};

const reasonsOf = ({ exclusions }: RoadmapPlan): ReadonlyMap<string, string> =>
  new Map(exclusions.map(({ parentMeasure, reason }) => [parentMeasure, reason]));

const changeOf = (before: string, after: string): PlanChange => ({
  kind: before === '' ? 'added' : after === '' ? 'removed' : 'changed',
  at: { field: 'exclusions' },
  title: 'Исключённое мероприятие',
  before,
  after,
  text:
    after === ''
      ? {
          ru: `Мероприятие вышестоящей карты больше не исключено, причина была ${quoted(before, 'ru')}.`,
          en: `A measure of the plan above is no longer left out, the reason was ${quoted(before, 'en')}.`,
        }
      : {
          ru: `Исключено мероприятие вышестоящей карты, причина ${quoted(after, 'ru')}.`,
          en: `A measure of the plan above is left out, the reason is ${quoted(after, 'en')}.`,
        },
  matters: false,
});
