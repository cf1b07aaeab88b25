import type { Measure, RoadmapPlan } from '@tandem/roadmap-core';

const row = (id: string, section: string, title: string, more: Partial<Measure> = {}): Measure => ({
  id,
  section,
  label: `${id.slice(1)}.`,
  title,
  subItems: [],
  result: '',
  schedule: { raw: '', rules: [] },
  assignments: [],
  evidence: [],
  ...more,
});

/** Three rows in two sections: a row with targets, a row without anything, one with parties. */
export const smallPlan: RoadmapPlan = {
  title: 'Дорожная карта города',
  level: 'municipality',
  period: { from: '2025-01-01', to: '2028-12-31' },
  columns: 'sixResult',
  sections: [
    { id: 's1', title: 'Нормативные акты' },
    { id: 's2', title: 'Поддержка' },
  ],
  measures: [
    row('m1', 's1', 'Первое', {
      indicator: {
        raw: '2025 год – 2 мероприятия и последующие годы',
        unit: 'count',
        operator: 'exactly',
        of: 'мероприятия',
        targets: [{ year: 2025, value: 2 }],
        carryForward: true,
        counts: 'flow',
      },
      schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
    }),
    row('m2', 's1', 'Второе'),
    row('m3', 's2', 'Третье', {
      result: 'Информационный отчёт',
      assignments: [{ id: 'a1', name: 'Отдел образования', body: 'municipalAuthority' }],
    }),
  ],
  exclusions: [],
};
