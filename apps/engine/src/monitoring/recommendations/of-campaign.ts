import { CRITERIA_VERSIONS } from '@tandem/monitoring-core';

export const RECOMMENDATION = 'targeted-recommendation';

/** Keys of indicators, as recommendations name what they are about; of rows of a plan and of other things they tell elsewhere. */
const CRITERIA_KEYS: readonly string[] = [
  ...new Set(
    CRITERIA_VERSIONS.flatMap(({ criteria }) => criteria)
      .flatMap(({ indicators }) => indicators)
      .map(({ key }) => key),
  ),
];

const KEYS = CRITERIA_KEYS.map((key) => `'${key}'`).join(', ');

/**
 * From a monitoring `c`, the recommendations `k` that followed from it: about one of its criteria, given from the day it
 * opened until the next one over the same place did. Joins the recipient `u` and the recommendation's answers `given`.
 */
export const FROM_RECOMMENDATIONS = `campaign c
join "case" k on k.workflow_key = '${RECOMMENDATION}' and k.unit_path <@ c.level_path
join unit u on u.id = k.unit_id
join submission given on given.case_id = k.id and given.form_key = '${RECOMMENDATION}' and given.current and given.data->>'about' in (${KEYS})
  and (k.opened_at at time zone u.zone)::date >= c.opens_on
  and not exists (select 1 from campaign n where n.kind = c.kind and n.level_path = c.level_path and n.state <> 'cancelled'
    and n.period_from > c.period_from and (k.opened_at at time zone u.zone)::date >= n.opens_on)`;

/** Those that the monitoring's own level gave and has to check: the region's are not a municipality's, nor the other way. */
export const IS_OWN = `coalesce((k.state->'context'->>'byRegion')::boolean, false)
  = exists (select 1 from unit place where place.path = c.level_path and place.kind = 'region')`;
