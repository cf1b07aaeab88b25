import type {
  CampaignPreview,
  CampaignReportRow,
  CampaignRow,
  CampaignView,
  CompletenessListed,
  CompletenessView,
  ConsolidationView,
  RowByUnitView,
} from '@tandem/contracts';

export const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

export const operator = { id: id(1), title: 'ТОИПКРО', kind: 'regionalOperator' };
export const RUNS = ['monitoring.see', 'campaigns.run', 'reports.check'];

export const counts = (change: Partial<CompletenessView>): CompletenessView => ({
  expected: 0,
  submitted: 0,
  accepted: 0,
  checking: 0,
  returned: 0,
  inTime: 0,
  overdue: 0,
  ...change,
});

const period = {
  kind: 'halfYear' as const,
  from: '2026-07-01',
  to: '2026-12-31',
  title: '2 полугодие 2026 года',
};

const due = (assignment: string, title: string, units: number) => ({
  kind: 'due' as const,
  title: `Срок: ${title}`,
  units,
});
export const days: CampaignView['days'] = [
  { date: '2026-11-26', dayOff: false, what: [{ kind: 'opens', title: 'Кампания открывается' }] },
  {
    date: '2026-12-11',
    dayOff: false,
    what: [{ kind: 'reminder', title: 'Напоминание: отчёт муниципалитета', units: 2 }],
  },
  { date: '2026-12-20', dayOff: true, what: [{ kind: 'cutOff', title: 'Дата среза данных' }] },
  {
    date: '2026-12-26',
    dayOff: true,
    what: [
      due('founded-half-year', 'отчёт подведомственного учреждения', 1),
      due('municipal-half-year', 'отчёт муниципалитета', 2),
    ],
  },
  { date: '2026-12-31', dayOff: true, what: [{ kind: 'periodEnds', title: 'Конец отчётного периода' }] },
];

export const assignments: CampaignView['assignments'] = [
  {
    id: 'founded-half-year',
    title: 'Отчёт подведомственного учреждения',
    level: 'regionFounded',
    units: 1,
    due: '2026-12-26',
    dayOff: true,
    bindingness: 'mandatory',
    dueFrom: { kind: 'document', text: '000…, п. 5.3' },
    source: '000…, п. 5.3',
    to: 'regionalOperator',
  },
  {
    id: 'municipal-half-year',
    title: 'Отчёт муниципалитета',
    level: 'municipality',
    units: 2,
    due: '2026-12-26',
    dayOff: true,
    bindingness: 'advisory',
    dueFrom: { kind: 'operator', text: 'Срок назначил оператор — не из документа' },
    source: '000…, п. 4.3',
    to: 'regionalOperator',
  },
];

export const preview: CampaignPreview = {
  title: 'Отчёты за 2 полугодие 2026 года',
  period,
  opensOn: '2026-11-26',
  cutOff: '2026-12-20',
  assignments,
  days,
  reports: 3,
  withoutPlan: [{ id: id(31), title: 'Город Кедровый', kind: 'municipality' }],
  plainYears: [],
  problems: [],
  notes: ['Срок 26.12.2026 — выходной (суббота).'],
};

export const campaignRow: CampaignRow = {
  id: id(10),
  kind: 'halfYearReport',
  title: 'Отчёты за 2 полугодие 2026 года',
  period,
  place: 'Томская область',
  unit: operator,
  state: 'collecting',
  stateTitle: 'Идёт сбор',
  opensOn: '2026-11-26',
  nextDue: '2026-12-26',
  completeness: counts({ expected: 4, submitted: 2, accepted: 1, checking: 1, inTime: 2 }),
  mine: null,
};

export const campaign: CampaignView = {
  ...campaignRow,
  revision: 3,
  workflow: 'half-year-campaign',
  cutOff: '2026-12-20',
  days,
  today: '2026-12-12',
  assignments,
  reminding: { days: [-14, -7, -3, -1, 0], headFrom: -3 },
  opening: { done: 4, of: 4 },
  levels: [
    {
      level: 'municipality',
      completeness: counts({ expected: 2, submitted: 1, checking: 1, inTime: 1 }),
      sent: [{ date: '2026-12-10', count: 1 }],
      dues: [{ date: '2026-12-26', count: 2 }],
    },
    {
      level: 'regionFounded',
      completeness: counts({ expected: 1, overdue: 1 }),
      sent: [],
      dues: [{ date: '2026-12-10', count: 1 }],
    },
    {
      level: 'school',
      completeness: counts({ expected: 1, submitted: 1, accepted: 1, inTime: 1 }),
      sent: [{ date: '2026-12-09', count: 1 }],
      dues: [{ date: '2026-12-20', count: 1 }],
    },
  ],
  inner: [],
  consolidation: null,
  mayRun: true,
  availableEvents: [
    { type: 'CAMPAIGN.CONSOLIDATE', title: 'Свести', tone: 'primary', allowed: true, roles: [] },
    { type: 'CAMPAIGN.CANCEL', title: 'Отменить кампанию', tone: 'danger', allowed: true, roles: [] },
  ],
  openedBy: { id: id(2), name: 'Иванова Анна Петровна' },
};

