import type { Pool } from 'pg';
import { endOfLocalDay, type JsonObject } from '@tandem/domain';
import { PLACES, standing } from '../../figures/over-places.js';
import type { ReportSource } from '../source/report-source.js';
import { STAGES } from './rows-of-forms.js';

/** A cycle of the school year may be opened in summer, before the year begins. */
const CYCLE = `with ${PLACES}, ${standing('cycle', 'cycle')}
select states from cycle c where c.opened_at >= c.opens - interval '4 months' and not 'cancelled' = any(c.states)
order by c.opened_at desc limit 1`;

const EVIDENCE = 'Этап закрыт в\u00a0цикле школы в\u00a0Тандеме.';

/** How the seven stages stand by the school's own cycle; where there is none, the school says it all itself. */
export const cycleStages = async (
  pool: Pick<Pool, 'query'>,
  { level_path, period_from, period_to, cut_off, zone }: ReportSource,
): Promise<JsonObject[]> => {
  const asOf = new Date(Math.min(Date.now(), endOfLocalDay(cut_off, zone))).toISOString();
  const { rows } = await pool.query<{ states: string[] }>({
    name: 'cycle-stages',
    text: CYCLE,
    values: [[level_path], period_from, period_to, asOf],
  });
  const states = rows[0]?.states;
  return STAGES.map((stage, at) => ({ stage, ...(states && standingOf(states, at + 1)) }));
};

/** States are the innermost ones: `running.stage3.open.collecting`, `running.stage2.closed`, `closed`. */
const standingOf = (states: readonly string[], stage: number): JsonObject => {
  const within = (part: string) =>
    states.some((state) => `${state}.`.startsWith(`running.stage${stage}.${part}.`));
  if (states.includes('closed') || within('closed')) return { standing: 'done', evidence: EVIDENCE };
  if (within('waiting')) return { standing: 'ahead' };
  return within('open') ? { standing: 'partly' } : {};
};
