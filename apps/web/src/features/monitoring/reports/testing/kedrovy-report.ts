import type { ReportRemarkView, ReportRowView, ReportView } from '@tandem/contracts';

export const id = (last: number): string => `018f6d5a-0000-7000-8000-${String(last).padStart(12, '0')}`;
export const methodist = { id: id(21), name: 'Орлова Ирина Викторовна' };
export const operator = { id: id(22), name: 'Кравцова Мария Юрьевна' };
const unit = { id: id(3), kind: 'municipality', title: 'Отдел образования города Кедрового' } as const;
const asOf = '2026-06-19T17:00:00.000Z';

const row = (measure: string, more: Partial<ReportRowView>): ReportRowView => ({
  measure,
  label: `${measure.slice(1)}.`,
  title: measure,
  section: 'Работа с наставниками',
  parentMeasure: null,
  unit: 'percent',
  counts: 'stock',
  population: null,
  better: 'higher',
  mayExceedWhole: false,
  indicator: null,
  plan: { value: 50, year: 2026, carried: false },
  fact: null,
  from: null,
  live: null,
  entry: null,
  year: null,
  verdict: 'noData',
  deviation: 'нет данных',
  status: null,
  statusProposed: true,
  yearGoesOn: false,
  commentDemanded: false,
  comment: '',
  evidence: [],
  events: [],
  madeOf: null,
  ...more,
});

const share = (numerator: number, denominator: number) =>
  ({ kind: 'share', numerator, denominator }) as const;

/** A half-year of a small municipality: what the system reckons, what was typed instead, what nobody knows. */
export const kedrovyRows: readonly ReportRowView[] = [
  row('m1', {
    title: 'Создание и развитие системы наставничества молодых педагогов в образовательных организациях',
    indicator: 'Доля молодых педагогов, за которыми закреплены наставники, не менее 80 %',
    section: 'Организация наставничества',
    plan: { value: 80, year: 2026, carried: false },
    fact: share(9, 10),
    from: 'live',
    live: { measured: share(9, 10), asOf, figure: 'Молодые педагоги в парах', cases: 10 },
    verdict: 'met',
    deviation: 'на\u00a010\u00a0п.\u00a0п. выше плана',
    status: 'done',
  }),
  row('m2', {
    title: 'Обучение наставников по программам повышения квалификации',
    indicator: 'Доля обученных наставников, не менее 50 %',
    fact: share(2, 6),
    from: 'hand',
    live: { measured: share(3, 6), asOf, figure: 'Обученные наставники', cases: 6 },
    entry: { measure: 'm2', numerator: 2, denominator: 6 },
    verdict: 'short',
    deviation: 'на\u00a016,7\u00a0п.\u00a0п. ниже плана',
    commentDemanded: true,
  }),
  row('m3', {
    title: 'Семинары и мастер-классы для молодых педагогов и наставников',
    unit: 'count',
    counts: 'flow',
    plan: { value: 4, year: 2025, carried: true },
    fact: { kind: 'count', count: 1 },
    from: 'hand',
    entry: {
      measure: 'm3',
      count: 1,
      events: [
        {
          id: 'e1',
          date: '2026-03-12',
          title: 'Семинар «Первый год в школе»',
          level: 'municipality',
          participantsYoung: 12,
          participantsMentors: 8,
        },
      ],
      evidence: ['https://edu.kedrovy.example.ru/news/12'],
    },
    year: { kind: 'count', count: 1 },
    verdict: 'short',
    deviation: 'меньше плана на\u00a03',
    status: 'inProgress',
    yearGoesOn: true,
    events: [
      {
        id: 'e1',
        date: '2026-03-12',
        title: 'Семинар «Первый год в школе»',
        level: 'municipality',
        participantsYoung: 12,
        participantsMentors: 8,
      },
    ],
    evidence: ['https://edu.kedrovy.example.ru/news/12'],
  }),
  row('m4', {
    title: 'Раздел о наставничестве на официальном сайте',
    section: 'Информационное сопровождение',
    unit: 'presence',
    plan: { value: 100, year: 2026, carried: false },
  }),
];

const completeness = {
  expected: 6,
  submitted: 5,
  accepted: 4,
  checking: 1,
  returned: 0,
  inTime: 4,
  overdue: 1,
};

