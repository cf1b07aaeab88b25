import type { Figure } from '../figure.js';
import { isAssigned, isAtWork, standing } from '../over-places.js';

const PAIRS = standing('pair', 'pair');
const PAIRS_WORDS = { ru: 'закреплённых пар', en: 'pairs assigned' };

/** Moves into a state, counted by the case: one that came there twice is one. */
const reached = (state: string): string => `${PAIRS}
  select p.root, p.id, true as top, false as bottom from pair p
  where exists (select 1 from case_event e where e.case_id = p.id and e.at between p.opens and p.closes and '${state}' = any(e.to_paths))`;

export const PAIR_FIGURES: readonly Figure[] = [
  {
    key: 'pairsAtWork',
    title: { ru: 'Пары в\u00a0работе', en: 'Pairs at work' },
    explains: {
      ru: 'Пары и\u00a0группы с\u00a0утверждённой программой, которые не\u00a0завершены. Перерыв и\u00a0поиск нового наставника не\u00a0считаются.',
      en: 'Pairs and groups with an approved programme that have not ended. Breaks and the search for a mentor do not count.',
    },
    unit: 'count',
    counts: 'stock',
    mayExceedWhole: false,
    things: 'pair',
    sql: `${PAIRS} select root, id, true as top, false as bottom from pair where ${isAtWork('pair')}`,
  },
  {
    key: 'pairsAssigned',
    title: { ru: 'Закреплённые пары', en: 'Pairs assigned' },
    explains: {
      ru: 'Пары и\u00a0группы, закреплённые приказом и\u00a0не завершённые, с\u00a0программой и\u00a0ещё без неё.',
      en: 'Pairs and groups assigned by order that have not ended, with a programme and still without one.',
    },
    unit: 'count',
    counts: 'stock',
    mayExceedWhole: false,
    things: 'pair',
    sql: `${PAIRS} select root, id, true as top, false as bottom from pair where ${isAssigned('pair')}`,
  },
  {
    key: 'programmesApproved',
    title: { ru: 'Пары с\u00a0утверждённой программой', en: 'Pairs with an approved programme' },
    explains: {
      ru: 'Из закреплённых пар\u00a0— те, чью программу директор утвердил до этой даты.',
      en: 'Of the pairs assigned, those whose programme the head had approved by the day.',
    },
    unit: 'percent',
    population: PAIRS_WORDS,
    counts: 'stock',
    mayExceedWhole: false,
    things: 'pair',
    sql: `${PAIRS} select p.root, p.id,
        exists (select 1 from case_event e where e.case_id = p.id and e.type = 'PROGRAMME.APPROVE' and e.at <= p.closes) as top, true as bottom
      from pair p where ${isAssigned('p')}`,
  },
  {
    key: 'pairsCompleted',
    title: { ru: 'Пары, завершившие программу', en: 'Pairs completed' },
    explains: {
      ru: 'Пары, заключение о\u00a0завершении которых утверждено в\u00a0этом периоде.',
      en: 'Pairs whose conclusion was approved in the period.',
    },
    unit: 'count',
    counts: 'flow',
    mayExceedWhole: false,
    things: 'pair',
    sql: reached('completed'),
  },
  {
    key: 'pairsEnded',
    title: { ru: 'Пары, прекращённые досрочно', en: 'Pairs ended early' },
    explains: {
      ru: 'Пары, работа которых прекращена в\u00a0этом периоде без завершения программы: вышел участник, уволился, нет замены.',
      en: 'Pairs that ended in the period without completing their programme: somebody withdrew or left, or nobody replaced the mentor.',
    },
    unit: 'count',
    counts: 'flow',
    mayExceedWhole: false,
    things: 'pair',
    sql: reached('terminated'),
  },
  {
    key: 'meetings',
    title: { ru: 'Встречи пар', en: 'Meetings held' },
    explains: {
      ru: 'Встречи из журналов пар, дата которых в\u00a0этом периоде. Содержание записей не\u00a0читается.',
      en: 'Meetings in the journals of pairs dated within the period. What is written of them is not read.',
    },
    unit: 'count',
    counts: 'flow',
    mayExceedWhole: false,
    things: 'event',
    sql: `${PAIRS} select p.root, e.id, true as top, false as bottom
      from pair p join case_event e on e.case_id = p.id and e.type = 'MEETING.LOG' and e.at <= p.closes
      left join submission s on s.id = e.submission_id
      where coalesce(s.data->>'date', to_char(e.at at time zone p.zone, 'YYYY-MM-DD')) between $2::text and $3::text`,
  },
  {
    key: 'interimReviews',
    title: { ru: 'Промежуточный контроль', en: 'Interim reviews' },
    explains: {
      ru: 'Решения куратора по\u00a0промежуточному контролю, принятые в\u00a0этом периоде.',
      en: 'Decisions of curators on interim reviews made in the period.',
    },
    unit: 'count',
    counts: 'flow',
    mayExceedWhole: false,
    things: 'event',
    sql: `${PAIRS} select p.root, e.id, true as top, false as bottom
      from pair p join case_event e on e.case_id = p.id and e.at between p.opens and p.closes
      where e.type in ('REVIEW.CONTINUE', 'REVIEW.CORRECT', 'REVIEW.EXTEND', 'REVIEW.REPLACE', 'REVIEW.PAUSE', 'REVIEW.TERMINATE')`,
  },
];
