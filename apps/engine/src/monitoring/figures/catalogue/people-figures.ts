import type { Figure } from '../figure.js';
import { isAssigned, isInBank, standing, taking } from '../over-places.js';

const REQUESTS = standing('request', 'request');
const PAIRS = standing('pair', 'pair');
const CANDIDACIES = standing('candidacy', 'candidacy');

/** Those who asked and are not done with, and those in a pair: each once, whatever brought them here. */
const BANK = `${REQUESTS}, ${PAIRS}, bank as materialized (
  select r.root, mentee.person_id from request r ${taking('mentee', 'r', 'mentee')} where ${isInBank('r')}
  union
  select p.root, mentee.person_id from pair p ${taking('mentee', 'p', 'mentee')} where ${isAssigned('p')}
)`;

/** What a teacher last said of himself, or the curator of him, before the moment. */
const YOUNG = `young as materialized (
  select distinct r.root, mentee.person_id from request r ${taking('mentee', 'r', 'mentee')}
  cross join lateral (
    select s.data->'category' ? 'young' as is_young from submission s
    where s.case_id = r.id and s.form_key in ('mentee-request', 'mentee-registry-card') and s.at <= r.closes and jsonb_typeof(s.data->'category') = 'array'
    order by s.at desc, s.id desc limit 1
  ) said
  where ${isInBank('r')} and said.is_young
)`;

const IN_PAIRS = `paired as materialized (
  select distinct p.root, mentee.person_id from pair p ${taking('mentee', 'p', 'mentee')} where ${isAssigned('p')}
)`;

const ADMITTED = `${CANDIDACIES}, admitted as materialized (
  select c.root, c.id as case_id, c.zone, c.opens, c.closes, who.person_id
  from candidacy c ${taking('who', 'c', 'candidate')} where 'admitted' = any(c.states)
)`;

/** Training that somebody entered a document of; `valid`: its own term is not over. */
const trained = (when: string) => `exists (
  select 1 from case_event e left join submission doc on doc.id = e.submission_id
  where e.case_id = a.case_id and e.type = 'TRAIN.DONE' and e.at <= a.closes and ${when}
)`;

const YOUNG_WORDS = { ru: 'молодых педагогов', en: 'young teachers' };
const MENTORS_WORDS = { ru: 'допущенных наставников', en: 'mentors admitted' };