const report = (last: number, change: Partial<CampaignReportRow>): CampaignReportRow => ({
  id: id(last),
  level: 'municipality',
  unit: { id: id(last + 100), title: 'Город', kind: 'municipality' },
  title: 'Отчёт муниципалитета',
  place: null,
  assignment: 'municipal-half-year',
  standing: 'draft',
  standingTitle: 'Заполняется',
  due: '2026-12-26',
  dayOff: true,
  daysLeft: 14,
  dueSet: 'campaign',
  inTime: null,
  bindingness: 'advisory',
  submittedAt: null,
  withdrawnAt: null,
  acceptedAt: null,
  responsible: ['методист Петрова П. П.'],
  lastContact: null,
  nextReminder: '2026-12-18T02:00:00.000Z',
  below: null,
  openRemarks: 0,
  ...change,
});

export const kedrovy = report(41, {
  unit: { id: id(141), title: 'Город Кедровый', kind: 'municipality' },
  below: counts({ expected: 1, submitted: 1, accepted: 1, inTime: 1 }),
});
export const strezhevoy = report(42, {
  unit: { id: id(142), title: 'Город Стрежевой', kind: 'municipality' },
  standing: 'submitted',
  standingTitle: 'Отправлен',
  submittedAt: '2026-12-10T05:00:00.000Z',
  inTime: true,
  below: counts({}),
});
export const lyceum = report(43, {
  level: 'regionFounded',
  unit: { id: id(143), title: 'Губернаторский лицей', kind: 'regionFounded' },
  assignment: 'founded-half-year',
  standing: 'overdue',
  standingTitle: 'Просрочен',
  daysLeft: -2,
  bindingness: 'mandatory',
});
export const school = report(44, {
  level: 'school',
  unit: { id: id(144), title: 'Школа № 1', kind: 'school' },
  place: 'Город Кедровый',
  assignment: 'school-half-year',
  standing: 'accepted',
  standingTitle: 'Принят',
  submittedAt: '2026-12-09T05:00:00.000Z',
  acceptedAt: '2026-12-10T05:00:00.000Z',
  inTime: true,
});
export const reports = [kedrovy, strezhevoy, lyceum, school];

export const completeness: CompletenessListed = {
  campaign: campaign.id,
  groups: [
    {
      level: 'municipality',
      place: null,
      title: 'Муниципалитеты',
      completeness: campaign.levels[0]!.completeness,
      missing: [{ report: kedrovy.id, unit: kedrovy.unit, due: '2026-12-26' }],
      late: [],
    },
    {
      level: 'regionFounded',
      place: null,
      title: 'Учреждения области',
      completeness: campaign.levels[1]!.completeness,
      missing: [{ report: lyceum.id, unit: lyceum.unit, due: '2026-12-26' }],
      late: [],
    },
  ],
};

export const consolidation: ConsolidationView = {
  campaign: campaign.id,
  number: 2,
  at: '2027-01-12T05:00:00.000Z',
  by: { id: id(2), name: 'Иванова Анна Петровна' },
  place: { id: id(5), title: 'Томская область', kind: 'region' },
  period,
  roadmap: { id: id(6), title: 'Дорожная карта региона', version: 1 },
  coverage: { expected: 3, accepted: 2, percent: 66.666, missing: [lyceum.unit] },
  context: { youngTeachers: 1432, pairs: 512 },
  rows: [
    {
      measure: 'r1',
      label: '1.1',
      title: 'Закрепить наставников',
      section: 'Организация',
      unit: 'percent',
      counts: 'stock',
      plan: 80,
      half: { kind: 'share', numerator: 1999, denominator: 2500 },
      year: null,
      percent: 79.96,
      verdict: 'short',
      deviation: 'на 0,04 п. п. ниже плана',
      statuses: { done: 2 },
      units: 2,
      withoutRow: [kedrovy.unit],
      exempt: [],
    },
    {
      measure: 'r2',
      label: '1.2',
      title: 'Провести форум',
      section: 'Организация',
      unit: 'count',
      counts: 'flow',
      plan: null,
      half: null,
      year: null,
      percent: null,
      verdict: 'noData',
      deviation: '',
      statuses: {},
      units: 0,
      withoutRow: [],
      exempt: [],
    },
  ],
  versions: [
    { number: 1, at: '2026-12-30T05:00:00.000Z', by: null, correction: null },
    {
      number: 2,
      at: '2027-01-12T05:00:00.000Z',
      by: { id: id(2), name: 'Иванова Анна Петровна' },
      correction: {
        units: [strezhevoy.unit],
        changes: [{ measure: 'r1', label: '1.1', before: '81,2 %', after: '79,96 %' }],
      },
    },
  ],
};

export const byUnit: RowByUnitView = {
  measure: 'r1',
  title: 'Закрепить наставников',
  plan: 80,
  units: [
    {
      unit: strezhevoy.unit,
      report: strezhevoy.id,
      measured: { kind: 'share', numerator: 9, denominator: 10 },
      percent: 90,
      verdict: 'met',
      comment: null,
    },
    {
      unit: kedrovy.unit,
      report: kedrovy.id,
      measured: { kind: 'share', numerator: 1, denominator: 2 },
      percent: 50,
      verdict: 'short',
      comment: 'Двое в отпуске',
    },
    {
      unit: lyceum.unit,
      report: lyceum.id,
      measured: null,
      percent: null,
      verdict: 'noData',
      comment: null,
    },
  ],
};
