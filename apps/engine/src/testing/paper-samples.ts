import { randomUUID } from 'node:crypto';
import type {
  AssessmentView,
  CompletenessListed,
  ConsolidationView,
  CriteriaView,
  CriterionIndicatorView,
  IndicatorSeriesView,
  MeasuredView,
  ReportRowView,
  ReportView,
  RowByUnitView,
  SurveyResultsView,
} from '@tandem/contracts';
import type { RegionalAnalysisInput } from '../monitoring/papers/kinds/regional-analysis-paper.js';

const PERIOD = {
  kind: 'halfYear',
  from: '2026-01-01',
  to: '2026-06-30',
  title: 'Первое полугодие 2026 года',
} as const;

const unit = (title: string, kind = 'municipality') => ({ id: randomUUID(), title, kind });
const share = (numerator: number, denominator: number): MeasuredView => ({
  kind: 'share',
  numerator,
  denominator,
});

export const rowView = (set: Partial<ReportRowView> = {}): ReportRowView => ({
  measure: 'm1',
  label: '3.',
  title: 'Участие в конкурсах «Наставничество»',
  section: 'Направление 1. Организационное',
  parentMeasure: null,
  unit: 'percent',
  counts: 'stock',
  population: 'молодых педагогов и наставников',
  better: 'higher',
  mayExceedWhole: false,
  indicator: '2026 год - 65%',
  plan: { value: 65, year: 2026, carried: false },
  fact: share(9, 20),
  from: 'live',
  live: null,
  entry: null,
  year: null,
  verdict: 'short',
  deviation: 'на\u00a020\u00a0п.\u00a0п. ниже плана',
  status: 'inProgress',
  statusProposed: false,
  yearGoesOn: false,
  commentDemanded: true,
  comment: 'Конкурс перенесён на осень.',
  evidence: ['https://example.org/news'],
  events: [],
  madeOf: null,
  ...set,
});

export const reportView = (set: Partial<ReportView> = {}): ReportView => ({
  id: randomUUID(),
  campaign: { id: randomUUID(), title: 'Отчёт за полугодие', kind: 'halfYearReport', cutOff: '2026-06-20' },
  asks: 'plan',
  form: null,
  formVersion: null,
  level: 'regionFounded',
  unit: unit('Лицей', 'regionFounded'),
  place: 'ОГБОУ «Губернаторский лицей»',
  title: 'Информационно-аналитический отчёт',
  receiver: unit('ТОИПКРО', 'regionalOperator'),
  period: PERIOD,
  due: '2026-06-26',
  dayOff: false,
  daysLeft: 3,
  dueFrom: '000…, п. 5.3',
  bindingness: 'mandatory',
  standing: 'accepted',
  standingTitle: 'Принят',
  inTime: true,
  withdrawnAt: null,
  waitsFor: null,
  answerBy: null,
  revision: 4,
  workflow: 'report-institution',
  roadmap: { id: randomUUID(), title: 'Дорожная карта лицея', version: 2, own: true },
  showing: {
    kind: 'version',
    version: {
      id: randomUUID(),
      number: 1,
      frozenAt: '2026-06-24T08:00:00Z',
      frozenBy: { id: randomUUID(), name: 'Волков А. И.' },
      accepted: true,
    },
    draftRevision: null,
    savedAt: null,
    savedBy: null,
  },
  versions: [],
  asOf: '2026-06-20T16:59:59Z',
  context: { entered: { youngTeachers: '12', mentors: 7 }, live: { pairs: 9, mentors: 6 } },
  rows: [
    rowView({
      events: [
        {
          id: 'e1',
          date: '2026-03-12',
          title: 'Семинар',
          level: 'institution',
          participantsYoung: 7,
          participantsMentors: '5',
        },
      ],
    }),
    rowView({
      measure: 'm2',
      label: '4.',
      title: '=Семинары',
      unit: 'count',
      counts: 'flow',
      plan: { value: 4, year: 2026, carried: true },
      fact: { kind: 'count', count: 2 },
      year: { kind: 'count', count: 3 },
      events: [
        {
          id: 'e1',
          date: '2026-03-12',
          title: 'Семинар',
          level: 'institution',
          participantsYoung: 7,
          participantsMentors: '5',
        },
      ],
    }),
    rowView({
      measure: 'm3',
      label: '5.',
      title: 'Раздел на сайте',
      section: 'Направление 2. Информационное',
      unit: 'presence',
      plan: { value: 100, year: 2026, carried: true },
      fact: { kind: 'presence', present: true },
      verdict: 'met',
      deviation: 'по плану',
      status: 'done',
      comment: '',
      evidence: [],
    }),
    rowView({
      measure: 'm4',
      label: '6.',
      title: 'Обращения',
      fact: share(0, 0),
      verdict: 'notApplicable',
      status: 'notApplicable',
    }),
    rowView({ measure: 'm5', label: '7.', title: 'Курсы', fact: null, verdict: 'noData', status: null }),
  ],
  unplaced: [],
  texts: {
    analysis: 'Первый абзац анализа.\n\nВторой абзац.',
    deficits: 'Не хватает наставников-математиков.',
    proposals: '',
  },
  answers: null,
  issues: [],
  below: null,
  mayEdit: false,
  mayRemark: false,
  availableEvents: [],
  openRemarks: 0,
  ...set,
});

