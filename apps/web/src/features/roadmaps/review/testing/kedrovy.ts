import type { CoverageView, RemarkView, RoadmapView } from '@tandem/contracts';
import type { CoverageRow, Indicator, Measure, RoadmapPlan } from '@tandem/roadmap-core';

/** Some rows of Kedrovy's roadmap beside those of the region (`002…`, `000…`), in their own words. */
export const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

const row = (
  key: string,
  section: string,
  label: string,
  title: string,
  more: Partial<Measure> = {},
): Measure => ({
  id: key,
  section,
  label,
  title,
  subItems: [],
  result: '',
  schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
  assignments: [],
  evidence: [],
  ...more,
});

const percent = (raw: string, ...values: readonly number[]): Indicator => ({
  raw,
  unit: 'percent',
  operator: 'exactly',
  denominator: 'молодых педагогов и наставников',
  targets: values.map((value, index) => ({ year: 2025 + index, value })),
  carryForward: values.length === 1,
  counts: 'stock',
});

const who = (...names: readonly string[]): Measure['assignments'] =>
  names.map((name, index) => ({ id: `${name}-${index}`, name }));

const since = (raw: string): Measure['schedule'] => ({
  raw,
  rules: [{ kind: 'thenContinuous', from: '2025-04' }],
});

export const regionPlan: RoadmapPlan = {
  title: 'Дорожная карта региона на 2025–2028 годы',
  level: 'region',
  period: { from: '2025-01-01', to: '2028-12-31' },
  columns: 'sixResult',
  sections: [
    { id: 'rs1', title: 'Актуализация нормативно-правовых актов и документов' },
    { id: 'rs2', title: 'Создание условий для адаптации' },
    { id: 'rs3', title: 'Реализация информационно-методической поддержки' },
  ],
  measures: [
    row('r1', 'rs1', '1.', 'Актуализация дорожных карт и программ методического сопровождения', {
      indicator: percent('100%', 100),
      schedule: since('Апрель 2025 года, далее постоянно'),
      assignments: who('МОУО'),
    }),
    row('r2', 'rs1', '2.', 'Размещение актуальной информации на сайтах муниципалитетов', {
      indicator: percent('100%', 100),
      result: 'Наличие разделов на сайте МОУО',
      schedule: since('Апрель 2025 года, далее постоянно'),
      assignments: who('МОУО'),
    }),
    row('r3', 'rs1', '3.', 'Размещение актуальной информации на сайтах областных учреждений', {
      indicator: percent('100%', 100),
      assignments: who('ОГУ'),
    }),
    row('r4', 'rs2', '2.', 'Информирование по юридическим аспектам в работе молодых педагогов', {
      indicator: percent('2025 год - 100% (от числа обратившихся) и последующие годы', 100),
      assignments: who('МОУО', 'ОГУ'),
    }),
    row('r5', 'rs3', '2.', 'Организация условий для повышения квалификации молодых педагогов и наставников', {
      indicator: percent('2025 год - 50% и последующие годы', 50),
      assignments: who('ДО ТО', 'ТОИПКРО', 'МОУО', 'ОГУ'),
    }),
    row(
      'r6',
      'rs3',
      '3.',
      'Участие наставников и молодых педагогов в конкурсах профессионального мастерства',
      {
        indicator: percent('2025 год - 60%\n2026 год - 65%\n2027 год - 70%\n2028 год - 75%', 60, 65, 70, 75),
        assignments: who('МОУО', 'ОГУ'),
      },
    ),
  ],
  exclusions: [],
};

export const kedrovyPlan: RoadmapPlan = {
  title: 'Кедровый: дорожная карта 2025–2028',
  level: 'municipality',
  period: { from: '2025-01-01', to: '2028-12-31' },
  act: { type: 'order', number: '17од', date: '2025-03-11', numberInAppendix: '11од' },
  columns: 'sixResult',
  sections: [
    { id: 'ks1', title: 'Актуализация нормативно-правовых актов' },
    { id: 'ks2', title: 'Основной этап' },
  ],
  measures: [
    row('k1', 'ks1', '1.', 'Актуализация дорожных карт и программ сопровождения', {
      indicator: percent('100%', 100),
      schedule: since('Апрель 2025 г., далее постоянно'),
      assignments: who('Отдел образования', 'Образовательные организации'),
      parentMeasure: 'r1',
    }),
    row('k2', 'ks1', '2.', 'Размещение актуальной информации на сайтах ОО и отдела образования', {
      indicator: percent('90%', 90),
      result: 'Информационный отчёт',
      schedule: since('Апрель 2025 г., далее постоянно'),
      assignments: who('Отдел образования'),
      parentMeasure: 'r2',
    }),
    row('k4', 'ks1', '4', 'Организация разъяснительной работы с руководителями образовательных организаций', {
      schedule: { raw: 'Май-июнь 2021 г.', rules: [{ kind: 'months', from: '2021-05', to: '2021-06' }] },
      assignments: who('Отдел образования'),
    }),
    row('k7', 'ks2', '7.', 'Организация участия в курсах повышения квалификации', {
      schedule: { raw: 'Март 2022 г., далее – в течение всего периода', rules: [] },
      assignments: who('Отдел образования'),
    }),
  ],
  exclusions: [],
};

const covered = (
  parent: string,
  state: CoverageRow['state'],
  more: Partial<CoverageRow> = {},
): CoverageRow => ({
  parent,
  state,
  own: [],
  differences: [],
  suggestions: [],
  ...more,
});

