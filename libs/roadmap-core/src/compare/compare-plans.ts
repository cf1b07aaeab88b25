import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { planYears } from '../plan/plan-years.js';
import { quoted } from '../words/quote.js';
import { changeOf } from './change-of.js';
import { changedRows, type RowChange } from './changed-rows.js';
import { exclusionChanges } from './exclusion-changes.js';
import { headerChanges } from './header-changes.js';
import type { PlanChange } from './plan-change.js';
import { rowChanges } from './row-changes.js';
import { sectionChanges } from './section-changes.js';

/** What changed from one plan to another, in the order of the document: rows and sections are known by their ids. */
export const comparePlans = (before: RoadmapPlan, after: RoadmapPlan): PlanChange[] => {
  const years = [...new Set([...planYears(before.period), ...planYears(after.period)])].sort((a, b) => a - b);
  const titles = new Map([...before.sections, ...after.sections].map(({ id, title }) => [id, title]));
  return [
    ...headerChanges(before, after),
    ...sectionChanges(before, after),
    ...changedRows(before, after).flatMap((change) => changesOfRow(change, titles, years)),
    ...exclusionChanges(before, after),
  ];
};

const changesOfRow = (
  change: RowChange,
  sections: ReadonlyMap<string, string>,
  years: readonly number[],
): PlanChange[] => {
  if (change.kind === 'added') return [added(change.after, sections)];
  if (change.kind === 'removed') return [removed(change.before)];
  const { before, after, moved } = change;
  return [
    ...(moved ? [movedRow(before, after, sections)] : []),
    ...rowChanges(before, after, years).map((field) => changeOf(after, field)),
  ];
};

const added = ({ id, title, section }: Measure, sections: ReadonlyMap<string, string>): PlanChange => {
  const place = sections.get(section) ?? '';
  return {
    kind: 'added',
    at: { measure: id },
    title,
    before: '',
    after: title,
    text: {
      ru: `Добавлено мероприятие ${quoted(title, 'ru')}, раздел ${quoted(place, 'ru')}.`,
      en: `The measure ${quoted(title, 'en')} was added to the section ${quoted(place, 'en')}.`,
    },
    matters: true,
  };
};

const removed = ({ id, title }: Measure): PlanChange => ({
  kind: 'removed',
  at: { measure: id },
  title,
  before: title,
  after: '',
  text: {
    ru: `Убрано мероприятие ${quoted(title, 'ru')}.`,
    en: `The measure ${quoted(title, 'en')} was removed.`,
  },
  matters: true,
});

const movedRow = (before: Measure, after: Measure, sections: ReadonlyMap<string, string>): PlanChange => {
  const [from, to] = [sections.get(before.section) ?? '', sections.get(after.section) ?? ''];
  const elsewhere = before.section !== after.section;
  return {
    kind: 'moved',
    at: { measure: after.id },
    title: after.title,
    before: from,
    after: to,
    text: elsewhere
      ? {
          ru: `Мероприятие ${quoted(after.title, 'ru')} перенесено в раздел ${quoted(to, 'ru')}.`,
          en: `The measure ${quoted(after.title, 'en')} was moved to the section ${quoted(to, 'en')}.`,
        }
      : {
          ru: `Мероприятие ${quoted(after.title, 'ru')} переставлено внутри раздела.`,
          en: `The measure ${quoted(after.title, 'en')} was moved within its section.`,
        },
    matters: false,
  };
};