const consolidatedRow = (at: number): ConsolidationView['rows'][number] => {
  const percent = at % 3 !== 2;
  const done = 40 + ((at * 7) % 60);
  return {
    measure: `m${at}`,
    label: `${at + 1}.`,
    title: `Мероприятие ${at + 1}: методическое сопровождение молодых педагогов и наставников`,
    section: `Направление ${1 + (at % 4)}`,
    unit: percent ? 'percent' : 'count',
    counts: percent ? 'stock' : 'flow',
    plan: percent ? 65 : 60,
    half: percent ? share(done, 100) : { kind: 'count', count: done },
    year: percent ? share(done, 100) : { kind: 'count', count: done + 3 },
    percent: percent ? done : null,
    verdict: done >= 65 ? 'met' : 'short',
    deviation: done >= 65 ? 'на\u00a05\u00a0п.\u00a0п. выше плана' : 'на\u00a05\u00a0п.\u00a0п. ниже плана',
    statuses: { done: 10, inProgress: 3, notDone: 1, notApplicable: 0 },
    units: 31,
    withoutRow: at === 0 ? [unit('Шегарский район')] : [],
    exempt: [],
  };
};

/** A total as large as there may be: 20 municipalities and 13 institutions of the region, so many rows. */
export const regionSample = (rows: number): RegionalAnalysisInput => {
  const units = [
    ...Array.from({ length: 20 }, (_, at) => unit(`Муниципальный район ${at + 1}`)),
    ...Array.from({ length: 13 }, (_, at) => unit(`ОГБОУ «Учреждение ${at + 1}»`, 'regionFounded')),
  ];
  const missing = [units[18]!, units[32]!];
  const total: ConsolidationView = {
    campaign: randomUUID(),
    number: 2,
    at: '2026-06-28T04:00:00Z',
    by: { id: randomUUID(), name: 'Орлова М. П.' },
    place: unit('Томская область', 'region'),
    period: PERIOD,
    roadmap: { id: randomUUID(), title: 'Дорожная карта региона', version: 3 },
    coverage: { expected: 33, accepted: 31, percent: (100 * 31) / 33, missing },
    context: { youngTeachers: 512, mentors: 430, pairs: 498 },
    rows: Array.from({ length: rows }, (_, at) => consolidatedRow(at)),
    versions: [
      { number: 1, at: '2026-06-26T17:00:00Z', by: null, correction: null },
      {
        number: 2,
        at: '2026-06-28T04:00:00Z',
        by: null,
        correction: {
          units: [units[4]!],
          changes: [{ measure: 'm0', label: '1.', before: '39 % (37 из 95)', after: '40 % (40 из 100)' }],
        },
      },
    ],
  };
  const group = (
    level: 'municipality' | 'regionFounded',
    title: string,
    of: typeof units,
  ): CompletenessListed['groups'][number] => {
    const absent = of.filter((one) => missing.includes(one));
    return {
      level,
      place: null,
      title,
      completeness: {
        expected: of.length,
        submitted: of.length - absent.length,
        accepted: of.length - absent.length,
        checking: 0,
        returned: 0,
        inTime: of.length - absent.length - 1,
        overdue: absent.length,
      },
      missing: absent.map((one) => ({ report: randomUUID(), unit: one, due: '2026-06-26' })),
      late: [{ report: randomUUID(), unit: of[4]!, submittedAt: '2026-06-27T05:00:00Z' }],
    };
  };
  return {
    campaign: 'Отчёт за первое полугодие 2026 года',
    total,
    groups: [
      group('municipality', 'Муниципалитеты', units.slice(0, 20)),
      group('regionFounded', 'Учреждения, подведомственные региону', units.slice(20)),
    ],
    byUnit: total.rows.map((row): RowByUnitView => ({
      measure: row.measure,
      title: row.title,
      plan: row.plan,
      units: units.map((one, at) => ({
        unit: one,
        report: null,
        measured: missing.includes(one)
          ? null
          : row.unit === 'percent'
            ? share((at * 3) % 20, 20)
            : { kind: 'count', count: at % 6 },
        percent: null,
        verdict: missing.includes(one) ? 'noData' : at % 2 === 0 ? 'met' : 'short',
        comment: null,
      })),
    })),
    indicators: [indicator()],
    told: units.slice(0, 6).map((one) => ({
      unit: one.title,
      texts: {
        analysis: '',
        deficits: 'Мало наставников в малых школах.',
        proposals: 'Сетевое наставничество.',
      },
    })),
    texts: null,
    drafted: 'За первое полугодие 2026 года принят 31 отчёт из 33.',
    signers: [{ position: 'Ректор', name: 'Орлова М. П.' }],
  };
};

