import { ownMeasure, planFromParent, type Measure, type RoadmapPlan } from '@tandem/roadmap-core';

export const ROWS = 60;
/** Stands in a plan's text for the place whose plan it is: no two plans are alike, as no two municipalities are. */
export const PLACE = '@место@';

const SECTIONS = [
  'Нормативное и организационное обеспечение',
  'Методическое сопровождение молодых педагогов',
  'Обучение и поддержка наставников',
  'Конкурсы профессионального мастерства',
  'Сообщества молодых педагогов',
  'Мониторинг и отчёты',
];
const FORMS = [
  'Семинар-практикум',
  'Курсы повышения квалификации',
  'Конкурс профессионального мастерства',
  'Стажировка на базе ресурсного центра',
  'Форум молодых педагогов и наставников',
  'Мониторинг закрепления молодых педагогов',
  'Консультации по правовым вопросам',
  'Школа молодого педагога',
  'Фестиваль открытых уроков',
  'Круглый стол с работодателями',
];
const THEMES = [
  'планирование урока и оценивание',
  'работа с родителями и классное руководство',
  'адаптация в первые три года работы',
  'персонализированные программы наставничества',
  'цифровые средства обучения',
  'профилактика профессионального выгорания',
];
const SCHEDULES: readonly Measure['schedule'][] = [
  { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
  { raw: 'До 1 октября, ежегодно', rules: [{ kind: 'yearlyBy', day: '10-01' }] },
  { raw: 'Октябрь–май', rules: [{ kind: 'yearlyMonths', from: 10, to: 5 }] },
  { raw: '1 и 2 полугодия ежегодно', rules: [{ kind: 'halfYears' }] },
  { raw: 'Не реже 1 раза в год', rules: [{ kind: 'times', times: 1, per: 'year', atLeast: true }] },
];
const YEARS = [2025, 2026, 2027, 2028];

/** The plan of a region: sixty rows in six sections, each of which asks something of municipalities and institutions. */
export const regionalPlan = (): RoadmapPlan => ({
  title: 'Дорожная карта методического сопровождения молодых педагогов и наставников на 2025–2028 годы',
  level: 'region',
  period: { from: '2025-01-01', to: '2028-12-31' },
  columns: 'sixResult',
  sections: SECTIONS.map((title, at) => ({ id: `s${at + 1}`, title })),
  measures: Array.from({ length: ROWS }, (_, at) => regionalMeasure(at)),
  exclusions: [],
});

const regionalMeasure = (at: number): Measure => {
  const percent = at % 3 !== 2;
  const values = YEARS.map((_, year) => (percent ? 50 + (at % 20) + year * 5 : 2 + (at % 7) + year));
  return {
    id: `r${at + 1}`,
    section: `s${Math.floor((at * SECTIONS.length) / ROWS) + 1}`,
    label: `${at + 1}.`,
    title: `${FORMS[at % FORMS.length]}: ${THEMES[Math.floor(at / FORMS.length)]}`,
    subItems: at % 8 === 0 ? ['для педагогов первого года работы', 'для наставников'] : [],
    result: 'Проведено не менее одного события, отчёт размещён на сайте, методические материалы изданы',
    indicator: {
      raw: YEARS.map((year, index) => `${year} год – ${values[index]}${percent ? ' %' : ''}`).join(', '),
      unit: percent ? 'percent' : 'count',
      operator: 'atLeast',
      ...(percent ? { denominator: 'молодых педагогов и наставников' } : { of: 'мероприятия' }),
      targets: YEARS.map((year, index) => ({ year, value: values[index]! })),
      carryForward: false,
      counts: percent ? 'stock' : 'flow',
    },
    schedule: SCHEDULES[at % SCHEDULES.length]!,
    assignments: [
      { id: `r${at + 1}o`, name: 'ТОИПКРО', body: 'regionalOperator' },
      { id: `r${at + 1}m`, name: 'МОУО', body: 'municipalAuthority' },
      { id: `r${at + 1}s`, name: 'Образовательные организации', body: 'institutions' },
    ],
    evidence: [],
  };
};

/** The same plan a year later: every sixth row asks for more. */
export const amended = (plan: RoadmapPlan, by = 5): RoadmapPlan => ({
  ...plan,
  measures: plan.measures.map((measure, at) =>
    at % 6 === 0 && measure.indicator
      ? {
          ...measure,
          indicator: {
            ...measure.indicator,
            targets: measure.indicator.targets.map((one) => ({ ...one, value: one.value + by })),
          },
        }
      : measure,
  ),
});

/**
 * A plan of sixty rows below another, as people make them: most rows carry one of the parent out in words of their own,
 * some ask for less, a few are left out or wait for somebody to say which row they carry out, the rest is its own.
 */
export const planBelow = (
  parent: RoadmapPlan,
  level: RoadmapPlan['level'],
  variant: number,
  version: number,
): RoadmapPlan => {
  let made = 0;
  const newId = () => `${level.slice(0, 1)}${variant}-${(made += 1)}`;
  const whole = planFromParent(parent, { level, title: `Дорожная карта: ${PLACE}`, newId });
  const leftOut = (at: number) => at % 12 === variant % 12;
  const kept = whole.measures.filter((_, at) => !leftOut(at)).map((row, at) => asWritten(row, at, version));
  const own = Array.from({ length: ROWS - kept.length }, (_, at) => {
    const { parentMeasure: _carriesOut, ...measure } = ownMeasure(
      kept[at * 3]!,
      kept.at(-1)!.section,
      level,
      newId,
    );
    return { ...measure, title: `Собственное событие ${at + 1}: ${PLACE}` };
  });
  const [excluded] = parent.measures.filter((_, at) => leftOut(at));
  return {
    ...whole,
    measures: [...kept, ...own].map((row, at) => ({ ...row, label: `${at + 1}.` })),
    exclusions: excluded
      ? [{ parentMeasure: excluded.id, reason: 'Проводит региональный оператор, участие – по квоте' }]
      : [],
  };
};

const asWritten = (row: Measure, at: number, version: number): Measure => {
  const { parentMeasure, ...open } = row;
  const reworded = {
    ...open,
    title: `${row.title}, ${PLACE}`,
    result: `${row.result} (редакция ${version})`,
  };
  if (at % 10 === 9) return reworded;
  if (at % 7 !== 3 || !row.indicator) return { ...reworded, ...(parentMeasure ? { parentMeasure } : {}) };
  const targets = row.indicator.targets.map((one) => ({
    ...one,
    value: Math.max(1, one.value - 3 * version),
  }));
  return {
    ...reworded,
    ...(parentMeasure ? { parentMeasure } : {}),
    indicator: { ...row.indicator, targets },
  };
};
