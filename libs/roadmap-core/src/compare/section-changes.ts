import type { Text } from '@tandem/domain';
import type { PlanSection, RoadmapPlan } from '../plan/plan.js';
import { quoted } from '../words/quote.js';
import { keptOrder } from './kept-order.js';
import type { PlanChange } from './plan-change.js';

/** Sections come, go, are renamed and moved; what that asks of anybody is said by their rows. */
export const sectionChanges = (before: RoadmapPlan, after: RoadmapPlan): PlanChange[] => {
  const old = new Map(before.sections.map((section, index) => [section.id, { section, index }]));
  const now = new Set(after.sections.map(({ id }) => id));
  const kept = keptOrder(after.sections.flatMap(({ id }) => old.get(id)?.index ?? []));
  return [
    ...before.sections.flatMap((section) => (now.has(section.id) ? [] : [removed(section)])),
    ...after.sections.flatMap((section) => {
      const was = old.get(section.id);
      if (!was) return [added(section)];
      return [
        ...(was.section.title === section.title ? [] : [renamed(was.section, section)]),
        ...(kept.has(was.index) ? [] : [moved(section)]),
      ];
    }),
  ];
};

const change = (
  kind: PlanChange['kind'],
  { id, title }: PlanSection,
  sides: { readonly before: string; readonly after: string },
  text: Required<Text>,
): PlanChange => ({ kind, at: { section: id }, title, ...sides, text, matters: false });

const added = (section: PlanSection): PlanChange =>
  change(
    'added',
    section,
    { before: '', after: section.title },
    {
      ru: `Добавлен раздел ${quoted(section.title, 'ru')}.`,
      en: `The section ${quoted(section.title, 'en')} was added.`,
    },
  );

const removed = (section: PlanSection): PlanChange =>
  change(
    'removed',
    section,
    { before: section.title, after: '' },
    {
      ru: `Убран раздел ${quoted(section.title, 'ru')}.`,
      en: `The section ${quoted(section.title, 'en')} was removed.`,
    },
  );

const renamed = (was: PlanSection, section: PlanSection): PlanChange =>
  change(
    'changed',
    section,
    { before: was.title, after: section.title },
    {
      ru: `Раздел ${quoted(was.title, 'ru')} назван ${quoted(section.title, 'ru')}.`,
      en: `The section ${quoted(was.title, 'en')} is now called ${quoted(section.title, 'en')}.`,
    },
  );

const moved = (section: PlanSection): PlanChange =>
  change(
    'moved',
    section,
    { before: '', after: '' },
    {
      ru: `Раздел ${quoted(section.title, 'ru')} переставлен.`,
      en: `The section ${quoted(section.title, 'en')} was moved.`,
    },
  );