const indicator = (): IndicatorSeriesView => ({
  passport: {
    key: 'contests',
    title: 'Доля участников конкурсов',
    unit: 'percent',
    population: null,
    counts: 'stock',
    better: 'higher',
    mayExceedWhole: false,
    tolerance: null,
    from: { kind: 'hand' },
    source: '000…, приложение 2',
    document: 'region-2025',
    remark: null,
  },
  base: null,
  final: 75,
  points: [2025, 2026].map((year) => ({
    year,
    target: year === 2025 ? 60 : 65,
    carried: false,
    value: year === 2025 ? 58.5 : null,
    measured: null,
    none: year === 2025 ? null : 'noData',
    verdict: year === 2025 ? 'short' : 'noData',
    source: 'сведения операторов',
    coverage: null,
  })),
  mayEnter: false,
});

export const surveySample = (): SurveyResultsView => {
  const region = unit('Томская область', 'region');
  const town = unit('Город Томск');
  const village = unit('Кедровый');
  return {
    survey: randomUUID(),
    title: 'Удовлетворённость наставляемых, апрель 2026',
    publishedAt: '2026-05-04T00:10:00Z',
    waitsUntil: null,
    units: [
      { unit: region, parent: null, invited: 60, answered: 41, share: 41 / 60, representative: true },
      { unit: town, parent: region.id, invited: 50, answered: 20, share: 0.4, representative: false },
      { unit: village, parent: region.id, invited: 10, answered: null, share: null, representative: false },
    ],
    questions: [
      {
        id: 'q1',
        title: 'Комфорт',
        kind: 'number',
        scale: { min: 1, max: 10 },
        wave: null,
        by: [
          {
            unit: region.id,
            groups: [
              { title: '1–6', people: 11, joined: false },
              { title: '7–10', people: 30, joined: false },
            ],
            mean: { value: 7.43, within: 0.12, answered: 41 },
          },
        ],
      },
    ],
    changes: [],
    indices: [
      {
        indicator: 'menteeSatisfaction',
        unit: region.id,
        title: 'Удовлетворённость наставляемых',
        satisfied: 30,
        answered: 41,
      },
    ],
  };
};

