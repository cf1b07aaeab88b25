import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { nameOf, error, warning } from './issues.js';
import type { PlanIssue } from './plan-issue.js';

const SOURCE = '000…, приложение № 2';

/** Sections without rows, rows without a title, rows that stand in no section. */
export const checkRows = ({ sections, measures }: RoadmapPlan): PlanIssue[] => {
  const known = new Set(sections.map(({ id }) => id));
  const used = new Set(measures.map(({ section }) => section));
  return [
    ...sections.filter(({ id }) => !used.has(id)).map(({ id, title }) => emptySection(id, title)),
    ...measures.flatMap((measure) => [
      ...(measure.title.trim() === '' ? [withoutTitle(measure)] : []),
      ...(known.has(measure.section) ? [] : [inNoSection(measure)]),
    ]),
  ];
};

const emptySection = (id: string, title: string): PlanIssue => {
  const name = nameOf({ title, label: '' });
  return warning({
    code: 'section-empty',
    at: { section: id },
    text: {
      ru: `В разделе ${name.ru} нет мероприятий.`,
      en: `There are no measures in the section ${name.en}.`,
    },
    mend: { ru: 'Добавьте мероприятия или уберите раздел.', en: 'Add measures or remove the section.' },
    source: SOURCE,
  });
};

const withoutTitle = ({ id, label }: Measure): PlanIssue => {
  const number = label.trim();
  return error({
    code: 'measure-without-title',
    at: { measure: id, field: 'title' },
    text: {
      ru:
        number === ''
          ? 'Не сказано, что это за мероприятие.'
          : `Не сказано, что это за мероприятие: № ${number}`,
      en:
        number === ''
          ? 'It is not said what the measure is.'
          : `It is not said what the measure is: No. ${number}`,
    },
    mend: {
      ru: 'Напишите название или присоедините строку к той, что выше.',
      en: 'Write the title, or join the row to the one above.',
    },
    source: SOURCE,
  });
};

const inNoSection = (measure: Measure): PlanIssue => {
  const name = nameOf(measure);
  return warning({
    code: 'measure-without-section',
    at: { measure: measure.id },
    text: {
      ru: `Мероприятие ${name.ru} не стоит ни в одном разделе.`,
      en: `The measure ${name.en} stands in no section.`,
    },
    mend: { ru: 'Перенесите его в раздел.', en: 'Move it into a section.' },
    source: SOURCE,
  });
};