export const PEOPLE_FIGURES: readonly Figure[] = [
  {
    key: 'mentees',
    title: { ru: 'Наставляемые', en: 'Mentees' },
    explains: {
      ru: 'Педагоги, чей запрос на наставничество открыт, и\u00a0те, кто закреплён в\u00a0паре приказом. Каждый человек\u00a0— один раз.',
      en: 'Teachers whose request for mentoring is open and those assigned to a pair by order. Each person once.',
    },
    unit: 'count',
    counts: 'stock',
    mayExceedWhole: false,
    things: 'person',
    sql: `${BANK} select root, person_id as id, true as top, false as bottom from bank`,
  },
  {
    key: 'youngTeachers',
    title: { ru: 'Молодые педагоги', en: 'Young teachers' },
    explains: {
      ru: 'Наставляемые с\u00a0открытым запросом, отметившие «молодой педагог» (стаж до трёх лет), по\u00a0последнему запросу или карточке.',
      en: 'Mentees with an open request who said “young teacher” (up to three years of service), by the latest request or card.',
    },
    unit: 'count',
    counts: 'stock',
    mayExceedWhole: false,
    things: 'person',
    sql: `${REQUESTS}, ${YOUNG} select root, person_id as id, true as top, false as bottom from young`,
  },
  {
    key: 'youngInPairs',
    title: { ru: 'Молодые педагоги в\u00a0парах', en: 'Young teachers in pairs' },
    explains: {
      ru: 'Из молодых педагогов с\u00a0открытым запросом\u00a0— те, кто закреплён за наставником приказом и\u00a0чья пара не\u00a0завершена.',
      en: 'Of the young teachers with an open request, those assigned to a mentor by order whose pair has not ended.',
    },
    unit: 'percent',
    population: YOUNG_WORDS,
    counts: 'stock',
    mayExceedWhole: false,
    things: 'person',
    sql: `${REQUESTS}, ${PAIRS}, ${YOUNG}, ${IN_PAIRS}
      select y.root, y.person_id as id, p.person_id is not null as top, true as bottom
      from young y left join paired p on p.root = y.root and p.person_id = y.person_id`,
  },
  {
    key: 'menteesInPairs',
    title: { ru: 'Наставляемые в\u00a0парах', en: 'Mentees in pairs' },
    explains: {
      ru: 'Из всех наставляемых\u00a0— те, кто закреплён за наставником приказом и\u00a0чья пара не\u00a0завершена.',
      en: 'Of all mentees, those assigned to a mentor by order whose pair has not ended.',
    },
    unit: 'percent',
    population: { ru: 'наставляемых', en: 'mentees' },
    counts: 'stock',
    mayExceedWhole: false,
    things: 'person',
    sql: `${BANK}, ${IN_PAIRS}
      select b.root, b.person_id as id, p.person_id is not null as top, true as bottom
      from bank b left join paired p on p.root = b.root and p.person_id = b.person_id`,
  },
  {
    key: 'menteesToYoung',
    title: { ru: 'Наставляемые к\u00a0числу молодых педагогов', en: 'Mentees to young teachers' },
    explains: {
      ru: 'Все закреплённые наставляемые, делённые на молодых педагогов: бывает больше 100\u00a0%, потому что наставник есть и\u00a0у\u00a0опытных.',
      en: 'All mentees in pairs divided by young teachers: it may exceed 100%, for experienced teachers have mentors too.',
    },
    unit: 'percent',
    population: YOUNG_WORDS,
    counts: 'stock',
    mayExceedWhole: true,
    things: 'person',
    sql: `${REQUESTS}, ${PAIRS}, ${YOUNG}, ${IN_PAIRS}
      select root, person_id as id, true as top, false as bottom from paired
      union all select root, person_id, false, true from young`,
  },
  {
    key: 'mentors',
    title: { ru: 'Допущенные наставники', en: 'Mentors admitted' },
    explains: {
      ru: 'Педагоги, которых директор допустил к\u00a0наставничеству и\u00a0кто из наставников не\u00a0вышел. Каждый\u00a0— один раз.',
      en: 'Teachers admitted as mentors by the head who have not stepped down. Each person once.',
    },
    unit: 'count',
    counts: 'stock',
    mayExceedWhole: false,
    things: 'person',
    sql: `${ADMITTED} select root, person_id as id, true as top, false as bottom from admitted`,
  },
  {
    key: 'mentorsInPairs',
    title: { ru: 'Наставники, у\u00a0которых есть пара', en: 'Mentors who have a pair' },
    explains: {
      ru: 'Из допущенных наставников\u00a0— те, у\u00a0кого сейчас есть хотя бы одна закреплённая пара.',
      en: 'Of the mentors admitted, those with at least one assigned pair now.',
    },
    unit: 'percent',
    population: MENTORS_WORDS,
    counts: 'stock',
    mayExceedWhole: false,
    things: 'person',
    sql: `${ADMITTED}, ${PAIRS}, busy as materialized (
        select distinct p.root, mentor.person_id from pair p ${taking('mentor', 'p', 'mentor')} where ${isAssigned('p')}
      )
      select a.root, a.person_id as id, b.person_id is not null as top, true as bottom
      from admitted a left join busy b on b.root = a.root and b.person_id = a.person_id`,
  },
  {
    key: 'mentorsTrained',
    title: { ru: 'Обученные наставники', en: 'Mentors trained' },
    explains: {
      ru: 'Из допущенных наставников\u00a0— те, чей документ об обучении внесён и\u00a0действует на эту дату.',
      en: 'Of the mentors admitted, those whose document of training was entered and is valid on the day.',
    },
    unit: 'percent',
    population: MENTORS_WORDS,
    counts: 'stock',
    mayExceedWhole: false,
    things: 'person',
    sql: `${ADMITTED}
      select a.root, a.person_id as id,
        ${trained(`(doc.data->>'validUntil' is null or doc.data->>'validUntil' >= to_char(a.closes at time zone a.zone, 'YYYY-MM-DD'))`)} as top,
        true as bottom from admitted a`,
  },
  {
    key: 'mentorsDeveloped',
    title: { ru: 'Наставники, прошедшие обучение за период', en: 'Mentors trained in the period' },
    explains: {
      ru: 'Из допущенных наставников\u00a0— те, чьё обучение закончилось в\u00a0этом периоде и\u00a0документ о\u00a0нём внесён.',
      en: 'Of the mentors admitted, those whose training ended in the period and was entered with its document.',
    },
    unit: 'percent',
    population: MENTORS_WORDS,
    counts: 'flow',
    mayExceedWhole: false,
    things: 'person',
    sql: `${ADMITTED}
      select a.root, a.person_id as id,
        ${trained(`coalesce(doc.data->>'end', to_char(e.at at time zone a.zone, 'YYYY-MM-DD')) between $2::text and $3::text`)} as top,
        true as bottom from admitted a`,
  },
];