export const kedrovyCoverage: CoverageView = {
  roadmap: id(1),
  version: 1,
  parent: { id: id(2), version: id(3), number: 1, title: regionPlan.title, plan: regionPlan as never },
  rows: [
    covered('r1', 'covered', { own: ['k1'] }),
    covered('r2', 'changed', {
      own: ['k2'],
      differences: [
        {
          field: 'indicator',
          parent: '100 %',
          own: '90 %',
          text: { ru: '100 → 90 %, ниже цели', en: '100 → 90 %, below the target' },
          weaker: true,
        },
        {
          field: 'result',
          parent: 'Наличие разделов на сайте МОУО',
          own: 'Информационный отчёт',
          text: { ru: 'другой результат: Информационный отчёт', en: 'another result: Информационный отчёт' },
          weaker: false,
        },
      ],
    }),
    covered('r3', 'notAddressed'),
    covered('r4', 'missing', { suggestions: [{ own: 'k4', likeness: 0.4, certainty: 'possible' }] }),
    covered('r5', 'missing', { suggestions: [{ own: 'k7', likeness: 0.9, certainty: 'sure' }] }),
    covered('r6', 'missing'),
  ] as never,
  own: ['k4', 'k7'],
  counts: { covered: 1, changed: 1, missing: 3, excluded: 0, notAddressed: 1, own: 2 },
};

const reviewer = { id: id(20), name: 'Чащина Ю. А.' };
export const author = { id: id(21), name: 'Зинченко Н. А.' };

export const remark = (last: number, more: Partial<RemarkView> = {}): RemarkView => ({
  id: id(100 + last),
  roadmap: id(1),
  version: 1,
  round: 0,
  measure: null,
  parentMeasure: null,
  author: reviewer,
  onBehalfOf: null,
  side: 'региональный оператор',
  text: 'Нужен адрес раздела на сайте: без него показатель не проверить.',
  at: '2025-03-20T11:40:00+07:00',
  state: 'written',
  replies: [],
  closedAt: null,
  closedBy: null,
  mayReply: false,
  mayClose: false,
  mayReopen: false,
  mayRemove: false,
  ...more,
});

/** The plan as the regional operator reads it. */
export const kedrovyView: RoadmapView = {
  id: id(1),
  title: kedrovyPlan.title,
  level: 'municipality',
  unit: { id: id(4), title: 'Отдел образования Кедрового', kind: 'municipalAuthority' },
  place: 'Город Кедровый',
  period: kedrovyPlan.period,
  standing: 'inReview',
  stateTitle: 'На проверке',
  waitsFor: 'Ждёт регионального оператора: проверить карту',
  dueAt: '2025-03-26T18:00:00+07:00',
  overdue: false,
  obligation: 'recommended',
  version: 1,
  inForce: null,
  sentAt: '2025-03-12T09:00:00+07:00',
  round: 0,
  openRemarks: 0,
  measures: kedrovyPlan.measures.length,
  coverage: kedrovyCoverage.counts,
  parent: { id: id(2), title: regionPlan.title },
  updatedAt: '2025-03-12T09:00:00+07:00',
  revision: 5,
  workflow: 'roadmap-municipality',
  plan: kedrovyPlan as never,
  showing: {
    kind: 'version',
    version: {
      id: id(5),
      number: 1,
      standing: 'sent',
      frozenAt: '2025-03-12T09:00:00+07:00',
      frozenBy: author,
      parentVersion: { id: id(3), number: 1 },
      measures: kedrovyPlan.measures.length,
      coverage: kedrovyCoverage.counts,
      warnings: 1,
    },
    draftRevision: null,
    savedAt: '2025-03-12T09:00:00+07:00',
    savedBy: author,
  },
  versions: [],
  issues: [
    {
      code: 'term-outside-period',
      severity: 'warning',
      at: { measure: 'k4', field: 'schedule' },
      text: { ru: 'Срок май–июнь 2021 вне карты', en: 'May–June 2021 is outside of the plan' },
      source: '002…, приложение',
    },
  ],
  mayEdit: false,
  mayRemark: true,
  availableEvents: [
    { type: 'ROADMAP.RETURN', title: 'Вернуть с замечаниями', allowed: true, roles: [], tone: 'plain' },
    {
      type: 'ROADMAP.AGREE_WITH_REMARKS',
      title: 'Принять с замечаниями',
      allowed: true,
      roles: [],
      tone: 'primary',
    },
    {
      type: 'ROADMAP.AGREE',
      title: 'Согласовать',
      allowed: false,
      reasonCode: 'remarks',
      reason: 'Открыто 2 замечания.',
      roles: [],
    },
    {
      type: 'ROADMAP.PUBLISH',
      title: 'Опубликовать',
      allowed: false,
      reasonCode: 'not-yours',
      roles: ['methodist'],
    },
  ],
  act: null,
  publishedAt: null,
  url: null,
  supersededBy: null,
};

/** The same plan as its author has it on the table after a return. */
export const authorsView: RoadmapView = {
  ...kedrovyView,
  standing: 'returned',
  stateTitle: 'Возвращена с замечаниями',
  round: 1,
  showing: { ...kedrovyView.showing, kind: 'draft', version: null, draftRevision: 7 },
  mayEdit: true,
  mayRemark: false,
  availableEvents: [
    {
      type: 'ROADMAP.SUBMIT',
      title: 'Отправить снова',
      allowed: false,
      reasonCode: 'remarks-unanswered',
      reason: 'Ответьте на каждое замечание.',
      roles: [],
    },
  ],
};