export const kedrovyReport: ReportView = {
  id: id(1),
  campaign: {
    id: id(2),
    title: 'Полугодовой отчёт, I полугодие 2026',
    kind: 'halfYearReport',
    cutOff: '2026-06-20',
  },
  asks: 'plan',
  form: null,
  formVersion: null,
  level: 'municipality',
  unit,
  place: 'Город Кедровый',
  title: 'Отчёт города Кедрового за I полугодие 2026 года',
  receiver: { id: id(4), kind: 'regionalOperator', title: 'Региональный оператор' },
  period: { kind: 'halfYear', from: '2026-01-01', to: '2026-06-30', title: 'I полугодие 2026 года' },
  due: '2026-06-26',
  dayOff: false,
  daysLeft: 6,
  dueFrom: 'установил оператор',
  bindingness: 'advisory',
  standing: 'draft',
  standingTitle: 'Заполняется',
  inTime: null,
  withdrawnAt: null,
  waitsFor: 'Ждёт методиста: заполнить отчёт',
  answerBy: null,
  revision: 3,
  workflow: 'report-municipality',
  roadmap: { id: id(5), title: 'Дорожная карта города Кедрового', version: 2, own: true },
  showing: {
    kind: 'draft',
    version: null,
    draftRevision: 7,
    savedAt: '2026-06-20T07:02:00.000Z',
    savedBy: methodist,
  },
  versions: [],
  asOf,
  context: { entered: { mentors: 6 }, live: { youngTeachers: 10, mentors: 7, pairs: 9, institutions: 6 } },
  rows: [...kedrovyRows],
  unplaced: [],
  texts: { analysis: '', deficits: 'Не хватает наставников по физике.', proposals: '' },
  answers: null,
  issues: [
    {
      code: 'comment-missing',
      severity: 'error',
      at: { row: 'm2', field: 'comment' },
      text: { ru: 'Факт на\u00a016,7\u00a0п.\u00a0п. ниже плана: нужен комментарий.' },
      mend: { ru: 'Назовите причину и\u00a0что будет сделано.' },
      source: 'форма half-year-report',
    },
    {
      code: 'fact-missing',
      severity: 'error',
      at: { row: 'm4', field: 'present' },
      text: { ru: 'Нет факта: пустое поле не\u00a0ноль.' },
      source: 'форма half-year-report',
    },
    {
      code: 'unlike-live',
      severity: 'warning',
      at: { row: 'm2', field: 'numerator' },
      text: { ru: 'Введено не\u00a0то, что насчитала система.' },
      source: 'workflows.md (e)',
    },
  ],
  below: {
    completeness,
    missing: [{ id: id(7), kind: 'school', title: 'Школа № 2 посёлка Лосинка' }],
    asOf,
  },
  mayEdit: true,
  mayRemark: false,
  availableEvents: [
    {
      type: 'REPORT.READY',
      title: 'Передать руководителю',
      hint: 'Руководитель отдела проверит и отправит отчёт.',
      tone: 'primary',
      allowed: true,
      roles: ['methodist'],
    },
  ],
  openRemarks: 0,
};

export const sentVersion = (number: number, accepted = false) => ({
  id: id(40 + number),
  number,
  frozenAt: '2026-06-24T05:10:00.000Z',
  frozenBy: methodist,
  accepted,
});

/** The same report as its receiver sees it while he checks it. */
export const checkedReport: ReportView = {
  ...kedrovyReport,
  standing: 'checking',
  standingTitle: 'На проверке',
  waitsFor: 'Ждёт регионального оператора: принять или вернуть',
  showing: { kind: 'version', version: sentVersion(1), draftRevision: null, savedAt: null, savedBy: null },
  versions: [sentVersion(1)],
  issues: kedrovyReport.issues.filter(({ severity }) => severity === 'warning'),
  mayEdit: false,
  mayRemark: true,
  openRemarks: 0,
  availableEvents: [
    {
      type: 'REPORT.RETURN',
      title: 'Вернуть',
      hint: 'Отчёт вернётся на доработку вместе с замечаниями.',
      comment: 'optional',
      allowed: true,
      roles: ['regionalOperator'],
    },
    {
      type: 'REPORT.ACCEPT',
      title: 'Принять',
      hint: 'Отчёт войдёт в свод региона.',
      comment: 'optional',
      tone: 'primary',
      allowed: true,
      roles: ['regionalOperator'],
    },
  ],
};

export const remark = (more: Partial<ReportRemarkView>): ReportRemarkView => ({
  id: id(60),
  measure: 'm2',
  version: 1,
  round: 0,
  author: operator,
  onBehalfOf: null,
  side: 'региональный оператор',
  text: 'Почему обучены двое, если удостоверения есть у троих?',
  at: '2026-06-25T04:00:00.000Z',
  state: 'written',
  reply: null,
  mayReply: false,
  mayClose: false,
  mayRemove: true,
  ...more,
});