const assessment = (set: Partial<AssessmentView>): AssessmentView => ({
  kind: 'noData',
  words: 'Нет данных',
  step: null,
  percent: null,
  distribution: null,
  ...set,
});
const inBand = (percent: number, words: string) =>
  assessment({ kind: 'band', step: 'from60', percent, words });

const criterion = (set: Partial<CriterionIndicatorView>): CriterionIndicatorView => ({
  key: '4a',
  title: 'Отработали 3–5 лет',
  method: 'АИС «Паспорт школы»',
  scale: { kind: 'bands', judged: true, steps: [] },
  found: assessment({}),
  before: null,
  change: null,
  changeWords: null,
  counted: 0,
  notApplicable: [],
  missing: [],
  refused: [],
  sources: [],
  units: [],
  measuresBefore: [],
  measures: [],
  ...set,
});

const measure = (set: Partial<CriterionIndicatorView['measures'][number]> = {}) => ({
  case: randomUUID(),
  title: 'Закрепить молодых педагогов',
  unit: unit('Отдел образования Кедрового', 'municipalAuthority'),
  stateTitle: 'Ждёт решения',
  advice: 'Закрепите наставника с\u00a0первого дня.',
  decision: null,
  due: null,
  done: null,
  doneOn: null,
  effect: null,
  recorded: null,
  told: false,
  reckoned: { before: null, after: null, change: null, changeWords: null },
  ...set,
});

/** The seven criteria of a region: a share on its scale, answers of people with what is hidden, measures of two cycles. */
export const criteriaSample = (): CriteriaView => ({
  campaign: randomUUID(),
  title: 'Ежегодный мониторинг за\u00a02026 год',
  period: { kind: 'calendarYear', from: '2026-01-01', to: '2026-12-31', title: '2026 год' },
  place: unit('Томская область', 'region'),
  criteriaSource: '001…, приложение 1',
  places: [],
  coverage: { expected: 3, accepted: 2, missing: [unit('Район')] },
  mayRecommend: true,
  measures: { given: 1, told: 0 },
  criteria: [
    {
      number: 2,
      title: 'Условия',
      indicators: [
        criterion({
          key: '2a',
          title: 'Возможности в\u00a0организации',
          scale: { kind: 'choice', judged: true, steps: [] },
          found: assessment({
            kind: 'distribution',
            words: 'Имеется, доступно — 18',
            distribution: {
              of: 'answers',
              total: 25,
              options: [
                { key: 'accessible', title: 'Имеется, доступно', count: 18, percent: 72 },
                { key: 'absent', title: 'Не имеется', count: null, percent: null },
              ],
            },
          }),
          counted: 2,
        }),
      ],
    },
    {
      number: 4,
      title: 'Закрепляемость',
      indicators: [
        criterion({
          found: inBand(75, '75\u00a0% · 79–60\u00a0%'),
          before: inBand(62, '62\u00a0% · 79–60\u00a0%'),
          change: 'partly',
          changeWords: 'Лучше, чем год назад, в пределах той же ступени',
          counted: 2,
          missing: [unit('Район')],
          sources: [{ key: 'passport', title: 'АИС «Паспорт школы»', units: 2 }],
          units: ['Город', 'Кедровый'].map((title, at) => ({
            unit: unit(title),
            recipient: randomUUID(),
            report: randomUUID(),
            found: inBand(70 + at * 10, `${70 + at * 10}\u00a0%`),
          })),
          measuresBefore: [
            measure({
              decision: 'Наставник закрепляется приказом',
              due: '2026-03-01',
              done: 'Закреплены за\u00a0всеми',
              doneOn: '2026-02-10',
              effect: 'worked',
              recorded: { before: '62\u00a0%', after: '75\u00a0%', evidence: 'Мониторинг' },
              told: true,
            }),
          ],
          measures: [measure({ unit: unit('=СУММ(A1)', 'school') })],
        }),
      ],
    },
  ],
});
