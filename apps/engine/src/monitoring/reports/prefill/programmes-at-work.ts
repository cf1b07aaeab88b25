import type { Pool } from 'pg';
import { endOfLocalDay, type JsonObject } from '@tandem/domain';
import { PLACES, standing, standsIn } from '../../figures/over-places.js';
import type { ReportSource } from '../source/report-source.js';

interface Row {
  readonly order_number: string | null;
  readonly areas: string[];
  readonly planned: number | null;
  readonly held: number;
  readonly standing: 'work' | 'paused' | 'done';
}

const goesOn = standsIn(['active', 'mediation', 'returning', 'noticePeriod', 'closing', 'completing']);
const isPaused = standsIn(['suspended']);
const isDone = standsIn(['completed']);

/** Pairs whose programme the head approved: those that go on or pause, and those completed within the school year. */
const PROGRAMMES = `with ${PLACES}, ${standing('pair', 'pair')}
select (select s.data->>'number' from submission s where s.case_id = p.id and s.form_key = 'pair-assignment-order' and s.current order by s.at desc limit 1) as order_number,
  array(select distinct e->>'deficitArea' from jsonb_array_elements(programme.data->'expected') e where e->>'deficitArea' is not null order by 1) as areas,
  (programme.data->>'meetingsPlanned')::int as planned,
  (select count(*)::int from case_event m where m.case_id = p.id and m.type = 'MEETING.LOG' and m.at <= p.closes) as held,
  case when ${isDone('p')} then 'done' when ${isPaused('p')} then 'paused' else 'work' end as standing
from pair p
  cross join lateral (select max(a.at) as at from case_event a where a.case_id = p.id and a.type = 'PROGRAMME.APPROVE' and a.at <= p.closes) approved
  left join lateral (select s.data from submission s where s.case_id = p.id and s.form_key = 'personalised-programme' and s.at <= approved.at order by s.at desc limit 1) programme on true
where approved.at is not null and (${goesOn('p')} or ${isPaused('p')} or (${isDone('p')} and p.since >= p.opens))
order by p.opened_at, p.id`;

/**
 * Programmes of a school by numbers under which it finds them itself: the order of the pair, told apart where one order
 * assigned several. The list goes to the municipality, so that nobody is named in it.
 */
export const programmesAtWork = async (
  pool: Pick<Pool, 'query'>,
  { level_path, period_from, period_to, cut_off, zone }: ReportSource,
): Promise<JsonObject> => {
  const asOf = new Date(Math.min(Date.now(), endOfLocalDay(cut_off, zone))).toISOString();
  const { rows } = await pool.query<Row>({
    name: 'programmes-at-work',
    text: PROGRAMMES,
    values: [[level_path], period_from, period_to, asOf],
  });
  const numbers = numbersOf(rows.map((row) => row.order_number));
  return { programmesAtWork: rows.length > 0, programmes: rows.map((row, at) => rowOf(row, numbers[at]!)) };
};

const rowOf = ({ areas, planned, held, standing: stands }: Row, number: string): JsonObject => ({
  number,
  ...(areas.length > 0 && { areas }),
  ...(planned !== null && { planned }),
  held,
  ...(stands === 'paused' && { progress: 'paused' }),
  ...(stands === 'done' && { progress: 'done', decision: 'finish' }),
});

/** The form gives a number thirty characters; the longest orders are cut, and what tells them apart is not. */
const MOST = 24;

/** Each number once: an order of several pairs, and what has none, are counted through. */
export const numbersOf = (orders: readonly (string | null)[]): string[] => {
  const all = orders.map((order) => (order?.trim() || 'б/н').slice(0, MOST));
  const taken = new Map<string, number>();
  return all.map((order) => {
    const nth = (taken.get(order) ?? 0) + 1;
    taken.set(order, nth);
    const alone = order !== 'б/н' && all.filter((one) => one === order).length === 1;
    return alone ? order : `${order}-${nth}`;
  });
};
