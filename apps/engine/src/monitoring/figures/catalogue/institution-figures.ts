import { INSTITUTION_KINDS } from '@tandem/domain';
import type { Figure } from '../figure.js';
import { isAssigned, isAtWork, standing, taking } from '../over-places.js';

const CYCLES = standing('cycle', 'cycle');
const PAIRS = standing('pair', 'pair');
const INSTITUTIONS = INSTITUTION_KINDS.map((kind) => `'${kind}'`).join(', ');
const INSTITUTIONS_WORDS = { ru: 'образовательных организаций', en: 'institutions' };

/** All places of these kinds, and of them those with something. */
const placesWith = (having: string, kinds = INSTITUTIONS): string =>
  `select p.root, p.id, exists (${having}) as top, true as bottom from place p where p.kind in (${kinds})`;

/** Its order of launch is signed, and the cycle was not over before the period began. */
const LAUNCHED = `launched as materialized (
  select distinct c.root, c.unit_id, c.id, order_of.site from cycle c
  cross join lateral (
    select max(paper.data->>'siteSectionUrl') as site from case_event e
    left join submission paper on paper.case_id = c.id and paper.form_key = 'school-launch-order' and paper.at <= c.closes
    where e.case_id = c.id and e.type = 'LAUNCH.SIGN' and e.at <= c.closes having count(e.id) > 0
  ) order_of
  where not ('cancelled' = any(c.states)) and not ('closed' = any(c.states) and c.since < c.opens)
)`;

/** In force from the day it was published until another took its place; while it is amended it still holds. */
const planInForce = (kinds: string): string =>
  placesWith(
    `select 1 from roadmap r
      cross join lateral (select e.to_paths from case_event e where e.case_id = r.id and e.at <= p.closes order by e.seq desc limit 1) last
      where r.level_path = p.path and r.period_from <= (p.closes at time zone p.zone)::date and r.period_to >= $2::date
        and not (last.to_paths && array['superseded', 'withdrawn'])
        and exists (select 1 from case_event e where e.case_id = r.id and e.at <= p.closes and 'published' = any(e.to_paths))`,
    kinds,
  );

const base = { unit: 'presence', counts: 'stock', mayExceedWhole: false, things: 'institution' } as const;

export const INSTITUTION_FIGURES: readonly Figure[] = [
  {
    ...base,
    key: 'mentoringLaunched',
    title: { ru: 'Организации, где наставничество запущено', en: 'Institutions with mentoring launched' },
    explains: {
      ru: 'Организации, где подписан приказ о\u00a0запуске и\u00a0цикл шёл в\u00a0этом периоде; от всех организаций.',
      en: 'Institutions where the order of launch is signed and the cycle went on in the period, of all institutions.',
    },
    population: INSTITUTIONS_WORDS,
    sql: `${CYCLES}, ${LAUNCHED} ${placesWith('select 1 from launched l where l.root = p.root and l.unit_id = p.id')}`,
  },
  {
    ...base,
    key: 'siteSections',
    title: { ru: 'Разделы «Наставничество» на сайтах', en: 'Sections on sites' },
    explains: {
      ru: 'Организации, в\u00a0чьём подписанном приказе о\u00a0запуске назван адрес раздела сайта; от всех организаций.',
      en: 'Institutions whose signed order of launch names the address of the section, of all institutions.',
    },
    population: INSTITUTIONS_WORDS,
    sql: `${CYCLES}, ${LAUNCHED} ${placesWith(`select 1 from launched l where l.root = p.root and l.unit_id = p.id and l.site <> ''`)}`,
  },
  {
    ...base,
    key: 'institutionsWithPairs',
    title: { ru: 'Организации, где работают пары', en: 'Institutions with pairs at work' },
    explains: {
      ru: 'Организации, где на эту дату работает хотя бы одна пара; от всех организаций.',
      en: 'Institutions with at least one pair at work on the day, of all institutions.',
    },
    population: INSTITUTIONS_WORDS,
    sql: `${PAIRS} ${placesWith(`select 1 from pair w where w.root = p.root and w.unit_id = p.id and ${isAtWork('w')}`)}`,
  },
  {
    ...base,
    key: 'institutionsWithMentors',
    title: { ru: 'Организации, давшие наставников', en: 'Institutions that gave mentors' },
    explains: {
      ru: 'Организации, чьи педагоги ведут закреплённые пары, свои или в\u00a0другой организации; от всех организаций.',
      en: 'Institutions whose teachers mentor assigned pairs, their own or elsewhere, of all institutions.',
    },
    population: INSTITUTIONS_WORDS,
    sql: `${PAIRS}, giving as materialized (
        select distinct w.root, mentor.unit_id from pair w ${taking('mentor', 'w', 'mentor')} where ${isAssigned('w')}
      ) ${placesWith('select 1 from giving g where g.root = p.root and g.unit_id = p.id')}`,
  },
  {
    ...base,
    key: 'institutionPlans',
    title: { ru: 'Организации с\u00a0действующей картой', en: 'Institutions with a roadmap in force' },
    explains: {
      ru: 'Организации, чья дорожная карта опубликована и\u00a0действует в\u00a0этом периоде; от всех организаций.',
      en: 'Institutions whose roadmap is published and in force in the period, of all institutions.',
    },
    population: INSTITUTIONS_WORDS,
    sql: planInForce(INSTITUTIONS),
  },
  {
    ...base,
    key: 'regionFoundedPlans',
    title: {
      ru: 'Организации региона с\u00a0действующей картой',
      en: 'Region-founded institutions with a roadmap in force',
    },
    explains: {
      ru: 'Организации, учредитель которых\u00a0— регион, с\u00a0опубликованной и\u00a0действующей картой; от всех таких организаций.',
      en: 'Institutions founded by the region whose roadmap is published and in force, of all such institutions.',
    },
    population: { ru: 'организаций, учредитель которых\u00a0— регион', en: 'region-founded institutions' },
    sql: planInForce(`'regionFounded'`),
  },
  {
    ...base,
    key: 'municipalPlans',
    title: { ru: 'Муниципалитеты с\u00a0действующей картой', en: 'Municipalities with a roadmap in force' },
    explains: {
      ru: 'Муниципалитеты, чья дорожная карта опубликована и\u00a0действует в\u00a0этом периоде; от всех муниципалитетов.',
      en: 'Municipalities whose roadmap is published and in force in the period, of all municipalities.',
    },
    population: { ru: 'муниципалитетов', en: 'municipalities' },
    sql: planInForce(`'municipality'`),
  },
];
