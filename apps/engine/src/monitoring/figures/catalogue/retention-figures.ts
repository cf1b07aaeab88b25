import type { Figure } from '../figure.js';
import { standing } from '../over-places.js';

/**
 * Young teachers by the day they came to the institution: the day they said, else as long before their request as they said
 * to have worked there, else the first day of their membership. Read also by the dashboard, year by year.
 */
export const CAME = `${standing('request', 'request')}, said as materialized (
  select distinct on (r.root, r.unit_id, mentee.person_id) r.root, r.unit_id, r.closes, r.zone, mentee.person_id, s.data, s.at
  from request r join case_participant mentee on mentee.case_id = r.id and mentee.role = 'mentee'
  join submission s on s.case_id = r.id and s.form_key = 'mentee-request' and s.at <= r.closes
  order by r.root, r.unit_id, mentee.person_id, s.at desc, s.id desc
), came as materialized (
  select d.root, d.unit_id, d.person_id, (d.closes at time zone d.zone)::date as today, known.since,
    coalesce(
      (d.data->>'hireDate')::date,
      ((d.at at time zone d.zone)::date - make_interval(months => round((d.data->>'experienceInOrgYears')::numeric * 12)::int))::date,
      known.since
    ) as came
  from said d cross join lateral (
    select min(m.from_date) as since from membership m where m.person_id = d.person_id and m.unit_id = d.unit_id
  ) known
  where d.data->'category' ? 'young'
)`;

/** Works there on a day, in whatever role; who came before the system knew him was there all the while. */
export const worksThere = (day: string): string => `exists (
  select 1 from membership m where m.person_id = c.person_id and m.unit_id = c.unit_id
    and m.from_date <= greatest(${day}, c.since) and (m.to_date is null or m.to_date >= ${day})
)`;

const after = (years: number) => `(c.came + interval '${years} years')::date`;

const YEARS = {
  1: ['год', 'one year'],
  2: ['два года', 'two years'],
  3: ['три года', 'three years'],
} as const;

const retention = (years: 1 | 2 | 3): Figure => {
  const [ru, en] = YEARS[years];
  return {
    key: `retention${years}`,
    title: { ru: `Закрепление через ${ru}`, en: `Still there after ${en}` },
    explains: {
      ru: `Из молодых педагогов, у\u00a0которых в\u00a0этом периоде исполнилось ${ru} работы в\u00a0организации,\u00a0— те, кто в\u00a0этот день в\u00a0ней работал.`,
      en: `Of the young teachers whose ${en} at the institution were up in the period, those who worked there on that day.`,
    },
    unit: 'percent',
    population: { ru: 'пришедших молодых педагогов', en: 'young teachers who came' },
    counts: 'flow',
    mayExceedWhole: false,
    things: 'person',
    sql: `${CAME} select c.root, c.person_id as id, ${worksThere(after(years))} as top, true as bottom
      from came c where ${after(years)} between $2::date and least($3::date, c.today)`,
  };
};

export const RETENTION_FIGURES: readonly Figure[] = [retention(1), retention(2), retention(3)];
